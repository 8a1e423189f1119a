import { contentId } from "../../core/index.ts";
import type { DatedMoment } from "../dates/apply-zone.ts";
import { parseDate } from "../dates/parse-date.ts";
import { plainText } from "./plain-text.ts";
import type { FeedEntry } from "./types.ts";
import { childOf, childrenOf, innerText, type XmlElement } from "./xml-tree.ts";

/** One item of RSS, RDF or Atom, or one address of a sitemap. `base` resolves relative links. */
export function readEntry(item: XmlElement, base: string | undefined): FeedEntry {
  const link = readLink(item, base);
  const title =
    readText(childOf(item, "title", "news:title", "media:title", "dc:title")) ??
    readText(childOf(childOf(item, "news:news") ?? item, "news:title"));
  const published =
    readDate(item, [
      "pubdate",
      "published",
      "issued",
      "dc:date",
      "dcterms:issued",
      "dcterms:created",
      "created",
      "date",
    ]) ?? readDate(childOf(item, "news:news"), ["news:publication_date"]);
  const updated = readDate(item, ["updated", "modified", "dcterms:modified", "lastmod", "dc:date"]);
  const summary = readText(
    childOf(item, "description", "summary", "tagline", "itunes:summary", "media:description", "dc:description"),
  );
  const content = readContent(item);
  const own = innerText(childOf(item, "guid", "id")).trim() || item.attributes["rdf:about"]?.trim();
  const first = published ?? updated;
  return {
    id: own || link || contentId<"entry">("e", title ?? "", summary ?? "", content ?? ""),
    title,
    link,
    publishedAt: first?.at,
    precision: first && first.precision !== "second" ? first.precision : undefined,
    updatedAt: updated?.at,
    authors: readAuthors(item),
    summary,
    content,
    image: readImage(item, base),
    categories: childrenOf(item, "category")
      .concat(childrenOf(item, "dc:subject"))
      .map((node) => plainText(innerText(node) || node.attributes.term || ""))
      .filter((text) => text !== ""),
  };
}

/** Links in order of trust: Atom's alternate, RSS's own, a permanent guid, a sitemap's loc. */
function readLink(item: XmlElement, base: string | undefined): string | undefined {
  const links = childrenOf(item, "link");
  const alternates = links.filter((link) => link.attributes.href && /^$|alternate/iu.test(link.attributes.rel ?? ""));
  const html = alternates.find((link) => /html/iu.test(link.attributes.type ?? "")) ?? alternates[0];
  const written = links.map((link) => innerText(link).trim()).find((text) => text !== "");
  const guid = childOf(item, "guid");
  const permanent = guid && !/^false$/iu.test(guid.attributes.ispermalink ?? "") ? innerText(guid).trim() : "";
  const id = innerText(childOf(item, "id")).trim();
  const candidates = [
    html?.attributes.href,
    written,
    innerText(childOf(item, "loc")).trim(),
    isAddress(permanent),
    links.find((link) => link.attributes.href && !/self|enclosure|replies|edit|hub/iu.test(link.attributes.rel ?? ""))
      ?.attributes.href,
    item.attributes["rdf:about"],
    item.attributes.href,
    isAddress(id),
  ];
  const chosen = candidates.find((candidate) => candidate !== undefined && candidate.trim() !== "");
  return chosen ? resolveLink(chosen.trim(), item.attributes["xml:base"] ?? base) : undefined;
}

function isAddress(text: string): string | undefined {
  return /^https?:\/\/\S+$/iu.test(text) ? text : undefined;
}

/** Absolute where it can be; else as it stands. */
export function resolveLink(link: string, base: string | undefined): string {
  if (/^[a-z][a-z0-9+.-]*:/iu.test(link)) return link;
  return URL.parse(link, base)?.href ?? link;
}

export function readText(element: XmlElement | undefined): string | undefined {
  return (
    plainText(innerText(element, element !== undefined && /xhtml|html/iu.test(element.attributes.type ?? ""))) ||
    undefined
  );
}

function readContent(item: XmlElement): string | undefined {
  const encoded = innerText(childOf(item, "content:encoded", "content", "body", "fullcontent"), true).trim();
  if (encoded) return encoded;
  const description = innerText(childOf(item, "description", "summary"), true).trim();
  return /<[a-z][^>]*>/iu.test(description) ? description : undefined;
}

function readAuthors(item: XmlElement): string[] {
  const nodes = ["author", "dc:creator", "itunes:author", "dc:contributor"].flatMap((name) => childrenOf(item, name));
  const names = nodes.map((node) => plainText(innerText(childOf(node, "name") ?? node)));
  const cleaned = names
    .map((name) => /\(([^)]{2,80})\)/u.exec(name)?.[1] ?? name)
    .filter((name) => name !== "" && !/^\S+@\S+$/u.test(name));
  return [...new Set(cleaned)];
}

function readImage(item: XmlElement, base: string | undefined): string | undefined {
  const group = childOf(item, "media:group") ?? item;
  const media = [...childrenOf(group, "media:content"), ...childrenOf(item, "media:content")].filter(
    (node) =>
      /image/iu.test(`${node.attributes.medium ?? ""} ${node.attributes.type ?? ""}`) ||
      /\.(?:jpe?g|png|webp|avif)(?:\?|$)/iu.test(node.attributes.url ?? ""),
  );
  const widest = media.toSorted((a, b) => Number(b.attributes.width ?? 0) - Number(a.attributes.width ?? 0))[0];
  const enclosure = childrenOf(item, "enclosure").find((node) => /^image\//iu.test(node.attributes.type ?? ""));
  const thumbnail = childOf(group, "media:thumbnail") ?? childOf(item, "media:thumbnail");
  const url =
    widest?.attributes.url ??
    enclosure?.attributes.url ??
    thumbnail?.attributes.url ??
    childOf(item, "itunes:image")?.attributes.href ??
    innerText(childOf(childOf(item, "image:image") ?? item, "image:loc")).trim();
  return url ? resolveLink(url, base) : undefined;
}

function readDate(element: XmlElement | undefined, names: readonly string[]): DatedMoment | undefined {
  if (!element) return undefined;
  for (const name of names) {
    const moment = parseDate(innerText(childOf(element, name)));
    if (moment) return moment;
  }
  return undefined;
}
