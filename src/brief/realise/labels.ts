import labels from "./data/labels.json" with { type: "json" };
import type { ProblemKind, SectionId } from "../types.ts";

/** The fixed words of a page in one language; `{…}` is filled in. */
export interface Labels {
  readonly sections: Readonly<Record<SectionId, string>>;
  /** What of a withheld sentence is not in the cited passage. */
  readonly problems: Readonly<Record<ProblemKind, string>>;
  readonly withheld: string;
  readonly sources: string;
  readonly published: string;
  readonly untitled: string;
  readonly noPicture: string;
  readonly notes: string;
  readonly changes: string;
  readonly added: string;
  readonly revised: string;
  readonly withdrawn: string;
  readonly corrected: string;
  readonly model: string;
  readonly modelRepaired: string;
}

const known: Readonly<Record<string, Labels>> = labels.languages;

/** The labels of a language that pages are written in; English for any other. */
export function labelsOf(language: string): Labels {
  return known[language] ?? labels.languages.en;
}
