import { nameLexicon, type NameEntry, type NameMatch, type NameNode, smallStarts } from "./name-lexicon.ts";
import { baseLanguage } from "./detect-language.ts";
import { isAtPlace, isSurnameHere, judgeMention } from "./judge-mention.ts";
import { scanPieces } from "./scan-pieces.ts";
import type { Mention, Piece } from "./types.ts";
import { lookupKeys } from "./word-keys.ts";

/**
 * States, bodies, well-known persons and capitals in a text, in order, not overlapping, the longest name at each place;
 * one pass. `pieces` may be given where the text was scanned before. Where a word stands for two states, `code` holds
 * both parted by "/" and `candidates` lists them.
 */
export function findMentions(text: string, language: string, pieces: readonly Piece[] = scanPieces(text)): Mention[] {
  const root = nameLexicon(language);
  const base = baseLanguage(language);
  const mentions: Mention[] = [];
  const persons = new Set<string>();
  const plain = !inflected.has(base);
  const english = base === "en";
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at];
    if (!piece) break;
    const word = piece.text;
    // Nine words in ten start no name: one look-up passes over them.
    if ((english && !piece.capital && !smallStarts.has(word)) || (plain && !root.next.has(word))) {
      at += 1;
      continue;
    }
    const match = longestMatch(text, pieces, at, root, base);
    const found = match && judgeMention(text, pieces, match, base, mentions.at(-1));
    if (match && english && isSurnameHere(pieces, match)) persons.add(word);
    const mention = persons.has(word) && !isAtPlace(pieces, at) ? undefined : found;
    if (mention) mentions.push(mention);
    at = match ? match.after : at + 1;
  }
  return mentions;
}

/** Languages whose words are looked up by stem or without joined letters. */
const inflected: ReadonlySet<string> = new Set(["ru", "ar", "de", "fr"]);

function longestMatch(
  text: string,
  pieces: readonly Piece[],
  first: number,
  root: NameNode,
  base: string,
): NameMatch | undefined {
  let node: NameNode | undefined = root;
  let best: NameMatch | undefined;
  for (let at = first; at < pieces.length; at += 1) {
    const piece: Piece | undefined = pieces[at];
    node = piece && node && step(node, piece, base, at === first);
    if (!node) break;
    if (node.entries.length === 0) continue;
    const entries = node.entries.filter(
      (entry) => capitalsFit(text, pieces, first, entry, base) && isOwnForm(pieces, first, entry, base),
    );
    if (entries.length > 0) best = { first, after: at + 1, entries };
  }
  return best;
}

function step(node: NameNode, piece: Piece, base: string, isFirst: boolean): NameNode | undefined {
  if (piece.kind === "mark" && isFirst) return undefined;
  if (!inflected.has(base)) return node.next.get(piece.text);
  for (const key of lookupKeys(piece.text, base)) {
    const next = node.next.get(key);
    if (next) return next;
  }
  return undefined;
}

/** Names are written with capitals, initials in full: "us" is not the United States, nor "turkey" Turkey. */
function capitalsFit(text: string, pieces: readonly Piece[], first: number, entry: NameEntry, base: string): boolean {
  if (base === "zh" || base === "ar") return true;
  return entry.words.every((word, index) => {
    const piece = pieces[first + index];
    if (!piece || !word.capital || (piece.capital && !word.initials)) return true;
    const surface = text.slice(piece.start, piece.end);
    if (!piece.capital && !/^\p{Ll}{1,2}['’]\p{Lu}/u.test(surface)) return false;
    // "l'ONU": the French article is written as one with the name.
    return !word.initials || surface.replace(/^\p{L}{1,2}['’](?=\p{Lu})/u, "") === word.surface;
  });
}

/** "Курта" is no Курти and "Мода" no Моди: a Russian name of a person that ends in such a vowel has no cases, which the rough stem does not know. */
function isOwnForm(pieces: readonly Piece[], first: number, { form, words }: NameEntry, base: string): boolean {
  if (base !== "ru" || form !== "leader") return true;
  return words.every(
    ({ surface }, index) => !/[иоуюэе]$/iu.test(surface) || pieces[first + index]?.text === surface.toLowerCase(),
  );
}
