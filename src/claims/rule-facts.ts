import data from "./data/rules.json" with { type: "json" };

/** What is known of a rule of attribution: what it reads, an example, what it must leave, how often it is right. */
export interface RuleFacts {
  readonly id: string;
  readonly language: string;
  readonly reads: string;
  readonly example: string;
  readonly counterExample: string;
  /** Cues found on the labelled set, and the share of them that is labelled there; absent where it was not measured. */
  readonly found?: number;
  readonly precision?: number;
  /** Finds read by eye, by language, and how many of them were right in source, speaker, cue, content and certainty. */
  readonly read?: readonly { readonly language: string; readonly found: number; readonly right: number }[];
}

const rules: readonly RuleFacts[] = data.rules;

/** Every rule with its measured precision, for the pages that print them. */
export function listRules(): readonly RuleFacts[] {
  return rules;
}

/** The facts of one rule; English has its own, other languages share theirs under "*". */
export function ruleFacts(id: string, language: string): RuleFacts | undefined {
  const own = language === "en" ? "en" : "*";
  return rules.find((rule) => rule.id === id && rule.language === own) ?? rules.find((rule) => rule.id === id);
}
