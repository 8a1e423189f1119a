import lists from "../data/leaning.en.json" with { type: "json" };
import { sliceSpan, type Span, spansOverlap } from "../../core/index.ts";
import { type Cache, openCache } from "../verify/cache.ts";
import { countWords } from "../reading-time.ts";
import type { MaterialArticle } from "../types.ts";
import { stopWords } from "../../language/index.ts";
import { longestPlain } from "./context.ts";
import { lowerArticle } from "../realise/english.ts";
import { quietOpening } from "./quiet-opening.ts";
import { quotedSpans } from "./quoted-spans.ts";
import { datelineOf, withoutDateline } from "./sentence-shape.ts";
import { dayEdits } from "./tell-days.ts";

/** One change to an article's words: offsets are UTF-16 into the article. */
interface Edit {
  readonly span: Span;
  readonly words: string;
  /** Where the new words were taken from, if from another sentence: it has to be cited as well. */
  readonly from?: Span;
}

/** An article's sentence made to stand by itself, and the further passages that this took. */
export interface Retold {
  readonly text: string;
  readonly from: readonly Span[];
  /** Words that stand in it beyond those they are put for: no words of the article. */
  readonly added: number;
  /** False where the words are the article's own, so that they may stand in quotation marks. */
  readonly changed: boolean;
}

/**
 * Tells a passage so that it can be read away from its article: relative days by their date, "the ministry" and a bare
 * family name in full, "here" by the dateline's place, "also" and the like left out. Quotations are not touched.
 * `names` are spans that stand for somebody, with the name to put there.
 */
export function retell(
  entry: MaterialArticle,
  passage: Span,
  names: readonly { readonly span: Span; readonly name: string }[],
  year: number,
): Retold {
  const { text } = entry.article;
  const quoted = quotedSpans(text);
  const found: readonly Edit[] = [
    ...names.map(({ span, name }): Edit => ({ span, words: name })),
    ...dayEdits(entry, passage, year),
    ...placeEdits(entry, passage),
    ...bodyEdits(text, passage),
    ...looseEdits(text, passage),
  ];
  const edits = found.filter(
    ({ span }) => span[0] >= passage[0] && span[1] <= passage[1] && !quoted.some((one) => spansOverlap(one, span)),
  );
  const kept = edits
    .toSorted((a, b) => a.span[0] - b.span[0])
    .filter((edit, i, all) => !all.slice(0, i).some((other) => spansOverlap(other.span, edit.span)));
  let told = "";
  let at = passage[0];
  for (const { span, words } of kept) {
    told += text.slice(at, span[0]) + (span[0] > passage[0] ? lowerArticle(words) : words);
    at = span[1];
  }
  told += text.slice(at, passage[1]);
  const plain = withoutDateline(curlWireQuotes(told).replaceAll(/\s+/gu, " ").trim()).replace(/^[,;] /u, "");
  const first = withoutDateline(sliceSpan(text, passage).replaceAll(/\s+/gu, " ").trim());
  const opened = quietOpening(plain, text);
  return {
    text: opened.charAt(0).toUpperCase() + opened.slice(1),
    from: kept.flatMap(({ from }) => (from ? [from] : [])),
    added: kept.reduce((sum, { span, words }) => sum + countWords(words) - countWords(sliceSpan(text, span)), 0),
    changed: plain !== first,
  };
}

/** The longest that a retold sentence may be, in words: what was put in (a date in place of a weekday) is not the article's. */
export function longestOf({ added }: Retold): number {
  return longestPlain + Math.max(0, Math.min(6, added));
}

/** Wires of the time before curly quotation marks write ``so''. */
function curlWireQuotes(text: string): string {
  return text.replaceAll(/``\s?/gu, "“").replaceAll(/\s?''/gu, "”");
}

/** "officials here" is "officials in New Delhi" where the dateline says so, else "officials". */
function placeEdits(entry: MaterialArticle, passage: Span): readonly Edit[] {
  const { text } = entry.article;
  const place = datelineOf(text);
  return [...sliceSpan(text, passage).matchAll(/ here\b(?= (?:say|said|says)\b|,|\.|$)/gu)].map(({ index }): Edit => {
    const start = passage[0] + index;
    const from = place ? { from: [0, Math.min(text.length, place.end)] as const } : {};
    return { span: [start, start + 5], words: place ? ` in ${place.name}` : "", ...from };
  });
}

const bodyNouns: RegExp =
  /\bthe (?<noun>ministry|foreign ministry|department|agency|commission|institute|company)\b(?! (?:of|for|in|that|which)\b)/giu;

/** "the ministry" by the name under which the article last had it, with that sentence as a further passage. */
function bodyEdits(text: string, passage: Span): readonly Edit[] {
  return [...sliceSpan(text, passage).matchAll(bodyNouns)].flatMap(({ 0: all, index, groups }): readonly Edit[] => {
    const start = passage[0] + index;
    const noun = groups?.noun?.toLowerCase().split(" ").at(-1) ?? "";
    const named = lastNamed(text.slice(0, start), noun);
    if (!named) return [];
    const at = named.index;
    return [{ span: [start, start + all.length], words: named.name, from: [at, at + named.name.length] }];
  });
}

function lastNamed(before: string, noun: string): { readonly name: string; readonly index: number } | undefined {
  const upper = noun.charAt(0).toUpperCase() + noun.slice(1);
  const pattern = new RegExp(
    `\\b(?:the |The )?(?:(?:\\p{Lu}[\\p{L}’']+ ){1,4}(?:${upper}|${noun})|${upper} of (?:the )?\\p{Lu}[\\p{L}]+(?:(?: and| for)? \\p{Lu}[\\p{L}]+){0,3})\\b`,
    "gu",
  );
  const match = [...before.matchAll(pattern)].at(-1);
  if (!match || /^The \p{Lu}[\p{L}]+$/u.test(match[0])) return undefined;
  return { name: match[0].replace(/^The /u, "the "), index: match.index };
}

const stanceWords = lists.stance.join("|");

/** What the writer thinks of it, which says nothing of how sure it is: Quirk et al. (1985), 8.127, attitudinal disjuncts. */
const stance: readonly RegExp[] = [
  new RegExp(`^(?:${stanceWords}), (?=\\p{L})`, "giu"),
  new RegExp(`, (?:${stanceWords})(?=,)`, "giu"),
];

/** Words that tie a sentence to the one before it and can go without a change of what it says. */
const loose: readonly RegExp[] = [
  /^(?:But|And|Yet|However,|Meanwhile,|Moreover,|Still,|Now,|In addition,|Besides,|Also,|For (?:his|her|its|their) part,) (?=\p{Lu}|the |a |in )/gu,
  / also(?= \p{Ll})/gu,
  ...stance,
  /, (?:for (?:his|her|its|their) part|meanwhile|however|though|too|in turn)(?=,)/gu,
  /, (?:too|however|meanwhile)(?=\.$)/gu,
];

function looseEdits(text: string, passage: Span): readonly Edit[] {
  const words = sliceSpan(text, passage);
  return loose.flatMap((pattern) =>
    [...words.matchAll(pattern)].map(({ 0: all, index }): Edit => {
      const more = words.charAt(index + all.length) === "," && all.startsWith(",") ? 1 : 0;
      return { span: [passage[0] + index, passage[0] + index + all.length + more], words: "" };
    }),
  );
}

/** A speaker is asked for once for each of their statements, and the whole article is searched for the name. */
const fullNames = openCache<Cache<string | undefined>>(50);
const mostNames = 200;

/** "Putin" by the name that the article gives in full: "Vladimir Putin"; undefined where it never does. */
export function fullName(text: string, name: string): string | undefined {
  const family = name.replace(/^(?:Mr|Mrs|Ms|Dr)\.? /u, "");
  if (!/^\p{Lu}[\p{L}’'-]+$/u.test(family)) return undefined;
  return fullNames.get(text, () => openCache(mostNames)).get(family, () => findFullName(text, family));
}

function findFullName(text: string, family: string): string | undefined {
  const pattern = new RegExp(`(?<![\\p{L}’'-])\\p{Lu}[\\p{Ll}’'-]+ (?:\\p{Lu}\\. )?${family}(?![\\p{L}]| Jr)`, "gu");
  const found = [...text.matchAll(pattern)].filter(({ 0: all, index }) => !isTitle(all) && !isInName(text, index));
  const counts = new Map<string, number>();
  for (const [all] of found) counts.set(all, (counts.get(all) ?? 0) + 1);
  const [first, ...others] = [...counts].toSorted(([, a], [, b]) => b - a);
  const given = first?.[0].split(" ")[0] ?? "";
  // Two members of one family: the family name may be either's. "Adam Ito" and "Adam B. Ito" are one.
  return first &&
    others.every(([other]) => other.startsWith(`${given} `)) &&
    isIntroduced(text, first[0], family) &&
    !isAnothers(text, first[0], family)
    ? first[0]
    : undefined;
}

/** "Anna" of "Mary Anna Ito" is no name of its own, and the first word behind an office is: "Press Secretary Mara Ito". */
function isInName(text: string, at: number): boolean {
  const before = /(?<word>\p{Lu}[\p{L}.’'-]*) $/u.exec(text.slice(Math.max(0, at - 30), at))?.groups?.word;
  return before !== undefined && !isOffice(before.replace(/\.$/u, ""));
}

/**
 * News names a person in full first. Where the family name stands alone before ("President Ito"), a full name farther on
 * may be a relative's, and only the same title, or the same given name in the headline's line, makes it the same person.
 */
function isIntroduced(text: string, full: string, family: string): boolean {
  const alone = new RegExp(`(?:(?<title>\\p{Lu}\\p{Ll}+\\.?) )?(?<!\\p{L})${family}(?!\\p{L})`, "u").exec(text);
  const at = text.indexOf(full);
  if (!alone || at <= alone.index) return true;
  const title = alone.groups?.title;
  return title !== undefined && text.includes(`${title} ${full}`);
}

/** "President Ito" beside "Mara Ito": the title may be a relative's, unless it stands before the full name too. */
function isAnothers(text: string, full: string, family: string): boolean {
  const titled = new RegExp(
    `\\b(?<title>President|Senator|Governor|King|Queen|Prince|Princess) ${family}(?!\\p{L})`,
    "u",
  );
  const title = titled.exec(text)?.groups?.title;
  return title !== undefined && !new RegExp(`\\b(?:${title}|Sen\\.|Gov\\.) (?:\\p{Lu}\\. )?${full}`, "u").test(text);
}

const people: ReadonlySet<string> = new Set(`${lists.people} ${lists.roles}`.split(" "));

const titles: RegExp =
  /^(?:Mr|Mrs|Ms|Dr|Sir|President|Vice|Prime|Minister|Premier|Chancellor|Senator|Representative|Rep|Sen|Sheriff|Judge|Justice|Secretary|King|Queen|Prince|Princess|Pope|Governor|Mayor|General|Chairman|Chairwoman|Director|Leader|Deputy|Officer|Lieutenant|Sergeant|Colonel|Captain|Detective|Professor|Attorney|Ambassador|Spokesman|Spokeswoman|Candidate|Coach|The|In|On|At|But|And|When|While|As|After|If|For|With|By|From|That|This)$/u;

/** Words that open a sentence right before a name: "Despite Ito", "Nor Ito". */
const preposed: RegExp =
  /^(?:Despite|Against|Among|Although|Because|Before|Behind|Besides|Between|During|Following|Like|Near|Nor|Once|Per|Since|So|Though|Through|Toward|Towards|Under|Unlike|Until|Unless|Upon|Via|Whether|Within|Without|Yet)$/u;

/** "Chief", "CEO", "Sen": what may stand right before a person's name. */
function isOffice(word: string): boolean {
  return titles.test(word) || /^\p{Lu}{2,}$/u.test(word) || people.has(word.toLowerCase());
}

function isTitle(name: string): boolean {
  const [first = ""] = name.split(" ");
  return isOffice(first) || stopWords("en").has(first.toLowerCase()) || preposed.test(first);
}
