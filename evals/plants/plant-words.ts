import swaps from "./data/swaps.en.json" with { type: "json" };
import { changeMatches, findWords, swapWords } from "./find-changes.ts";
import type { Change, Planter } from "./types.ts";

/** A "not" or "never" put in, or one taken out. */
export const plantNegation: Planter = ({ own }) => {
  const put = swaps.auxiliaries.flatMap((word) =>
    findWords(own, word).flatMap((span): readonly Change[] =>
      /^ (?:not|no|never)\b/u.test(own.slice(span[1])) ? [] : [{ span, put: `${word} not` }],
    ),
  );
  const never = changeMatches(
    own,
    /(?<=\p{Lu}\p{Ll}+ |\b(?:he|she|they|it) )\p{Ll}+ed\b/gu,
    ({ 0: verb }) => `never ${verb}`,
  );
  const out = changeMatches(own, / (?:not|never)(?= \p{Ll})/gu, () => "");
  const short = changeMatches(own, /(?<=\b(?:did|does|do|is|was|were|has|have|had|could|would))n['’]t\b/gu, () => "");
  return [...put, ...never, ...out, ...short];
};

/** A fact told as possible or to come, or the other way round. */
export const plantModality: Planter = ({ own }) => [
  ...swapWords(own, swaps.moods).filter(
    ({ span }) => !/^ (?:not|going to|expected to|likely|to)\b/u.test(own.slice(span[1])),
  ),
  ...changeMatches(own, /(?<=\p{Lu}\p{Ll}+ |\b(?:he|she|they|it) )\p{Ll}+ed\b/gu, ({ 0: verb }) => `may have ${verb}`),
];

/** Another quantifier, or one before a bare plural. */
export const plantQuantifier: Planter = ({ own, around }) => {
  const near = around.toLowerCase();
  const swapped = swapWords(own, swaps.quantifiers).filter(
    ({ span }) =>
      !/^ (?:of|over|but|in)\b|^ (?:weeks?|days?|months?|years?|time)\b/u.test(own.slice(span[1])) ||
      own.slice(...span) === "many",
  );
  const bare = swaps.plurals.flatMap((plural) =>
    [plural, plural.charAt(0).toUpperCase() + plural.slice(1)].flatMap((word) =>
      findWords(own, word).flatMap((span): readonly Change[] => {
        const before = own.slice(0, span[0]);
        if (before.trim() !== "" && !/[,;] $|(?:that|and|said|as|but) $/u.test(before)) return [];
        if (near.includes(`all ${plural.toLowerCase()}`)) return [];
        return [{ span, put: `${before.trim() === "" ? "All" : "all"} ${plural}` }];
      }),
    ),
  );
  return [...swapped, ...new Map(bare.map((change) => [change.span[0], change])).values()];
};

/** A connection of time or place told as a cause. */
export const plantCausal: Planter = ({ own, around }) =>
  swapWords(own, swaps.causes).filter(({ put }) => !around.toLowerCase().includes(put));

/** A plain thing told as the greatest of its kind. */
export const plantSuperlative: Planter = ({ own, around }) =>
  changeMatches(own, /\b(?:an?|the) (?=\p{Ll}{4,})(?!(?:first|last|most|only|same|next|former|latest)\b)/gu, () =>
    swaps.superlatives.filter((word) => !around.includes(word)).map((word) => `the ${word} `),
  );

/** One word of a quotation changed, dropped, or put in. */
export const plantQuotation: Planter = ({ text, around }) =>
  changeMatches(text, /“[^”]{12,}”|"[^"]{12,}"/gu, ({ 0: quotation }) => {
    if (/…|\.\.\./u.test(quotation)) return undefined;
    const words = [...quotation.matchAll(/(?<![\p{L}\p{N}])\p{L}{4,}(?![\p{L}\p{N}’'-])/gu)];
    const middle = words[Math.floor(words.length / 2)];
    if (!middle) return undefined;
    const [at, end] = [middle.index, middle.index + middle[0].length];
    const other = swaps.words.find((word) => !around.includes(word)) ?? "garden";
    const changed = `${quotation.slice(0, at)}${other}${quotation.slice(end)}`;
    const isInner = /\p{L}/u.test(quotation.slice(0, at)) && /^[\s]+\p{L}/u.test(quotation.slice(end));
    return isInner ? [changed, `${quotation.slice(0, at)}${quotation.slice(end + 1)}`] : [changed];
  });
