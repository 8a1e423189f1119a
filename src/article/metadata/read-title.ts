import { keyOf } from "../body/clean-runs.ts";
import { collapse, findElement, textOf } from "../page/tree.ts";
import { type Heading, headingText, inFrame, type PageFacts } from "./facts.ts";
import { outletKeys } from "./read-outlet.ts";

/**
 * The headline without the outlet's name. The visible `<h1>` wins where the page's head agrees with it; else the head's
 * own titles do, OpenGraph first, since they are written for readers elsewhere.
 */
export function readTitle(facts: PageFacts): string | undefined {
  const outlet = outletKeys(facts);
  const titleTag = stripOutlet(collapse(decodeTwice(facts.page.titleTag ?? "")), outlet);
  const stated = [
    facts.meta("og:title"),
    facts.linked?.headline,
    facts.meta(
      "twitter:title",
      "dc.title",
      "dcterms.title",
      "parsely-title",
      "sailthru.title",
      "title",
      "hdl",
      "citation_title",
    ),
  ]
    .map((text) => stripOutlet(collapse(decodeTwice(text ?? "")), outlet))
    .filter((text) => text !== "" && !outlet.includes(keyOf(text)));
  const whole = [facts.meta("og:title"), facts.linked?.headline].map((text) => keyOf(decodeTwice(text ?? "")));
  const heading = agreedHeading(facts, [...stated, titleTag], whole);
  const lone = loneHeading(facts, outlet);
  const only = (lone !== undefined && isForeign(lone, stated) ? undefined : lone) ?? markedHeadline(facts);
  const told = uncut(stated[0], titleTag) ?? ownTitle(titleTag, outlet, facts);
  const title = (heading ?? only ?? told) || facts.headings[0]?.text;
  return title ? collapse(title).replace(/\s[:|–—-]$/u, "") : undefined;
}

/** True for a heading without one word of what the page's data say in two places alike: "No matches for your search". */
function isForeign(heading: string, stated: readonly string[]): boolean {
  const [first = "", second] = stated;
  const agree = first.length >= 16 && second !== undefined && keyOf(first) === keyOf(second);
  if (!agree || !/^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\P{L}]+$/u.test(heading + first)) return false;
  const words = wordsOf(first);
  return [...wordsOf(heading)].every((word) => !words.has(word));
}

/** What the title element says alone: not the outlet's name, for which the first `<h2>` is better than nothing. */
function ownTitle(titleTag: string, outlet: readonly string[], facts: PageFacts): string {
  const [first] = facts.headings;
  const second = facts.secondary.filter((heading) => heading.text.length >= 16 && !inFrame(heading));
  if (titleTag !== "" && isOutlet(titleTag, outlet)) {
    if (first) return isOutlet(first.text, outlet) ? titleTag : first.text;
    return second[0]?.text ?? titleTag;
  }
  return !first && facts.secondary.length === 1 && second[0] ? second[0].text : dropTail(titleTag);
}

/** Where a page without an `<h1>` marks one element as the headline in its microdata, that is it. */
function markedHeadline(facts: PageFacts): string | undefined {
  const [marked, ...others] = facts.property("headline");
  if (!marked || others.length > 0 || facts.headings.length > 0 || marked.tag === "meta") return undefined;
  const text = headingText(marked);
  return text.length >= 12 && text.length <= 250 ? text : undefined;
}

/** What newspapers, agencies and stations call themselves in East Asia, where their name stands after a bar or dash. */
const eastAsianOutlet =
  /^(.{6,}?[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}」』”）)？！?!])\s?[-–—_|｜：]{1,2}\s?(?:[^-–—_|｜：]{2,12}[-–—_|｜]{1,2})?\s?[\p{L}\p{N}.]{1,12}(?:网|網|报|報|新聞|新闻|通讯社|電視|电视|在线|ニュース|デジタル|オンライン|放送|뉴스|신문|일보|방송|닷컴)$/u;

/** "A headline of some words – My site": a short name after the last dash, where nothing else on the page tells. */
function dropTail(title: string): string {
  const east = eastAsianOutlet.exec(title)?.[1];
  if (east !== undefined) return east;
  const found = /^(.{16,}\S)\s+[–—-]\s+(\p{Lu}[^.!?:,]{1,24})$/u.exec(title);
  const [, head = "", tail = ""] = found ?? [];
  return head.split(/\s+/u).length >= 4 && tail.split(/\s+/u).length <= 3 ? head : title;
}

/** A quotation mark left bare in an attribute cuts the title there; the title element has the rest. */
function uncut(stated: string | undefined, titleTag: string): string | undefined {
  if (stated === undefined || !titleTag.startsWith(stated)) return stated;
  return /^\s?["“”]/u.test(titleTag.slice(stated.length)) ? titleTag : stated;
}

/** The page's only `<h1>`, where it is a headline by its length and not the outlet's name. */
function loneHeading(facts: PageFacts, outlet: readonly string[]): string | undefined {
  const [first, ...others] = facts.headings;
  if (
    !first ||
    others.length > 3 ||
    (others.length > 0 && first.text.length < 25) ||
    first.text.length < 12 ||
    first.text.length > 250
  )
    return undefined;
  return isOutlet(first.text, outlet) || inFrame(first) ? undefined : first.text;
}

/** An `<h1>` that says what the head says, or is most of it; else an `<h2>` that says it word for word. */
function agreedHeading(facts: PageFacts, stated: readonly string[], whole: readonly string[]): string | undefined {
  const keys = stated.map(keyOf).filter((key) => key.length > 3);
  const outlet = outletKeys(facts);
  const named = (heading: Heading): boolean => {
    const key = keyOf(heading.text);
    return key.length >= 4 && !outlet.includes(key);
  };
  const first = facts.headings.filter(named);
  const second = facts.secondary.filter(named).filter(({ text }) => !isFragment(text, keys));
  const found =
    first.find(({ text }) => agrees(text, keys, stated)) ??
    second.find(({ text }) => keyOf(text).length >= 16 && keys.includes(keyOf(text))) ??
    (first.length > 0 ? undefined : longest(second.filter(({ text }) => agrees(text, keys, stated)))) ??
    partHeading([...first, ...facts.secondary.filter(named)], stated);
  if (!found || whole.includes(keyOf(found.text))) return found?.text;
  return partSaid(found, whole) ?? withoutKicker(found.text, stated);
}

/** The text of an element in a heading that is word for word what the page's data say; a second line stands in another. */
function partSaid({ element, text }: Heading, whole: readonly string[]): string | undefined {
  const said = whole.filter((key) => key.length >= 16);
  const part = said.length > 0 ? findElement(element, (inner) => said.includes(keyOf(textOf(inner)))) : undefined;
  return part && text.includes(textOf(part)) ? textOf(part) : undefined;
}

function longest(headings: readonly Heading[]): Heading | undefined {
  return headings.toSorted((a, b) => b.text.length - a.text.length)[0];
}

function agrees(text: string, keys: readonly string[], stated: readonly string[]): boolean {
  const key = keyOf(text);
  return (
    keys.some(
      (other) =>
        other === key ||
        (key.length >= 12 && other.includes(key)) ||
        (other.length >= 12 && key.includes(other) && other.length * 2 > key.length),
    ) || sharedWords(text, stated) > 0.6
  );
}

/** A heading of some words that is one whole part of the title between its bars and dashes; of several, the first there. */
function partHeading(headings: readonly Heading[], stated: readonly string[]): Heading | undefined {
  const long = headings.filter(({ text }) => keyOf(text).length >= 10);
  for (const title of stated) {
    const start = long.find(({ text }) => text.includes(" ") && /^\s+[|–—·-]\s/u.test(afterStart(title, text)));
    if (start) return start;
    const parts = title.split(separator).map(keyOf);
    if (parts.length < 2) continue;
    for (const part of parts) {
      const found = long.find(({ text }) => keyOf(text) === part);
      if (found) return found;
    }
  }
  return undefined;
}

/** What follows a text that another begins with; nothing where it does not. */
function afterStart(whole: string, start: string): string {
  return whole.startsWith(start) ? whole.slice(start.length) : "";
}

/** Less than half of what the head says twice: the headline goes on in another element. */
function isFragment(text: string, keys: readonly string[]): boolean {
  const key = keyOf(text);
  const longer = keys
    .filter((other) => other.startsWith(key) || other.endsWith(key) || other.slice(3).startsWith(key))
    .toSorted((one, other) => one.length - other.length);
  const [shortest = ""] = longer;
  return longer.length > 1 && longer.every((other) => other.startsWith(shortest)) && key.length * 2 < shortest.length;
}

/** A line above the headline stands in its element on some sites: then what the head says, and the heading ends in, is it. */
function withoutKicker(heading: string, stated: readonly string[]): string {
  const key = keyOf(heading);
  if (stated.some((title) => keyOf(title) === key)) return heading;
  const ends = stated.filter((title) => {
    const other = keyOf(title);
    return other.length >= 16 && other.length < key.length && key.endsWith(other);
  });
  return ends[0] ?? heading;
}

/** Largest share of the words of `text` that one of the titles has too. */
function sharedWords(text: string, titles: readonly string[]): number {
  const words = wordsOf(text);
  if (words.size < 3) return 0;
  return Math.max(
    0,
    ...titles.map((title) => {
      const others = wordsOf(title);
      const shared = [...words].filter((word) => others.has(word)).length;
      return shared >= others.size * 0.4 ? shared / words.size : 0;
    }),
  );
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
}

const separator =
  /\s+[|–—·•»«:<>/~-]{1,2}\s+|\s*[|｜»«]\s*|\s::\s|(?<=[\p{sc=Han}])[_\-－—–](?=[\p{sc=Han}])|_(?=[\p{sc=Han}])/u;

const endMarks = /[\s|–—·•»«:>/~_｜－-]+$/u;

/** Drops parts at the end or start of a title, and all from the middle on, that name the outlet, its domain or its slogan. */
function stripOutlet(title: string, outlet: readonly string[]): string {
  let rest = withoutPrefix(title.replace(/\s[|–—·•»«<>/~-]+$/u, ""), outlet);
  let parts = rest.split(separator);
  if (parts.length < 2) return rest;
  const middle = parts.findIndex((part, i) => i > 0 && outlet.includes(keyOf(part)));
  if (middle > 0) rest = rest.slice(0, rest.indexOf(parts[middle] ?? "", parts[0]?.length)).replace(endMarks, "");
  parts = rest.split(separator);
  for (let round = 0; round < 4 && parts.length > 1; round += 1) {
    const last = parts.at(-1) ?? "";
    const first = parts[0] ?? "";
    if (isOutlet(last, outlet)) rest = rest.slice(0, rest.lastIndexOf(last)).replace(endMarks, "");
    else if (isOutlet(first, outlet) && !startsHeadline(first, outlet))
      rest = rest.slice(rest.indexOf(first) + first.length).replace(/^[\s|–—·•»«:>/~_｜－-]+/u, "");
    else break;
    parts = rest.split(separator);
  }
  return dropSite(rest.replace(/\s[|–—·•»«:>/~-]+\s*$/u, "") || title);
}

/** "Cape Dispatch: Ports open", "Ports open_Cape Dispatch": the outlet's very name, set off without spaces around the mark. */
function withoutPrefix(title: string, outlet: readonly string[]): string {
  const [, first = "", rest = ""] = /^([^:：]{3,40})\s?[:：]\s?(\S.{11,})$/u.exec(title) ?? [];
  if (rest !== "" && outlet.includes(keyOf(first))) return rest;
  const [, head = "", last = ""] = /^(.{8,}[^\s_：:|])\s?[_：:]\s?([^_：:]{2,40})$/u.exec(title) ?? [];
  return head !== "" && outlet.includes(keyOf(last)) ? head : title;
}

/** "Ports open – storm over" begins with the name of an outlet called "Ports", and goes on. */
function startsHeadline(part: string, outlet: readonly string[]): boolean {
  const key = keyOf(part);
  return part.includes(" ") && !outlet.some((name) => name.includes(key)) && !outlet.some((name) => key.endsWith(name));
}

/** After a bar stands the site or the section, whatever it calls itself, where a headline of some length is left. */
function dropSite(title: string): string {
  const [head = "", ...others] = title.split(/\s*[|｜│]\s*|\s+(?:::|»|<)\s+/u);
  const long = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{2}/u.test(head)
    ? head.length >= 8
    : isHeadline(head);
  return others.length > 0 && others.length <= 3 && long && others.every((part) => part.length < head.length)
    ? head
    : title;
}

function isHeadline(text: string): boolean {
  return text.length >= 20 && text.split(/\s+/u).length >= 3;
}

function isOutlet(part: string, outlet: readonly string[]): boolean {
  const key = keyOf(part);
  if (key === "") return true;
  return outlet.some(
    (name) =>
      key === name ||
      (name.length >= 4 && (key.startsWith(name) || key.endsWith(name)) && key.length < name.length + 24) ||
      (key.length >= 4 && name.includes(key)),
  );
}

/** Some outlets escape their titles twice. */
function decodeTwice(text: string): string {
  return text.replace(
    /&(?:amp;)?(quot|amp|#0?39|apos|lt|gt|nbsp);/giu,
    (_, name: string) =>
      ({ quot: '"', amp: "&", "#39": "'", "#039": "'", apos: "'", lt: "<", gt: ">", nbsp: " " })[name.toLowerCase()] ??
      " ",
  );
}
