import { failure, type Outcome, success } from "../../core/index.ts";
import { readXml, type XmlElement } from "../feed/xml-tree.ts";

/** One feed of a list, with the folders that it stands in. */
export interface ListedFeed {
  readonly url: string;
  readonly title?: string;
  readonly site?: string;
  readonly folders?: readonly string[];
}

/** Feeds of an OPML list, each once, folders kept. Problem: OPML_UNKNOWN. */
export function parseOpml(text: string): Outcome<readonly ListedFeed[]> {
  const { root } = readXml(text.replace(/^[\uFEFF\s]+/u, ""));
  if (root?.name !== "opml")
    return failure("OPML_UNKNOWN", "this is no OPML", "Export the list of feeds from your reader as OPML.");
  const feeds = new Map<string, ListedFeed>();
  gatherOutlines(root, [], feeds);
  return success([...feeds.values()]);
}

function gatherOutlines(element: XmlElement, folders: readonly string[], feeds: Map<string, ListedFeed>): void {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const { xmlurl, title, text, htmlurl } = child.attributes;
    const name = title || text;
    if (child.name === "outline" && xmlurl && !feeds.has(xmlurl)) {
      feeds.set(xmlurl, {
        url: xmlurl,
        ...(name ? { title: name } : {}),
        ...(htmlurl ? { site: htmlurl } : {}),
        ...(folders.length > 0 ? { folders } : {}),
      });
    }
    const inside = child.name === "outline" && !xmlurl && name ? [...folders, name] : folders;
    gatherOutlines(child, inside, feeds);
  }
}

/** OPML 2.0 of a list of feeds. */
export function renderOpml(title: string, feeds: readonly ListedFeed[]): string {
  const lines = feeds.map(
    ({ url, title: name, site }) =>
      `    <outline type="rss" text="${escapeXml(name ?? url)}" xmlUrl="${escapeXml(url)}"${site ? ` htmlUrl="${escapeXml(site)}"` : ""}/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapeXml(title)}</title></head>`,
    "  <body>",
    ...lines,
    "  </body>",
    "</opml>",
    "",
  ].join("\n");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
