import type { Piece } from "../language/index.ts";
import { type Frame, type Lexicon, noAct } from "./lexicon.ts";
import type { Trigger } from "./link-place.ts";
import { matchesAt } from "./pattern-index.ts";

export interface PairPlace {
  readonly pieces: readonly Piece[];
  readonly keys: readonly (readonly string[])[];
  /** Pieces of the two mentions and of the sentence around them: from the first to before the second. */
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
  readonly sentence: readonly [number, number];
}

/** How much a word of each frame says by itself; set by judgement: verbs of clear kind first, weak words last. */
const frameWeight: Readonly<Record<Frame, number>> = { v: 3, r: 3, h: 3, m: 2.8, n: 2, o: 1.6, s: 1.6 };
const between = 2;
const longer = 0.45;
const perPiece = 0.11;
/** A word with a capital inside a sentence is mostly part of a name, or a month: "on March 10". */
const inName = -2;

/** The trigger that tells what the source does to the target: clear, specific, after the source and near it. */
export function choosePairTrigger({ triggers }: Lexicon, place: PairPlace): Trigger | undefined {
  let best: Trigger | undefined;
  let most = Number.NEGATIVE_INFINITY;
  const [from, to] = place.sentence;
  for (let at = from; at < to; at += 1) {
    const matches = matchesAt(triggers, place.keys, at, to);
    if (matches[0]?.value.type === noAct) continue;
    for (const match of matches) {
      const score = scoreTrigger(match, place);
      if (score > most) {
        most = score;
        best = match;
      }
    }
  }
  return best;
}

function scoreTrigger(trigger: Trigger, { pieces, source, target, sentence }: PairPlace): number {
  const words = Math.min(3, trigger.after - trigger.first);
  const capital = trigger.first > sentence[0] && pieces[trigger.first]?.capital === true ? inName : 0;
  return frameWeight[trigger.value.frame] + longer * (words - 1) + placeScore(trigger, source, target) + capital;
}

function placeScore(
  { first, after }: Trigger,
  source: readonly [number, number],
  target: readonly [number, number],
): number {
  if (first >= source[0] && after <= source[1]) return -3;
  const forward = source[1] <= target[0];
  const near = forward ? first - source[1] : Math.min(Math.abs(source[0] - after), Math.abs(first - target[1]));
  const [left, right] = forward ? [source[1], target[0]] : [target[1], source[0]];
  const inTarget = first >= target[0] && first < target[1] ? -0.8 : 0;
  if (first >= left && first < right) return between + inTarget - perPiece * Math.max(0, near);
  if (first >= right) return inTarget - perPiece * Math.max(0, first - (forward ? left : right)) * 0.6;
  return -1 - perPiece * Math.abs(left - after) * 0.5;
}
