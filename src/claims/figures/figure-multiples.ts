import lists from "../data/multiples.json" with { type: "json" };
import { emptyTrie, longestPhrase, phraseNode, type PhraseTrie, type Piece } from "../../language/index.ts";
import { comparatorBefore } from "./figure-context.ts";
import type { FigureDraft } from "./figure-draft.ts";
import type { Reading } from "../reading.ts";

type Kind = "up" | "down" | "led" | "level" | "either";

interface Told {
  readonly kind: Kind;
  readonly factor: number;
}

interface Multiples {
  readonly root: PhraseTrie<Told>;
  readonly leads: ReadonlySet<string>;
  readonly soft: ReadonlySet<string>;
  readonly rises: readonly string[];
  readonly falls: readonly string[];
  readonly notBefore: ReadonlySet<string>;
  readonly notBehind: ReadonlySet<string>;
  /** "تضاعف ثلاث مرات": behind a number that tells the factor itself. */
  readonly counted: ReadonlySet<string>;
  /** Words of a game in which somebody "doubled" too. */
  readonly game: ReadonlySet<string>;
}

type Lists = Readonly<Record<Kind, Readonly<Record<string, number>>>> &
  Readonly<Record<"leads" | "soft" | "rises" | "falls" | "notBefore" | "notBehind" | "counted" | "game", string>>;

const all: Readonly<Record<string, Lists | string>> = lists;
const made = new Map<string, Multiples>();
const kinds: readonly Kind[] = ["up", "down", "led", "level", "either"];

function multiplesOf(language: string): Multiples | undefined {
  const known = made.get(language);
  if (known) return known;
  const own = all[language];
  if (own === undefined || typeof own === "string") return undefined;
  const root = emptyTrie<Told>();
  for (const kind of kinds)
    for (const [phrases, factor] of Object.entries(own[kind]))
      for (const phrase of phrases.split("|")) phraseNode(root, phrase).value = { kind, factor };
  const words = (list: string): readonly string[] => list.split(" ").filter(Boolean);
  const multiples = {
    root,
    leads: new Set(words(own.leads)),
    soft: new Set(words(own.soft)),
    rises: words(own.rises),
    falls: words(own.falls),
    notBefore: new Set(words(own.notBefore)),
    notBehind: new Set(words(own.notBehind)),
    counted: new Set(words(own.counted)),
    game: new Set(words(own.game)),
  };
  made.set(language, multiples);
  return multiples;
}

/**
 * "Exports doubled", "вдвое больше", "twice the size": multiples that no number tells, in `times`; a half less is a share like "by
 * half". "Doubled as interpreter", "to not double" and "a double room" are none.
 */
export function readMultiples({ pieces, text, language }: Reading): FigureDraft[] {
  const multiples = multiplesOf(language);
  const found: FigureDraft[] = [];
  if (!multiples) return found;
  for (let at = 0; at < pieces.length; at += 1) {
    const first = pieces[at];
    if (first?.kind !== "word" || !multiples.root.next.has(first.text)) continue;
    const read = readMultiple(multiples, pieces, at);
    const last = read && pieces[read.after - 1];
    if (!last) continue;
    const comparator = comparatorBefore(text, first.start);
    found.push({
      span: [first.start, last.end],
      value: read.factor,
      unit: read.factor < 1 ? "1" : "times",
      ...(comparator ? { comparator } : {}),
      ...(read.change ? { change: read.change } : {}),
    });
    at = read.after - 1;
  }
  return found;
}

interface Read {
  readonly factor: number;
  readonly change?: "up" | "down" | undefined;
  readonly after: number;
}

function readMultiple(multiples: Multiples, pieces: readonly Piece[], first: number): Read | undefined {
  const best = longestPhrase(multiples.root, pieces, first);
  if (!best || multiples.notBehind.has(pieces[best.after]?.text ?? "")) return undefined;
  const { kind, factor } = best.value;
  // "have more than doubled": what stands before it stands before the soft words.
  let before = first - 1;
  while (multiples.soft.has(pieces[before]?.text ?? "")) before -= 1;
  const lead = pieces[before]?.text ?? "";
  const verb = multiples.root.next.get(pieces[first]?.text ?? "")?.value;
  // "would double the total": a verb, and no comparison with it.
  if (kind === "level" && verb?.kind === "led" && multiples.leads.has(lead))
    return { factor, change: "up", after: first + 1 };
  if (kind === "level") return { factor, after: best.after };
  if (kind === "led" && !multiples.leads.has(lead)) return undefined;
  if (multiples.notBefore.has(kind === "led" ? (pieces[before - 1]?.text ?? "") : lead)) return undefined;
  if (isGame(multiples, pieces, first) || isTold(multiples, pieces, best.after)) return undefined;
  if (kind === "either")
    return { factor, change: directionBeside(multiples, pieces, first, best.after), after: best.after };
  return { factor, change: factor < 1 ? "down" : "up", after: best.after };
}

/** So many pieces behind, the words for "times" still belong to the verb. */
const countedReach = 6;

function isTold({ counted }: Multiples, pieces: readonly Piece[], after: number): boolean {
  return counted.size > 0 && pieces.slice(after, after + countedReach).some(({ text }) => counted.has(text));
}

const gameReach = 30;

function isGame({ game }: Multiples, pieces: readonly Piece[], at: number): boolean {
  return game.size > 0 && pieces.slice(Math.max(0, at - gameReach), at + gameReach).some(({ text }) => game.has(text));
}

/** "выросли вдвое", "вдвое снизил": the nearest word of change up to four pieces before or two behind. */
function directionBeside(
  { rises, falls }: Multiples,
  pieces: readonly Piece[],
  first: number,
  after: number,
): "up" | "down" | undefined {
  const order = [1, 2, 3, 4].map((k) => first - k);
  for (const at of [after, ...order, after + 1]) {
    const text = pieces[at]?.text ?? "";
    if (rises.some((start) => text.startsWith(start))) return "up";
    if (falls.some((start) => text.startsWith(start))) return "down";
  }
  return undefined;
}
