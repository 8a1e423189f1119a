import { z } from "zod";
import { contentId, failure, type Outcome, success } from "../../core/index.ts";
import { parseDate } from "../dates/parse-date.ts";
import { plainText } from "./plain-text.ts";
import type { Feed, FeedEntry } from "./types.ts";
import { mostItems } from "./xml-tree.ts";

const text = z.string().nullish().catch(undefined);
const author = z.object({ name: text }).nullish().catch(undefined);
const itemShape = z.object({
  id: z.union([z.string(), z.number()]).nullish().catch(undefined),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  author,
  authors: z.array(author).nullish().catch(undefined),
  tags: z.array(z.string()).nullish().catch(undefined),
});
const feedShape = z.object({
  version: text,
  title: text,
  home_page_url: text,
  language: text,
  items: z.array(z.unknown()),
});

/** JSON Feed 1.0 and 1.1. A feed that is cut off gives the items that are whole. */
export function parseJsonFeed(source: string): Outcome<Feed> {
  const { value, cut } = parseCut(source);
  const parsed = feedShape.safeParse(value);
  if (!parsed.success) {
    return value === undefined
      ? failure(
          "FEED_NOT_JSON",
          "this begins like JSON, but is not",
          "Fetch it again; if it stays so, tell the outlet.",
        )
      : failure(
          "FEED_UNKNOWN",
          "this JSON is no JSON Feed: it has no list of items",
          "Give the address of an RSS, Atom or JSON feed, or of a news sitemap.",
        );
  }
  const { title, home_page_url: link, language, items } = parsed.data;
  const entries = items.slice(0, mostItems).flatMap((item) => {
    const read = itemShape.safeParse(item);
    return read.success ? [readItem(read.data)] : [];
  });
  return success({
    kind: "json",
    entries,
    truncated: cut,
    ...(title ? { title: plainText(title) } : {}),
    ...(link ? { link } : {}),
    ...(language ? { language } : {}),
  });
}

function readItem(item: z.infer<typeof itemShape>): FeedEntry {
  const published = parseDate(item.date_published ?? "");
  const updated = parseDate(item.date_modified ?? "");
  const link = item.url ?? item.external_url;
  const authors = [...(item.authors ?? []), item.author]
    .map((given) => given?.name)
    .filter((name) => name !== undefined && name !== null);
  const summary = item.summary ?? item.content_text;
  const first = published ?? updated;
  const image = item.image ?? item.banner_image;
  return {
    id: String(item.id ?? link ?? contentId<"entry">("e", item.title ?? "", summary ?? "")),
    ...(item.title ? { title: plainText(item.title) } : {}),
    ...(link ? { link } : {}),
    ...(first ? { publishedAt: first.at } : {}),
    ...(first && first.precision !== "second" ? { precision: first.precision } : {}),
    ...(updated ? { updatedAt: updated.at } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(summary ? { summary: plainText(summary) } : {}),
    ...(item.content_html ? { content: item.content_html } : {}),
    ...(image ? { image } : {}),
    ...(item.tags?.length ? { categories: item.tags } : {}),
  };
}

/** JSON, or what is left of it when it is closed after its last whole item. */
function parseCut(source: string): { value: unknown; cut: boolean } {
  try {
    return { value: JSON.parse(source), cut: false };
  } catch {
    const end = lastWholeItem(source);
    if (end === undefined) return { value: undefined, cut: true };
    try {
      return { value: JSON.parse(`${source.slice(0, end)}]}`), cut: true };
    } catch {
      return { value: undefined, cut: true };
    }
  }
}

/** Where the last object at depth two (`{"items":[{...}`) ends. */
function lastWholeItem(source: string): number | undefined {
  let depth = 0;
  let quoted = false;
  let last: number | undefined;
  for (let i = 0; i < source.length; i += 1) {
    const char = source.charAt(i);
    if (quoted) {
      if (char === "\\") i += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") {
      depth -= 1;
      if (depth === 2 && char === "}") last = i + 1;
    }
  }
  return last;
}
