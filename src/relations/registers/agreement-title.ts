import { findMentions } from "../../language/index.ts";
import words from "./data/agreement-words.json" with { type: "json" };

const titles = new Map(Object.entries(words.titles).map(([language, source]) => [language, new RegExp(source, "iu")]));

/** Where the name ends and the sentence goes on. */
const goesOn =
  /(?:, (?:he|she|they|it|which|who|said|according|while|with|as well as|and (?:we|he|she|it|they))\b|\s(?:during|after|before|when|as|and (?:an?|he|she|they|it|the two|oversaw|held)|(?:was |were )?signed (?:in|on)|at the)\s).*$/iu;

/**
 * The name of an agreement in a passage, in its own words and on one line; undefined where it has none. `language` is a
 * bare code.
 */
export function titleIn({ text, language }: { readonly text: string; readonly language: string }): string | undefined {
  const line = text.replace(/\s+/gu, " ");
  const quoted = /《[^《》]{4,80}》/u.exec(line)?.[0];
  const match = titles.get(language)?.exec(line);
  const found = quoted ?? (match ? leadOf(line, match) + match[0] : undefined);
  if (found === undefined) return undefined;
  const name = found.replace(goesOn, "");
  return (language === "en" ? withoutPlace(name) : name).replace(/,$/u, "").trim();
}

/** "the agreement on fish | in Oslo on Monday": a capital with more behind it is where the paper was signed. */
function withoutPlace(name: string): string {
  if (!/\sin \p{Lu}/u.test(name)) return name;
  const place = findMentions(name, "en").find(
    ({ span: [start, end], capitalOf }) =>
      capitalOf !== undefined && name.slice(0, start).endsWith(" in ") && name.charAt(end) === " ",
  );
  return place ? name.slice(0, place.span[0] - 4) : name;
}

/** "the Prisoner Transfer Agreement between …": names in capitals before the kind of paper, where that has a capital too. */
function leadOf(line: string, { 0: title, index }: RegExpExecArray): string {
  if (!/^\p{Lu}/u.test(title)) return "";
  return /(?:(?!The\s)\p{Lu}[\p{L}-]+\s){1,4}$/u.exec(line.slice(Math.max(0, index - 60), index))?.[0] ?? "";
}

/** What joins a second paper to the first: "a statement on fish and a treaty on ships", "as well as a protocol on pilots". */
const joined = /^(?:,)?\s(?:and|as well as)\s(?:an?|the|its|their)\s/iu;

/** All papers that a passage names one after the other, in its own words; the first is that of `titleIn`. */
export function titlesIn(passage: { readonly text: string; readonly language: string }): readonly string[] {
  const found: string[] = [];
  let text = passage.text.replace(/\s+/gu, " ");
  let title = titleIn({ ...passage, text });
  while (title && found.length < mostPapers) {
    found.push(title);
    const rest = text.slice(text.indexOf(title) + title.length);
    const lead = passage.language === "en" ? joined.exec(rest)?.[0] : undefined;
    if (lead === undefined) break;
    text = rest.slice(lead.length);
    const next = titleIn({ ...passage, text });
    title = next && text.startsWith(next) ? next : undefined;
  }
  return found;
}
const mostPapers = 6;

const nouns = Object.entries(words.nouns).map(([noun, source]) => ({
  noun,
  pattern: new RegExp(`(?<!\\p{sc=Latin}|\\p{sc=Cyrillic})(?:${source})(?!\\p{sc=Latin}|\\p{sc=Cyrillic})`, "iu"),
}));

/** Right behind a verb stands what it is about; further on other papers may be named. UTF-16 units. */
const reach = 80;
const signing = new RegExp(`(?<!\\p{L})(?:${words.signing})`, "iu");

/**
 * What kind of paper a passage speaks of, in English, whatever its language: the one behind its word of signing, else any;
 * undefined where it does not say.
 */
export function nounIn({ text }: { readonly text: string }): string | undefined {
  const signed = signing.exec(text);
  const behind = signed ? text.slice(signed.index, signed.index + reach) : "";
  return [behind, text]
    .map((part) => nouns.find(({ pattern }) => pattern.test(part))?.noun)
    .find((noun) => noun !== undefined);
}
