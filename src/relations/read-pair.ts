import type { Article } from "../article/index.ts";
import type { ClaimSet } from "../claims/index.ts";
import type { Span } from "../core/index.ts";
import { baseLanguage, detectLanguage, type Piece, scanPieces, splitSentences } from "../language/index.ts";
import { choosePairTrigger, type PairPlace } from "./choose-pair-trigger.ts";
import { lexiconOf } from "./lexicon.ts";
import { codesOf, eventType } from "./scheme.ts";
import { shiftMode } from "./shift-mode.ts";
import type { RelationRecord } from "./types.ts";
import { keysOf } from "./word-match.ts";

/** Two mentions as they stand in a text. */
export interface Pair {
  readonly source: string;
  readonly target: string;
}

/**
 * The one relation between two mentions, whoever they are: always a record with type, PLOVER, CAMEO and quad. `source`
 * and `target` of the record are the mentions themselves. Where no word of the lexicon stands near them, the likeliest
 * kind of dealing by general knowledge is given: that they consult (the commonest type in PLOVER event data).
 */
export function readPair(article: Article, claims: ClaimSet, pair: Pair): RelationRecord {
  const language = baseLanguage(article.language ?? detectLanguage(article.text));
  const lexicon = lexiconOf(language) ?? lexiconOf("en");
  const { text } = article;
  const [source, target] = placePair(text, pair);
  const pieces = scanPieces(text);
  const keys = keysOf(pieces, language);
  const whole = sentenceOver(splitSentences(text, language), source, target);
  const place: PairPlace = {
    pieces,
    keys,
    source: piecesOf(pieces, source),
    target: piecesOf(pieces, target),
    sentence: piecesOf(pieces, whole),
  };
  const trigger = lexicon && choosePairTrigger(lexicon, place);
  const type = lexicon && trigger ? shiftMode(lexicon, place, trigger, trigger.value.type) : "meet";
  const found = eventType(type) ?? eventType("meet");
  const span: Span = trigger ? [pieces[trigger.first]?.start ?? 0, pieces[trigger.after - 1]?.end ?? 0] : whole;
  const said = claims.attributions.findLast(({ content }) =>
    content.some((part) => part[0] <= span[0] && span[1] <= part[1]),
  );
  return {
    kind: found?.kind ?? "event",
    type,
    dimension: found?.dimension ?? "general",
    source: pair.source,
    target: pair.target,
    certainty: trigger ? (said?.certainty ?? "certain") : "possible",
    polarity: said?.polarity === "denied" ? "denied" : "positive",
    ...(found ? codesOf(found) : {}),
    span,
    evidence: [whole],
    figures: [],
    rule: trigger ? `pair-${trigger.value.frame}` : "pair-none",
  };
}

/** The places of both mentions that stand nearest to each other without overlapping; the text's start where one is not there. */
function placePair(text: string, { source, target }: Pair): readonly [Span, Span] {
  const sources = placesOf(text, source);
  const targets = placesOf(text, target);
  let best: readonly [Span, Span] = [sources[0] ?? [0, 0], targets[0] ?? [0, 0]];
  let near = Number.POSITIVE_INFINITY;
  for (const one of sources) {
    for (const other of targets) {
      const far = Math.max(one[0] - other[1], other[0] - one[1]);
      if (far >= 0 && far < near) {
        near = far;
        best = [one, other];
      }
    }
  }
  return best;
}

const mostPlaces = 20;

function placesOf(text: string, words: string): readonly Span[] {
  const found: Span[] = [];
  const wanted = words.trim();
  if (wanted === "") return found;
  for (let at = text.indexOf(wanted); at >= 0 && found.length < mostPlaces; at = text.indexOf(wanted, at + 1))
    found.push([at, at + wanted.length]);
  return found;
}

function sentenceOver(sentences: readonly Span[], a: Span, b: Span): Span {
  const [from, to] = [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
  const inside = sentences.filter(([start, end]) => start < to && end > from);
  return [inside[0]?.[0] ?? 0, inside.at(-1)?.[1] ?? to];
}

function piecesOf(pieces: readonly Piece[], [start, end]: Span): readonly [number, number] {
  const first = pieces.findIndex((piece) => piece.end > start);
  if (first < 0) return [0, 0];
  const after = pieces.findIndex((piece) => piece.start >= end);
  return [first, after < 0 ? pieces.length : after];
}
