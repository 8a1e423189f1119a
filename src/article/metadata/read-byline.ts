import { keyOf } from "../body/clean-runs.ts";
import { isElement, type PageElement, textOf } from "../page/tree.ts";
import {
  besideName,
  datelineNames,
  linkedNames,
  markedLines,
  notedNames,
  signedNames,
  spokenLines,
} from "./byline-lines.ts";
import type { PageFacts } from "./facts.ts";
import { splitByline } from "./person-names.ts";
import { nearElements, underHeadline } from "./near-elements.ts";
import { outletKeys } from "./read-outlet.ts";

const authorNames = [
  "article:author",
  "author",
  "article:author_name",
  "authors",
  "author_name",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "dc.contributor",
  "byl",
  "citation_author",
  "rnews:author",
  "cxenseparse:author",
  "og:article:author",
  "creator",
  "news:author",
  "mediator_author",
  "article:author:name",
  "content_author",
];

export interface Byline {
  readonly persons: readonly string[];
  /** Everything given as author, as it stands: agencies and desks are told from it. */
  readonly credits: readonly string[];
}

/** What a byline is looked for in beside the page's facts. */
interface Place {
  readonly top: PageElement | undefined;
  readonly title: string | undefined;
  readonly text: string;
  /** Short lines at the body's ends that are no body. */
  readonly notes?: readonly string[];
}

/**
 * Who wrote the article, as persons. The page's own data first, then elements marked as author, then a line near the
 * headline or in the text that says so. The outlet itself, a desk, a place, a date or an address is no person and is
 * left out.
 */
export function readByline(facts: PageFacts, place: Place): Byline {
  const outlet = outletKeys(facts);
  const title = keyOf(place.title ?? "");
  const near = nearElements(facts, place.top);
  const credits: string[] = (facts.linked?.authors ?? []).map(({ name }) => name);
  for (const [from, lines] of sources(facts, near, place)) {
    const own = lines.filter((line) => isNoAddress(line) && !(title !== "" && title.includes(keyOf(line))));
    credits.push(...own);
    const persons = [...new Set(own.flatMap((line) => splitByline(line, outlet)))]
      .filter((name) => from !== "page" || isFullName(name))
      .slice(0, 12);
    if (persons.length === 0) continue;
    const said = from === "data" ? saidOtherwise(persons, near, facts, outlet) : [];
    credits.push(...said);
    return { persons: said.length > 0 ? said : dropShorter(fullerList(persons, facts, near, outlet)), credits };
  }
  return { persons: [], credits };
}

/**
 * The persons of a line under the headline that says "By …", where the page's data names nobody of them: systems put the
 * account there that made the page, and readers see the line.
 */
function saidOtherwise(
  persons: readonly string[],
  near: readonly PageElement[],
  facts: PageFacts,
  outlet: readonly string[],
): readonly string[] {
  const said = spokenLines(underHeadline(near, facts).filter(isLine), facts.page.language)
    .flatMap((line) => splitByline(line, outlet))
    .filter(isFullName);
  const known = new Set(persons.flatMap((name) => name.toLowerCase().split(/[\s-]+/u)));
  return said.some((name) => name.split(/[\s-]+/u).some((word) => known.has(word.toLowerCase()))) ? [] : said;
}

/** A line of credits holds no more nodes than this. */
const mostInLine = 24;

function isLine(element: PageElement): boolean {
  return countNodes(element, mostInLine + 1) <= mostInLine;
}

/** Nodes below an element, counted no further than `most`. */
function countNodes(element: PageElement, most: number): number {
  let count = element.children.length;
  for (const child of element.children) {
    if (count >= most) return count;
    if (isElement(child)) count += countNodes(child, most - count);
  }
  return count;
}

/** Some pages name the first author alone in their data and all of them in a `<meta>` or in the line under the headline. */
function fullerList(
  persons: readonly string[],
  facts: PageFacts,
  near: readonly PageElement[],
  outlet: readonly string[],
): readonly string[] {
  for (const lines of [facts.metaAll("author"), besideName(near, persons)]) {
    const all = [...new Set(lines.flatMap((line) => splitByline(line, outlet)))].filter(isFullName);
    if (all.length > persons.length && all.length <= 8 && persons.every((name) => all.includes(name))) return all;
  }
  return persons;
}

/** In two words at least, where the script has words; a lone one on a page is more often a section or a button. */
function isFullName(name: string): boolean {
  return name.includes(" ") || !/[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u.test(name);
}

/** `named`: the page links a name to its author's page and says that this is what it is. */
type Source = readonly [from: "data" | "named" | "page", lines: readonly string[]];

function* sources(
  facts: PageFacts,
  near: readonly PageElement[],
  { text, top, notes = [] }: Place,
): Generator<Source, void, undefined> {
  const linked = facts.linked?.authors ?? [];
  yield [
    "data",
    linked
      .filter(({ type }) => /Person/u.test(type) || !/Organization|Corporation/u.test(type))
      .map(({ name }) => name),
  ];
  for (const name of authorNames) yield ["data", facts.metaAll(name)];
  yield ["data", propertyNames(facts)];
  const { rel, both, address } = linkedNames(near);
  yield ["page", rel];
  yield ["named", both];
  for (const line of markedLines(near)) yield ["page", [line]];
  yield ["page", address.slice(0, 1)];
  yield ["page", spokenLines(near, facts.page.language)];
  // What stands on the card for sharing is the account that made the page.
  if (/written|author|by|von|escrito|écrit/iu.test(facts.meta("twitter:label1") ?? ""))
    yield ["data", facts.metaAll("twitter:data1")];
  yield ["page", datelineNames(text)];
  yield ["page", signedNames(text, facts.page.language, top)];
  yield ["page", notedNames(notes, facts.page.language)];
}

function isNoAddress(text: string): boolean {
  return text.length < 300 && !/^(?:https?:|www\.|\/)/iu.test(text);
}

function propertyNames(facts: PageFacts): string[] {
  const authors = facts.property("author").slice(0, 8);
  return authors
    .map((element) => {
      const name = facts.property("name").find((inner) => inner.parent === element || inner.parent?.parent === element);
      return (name && (name.attributes.content ?? textOf(name))) || element.attributes.content || textOf(element);
    })
    .filter((text) => text.length < 120);
}

/** Of "Ana Ruiz" and "Ruiz" the fuller stays. */
function dropShorter(persons: readonly string[]): string[] {
  return persons.filter(
    (name) => !persons.some((other) => other !== name && other.length > name.length && other.endsWith(` ${name}`)),
  );
}
