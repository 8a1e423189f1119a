import { type SearchNote, searchKinds } from "./types.ts";

/** What was left out of a line and what it takes instead, in English, as a terminal has it; pages say it in their own language. */
export function tellNote({ code, given }: SearchNote): string {
  const left = {
    long: "The line is too long: only its beginning was read.",
    about: `about:${given} was left out: it takes codes, such as about:RUS-CHN, or a dimension, such as about:energy.`,
    "own-dimension": `about:${given} was left out: the dimension has no single word to be looked for.`,
    kind: `kind:${given} was left out: it takes ${searchKinds.join(", ")}.`,
    day: `${given} was left out: it takes a day, month or year, such as after:2024-05-16.`,
  };
  return left[code];
}
