import lists from "../data/ranks.json" with { type: "json" };
import type { Span } from "../../core/index.ts";
import type { FigureDraft } from "./figure-draft.ts";
import type { Reading } from "../reading.ts";

/** A rank is told of an amount at most this far away, in UTF-16 units of the same sentence. */
const reach = 60;
/** "The highest … since": the scope stands at most this far behind the superlative. */
const scopeReach = 40;

interface RankWords {
  readonly places: RegExp;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly highest: RegExp;
  readonly scope: RegExp;
  /** Words of which one is in every rank of the language; undefined where words are not parted or are joined. */
  readonly triggers: ReadonlySet<string> | undefined;
  /** Chinese puts what it is the highest of before it. */
  readonly scopeBefore: boolean;
}

const raw: Readonly<Record<string, Readonly<Record<"ordinals" | "ranked" | "highest" | "scope", string>> | string>> =
  lists;
const made = new Map<string, RankWords>();

function rankWords(language: string): RankWords | undefined {
  const known = made.get(language);
  if (known) return known;
  const one = raw[language];
  if (one === undefined || typeof one === "string") return undefined;
  const ordinals = new Map<string, number>();
  for (const [index, forms] of one.ordinals.split(" ").entries())
    for (const form of forms.split("|")) ordinals.set(form, index + 2);
  const ranked = one.ranked.split(" ").map((word) => word.replaceAll("_", " "));
  const whole = language !== "zh";
  const join = language === "de" || !whole ? "" : "[ -]";
  const digits = language === "en" ? "|\\d{1,2}(?:nd|rd|th|st)" : "";
  const edge = whole ? "(?<!\\p{L})" : "";
  const end = whole ? "(?!\\p{L})" : "";
  const articles: ReadonlySet<string> = new Set("the el la le der die das den".split(" "));
  const superlatives = one.highest.split(/[ |]/u).filter((word) => !articles.has(word));
  const words = {
    ordinals,
    triggers: join === "" ? undefined : new Set([...ordinals.keys(), ...ranked, ...superlatives]),
    places: new RegExp(`${edge}(${[...ordinals.keys()].join("|")}${digits})${join}(?:${ranked.join("|")})${end}`, "gu"),
    highest: new RegExp(`${edge}(?:${one.highest})${end}`, "gu"),
    scope: new RegExp(`${edge}(?:${one.scope})${end}`, "u"),
    scopeBefore: !whole,
  };
  made.set(language, words);
  return words;
}

interface Rank {
  readonly place: number;
  readonly span: Span;
}

/** Amounts with the rank that their sentence gives them: "$5 billion, the third largest", "12 %, the most since 2009". */
export function withRanks(reading: Reading, figures: readonly FigureDraft[], paragraph: Span): FigureDraft[] {
  const words = figures.length > 0 ? rankWords(reading.language) : undefined;
  if (!words || (words.triggers && !reading.pieces.some(({ text }) => words.triggers?.has(text)))) return [...figures];
  const ranks = findRanks(reading.text, words, paragraph);
  const ranked = [...figures];
  let from = 0;
  for (const rank of ranks) {
    while ((figures[from]?.span[1] ?? rank.span[0]) < rank.span[0] - reach) from += 1;
    const at = nearest(reading.text, figures, from, rank.span);
    const figure = at === undefined ? undefined : ranked[at];
    if (at !== undefined && figure && !figure.rank) ranked[at] = { ...figure, rank };
  }
  return ranked;
}

function findRanks(text: string, words: RankWords, [start, end]: Span): Rank[] {
  const lower = text.slice(start, end).toLowerCase();
  // A letter that is longer in lower case would shift every span behind it.
  if (lower.length !== end - start) return [];
  const found: Rank[] = [];
  for (const match of lower.matchAll(words.places)) {
    const [whole, ordinal = ""] = match;
    const place = words.ordinals.get(ordinal) ?? Number.parseInt(ordinal, 10);
    if (place > 1) found.push({ place, span: [start + match.index, start + match.index + whole.length] });
  }
  for (const match of lower.matchAll(words.highest)) {
    const after = match.index + match[0].length;
    const near = words.scopeBefore
      ? lower.slice(Math.max(0, match.index - 14), match.index)
      : lower.slice(after, after + scopeReach);
    const [sentence = ""] = near.split(/[.!?;](?:\s|$)/u);
    if (words.scope.test(sentence)) found.push({ place: 1, span: [start + match.index, start + after] });
  }
  return found.toSorted((a, b) => a.span[0] - b.span[0]);
}

/** Index of the amount nearest to a span in its sentence; undefined where none is within reach. */
function nearest(text: string, figures: readonly FigureDraft[], from: number, [start, end]: Span): number | undefined {
  let best: { at: number; far: number } | undefined;
  for (let at = from; at < figures.length; at += 1) {
    const { span } = figures[at] ?? { span: [end + reach, end + reach] };
    if (span[0] > end + reach) break;
    const far = Math.max(start - span[1], span[0] - end, 0);
    if (far > reach || (best && best.far <= far)) continue;
    const between = text.slice(Math.min(span[1], end), Math.max(span[0], start));
    if (!/[.!?;。！？](?:\s|$)|\n/u.test(between)) best = { at, far };
  }
  return best?.at;
}
