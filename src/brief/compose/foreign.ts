import type { Attribution } from "../../claims/index.ts";
import { sliceSpan, type Span } from "../../core/index.ts";
import { baseLanguage } from "../../language/index.ts";
import { setQuotes } from "../realise/inner-quotes.ts";
import { languageName, listWords, tellAmount } from "../realise/english.ts";
import type { QuotePlan } from "../realise/plan.ts";
import { realise } from "../realise/realise.ts";
import { isNoName } from "../name-speaker.ts";
import { crossesQuote, hasDashCue, isInTranscript, readSpeech } from "../read-speech.ts";
import { measureWords } from "../reading-time.ts";
import type { Candidate, MaterialArticle } from "../types.ts";
import { isHome, longestQuote, retells, sentenceAround, type Writing } from "./context.ts";
import { isByDash, leans, leansOfSpeech, runsTogether } from "./leans.ts";
import { shortName } from "./short-name.ts";
import { bareSentence, hasQuotes, isCompleteForeign, withoutDateline } from "./sentence-shape.ts";
import { tellAgain } from "./tell-again.ts";

/** What is told of a passage, with the further passages that it takes. */
export interface ToldForeign extends Pick<Candidate, "text" | "foreign" | "unnamed"> {
  readonly from?: readonly Span[];
}

/**
 * A passage of an article that the page cannot retell, since nothing here translates. Where it has a speaker's own words, a
 * page in a language with a grammar gives those, by their speaker. A short sentence in the page's own language is told
 * again by its outlet. Anything else stands in quotation marks with what can be read out of it: the states and bodies
 * that it names and its amounts. "Le Fanal reports in French, on China and Russia: “…”."
 */
export function tellForeign(
  writing: Writing,
  entry: MaterialArticle,
  span: Span,
  said?: Attribution,
): ToldForeign | undefined {
  const language = baseLanguage(entry.article.language ?? "und");
  const speech = said && tellOwnWords(writing, entry, span, said);
  if (speech) return speech;
  const passage = sliceSpan(entry.article.text, span);
  const sentence = withoutDateline(passage.replaceAll(/\s+/gu, " ").trim());
  if (!isCompleteForeign(sentence) || leans(sentence, language)) return undefined;
  if (runsTogether(sentence, language) || isByDash(sentence, language)) return undefined;
  if (!retells(writing) && crossesQuote(entry.claims.quotes, span)) return undefined;
  if (
    isHome(writing, entry) &&
    (isInTranscript(entry.article.text, span) || / [,.;]|^[*•·]|\p{Ll}[.!?]\p{Lu}\p{Ll}/u.test(sentence))
  )
    return undefined;
  // Somebody's words are told by the speaker or not at all.
  if (
    said &&
    isHome(writing, entry) &&
    (isLoose(entry, said, writing.language) || hasDashCue(entry.article.text, said))
  )
    return undefined;
  const again = isHome(writing, entry) ? tellAgain(passage, language, writing.language) : undefined;
  if (again) return { text: again, ...unnamedIn(entry, again, said) };
  const bare = bareSentence(sentence);
  const words = retells(writing) ? (hasQuotes(bare) ? undefined : bare) : setQuotes(bare, writing.language, "inner");
  if (words === undefined) return undefined;
  const about = aboutOf(entry, span);
  const own = isHome(writing, entry) || about.names.length === 0 ? {} : { about };
  const plan = { kind: "quote", outlet: entry.outlet.name, language, words, ...own } as const;
  const text = realise(plan, writing.language) ?? tellEnglish(entry, words, entry.article.language ?? "und", about);
  return { text, ...foreignIn(writing, entry, words), ...unnamedIn(entry, words, said) };
}

function foreignIn(writing: Writing, entry: MaterialArticle, words: string): Pick<Candidate, "foreign"> {
  return isHome(writing, entry) ? {} : { foreign: { words, language: entry.article.language ?? "und" } };
}

/** How far a passage is from the page's readers, 0 to 1: in its language, in English, in a third one. */
export function farnessOf(foreign: Candidate["foreign"]): number {
  if (!foreign) return 0;
  return baseLanguage(foreign.language) === "en" ? 0.5 : 1;
}

/** An authority that the source does not name stays marked inside its words. */
function unnamedIn(
  { article }: MaterialArticle,
  words: string,
  said: Attribution | undefined,
): Pick<Candidate, "unnamed"> {
  const [source] = said?.source ?? [];
  if (said?.speaker.kind !== "unnamed-authority" || !source) return {};
  const name = sliceSpan(article.text, source).replaceAll(/\s+/gu, " ").trim();
  return words.includes(name) ? { unnamed: name } : {};
}

function tellEnglish(
  { outlet }: MaterialArticle,
  words: string,
  language: string,
  { names, amounts }: NonNullable<QuotePlan["about"]>,
): string {
  const figures = amounts.map(({ value, unit }) => tellAmount(value, unit));
  const listed = listWords(names.map((code) => englishName(code) ?? code));
  const about = names.length > 0 ? `, on ${listed}${figures.length > 0 ? ` (${figures.join(", ")})` : ""}` : "";
  return `${outlet.name} reports in ${languageName(language)}${about}: “${words}”.`;
}

/** "He added that …": who, only another sentence says. */
function isLoose({ article: { text } }: MaterialArticle, { source: [source] }: Attribution, page: string): boolean {
  return source !== undefined && isNoName(sliceSpan(text, source).trim(), page);
}

/** Fewest words of a quotation that says something by itself. */
const shortestQuote = 5;

/** A sentence of the speaker's own words, by the speaker: the first that can be read alone. */
function tellOwnWords(
  writing: Writing,
  entry: MaterialArticle,
  passage: Span,
  said: Attribution,
): ToldForeign | undefined {
  if (retells(writing)) return undefined;
  const { text, language: tag = "und", id } = entry.article;
  const language = baseLanguage(tag);
  const speech = readSpeech({ text, language, claims: entry.claims }, said, writing.language).find(
    ({ words }) =>
      measureWords(words) >= shortestQuote && measureWords(words) <= longestQuote && !leansOfSpeech(words, language),
  );
  if (!speech) return undefined;
  const { words, speaker } = speech;
  const told = realise({ kind: "quote", outlet: entry.outlet.name, language, words, speaker }, writing.language);
  if (!told) return undefined;
  const around = sentenceAround(writing, id, speech.span);
  return {
    text: told,
    ...foreignIn(writing, entry, words),
    ...(said.speaker.kind === "unnamed-authority" && told.includes(speaker) ? { unnamed: speaker } : {}),
    ...(around[0] === passage[0] ? {} : { from: [around] }),
  };
}

/** Units whose amounts are told; a bare number says nothing by itself. */
const told: ReadonlySet<string> = new Set(["USD", "EUR", "GBP", "CNY", "RUB", "INR", "%"]);

function aboutOf({ claims }: MaterialArticle, [start, end]: Span): NonNullable<QuotePlan["about"]> {
  const within = (span: Span): boolean => span[0] >= start && span[1] <= end;
  const codes = claims.mentions.flatMap((mention) =>
    within(mention.span) && mention.kind !== "place" && englishName(mention.code) ? [mention.code] : [],
  );
  const amounts = claims.figures.filter(({ span, unit }) => within(span) && told.has(unit)).slice(0, 2);
  const named = [...new Map(codes.map((code) => [englishName(code), code])).values()].slice(0, 3);
  return { names: named, amounts: amounts.map(({ value, unit }) => ({ value, unit })) };
}

/** English name of a state, a body or a person; a town has no common name at hand. */
function englishName(code: string): string | undefined {
  if (/^[a-z-]+$/u.test(code))
    return code.replaceAll("-", " ").replaceAll(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
  return /^[\x20-\x7E]+$/u.test(code) ? shortName(code) : undefined;
}
