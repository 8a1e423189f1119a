import type { Article } from "../article/index.ts";
import type { ClaimSet } from "../claims/index.ts";
import type { Span } from "../core/index.ts";
import {
  baseLanguage,
  detectLanguage,
  findMentions,
  type Mention,
  scanPieces,
  splitSentences,
} from "../language/index.ts";
import { dayOf } from "./date-record.ts";
import { findDyads } from "./find-dyads.ts";
import { findIntroduced } from "./find-introduced.ts";
import { findNamed, withNamed } from "./find-named.ts";
import { findParties, leadingPair, type Party, type PieceReading } from "./find-parties.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { hasMatch } from "./pattern-index.ts";
import { keysOf } from "./word-match.ts";

export interface RecordSentence {
  readonly span: Span;
  /** Pieces from `first` to before `after`. */
  readonly first: number;
  readonly after: number;
  readonly paragraph: number;
  readonly parties: readonly Party[];
}

/** An article as the readers of this room see it. */
export interface RecordReading extends PieceReading {
  readonly article: Article;
  readonly claims: ClaimSet;
  readonly sentences: readonly RecordSentence[];
  /** The two parties that the article is about, where that is clear. */
  readonly pair?: readonly [Party, Party];
  /** Its headline or first sentence speaks of a call: what the two discussed they discussed by phone. */
  readonly byPhone: boolean;
}

/** Undefined in a language for which the room has no words. With `named` also parties that no list knows take part. */
export function readText(article: Article, claims: ClaimSet, named = false): RecordReading | undefined {
  const language = baseLanguage(article.language ?? detectLanguage(article.text));
  const lexicon = lexiconOf(language);
  if (!lexicon) return undefined;
  const pieces = scanPieces(article.text);
  const reading = { pieces, keys: keysOf(pieces, language), language, lexicon };
  const parties = withIntroduced(
    findParties(reading, allMentions(reading, claims.mentions), dayOf(article.publishedAt)),
    findIntroduced(reading, article, claims.mentions),
  );
  const title = readTitle(article, language, lexicon);
  const pair = leadingPair([...parties, ...titleParties(article, title)]);
  const placed = placeSentences(article.text, reading, splitSentences(article.text, language), parties);
  const sentences = named ? placed.map((sentence) => nameParties(reading, article, claims, sentence)) : placed;
  const byPhone = isByPhone(title) || (sentences[0] !== undefined && isByPhone(reading, sentences[0]));
  return { ...reading, article, claims, sentences, ...(pair ? { pair } : {}), byPhone };
}

/** In the order of the text; who is a party already stays as it is. */
function withIntroduced(parties: readonly Party[], introduced: readonly Party[]): readonly Party[] {
  const taken = new Set(
    parties.flatMap(({ first, after }) => Array.from({ length: after - first }, (_, k) => first + k)),
  );
  const fresh = introduced.filter(({ first, after }) => {
    for (let at = first; at < after; at += 1) if (taken.has(at)) return false;
    return true;
  });
  return fresh.length === 0 ? parties : [...parties, ...fresh].toSorted((a, b) => a.first - b.first);
}

function nameParties(
  reading: PieceReading,
  { text }: Article,
  { mentions }: ClaimSet,
  sentence: RecordSentence,
): RecordSentence {
  const inside = mentions.filter(({ span }) => span[0] >= sentence.span[0] && span[1] <= sentence.span[1]);
  return { ...sentence, parties: withNamed(sentence.parties, findNamed(reading, text, inside, sentence)) };
}

function isByPhone(
  { lexicon, keys, pieces }: PieceReading,
  { first, after }: Pick<RecordSentence, "first" | "after"> = { first: 0, after: pieces.length },
): boolean {
  return hasMatch(lexicon.cues.phone, keys, first, after);
}

function allMentions({ pieces, language }: PieceReading, mentions: readonly Mention[]): readonly Mention[] {
  if (language !== "zh") return mentions;
  return [...mentions, ...findDyads(pieces, mentions)].toSorted((a, b) => a.span[0] - b.span[0]);
}

function readTitle({ title = "" }: Article, language: string, lexicon: Lexicon): PieceReading {
  const pieces = scanPieces(title);
  return { pieces, keys: keysOf(pieces, language), language, lexicon };
}

/** Names in the headline count three times towards the leading pair. */
function titleParties({ title = "", publishedAt }: Article, reading: PieceReading): readonly Party[] {
  const { pieces, language } = reading;
  const parties = findParties(reading, allMentions(reading, findMentions(title, language, pieces)), dayOf(publishedAt));
  return [...parties, ...parties, ...parties];
}

function placeSentences(
  text: string,
  { pieces }: PieceReading,
  spans: readonly Span[],
  parties: readonly Party[],
): RecordSentence[] {
  let at = 0;
  let from = 0;
  let paragraph = 0;
  let end = 0;
  return spans.map((span) => {
    if (text.slice(end, span[0]).includes("\n\n")) paragraph += 1;
    end = span[1];
    while (at < pieces.length && (pieces[at]?.start ?? 0) < span[0]) at += 1;
    const first = at;
    while (at < pieces.length && (pieces[at]?.start ?? end) < end) at += 1;
    while (from < parties.length && (parties[from]?.span[0] ?? 0) < span[0]) from += 1;
    const start = from;
    while (from < parties.length && (parties[from]?.span[0] ?? 0) < span[1]) from += 1;
    return { span, first, after: at, paragraph, parties: parties.slice(start, from) };
  });
}
