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
}

/** Figures, in order of the text, with the period that each is of and the speaker who gives it. Linear in the text. */
export function finishFigures(
  { article, reading, attributions, times }: FigureText,
  drafts: readonly FigureDraft[],
): Figure[] {
  let sentence = 0;
  let time = 0;
  let said = 0;
  return drafts.map((draft) => {
    while (sentence < reading.sentences.length - 1 && (reading.sentences[sentence]?.span[1] ?? 0) <= draft.span[0])
      sentence += 1;
    const span: Span = reading.sentences[sentence]?.span ?? [0, reading.text.length];
    while (time < times.length && (times[time]?.span[1] ?? 0) <= span[0]) time += 1;
    while (said < attributions.length && (attributions[said]?.sentence[1] ?? 0) <= span[0]) said += 1;
    const period = nearestPeriod(draft, {
      text: reading.text,
      times,
      from: time,
      sentence: span,
      cues: cuesFrom(attributions, said, span),
    });
    const producer = producerOf(attributions, said, span, draft.span);
    return {
      id: contentId<"claim">("c", article, "figure", String(draft.span[0]), String(draft.span[1])),
      ...draft,
      ...(period ? { period } : {}),
      ...(producer ? { producer } : {}),
      sentence: span,
    };
  });
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
    if (/^(?:lead|trailing|inverted|after-quote)/u.test(one.rule)) cues.push(...one.cue);
  }
  return cues;
}
