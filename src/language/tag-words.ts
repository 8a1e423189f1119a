import model from "wink-eng-lite-web-model";
import winkNLP, { type WinkMethods } from "wink-nlp";
import type { Piece } from "./types.ts";

/** Part of speech after Universal Dependencies; `X` where none is known. */
export type WordTag =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** Longer sentences are tables and lists, and are left untagged. */
const longest = 3000;

let tagger: WinkMethods | undefined;

/**
 * Tags of the pieces from `first` to before `after`, one for each, by wink-nlp's English model (94.7 % of the words of
 * the Wall Street Journal, as its makers report). The pieces are those of `text`; all `X` where they span more than
 * 3,000 UTF-16 units.
 */
export function tagEnglishWords(
  text: string,
  pieces: readonly Piece[],
  first: number,
  after: number,
): readonly WordTag[] {
  const start = pieces[first]?.start ?? 0;
  const end = pieces[after - 1]?.end ?? start;
  const size = Math.max(0, after - first);
  if (end - start > longest) return Array.from({ length: size }, () => "X" as const);
  tagger ??= winkNLP(model, ["sbd", "pos"]);
  const { its } = tagger;
  const sentence = text.slice(start, end);
  const tokens = tagger.readDoc(sentence).tokens();
  const words = tokens.out();
  // oxlint-disable-next-line typescript/unbound-method -- wink knows its helpers by identity
  const tags = tokens.out(its.pos);
  const found: WordTag[] = [];
  let token = -1;
  let tokenEnd = 0;
  for (const piece of pieces.slice(first, after)) {
    while (token + 1 < words.length && tokenEnd <= piece.start - start) {
      token += 1;
      const word = words[token] ?? "";
      const at = sentence.indexOf(word, tokenEnd);
      tokenEnd = (at < 0 ? tokenEnd : at) + word.length;
    }
    found.push(parseTag(tags[token]));
  }
  return found;
}

const known: ReadonlySet<string> = new Set<WordTag>([
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
]);

function isTag(tag: string): tag is WordTag {
  return known.has(tag);
}

function parseTag(tag: unknown): WordTag {
  return typeof tag === "string" && isTag(tag) ? tag : "X";
}
