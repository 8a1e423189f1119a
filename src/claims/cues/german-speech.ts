import lists from "../data/german-verbs.json" with { type: "json" };
import { piecesSpan } from "../content-span.ts";
import { type CuePlace, endsPhrase, longestSource, makePlacedDraft } from "./cue-place.ts";
import type { Draft } from "../draft.ts";

const subjunctives: ReadonlySet<string> = new Set(lists.subjunctives.split(" "));
const finals: ReadonlySet<string> = new Set(lists.finals.split(" "));

/** Right behind a statement these forms go on with it, too. */
const continuing: ReadonlySet<string> = new Set([...subjunctives, ...lists.continuing.split(" ")]);

/** Whoever spoke this many sentences before is still reported. */
const farthestBack = 3;

/** "…, wie der Verband mitteilte": forms that end a clause, particle and all. */
export function verbFinalCue(word: string): boolean {
  return finals.has(word);
}

/** True where a clause from piece `from` up to its sign stands in the mood of reported speech: "die Lufthansa wolle …". */
export function isReported({ reading, sentence }: CuePlace, from: number): boolean {
  const { pieces } = reading;
  for (let at = from; at < Math.min(sentence.after, from + 16); at += 1) {
    const text = pieces[at]?.text ?? "";
    if (subjunctives.has(text)) return true;
    if (at > from && /^[.;:!?]$/u.test(text)) return false;
  }
  return false;
}

/**
 * "Das sei zu wenig.": a sentence whose first verb stands in the mood of reported speech goes on with what the sentence before it
 * reports; where nobody spoke within a few sentences it is open whose word it is.
 */
export function readReported(place: CuePlace, drafts: readonly Draft[]): Draft | undefined {
  const { reading, sentence, index } = place;
  if (reading.language !== "de") return undefined;
  const last = drafts.at(-1);
  const isNear =
    last !== undefined &&
    last.sentence >= index - farthestBack &&
    reading.sentences[last.sentence]?.paragraph === sentence.paragraph;
  const verb = firstVerb(place, isNear && last.sentence === index - 1 ? continuing : subjunctives);
  const piece = verb === undefined ? undefined : reading.pieces[verb];
  if (!piece) return undefined;
  return makePlacedDraft(place, {
    rule: "reported-mood",
    lemma: piece.text,
    cueClass: "neutral",
    cue: [piece.start, piece.end],
    source: undefined,
    ...(isNear ? { dropped: "any" as const } : {}),
    content: [piecesSpan(reading, sentence.first, sentence.after)],
  });
}

/** The subjunctive that is the sentence's own: before any comma, or first behind a clause that opens it. */
function firstVerb({ reading, sentence }: CuePlace, moods: ReadonlySet<string>): number | undefined {
  const { pieces, quoteOf } = reading;
  const opened = /^(?:wenn|weil|da|als|obwohl|nachdem|während|um|falls|ob|dass)$/u.test(
    pieces[sentence.first]?.text ?? "",
  );
  let commas = 0;
  for (let at = sentence.first; at < Math.min(sentence.after, sentence.first + 24); at += 1) {
    const text = pieces[at]?.text ?? "";
    if ((quoteOf[at] ?? 0) > 0 || /^(?:ich|wir)$/u.test(text)) return undefined;
    if (text === ",") commas += 1;
    if (/^[;:!?–—]$/u.test(text) || commas > (opened ? 1 : 0)) {
      if (!(opened && moods.has(pieces[at + 1]?.text ?? ""))) return undefined;
    }
    if (indicative.test(text) && !(opened && commas === 0)) return undefined;
    if (moods.has(text) && at > sentence.first && !(opened && commas === 0)) return at;
  }
  return undefined;
}

const indicative =
  /^(?:ist|sind|war|waren|hat|hatte|hatten|wird|wurde|wurden|kann|können|konnte|muss|müssen|musste|soll|sollen|will|wollte|darf|dürfen|gibt|gab)$/u;

/** "…, hieß es in der Mitteilung": a document or a house behind its preposition; nobody where none stands there. */
export function readHeisstEs(place: CuePlace, at: number): Draft | undefined {
  const { reading, sentence } = place;
  const { pieces } = reading;
  const word = pieces[at]?.text ?? "";
  if (reading.language !== "de" || !/^(?:heißt|hieß)$/u.test(word) || pieces[at + 1]?.text !== "es") return undefined;
  let from = at + 2;
  while (
    /^(?:dazu|weiter|zuvor|auch|am|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|zudem|dort)$/u.test(
      pieces[from]?.text ?? "",
    )
  )
    from += 1;
  const preposition = pieces[from]?.text ?? "";
  const contracted = /^(?:im|beim|vom)$/u.test(preposition);
  let source;
  if (contracted || /^(?:in|aus|bei|von|seitens|vonseiten)$/u.test(preposition)) {
    let after = from + 1;
    while (after < Math.min(sentence.after, from + longestSource) && !endsPhrase(reading, after)) {
      if (after > from + 2 && /^(?:am|weiter|vom|dazu|zu|zum|zur|zudem)$/u.test(pieces[after]?.text ?? "")) break;
      after += 1;
    }
    source = piecesSpan(reading, from + 1, after);
  }
  // "Aus dem Ministerium hieß es am Montag: …": the house stands before the verb.
  const led =
    /^(?:aus|in|im|von|bei|beim|vom)$/u.test(pieces[sentence.first]?.text ?? "") &&
    !source &&
    !pieces.slice(sentence.first, at).some(({ text }) => text === ",");
  if (led) source = piecesSpan(reading, sentence.first + 1, at);
  const content = led ? undefined : piecesSpan(reading, sentence.first, at);
  let end = from;
  while (end < sentence.after && !endsPhrase(reading, end)) end += 1;
  const goesOn =
    pieces[end]?.text === "," &&
    /^(?:sei|seien|habe|hätten|hätte|werde|würden|würde|könne|könnten|müsse|müssten|ist|sind|hat|haben|wird|werden)$/u.test(
      pieces[end + 1]?.text ?? "",
    ) &&
    at - sentence.first < 8;
  const rest = goesOn || pieces[end]?.text === ":" || !content ? piecesSpan(reading, end, sentence.after) : undefined;
  return makePlacedDraft(place, {
    rule: "inverted",
    lemma: word,
    cueClass: "neutral",
    cue: [pieces[at]?.start ?? 0, pieces[at + 1]?.end ?? 0],
    source,
    content: [content, rest],
  });
}
