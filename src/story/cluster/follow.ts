import type { Likeness } from "./compare.ts";

/** Days after which an event goes on from nothing any more: another visit of the same minister is another story. */
const longestPause = 90;
/** What core, actors and marks must come to together. Read by eye on the order of open_news; ecbplus_en has no times. */
const leastShared = 1.3;
/** Both turn on names of their own: another affair of the same states. */
const mostRivalry = 0.5;
const leastEach = 0.35;

/** What a link between the two counts beside them. */
const linkCounts = 0.6;

/**
 * How surely an event that is not the story goes on from it (the verdict after the trial, the talks after the visit): above
 * 0 where both have the same main actors and places, and no long pause lies between them. Words do not count: the next
 * event is told in words of its own. A link from one to the other counts.
 */
export function judgeFollowing({ core, actors, marks, rivals, gap, linked }: Likeness): number {
  if (Math.expm1(gap) > longestPause || rivals > mostRivalry) return 0;
  if (Math.min(core, actors) < leastEach && linked === 0) return 0;
  return Math.max(0, core + actors + marks + linkCounts * linked - leastShared);
}
