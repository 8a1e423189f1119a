/** The lease that a run holds, and that the one leader of all workers holds: in order means by one at a time. */
export const lineLease = "run";
