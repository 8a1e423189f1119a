import { readFileSync } from "node:fs";
import grammars from "./data/grammar.json" with { type: "json" };
import { indexPatterns, type PatternIndex } from "./pattern-index.ts";

/** `v` who to whom, `r` together, `n` a noun of one to the other, `m` a noun of both, `s` weak. */
export type Frame = "v" | "r" | "n" | "m" | "s";

export interface TriggerValue {
  readonly type: string;
  readonly frame: Frame;
  /** A form that is a plan by itself: a future tense. */
  readonly plan: boolean;
}

const cues = [
  "plan",
  "forecast",
  "negation",
  "cancel",
  "condition",
  "back",
  "sport",
  "both",
  "trade",
  "exports",
  "imports",
  "passiveBy",
  "passive",
  "officials",
  "locative",
  "prepositions",
  "toward",
  "joins",
  "with",
] as const;
export type Cue = (typeof cues)[number];

export interface Lexicon {
  readonly triggers: PatternIndex<TriggerValue>;
  readonly cues: Readonly<Record<Cue, PatternIndex<true>>>;
}

const lists: Readonly<Record<string, unknown>> = grammars;
const made = new Map<string, Lexicon>();

/** The words of a language (a bare code), made at first use; undefined where the room has none. */
export function lexiconOf(language: string): Lexicon | undefined {
  const known = made.get(language);
  if (known) return known;
  const words = parseGrammar(lists[language]);
  if (!words) return undefined;
  const index = (cue: Cue): PatternIndex<true> =>
    indexPatterns([{ patterns: words[cue] ?? "", value: true }], language);
  const table = Object.fromEntries(cues.map((cue) => [cue, index(cue)])) as Record<Cue, PatternIndex<true>>;
  const lexicon = { triggers: indexPatterns(readTriggers(language), language), cues: table };
  made.set(language, lexicon);
  return lexicon;
}

// The room's own data file: every language in it is a table of texts.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
function parseGrammar(words: unknown): Readonly<Record<string, string>> | undefined {
  return typeof words === "object" && words !== null ? (words as Record<string, string>) : undefined;
}

function readTriggers(language: string): { readonly patterns: string; readonly value: TriggerValue }[] {
  const text = readFileSync(new URL(`./data/triggers.${language}.tsv`, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [type = "", mark = "", patterns = ""] = line.split("\t");
      const frame = parseFrame(mark.charAt(0));
      return { patterns, value: { type, frame, plan: mark.endsWith("p") } };
    });
}

function parseFrame(mark: string): Frame {
  return mark === "r" || mark === "n" || mark === "m" || mark === "s" ? mark : "v";
}
