import { sliceSpan, type Span } from "../../core/index.ts";
import type { Mention } from "../../language/index.ts";
import { languageName, listWords, tellAmount } from "../realise/english.ts";
import type { Candidate, MaterialArticle } from "../types.ts";
import { shortName } from "./short-name.ts";
import { bareSentence, isCompleteForeign, withoutDateline } from "./sentence-shape.ts";

/**
 * A passage in another language as it stands, since nothing here translates, with what can be read out of it: the
 * states and bodies that it names and its amounts. "Le Fanal reports in French, on China and Russia: “…”."
 */
export function tellForeign(entry: MaterialArticle, span: Span): Pick<Candidate, "text" | "foreign"> | undefined {
  const sentence = withoutDateline(sliceSpan(entry.article.text, span).replaceAll(/\s+/gu, " ").trim());
  if (!isCompleteForeign(sentence) || /[“”]/u.test(sentence)) return undefined;
  const language = entry.article.language ?? "und";
  if (leans(sentence, language)) return undefined;
  const words = bareSentence(sentence);
  const about = aboutOf(entry, span);
  return {
    text: `${entry.outlet.name} reports in ${languageName(language)}${about ? `, on ${about}` : ""}: “${words}”.`,
    foreign: { words, language },
  };
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
  return openers[language.split("-")[0] ?? language]?.test(sentence) ?? false;
}

/** Units whose amounts are told; a bare number says nothing by itself. */
const told: ReadonlySet<string> = new Set(["USD", "EUR", "GBP", "CNY", "RUB", "INR", "%"]);

function aboutOf({ claims }: MaterialArticle, [start, end]: Span): string | undefined {
  const within = (span: Span): boolean => span[0] >= start && span[1] <= end;
  const names = claims.mentions.flatMap((mention) => (within(mention.span) ? (nameOf(mention) ?? []) : []));
  const amounts = claims.figures.filter(({ span, unit }) => within(span) && told.has(unit)).slice(0, 2);
  if (names.length === 0) return undefined;
  const figures = amounts.map(({ value, unit }) => tellAmount(value, unit));
  const about = listWords([...new Set(names)].slice(0, 3));
  return figures.length > 0 ? `${about} (${figures.join(", ")})` : about;
}

/** English name of a state, a body or a person; a town has no common name at hand. */
function nameOf({ kind, code }: Mention): string | undefined {
  if (kind === "state" || kind === "body") return /^[\x20-\x7E]+$/u.test(code) ? shortName(code) : undefined;
  if (kind !== "person" || !/^[a-z-]+$/u.test(code)) return undefined;
  return code.replaceAll("-", " ").replaceAll(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}
