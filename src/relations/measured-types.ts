import measured from "./data/measured-types.json" with { type: "json" };

/** How many records of a type were found in the sentences of the labelled set, and how many had the class labelled there. */
export interface TypeMeasure {
  readonly found: number;
  readonly right: number;
}

const types: Readonly<Record<string, TypeMeasure>> = measured.types;

/** What was measured for a type of the scheme; nought found where the set has no example that the rules took for it. */
export function measureOfType(id: string): TypeMeasure {
  return types[id] ?? { found: 0, right: 0 };
}

/** The labelled set and how many sentences it has. */
export const typesMeasuredOn: { readonly set: string; readonly sentences: number } = {
  set: measured.set,
  sentences: measured.sentences,
};
