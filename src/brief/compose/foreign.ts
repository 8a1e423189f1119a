import type { Attribution } from "../../claims/index.ts";
import { sliceSpan, type Span, spansOverlap } from "../../core/index.ts";
import { baseLanguage } from "../../language/index.ts";
import { countWords } from "../reading-time.ts";
import { languageName, listWords, tellAmount } from "../realise/english.ts";
import { personName } from "../realise/names.ts";
import type { QuotePlan } from "../realise/plan.ts";
import { realise } from "../realise/realise.ts";
import type { Candidate, MaterialArticle } from "../types.ts";
import { isHome, longestQuote, retells, type Writing } from "./context.ts";
import { quotedSpans } from "./quoted-spans.ts";
import { shortName } from "./short-name.ts";
import { bareSentence, isCompleteForeign, opensLoose, withoutDateline } from "./sentence-shape.ts";

/**
 * A passage as it stands, since nothing here translates, with what can be read out of it: the states and bodies that it
 * names and its amounts. "Le Fanal reports in French, on China and Russia: “…”." Where the passage has a speaker's own
 * words, a page in a language with a grammar gives those, to whoever the passage gives them to.
 */
export function tellForeign(
  writing: Writing,
  entry: MaterialArticle,
  span: Span,
  said?: Attribution,
): Pick<Candidate, "text" | "foreign" | "unnamed"> | undefined {
  const sentence = withoutDateline(sliceSpan(entry.article.text, span).replaceAll(/\s+/gu, " ").trim());
  const language = entry.article.language ?? "und";
  const foreign = (words: string): Pick<Candidate, "foreign"> =>
    isHome(writing, entry) ? {} : { foreign: { words, language } };
  const speech = said && ownWords(writing, entry, span, said);
  if (speech) return { text: speech.text, ...foreign(speech.words) };
  if (!isCompleteForeign(sentence) || /[“”«»„]/u.test(sentence)) return undefined;
  if (leans(sentence, language)) return undefined;
  const words = bareSentence(sentence);
  const about = aboutOf(entry, span);
  const own = isHome(writing, entry) || about.names.length === 0 ? {} : { about };
  const plan = { kind: "quote", outlet: entry.outlet.name, language: baseLanguage(language), words, ...own } as const;
  const text = realise(plan, writing.language) ?? tellEnglish(entry, words, language, about);
  return { text, ...foreign(words), ...unnamedIn(entry, words, said) };
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

/** Direct speech of a person whom the language of the page has a name for. */
function ownWords(
  writing: Writing,
  entry: MaterialArticle,
  span: Span,
  said: Attribution,
): { readonly text: string; readonly words: string } | undefined {
  const { name } = said.speaker;
  if (retells(writing) || said.mode === "indirect" || said.polarity !== "positive" || !name) return undefined;
  if (said.speaker.kind !== "person" || !personName(name, writing.language)) return undefined;
  const [content] = said.content;
  const quote = content && quotedSpans(entry.article.text).find((one) => spansOverlap(one, content));
  if (!content || !quote) return undefined;
  const inside: Span = [Math.max(quote[0], span[0]), Math.min(quote[1], span[1])];
  if (inside[0] >= inside[1]) return undefined;
  const words = sliceSpan(entry.article.text, inside)
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/[.,;:]$/u, "");
  const length = countWords(words);
  if (length < 6 || length > longestQuote || /[“”«»„"]/u.test(words)) return undefined;
  const language = baseLanguage(entry.article.language ?? "und");
  const text = realise({ kind: "quote", outlet: entry.outlet.name, language, words, speaker: name }, writing.language);
  return text ? { text, words } : undefined;
}

/** Words with which a sentence of that language leans on the one before it. */
const openers: Readonly<Record<string, RegExp>> = {
  de: /^(?:Das|Dies|Dieser|Diese|Dieses|Er|Sie|Es|Damit|Dabei|Auch|Zudem|Außerdem|Doch|Aber|Und|Dort|Davon|So)\b/u,
  fr: /^(?:Il|Elle|Ils|Elles|Cela|Ce|Cette|Ces|C['’]est|Mais|Et|Or|Aussi|Toutefois|Cependant|Celui-ci|Celle-ci|Y)(?![\p{L}])/u,
  es: /^(?:Esto|Este|Esta|Estos|Estas|Él|Ella|Ellos|Pero|Y|También|Además|Sin embargo|Ese|Esa|Eso)(?![\p{L}])/u,
  ru: /^(?:Это|Этот|Эта|Эти|Он|Она|Они|Оно|Об этом|По его|По её|По их|Но|А|И|Также|При этом|Кроме того|Там|Тогда|Однако)(?![\p{L}])/u,
  uk: /^(?:Це|Цей|Ця|Ці|Він|Вона|Вони|Про це|Але|А|І|Також|При цьому|Крім того|Там|Однак)(?![\p{L}])/u,
  zh: /^(?:这|此|其|该|他|她|它|但|而|也|同时|据悉|其中|双方还)/u,
  ar: /^(?:هذا|هذه|ذلك|وهو|وهي|كما|لكن|ولكن|وهذا|وهذه)/u,
};

function leans(sentence: string, language: string): boolean {
  const base = baseLanguage(language);
  return base === "en" ? opensLoose(bareSentence(sentence)) : (openers[base]?.test(sentence) ?? false);
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
