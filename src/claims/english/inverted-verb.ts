import { isOpener, restAfter, restOf } from "./content-after.ts";
import { piecesSpan } from "../content-span.ts";
import type { Draft } from "../draft.ts";
import { grammar } from "./english-grammar.ts";
import { hasFiniteVerb } from "./finite-verb.ts";
import { type Phrase, phraseSpan } from "./phrase.ts";
import { subjectBefore } from "./noun-phrase.ts";
import { phraseAfter } from "./phrase-after.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isTitleQuote } from "./title-quote.ts";
import type { VerbGroup } from "./verb-group.ts";
import { cueSpan, makeDraft, type SentenceState } from "./verb-parts.ts";

/** "…," said Ito, the minister. */
export function readInverted(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
): Draft | undefined {
  const { pieces, quoteOf } = reading;
  const before = pieces[group.first - 1];
  if (!/[SQT]/u.test(group.entry.frames) || group.first <= sentence.first || !before) return undefined;
  const afterQuote = (quoteOf[group.first - 1] ?? 0) > 0;
  const toEnd = !afterQuote && endsWithName(reading, sentence, group);
  if (!afterQuote && before.text !== "," && !toEnd) return undefined;
  if (afterQuote && isTitleQuote(reading, sentence, group.first - 1)) return undefined;
  const next = pieces[group.after];
  if (
    !next ||
    next.kind === "mark" ||
    next.text === "that" ||
    !(next.capital || grammar.determiners.has(next.text) || afterQuote)
  )
    return undefined;
  const subject = phraseAfter(reading, sentence, group.after, true);
  if (!subject) return undefined;
  if (
    !afterQuote &&
    !toEnd &&
    subjectBefore(reading, sentence, group.first) &&
    !isWholeRest(reading, sentence, group, subject)
  )
    return undefined;
  const content = piecesSpan(reading, sentence.first, group.first);
  const opener = isOpener(reading, sentence, group.first - 1);
  const source = opener ? (phraseAfter(reading, sentence, group.after, false) ?? subject) : subject;
  return makeDraft(group, state, "inverted", phraseSpan(pieces, source), cueSpan(reading, group, group.after), [
    content,
    opener ? restOf(reading, sentence, source.after) : restAfter(reading, sentence, source.after),
  ]);
}

/** "In most cases, boats are late, said Dr Lund.": after a verb of saying alone nothing but a name stands. */
function isWholeRest({ pieces }: Reading, { after }: Sentence, group: VerbGroup, subject: Phrase): boolean {
  return (
    /^(?:say|explain|warn)$/u.test(group.entry.lemma) &&
    group.first + 1 === group.after &&
    (pieces[subject.first]?.capital === true || pieces[subject.first]?.text === "the") &&
    subject.after > subject.first + 1 &&
    subject.after >= after - 1 &&
    pieces.slice(subject.first + 1, subject.after).every(({ kind, capital }) => kind === "mark" || capital)
  );
}

/** "Boats will be behind the growth said Norsebank.": a whole clause, the verb and a name to the end, and no comma. */
function endsWithName({ pieces, quoteOf }: Reading, sentence: Sentence, group: VerbGroup): boolean {
  if (group.entry.lemma !== "say" || group.first + 1 !== group.after || (quoteOf[group.verb] ?? 0) > 0) return false;
  const before = pieces[group.first - 1];
  if (before?.kind !== "word" || before.capital || grammar.subjectPronouns.has(before.text)) return false;
  let at = group.after;
  while (at < sentence.after && pieces[at]?.kind === "word" && pieces[at]?.capital) at += 1;
  if (at === group.after || at < sentence.after - 1 || (at < sentence.after && pieces[at]?.text !== ".")) return false;
  return hasFiniteVerb(pieces, sentence.first, group.first);
}
