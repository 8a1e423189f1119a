import type { Attribution } from "../../claims/index.ts";
import type { CheckProblem } from "../types.ts";
import { contentWords } from "./read-text.ts";
import type { Case, PassageReading, TextReading, Word } from "./types.ts";

/** Share of a statement's words that another must have before the two are one statement. */
const sameShare = 0.5;

/** Rules of attribution that are right less than half of the time on news. */
const unsure: ReadonlySet<string> = new Set(["trailing-plain", "participle"]);

/** Whoever a statement is given to must be the one whom a passage gives it to. */
export function checkSpeaker({ sentence, home, mixed }: Case): readonly CheckProblem[] {
  if (mixed) return [];
  return sentence.attributions.flatMap((said) => checkOne(said, sentence, home) ?? []);
}

function checkOne(said: Attribution, sentence: TextReading, home: readonly PassageReading[]): CheckProblem | undefined {
  const [span] = said.source;
  if (!span) return undefined;
  const speaker = wordsIn(sentence, said.source);
  if (unsure.has(said.rule)) return undefined;
  // "on 25 March lashed out": a date that stands before a verb speaks for nobody.
  const names = contentWords(speaker).filter(
    ({ start, end }) => !sentence.times.some((time) => time.span[0] <= start && end <= time.span[1]),
  );
  const content = contentWords(wordsIn(sentence, said.content));
  if (names.length === 0 || content.length < 2) return undefined;
  const places = home.flatMap((passage) =>
    passage.attributions
      .filter(
        (other) => other.speaker.kind !== "outlet" && shares(content, wordsIn(passage, other.content)) >= sameShare,
      )
      .map((other) => ({ passage, other })),
  );
  const [first] = places;
  const [source] = first?.other.source ?? [];
  if (
    !first ||
    !source ||
    places.some(({ passage, other }) => isSame(names, sentence, passage, other) || isBeside(names, passage, other))
  )
    return undefined;
  return {
    kind: "attribution",
    span,
    found: sentence.text.slice(...span),
    expected: first.passage.text.slice(...source),
    evidence: [first.passage.index, ...source],
  };
}

/** A pronoun or a role without a name may stand for anyone; else one word of the name is enough. */
function isSame(names: readonly Word[], sentence: TextReading, passage: PassageReading, other: Attribution): boolean {
  const words = wordsIn(passage, other.source);
  if (words.length === 0 || !words.some(({ capital, stop }) => capital && !stop)) {
    const content = contentWords(words);
    return content.length === 0 || names.some(({ capital }) => capital) || shares(names, words) > 0;
  }
  // "The company" may be any that has a name.
  if (names.every(({ capital }) => !capital)) return true;
  const known = new Set(words.map(({ stem }) => stem));
  if (names.some(({ stem, capital }) => capital && known.has(stem))) return true;
  return codes(passage, other.source).some((code) => codes(sentence, namesSpan(names)).includes(code));
}

/** The one whom the sentence names stands in the sentence of the passage that has the statement. */
function isBeside(names: readonly Word[], passage: PassageReading, other: Attribution): boolean {
  const near = new Set(wordsIn(passage, [other.sentence]).map(({ stem }) => stem));
  const capitals = names.filter(({ capital }) => capital);
  return capitals.length > 0 && capitals.every(({ stem }) => near.has(stem));
}

function namesSpan(names: readonly Word[]): readonly (readonly [number, number])[] {
  return names.map(({ start, end }) => [start, end] as const);
}

function codes({ mentions }: TextReading, spans: readonly (readonly [number, number])[]): readonly string[] {
  return mentions.flatMap(({ span, code }) =>
    spans.some((one) => one[0] < span[1] && span[0] < one[1]) ? [code] : [],
  );
}

function wordsIn({ words }: TextReading, spans: readonly (readonly [number, number])[]): readonly Word[] {
  return words.filter(({ start, end }) => spans.some((span) => span[0] <= start && end <= span[1]));
}

function shares(words: readonly Word[], others: readonly Word[]): number {
  const known = new Set(others.map(({ stem }) => stem));
  return words.filter(({ stem }) => known.has(stem)).length / Math.max(1, words.length);
}
