import type { Change } from "./types.ts";

/** Every whole-word place of each pair's first word, with the second put there. Apostrophes of both shapes are one. */
export function swapWords(own: string, pairs: readonly (readonly string[])[]): readonly Change[] {
  return pairs.flatMap(([was = "", put = ""]) => findWords(own, was).map((span): Change => ({ span, put })));
}

/** Where a word or phrase stands by itself, the case as given. */
export function findWords(own: string, words: string): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  const plain = own.replaceAll("’", "'");
  for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + 1)) {
    const end = at + words.length;
    const bound = (sign: string): boolean => !/[\p{L}\p{N}'-]/u.test(sign);
    if ((/^\P{L}/u.test(words) || bound(plain.charAt(at - 1))) && bound(plain.charAt(end))) spans.push([at, end]);
  }
  return spans;
}

/** A change at every match of a pattern; `put` gets the match, and answers undefined where it has none. */
export function changeMatches(
  own: string,
  pattern: RegExp,
  put: (match: RegExpExecArray) => string | readonly string[] | undefined,
): readonly Change[] {
  return [...own.matchAll(pattern)].flatMap((match) => {
    const span = [match.index, match.index + match[0].length] as const;
    return [put(match) ?? []].flat().map((text): Change => ({ span, put: text }));
  });
}

/** The sentence with quotations and outlets' credits put out by spaces, so that offsets stay. */
export function ownWords(text: string, outlets: readonly string[]): string {
  let own = text.replaceAll(
    /“[^”]*”|"[^"]*"|«[^»]*»|``.*?''|''.*?''|(?<![\p{L}\p{N}])['‘](?:[^'’]|['’]\p{L})*['’](?!\p{L})/gu,
    blank,
  );
  for (const outlet of [...outlets].toSorted((a, b) => b.length - a.length)) own = own.replaceAll(outlet, blank);
  own = own.replaceAll(
    /,? (?:and )?(?:\p{L}|[.-])+\.(?:com|net|org|uk|au|nz|in|ru)(?=[ ,])|,? and \p{L}+ (?:more|other) outlets?/gu,
    blank,
  );
  return own.replaceAll(
    / (?:reports?(?: in \p{Lu}\p{L}+)?|according to):?(?=[ .]*$)|^ +reports?(?: in \p{Lu}\p{L}+)?:/gu,
    blank,
  );
}

function blank(found: string): string {
  return " ".repeat(found.length);
}

/** Runs of words with capitals, single initials and offices left inside; the first word of the text is none by itself. */
export function findNames(own: string): readonly (readonly [number, number])[] {
  return [...own.matchAll(/\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu)]
    .map(({ 0: found, index }) => [index, index + found.length] as const)
    .filter(([start, end]) => own.slice(0, start).trim() !== "" || own.slice(start, end).includes(" "));
}
