import type { Attribution } from "../../claims/index.ts";
import { sliceSpan, type Span, spansOverlap } from "../../core/index.ts";
import { findMentions, stopWords, tokenize } from "../../language/index.ts";
import { countWords } from "../reading-time.ts";
import { creditMark } from "../realise/english.ts";
import type { Candidate, MaterialArticle } from "../types.ts";
import { compress } from "./compress.ts";
import { cite, isHome, isRetold, originals, voicesBehind, type Writing } from "./context.ts";
import { recallsOnly } from "./earlier.ts";
import { farnessOf, tellForeign } from "./foreign.ts";
import { writeSpeech } from "./from-speech.ts";
import { isSpeech } from "./is-speech.ts";
import { isCommand, isInLanguage } from "./is-command.ts";
import { tellsRank } from "./leaning.ts";
import { isOfStory } from "./of-story.ts";
import { quotedSpans } from "./quoted-spans.ts";
import { quoteWhole } from "./quote-whole.ts";
import { sectionOf } from "./section-of-report.ts";
import { longestOf, retell } from "./retell.ts";
import {
  bareSentence,
  curlQuotes,
  isBroken,
  isScrap,
  opensLoose,
  saysNothing,
  withoutDateline,
} from "./sentence-shape.ts";
import type { Keeps } from "./shorten.ts";

/** How many sentences of an article's start are looked at. */
const leadLength = 8;

/** Voices from which a sentence that is nobody's words, or cannot be told as such, is told as a report. */
const leastShared = 3;

/** Of an article in another language: words cannot be compared, so its start alone is taken. */
const foreignLead = 3;

/** Below this share of common terms a sentence is the outlet's own aside, where other outlets tell the story too. */
const leastCentral = 0.16;

/**
 * What outlets report in their own voice, taken from the start of each article and weighed by how much of it the
 * other outlets say as well. It is never told as fact: the outlet stands in the sentence.
 */
export function writeReports(writing: Writing): readonly Candidate[] {
  const articles = originals(writing);
  const terms = articles.map((entry) => leadTerms(writing, entry));
  const spoken = new Set(writeSpeech(writing).map(({ key }) => key));
  return articles.flatMap((entry, i) => {
    if (!isOfStory(writing, entry)) return [];
    const others = terms.filter((_, j) => j !== i);
    return writing
      .sentencesOf(entry.article.id)
      .flatMap((span, order) => writeReport({ writing, entry, span, order, others, spoken }) ?? []);
  });
}

interface Report {
  readonly writing: Writing;
  readonly entry: MaterialArticle;
  readonly span: Span;
  /** Of the sentence in its article. */
  readonly order: number;
  readonly others: readonly ReadonlySet<string>[];
  /** Keys of the sentences that are told as somebody's words. */
  readonly spoken: ReadonlySet<string>;
}

function writeReport({ writing, entry, span, order, others, spoken }: Report): Candidate | undefined {
  const said = entry.claims.attributions.filter(({ sentence }) => spansOverlap(sentence, span));
  const isSaid = said.some((one) => isSpeech(entry.article.text, one));
  // Somebody's words are told as theirs; where that cannot be, what an article opens with or several voices report is a report.
  if (
    said.length > 0 &&
    (!isRetold(writing, entry) || (isSaid && order > 0 && voicesBehind(writing, entry.article.id, span) < leastShared))
  )
    return undefined;
  if (isSaid && spoken.has(`said:${entry.article.id}:${span[0]}`)) return undefined;
  const passage = sliceSpan(entry.article.text, span).replaceAll(/\s+/gu, " ").trim();
  const own = termsOf(passage, entry.article.language ?? writing.language);
  const central = centrality(own, others);
  if (
    quotedSpans(entry.article.text).some(
      (quote) => quote[0] < span[1] - 2 && span[0] + 2 < quote[1] && quote[1] - quote[0] > 40,
    )
  )
    return undefined;
  const shared = voicesBehind(writing, entry.article.id, span);
  if (!isRetold(writing, entry) && order >= (isHome(writing, entry) ? leadLength : foreignLead)) return undefined;
  // An article on much else may touch the story; words of other languages count little here, names in common much.
  if (!isRetold(writing, entry) && order > 0 && others.length > 1 && central < leastCentral / 2) return undefined;
  if (
    shared < 2 &&
    isRetold(writing, entry) &&
    (order >= leadLength || (others.length > 1 && order > 0 && central < leastCentral))
  )
    return undefined;
  const told: Told | undefined = isRetold(writing, entry)
    ? tellHome(writing, entry, span, keepSaying(entry, said))
    : tellForeign(writing, entry, span);
  if (!told) return undefined;
  const { from = [], ...shown } = told;
  return {
    ...shown,
    section: recallsOnly(writing.material, writing.firstDay, entry.article.id, span)
      ? "background"
      : sectionOf(passage),
    citations: [cite(entry, span), ...from.map((one) => cite(entry, one))],
    weight: 8 * central + 3 / (1 + order) + 2 * (shared - 1) - 2.5 * farnessOf(told.foreign),
    ...(shared > 1 ? { shared } : {}),
    ...(order === 0 ? { lead: true } : {}),
    key: `report:${entry.article.id}:${span[0]}`,
  };
}

type Told = Pick<Candidate, "text" | "foreign"> & { readonly from?: readonly Span[] };

/** A statement that is still begun in what is left is still said by whoever says it. */
function keepSaying({ article: { text } }: MaterialArticle, said: readonly Attribution[]): Keeps {
  const flat = (span: Span): string => sliceSpan(text, span).replaceAll(/\s+/gu, " ").trim();
  const statements = said
    .filter((one) => isSpeech(text, one))
    .map(({ cue, content: [content] }) => ({
      cue: cue.map(flat),
      start: content ? withoutDateline(flat(content)).split(" ").slice(0, 3).join(" ") : "",
    }));
  return (left) =>
    statements.every(({ cue, start }) => !left.includes(start) || cue.every((words) => left.includes(words)));
}

function tellHome(writing: Writing, entry: MaterialArticle, span: Span, keeps: Keeps): Told | undefined {
  const retold = retell(entry, span, [], writing.year);
  const { from } = retold;
  const text = curlQuotes(retold.text)?.replace(/([.,])”$/u, "”$1");
  if (!text) return undefined;
  if (
    isCommand(text) ||
    !isInLanguage(text, writing.language) ||
    /^(?:\S+ ){0,3}[^\s:]+: /u.test(text) ||
    countWords(text) < 6 ||
    text.includes("?") ||
    !/[.!][”"]?$/u.test(text) ||
    isBroken(text)
  )
    return undefined;
  const bare = compress(bareSentence(text), longestOf(retold), keeps);
  if (!bare) return quoteWhole(writing, entry, span, span[0] === writing.sentencesOf(entry.article.id)[0]?.[0]);
  const isRank = tellsRank(bare) && voicesBehind(writing, entry.article.id, span) >= leastShared;
  if (saysNothing(bare) || isScrap(bare) || (opensLoose(bare) && !isRank) || !isQuotedInPassing(bare)) return undefined;
  return { text: `${bare}${creditMark}.`, from };
}

/** A name or a word in quotation marks belongs to a report; a clause in them is somebody's speech. */
function isQuotedInPassing(bare: string): boolean {
  return [...bare.matchAll(/“([^”]*)”/gu)].every(([, words = ""]) => countWords(words) <= 6);
}

function leadSentences(writing: Writing, entry: MaterialArticle): readonly Span[] {
  return writing.sentencesOf(entry.article.id).slice(0, leadLength);
}

function leadTerms(writing: Writing, entry: MaterialArticle): ReadonlySet<string> {
  const lead = leadSentences(writing, entry).map((span) => sliceSpan(entry.article.text, span));
  return termsOf([entry.article.title ?? "", ...lead].join(" "), entry.article.language ?? writing.language);
}

/** Content words, names by their common ids, and numbers: what two reports of one event share. */
function termsOf(text: string, language: string): ReadonlySet<string> {
  const stops = stopWords(language);
  const words = tokenize(text, language).map(({ text: word }) => word);
  const names = findMentions(text, language).map(({ code }) => `=${code}`);
  return new Set([...words.filter((word) => word.length > 2 && !stops.has(word)), ...names]);
}

/** Mean share of a sentence's terms that each other article's start has, 0 to 1; a lone article counts as its own judge. */
function centrality(own: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): number {
  if (own.size === 0) return 0;
  if (others.length === 0) return 0.5;
  const shares = others.map((terms) => [...own].filter((term) => terms.has(term)).length / own.size);
  return shares.reduce((sum, share) => sum + share, 0) / others.length;
}
