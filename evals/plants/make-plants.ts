import swaps from "./data/swaps.en.json" with { type: "json" };
import { findNames, ownWords } from "./find-changes.ts";
import { neutralPlanters } from "./neutral.ts";
import { plantComparator, plantDate, plantNumber, plantUnit } from "./plant-figures.ts";
import { plantDirection, plantName, plantPlace, plantSpeaker } from "./plant-names.ts";
import {
  plantCausal,
  plantModality,
  plantNegation,
  plantQuantifier,
  plantQuotation,
  plantSuperlative,
} from "./plant-words.ts";
import { openRandom, pickOne, shuffle } from "../random.ts";
import type { Ground, NeutralKind, Plant, Planter, PlantKind, Published } from "./types.ts";

const planters: ReadonlyMap<PlantKind, Planter> = new Map<PlantKind, Planter>([
  ["number", plantNumber],
  ["unit", plantUnit],
  ["comparator", plantComparator],
  ["date", plantDate],
  ["name", plantName],
  ["place", plantPlace],
  ["negation", plantNegation],
  ["modality", plantModality],
  ["speaker", plantSpeaker],
  ["direction", plantDirection],
  ["quantifier", plantQuantifier],
  ["causal", plantCausal],
  ["superlative", plantSuperlative],
  ["quotation", plantQuotation],
]);

export interface Plan {
  readonly seed: string;
  /** At most so many of a kind. */
  readonly most: number;
}

/** One change a sentence and kind, picked by the seed, at most `most` of a kind; the same for the same seed. */
export function makePlants(published: readonly Published[], plan: Plan): readonly Plant[] {
  return growAll(published, planters, plan);
}

/** Changes that keep the meaning, picked in the same way. */
export function makeNeutral(published: readonly Published[], plan: Plan): readonly Plant<NeutralKind>[] {
  return growAll(published, neutralPlanters, plan);
}

function growAll<Kind extends string>(
  published: readonly Published[],
  table: ReadonlyMap<Kind, Planter>,
  { seed, most }: Plan,
): readonly Plant<Kind>[] {
  const grounds = openGrounds(published);
  return [...table].flatMap(([kind, planter]) => {
    const random = openRandom(`${seed}/${kind}`);
    const grown = grounds.flatMap((ground) => plantOne(ground, { kind, planter, random }) ?? []);
    return shuffle(grown, random).slice(0, most);
  });
}

function plantOne<Kind extends string>(
  ground: Ground,
  { kind, planter, random }: { readonly kind: Kind; readonly planter: Planter; readonly random: () => number },
): Plant<Kind> | undefined {
  const { text, id, passages } = ground;
  const change = pickOne(planter(ground), random);
  if (!change) return undefined;
  const [start, end] = change.span;
  const planted = text.slice(0, start) + change.put + text.slice(end);
  if (planted === text) return undefined;
  return {
    id: `${id}/${kind}`,
    kind,
    base: { id, text, passages },
    text: planted,
    was: text.slice(start, end),
    put: change.put,
  };
}

const notNames: ReadonlySet<string> = new Set([...swaps.weekdays, ...swaps.months, ...swaps.titles]);

function openGrounds(published: readonly Published[]): readonly Ground[] {
  const outlets = [...new Set(published.flatMap(({ passages }) => passages.map(({ outlet }) => outlet)))].toSorted();
  const owned = published.map((one) => ({
    ...one,
    own: ownWords(
      one.text,
      one.passages.map(({ outlet }) => outlet),
    ),
  }));
  const names = [
    ...new Set(
      owned.flatMap(({ own }) =>
        findNames(own).flatMap(([start, end]) => own.slice(start, end).split(" ").slice(1).at(-1) ?? []),
      ),
    ),
  ].filter((name) => /^\p{Lu}\p{Ll}{3,}$/u.test(name) && !notNames.has(name));
  return owned.map((one) => ({
    ...one,
    names: names.toSorted(),
    outlets,
    around: one.passages.map(({ text, article }) => `${text}\n${article}`).join("\n"),
  }));
}
