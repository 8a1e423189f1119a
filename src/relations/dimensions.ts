import { z } from "zod";
import { failure, type Outcome, success } from "../core/index.ts";
import { stateNames } from "../language/index.ts";
import { readToml } from "./read-toml.ts";
import { dimensions as builtIn } from "./scheme.ts";
import type { Dimension } from "./types.ts";

/** The dimensions that dossiers sort by: those of the scheme, a user's own after them, and what was chosen for single pairs. */
export interface DimensionScheme {
  readonly dimensions: readonly Dimension[];
  /** By pair, codes in the order of the alphabet: "CHN-RUS". */
  readonly chosen: ReadonlyMap<string, readonly Dimension[]>;
}

export const builtInDimensions: DimensionScheme = { dimensions: builtIn, chosen: new Map() };

const general = "general";
const mostWords = 200;
const word = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[^\n|]+$/u);
const file = z.strictObject({
  dimension: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} -]{0,39}$/u),
        definition: z.string().min(1).max(300),
        words: z.record(z.string().regex(/^[a-z]{2,3}$/u), z.array(word).min(1).max(mostWords)),
      }),
    )
    .max(50)
    .default([]),
  pair: z
    .array(
      z.strictObject({
        between: z.tuple([z.string().min(2).max(10), z.string().min(2).max(10)]),
        dimensions: z.array(z.string()).min(1),
      }),
    )
    .default([]),
});

const hint =
  'Each [[dimension]] needs id, definition and words by language (words = { en = ["fish*"] }); each [[pair]] between = ["NOR", "RUS"] and dimensions = [ids].';

/** Reads a user's dimensions (TOML). One with the id of a dimension of the scheme takes its place. */
export function parseDimensions(text: string): Outcome<DimensionScheme> {
  const read = readToml(text, file, { name: "DIMENSIONS", hint });
  if (!read.ok) return read;
  const own: readonly Dimension[] = read.value.dimension.map((one) => ({ ...one, own: true }));
  const replaced = new Set(own.map(({ id }) => id));
  const dimensions = [...builtIn.filter(({ id }) => !replaced.has(id)), ...own];
  const byId = new Map(dimensions.map((one) => [one.id, one]));
  const chosen = new Map<string, readonly Dimension[]>();
  for (const pair of read.value.pair) {
    const unknown = pair.dimensions.find((id) => !byId.has(id));
    if (unknown !== undefined)
      return failure(
        "DIMENSIONS_UNKNOWN",
        `there is no dimension "${unknown}"`,
        `One of ${[...byId.keys()].join(", ")}.`,
      );
    const ids = [...new Set([general, ...pair.dimensions])];
    chosen.set(
      pair.between.toSorted().join("-"),
      ids.flatMap((id) => byId.get(id) ?? []),
    );
  }
  return success({ dimensions, chosen });
}

/**
 * The dimensions of one pair, in the order in which its dossier shows them. The names of the two tell nothing there: that
 * Kazakhstan is named does not make a line of its dossier one on Central Asia. A user's own words are kept as they are.
 */
export function dimensionsOfPair({ dimensions, chosen }: DimensionScheme, a: string, b: string): readonly Dimension[] {
  const own = chosen.get([a, b].toSorted().join("-")) ?? dimensions;
  return own.map((dimension) => (dimension.own ? dimension : withoutNames(dimension, [a, b])));
}

function withoutNames(dimension: Dimension, codes: readonly string[]): Dimension {
  const words = Object.entries(dimension.words).map(([language, list]): [string, readonly string[]] => {
    const names = codes.map((code) => stateNames(code, language).short.toLowerCase());
    return [language, list.filter((one) => !names.some((name) => isNamed(name, one)))];
  });
  const kept = words.every(([language, list]) => list.length === dimension.words[language]?.length);
  return kept ? dimension : { ...dimension, words: Object.fromEntries(words) };
}

function isNamed(name: string, pattern: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
