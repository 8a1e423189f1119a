import type { CueClass } from "./types.ts";

/** The classes of the word lists: those of claims, and three that certainty speaks for. */
export type ListedClass = CueClass | "wish" | "belief" | "forecast";

const classes: readonly ListedClass[] = [
  "neutral",
  "assertive",
  "doubting",
  "accusing",
  "promising",
  "denying",
  "calling",
  "wish",
  "belief",
  "forecast",
];

/** The class named in a word list; an unknown name is a fault of the list and throws. */
export function parseCueClass(name: string): ListedClass {
  const found = classes.find((one) => one === name);
  if (!found) throw new Error(`no cue class is called "${name}"`);
  return found;
}
