import type { Profile } from "../profile/types.ts";
import { type Frequencies, openFrequencies } from "./frequencies.ts";
import { normalise, type Vector } from "./vector.ts";

/** An article as vectors of length one. */
export interface Weighed {
  readonly profile: Profile;
  readonly words: Vector;
  readonly title: Vector;
  /** Marks that mean the same in every language, and pairs of state and topic. */
  readonly marks: Vector;
  /** Of the marks, names, states and figures of the first lines. */
  readonly actors: Vector;
  /** Terms worth looking stories up by, the rarest first. */
  readonly keys: readonly string[];
  /** Names of the article by weight; the first ones are what it turns on. */
  readonly focusNames: readonly (readonly [mark: string, weight: number])[];
  readonly focus: readonly (readonly [mark: string, weight: number])[];
}

export interface Weigher {
  weigh(profile: Profile): Weighed;
}

/** What a mark of each kind counts, by its letter; from the ablation on half of the development sets. */
const kindWeight: Readonly<Record<string, number>> = { s: 1, p: 1.3, b: 1, n: 1, "#": 0.8, c: 0.8, x: 1 };
/** Names count more than other words: they tell look-alike events apart. */
const capitalWeight = 1.2;
/** Above 1, rare terms count more still: look-alike events share all but those. From a curve over 1, 1.5 on half of ecbplus_en. */
const rarityPower = 1.25;
const wordKeys = 24;
const markKeys = 24;
const mostStates = 4;
const mostConcepts = 6;

/** Turns profiles to vectors with frequencies learned from the stream itself: of words by language, of marks over all. */
export function openWeigher(): Weigher {
  const byLanguage = new Map<string, Frequencies>();
  const overall = openFrequencies();
  return {
    weigh(profile) {
      const frequencies = byLanguage.get(profile.language) ?? openFrequencies();
      byLanguage.set(profile.language, frequencies);
      const marks = withPairs(profile.marks);
      frequencies.add(profile.words.keys());
      overall.add(marks.keys());
      const words = weighted(profile.words, frequencies, (stem) => (profile.capitals.has(stem) ? capitalWeight : 1));
      const markVector = weighted(marks, overall, (mark) => kindWeight[mark.slice(0, 1)] ?? 1);
      const title = new Map([...words].filter(([term]) => profile.titleWords.has(term)));
      const actors = new Map([...markVector].filter(([mark]) => profile.leadMarks.has(mark) && !mark.startsWith("c:")));
      const names = namesOf(markVector, profile);
      const keys = [...rarest(words, wordKeys, `${profile.language}:`), ...rarest(markVector, markKeys, "")];
      return {
        profile,
        words: normalise(words),
        title: normalise(title),
        marks: normalise(markVector),
        actors: normalise(actors),
        keys,
        focusNames: names.slice(0, 8),
        focus: names.slice(0, 3),
      };
    },
  };
}

/** How much more a name counts that stands in the title, or in the first lines. */
const titleFocus = 6;
const leadFocus = 1.5;

function namesOf(vector: Vector, { leadMarks, titleMarks }: Profile): [string, number][] {
  return [...vector]
    .filter(([mark]) => /^[npb]:/u.test(mark))
    .map(([mark, weight]): [string, number] => [
      mark,
      weight * (titleMarks.has(mark) ? titleFocus : leadMarks.has(mark) ? leadFocus : 1),
    ])
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

function weighted(
  counts: ReadonlyMap<string, number>,
  frequencies: Frequencies,
  factor: (term: string) => number,
): Vector {
  const vector: Vector = new Map();
  for (const [term, count] of counts)
    vector.set(term, (1 + Math.log(Math.max(1, count))) * frequencies.weigh(term) ** rarityPower * factor(term));
  return vector;
}

function rarest(vector: Vector, count: number, prefix: string): string[] {
  return [...vector]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([term]) => prefix + term);
}

function withPairs(marks: ReadonlyMap<string, number>): Map<string, number> {
  const out = new Map(marks);
  const states = heaviest(marks, "s:", mostStates);
  const concepts = heaviest(marks, "c:", mostConcepts);
  for (const state of states) for (const concept of concepts) out.set(`x:${state.slice(2)}|${concept.slice(2)}`, 1);
  return out;
}

function heaviest(marks: ReadonlyMap<string, number>, prefix: string, most: number): string[] {
  return [...marks]
    .filter(([mark]) => mark.startsWith(prefix))
    .toSorted(([, x], [, y]) => y - x)
    .slice(0, most)
    .map(([mark]) => mark);
}
