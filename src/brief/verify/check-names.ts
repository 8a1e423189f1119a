import { findMentions, type Mention, officesOf } from "../../language/index.ts";
import lists from "./data/operators.en.json" with { type: "json" };
import type { CheckProblem } from "../types.ts";
import type { Case, PassageReading, TextReading, Word } from "./types.ts";
import { openCache } from "./cache.ts";
import { isListed } from "./word-relations.ts";

const pronouns: ReadonlySet<string> = new Set(lists.pronouns.split(" "));
const roles: ReadonlySet<string> = new Set(lists.roles.split(" "));

/** Names of the sentence that neither a passage nor, where the passage only points to them, its article has. */
export function checkNames(given: Case): readonly CheckProblem[] {
  const { sentence } = given;
  const known = sentence.mentions.filter(({ candidates }) => !candidates);
  const listed = known.flatMap((mention) => checkMention(mention, given) ?? []);
  const taken = sentence.times.map(({ span }) => span);
  const covered = known;
  const others = capitalNames(given).filter(
    ({ start, end }) =>
      ![...taken, ...covered.map(({ span }) => span)].some((span) => span[0] < end && start < span[1]),
  );
  return [...listed, ...others.flatMap((word) => checkWord(word, given) ?? [])];
}

/** A listed state, body or person by its code, which is one over all languages. */
function checkMention(mention: Mention, { sentence, passages }: Case): CheckProblem | undefined {
  if (mention.kind === "place" && passages.some((passage) => !passage.home)) return undefined;
  if (passages.some((passage) => hasMention(passage, mention, sentence))) return undefined;
  const place = placeOfKind(mention, passages, sentence);
  return {
    kind: "name",
    span: mention.span,
    found: sentence.text.slice(...mention.span),
    ...(place
      ? { expected: place.passage.text.slice(...place.span), evidence: [place.passage.index, ...place.span] }
      : {}),
  };
}

function hasMention(passage: PassageReading, mention: Mention, sentence: TextReading): boolean {
  if (passage.mentions.some((other) => isSame(mention, other))) return true;
  if (passage.home && hasWords(passage, sentence.text.slice(...mention.span))) return true;
  const silent = passage.context.text !== undefined && !passage.mentions.some(({ kind }) => kind === mention.kind);
  return (silent || pointsAway(passage)) && articleMentions(passage).some((other) => isSame(mention, other));
}

/** The same code, or a state for its person in office ("the Russian president"), which an article may change between. */
function isSame(mention: Mention, other: Mention): boolean {
  if (mention.code === other.code || other.candidates?.includes(mention.code)) return true;
  if (mention.kind !== "state" || other.kind !== "person" || mention.form !== "adjective") return false;
  return officesOf(other.code).some(({ state }) => state === mention.code);
}

const articles = openCache<readonly Mention[]>(200);

function articleMentions({ context: { text }, language }: PassageReading): readonly Mention[] {
  return text === undefined ? [] : articles.get(`${language}\n${text}`, () => findMentions(text, language));
}

/** True where the passage leaves a name to its article: "he", "the minister". Other languages drop pronouns freely. */
function pointsAway({ words, home, context }: PassageReading): boolean {
  if (context.text === undefined) return false;
  return !home || words.some(({ text, capital }) => pronouns.has(text) || (roles.has(text) && !capital));
}

function placeOfKind(
  mention: Mention,
  passages: readonly PassageReading[],
  sentence: TextReading,
): { passage: PassageReading; span: Mention["span"] } | undefined {
  const own = new Set(sentence.mentions.map(({ code }) => code));
  for (const passage of passages) {
    const other = passage.mentions.find(({ kind, code }) => kind === mention.kind && !own.has(code));
    if (other) return { passage, span: other.span };
  }
  return undefined;
}

/** Words with a capital that is not the sentence's own first one. */
function capitalNames({ sentence, raw, passages }: Case): readonly Word[] {
  const { words, sentences, text } = sentence;
  const starts = new Set(sentences.map((span) => words.find(({ start }) => start >= span[0])?.start));
  const isStart = ({ start }: Word): boolean => {
    const before = raw.slice(Math.max(0, start - 12), start);
    // "…,” Alder said" and "Mr. Alder" go on with a sentence.
    if (/,["”»]\s$/u.test(before) || titled.test(before)) return false;
    return starts.has(start) || /[.!?]\s+$/u.test(text.slice(Math.max(0, start - 3), start));
  };
  const isPage = passages.every(({ context }) => context.text !== undefined);
  const isSpeaker = (word: Word): boolean => isPage && saying.has(words[words.indexOf(word) + 1]?.text ?? "");
  return words.filter(
    (word) =>
      word.capital &&
      word.text.length > 1 &&
      !word.stop &&
      (!isStart(word) || isNameAtStart(word, words) || isSpeaker(word)),
  );
}

const titled = /(?:^|\P{L})(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Capt|Sgt|Lt|Prof|Rev|St)\.\s$/u;
const saying: ReadonlySet<string> = new Set(lists.saying.split(" "));

/** A first word is a name where the next one is too. */
function isNameAtStart(word: Word, words: readonly Word[]): boolean {
  const next = words[words.indexOf(word) + 1];
  return (next !== undefined && next.capital && next.start - word.end === 1) || !isListed(word.text);
}

function checkWord(word: Word, { sentence, passages, mixed, home }: Case): CheckProblem | undefined {
  if (mixed || home.length === 0) return undefined;
  if (passages.some((passage) => hasName(passage, word, sentence))) return undefined;
  return { kind: "name", span: [word.start, word.end], found: sentence.text.slice(word.start, word.end) };
}

function hasName(passage: PassageReading, word: Word, sentence: TextReading): boolean {
  if (passage.words.some(({ text, stem }) => text === word.text || stem === word.stem)) return true;
  const surface = sentence.text.slice(word.start, word.end);
  if (surface.includes("-") || surface.includes(".")) {
    if (hasWords(passage, surface)) return true;
  }
  if (isShort(surface, passage)) return true;
  const { text } = passage.context;
  if (text === undefined) return false;
  // A fuller form of a name in the passage, or what the passage's pronoun stands for.
  const name = nameAround(word, sentence);
  const partial = name.some((part) => part !== word && passage.words.some(({ text: other }) => other === part.text));
  return (partial || pointsAway(passage)) && (hasWord(text, surface) || hasWord(text, word.text));
}

/** "EU" for "European Union", and the other way round. */
function isShort(surface: string, { text, words }: PassageReading): boolean {
  if (/^\p{Lu}{2,6}$/u.test(surface)) {
    const initials = words.map((word) => text.charAt(word.start)).join("");
    return initials.includes(surface);
  }
  return false;
}

function nameAround(word: Word, { words }: TextReading): readonly Word[] {
  const at = words.indexOf(word);
  let [first, last] = [at, at];
  while (words[first - 1]?.capital && (words[first]?.start ?? 0) - (words[first - 1]?.end ?? 0) <= 2) first -= 1;
  while (words[last + 1]?.capital && (words[last + 1]?.start ?? 0) - (words[last]?.end ?? 0) <= 2) last += 1;
  return words.slice(first, last + 1);
}

function hasWords({ text }: PassageReading, words: string): boolean {
  return hasWord(text, words);
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + word.length))) return true;
  }
  return false;
}
