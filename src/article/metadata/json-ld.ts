import { keyOf } from "../body/clean-runs.ts";

/** What a page's schema.org JSON-LD says of its article; texts as they stand there. */
export interface LinkedArticle {
  readonly types: readonly string[];
  readonly headline?: string | undefined;
  readonly description?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly authors: readonly LinkedAuthor[];
  readonly images: readonly string[];
  readonly imageCaption?: string | undefined;
  readonly imageCredit?: string | undefined;
  /** Address or name of the picture's licence. */
  readonly imageLicence?: string | undefined;
  readonly keywords: readonly string[];
  readonly publisher?: string | undefined;
  readonly section?: string | undefined;
  readonly body?: string | undefined;
  readonly language?: string | undefined;
  /** False where the page says that it cannot be read without paying. */
  readonly free?: boolean | undefined;
}

export interface LinkedAuthor {
  readonly name: string;
  readonly type: string;
}

type Node = Readonly<Record<string, unknown>>;

const articleTypes = /(?:Article|BlogPosting|Report|LiveBlog|SocialMediaPosting|Review|AnalysisNews|OpinionNews)/u;
/** Nodes looked at on one page, and how deep: enough for any real graph. */
const mostNodes = 2000;
const deepest = 8;

/**
 * The article among all JSON-LD of a page; broken blocks are mended where that is plain, or passed over. Of several, the
 * one whose headline the page's own titles say, for lists of other articles stand there too; then the fullest.
 */
export function parseJsonLd(blocks: readonly string[], titles: readonly string[] = []): LinkedArticle | undefined {
  const keys = titles.map(keyOf).filter((key) => key.length > 8);
  const nodes: Node[] = [];
  for (const block of blocks) collectNodes(parseLenient(block), nodes, 0);
  const byId = new Map(
    nodes.flatMap((node) =>
      typeof node["@id"] === "string" && Object.keys(node).length > 1 ? [[node["@id"], node] as const] : [],
    ),
  );
  const articles = nodes.filter(
    (node) =>
      articleTypes.test(typesOf(node).join(" ")) &&
      (node.headline || node.datePublished || node.author || node.articleBody),
  );
  const best =
    articles.toSorted((a, b) => richness(b) + agreement(b, keys) - richness(a) - agreement(a, keys))[0] ??
    nodes.find((node) => /WebPage|VideoObject/u.test(typesOf(node).join(" ")) && node.datePublished);
  return best ? readArticle(best, byId) : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Weighs more than all fields together. */
function agreement(node: Node, titles: readonly string[]): number {
  const key = keyOf(textAt(node.headline) ?? textAt(node.name) ?? "");
  return key.length > 8 && titles.some((title) => title.includes(key) || key.includes(title)) ? 10 : 0;
}

function richness(node: Node): number {
  const fields = ["headline", "datePublished", "author", "articleBody", "publisher", "image"];
  return fields.filter((field) => node[field] !== undefined).length;
}

/** JSON as outlets write it: comments around it, raw line feeds in texts, commas too many. */
function parseLenient(block: string): unknown {
  const text = block
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/u, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/u, "");
  const mended = text.replace(/\p{Cc}/gu, " ");
  for (const attempt of [text, mended, mended.replace(/,\s{0,20}([}\]])/gu, "$1"), mended.replace(/;\s*$/u, "")]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt mends more.
    }
  }
  return salvage(mended);
}

const flatFields = /"(@type|headline|datePublished|dateModified)"\s{0,9}:\s{0,9}"([^"\\]{1,300})"/gu;

/** Of a block that no mending makes JSON, the texts of an article that can stand there only once; nothing where they stand twice. */
function salvage(block: string): Node | undefined {
  const fields = [...block.slice(0, 200_000).matchAll(flatFields)];
  const valueOf = (name: string): string | undefined => {
    const values = new Set(fields.filter(([, key]) => key === name).map(([, , value]) => value));
    return values.size === 1 ? [...values][0] : undefined;
  };
  const type = fields.find(([, key, value]) => key === "@type" && articleTypes.test(value ?? ""))?.[2];
  if (type === undefined) return undefined;
  const [headline, datePublished, dateModified] = ["headline", "datePublished", "dateModified"].map(valueOf);
  return { "@type": type, headline, datePublished, dateModified };
}

function collectNodes(value: unknown, into: Node[], depth: number): void {
  if (depth > deepest || into.length > mostNodes) return;
  if (Array.isArray(value)) {
    for (const item of value) collectNodes(item, into, depth + 1);
    return;
  }
  if (!isNode(value)) return;
  const node = value;
  if (node["@type"] !== undefined) into.push(node);
  for (const inner of [
    node["@graph"],
    node.mainEntity,
    node.mainEntityOfPage,
    node.hasPart,
    node["@type"] === undefined ? Object.values(node) : node.author,
  ]) {
    collectNodes(inner, into, depth + 1);
  }
}

function typesOf(node: Node): string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((item): item is string => typeof item === "string");
}

function readArticle(node: Node, byId: ReadonlyMap<string, Node>): LinkedArticle {
  const images = asList(node.image ?? node.thumbnailUrl).map((item) => resolve(item, byId));
  const picture = images.find((item): item is Node => typeof item === "object" && item !== null);
  const part = asList(node.hasPart).find((item) => isNode(item) && item.isAccessibleForFree !== undefined);
  const free = textAt(node.isAccessibleForFree ?? (isNode(part) ? part.isAccessibleForFree : undefined));
  return {
    types: typesOf(node),
    headline: textAt(node.headline) ?? textAt(node.name),
    description: textAt(node.description),
    published: textAt(node.datePublished) ?? textAt(node.dateCreated) ?? textAt(node.uploadDate),
    modified: textAt(node.dateModified),
    authors: readAuthors(node.author ?? node.creator, byId),
    images: images
      .map((item) => (typeof item === "string" ? item : (textAt(item?.url) ?? textAt(item?.contentUrl))))
      .filter((url) => url !== undefined),
    imageCaption: textAt(picture?.caption) ?? textAt(picture?.description),
    imageLicence: textAt(picture?.license),
    imageCredit: textAt(picture?.creditText) ?? nameOf(picture?.copyrightHolder) ?? nameOf(picture?.author),
    keywords: asList(node.keywords).flatMap((item) =>
      typeof item === "string" ? item.split(/\s*[,;]\s*/u) : (nameOf(item) ?? []),
    ),
    publisher: publisherOf(resolve(node.publisher, byId)),
    section: textAt(asList(node.articleSection)[0]),
    body: textAt(node.articleBody),
    language: textAt(node.inLanguage),
    free: free === undefined ? undefined : !/^false$/iu.test(free),
  };
}

/** A person who publishes alone is no outlet, but who wrote. */
function publisherOf(value: string | Node | undefined): string | undefined {
  return isNode(value) && typesOf(value).includes("Person") ? undefined : nameOf(value);
}

function readAuthors(value: unknown, byId: ReadonlyMap<string, Node>): LinkedAuthor[] {
  return asList(value).flatMap((item) => {
    const author = resolve(item, byId);
    if (typeof author === "string") return [{ name: author, type: "" }];
    const parts = [textAt(author?.givenName), textAt(author?.familyName)].filter((part) => part !== undefined);
    return asList(author?.name ?? (parts.length === 2 ? parts.join(" ") : undefined)).flatMap((name) =>
      typeof name === "string" ? [{ name, type: author ? typesOf(author).join(" ") : "" }] : [],
    );
  });
}

/** A node given by reference is looked up on the page. */
function resolve(value: unknown, byId: ReadonlyMap<string, Node>): string | Node | undefined {
  if (typeof value === "string") return value;
  if (!isNode(value)) return undefined;
  const node = value;
  const id = node["@id"];
  return node.name === undefined && node.url === undefined && typeof id === "string" ? (byId.get(id) ?? node) : node;
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === "string") return value || undefined;
  return isNode(value) ? textAt(asList(value.name)[0]) : undefined;
}

function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 200) : [value];
}

function textAt(value: unknown): string | undefined {
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return textAt(value[0]);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
