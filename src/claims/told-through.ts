import type { Draft } from "./draft.ts";
import type { Attribution } from "./types.ts";

/**
 * Adds an attribution to `finished`, of which those from `opened` on are of its sentence, with the one that it is told within:
 * "…, said Ito, reports TASS". Where it is itself the outer one, those inside are told so. Returns it as it was added.
 */
export function addNested(finished: Attribution[], opened: number, draft: Draft, one: Attribution): Attribution {
  const outer = finished.slice(opened).find((other) => isThrough(draft, other) || covers(other, one));
  const whole = outer ? { ...one, within: outer.id } : one;
  if (!outer) putWithin(finished, opened, whole);
  finished.push(whole);
  return whole;
}

function putWithin(finished: Attribution[], from: number, outer: Attribution): void {
  for (let at = from; at < finished.length; at += 1) {
    const inner = finished[at];
    if (inner && inner.within === undefined && covers(outer, inner)) finished[at] = { ...inner, within: outer.id };
  }
}

function isThrough({ through }: Draft, { cue }: Attribution): boolean {
  return through !== undefined && cue[0]?.[0] === through[0];
}

function covers(outer: Attribution, inner: Attribution): boolean {
  const [cue] = inner.cue;
  return cue !== undefined && outer.content.some((part) => part[0] <= cue[0] && cue[1] <= part[1]);
}
