import { type PageElement, textOf } from "../page/tree.ts";
import type { PageFacts } from "./facts.ts";
import { splitByline } from "./person-names.ts";
import { nearElements } from "./read-dates.ts";
import { outletKeys } from "./read-outlet.ts";

const authorNames = [
  "author",
  "article:author",
  "article:author_name",
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
  "twitter:data1",
];

export interface Byline {
  readonly persons: readonly string[];
  /** Everything given as author, as it stands: agencies and desks are told from it. */
  readonly credits: readonly string[];
}

/**
 * Who wrote the article, as persons. The page's own data first, then elements marked as author, then a line near the
 * headline that says so. The outlet itself, a desk, a date or an address is no person and is left out.
 */
export function readByline(facts: PageFacts, top: PageElement | undefined): Byline {
  const outlet = outletKeys(facts);
  const credits: string[] = [];
  for (const lines of sources(facts, top)) {
    credits.push(...lines);
    const persons = [...new Set(lines.flatMap((line) => splitByline(line, outlet)))].slice(0, 12);
    if (persons.length > 0) return { persons: dropShorter(fullerList(persons, facts, outlet)), credits };
  }
  return { persons: [], credits };
}

/** Some pages name the first author alone in their data and all of them in a `<meta>`. */
function fullerList(persons: readonly string[], facts: PageFacts, outlet: readonly string[]): readonly string[] {
  const all = [...new Set(facts.metaAll("author").flatMap((line) => splitByline(line, outlet)))];
  return all.length > persons.length && all.length <= 12 && persons.every((name) => all.includes(name)) ? all : persons;
}

function* sources(facts: PageFacts, top: PageElement | undefined): Generator<readonly string[], void, undefined> {
  yield (facts.linked?.authors ?? []).map(({ name }) => name).filter(isNoAddress);
  for (const name of authorNames) {
    if (name === "twitter:data1" && !/written|author|by|von/iu.test(facts.meta("twitter:label1") ?? "")) continue;
    yield facts.metaAll(name).filter(isNoAddress);
  }
  yield propertyNames(facts);
  const near = nearElements(facts, top);
  yield relNames(near);
  yield markedLines(near);
  yield spokenLines(near);
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
    .filter((text) => isNoAddress(text) && text.length < 120);
}

function relNames(near: readonly PageElement[]): string[] {
  return near
    .filter((element) => element.tag === "a" && /(?:^|\s)author(?:\s|$)/u.test(element.attributes.rel ?? ""))
    .slice(0, 6)
    .map(textOf);
}

const authorHint =
  /(?:^|[\s-])(?:avatar-name|avatar-side-name|fullname|credits-text|by-?lines?|authors?|author-name|authorname|autor|autoren|auteur|auteurs|autore|autores|firma|contributor|writer|journalist|reporter|vcard|fn)(?=$|[\s-])/u;

/** The smallest marked element is the name itself; boxes with a life's story are passed over. */
function markedLines(near: readonly PageElement[]): string[] {
  const marked = near.filter(
    (element) =>
      authorHint.test(element.hint) && !/\b(?:bio|about|image|social|comment|date|time)\b/u.test(element.hint),
  );
  const lines = marked.map((element) => textOf(element)).filter((text) => text.length > 2 && text.length < 100);
  return lines.slice(0, 1);
}

/** "By First Last" in a short line of its own. */
function spokenLines(near: readonly PageElement[]): string[] {
  const spoken =
    /^(?:by|von|par|por|di|door|av|text:|text von|texto:|autor(?:in|en)?:?|authors?:?|автор:?|текст:?|بقلم:?)\s+\p{Lu}|^(?:بقلم|记者|作者)/iu;
  const texts = near
    .filter((element) => element.children.length < 8)
    .map((element) => textOf(element))
    .filter((text) => text.length > 5 && text.length < 80);
  const shortest = texts.toSorted((a, b) => a.length - b.length);
  const line = shortest.find(
    (text) => spoken.test(text) && /^\S+\s+(?:von\s+)?\p{Lu}[\p{L}.'’-]*\s+\p{Lu}/u.test(text),
  );
  return line ? [line] : [];
}

/** Of "Ana Ruiz" and "Ruiz" the fuller stays. */
function dropShorter(persons: readonly string[]): string[] {
  return persons.filter(
    (name) => !persons.some((other) => other !== name && other.length > name.length && other.endsWith(` ${name}`)),
  );
}
