import type { Attribution } from "../../claims/index.ts";
import { type Span, sliceSpan } from "../../core/index.ts";
import { stopWords } from "../../language/index.ts";
import { countWords } from "../reading-time.ts";
import type { MaterialArticle } from "../types.ts";
import type { Writing } from "./context.ts";
import { fullName } from "./retell.ts";

/** The speaker as the text names them; an unnamed authority by the text's own words; nothing for an unresolved "he". */
export function tellSpeaker(entry: MaterialArticle, said: Attribution): string | undefined {
  const [span] = said.source;
  const words = span && sliceSpan(entry.article.text, span).trim();
  if (said.speaker.kind === "self") return undefined;
  if (said.speaker.kind === "unnamed-authority") return words;
  const name = said.speaker.name?.replace(beforeTitle, "") ?? (words && isNaming(words) ? words : undefined);
  return name?.replace(twice, "$<name>");
}

/** "Mara Ito Mara ItoHead of the office", "Mara Ito Ito Mara": a card of the page that stood behind the name. */
const twice = /(?<name>(?<given>\p{Lu}\S+) (?<family>\p{Lu}[\p{Ll}-]+)) (?:\k<name>|\k<family> \k<given>).*$/u;

/** "Enter Ms. Lind": a name with a courtesy title starts at it. */
const beforeTitle = /^[^,]{1,40} (?=(?:Mr|Mrs|Ms)\.? \p{Lu})/u;

function isNaming(words: string): boolean {
  return words.length < 90 && /\p{Lu}|\p{Lo}/u.test(words) && !isPronoun(words.split(/\s/u)[0] ?? "");
}

export function isPronoun(words: string): boolean {
  return /^(?:he|she|they|it|we|i|you|who|which|that|this|these|those|his|her|their|its|both)$/iu.test(words.trim());
}

/** "A spokesman", "the neighbour": whose and which, only the sentence before says. */
export function isNobodys(speaker: string): boolean {
  return (
    /^(?:an?|the|one|his|her|its|their) (?:\p{Ll}+ )?(?:spokes\p{Ll}+|representative|aide|statement)$/iu.test(
      speaker,
    ) ||
    /^(?:the|one) (?:friend|neighbou?r|source|witness|resident|passer-by|onlooker|relative|colleague|survivor|user|reader|caller|man|woman|boy|girl)$/iu.test(
      speaker,
    )
  );
}

/** The side that somebody speaks for, by this article or another one of the story. */
export function sideOf(writing: Writing, { speaker }: Attribution): string | undefined {
  return speaker.side ?? writing.sides.get(speaker.name?.split(" ").at(-1) ?? "");
}

/** Half a sentence is no speaker: "referring to Trump", two lines of a page's frame. */
export function isSoundSpeaker(speaker: string): boolean {
  return (
    countWords(speaker) <= 16 &&
    !isHeading(speaker) &&
    !/[\n―“”"]|\b(?:referring|which|that|because|reports?|reported)\b|^\d/u.test(speaker) &&
    !/^(?:Question|Answer|Remark|Reply|Response|No one|Each side|Nobody|Someone|One|Two|Some|Any|Another)$/iu.test(
      speaker,
    ) &&
    !/^(?:to|whose|who|which|and|but|in|on|at|by|with|without|of|from|as|for|despite|although|though|while|after|before|since|because|like|unlike|through|including|if|when) |[’']s$|\bpublished\b/iu.test(
      speaker,
    )
  );
}

/** "DO Keep": a line of a list in capitals, and nobody. */
function isHeading(speaker: string): boolean {
  const [first = ""] = speaker.split(" ");
  return /^\p{Lu}{2,}$/u.test(first) && first !== "US" && stopWords("en").has(first.toLowerCase());
}

/** The speaker's name in the place of a pronoun or of a family name alone. */
export function nameSource(
  entry: MaterialArticle,
  said: Attribution,
  speaker: string,
  passage: Span,
):
  | {
      readonly names: readonly { readonly span: Span; readonly name: string }[];
      readonly known?: { readonly full: string; readonly family: string };
    }
  | undefined {
  const [span] = said.source;
  if (!span || span[0] < passage[0] || said.source.length > 1) return { names: [] };
  const words = sliceSpan(entry.article.text, span);
  // "Ms. Ito, who did not answer, left": the name stands before the clause already.
  if (/^(?:(?:his|her|their|its|our|my)\b|(?:who|which|that)$)/iu.test(words)) return { names: [] };
  if (/^(?:he|she)$/iu.test(words) && said.speaker.kind !== "person") return undefined;
  // "Mara Ito, head of the harbour office, said": in the place of a pronoun the name is enough.
  const [own = speaker] = speaker.split(",");
  // "Ito was late when he said": the sentence has the name already.
  const family = own.split(" ").at(-1) ?? own;
  if (isPronoun(words) && sliceSpan(entry.article.text, [passage[0], span[0]]).includes(family))
    return { names: [{ span, name: family }] };
  const full = fullName(entry.article.text, isPronoun(words) ? own : words);
  if (full) return { names: [{ span, name: full }], known: { full, family: isPronoun(words) ? own : words } };
  return { names: isPronoun(words) ? [{ span, name: own }] : [] };
}

/** What has to stay when a statement is cut: who says it and that they say it. */
export function sourceWords(
  entry: MaterialArticle,
  said: Attribution,
  names: readonly { readonly name: string }[],
): readonly string[] {
  const flat = (span: Span): string => sliceSpan(entry.article.text, span).replaceAll(/\s+/gu, " ").trim();
  const source =
    names.length > 0
      ? names.map(({ name }) => name)
      : said.source.map(flat).map((words) => words.replace(/ here$/u, "").slice(1));
  return [
    ...source.filter((words) => !/^the |^The /u.test(words)),
    ...said.cue.map((span) => flat(span).split(" ")[0] ?? ""),
  ];
}
