import type { Span } from "../../core/index.ts";
import { scanPieces } from "../../language/index.ts";
import { readSignals, type Signals } from "./certainty-signals.ts";
import type { WordReading } from "./signal.ts";
import type { Draft } from "../draft.ts";
import type { Reading } from "../reading.ts";
import type { Certainty, CueClass, Polarity } from "../types.ts";

const byClass: Readonly<Record<string, Certainty>> = {
  wish: "wish",
  promising: "promise",
  calling: "order",
  forecast: "forecast",
};

/** How sure the words are, with the place inside them that tells it; no place where the cue itself does. */
export interface JudgedCertainty {
  readonly certainty: Certainty;
  readonly signal?: { readonly span: Span };
}

/** How sure the words are: from what the cue says first, then from the statement's own signals. */
export function judgeCertainty(
  draft: Draft,
  reading: Reading,
  content: readonly Span[],
  direct: boolean,
): JudgedCertainty {
  const signals = readSignals(reading, content);
  if (signals.question) return { certainty: "question", signal: { span: signals.question } };
  if (asksWhat(draft, reading, content)) return { certainty: "question" };
  const own = isThingOffered(draft, reading, content) ? undefined : byClass[draft.cueClass];
  if (own) return { certainty: own };
  const wish = reading.language === "en" ? signals.found.get("wish") : undefined;
  // "表示希望…", "表示相信并希望…".
  if (reading.language === "zh" && hopes.test(reading.text.slice(content[0]?.[0] ?? 0).slice(0, 8)))
    return { certainty: "wish" };
  if (wish && !isBefore(signals.found.get("future") ?? wish, wish))
    return { certainty: "wish", signal: { span: wish } };
  if (draft.group.some((word) => /^(?:would|could|may|might)$/u.test(word))) return { certainty: "conditional" };
  const signal = onlyThought(reading, content, ownDoing(reading, content, bySignals(draft, signals, direct)));
  if (signal && signal.certainty !== "certain") return signal;
  if (draft.cueClass === "belief") return { certainty: "probable" };
  return { certainty: draft.cueClass === "doubting" ? "possible" : "certain" };
}

const hopes = /^[“「]?(?:相信并|衷心|真诚|也|还)?(?:希望|盼望|期待|期盼|祝愿)/u;

/**
 * How sure one sentence of a longer speech is, by its own words alone: what its speaker hopes, asks and foretells in other
 * sentences is theirs.
 */
export function judgeWords(text: string, language: string): Certainty {
  const reading: WordReading = { text, language, pieces: scanPieces(text) };
  const signals = readSignals(reading, [[0, text.length]]);
  if (/[?？؟]["”’»“」』]?\s*$/u.test(text.slice(-6))) return "question";
  const wish = signals.found.get("wish");
  const future = signals.found.get("future");
  if (wish && (!future || wish[0] < future[0])) return "wish";
  return bySignals({ past: false }, signals, true)?.certainty ?? "certain";
}

/** "offered a reason": only an offer to do something promises it. */
function isThingOffered({ lemma }: Draft, { text }: Reading, content: readonly Span[]): boolean {
  if (lemma !== "offer") return false;
  const [start = 0] = content[0] ?? [];
  return !/^to\s/iu.test(text.slice(start, start + 3));
}

/** "asked why the pier closed": asking to and for something is an order, asking why is not. */
function asksWhat(draft: Draft, { text }: Reading, content: readonly Span[]): boolean {
  const [start = 0] = content[0] ?? [];
  return (
    /^(?:ask|inquire|wonder)$/u.test(draft.lemma) &&
    /^(?:why|how|what|who|when|where|about)\b/iu.test(text.slice(start, start + 6))
  );
}

function bySignals(draft: Pick<Draft, "past">, { found, own }: Signals, direct: boolean): JudgedCertainty | undefined {
  const conditional = found.get("conditional");
  if (conditional) return { certainty: "conditional", signal: { span: conditional } };
  const modal = found.get("modal");
  const duty = found.get("duty");
  // "must act and show that there will be a price": it is asked for, and nothing is foretold.
  const future = duty && isBefore(duty, found.get("future")) ? undefined : found.get("future");
  // "may rise", and not "the pier that may close will be sold".
  if (modal && (!future || modal[0] < future[0])) return { certainty: "possible", signal: { span: modal } };
  if (future) return { certainty: own && direct ? "promise" : "forecast", signal: { span: future } };
  const past = found.get("past");
  // "said it would rise" tells of what is to come; "says it would rise" and "“It would rise”" of a condition.
  if (past) return { certainty: draft.past === true && !direct ? "forecast" : "conditional", signal: { span: past } };
  const likely = found.get("likely");
  return likely && { certainty: "probable", signal: { span: likely } };
}

/**
 * "said he will not go": of oneself it is a promise, as "I will not go" is. "said the crew was told that it would rain": what a
 * clause in the past holds was foretold then, and not by whoever speaks now.
 */
function ownDoing(
  { text, language }: Reading,
  [first]: readonly Span[],
  judged: JudgedCertainty | undefined,
): JudgedCertainty | undefined {
  if (language !== "en" || !first || judged?.certainty !== "forecast" || !judged.signal) return judged;
  const head = text.slice(first[0], judged.signal.span[0]).slice(0, longestHead).trim();
  if (/^(?:that )?s?he$/iu.test(head)) return { ...judged, certainty: "promise" };
  return foretoldThen.test(head) ? undefined : judged;
}

/**
 * "said raising the toll would cost the town dearly", "said it would be an insult": what would follow if somebody did it, and
 * nothing that is foretold. "said talks would be held" and "said Ito would be the guest" stay.
 */
function onlyThought(
  { text, language }: Reading,
  [first]: readonly Span[],
  judged: JudgedCertainty | undefined,
): JudgedCertainty | undefined {
  if (language !== "en" || !first || judged?.certainty !== "forecast" || !judged.signal) return judged;
  const [start, end] = judged.signal.span;
  if (!/^would(?:n['’]t)?$/iu.test(text.slice(start, end))) return judged;
  const isDeed = deedFirst.test(text.slice(first[0], start).slice(0, longestHead));
  return isDeed || judgement.test(text.slice(end, end + 24)) ? { ...judged, certainty: "conditional" } : judged;
}

/** A participle with its object or complement before the verb: "raising the toll", "shaking hands with Ito". */
const deedFirst =
  /^(?:that )?["“'‘]?(?:not )?(?!(?:meeting|building|funding|spending|training|opening|hearing|during|something|nothing|anything|everything)\b)[\p{Ll}-]{2,}ing (?:\p{Ll}+ )?(?:the|an?|any|each|every|all|more|such|its|his|her|their|our|it|them|him|with|to|into|from|against|out|up|down|off) /u;

/** "would be an insult", "would not be “a step …”": what somebody holds of a thing. */
const judgement = /^ (?:not )?be ["“'‘]?an? /u;

const longestHead = 300;
const foretoldThen =
  /\b(?:was|were|had|decided|agreed)\b.*(?:\bthat\b|:)|\b(?:fear|fears|possibility|worry|worries|concerns?|idea) that\b/u;

function isBefore(a: Span, b: Span | undefined): boolean {
  return b !== undefined && a[0] < b[0];
}

export function judgePolarity(draft: Draft): Polarity {
  if (draft.cueClass === "denying") return "denied";
  return draft.negated ? "negative" : "positive";
}

/** The cue's class as claims carry it: believing and wanting are neutral there, certainty says the rest. */
export function claimClass({ cueClass, lemma }: Draft, certainty: Certainty): CueClass {
  // "asked why": nothing is called for.
  if (cueClass === "calling" && certainty === "question") return "neutral";
  if (lemma === "offer" && certainty !== "promise") return "neutral";
  return cueClass === "wish" || cueClass === "belief" || cueClass === "forecast" ? "neutral" : cueClass;
}
