import { actorIn, leaderOf, textAt, unique } from "./find-actors.ts";
import type { Party } from "../find-parties.ts";
import type { Link } from "../link-place.ts";
import type { EnglishSentence, Phrase } from "./types.ts";

/** More names in a row than this are a list of guests. */
export const mostSides = 5;

/** "A", "A and B", "A, B and C" from a phrase on. */
export function joinedFrom(sentence: EnglishSentence, start: Phrase, to: number): readonly Party[] {
  const found: Party[] = [];
  let phrase: Phrase | undefined = start;
  while (phrase && phrase.after <= to + 1) {
    const party = actorIn(sentence, phrase);
    if (!party) break;
    found.push(party);
    let at: number = phrase.after;
    while (/^(?:,|and|&)$/u.test(textAt(sentence, at))) at += 1;
    if (at === phrase.after) break;
    phrase = sentence.phrases.find(({ first }) => first === at);
  }
  return unique(found);
}

/** "between A, B and C": more than two, whom commas part up to the "and"; undefined where it is no such list. */
function listedFrom(sentence: EnglishSentence, start: Phrase): readonly Party[] | undefined {
  const found: Party[] = [];
  let phrase: Phrase | undefined = start;
  let last = false;
  while (phrase && found.length < mostSides) {
    const party = actorIn(sentence, phrase);
    if (!party) return undefined;
    found.push(party);
    if (last) return found.length > 2 ? unique(found) : undefined;
    const comma = textAt(sentence, phrase.after) === ",";
    last = textAt(sentence, phrase.after + (comma ? 1 : 0)) === "and";
    if (!comma && !last) return undefined;
    const next: number = phrase.after + (comma ? 1 : 0) + (last ? 1 : 0);
    phrase = sentence.phrases.find(({ first }) => first === next);
  }
  return undefined;
}

/** "between A and B": the two that the first such words between two pieces name, with whoever is listed beside them. */
export function pairAfter(sentence: EnglishSentence, from: number, to: number): Link | undefined {
  const start = sentence.phrases.find(
    (phrase) => phrase.first >= from && phrase.after <= to && leaderOf(sentence, phrase) === "between",
  );
  const [a, b, ...others] = start ? (listedFrom(sentence, start) ?? joinedFrom(sentence, start, to)) : [];
  return a && b ? { source: a, target: b, others: others.map(({ code }) => code), rule: "both-after" } : undefined;
}

/** "held talks between A and B", "held talks on Monday between": those between whom it is stand right behind the words, or a time does. */
export function isBetweenNear(sentence: EnglishSentence, from: number): boolean {
  const phrases = sentence.phrases.filter(({ first }) => first >= from);
  const [first, second] = phrases;
  const next = first?.time ? second : first;
  const start = first?.time ? first.after : from;
  return next !== undefined && next.first <= start + 1 && leaderOf(sentence, next) === "between";
}

/** Nouns of papers that states sign. */
const papers: ReadonlySet<string> = new Set(
  "treaty agreement declaration statement memorandum protocol convention pact accord contract communique".split(" "),
);

/** "the Joint Declaration of A and B": the name of a paper between two places tells whose it is; who signs is one of them or not told. */
export function pairOfPaper(
  sentence: EnglishSentence,
  from: number,
  to: number,
  subject: Party | undefined,
): Link | undefined {
  for (let at = from; at < to; at += 1) {
    if (!papers.has(textAt(sentence, at)) || !/^(?:of|between)$/u.test(textAt(sentence, at + 1))) continue;
    const start = sentence.phrases.find(({ first }) => first === at + 2);
    const [a, b, ...others] = start ? joinedFrom(sentence, start, sentence.after) : [];
    if (!a || !b || (subject && ![a, b, ...others].some(({ code }) => code === subject.code))) return undefined;
    const [source, target] = subject && subject.code === b.code ? [subject, a] : [subject ?? a, b];
    return { source, target, others: others.map(({ code }) => code), rule: "paper" };
  }
  return undefined;
}

/** A link between two, with the other parties of a list, each once. */
export function withOthers(source: Party, target: Party, subjects: readonly Party[], rule: string): Link {
  const others = subjects.map(({ code }) => code).filter((code) => code !== source.code && code !== target.code);
  return { source, target, others: [...new Set(others)], rule };
}
