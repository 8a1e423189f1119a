import type { Article } from "../article/index.ts";
import { type ClaimId, contentId, type Period, type Span } from "../core/index.ts";
import { baseLanguage, detectLanguage, findMentions, findTimes, type Mention } from "../language/index.ts";
import { readAttributionsBy } from "./cue-patterns.ts";
import type { Draft } from "./draft.ts";
import { claimClass, judgeCertainty, judgePolarity } from "./judge-certainty.ts";
import { judgeSpeaker, type SpeakerContext } from "./judge-speaker.ts";
import { readEnglishAttributions } from "./read-attributions.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { isDuration } from "./figure-units.ts";
import { readFigures } from "./read-figures.ts";
import { readText, type Reading } from "./reading.ts";
import { type Spoken, topicsOf } from "./topic-person.ts";
import { tellsMind } from "./tells-mind.ts";
import { canStandFor, genderOf, type KnownSpeaker, noteBearers, remember, type Topic } from "./speaker-memory.ts";
import type { Attribution, ClaimSet, Figure, QuotationMode, Quote, Speaker, TimeMention } from "./types.ts";

/**
 * Reads who said what out of an article, with its figures, times and names. Spans are UTF-16 offsets into
 * `article.text`. In a language without cue data there are no attributions, and `unsupportedLanguage` names it.
 */
export function readClaims(article: Article): ClaimSet {
  const language = baseLanguage(article.language ?? detectLanguage(article.text));
  const reading = readText(article.text, language);
  const mentions = findMentions(article.text, language, reading.pieces);
  const drafts = language === "en" ? readEnglishAttributions(reading) : readAttributionsBy(reading);
  const attributions = finishAttributions(article.id, reading, drafts ?? [], mentions, article.publishedAt);
  const times = findTimes(article.text, language, article.publishedAt, reading.pieces);
  return {
    attributions,
    figures: finishFigures(article.id, reading, readFigures(reading), attributions, times),
    quotes: placeQuotes(reading, attributions),
    times,
    mentions,
    ...(article.publishedAt
      ? { reference: { at: article.publishedAt, precision: article.precision ?? "second" } }
      : {}),
    ...(drafts ? {} : { unsupportedLanguage: language }),
  };
}

function finishAttributions(
  article: string,
  reading: Reading,
  drafts: readonly Draft[],
  mentions: readonly Mention[],
  date: string | undefined,
): Attribution[] {
  const finished: Attribution[] = [];
  let known: readonly KnownSpeaker[] = [];
  const bearers = new Map<string, Set<string>>();
  let noted = 0;
  let turn: Turn | undefined;
  let from = 0;
  let sentence = -1;
  let opened = 0;
  const seen = new Set<string>();
  const english = reading.language === "en";
  const spoken: Spoken[] = [];
  for (const draft of drafts) {
    // Two rules may read one cue: the first found stands.
    const key = String((draft.cue[0] ?? draft.content[0])?.join("-"));
    if (seen.has(key)) continue;
    seen.add(key);
    const span: Span = reading.sentences[draft.sentence]?.span ?? [0, 0];
    while (from < mentions.length && (mentions[from]?.span[1] ?? 0) < span[0] - 400) from += 1;
    const near = nearMentions(mentions, from, span[1] + 400);
    if (turn && span[0] >= turn.until) turn = undefined;
    const after = reading.sentences[draft.sentence]?.after ?? noted;
    noteBearers(reading.text, reading.pieces, noted, after, bearers);
    noted = Math.max(noted, after);
    const rival = english ? undefined : rivalOf(reading, near, known.at(-1)?.span[1] ?? 0, draft);
    const context: Omit<SpeakerContext, "quoted"> = {
      known,
      bearers,
      turn,
      rival,
      topics: [],
      continues: /^(?:add|continue)$/u.test(draft.lemma),
      goesOn: draft.dropped ? goesOnFrom(finished.at(-1), draft) : undefined,
      genitive: draft.rule === "according" && isGenitive(reading, draft),
      told: english ? span[1] : undefined,
      date,
    };
    const one = finish(article, reading, draft, near, { ...context, spoken });
    if (draft.rule === "transcript" && draft.source[0])
      turn = { speaker: one.speaker, span: draft.source[0], until: draft.content.at(-1)?.[1] ?? 0 };
    if (draft.sentence !== sentence) opened = finished.length;
    sentence = draft.sentence;
    const outer = findFrom(finished, opened, (other) => isThrough(draft, other) || covers(other, one));
    const whole = outer ? { ...one, within: outer.id } : one;
    if (!outer) putWithin(finished, whole, opened);
    finished.push(whole);
    const [source] = draft.source;
    if (one.speaker.kind === "person" && one.speaker.name && source && !isPronoun(reading.text, source))
      known = remember(known, one.speaker, one.speaker.resolvedFrom ?? source);
    if (english && !outer && source && draft.rule !== "transcript" && one.speaker.kind === "person" && one.speaker.name)
      spoken.push({ sentence: draft.sentence, speaker: one.speaker, span: source });
  }
  return finished;
}

/** "По словам …", "со слов …": Russian cues that a genitive follows. */
function isGenitive({ language, text }: Reading, { cue }: Draft): boolean {
  return language === "ru" && /^(?:по|со слов)\s/iu.test(text.slice(...(cue[0] ?? [0, 0])));
}

function findFrom(
  list: readonly Attribution[],
  from: number,
  fits: (one: Attribution) => boolean,
): Attribution | undefined {
  for (let at = from; at < list.length; at += 1) {
    const one = list[at];
    if (one && fits(one)) return one;
  }
  return undefined;
}

/** "…, said Ito, reports TASS": what was told in the sentence before is told through whoever comes after it. */
function putWithin(finished: Attribution[], outer: Attribution, from: number): void {
  for (let at = from; at < finished.length; at += 1) {
    const inner = finished[at];
    if (inner && inner.within === undefined && covers(outer, inner)) finished[at] = { ...inner, within: outer.id };
  }
}

function isThrough({ through }: Draft, { cue }: Attribution): boolean {
  return through !== undefined && cue[0]?.[0] === through[0];
}

/** A verb without its subject goes on with whoever spoke last, within 1500 UTF-16 units; open where the gender differs. */
function goesOnFrom(last: Attribution | undefined, { cue, dropped }: Draft): Speaker {
  const from = last?.speaker.resolvedFrom ?? last?.source[0];
  const name = last?.speaker.name;
  // "…, according to the Lantern. He said": who is told of and not the paper.
  const isTeller = last?.rule === "according" && (last.speaker.kind === "outlet" || last.speaker.kind === "document");
  if (!last || !from || name === undefined || isTeller || (cue[0]?.[0] ?? 0) - from[1] > 1500)
    return { kind: "person" };
  const gender = genderOf(name);
  const fits = dropped === "any" || gender === dropped || (gender === undefined && dropped === "male");
  return fits ? { ...last.speaker, resolvedFrom: from } : { kind: "person" };
}

interface Turn {
  readonly speaker: Speaker;
  readonly span: Span;
  /** Where what is said in the turn ends. */
  readonly until: number;
}

/** "he", "her": the pronoun of a person that is a whole source, lower case. */
function pronounIn(text: string, [start, end]: Span): string | undefined {
  const word = end - start < 4 ? text.slice(start, end).toLowerCase() : "";
  return /^(?:s?he|his|her|him)$/u.test(word) ? word : undefined;
}

function topicsFor(
  pronoun: string,
  reading: Reading,
  { sentence, source }: Draft,
  mentions: readonly Mention[],
  { spoken, known, bearers, quoted }: SpeakerContext & { readonly spoken: readonly Spoken[] },
): readonly Topic[] {
  const fits = (name: string): boolean => canStandFor(pronoun, name, { known, bearers, quoted });
  const at = source[0]?.[0] ?? 0;
  return topicsOf({ reading, sentence, at, spoken, known, bearers, mentions, fits });
}

function isPronoun(text: string, [start, end]: Span): boolean {
  return end - start < 5 && /^\p{Ll}|^(?:He|She|His|Her|I|We)$/u.test(text.slice(start, end));
}

/** A person named after the last speaker as the first word of a sentence, before the statement. */
function rivalOf(
  reading: Reading,
  mentions: readonly Mention[],
  after: number,
  draft: Draft,
): { name: string } | undefined {
  const sentence = reading.sentences[draft.sentence - 1];
  const first = sentence && mentions.find(({ span }) => span[0] >= sentence.span[0]);
  if (!sentence || first?.kind !== "person" || first.span[0] < after || first.span[1] > sentence.span[1])
    return undefined;
  return first.span[0] - sentence.span[0] < 12 ? { name: reading.text.slice(...first.span) } : undefined;
}

function nearMentions(mentions: readonly Mention[], from: number, end: number): Mention[] {
  const near: Mention[] = [];
  for (let at = from; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (!mention || mention.span[0] > end) break;
    near.push(mention);
  }
  return near;
}

function covers(outer: Attribution, inner: Attribution): boolean {
  const [cue] = inner.cue;
  return cue !== undefined && outer.content.some((part) => part[0] <= cue[0] && cue[1] <= part[1]);
}

function finish(
  article: string,
  reading: Reading,
  draft: Draft,
  mentions: readonly Mention[],
  { spoken, ...read }: Omit<SpeakerContext, "quoted"> & { readonly spoken: readonly Spoken[] },
): Attribution {
  const sentence: Span = reading.sentences[draft.sentence]?.span ?? [0, 0];
  const [cue = draft.content[0]] = draft.cue;
  const content = mergeSpans(draft.content);
  const words = content.map((part) => reading.text.slice(...part)).join(" ");
  const quoted = quotedWords(words);
  const context: SpeakerContext = { ...read, quoted };
  const sure = judgeCertainty(draft, reading, content, opensQuotation.test(words));
  const pronoun = reading.language === "en" && draft.source[0] ? pronounIn(reading.text, draft.source[0]) : undefined;
  const topics = pronoun === undefined ? [] : topicsFor(pronoun, reading, draft, mentions, { ...context, spoken });
  const speaker = judgeSpeaker(reading.text, draft.source, mentions, { ...context, topics });
  return {
    id: contentId<"claim">("c", article, "attribution", String(cue?.[0]), String(cue?.[1])) satisfies ClaimId,
    source: draft.source,
    cue: draft.cue,
    content,
    sentence,
    speaker,
    ...(draft.addressee ? { addressee: draft.addressee } : {}),
    ...sure,
    polarity: judgePolarity(draft),
    cueClass: claimClass(draft, sure.certainty),
    mode: quotationMode(words),
    ...(reading.language === "en" && !isFinding(draft, speaker) && tellsMind(reading.text, draft, quoted)
      ? { mind: true as const }
      : {}),
    rule: draft.rule,
  };
}

/** "A survey found that …", "the court found …": what was found out is told to everybody, and a paper has no mind. */
function isFinding({ lemma }: Draft, { kind }: Speaker): boolean {
  return kind === "document" || (lemma === "find" && (kind === "organisation" || kind === "office"));
}

/** In order and without overlap, as the contents of one attribution are promised. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (before && span[0] < before[1]) merged[merged.length - 1] = [before[0], Math.max(before[1], span[1])];
    else merged.push(span);
  }
  return merged;
}

const opensQuotation = /^\s*(?:["“„«»「『‹'‘]|``)/u;

/** The words inside quotation marks, without the marks' outside; "" where none stand there. */
function quotedWords(words: string): string {
  if (!/[“"«]/u.test(words)) return "";
  return [...words.matchAll(/[“"«]([^”"»]*)/gu)].map(([, inside = ""]) => inside).join(" ");
}

function quotationMode(words: string): QuotationMode {
  const opens = opensQuotation.test(words);
  const closes = /(?:["”“»«」』›'’]|'')\s*[.,;:!?]?\s*$/u.test(words);
  if (opens && closes) return "direct";
  return /["“”„«»「」『』]|''/u.test(words) ? "mixed" : "indirect";
}

function finishFigures(
  article: string,
  reading: Reading,
  drafts: readonly FigureDraft[],
  attributions: readonly Attribution[],
  times: readonly TimeMention[],
): Figure[] {
  let sentence = 0;
  let time = 0;
  let said = 0;
  return drafts.map((draft) => {
    while (sentence < reading.sentences.length - 1 && (reading.sentences[sentence]?.span[1] ?? 0) <= draft.span[0])
      sentence += 1;
    const span: Span = reading.sentences[sentence]?.span ?? [0, reading.text.length];
    while (time < times.length && (times[time]?.span[1] ?? 0) <= span[0]) time += 1;
    while (said < attributions.length && (attributions[said]?.sentence[1] ?? 0) <= span[0]) said += 1;
    const period = nearestPeriod(reading.text, times, time, span, draft, cuesFrom(attributions, said, span));
    const producer = producerOf(attributions, said, span, draft.span);
    return {
      id: contentId<"claim">("c", article, "figure", String(draft.span[0]), String(draft.span[1])),
      ...draft,
      ...(period ? { period } : {}),
      ...(producer ? { producer } : {}),
      sentence: span,
    };
  });
}

/** The period named nearest to the figure in its own sentence; "between May and July" is one. */
function nearestPeriod(
  text: string,
  times: readonly TimeMention[],
  from: number,
  sentence: Span,
  { span: figure, unit }: FigureDraft,
  cues: readonly Span[],
): Period | undefined {
  let best: number | undefined;
  for (let at = from; at < times.length; at += 1) {
    const time = times[at];
    if (!time || time.span[0] >= sentence[1]) break;
    // "26 % more than the year before": what it is held against.
    if (isCompared.test(text.slice(Math.max(0, time.span[0] - 50), time.span[0]))) continue;
    // "said on Monday": when it was said.
    if (cues.some(([start, end]) => start <= time.span[0] && time.span[0] <= end + 4)) continue;
    // "tried for two years to …, and on Saturday": how long something lasts has no period far from it.
    if (isDuration(unit) && distance(time.span, figure) > 12) continue;
    const near = best === undefined ? undefined : times[best];
    if (!near || distance(time.span, figure) < distance(near.span, figure)) best = at;
  }
  return best === undefined ? undefined : (joinedPeriod(text, times, best) ?? times[best]?.period);
}

/** Spans of the cues in a sentence, of the attributions from `from` on. */
function cuesFrom(attributions: readonly Attribution[], from: number, sentence: Span): Span[] {
  const cues: Span[] = [];
  for (let at = from; at < attributions.length; at += 1) {
    const one = attributions[at];
    if (!one || one.sentence[0] >= sentence[1]) break;
    if (/^(?:lead|trailing|inverted|after-quote)/u.test(one.rule)) cues.push(...one.cue);
  }
  return cues;
}

const isCompared =
  /\b(?:(?:than|compared (?:with|to)|against|versus) (?:(?:at|in|on|for) )?(?:the )?(?:same |corresponding )?(?:time |period |month |quarter )?(?:in )?|(?:lowest|highest|most|least|best|worst|biggest|largest|weakest|strongest|fastest|slowest)[\p{L} -]{0,30} since )$/u;

function joinedPeriod(text: string, times: readonly TimeMention[], at: number): Period | undefined {
  const time = times[at];
  // "between 2008 and 2012": a year alone is no time of its own.
  const [, year] =
    /\b(?:between|from) ((?:19|20)\d\d) (?:and|to) $/iu.exec(
      text.slice(Math.max(0, (time?.span[0] ?? 0) - 20), time?.span[0] ?? 0),
    ) ?? [];
  if (time && year !== undefined && `${year}-01-01` <= time.period.to) return { ...time.period, from: `${year}-01-01` };
  for (const [one, other] of [
    [times[at], times[at + 1]],
    [times[at - 1], times[at]],
  ]) {
    if (!one || !other || other.span[0] - one.span[1] > 7) continue;
    if (!/^ (?:and|to|until) $/u.test(text.slice(one.span[1], other.span[0]))) continue;
    if (!/\b(?:between|from) $/iu.test(text.slice(Math.max(0, one.span[0] - 9), one.span[0]))) continue;
    if (one.period.from <= other.period.to) return { ...one.period, to: other.period.to };
  }
  return undefined;
}

function distance(a: Span, b: Span): number {
  return Math.max(a[0] - b[1], b[0] - a[1], 0);
}

function producerOf(
  attributions: readonly Attribution[],
  from: number,
  sentence: Span,
  figure: Span,
): string | undefined {
  for (let at = from; at < attributions.length; at += 1) {
    const one = attributions[at];
    if (!one || one.sentence[0] >= sentence[1]) return undefined;
    if (
      one.speaker.name &&
      !/^(?:which|who|that) /u.test(one.speaker.name) &&
      one.content.some((part) => part[0] <= figure[0] && figure[1] <= part[1])
    )
      return one.speaker.name;
  }
  return undefined;
}

/** Every quotation, with the index of the attribution that gives it a speaker. */
function placeQuotes(reading: Reading, attributions: readonly Attribution[]): Quote[] {
  const parts = attributions
    .flatMap((one, index) => one.content.map((span) => ({ span, index })))
    .toSorted((a, b) => a.span[0] - b.span[0]);
  let at = 0;
  return reading.quotes.map((span) => {
    while (at < parts.length && (parts[at]?.span[1] ?? 0) <= span[0]) at += 1;
    for (let k = at; k < parts.length; k += 1) {
      const part = parts[k];
      if (!part || part.span[0] >= span[1]) break;
      if (part.span[1] > span[0]) return { span, attribution: part.index };
    }
    return { span };
  });
}
