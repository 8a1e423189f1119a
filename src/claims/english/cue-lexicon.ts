import { readFileSync } from "node:fs";
import { type ListedClass, parseCueClass } from "../cue-class.ts";

/**
 * How a cue is built: S that-clause or quotation, T told somebody, O object, I infinitive, Q quotation only, A "seems";
 * C beside S: with an object and no clause the verb is not one of saying ("maintained a lead", "added a dock").
 */
export type CueFrame = "S" | "T" | "O" | "I" | "Q" | "A" | "C";
export type CueForm = "base" | "third" | "past" | "participle" | "gerund";

export interface CueEntry {
  readonly lemma: string;
  readonly frames: string;
  readonly cueClass: ListedClass;
  readonly form: CueForm;
  /** Words of which one must follow: "refer to", "point out". Empty where none need. */
  readonly particles: ReadonlySet<string>;
}

const lexicons = new Map<string, ReadonlyMap<string, CueEntry>>();

/** Cue verbs of English by surface form, from `data/cues.en.tsv`; read at first use. */
export function englishCues(): ReadonlyMap<string, CueEntry> {
  const found = lexicons.get("en");
  if (found) return found;
  const made = new Map<string, CueEntry>();
  const text = readFileSync(new URL("../data/cues.en.tsv", import.meta.url), "utf8");
  for (const line of text.split("\n")) if (line !== "") addForms(made, line.split("\t"));
  lexicons.set("en", made);
  return made;
}

function addForms(
  lexicon: Map<string, CueEntry>,
  [lemma = "", frames = "", cueClass = "", irregular = "", particles = ""]: string[],
): void {
  const needed: ReadonlySet<string> = new Set(particles.split("|").filter((word) => word !== ""));
  const add = (surface: string, form: CueForm): void => {
    if (!lexicon.has(surface))
      lexicon.set(surface, { lemma, frames, cueClass: parseCueClass(cueClass), form, particles: needed });
  };
  for (const surface of irregular.split("|"))
    if (surface !== "") add(surface, surface.endsWith("ing") ? "gerund" : "past");
  add(lemma, "base");
  add(thirdPerson(lemma), "third");
  if (irregular === "" || /ing$|ed$/u.test(irregular)) add(pastForm(lemma), "past");
  add(gerund(lemma), "gerund");
}

function thirdPerson(lemma: string): string {
  if (/(?:s|x|ch|sh|z|o)$/u.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function pastForm(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

function gerund(lemma: string): string {
  return /[^eoy]e$/u.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}
