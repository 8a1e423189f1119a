import { readFileSync } from "node:fs";
import grammars from "./data/grammar.json" with { type: "json" };
import { indexPatterns, type PatternIndex } from "./pattern-index.ts";

/**
 * `v` who to whom, `r` together, `h` what a verb says was held by both, `n` a noun of one to the other, `m` a noun of both, `o` who
 * to the very next, `s` weak.
 */
export type Frame = "v" | "r" | "h" | "n" | "m" | "o" | "s";

/** The type of patterns that look like an act and tell none, so that a shorter one inside them is not taken: "released a report". */
export const noAct = "-";

export interface TriggerValue {
  readonly type: string;
  readonly frame: Frame;
  /** A form that is a plan by itself: a future tense. */
  readonly plan: boolean;
}

export type Cue =
  | "plan"
  | "forecast"
  | "negation"
  | "cancel"
  | "condition"
  | "back"
  | "habit"
  | "phone"
  | "breach"
  | "opposed"
  | "former"
  | "sport"
  | "both"
  | "trade"
  | "exports"
  | "imports"
  | "passiveBy"
  | "passive"
  | "officials"
  | "portfolios"
  | "counterparts"
  | "locative"
  | "prepositions"
  | "toward"
  | "joins"
  | "between"
  | "with"
  | "apart"
  | "heads"
  | "uninflected"
  | "small"
  | "lasting"
  | "counted";

export interface Lexicon {
  readonly triggers: PatternIndex<TriggerValue>;
  readonly cues: Readonly<Record<Cue, PatternIndex<true>>>;
}

type Words = Readonly<Partial<Record<Cue, string>>>;

const { about: _about, ...tables } = grammars;
const lists: Readonly<Record<string, Words>> = tables;
const made = new Map<string, Lexicon>();

/** The words of a language (a bare code), made at first use; undefined where the room has none. */
export function lexiconOf(language: string): Lexicon | undefined {
  const known = made.get(language);
  if (known) return known;
  const words = lists[language];
  if (!words) return undefined;
  const index = (cue: Cue): PatternIndex<true> =>
    indexPatterns([{ patterns: words[cue] ?? "", value: true }], language);
  const lexicon = { triggers: indexPatterns(readTriggers(language), language), cues: indexCues(index) };
  made.set(language, lexicon);
  return lexicon;
}

function indexCues(index: (cue: Cue) => PatternIndex<true>): Lexicon["cues"] {
  return {
    plan: index("plan"),
    forecast: index("forecast"),
    negation: index("negation"),
    cancel: index("cancel"),
    condition: index("condition"),
    back: index("back"),
    habit: index("habit"),
    phone: index("phone"),
    breach: index("breach"),
    opposed: index("opposed"),
    former: index("former"),
    sport: index("sport"),
    both: index("both"),
    trade: index("trade"),
    exports: index("exports"),
    imports: index("imports"),
    passiveBy: index("passiveBy"),
    passive: index("passive"),
    officials: index("officials"),
    portfolios: index("portfolios"),
    counterparts: index("counterparts"),
    locative: index("locative"),
    prepositions: index("prepositions"),
    toward: index("toward"),
    joins: index("joins"),
    between: index("between"),
    with: index("with"),
    apart: index("apart"),
    heads: index("heads"),
    uninflected: index("uninflected"),
    small: index("small"),
    lasting: index("lasting"),
    counted: index("counted"),
  };
}

function readTriggers(language: string): { readonly patterns: string; readonly value: TriggerValue }[] {
  const text = readFileSync(new URL(`./data/triggers.${language}.tsv`, import.meta.url), "utf8");
  const rows = text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
  const sets = new Map(rows.flatMap(([name = "", words = ""]) => (name.startsWith("@") ? [[name, words]] : [])));
  return rows
    .filter(([type = ""]) => !type.startsWith("@"))
    .map(([type = "", mark = "", patterns = ""]) => ({
      patterns: spellOut(patterns, sets),
      value: { type, frame: parseFrame(mark.charAt(0)), plan: mark.endsWith("p") },
    }));
}

/** Patterns with every word of a set in its name's place: "sent ~ @arms". */
function spellOut(patterns: string, sets: ReadonlyMap<string, string>): string {
  const spelled = patterns.split("|").flatMap((pattern) =>
    pattern.split(/(@[a-z]+)/u).reduce<readonly string[]>(
      (begun, part) => {
        const words = sets.get(part)?.split("|") ?? [part];
        return begun.flatMap((start) => words.map((word) => start + word));
      },
      [""],
    ),
  );
  return spelled.join("|");
}

function parseFrame(mark: string): Frame {
  return mark === "r" || mark === "h" || mark === "n" || mark === "m" || mark === "o" || mark === "s" ? mark : "v";
}
