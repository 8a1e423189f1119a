import type { Article } from "../article/index.ts";
import type { ClaimSet } from "../claims/index.ts";
import { choosePairTrigger, type PairPlace } from "./choose-pair-trigger.ts";
import type { Party, PieceReading } from "./find-parties.ts";
import { hasMatch } from "./pattern-index.ts";
import { readText } from "./read-text.ts";
import { codesOf, eventType } from "./scheme.ts";
import { shiftMode } from "./shift-mode.ts";
import type { Trigger } from "./link-place.ts";
import type { EventType, RelationRecord } from "./types.ts";

/**
 * A text of one sentence and nothing else, as coders of events send them, is asked for one dealing: what its first two
 * parties do, of whom one at least is a state or body. Held for probable, since the words alone, and no grammar, say who.
 */
export function readEventSentence(article: Article, claims: ClaimSet): RelationRecord | undefined {
  const reading = isBare(article) ? readText(article, claims, true) : undefined;
  const [sentence, more] = reading?.sentences ?? [];
  if (!reading || !sentence || more) return undefined;
  const [source, target] = firstTwo(sentence.parties);
  if (!source || !target) return undefined;
  const place: PairPlace = {
    pieces: reading.pieces,
    keys: reading.keys,
    source: [source.first, source.after],
    target: [target.first, target.after],
    sentence: [sentence.first, sentence.after],
  };
  const trigger = choosePairTrigger(reading.lexicon, place);
  const type = trigger && eventType(shiftMode(reading.lexicon, place, trigger, trigger.value.type));
  if (!trigger || !type || !isSaid(reading, trigger, type, [source, target])) return undefined;
  return {
    kind: type.kind,
    type: type.id,
    dimension: type.dimension,
    source: source.code,
    target: target.code,
    ...namedOf([source, target]),
    certainty: "probable",
    polarity: "positive",
    ...codesOf(type),
    span: [reading.pieces[trigger.first]?.start ?? 0, reading.pieces[trigger.after - 1]?.end ?? 0],
    evidence: [sentence.span],
    figures: [],
    rule: `sentence-${trigger.value.frame}`,
  };
}

/** Nothing says where it comes from: it is no report of a newsroom. */
function isBare({ title, url, outlet, publishedAt }: Article): boolean {
  return !title && !url && !outlet && !publishedAt;
}

/**
 * Who does it stands before it and is no place; two that are joined do to each other only what both do; and of a party that
 * no list knows only what stands between the two is told.
 */
function isSaid(
  { lexicon, keys }: PieceReading,
  trigger: Trigger,
  type: EventType,
  pair: readonly [Party, Party],
): boolean {
  const [source, target] = pair;
  if (source.located || trigger.first < source.after) return false;
  const joined = target.first - source.after <= 2 && hasMatch(lexicon.cues.joins, keys, source.after, target.first);
  if (joined && !type.reciprocal) return false;
  return (!source.named && !target.named) || trigger.after <= target.first + 1;
}

function namedOf(pair: readonly Party[]): Pick<RelationRecord, "named"> {
  const named = pair.filter((party) => party.named).map(({ code }) => code);
  return named.length > 0 ? { named } : {};
}

function firstTwo(parties: readonly Party[]): readonly Party[] {
  const [first] = parties;
  const second = parties.find(({ code }) => code !== first?.code);
  return first && second && !(first.named && second.named) ? [first, second] : [];
}
