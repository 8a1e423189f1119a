import { type Period, type Span, sliceSpan } from "../../core/index.ts";
import { tellPeriod, tellWeek } from "../realise/english.ts";
import type { MaterialArticle } from "../types.ts";

/** A relative day of an article's words, with the date in its place. */
export interface DayEdit {
  readonly span: Span;
  readonly words: string;
}

/** One time of an article's sentence, with the words around it. */
interface Place {
  readonly text: string;
  readonly passage: Span;
  readonly span: Span;
  readonly period: Period;
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Days that are told from an article's own day, by their date: "on Thursday" becomes "on 16 May", "Monday night" "on the
 * night of 13 May", "last week" "in the week of 6 May". Only where the article leaves no doubt which day it is; "last
 * Thursday", "a year ago" and a day that may lie ahead stay in the source's words. `year` is the page's: it is not repeated.
 */
export function dayEdits({ article, claims }: MaterialArticle, passage: Span, year: number): readonly DayEdit[] {
  const { text, publishedAt } = article;
  if (!publishedAt) return [];
  return claims.times.flatMap(({ span: [from, to], period }): readonly DayEdit[] => {
    if (from < passage[0] || to > passage[1]) return [];
    const span: Span = [from + (partOfYear.exec(text.slice(from, to))?.[0].length ?? 0), to];
    const place: Place = {
      text,
      passage,
      span,
      period,
      words: sliceSpan(text, span).toLowerCase(),
      before: text.slice(Math.max(passage[0], span[0] - 24), span[0]),
      after: text.slice(span[1], span[1] + 14),
    };
    const edit = weekday.test(place.words) ? weekdayEdit(place, publishedAt, year) : relativeEdit(place, year);
    return edit ? [edit] : [];
  });
}

/** "late last year" is "late in 2023", "the end of last year" "the end of 2023". */
const partOfYear: RegExp =
  /^(?:early|late|mid|(?:the )?(?:start|beginning|middle|end) of)[ -](?=(?:last|this|next) year$)/iu;

const weekday: RegExp = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;

/** What goes on with the day, so that it cannot be told alone: "Monday and Tuesday", "Monday's", "Monday, 6 May". */
const goesOn: RegExp =
  /^(?: (?:and|or)\b| \p{Lu}\p{Ll}{2,5}day\b| (?:of|in) (?:each|every)\b| (?:to|through) \p{Lu}|['’-]|,? \d|, (?:on )?(?:the )?(?:\p{Lu}\p{Ll}{2,8}\.? )\d)/u;

/** Words before a day that make it another one, or a thing of its own: "last Monday", "a Monday", "the second Monday", "Good Friday", "Ito's Monday". */
const bound: RegExp =
  /(?:(?<![\p{L}’'-])(?:last|next|this|the|a|an|every|each|from|and|or|his|her|its|their|our|all|past|first|second|third|fourth|fifth|previous|following|same|one|most|some|any|no|other|alternate|good|black|super|bloody|ash|palm|holy|easter|cyber|week)|['’]s) $/iu;

const partOfDay: RegExp = /^ (?<part>night|evening|morning|afternoon)\b(?!['’-])/u;

function weekdayEdit(place: Place, publishedAt: string, year: number): DayEdit | undefined {
  const { span, before, after } = place;
  if (possessive.test(after)) return possessiveEdit(place, publishedAt, year);
  const part = partOfDay.exec(after)?.groups?.part;
  if (goesOn.test(part ? after.slice(part.length + 1) : after)) return undefined;
  const head = /(?:\b(?<when>late|early) )?(?:\bon )?(?:\b(?<late>late|early) )?$/iu.exec(before);
  const when = head?.groups?.when ?? head?.groups?.late;
  const start = span[0] - (head?.[0].length ?? 0);
  const left = before.slice(0, before.length - (head?.[0].length ?? 0));
  if (bound.test(left) || !isJustPast(place, publishedAt)) return undefined;
  const date = withoutYear(tellPeriod(place.period), year).replace(/^on /u, "");
  if (!date) return undefined;
  const day = part ? `the ${part} of ${date}` : date;
  const told = when ? `${when} on ${day}` : governed.test(left) ? day : `on ${day}`;
  return { span: [start, span[1] + (part ? part.length + 1 : 0)], words: told };
}

const possessive: RegExp = /^['’]s (?=\p{Ll})/u;

/** "Tuesday's meeting" is "the 14 May meeting": farther back than two days it may as well be the next one. */
function possessiveEdit(place: Place, publishedAt: string, year: number): DayEdit | undefined {
  const { span, before, period } = place;
  const age = Date.parse(publishedAt) - Date.parse(period.from);
  if (bound.test(before) || age > 2.5 * dayMs || !isJustPast(place, publishedAt)) return undefined;
  const date = withoutYear(tellPeriod(period), year).replace(/^on /u, "");
  return date ? { span: [span[0], span[1] + "'s".length], words: `the ${date}` } : undefined;
}

/** A preposition of its own before the day: "by Monday", "since Monday night". */
const governed: RegExp = /\b(?:of|than|for|by|to|since|until|before|after|dated) $/iu;

const relative: RegExp =
  /^(?:yesterday|today|tomorrow|last year|this year|next year|last month|this month|next month|last week|this week|next week)$/u;

function relativeEdit(place: Place, year: number): DayEdit | undefined {
  const { span, period, words, before, after } = place;
  if (!relative.test(words) || goesOn.test(after) || bound.test(before)) return undefined;
  if (words === "today" && !isDayOfReport(place)) return undefined;
  const told = words.endsWith("week") ? tellWeek(period) : tellPeriod(period);
  const date = period.precision === "year" ? told : withoutYear(told, year);
  if (!date) return undefined;
  // "dug in on 2 January": the verb's own "in" is no preposition of the day.
  const bare = date.startsWith("on ") ? governed : /\b(?:in|of|than|for|by|to|since|until|before|after) $/iu;
  return { span, words: bare.test(before) ? date.replace(/^(?:on|in) /u, "") : date };
}

/** "announced today", "today revoked", "Today, the ferry sank" is the day of the report; "is today the largest" is the present. */
function isDayOfReport({ text, passage, span }: Place): boolean {
  if (/^\s*$|\bas of $/iu.test(text.slice(passage[0], span[0])))
    return pastVerb.test(text.slice(span[1], passage[1]).split(clauseEnd)[0] ?? "");
  const before = text.slice(passage[0], span[0]).split(/\s+/u).at(-2) ?? "";
  const after = text.slice(span[1], passage[1]).trimStart().split(/\s+/u)[0] ?? "";
  return past.test(before) || past.test(after);
}

const past: RegExp = /^(?:\p{Ll}{2,}ed|said|told|met|won|lost|began|left|came|went|took|held|made|sent|gave|signed)$/u;

/** The date without its year where that is the page's. */
export function withoutYear(told: string, year: number): string {
  return told.replace(new RegExp(` ${year}$`, "u"), "");
}

/** Words that look ahead: a weekday beside one of them may be the next one. */
const ahead: RegExp =
  /\b(?:will|would|should|shall|may|might|could|can|must|to be|set to|due|plans?|planned|scheduled|expected|supposed|upcoming|next|coming|going to|ahead of|before|until|hopes?|wants?|starts?|begins?|opens?)\b/iu;

/** Where a clause with a verb of its own ends behind the day, or before it: what is planned there says nothing of the day. */
const clauseEnd: RegExp = / (?:and|but|that|after|who|when|over|to(?= \p{Ll})) |; |, (?:which|when|where|who) /u;

const clauseEndBefore: RegExp = / (?:and|but|that|after|who|when) |; |, (?:which|when|where|who) /u;

/** "was beaten Tuesday", "on Tuesday released": a verb of the past stands right beside the day. */
const stands: RegExp =
  /^(?!.*\b(?:be|to) \p{Ll}+(?: on)?\|).*(?:\b(?:\p{Ll}{2,}ed|said|told|met|was|were|beaten|won|lost|began|came|went|broke|held)(?: on)?\||\|(?: \p{Ll}+ly)? (?:\p{Ll}{2,}ed|said|told|met|won|lost|began|came|went|broke|held)\b)/u;

/** A verb of the past in the clause, so that a day some days back is that day. */
const pastVerb: RegExp =
  /\b(?:\p{Ll}{2,}ed|said|told|met|was|were|had|did|came|went|took|made|won|lost|left|held|gave|began|died|led|saw)\b/u;

const dayMs = 86_400_000;

/** Reports tell of their own day and the day before; farther back a past verb says it; beside words that look ahead none is. */
function isJustPast({ text, passage, span, period }: Place, publishedAt: string): boolean {
  const age = Date.parse(publishedAt) - Date.parse(period.from);
  const isSaying = /\b(?:said|announced|reported|told \p{L}+)(?: (?:late|early))?(?: on)?(?: (?:late|early))? $/iu.test(
    text.slice(Math.max(0, span[0] - 36), span[0]),
  );
  const before = text.slice(passage[0], span[0]).split(clauseEndBefore).at(-1) ?? "";
  const [after = ""] = text.slice(span[1], passage[1]).split(clauseEnd);
  const isDone = isSaying || stands.test(`${before.trimEnd().split(" ").slice(-4).join(" ")}|${after}`);
  const most = isDone || pastVerb.test(`${before} ${after}`) ? 6.5 : 2.5;
  return age >= -dayMs / 2 && age <= most * dayMs && (isDone || !ahead.test(`${before}|${after}`));
}
