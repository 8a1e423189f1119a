import { baseLanguage, stopWords } from "../../language/index.ts";
import { findLeaning, namesItsThing } from "./leaning.ts";
import { bareSentence } from "./sentence-shape.ts";

/** Words with which a sentence of that language leans on the one before it. */
const openers: Readonly<Record<string, RegExp>> = {
  de: /^(?:Das|Dies|Dieser|Diese|Dieses|Er|Sie|Es|Damit|Dabei|Auch|Zudem|Außerdem|Doch|Aber|Und|Dort|Davon|So)\b/u,
  fr: /^(?:Il|Elle|Ils|Elles|Cela|Ce|Cette|Ces|C['’]est|Mais|Et|Or|Aussi|Toutefois|Cependant|Celui-ci|Celle-ci|Y)(?![\p{L}])/u,
  es: /^(?:Esto|Este|Esta|Estos|Estas|Él|Ella|Ellos|Pero|Y|También|Además|Sin embargo|Ese|Esa|Eso)(?![\p{L}])/u,
  ru: /^(?:Это|Этот|Эта|Эти|Он|Она|Они|Оно|Об этом|По его|По её|По их|Но|А|И|Также|При этом|Кроме того|Там|Тогда|Однако|До этого|После этого|Ранее|Позже|Позднее|Затем|Потом|Впрочем|Кстати|Напомним|Отметим|Так|Тем не менее|В свою очередь|В этой связи|Поэтому|Между тем|Тем временем|Всего|К слову|То есть|Именно|Из них|Среди них|Те|Тот|Такой|Такая|Такие|При вс[её]м этом|Впоследствии|В частности|В результате|Таким образом|Следовательно|(?:На )?[Сс]только же|Настолько же|Если же|Остальн(?:ой|ая|ое|ые|ых|ым|ому|ого))(?![\p{L}])/u,
  uk: /^(?:Це|Цей|Ця|Ці|Він|Вона|Вони|Про це|Але|А|І|Також|При цьому|Крім того|Там|Однак)(?![\p{L}])/u,
  zh: /^(?:这|此|其|该|他|她|它|但|而|也|同时|据悉|其中|双方还)/u,
  ar: /^(?:هذا|هذه|ذلك|وهو|وهي|كما|لكن|ولكن|وهذا|وهذه)/u,
};

/** Persons and things that only the sentence before names ("him", "this school"), in the base forms and the oblique ones. */
const pronouns: Readonly<Record<string, RegExp>> = {
  ru: /^(?:он|она|они|оно|его|её|ее|их|ему|ей|им|ими|него|неё|нее|них|нему|ней|ним|ними|нём|нем|эт(?:от|а|о|и|ой|ого|ому|им|их|ими|у)|так(?:ой|ом|ая|ие|их|ому)|данн(?:ый|ая|ое|ые|ого|ой|ом|ых))$/iu,
  de: /^(?:er|ihn|ihm|ihr|ihnen|dessen|deren|dies\p{L}{0,2}|jene\p{L}?)$/iu,
  fr: /^(?:il|elle|ils|elles|lui|leur|celui-ci|celle-ci|ce|cet|cette|ces)$/iu,
  es: /^(?:él|ella|ellos|ellas|le|les|est[ae]s?|es[ae]s?|dich[ao]s?)$/iu,
  ar: /^(?:هو|هي|هم|له|لها|لهم|عنه|عنها|منه|منها|فيه|فيها|هذا|هذه|ذلك|تلك)$/u,
};

/** What sets a main clause against the sentence before it: "by contrast", "however". */
const contrasts: Readonly<Record<string, RegExp>> = {
  ru: /(?<!\p{L})(?:однако|напротив|зато|тем не менее|в то же время|между тем)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:dagegen|hingegen|jedoch|allerdings|dennoch|trotzdem|indes)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:en revanche|toutefois|cependant|pourtant|néanmoins|par ailleurs)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:en cambio|sin embargo|no obstante|por su parte|por otro lado)(?!\p{L})/iu,
  zh: /然而|相反|不过|另外|此外/u,
  ar: /(?<!\p{L})(?:في المقابل|ومع ذلك|بالمقابل|من جهته|من جانبه)(?!\p{L})/u,
};

/** "This year" leans on nothing but the day. */
const times: RegExp =
  /^(?:год|недел|месяц|лет|зим|вес[не]|осен|утр|jahr|woche|monat|année|semaine|mois|matin|soir|été|año|semana|mes|mañana|العام|الأسبوع|الشهر)/iu;

/** Words of a sentence's start in which a pronoun can have nothing before it that it stands for. */
const opening = 4;

/** True where a sentence in any language that pages quote opens on what stands before it. */
export function leans(sentence: string, language: string): boolean {
  const base = baseLanguage(language);
  if (base === "en") return findLeaning(bareSentence(sentence)) !== undefined;
  const [head = ""] = sentence.split(/[,，،;]/u);
  if (openers[base]?.test(sentence) || contrasts[base]?.test(head)) return true;
  const words = sentence.split(/[\s,;:–—«»„“”"]+/u).slice(0, opening + 1);
  const at = words
    .slice(0, opening)
    .findIndex((word, i) => pronouns[base]?.test(word) && !times.test(words[i + 1] ?? ""));
  return at >= 0 && !words.slice(1, at).some((word) => /^\p{Lu}/u.test(word));
}

/** The same of words in quotation marks whose speaker stands beside them: "I" and "we" are told by the name. */
export function leansOfSpeech(words: string, language: string): boolean {
  const base = baseLanguage(language);
  if (base !== "en") return openers[base]?.test(words) ?? false;
  const leaning = findLeaning(words);
  return leaning !== undefined && !namesItsThing(words) && !/^(?:i|we|my|our|you|your|us)$/iu.test(leaning);
}

/** "Who is paid Under the reform the years …": a heading that ran into the sentence, told by a small word with a capital. */
export function runsTogether(sentence: string, language: string): boolean {
  const base = baseLanguage(language);
  if (base !== "ru" && base !== "uk") return false;
  return [...sentence.matchAll(/\p{L} (\p{Lu}\p{Ll}*) [\p{L}\d]/gu)].some(([, word = ""]) =>
    stopWords(base).has(word.toLowerCase()),
  );
}

/** "— We sail, — said the master": somebody's words without quotation marks, by a dash. */
export function isByDash(sentence: string, language: string): boolean {
  return /^(?:ru|uk)/u.test(language) && /^[—–-] |[,!?…»”")] ?[—–] \p{Ll}/u.test(sentence);
}
