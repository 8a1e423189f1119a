import type { BriefSentence, SectionId } from "../types.ts";
import { contentWords, overlap } from "./merge-alike.ts";

/** Of which sections the standfirst may be, what happened before what was said of it. */
const order: readonly SectionId[] = ["happened", "signed", "figures", "sides", "third", "coming"];
/** At most so many sentences, and never more than half of a page. */
const most = 2;
/** Longest and shortest sentence that stands there, in UTF-16 code units. */
const longest = 260;
const shortest = 30;
/** Share of the words of the shorter of two sentences from which they tell the same. */
const same = 0.45;
/** Share of a sentence's words that its title has from which it only says the title again. */
const repeated = 0.65;
/** What it is worth, in independent voices, that a sentence has all words of the title: it tells the news itself. */
const news = 6;
/** What a whole sentence in an outlet's own words loses: it reads as a quotation, not as what happened. */
const quoted = 2;

/**
 * Ordinals (from 1) of the sentences of a page that tell the news, the main one first: an act, where there is one, which tells
 * more of what the title says, then the act or the words that most stands behind. Neither says the other again, nor
 * the title where anything else is told. None where a page has but one sentence.
 */
export function chooseStandfirst(
  title: string,
  sentences: readonly BriefSentence[],
  language: string,
): readonly number[] {
  const wordsOf = (text: string): ReadonlySet<string> => contentWords(text, language);
  const own = sentences.filter(({ section }) => section !== "background");
  const room = Math.min(most, Math.floor(own.length / 2));
  // Two sentences of one outlet are not alike because both name it, nor is one like a title that does.
  const outlets = wordsOf(own.flatMap(({ citations }) => citations.map(({ outlet }) => outlet)).join(" "));
  const known = wordsOf(title).difference(outlets);
  const telling = sentences
    .map((sentence, i) => ({ sentence, ordinal: i + 1, words: wordsOf(sentence.text).difference(outlets) }))
    .filter(({ sentence }) => isTelling(sentence));
  const fresh = telling.filter(({ words }) => shareOf(words, known) < repeated);
  // The title again, with its day and its outlets, is more than no standfirst.
  const told = fresh.length > 0 ? fresh : telling;
  const newsOf = ({ sentence, words }: Told): number =>
    -3 * rankOf(sentence) + worthOf(sentence) + news * shareOf(known, words);
  const [main] = told.toSorted((a, b) => newsOf(b) - newsOf(a));
  if (!main || room === 0) return [];
  const further = told
    .filter(({ words }) => overlap(main.words, words) < same)
    .toSorted((a, b) => furtherOf(b.sentence) - furtherOf(a.sentence));
  return [main, ...further].slice(0, room).map(({ ordinal }) => ordinal);
}

interface Told {
  readonly sentence: BriefSentence;
  readonly ordinal: number;
  readonly words: ReadonlySet<string>;
}

/** What a second sentence is worth: plans come last, and words are no news where as many voices tell an act. */
function furtherOf(sentence: BriefSentence): number {
  return worthOf(sentence) - (sentence.section === "coming" ? 100 : rankOf(sentence));
}

function worthOf({ weight, text }: BriefSentence): number {
  return weight - (/[:：]\s?[“«„「『"]/u.test(text) ? quoted : 0);
}

/** Share of the words of one text that another has. */
function shareOf(of: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return of.size === 0 ? 0 : of.intersection(other).size / of.size;
}

/** In the page's own words, of somebody who is named, and neither a fragment nor half a column. */
function isTelling({ section, text, foreign, unnamed }: BriefSentence): boolean {
  return order.includes(section) && !foreign && !unnamed && text.length >= shortest && text.length <= longest;
}

/** Acts before words and figures, and those before what is only planned. */
function rankOf({ section }: BriefSentence): number {
  return { happened: 0, signed: 0, figures: 0.5, coming: 2 }[section as string] ?? 1;
}

/** The words of these sentences one after another; nothing where there is none. */
export function joinSentences(
  sentences: readonly BriefSentence[],
  ordinals: readonly number[],
  language: string,
): string | undefined {
  const texts = ordinals.flatMap((ordinal) => sentences[ordinal - 1]?.text ?? []);
  return texts.length > 0 ? texts.join(language === "zh" ? "" : " ") : undefined;
}
