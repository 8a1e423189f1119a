import type { Likeness } from "./compare.ts";

/** Days after which an event goes on from nothing any more: another visit of the same minister is another story. */
const longestPause = 90;
/** What core, actors and marks must come to together. Read by eye on the order of open_news; ecbplus_en has no times. */
const leastShared = 1.3;
/** Both turn on names of their own: another affair of the same states. */
const mostRivalry = 0.5;
const leastEach = 0.35;

/**
 * How surely an event that is not the story goes on from it (the verdict after the trial, the talks after the visit): above
 * 0 where both have the same main actors and places, and no long pause lies between them. Words do not count: the next
 * event is told in words of its own.
 */
export function judgeFollowing({ core, actors, marks, rivals, gap }: Likeness): number {
  if (Math.expm1(gap) > longestPause || rivals > mostRivalry || Math.min(core, actors) < leastEach) return 0;
  return Math.max(0, core + actors + marks - leastShared);
}
