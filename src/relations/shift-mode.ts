import data from "./data/modes.en.json" with { type: "json" };
import type { Lexicon } from "./lexicon.ts";
import type { PairPlace } from "./choose-pair-trigger.ts";
import type { Trigger } from "./link-place.ts";
import { hasMatch, indexPatterns } from "./pattern-index.ts";
import { eventType } from "./scheme.ts";

const intent = indexPatterns([{ patterns: data.intent, value: true as const }], "en");
const refusal = indexPatterns([{ patterns: data.refusal, value: true as const }], "en");
const request = indexPatterns([{ patterns: data.request, value: true as const }], "en");
const threat = indexPatterns([{ patterns: data.threat, value: true as const }], "en");
const givesWay: ReadonlySet<string> = new Set(data.cooperative);
const doesHarm: ReadonlySet<string> = new Set(data.conflict);

/** How many pieces before a trigger the word that changes its mode may stand. */
const reach = 5;

/**
 * CAMEO and PLOVER code what is said of an act and not the act: an intent to help is agreeing, an intent to harm is
 * threatening, a refusal to help is rejecting, a demand for an act is requesting.
 */
export function shiftMode(_lexicon: Lexicon, place: PairPlace, trigger: Trigger, type: string): string {
  const plover = eventType(type)?.plover ?? "";
  const from = Math.max(
    place.sentence[0],
    trigger.first - reach,
    place.source[1] <= trigger.first ? place.source[1] : 0,
  );
  const near = (index: typeof intent): boolean => hasMatch(index, place.keys, from, trigger.first + 1);
  if (plover !== "THREATEN" && near(threat)) return "threaten";
  if (givesWay.has(plover) && near(refusal)) return "reject";
  if (givesWay.has(plover) && near(request)) return "demand";
  if (givesWay.has(plover) && near(intent)) return "promise";
  if (doesHarm.has(plover) && near(refusal)) return type;
  return doesHarm.has(plover) && near(intent) ? "threaten" : type;
}
