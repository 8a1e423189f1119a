import type { Span } from "../core/index.ts";
import type { Draft } from "./draft.ts";
import type { Reading, Sentence } from "./reading.ts";

/**
 * Gives quotations that run over sentences and paragraphs to their speaker: what begins or ends inside a quotation is
 * widened to all of it, and a sentence of nothing but quotation goes to the statement beside it.
 */
export function joinQuotes(reading: Reading, drafts: readonly Draft[]): void {
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) bySentence.set(draft.sentence, [...(bySentence.get(draft.sentence) ?? []), draft]);
  let previous: Draft | undefined;
  for (const [index, sentence] of reading.sentences.entries()) {
    const own = bySentence.get(index);
    if (own) previous = own.find((draft) => touchesQuote(reading, draft)) ?? own.at(-1);
    else if (isQuoted(reading, sentence))
      speakerOf(reading, index, previous, bySentence)?.content.push(quotedSpan(sentence));
    else if (previous && sentence.paragraph > (reading.sentences[previous.sentence]?.paragraph ?? 0))
      previous = undefined;
  }
}

function quotedSpan(sentence: Sentence): Span {
  return sentence.span;
}

/** The statement that a quoted sentence belongs to: one after it in its paragraph, else the one before. */
function speakerOf(
  reading: Reading,
  index: number,
  previous: Draft | undefined,
  bySentence: ReadonlyMap<number, Draft[]>,
): Draft | undefined {
  const sentence = reading.sentences[index];
  const samePrevious = previous && reading.sentences[previous.sentence]?.paragraph === sentence?.paragraph;
  if (samePrevious) return previous;
  for (
    let next = index + 1;
    reading.sentences[next]?.paragraph === sentence?.paragraph && next < reading.sentences.length;
    next += 1
  ) {
    const own = bySentence.get(next)?.find((draft) => touchesQuote(reading, draft));
    if (own) return own;
  }
  return previous;
}

/** Some content of the statement stands in quotation marks within its own sentence. */
function touchesQuote(reading: Reading, draft: Draft): boolean {
  const sentence = reading.sentences[draft.sentence];
  if (!sentence) return false;
  for (let at = sentence.first; at < sentence.after; at += 1) {
    if ((reading.quoteOf[at] ?? 0) === 0) continue;
    const start = reading.pieces[at]?.start ?? 0;
    if (draft.content.some((part) => part[0] <= start && start < part[1])) return true;
  }
  return false;
}

/** Nine in ten of the sentence's words stand in quotation marks. */
function isQuoted(reading: Reading, sentence: Sentence): boolean {
  let words = 0;
  let quoted = 0;
  for (let at = sentence.first; at < sentence.after; at += 1) {
    if (reading.pieces[at]?.kind === "mark") continue;
    words += 1;
    if ((reading.quoteOf[at] ?? 0) > 0) quoted += 1;
  }
  return words > 0 && quoted * 10 >= words * 9;
}
