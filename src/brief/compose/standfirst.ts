import type { BriefSentence, SectionId } from "../types.ts";

/** Of which sections the standfirst may be, what happened before what was said of it. */
const order: readonly SectionId[] = ["happened", "signed", "figures", "sides", "third", "coming"];
/** At most so many sentences, and never more than half of a page. */
const most = 2;
/** Longest and shortest sentence that stands there, in UTF-16 code units. */
const longest = 260;
const shortest = 30;
/** Share of the words of the shorter of two texts from which they tell the same. */
const same = 0.65;

/**
 * Ordinals (from 1) of the sentences of a page that tell best what happened and do not repeat its title or each other: the
 * first of an act, where there is one, then the one that most stands behind. None where a page has but one sentence.
 */
export function chooseStandfirst(title: string, sentences: readonly BriefSentence[]): readonly number[] {
  const own = sentences.filter(({ section }) => section !== "background");
  const room = Math.min(most, Math.floor(own.length / 2));
  // Two sentences of one outlet are not alike because both name it, nor is one like a title that does.
  const outlets = wordsOf(own.flatMap(({ citations }) => citations.map(({ outlet }) => outlet)).join(" "));
  const told = [title];
  const chosen: number[] = [];
  const ranked = sentences
    .map((sentence, i) => ({ ...sentence, ordinal: i + 1 }))
    .filter(isTelling)
    .toSorted((a, b) => rankOf(a) - rankOf(b) || b.weight - a.weight || a.ordinal - b.ordinal);
  for (const { ordinal, text } of [...ranked.slice(0, 1), ...ranked.slice(1).toSorted(byWeight), ...ranked]) {
    if (chosen.length >= room) break;
    if (told.some((other) => tellsSame(wordsOf(other).difference(outlets), wordsOf(text).difference(outlets))))
      continue;
    told.push(text);
    chosen.push(ordinal);
  }
  return chosen.toSorted((a, b) => a - b);
}

/** In the page's own words, of somebody who is named, and neither a fragment nor half a column. */
function isTelling({ section, text, foreign, unnamed }: BriefSentence): boolean {
  return order.includes(section) && !foreign && !unnamed && text.length >= shortest && text.length <= longest;
}

/** Acts before words and figures, and those before what is only planned. */
function rankOf({ section }: BriefSentence): number {
  return section === "happened" || section === "signed" ? 0 : section === "coming" ? 2 : 1;
}

function byWeight(a: BriefSentence & { ordinal: number }, b: BriefSentence & { ordinal: number }): number {
  return (
    Number(a.section === "coming") - Number(b.section === "coming") || b.weight - a.weight || a.ordinal - b.ordinal
  );
}

function tellsSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const fewer = Math.min(a.size, b.size);
  return fewer > 0 && a.intersection(b).size / fewer >= same;
}

/** The beginnings of the longer words, so that their endings do not count; single ideographs. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\u3400-\u9fff]|[\p{L}\p{M}\p{N}]{4,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 5)));
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
