import type { Attribution } from "../claims/index.ts";
import { sliceSpan } from "../core/index.ts";
import { setQuotes } from "./realise/inner-quotes.ts";
import { listedPerson } from "./realise/names.ts";

/** Rules whose source stands in the base form: "according to" puts it in another case. */
const baseForm: RegExp = /^(?:lead|inverted|aside|trailing|transcript)/u;

/** Most words of a name with its office. */
const longestName = 12;

/** What begins no name: pronouns, prepositions, conjunctions. "Aus Berlin hieß es" names nobody. */
const noName: Readonly<Record<string, RegExp>> = {
  ru: /^(?:он|она|они|оно|его|её|ее|их|тот|та|те|это|этот|эта|эти|который|которая|которые|кто|мы|вы|я|все|многие|некоторые|в|во|на|по|со?|из|от|для|у|к|о|об|при|и|а|но|как|если)(?!\p{L})/iu,
  de: /^(?:er|sie|es|ihr|ihre|sein|seine|dieser|diese|dieses|jener|man|wir|ich|wer|alle|viele|einige|in|im|an|am|aus|auf|bei|beim|mit|nach|von|vom|vor|zu|zum|zur|für|über|und|aber|wie|wenn|keine?r?)(?!\p{L})/iu,
  fr: /^(?:il|elle|ils|elles|on|nous|je|qui|celui|celle|ceux|ce|cette|ces|son|sa|ses|leur|leurs|t-il|t-elle|dans|en|à|au|aux|de|du|des|par|pour|sur|sous|avec|selon|et|mais|comme|si|aucune?)(?![\p{L}-])/iu,
  es: /^(?:él|ella|ellos|ellas|quien|quienes|que|este|esta|estos|estas|ese|esa|su|sus|yo|nosotros|en|a|al|de|del|por|para|sobre|con|según|y|pero|como|si|ningun[ao]?)(?!\p{L})/iu,
  zh: /^(?:他|她|它|我|你|您|其|该|这|那|此|双方|对此|有|据|在|对|由|从)/u,
  ar: /^(?:هو|هي|هم|نحن|أنا|الذي|التي|من|في|على|إلى|عن|مع|أن|إن|ما)(?!\p{L})/u,
};

/** A pronoun, or what begins with a preposition: nobody by it. */
export function isNoName(words: string, language: string): boolean {
  return noName[language]?.test(words) ?? false;
}

/**
 * Who a statement is told of: somebody whom the source names, in the base form of the name. Of an article in another
 * language only a person whose name the page's readers can read. Undefined for "he", "officials", "according to the
 * minister's office" and what no name can be.
 */
export function nameSpeaker(text: string, said: Attribution, language: string, page: string): string | undefined {
  const { kind, name } = said.speaker;
  if (!baseForm.test(said.rule) || said.mind || kind === "self" || kind === "outlet") return undefined;
  if (language !== page) return kind === "person" && name ? foreignName(name, page) : undefined;
  const [source] = said.source;
  const words = (name ?? (source ? sliceSpan(text, source) : ""))
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/^[\s,–—-]+|[\s,–—-]+$/gu, "")
    .replace(/^сам[аи]? /iu, "");
  if (words.length < 2 || words.split(" ").length > longestName || isNoName(words, page)) return undefined;
  if (!/\p{Lu}|\p{Lo}/u.test(words) || /[\n:;!?|]|\p{Ll}\.[ \p{Lu}]/u.test(words)) return undefined;
  return setQuotes(words, page, "outer");
}

const title: RegExp = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Sen|Rep|Gov)\.? /u;

/** "Mr Read, who was on board" is Read; a name in letters that the page does not use is told only where it is listed. */
function foreignName(name: string, page: string): string | undefined {
  if (listedPerson(name, page)) return name;
  const [bare = ""] = name.replace(title, "").split(",");
  return /^(?:\p{Lu}[\p{Script=Latin}.'’-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{Script=Latin}.'’-]*|de|da|di|van|von|der|den|bin|al|el|la)){0,3}$/u.test(
    bare,
  ) && !/^\p{Lu}{4,}$/u.test(bare)
    ? bare
    : undefined;
}
