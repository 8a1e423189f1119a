import { Parser } from "htmlparser2";

/** An element of a feed. Names are lower case, with the usual prefix of their namespace whatever the feed calls it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

export interface XmlReading {
  /** The first element, whatever it is. */
  readonly root: XmlElement | undefined;
  /** Whole items in order: `item`, `entry`, `url`, `sitemap`, `outline` stay in the tree and are not among them. */
  readonly items: readonly XmlElement[];
  /** True where the document ends inside of an item, which is then left out. */
  readonly cut: boolean;
}

const spaces: Readonly<Record<string, string>> = {
  "http://www.w3.org/2005/atom": "",
  "http://purl.org/atom/ns#": "",
  "http://purl.org/rss/1.0/": "",
  "http://my.netscape.com/rdf/simple/0.9/": "",
  "http://channel.netscape.com/rdf/simple/0.9/": "",
  "http://backend.userland.com/rss2": "",
  "http://www.sitemaps.org/schemas/sitemap/0.9": "",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://purl.org/dc/terms/": "dcterms",
  "http://purl.org/rss/1.0/modules/content/": "content",
  "http://search.yahoo.com/mrss/": "media",
  "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
  "http://www.google.com/schemas/sitemap-news/0.9": "news",
  "http://www.google.com/schemas/sitemap-image/1.1": "image",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
  "http://www.w3.org/1999/xhtml": "xhtml",
};

const itemNames: ReadonlySet<string> = new Set(["item", "entry", "url", "sitemap"]);
/** Elements nested deeper than this in a feed are markup gone wrong; their text goes to the element above. */
const deepest = 100;
/** Items beyond this are not read: no feed of news is longer. */
export const mostItems = 50_000;

/** Reads XML however broken: unclosed, unescaped, cut off, with undeclared prefixes. Entities of a DTD are not expanded. */
export function readXml(text: string): XmlReading {
  const prefixes = new Map<string, string>();
  const items: XmlElement[] = [];
  const stack: XmlElement[] = [];
  const state = { root: undefined as XmlElement | undefined, ended: false, cut: false };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        declare(prefixes, attributes);
        const element: XmlElement = { name: nameOf(tag, prefixes), attributes: lowerNames(attributes), children: [] };
        state.root ??= element;
        if (stack.length < deepest) stack.at(-1)?.children.push(element);
        stack.push(element);
      },
      ontext(data) {
        stack.at(Math.min(stack.length, deepest) - 1)?.children.push(data);
      },
      onclosetag() {
        const element = stack.pop();
        if (!element || !isItem(element.name, stack.at(-1)?.name) || stack.some(({ name }) => itemNames.has(name)))
          return;
        detach(stack.at(-1), element);
        if (state.ended) state.cut = true;
        else if (items.length < mostItems) items.push(element);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  state.ended = true;
  parser.end();
  return { root: state.root, items, cut: state.cut };
}

/** The address of a channel's picture has the name of a sitemap's items. */
function isItem(name: string, parent: string | undefined): boolean {
  return itemNames.has(name) && !(name === "url" && parent === "image");
}

/** An item that was read whole leaves the tree, so that the way up to it stays short. */
function detach(parent: XmlElement | undefined, element: XmlElement): void {
  if (parent?.children.at(-1) === element) parent.children.pop();
}

function declare(prefixes: Map<string, string>, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith("xmlns")) continue;
    const known = spaces[value.trim().toLowerCase()];
    if (known !== undefined) prefixes.set(name === "xmlns" ? "" : name.slice(6).toLowerCase(), known);
  }
}

function nameOf(tag: string, prefixes: ReadonlyMap<string, string>): string {
  const lower = tag.toLowerCase();
  const colon = lower.indexOf(":");
  const prefix = colon < 0 ? "" : lower.slice(0, colon);
  const local = lower.slice(colon + 1);
  const known = prefixes.get(prefix) ?? (prefix === "atom" || prefix === "rss" || prefix === "sm" ? "" : prefix);
  return known === "" || known === "xhtml" ? local : `${known}:${local}`;
}

function lowerNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}

/** First child of one of these names, in the order of the names. */
export function childOf(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    const found = element.children.find((child) => typeof child !== "string" && child.name === name);
    if (found && typeof found !== "string") return found;
  }
  return undefined;
}

/** All children of a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string").filter((child) => child.name === name);
}

/** Text under an element; markup that stands in it unescaped is written out again where `markup` is true. */
export function innerText(element: XmlElement | undefined, markup = false): string {
  if (!element) return "";
  // Atom 0.3 allowed text in base64.
  if (element.attributes.mode === "base64")
    return Buffer.from(innerText({ ...element, attributes: {} }), "base64").toString("utf8");
  return element.children
    .map((child) => {
      if (typeof child === "string") return child;
      const inner = innerText(child, markup);
      return markup ? `<${child.name}${attributesOf(child)}>${inner}</${child.name}>` : inner;
    })
    .join("");
}

function attributesOf({ attributes }: XmlElement): string {
  const kept = ["href", "src", "alt"].filter((name) => attributes[name] !== undefined);
  return kept.map((name) => ` ${name}="${(attributes[name] ?? "").replaceAll('"', "&quot;")}"`).join("");
}
