import type { Span } from "../../core/index.ts";
import type { Piece } from "../../language/index.ts";
import { isGivenName } from "./given-names.ts";
import { agrees, type Gender, genderOf, isOnePerson, nameWords, ownName } from "./known-name.ts";
import { isUncased, keyOf } from "./own-name.ts";
import type { Speaker } from "../types.ts";

/** A person whom the text has named as a speaker. */
export interface KnownSpeaker {
  readonly speaker: Speaker;
  /** Where they were named. */
  readonly span: Span;
  /** The words of their own name, lower case, without titles. */
  readonly words: readonly string[];
  readonly gender: Gender | undefined;
}

/** Full names in the text so far by their last word, lower case: speakers or not. */
export type Bearers = ReadonlyMap<string, ReadonlySet<string>>;

/** Adds the full names between two pieces: a listed given name with a capital word right after it. */
export function noteBearers(
  text: string,
  pieces: readonly Piece[],
  from: number,
  to: number,
  bearers: Map<string, Set<string>>,
): void {
  let first: Piece | undefined;
  for (let at = from; at < to - 1; at += 1) {
    const given = pieces[at];
    if (!given?.capital || !isGivenName(given.text)) continue;
    const before = pieces[at - 1];
    first = first && before?.capital && before.end + 1 === given.start && isGivenName(before.text) ? first : given;
    // "Mara B. Ito": two pieces, the initial and its stop, stand between.
    const next = pieces[at + 1];
    const isInitial = next?.capital === true && next.text.length === 1 && pieces[at + 2]?.text === ".";
    const surname = isInitial ? pieces[at + 3] : next;
    if (!surname?.capital || surname.start > given.end + (isInitial ? 4 : 1)) continue;
    // "Jon John Ito": the second given name is no surname.
    const after = pieces[at + 2];
    if (!isInitial && isGivenName(surname.text) && after?.capital && after.start === surname.end + 1) continue;
    const names = bearers.get(surname.text) ?? new Set();
    names.add(text.slice(first.start, surname.end));
    bearers.set(surname.text, names);
  }
}

/** The persons named so far with one more, each once, the last named last. */
export function remember(known: readonly KnownSpeaker[], speaker: Speaker, span: Span): readonly KnownSpeaker[] {
  const name = speaker.name ?? "";
  if (!isOnePerson(name)) return known;
  const words = nameWords(name);
  if (words.length === 0) return [...known, { speaker, span, words, gender: genderOf(name) }].slice(-12);
  const told = genderOf(name);
  const same = known.find((one) => agrees(one.gender, told) && words.every((word) => one.words.includes(word)));
  const others = known.filter(
    (one) => one !== same && !(agrees(one.gender, told) && one.words.every((word) => words.includes(word))),
  );
  const fullest = same && same.words.length > words.length ? same : undefined;
  const gender = told ?? same?.gender;
  return [...others, fullest ? { ...fullest, gender } : { speaker, span, words, gender }].slice(-12);
}

/**
 * "Mr Wang" after "Wang Yi": the person named in full before, with the place. Where two earlier persons bear the name, both
 * are listed and neither is linked. The speaker as it is where nobody fits.
 */
export function linkSurname(speaker: Speaker, known: readonly KnownSpeaker[], bearers: Bearers): Speaker {
  if (known.length === 0) return speaker;
  const surname = surnameAlone(speaker.name ?? "");
  if (surname === undefined) return speaker;
  const gender = genderOf(speaker.name ?? "");
  const fitting = known.filter(
    (one) => one.words.length > 1 && one.words.includes(surname) && agrees(one.gender, gender),
  );
  const [one, another] = fitting;
  if (!one) return speaker;
  const others = [...(bearers.get(surname) ?? [])].filter(
    (full) => agrees(genderOf(full), gender) && !nameWords(full).every((word) => one.words.includes(word)),
  );
  const names = [...new Set([...fitting.map(({ speaker: { name = "" } }) => ownName(name)), ...others])];
  if (another || others.length > 0) return { ...speaker, candidates: names };
  const { office, side } = one.speaker;
  return {
    ...speaker,
    name: ownName(one.speaker.name ?? ""),
    kind: "person",
    ...(office && !speaker.office ? { office } : {}),
    ...(side && !speaker.side ? { side } : {}),
    resolvedFrom: one.span,
  };
}

/** The one word that a source names a person by, lower case; undefined where it says more, or none. */
export function surnameAlone(name: string): string | undefined {
  if (isUncased(name)) return keyOf(name);
  const words = nameWords(name);
  return words.length === 1 ? words[0] : undefined;
}
