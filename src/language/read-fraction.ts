import lists from "./data/fractions.json" with { type: "json" };
import { empty, mention, type NumberMention, scaleTables } from "./number-tables.ts";
import { emptyTrie, phraseNode, phrasesAt, type PhraseTrie } from "./phrase-trie.ts";
import type { Piece } from "./types.ts";

/** What a phrase needs beside it to be a fraction. */
type Need = "nothing" | "of" | "scale" | "no time";

interface Fraction {
  readonly value: number;
  readonly need: Need;
}

interface Fractions {
  readonly root: PhraseTrie<readonly Fraction[]>;
  readonly of: ReadonlySet<string>;
  readonly by: ReadonlySet<string>;
  readonly notBefore: ReadonlySet<string>;
  readonly notBehind: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
}

type Table = Readonly<Record<string, number>>;
/** "2/3" by its words. */
type Quotients = Readonly<Record<string, string>>;

interface Lists {
  readonly alone: Quotients;
  readonly numerators: Table;
  readonly parts: Table;
  readonly led: Quotients;
  readonly scaled: Quotients;
  readonly every: Readonly<Record<string, Table>>;
  readonly of: string;
  readonly by: string;
  readonly notBefore: string;
  readonly notBehind: string;
  readonly times: string;
}

const all: Readonly<Record<string, Lists | string>> = lists;
const made = new Map<string, Fractions>();

function fractionsOf(language: string): Fractions | undefined {
  const known = made.get(language);
  if (known) return known;
  const own = all[language];
  if (own === undefined || typeof own === "string") return undefined;
  const root = emptyTrie<readonly Fraction[]>();
  const addAll = (quotients: Quotients, need: Need): void => {
    for (const [phrases, quotient] of Object.entries(quotients)) {
      const [top = 0, bottom = 1] = quotient.split("/").map(Number);
      for (const phrase of phrases.split("|")) {
        const node = phraseNode(root, phrase);
        node.value = [...(node.value ?? []), { value: top / bottom, need }];
      }
    }
  };
  addAll(own.alone, "nothing");
  addAll(own.led, "of");
  addAll(own.scaled, "scale");
  for (const [tops, top] of Object.entries(own.numerators))
    for (const [bottoms, bottom] of Object.entries(own.parts))
      if (top < bottom) addAll({ [pairUp(tops, bottoms)]: `${top}/${bottom}` }, "nothing");
  for (const [everys, ordinals] of Object.entries(own.every))
    for (const [bottoms, bottom] of Object.entries(ordinals))
      addAll({ [pairUp(everys, bottoms)]: `1/${bottom}` }, "no time");
  const words = (list: string): ReadonlySet<string> => new Set(list.split(" ").filter(Boolean));
  const fractions = {
    root,
    of: words(own.of),
    by: words(own.by),
    notBefore: words(own.notBefore),
    notBehind: words(own.notBehind),
    times: words(own.times),
  };
  made.set(language, fractions);
  return fractions;
}

/** Every word of the one list before every phrase of the other; they may be tied: "zwei-drittel", "trois-quarts". */
function pairUp(words: string, phrases: string): string {
  return words
    .split("|")
    .flatMap((word) => phrases.split("|").flatMap((phrase) => [`${word} ${phrase}`, `${word}-${phrase}`]))
    .join("|");
}

/** Words that a fraction of a language can start with. */
export function fractionStarters(language: string): readonly string[] {
  return [...(fractionsOf(language)?.root.next.keys() ?? [])];
}

/** "deux tiers", "la mitad", "треть миллиона", "jeder fünfte": the longest fraction from a piece on, in words of any language but English and Chinese. */
export function readFraction(pieces: readonly Piece[], first: number, language: string): NumberMention | undefined {
  const fractions = fractionsOf(language);
  if (!fractions || fractions.notBefore.has(pieces[first - 1]?.text ?? "")) return undefined;
  let found: NumberMention | undefined;
  for (const { value: readings, after: at } of phrasesAt(fractions.root, pieces, first))
    for (const { value, need } of readings) {
      const after = endOf(pieces, first, at, { fractions, language, need });
      if (after !== undefined) found = scaledMention(pieces, first, after, value, language);
    }
  return found;
}

/** The piece behind a fraction whose words end before `at`, with its scale; undefined where what stands beside it makes it none. */
function endOf(
  pieces: readonly Piece[],
  first: number,
  at: number,
  { fractions, language, need }: { readonly fractions: Fractions; readonly language: string; readonly need: Need },
): number | undefined {
  const { of, by, notBehind, times } = fractions;
  const next = pieces[at]?.text ?? "";
  const isLinked = of.has(next) || [...of].some((link) => link.endsWith("'") && next.startsWith(link));
  const noun = isLinked && next.indexOf("'") < 0 ? (pieces[at + 1]?.text ?? "") : next.replace(/^d'/u, "");
  // "quart de finale", "la mitad de la tabla".
  if (notBehind.has(noun) || (isLinked && notBehind.has(pieces[at + 2]?.text ?? ""))) return undefined;
  const scales = scaleTables.get(language) ?? empty;
  const scale = [at, at + 1].find((place) => scales.has(pieces[place]?.text ?? ""));
  const isScaled = scale === at || (scale === at + 1 && (isLinked || next === "-"));
  if (isScaled) return (scale ?? at) + 1;
  if (need === "nothing") return at;
  if (need === "no time") return times.has(next) ? undefined : at;
  const start = pieces[first]?.text ?? "";
  const isBy =
    by.has(pieces[first - 1]?.text ?? "") || [...by].some((word) => start.startsWith(word) && word !== start);
  const ends = pieces[at] === undefined || pieces[at]?.kind === "mark";
  return need === "of" && (isLinked || (isBy && ends)) ? at : undefined;
}

/** "d'un tiers": the fraction without the preposition that is written as one with it. */
function scaledMention(
  pieces: readonly Piece[],
  first: number,
  after: number,
  value: number,
  language: string,
): NumberMention {
  const scale = scaleTables.get(language)?.get(pieces[after - 1]?.text ?? "") ?? 1;
  const whole = mention(pieces, first, after, value * scale, true);
  const prefix = /^(?:d'|qu')/u.exec(pieces[first]?.text ?? "")?.[0].length ?? 0;
  return { ...whole, span: [whole.span[0] + prefix, whole.span[1]] };
}
