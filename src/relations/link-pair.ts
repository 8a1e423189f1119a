import { isHeld } from "./clause-bounds.ts";
import type { Party } from "./find-parties.ts";
import { isState } from "./is-state.ts";
import type { Link, Trigger } from "./link-place.ts";
import { hasMatch } from "./pattern-index.ts";
import type { RecordReading, RecordSentence } from "./read-text.ts";
import type { EventType } from "./types.ts";

/** Words that stand for the two sides of the article. */
export function standsForBoth({ lexicon, keys }: RecordReading, sentence: RecordSentence): boolean {
  return hasMatch(lexicon.cues.both, keys, sentence.first, sentence.after);
}

/** "The two countries signed …": the article's own pair, where nobody else is named in the sentence. */
export function linkPair(
  reading: RecordReading,
  sentence: RecordSentence,
  trigger: Trigger,
  type: EventType,
): Link | undefined {
  const { pair } = reading;
  if (!pair || !type.reciprocal || !standsForBoth(reading, sentence) || !isNearby(reading, sentence)) return undefined;
  const known = new Set(pair.map(({ code }) => code));
  // "talks between the factions": others than the article's two are named.
  const named = hasMatch(reading.lexicon.cues.between, reading.keys, trigger.after, trigger.after + betweenReach);
  if (reading.language !== "en" && named) return undefined;
  if (sentence.parties.some(({ code, located }) => !located && !known.has(code))) return undefined;
  const from = Math.max(sentence.first, trigger.first - 10);
  if (!hasMatch(reading.lexicon.cues.both, reading.keys, from, Math.min(sentence.after, trigger.after + 6)))
    return undefined;
  const [source, target] = pair.map((party) => withActor(party, sentence.parties));
  const { language, pieces } = reading;
  const told = language === "en" || isHeld(language, pieces, trigger.first, trigger.after);
  const noun = !told && trigger.value.frame === "m" ? "noun-" : "";
  return source && target ? { source, target, others: [], rule: `${noun}both-sides` } : undefined;
}

/** Pieces between a noun of talks and the "between" that names who talked. */
const betweenReach = 2;

/** True where both of the article's pair are states, and the last states named before a sentence ends are of the pair. */
export function isNearby({ pair, sentences }: RecordReading, { paragraph, first }: RecordSentence): boolean {
  const codes = pair?.map(({ code }) => code) ?? [];
  if (!codes.every((code) => isState(code))) return false;
  const named = sentences
    .filter((one) => one.first <= first && one.paragraph >= paragraph - paragraphReach)
    .flatMap(({ parties }) => parties.filter((party) => !party.town && !party.located && isState(party.code)));
  const [last, other] = [...new Set(named.map(({ code }) => code).toReversed())];
  return last !== undefined && codes.includes(last) && (other === undefined || codes.includes(other));
}

const paragraphReach = 2;

function withActor(party: Party, named: readonly Party[]): Party {
  return named.find(({ code, actor }) => code === party.code && actor) ?? party;
}
