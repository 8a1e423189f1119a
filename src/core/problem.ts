/** An expected failure: what happened, in words for a person, and what to do about it. */
export interface Problem {
  /** Stable, upper case, by room: `FEED_EMPTY`, `LINE_NOT_JSON`. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** A value or the reason why there is none. Expected failure is data; only bugs throw. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failure(
  code: string,
  message: string,
  hint: string,
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, message, hint } };
}

/** Carries a problem through code that has to throw (a command's usage, a broken set-up). */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.name = "ProblemError";
    this.problem = problem;
  }
}
