import type { Hono } from "hono";
import { listBriefs } from "../../brief/index.ts";
import { listOutlets } from "../../ingest/index.ts";
import { listPairs } from "../../relations/index.ts";
import { wholeAddress } from "../interface-language.ts";
import type { SiteContext } from "../types.ts";

/** Stories that the map of the site names: the newest; a map may hold fifty thousand addresses. */
const mostInMap = 5000;

/** Most addresses of one sitemap (sitemaps.org). */
const mostAddresses = 50_000;

/** What crawlers ask for: which pages there are, and which they should leave alone. */
export function addIndexes(app: Hono, { db }: SiteContext): void {
  app.get("/robots.txt", (c) =>
    c.text(
      `User-agent: *\nDisallow: /story/*/lead-picture\nDisallow: /compare\n\nSitemap: ${wholeAddress("/sitemap.xml")}\n`,
    ),
  );
  app.get("/sitemap.xml", async (c) => {
    const fixed = ["/", "/dossiers", "/sources", "/method", "/check", "/search"].map((path) => ({
      path,
      at: undefined,
    }));
    const stories = (await listBriefs(db, mostInMap)).map(({ brief }) => ({
      path: `/story/${brief.story}`,
      at: brief.publishedAt,
    }));
    const pairs = (await listPairs(db)).map(({ source, target }) => ({
      path: `/dossier/${source}-${target}`,
      at: undefined,
    }));
    const outlets = (await listOutlets(db)).map(({ id }) => ({
      path: `/outlet/${encodeURIComponent(id)}`,
      at: undefined,
    }));
    const entries = [...fixed, ...stories, ...pairs, ...outlets].slice(0, mostAddresses);
    return c.body(writeSitemap(entries), 200, { "content-type": "application/xml; charset=utf-8" });
  });
}

function writeSitemap(entries: readonly { readonly path: string; readonly at: string | undefined }[]): string {
  const rows = entries.map(
    ({ path, at }) =>
      `<url><loc>${inXml(wholeAddress(path))}</loc>${at ? `<lastmod>${inXml(at)}</lastmod>` : ""}</url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join("")}</urlset>\n`;
}

function inXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
