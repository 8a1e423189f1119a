import type { Span } from "../../core/index.ts";
import type { EvidenceContext } from "./types.ts";

/** The day of a report in its credit: "14 May", "14 May 2024". */
export const creditDay = "\\d{1,2} [A-Z][a-z]+(?: \\d{4})?";

/** Stands for each code unit of an outlet's name: a private character, so that one pattern serves whatever outlets there are. */
const namePart = "\uE000";
const name = `${namePart}+`;
const list = `${name}(?:(?:, | and |, and )${name})*(?:,? and [^\\s,.]+ (?:more|other) outlets?)?`;
/** The page's own word for whose figure it is; the name behind it stays to be checked. */
const citing = "(?:, citing(?= ))?";
const credits = new RegExp(
  `,? ?(?:as )?(?:according to|quoted by|in|by) ${list}(?= ?[,.;]|$)${citing}|,? ?${list} (?:reported on (?<day>${creditDay})|reports?\\b(?: in [^\\s,.“]+)?)(?: that)?|${list}(?=,? (?:citing [^,;]{1,80}, )?put it at )${citing}|(?<=[${namePart},]) put it at(?= )|^unnamed (?=[a-z])`,
  "dgiu",
);

/** Blanks what a page says about its own sources: the outlets that carry a passage, with the words that credit them, and that it does not know who spoke. */
export function blankCredits(sentence: string, context: readonly EvidenceContext[]): string {
  const outlets = [...new Set(context.flatMap(({ outlet }) => outlet ?? []))];
  if (outlets.length === 0) return sentence;
  let text = sentence;
  for (const found of maskNames(sentence, outlets).matchAll(credits)) {
    const end = found.index + found[0].length;
    text = text.slice(0, found.index) + blank(sentence.slice(found.index, end)) + text.slice(end);
  }
  return text;
}

/** The days on which a page says that outlets which carry a passage reported: just those that `blankCredits` blanks. */
export function creditedDays(sentence: string, context: readonly EvidenceContext[]): readonly Span[] {
  const outlets = [...new Set(context.flatMap(({ outlet }) => outlet ?? []))];
  const found = [...maskNames(sentence, outlets).matchAll(credits)];
  return found.flatMap(({ indices }) => (indices?.groups?.day ? [indices.groups.day] : []));
}

/** The sentence with each name, in whatever case, as a run of the private character; offset for offset, the longest names first. */
function maskNames(sentence: string, outlets: readonly string[]): string {
  let text = sentence;
  for (const outlet of outlets.toSorted((a, b) => b.length - a.length)) {
    const [within, wanted] = foldCase(text, outlet);
    if (wanted === "") continue;
    for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length))
      text = text.slice(0, at) + namePart.repeat(wanted.length) + text.slice(at + wanted.length);
  }
  return text;
}

/** Both without case, where that keeps their lengths: in a few alphabets it does not. */
function foldCase(text: string, outlet: string): readonly [string, string] {
  const [within, wanted] = [text.toLowerCase(), outlet.toLowerCase()];
  return within.length === text.length && wanted.length === outlet.length ? [within, wanted] : [text, outlet];
}

/** As many spaces as there were code units, so that offsets stay. */
export function blank(text: string): string {
  return text.replaceAll(/[^,.;:]/gu, (sign) => " ".repeat(sign.length));
}
