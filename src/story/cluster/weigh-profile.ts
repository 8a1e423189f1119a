import { kindOf, pairOf, type Term, termKinds } from "../profile/terms.ts";
import type { ArticleFacts, Profile } from "../profile/types.ts";
import { type Frequencies, openFrequencies } from "./frequencies.ts";
import {
  entriesOf,
  heaviest,
  normalise,
  packed,
  partOf,
  type Ranking,
  rankingOf,
  type Vector,
  vectorOf,
  type Weighted,
} from "./vector.ts";

/** An article as vectors of length one. */
export interface Weighed {
  readonly profile: ArticleFacts;
  readonly words: Vector;
  readonly title: Vector;
  /** Marks that mean the same in every language, and pairs of state and topic. */
  readonly marks: Vector;
  /** Of the marks, names, states and figures of the first lines. */
  readonly actors: Vector;
  /** Terms worth looking stories up by, the rarest first. */
  readonly keys: Int32Array;
  /** Names of the article by weight; the first three are what it turns on. */
  readonly focusNames: Ranking;
}

/** An article that has just been read: its marks are still there by name, for the explanation. */
export interface Fresh extends Weighed {
  readonly named: Profile["marks"];
}

export interface Weigher {
  weigh(profile: Profile): Fresh;
}

const { state, person, body, name, topic } = termKinds;
/** What a term of each kind counts, in the order of `termKinds`; from the ablation on half of the development sets. */
const kindWeights: readonly number[] = [1, 1, 1.3, 1, 1, 0.8, 0.8, 1];
/** Names count more than other words: they tell look-alike events apart. */
const capitalWeight = 1.2;
/** Above 1, rare terms count more still: look-alike events share all but those. From a curve over 1, 1.5 on half of ecbplus_en. */
const rarityPower = 1.25;
const wordKeys = 24;
const markKeys = 24;
const mostStates = 4;
const mostTopics = 6;

/** Turns profiles to vectors with frequencies learned from the stream itself: of words by language, of marks over all. */
export function openWeigher(): Weigher {
  const byLanguage = new Map<string, Frequencies>();
  const overall = openFrequencies();
  return {
    weigh(profile) {
      const frequencies = byLanguage.get(profile.language) ?? openFrequencies();
      byLanguage.set(profile.language, frequencies);
      const pairs = pairsOf(profile);
      frequencies.add(profile.words.keys());
      overall.add([...profile.marks.keys(), ...pairs]);
      const words = weighWords(profile, frequencies);
      const marks = weighMarks(profile, pairs, overall);
      const title = partOf(words, (term) => profile.titleWords.has(term));
      const actors = partOf(marks, (term) => profile.leadMarks.has(term) && kindOf(term) !== topic);
      const names = namesOf(marks, profile);
      const telling = [...heaviest(entriesOf(words), wordKeys), ...heaviest(entriesOf(marks), markKeys)];
      const { picture, pages, links } = profile.ties;
      const keys = [...telling.map(([term]) => term), ...pages, ...links, ...(picture === undefined ? [] : [picture])];
      const vectors = { words, title, marks, actors };
      for (const vector of Object.values(vectors)) normalise(vector);
      return {
        profile: factsOf(profile),
        named: profile.marks,
        ...packed(vectors),
        keys: Int32Array.from(keys),
        focusNames: rankingOf(names),
      };
    },
  };
}

function factsOf({ id, language, day, titleDays, role, ties }: Profile): ArticleFacts {
  return { id, language, day, titleDays, role, ties };
}

/** How much more a name counts that stands in the title, or in the first lines. */
const titleFocus = 6;
const leadFocus = 1.5;

const mostNames = 8;

function namesOf(marks: Vector, { leadMarks, titleMarks }: Profile): readonly Weighted[] {
  const named: Weighted[] = [];
  for (const [term, weight] of entriesOf(marks))
    if (isName(term))
      named.push([term, weight * (titleMarks.has(term) ? titleFocus : leadMarks.has(term) ? leadFocus : 1)]);
  return heaviest(named, mostNames);
}

function isName(term: Term): boolean {
  const kind = kindOf(term);
  return kind === name || kind === person || kind === body;
}

function weighWords({ words }: Profile, frequencies: Frequencies): Vector {
  return vectorOf(words.keys(), (term) => {
    const found = words.get(term);
    return weightOf(found?.count ?? 1, frequencies.weigh(term)) * (found?.capital ? capitalWeight : 1);
  });
}

function weighMarks({ marks }: Profile, pairs: readonly Term[], frequencies: Frequencies): Vector {
  return vectorOf([...marks.keys(), ...pairs], (term) => {
    return weightOf(marks.get(term)?.count ?? 1, frequencies.weigh(term)) * (kindWeights[kindOf(term)] ?? 1);
  });
}

function weightOf(count: number, rarity: number): number {
  return (1 + Math.log(Math.max(1, count))) * rarity ** rarityPower;
}

function pairsOf({ marks }: Profile): readonly Term[] {
  const states: Weighted[] = [];
  const topics: Weighted[] = [];
  for (const [term, { count }] of marks) {
    if (kindOf(term) === state) states.push([term, count]);
    else if (kindOf(term) === topic) topics.push([term, count]);
  }
  const first = heaviest(topics, mostTopics);
  return heaviest(states, mostStates).flatMap(([one]) => first.map(([other]) => pairOf(one, other)));
}
