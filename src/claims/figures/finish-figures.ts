import { contentId, type Span } from "../../core/index.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { nearestPeriod } from "./figure-period.ts";
import type { Reading } from "../reading.ts";
import type { Attribution, Figure, TimeMention } from "../types.ts";

/** What an article's figures are finished by; each in order of the text. */
export interface FigureText {
  /** The article's id. */
  readonly article: string;
  readonly reading: Reading;
  readonly attributions: readonly Attribution[];
  readonly times: readonly TimeMention[];
  /** RFC 3339 time of publication, where it is known. */
  readonly date: string | undefined;
}

/** Figures, in order of the text, with the period that each is of and the speaker who gives it. Linear in the text. */
export function finishFigures(
  { article, reading, attributions, times, date }: FigureText,
  drafts: readonly FigureDraft[],
): Figure[] {
  let sentence = 0;
  let time = 0;
  let said = 0;
  const isEnglish = reading.language === "en";
  return drafts.flatMap((draft) => {
    while (sentence < reading.sentences.length - 1 && (reading.sentences[sentence]?.span[1] ?? 0) <= draft.span[0])
      sentence += 1;
    const span: Span = reading.sentences[sentence]?.span ?? [0, reading.text.length];
    while (time < times.length && (times[time]?.span[1] ?? 0) <= span[0]) time += 1;
    while (said < attributions.length && (attributions[said]?.sentence[1] ?? 0) <= span[0]) said += 1;
    // "18-24 November": days of a date.
    if (draft.unit === "1" && isDated(times, time, draft.span)) return [];
    const holder = holderOf(attributions, said, span, draft.span);
    const period = nearestPeriod(draft, {
      text: reading.text,
      times,
      from: time,
      sentence: span,
      cues: cuesFrom(attributions, said, span),
      ...(holder && isEnglish && isVerbRule.test(holder.rule) ? { content: holder.content } : {}),
      ...(date === undefined ? {} : { day: date.slice(0, dayLength) }),
    });
    const producer = producerOf(attributions, said, span, draft.span);
    return [
      {
        id: contentId<"claim">("c", article, "figure", String(draft.span[0]), String(draft.span[1])),
        ...draft,
        ...(period ? { period } : {}),
        ...(producer ? { producer } : {}),
        sentence: span,
      },
    ];
  });
}

/** Rules whose cue is a verb, beside which a time is when it was said; "according to the port, as of 2016, 40 boats" tells no such time. */
const isVerbRule = /^(?:lead|trailing|inverted|after-quote)/u;

const dayLength = "2024-05-16".length;

/** True where a time of the article, of those from `from` on, holds the amount. */
function isDated(times: readonly TimeMention[], from: number, [start, end]: Span): boolean {
  for (let at = from; at < times.length; at += 1) {
    const time = times[at];
    if (!time || time.span[0] > start) return false;
    if (end <= time.span[1]) return true;
  }
  return false;
}

/** The innermost attribution that holds the figure: the one whose part of content around it is the shortest. */
function holderOf(
  attributions: readonly Attribution[],
  from: number,
  sentence: Span,
  figure: Span,
): Attribution | undefined {
  let found: { readonly one: Attribution; readonly size: number } | undefined;
  for (let at = from; at < attributions.length; at += 1) {
    const one = attributions[at];
    if (!one || one.sentence[0] >= sentence[1]) break;
    for (const [start, end] of one.content) {
      if (start > figure[0] || figure[1] > end) continue;
      if (!found || end - start < found.size) found = { one, size: end - start };
    }
  }
  return found?.one;
}

/** The named speaker of the attribution that holds the figure, of those from `from` on. */
function producerOf(
  attributions: readonly Attribution[],
  from: number,
  sentence: Span,
  figure: Span,
): string | undefined {
  for (let at = from; at < attributions.length; at += 1) {
    const one = attributions[at];
    if (!one || one.sentence[0] >= sentence[1]) return undefined;
    if (
      one.speaker.name &&
      !/^(?:which|who|that) /u.test(one.speaker.name) &&
      one.speaker.kind !== "self" &&
      one.content.some((part) => part[0] <= figure[0] && figure[1] <= part[1])
    )
      return one.speaker.name;
  }
  return undefined;
}

/** Spans of the cues in a sentence, of the attributions from `from` on. */
function cuesFrom(attributions: readonly Attribution[], from: number, sentence: Span): Span[] {
  const cues: Span[] = [];
  for (let at = from; at < attributions.length; at += 1) {
    const one = attributions[at];
    if (!one || one.sentence[0] >= sentence[1]) break;
    if (isVerbRule.test(one.rule)) cues.push(...one.cue);
  }
  return cues;
}
