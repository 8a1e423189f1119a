import { honorificForms } from "./titles.ts";

/** Occurrences looked at; a name that is told of so often shows early what bears it. */
const mostPlaces = 12;

/** UTF-16 units after a name in which "its" still stands for it. */
const reach = 70;

/**
 * "Tideworks, which …", "Tideworks said its ferries …", "Tideworks said it would sell …": a name of one or two words that the English text itself goes on about as
 * a thing before the offset `until`, so that what looks like a family name is a company's. A name inside a longer one is passed over.
 */
export function actsAsBody(text: string, name: string, until: number): boolean {
  if (!/^\p{Lu}[\p{L}\p{N}&-]+(?: \p{Lu}[\p{L}\p{N}&-]+)?$/u.test(name)) return false;
  let at = text.indexOf(name);
  for (let seen = 0; at >= 0 && at < until && seen < mostPlaces; seen += 1) {
    const end = at + name.length;
    const longer =
      named.test(text.slice(Math.max(0, at - 20), at)) || /^ \p{Lu}|^\p{L}/u.test(text.slice(end, end + 2));
    if (!longer && isThing.test(text.slice(end, Math.min(until, end + reach)))) return true;
    at = text.indexOf(name, end);
  }
  return false;
}

/** A capital word or a title right before: the name is a part of another. */
const named: RegExp = new RegExp(`(?:(?<!\\p{L})\\p{Lu}[\\p{L}'’-]*|\\b(?:${honorificForms})\\.) $`, "u");

/** No other name, mark of a sentence's end or person stands between. */
const isThing =
  /^(?:, which\b|(?:['’]s)?(?: (?!(?:that|his|her|he|she|who|whose|and)\b)[\p{Ll}\d-]+){0,7} (?:its|itself)\b| (?:has |also )?(?:said|says|added|announced) (?:that )?it (?:(?:has|had|will|would|could|may|might)(?: not| also)? (?!be\b|been\b|become\b|rain|snow|take\b|seem|appear)[a-z]+|expects?|expected|plans?|planned|intends?|intended|hopes?|hoped|aims?|aimed|sold|bought)\b)/u;
