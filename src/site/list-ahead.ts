import { allSources, type Brief, type BriefSentence, isParting, type StoredBrief } from "../brief/index.ts";
import type { Period } from "../core/index.ts";
import { findTimes } from "../language/index.ts";

/** A sentence of a story's page, by its number there (from 1). */
export interface Pointed {
  readonly brief: Brief;
  readonly ordinal: number;
  readonly sentence: BriefSentence;
}

/** A plan or a forecast for a time that it names. */
export interface PlannedSentence extends Pointed {
  readonly period: Period;
}

/** The day of the newest report of an edition, RFC 3339 date: what is planned is planned from there. */
export function editionDay(stories: readonly StoredBrief[]): string {
  const days = stories.flatMap(({ brief }) =>
    brief.sources.map(({ publishedAt }) => publishedAt?.slice(0, 10) ?? "").filter(isDay),
  );
  return days.reduce((last, day) => (day > last ? day : last), "");
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text);
}

/** Sentences on what may come whose words name a time that is not over on `day`, the nearest first. */
export function listPlanned(stories: readonly StoredBrief[], day: string): readonly PlannedSentence[] {
  if (day === "") return [];
  const found = stories.flatMap(({ brief }) =>
    point(brief, ({ section }) => section === "coming").flatMap((pointed) => {
      const period = readAhead(pointed, day);
      return period ? [{ ...pointed, period }] : [];
    }),
  );
  return found.toSorted(
    (a, b) =>
      a.period.from.localeCompare(b.period.from) ||
      b.sentence.voices - a.sentence.voices ||
      a.sentence.id.localeCompare(b.sentence.id),
  );
}

/** Of each story the first sentence on which its accounts part, in the order of the stories. */
export function listDisputed(stories: readonly StoredBrief[]): readonly Pointed[] {
  return stories.flatMap(({ brief }) => point(brief, isParting).slice(0, 1));
}

function point(brief: Brief, wanted: (sentence: BriefSentence) => boolean): readonly Pointed[] {
  return brief.sentences.flatMap((sentence, i) => (wanted(sentence) ? [{ brief, ordinal: i + 1, sentence }] : []));
}

/** The first time in a sentence that ends on the day or later and begins after the day on which it was reported. */
function readAhead({ brief, sentence }: Pointed, day: string): Period | undefined {
  const [first] = sentence.citations;
  const told = allSources(brief).find(({ article }) => article === first.article)?.publishedAt;
  const { text, foreign } = sentence;
  const words = foreign ? text.slice(...foreign.span) : text;
  return findTimes(words, foreign?.language ?? brief.language, told)
    .map(({ period }) => period)
    .find(({ from, to }) => to.slice(0, 10) >= day && (!told || isLater({ from, to }, told)));
}

/** "By Friday" of a report of that Friday is no plan; "for 2024" of a report of May is one. */
function isLater({ from, to }: Pick<Period, "from" | "to">, told: string): boolean {
  const on = told.slice(0, 10);
  return from.slice(0, 10) > on || (from.slice(0, 10) < on && to.slice(0, 10) > on);
}
