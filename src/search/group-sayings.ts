import { stem, stopWords, tokenize } from "../language/index.ts";
import { isCourtesy } from "../relations/index.ts";
import type { SearchHit } from "./types.ts";

/** A sentence that reports somebody's words, and these words alone, without who said them and how. */
export interface Said {
  readonly hit: SearchHit;
  readonly content: string;
}

/** One thing that somebody said, however often it was reported. */
export interface Saying {
  /** The first report of it. */
  readonly first: SearchHit;
  /** The same in other articles, in whole or in part, in the order of time. */
  readonly again: readonly SearchHit[];
  /** What was said of the same matter, in other words, on another day. */
  readonly kin: readonly SearchHit[];
}

/** From how many words, and how many that are no names, something tells a matter: "Ito said on Monday." tells none. */
const fewest = 3;
const fewestPlain = 2;
/** How many words two reports share at least, and which part of the shorter one, where both report one saying. */
const fewestShared = 4;
const same = 0.75;
/** The same for two sayings on one matter; here words count the more, the less often this speaker says them. */
const fewestOfMatter = 3;
const near = 0.4;
/** A word in more than this share of all that somebody said tells no matter apart: "America" of an American president. */
const common = 0.1;

/**
 * What one speaker said, from sentences in the order of time: repeated words together, what was said of the same matter on
 * other days pointed to. Only what was said is compared, never who said it or how. `fragments`: sentences that hold too
 * little of it to be a statement, and such as are polite alone.
 */
export function groupSayings(said: readonly Said[]): {
  readonly sayings: readonly Saying[];
  readonly fragments: number;
} {
  const read = said.map(({ hit, content }) => ({ hit, content, words: readWords(content, hit) }));
  const telling = read.filter(
    ({ hit, content, words }) =>
      words.all.size >= fewest &&
      words.plain.size >= fewestPlain &&
      !isSalutation(content) &&
      !isCourtesy(content, baseOf(hit)),
  );
  const groups: { first: SearchHit; words: Words; again: SearchHit[] }[] = [];
  for (const { hit, words } of telling) {
    const known = groups.find((group) => group.first.language === hit.language && isSame(group.words, words));
    if (!known) groups.push({ first: hit, words, again: [] });
    else if (known.first.article === undefined || known.first.article !== hit.article) known.again.push(hit);
  }
  const counts = new Map<string, number>();
  for (const word of groups.flatMap(({ words }) => [...words.all])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarity = { counts, all: groups.length };
  const sayings = groups.map(({ first, words, again }) => {
    const kin = groups.filter(
      (other) =>
        other.first.language === first.language &&
        dayOf(other.first) !== dayOf(first) &&
        isNear(other.words, words, rarity),
    );
    return { first, again, kin: kin.map((other) => other.first) };
  });
  return { sayings, fragments: read.length - telling.length };
}

/** Stems of what was said; `plain` without names: a title that two sentences give in full is nothing that was said twice. */
interface Words {
  readonly all: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
}

function isSame(a: Words, b: Words): boolean {
  const shared = a.all.intersection(b.all).size;
  if (shared === a.all.size && shared === b.all.size) return true;
  const isMost = shared / Math.min(a.all.size, b.all.size) >= same;
  return isMost && a.plain.intersection(b.plain).size >= fewestShared;
}

interface Rarity {
  readonly counts: ReadonlyMap<string, number>;
  readonly all: number;
}

function isNear(a: Words, b: Words, { counts, all }: Rarity): boolean {
  const shared = a.all.intersection(b.all);
  if (shared.size < fewestOfMatter) return false;
  const rare = [...a.plain.intersection(b.plain)].filter(
    (word) => (counts.get(word) ?? 0) <= Math.max(2, all * common),
  );
  const weigh = (words: ReadonlySet<string>): number =>
    [...words].reduce((sum, word) => sum + Math.log(1 + all / (counts.get(word) ?? 1)), 0);
  return rare.length >= 2 && weigh(shared) / Math.min(weigh(a.all), weigh(b.all)) >= near;
}

/** "Mr President, guests, friends,": whom somebody turns to, and nothing said yet. */
function isSalutation(content: string): boolean {
  return /[,،，、]["”»]?\s*$/u.test(content) && !/[.!?。؟]/u.test(content.replaceAll(/\b\p{Lu}\p{Ll}{0,3}\./gu, ""));
}

function baseOf({ language = "und" }: SearchHit): string {
  return language.split("-")[0] ?? "und";
}

function dayOf({ at }: SearchHit): string {
  return at?.slice(0, 10) ?? "";
}

/** The stems of what was said, without words that tell nothing by themselves and without the speaker's own name. */
function readWords(content: string, hit: SearchHit): Words {
  const { speaker = "" } = hit;
  const base = baseOf(hit);
  const stops = stopWords(base);
  const own = new Set(tokenize(speaker, base).map(({ text }) => text.toLowerCase()));
  const words = tokenize(content, base)
    .map(({ text, start }, i) => ({
      word: text.toLowerCase().replace(/['’]s?$/u, ""),
      isName: i > 0 && /\p{Lu}/u.test(content.charAt(start)),
    }))
    .filter(({ word }) => /[\p{L}\p{N}]/u.test(word) && !stops.has(word) && !own.has(word))
    .filter(({ word }) => word.length > 1 || /[\u3400-\u9fff\p{N}]/u.test(word))
    .map(({ word, isName }) => ({ word: stem(word, base), isName }));
  // German writes every noun as others write names.
  const plain = base === "de" ? words : words.filter(({ isName }) => !isName);
  return { all: new Set(words.map(({ word }) => word)), plain: new Set(plain.map(({ word }) => word)) };
}
