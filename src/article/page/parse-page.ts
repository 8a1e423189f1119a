import { Parser } from "htmlparser2";
import { isElement, type PageElement, within } from "./tree.ts";

/** What one pass over a page gives: its head as plain lists, and the body's tree without what cannot be body. */
export interface Page {
  readonly body: PageElement;
  /** `<meta>` in order: name, property or itemprop in lower case, and content. */
  readonly metas: readonly (readonly [key: string, content: string])[];
  /** `<link>` with its attributes. */
  readonly links: readonly Readonly<Record<string, string>>[];
  /** Contents of `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[];
  readonly titleTag: string | undefined;
  /** `lang` of the `<html>` element. */
  readonly language: string | undefined;
  readonly baseHref: string | undefined;
  /** AMP pages say so on their `<html>` element. */
  readonly amp: boolean;
  /** True where a limit cut the page short. */
  readonly cut: boolean;
}

/** Deeper elements are attached to the one at this depth: real pages stay below 60, and every later walk recurses. */
const deepest = 200;
/** More nodes than this is no page of news. */
const mostNodes = 400_000;
/** Attribute values beyond this are of no use here (inline images), in UTF-16 code units. */
const longestAttribute = 4096;
/** Pages are read up to this length, in UTF-16 code units. */
const longestPage = 24_000_000;

/** What cannot be body; `rt` and `rp` say how the characters before them are read. */
const skipped: ReadonlySet<string> = new Set(
  "title script style noscript svg math iframe template canvas object embed applet audio video map select textarea option datalist frameset noframes dialog rt rp".split(
    " ",
  ),
);

interface Reading {
  readonly metas: [string, string][];
  readonly links: Record<string, string>[];
  readonly jsonLd: string[];
  title: string | undefined;
  language: string | undefined;
  baseHref: string | undefined;
  amp: boolean;
  cut: boolean;
}

/** Parses HTML, however broken. Time and memory grow with the length of the page and with nothing else. */
export function parsePage(html: string): Page {
  const reading: Reading = {
    metas: [],
    links: [],
    jsonLd: [],
    title: undefined,
    language: undefined,
    baseHref: undefined,
    amp: false,
    cut: false,
  };
  const root: PageElement = { tag: "body", attributes: {}, hint: "", parent: undefined, children: [] };
  const parser = new Parser(openHandler(reading, root), { decodeEntities: true, lowerCaseTags: true });
  if (html.length > longestPage) reading.cut = true;
  parser.end(reading.cut ? html.slice(0, longestPage) : html);
  const { title, ...rest } = reading;
  return { ...rest, titleTag: title, body: root };
}

interface PageHandler {
  onopentag(name: string, attributes: Record<string, string>): void;
  ontext(data: string): void;
  onclosetag(name: string): void;
}

/** True for an element about a work that is cited, or a reader's comment: it has an author and a date of its own. */
export function isOtherWork({ attributes }: PageElement): boolean {
  return /(?:^|\s)(?:citation|comment|review|mentions|isBasedOn)(?:\s|$)/u.test(attributes.itemprop ?? "");
}

/** True for a `<meta>` with a property of another work that its box is about. */
function isOfOther({ itemprop }: Record<string, string>, box: PageElement): boolean {
  return itemprop !== undefined && within(box, isOtherWork);
}

/** Tags whose content belongs to the element around them. */
const transparent: ReadonlySet<string> = new Set(["html", "head", "body", "meta", "link", "base"]);

/** The parser opens and closes in pairs, so one entry a tag is kept, the parent's own where a tag makes no node. */
function openHandler(reading: Reading, root: PageElement): PageHandler {
  const stack: PageElement[] = [];
  const skip = openSkip(reading);
  let current = root;
  let nodes = 0;
  return {
    onopentag(name, attributes) {
      if (skip.open(name, attributes)) return;
      stack.push(current);
      if (name !== "meta" || !isOfOther(attributes, current)) readHeadTag(reading, name, attributes);
      if (transparent.has(name) || stack.length >= deepest) return;
      nodes += 1;
      if (nodes > mostNodes) reading.cut = true;
      if (reading.cut) return;
      const element: PageElement = { tag: name, attributes, hint: hintOf(attributes), parent: current, children: [] };
      current.children.push(element);
      current = element;
    },
    ontext(data) {
      if (skip.text(data) || reading.cut) return;
      const last = current.children.at(-1);
      if (last && !isElement(last)) last.text += data;
      else {
        nodes += 1;
        current.children.push({ tag: "#text", text: data });
      }
    },
    onclosetag(name) {
      if (skip.close(name)) return;
      current = stack.pop() ?? root;
    },
  };
}

interface Skip {
  open(name: string, attributes: Record<string, string>): boolean;
  text(data: string): boolean;
  close(name: string): boolean;
}

/** Swallows everything inside of an element that cannot be body; keeps the text of the title and of JSON-LD. */
function openSkip(reading: Reading): Skip {
  let tag: string | undefined;
  let depth = 0;
  let gathered: string[] | undefined;
  return {
    open(name, attributes) {
      if (tag !== undefined) {
        if (name === tag) depth += 1;
        return true;
      }
      if (!skipped.has(name)) return false;
      tag = name;
      depth = 1;
      gathered = gathers(name, attributes, reading) ? [] : undefined;
      return true;
    },
    text(data) {
      if (tag === undefined) return false;
      gathered?.push(data);
      return true;
    },
    close(name) {
      if (tag === undefined) return false;
      if (name === tag) depth -= 1;
      if (depth > 0) return true;
      if (gathered) keepGathered(reading, tag, gathered.join(""));
      tag = undefined;
      return true;
    },
  };
}

function gathers(name: string, attributes: Record<string, string>, reading: Reading): boolean {
  if (name === "title") return reading.title === undefined;
  return name === "script" && /ld\+json/iu.test(attributes.type ?? "");
}

function keepGathered(reading: Reading, name: string, text: string): void {
  if (name === "title") reading.title = text;
  else if (text.length < 2_000_000) reading.jsonLd.push(text);
}

function readHeadTag(reading: Reading, name: string, attributes: Record<string, string>): void {
  if (name === "meta") readMeta(reading, attributes);
  else if (name === "link") reading.links.push(attributes);
  else if (name === "base") reading.baseHref ??= attributes.href;
  else if (name === "html") {
    reading.language ??= attributes.lang || attributes["xml:lang"];
    reading.amp ||= "amp" in attributes || "⚡" in attributes;
  }
}

function readMeta(reading: Reading, attributes: Record<string, string>): void {
  // Some pages, and pages that were saved by some tools, write "value" for "content".
  const content = attributes.content ?? attributes.value;
  if (content === undefined || content.length > 20_000) return;
  for (const name of [attributes.property, attributes.name, attributes.itemprop, attributes["http-equiv"]]) {
    if (name) reading.metas.push([name.trim().toLowerCase(), content]);
  }
}

function hintOf(attributes: Record<string, string>): string {
  const own = attributes.class;
  const id = attributes.id;
  if (!own && !id) return "";
  const joined = own && id ? `${own} ${id}` : (own ?? id ?? "");
  const known = hints.get(joined);
  if (known !== undefined) return known;
  const short = joined.length > longestAttribute ? joined.slice(0, longestAttribute) : joined;
  const hint = short
    .replace(/([a-z0-9])([A-Z])/gu, "$1-$2")
    .toLowerCase()
    .replaceAll("_", "-");
  if (hints.size >= mostHints) hints.clear();
  if (joined.length <= longestAttribute) hints.set(joined, hint);
  return hint;
}

/** Class names come again and again, on one page and on all of an outlet. */
const hints = new Map<string, string>();
const mostHints = 5000;
