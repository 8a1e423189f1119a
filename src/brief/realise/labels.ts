import data from "./data/labels.json" with { type: "json" };
import { fill } from "./read-acts.ts";
import type { BriefSentence, ProblemKind, SectionId, WithheldSentence } from "../types.ts";

/** The fixed words of a page in one language; `{…}` is filled in. */
export interface Labels {
  readonly sections: Readonly<Record<SectionId, string>>;
  /** What of a withheld sentence is not in the cited passage. */
  readonly problems: Readonly<Record<ProblemKind, string>>;
  /** Why a later version no longer has a sentence. */
  readonly reasons: Readonly<Record<"gone" | "corrected" | "unchecked" | "replaced", string>>;
  /** The scheme's dimensions; one that a user added has its own name alone. */
  readonly subjects: Readonly<Record<string, string>>;
  readonly withheld: string;
  readonly first: string;
  readonly sources: string;
  readonly published: string;
  readonly tags: string;
  /** The picture, what stands for it where there is none, and where it was found. */
  readonly picture: string;
  readonly noPictureFor: string;
  readonly foundAt: string;
  readonly untitled: string;
  readonly noPicture: string;
  readonly notes: string;
  readonly changes: string;
  readonly added: string;
  readonly revised: string;
  readonly withdrawn: string;
  readonly retitled: string;
  /** A version in which nothing else is another. */
  readonly arranged: string;
  readonly standfirst: string;
  readonly timeline: string;
  readonly joined: string;
  readonly left: string;
  readonly recited: string;
  readonly held: string;
  readonly corrected: string;
  readonly model: string;
  readonly modelRepaired: string;
}

const known: Readonly<Record<string, Labels>> = data.languages;

/** The labels of a language that pages are written in; English for any other. */
export function labelsOf(language: string): Labels {
  return known[language] ?? data.languages.en;
}

/** What stands for a sentence that failed its check: "1 sentence withheld: figure not in the cited passage". */
export function tellWithheld({ problems }: WithheldSentence, language: string): string {
  const labels = labelsOf(language);
  return fill(labels.withheld, { problem: labels.problems[problems[0]?.kind ?? "missing"] });
}

/** The mark of a sentence that a model worded; undefined where the rules did. */
export function tellHand({ hand }: BriefSentence, language: string): string | undefined {
  if (hand === undefined) return undefined;
  return hand === "model" ? labelsOf(language).model : labelsOf(language).modelRepaired;
}
