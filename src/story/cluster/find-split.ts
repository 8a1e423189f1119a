import { kindOf, type Term, termKinds } from "../profile/terms.ts";
import type { OpenStory } from "./open-story.ts";
import { dot } from "./vector.ts";
import type { Weighed } from "./weigh-profile.ts";

/** Sizes at which a story is looked at again: a check costs the square of its newest members. */
const checkedAt: ReadonlySet<number> = new Set([6, 7, 8, 10, 12, 16, 24, 32, 48, 64, 96, 128]);
/** Reports that each of two events must have before they are told apart. */
const leastSide = 3;
/** Likeness across the two over likeness inside the looser one; by trying values on ecbplus_en. */
const widestRatio = 0.78;
/** A name, place or figure belongs to one side where this share of it has it, and at most `mostShared` of the other. */
const leastOwn = 0.8;
const mostShared = 0.1;
const leastMarks = 4;
const telling: ReadonlySet<number> = new Set([termKinds.name, termKinds.person, termKinds.body, termKinds.figure]);

/**
 * The newest reports of a story that tell another event than its first ones, or undefined where it is one event. Two
 * events have grown together where the reports of one language fall into two groups, each with names, places or figures
 * of its own that the other lacks.
 */
export function findSplit(story: OpenStory): readonly Weighed[] | undefined {
  if (!checkedAt.has(story.articles.length)) return undefined;
  const members = largestLanguage(story.members);
  if (members.length < leastSide * 2) return undefined;
  const likeness = members.map((a) => members.map((b) => (dot(a.words, b.words) + dot(a.marks, b.marks)) / 2));
  const [one, two] = intoTwo(likeness);
  if (Math.min(one.length, two.length) < leastSide) return undefined;
  const inside = Math.min(inner(likeness, one), inner(likeness, two));
  if (across(likeness, one, two) > widestRatio * inside) return undefined;
  const own = ownMarks(members, one, two);
  const others = ownMarks(members, two, one);
  if (Math.min(own, others) < 1 || own + others < leastMarks) return undefined;
  const younger = one.includes(0) ? two : one;
  return younger.map((at) => members[at]).filter((member) => member !== undefined);
}

function largestLanguage(members: readonly Weighed[]): readonly Weighed[] {
  const groups = [...Map.groupBy(members, ({ profile }) => profile.language).values()];
  return groups.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** Average linkage down to two groups; the first of equals is joined first. */
function intoTwo(likeness: readonly (readonly number[])[]): readonly [readonly number[], readonly number[]] {
  let groups: readonly (readonly number[])[] = likeness.map((_, at) => [at]);
  while (groups.length > 2) {
    let best: readonly [number, number, number] = [0, 1, Number.NEGATIVE_INFINITY];
    groups.forEach((a, i) => {
      groups.slice(i + 1).forEach((b, k) => {
        const value = across(likeness, a, b);
        if (value > best[2]) best = [i, i + 1 + k, value];
      });
    });
    const [i, j] = best;
    const joined = [...(groups[i] ?? []), ...(groups[j] ?? [])];
    groups = groups.flatMap((group, at) => (at === i ? [joined] : at === j ? [] : [group]));
  }
  return [groups[0] ?? [], groups[1] ?? []];
}

function across(likeness: readonly (readonly number[])[], a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const i of a) for (const j of b) sum += likeness[i]?.[j] ?? 0;
  return sum / (a.length * b.length);
}

function inner(likeness: readonly (readonly number[])[], group: readonly number[]): number {
  let sum = 0;
  for (const i of group) for (const j of group) if (i < j) sum += likeness[i]?.[j] ?? 0;
  return (2 * sum) / (group.length * (group.length - 1));
}

/** How many names, places and figures nearly all of one group have and nearly none of the other. */
function ownMarks(members: readonly Weighed[], group: readonly number[], others: readonly number[]): number {
  const here = shares(members, group);
  const there = shares(members, others);
  return [...here].filter(([mark, share]) => share >= leastOwn && (there.get(mark) ?? 0) <= mostShared).length;
}

function shares(members: readonly Weighed[], group: readonly number[]): ReadonlyMap<Term, number> {
  const found = new Map<Term, number>();
  for (const at of group)
    for (const mark of members[at]?.marks.terms ?? [])
      if (telling.has(kindOf(mark))) found.set(mark, (found.get(mark) ?? 0) + 1 / group.length);
  return found;
}
