import lists from "./data/operators.en.json" with { type: "json" };
import type { CheckProblem } from "../types.ts";
import type { Aligned, Case, PassageReading, TextReading, Word } from "./types.ts";

const reciprocal: ReadonlySet<string> = new Set(lists.reciprocal.split(" "));

interface Named {
  readonly code: string;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** Who does it to whom: two names on the two sides of one word must not stand the other way round in the passages. */
export function checkDirection({ sentence, home, aligned, mixed }: Case): readonly CheckProblem[] {
  if (mixed) return [];
  const told = checkTold(sentence, home);
  if (told) return [told];
  const names = namesOf(sentence, sentence.words);
  for (const [i, a] of names.entries())
    for (let j = i + 1; j < names.length; j += 1) {
      const b = names[j];
      if (!b || b.at - a.at > widest) break;
      if (a.code === b.code) continue;
      const place = turnedPlace(sentence.words, a, b, aligned);
      if (place)
        return [
          {
            kind: "relation",
            span: [a.start, b.end],
            found: sentence.text.slice(a.start, b.end),
            expected: place.passage.text.slice(place.from, place.to),
            evidence: [place.passage.index, place.from, place.to],
          },
        ];
    }
  return [];
}

const telling: ReadonlySet<string> = new Set(["told", "tells"]);

/** Who is told in every passage that has them near the verb does not tell: "Alder told Rowan" of "she told Alder". */
function checkTold({ words, text }: TextReading, home: readonly PassageReading[]): CheckProblem | undefined {
  const at = words.findIndex((word) => telling.has(word.text));
  const teller = words.slice(Math.max(0, at - 3), Math.max(0, at)).findLast(({ capital, stop }) => capital && !stop);
  if (!teller) return undefined;
  const places = home.flatMap((passage) =>
    passage.words.flatMap((word, i) =>
      telling.has(word.text) ? [{ passage, word, near: nearTold(passage, i, teller) }] : [],
    ),
  );
  const turned = places.find(({ near }) => near === "told");
  if (!turned || places.some(({ near }) => near === "teller")) return undefined;
  const end = turned.passage.words.find(({ start, stem }) => start > turned.word.end && stem === teller.stem)?.end;
  return {
    kind: "relation",
    span: [teller.start, teller.end],
    found: text.slice(teller.start, teller.end),
    expected: turned.passage.text.slice(turned.word.start, end),
    evidence: [turned.passage.index, turned.word.start, end ?? turned.word.end],
  };
}

function nearTold({ words }: PassageReading, at: number, { stem }: Word): "teller" | "told" | undefined {
  const has = (list: readonly Word[]): boolean => list.some((word) => word.stem === stem);
  if (has(words.slice(Math.max(0, at - 8), at))) return "teller";
  return has(words.slice(at + 1, at + 6)) ? "told" : undefined;
}

/** Listed names by their codes, other words with capitals by themselves. */
function namesOf({ mentions }: TextReading, words: readonly Word[]): readonly Named[] {
  let reached = 0;
  return words.flatMap((word, at) => {
    while ((mentions[reached]?.span[1] ?? Number.POSITIVE_INFINITY) <= word.start) reached += 1;
    const next = mentions[reached];
    const mention = next && next.span[0] < word.end ? next : undefined;
    if (mention && mention.span[0] !== word.start && words[at - 1]?.start === mention.span[0]) return [];
    // A capital acts for its state in one place and is a town in the next: "Moscow sanctioned Beijing".
    const code = mention?.capitalOf ?? mention?.code ?? (word.capital && !word.stop ? `=${word.stem}` : undefined);
    return code === undefined ? [] : [{ code, at, start: word.start, end: mention?.span[1] ?? word.end }];
  });
}

function turnedPlace(
  words: readonly Word[],
  a: Named,
  b: Named,
  aligned: readonly Aligned[],
): { passage: Aligned["passage"]; from: number; to: number } | undefined {
  const anchors = anchorsBetween(words, a.at, b.at);
  if (anchors.size === 0) return undefined;
  const passive = isPassive(words, b.at);
  let turned: { passage: Aligned["passage"]; from: number; to: number } | undefined;
  for (const { passage, words: others } of aligned) {
    const names = namesOf(passage, others);
    for (const [i, first] of names.entries()) {
      if (first.code !== a.code && first.code !== b.code) continue;
      for (let j = i + 1; j < names.length; j += 1) {
        const second = names[j];
        if (!second || second.at - first.at > widest) break;
        if (second.code !== a.code && second.code !== b.code) continue;
        if (first.code === second.code || isPassive(others, second.at) !== passive) continue;
        if (anchors.isDisjointFrom(anchorsBetween(others, first.at, second.at))) continue;
        if (first.code === a.code) return undefined;
        turned ??= { passage, from: first.start, to: second.end };
      }
    }
  }
  return turned;
}

/** Most words from one name to the other. */
const widest = 12;

/** Content words that stand between two names in one clause chain; none where the act is of both alike. */
function anchorsBetween(words: readonly Word[], from: number, to: number): ReadonlySet<string> {
  if (to - from > widest) return new Set();
  const between = words.slice(from + 1, to);
  if (between.some(({ text }) => reciprocal.has(text))) return new Set();
  return new Set(between.flatMap(({ stop, capital, stem }) => (stop || capital ? [] : [stem])));
}

/** "by" right before the second name, past an office or article. */
function isPassive(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ text }) => text === "by");
}
