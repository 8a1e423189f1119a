import lists from "../data/german-verbs.json" with { type: "json" };
import type { Piece } from "../../language/index.ts";
import type { CuePlace } from "./cue-place.ts";
import type { Verb } from "./cue-verb.ts";
import type { Reading } from "../reading.ts";

/** Forms that are cues only with one of these particles: "gab … bekannt", "teilte … mit". */
const parted: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lists.parted).map(([forms, particles]) => [forms, new Set(particles.split(" "))]),
);
const modals: ReadonlySet<string> = new Set(lists.modals.split(" "));
const perfect: ReadonlySet<string> = new Set(lists.perfect.split(" "));

/** False for a noun ("ihr Wissen"), an infinitive ("zu erklären", "rechnen müssen"), "denken Sie" and "gibt" without "bekannt". */
export function isGermanCue({ reading, sentence }: CuePlace, at: number): boolean {
  const { pieces } = reading;
  const piece = pieces[at];
  const before = at > sentence.first ? pieces[at - 1] : undefined;
  const next = at + 1 < sentence.after ? pieces[at + 1] : undefined;
  if (!piece) return false;
  if (piece.capital && before?.kind === "word") return false;
  // "weil er verurteilt wurde": a passive.
  if (
    /^(?:wurde|wurden|wird|werden|worden|sei|ist|sind|war|waren)$/u.test(next?.text ?? "") &&
    /(?:t|en)$/u.test(piece.text) &&
    !/ten?$/u.test(piece.text)
  )
    return false;
  if (isAttribute(reading, sentence.first, at)) return false;
  // "Das heißt, …" explains; "Es heißt, …" passes on what is said.
  if (/^(?:heißt|hieß)$/u.test(piece.text) && before?.text !== "es" && next?.text !== "es") return false;
  // "So weiß wie Schnee", "Schwarz-Weiß": a colour.
  if (piece.text === "weiß" && (piece.capital || /^(?:so|-)$/u.test(before?.text ?? "") || next?.text === "-"))
    return false;
  // "…, der weiß, dass": told of somebody named before. "Was erwartet dich": a question to the reader.
  if (/^(?:der|die|das|was|wer|wen|wo|wie|welche[rs]?)$/u.test(before?.text ?? "") && opensClause(pieces, at - 1))
    return false;
  if (piece.text.startsWith("erwart") && /^(?:dich|euch|sie|uns|ihn|sich)$/u.test(next?.text ?? "")) return false;
  // "für tot erklärt", "Kurz erklärt:": a participle that reports nothing.
  if (piece.text === "erklärt" && isDeclared({ reading, sentence }, at)) return false;
  // "Meine Tasche" is mine; "ich meine" is a cue.
  if (piece.text === "meine" && before?.text !== "ich" && next?.text !== "ich") return false;
  if (/^(?:findet|finden|fand|fanden)$/u.test(piece.text) && !findsThat({ reading, sentence }, at)) return false;
  const particles = parted.get(piece.text);
  if (particles && !hasParticle({ reading, sentence }, at, particles)) return false;
  if (!piece.text.endsWith("en") || /^ge|^unter/u.test(piece.text)) return true;
  if (before?.text === "zu" || modals.has(next?.text ?? "")) return false;
  if (next?.text === "sie" && next.capital && (reading.quoteOf[at - 1] ?? 0) === 0) return false;
  return true;
}

/** "Jetzt werde behauptet, dass …": nobody is named who says it. */
export function isPassive({ place: { reading, sentence }, at, lemma }: Pick<Verb, "place" | "at" | "lemma">): boolean {
  if (reading.language !== "de" || !/(?:t|en)$/u.test(lemma) || /ten?$/u.test(lemma)) return false;
  for (let k = at - 1; k >= Math.max(sentence.first, at - 12); k -= 1) {
    const text = reading.pieces[k]?.text ?? "";
    if (/^(?:wird|werde|werden|wurde|wurden|worden)$/u.test(text)) return true;
    if (/^[,;:.]$/u.test(text) || perfect.has(text)) return false;
  }
  return false;
}

/** "das am Sonntag erwartete Urteil": a participle before its noun, behind an article and a word of place or time. */
function isAttribute({ pieces }: Reading, first: number, at: number): boolean {
  if (!/t(?:e|en|er|es)$/u.test(pieces[at]?.text ?? "") || pieces[at + 1]?.capital !== true) return false;
  for (let k = at - 1; k >= Math.max(first, at - 8); k -= 1) {
    const next = pieces[k + 1];
    if (/^(?:der|die|das|den|dem|ein|eine|einen|einer)$/u.test(pieces[k]?.text ?? ""))
      return next?.capital === false && k + 1 < at;
    if (pieces[k]?.kind === "mark") return false;
  }
  return false;
}

/** True for the first word of a sentence or of a clause after a comma. */
function opensClause(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  return before === undefined || /^[,.;:!?–—]$/u.test(before.text);
}

/** "Für unwirksam erklärt", "Kurz erklärt": declared to be something, or explained by nobody. */
function isDeclared({ reading, sentence }: Pick<CuePlace, "reading" | "sentence">, at: number): boolean {
  const { pieces } = reading;
  const from = Math.max(sentence.first, at - 5);
  if (pieces.slice(from, at).some(({ text }) => text === "für" || text === "zum" || text === "zur")) return true;
  return /^(?:kurz|einfach|schnell|leicht|genau)$/u.test(pieces[at - 1]?.text ?? "");
}

/** "Ito findet, dass …", "…, findet Ito.": not "sich findet", and not what somebody finds. */
function findsThat({ reading, sentence }: Pick<CuePlace, "reading" | "sentence">, at: number): boolean {
  const { pieces } = reading;
  const next = pieces[at + 1];
  if (pieces.slice(Math.max(sentence.first, at - 8), at).some(({ text }) => text === "sich")) return false;
  return next?.kind !== "word" || next.capital || /^(?:der|die|das|er|sie|auch|man)$/u.test(next.text);
}

/** The particle stands after the verb, before its clause ends. */
function hasParticle(
  { reading, sentence }: Pick<CuePlace, "reading" | "sentence">,
  at: number,
  particles: ReadonlySet<string>,
): boolean {
  for (let k = at + 1; k < Math.min(sentence.after, at + 24); k += 1) {
    const text = reading.pieces[k]?.text ?? "";
    if (/^[.;:!?]$/u.test(text)) return false;
    const next = k + 1 < sentence.after ? reading.pieces[k + 1] : undefined;
    if (text === "zu" && particles.has("zu") && /^(?:bedenken|verstehen|protokoll)$/u.test(next?.text ?? ""))
      return true;
    if (particles.has(text) && (next === undefined || next.kind === "mark")) return true;
  }
  return false;
}

/** "rechnete der Chef | vor": with its particle at the clause's end. */
export function isToldIn(place: CuePlace, at: number): boolean {
  return (place.reading.pieces[at]?.text ?? "").startsWith("rechne") && hasParticle(place, at, new Set(["vor"]));
}

/** "…, teilte das Amt | mit": the particle at the end of a clause is the verb's. */
export function withoutParticle({ reading }: CuePlace, verb: number, after: number): number {
  const particles = parted.get(reading.pieces[verb]?.text ?? "");
  return particles?.has(reading.pieces[after - 1]?.text ?? "") ? after - 1 : after;
}

/** "Ito hatte im Streit … erklärt", "Zuvor hatte Ito erklärt": the source stands on one side of the auxiliary. */
export function withoutAuxiliary(
  { reading, table }: CuePlace,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  for (let at = start; at < end; at += 1) {
    if (!perfect.has(reading.pieces[at]?.text ?? "")) continue;
    const led = at === start || table.leaders.has(reading.pieces[start]?.text ?? "");
    return led ? { start: at + 1, end: withoutAdverbs(at + 1) } : { start, end: at };
  }
  return { start, end };

  /** "hat die Regierung stets | betont": small words behind the last noun, which no preposition leads. */
  function withoutAdverbs(from: number): number {
    let after = end;
    while (
      after > from + 1 &&
      /^(?:stets|immer|wieder|bereits|schon|mehrfach|auch|zudem|zuvor|erneut|heute|gestern|zuletzt)$/u.test(
        reading.pieces[after - 1]?.text ?? "",
      )
    )
      after -= 1;
    return after;
  }
}
