import { generateRssFeed } from "feedsmith";
import type { StoredBrief } from "../brief/index.ts";

/** RSS 2.0 of stories, newest version first seen by its own address. */
export function renderFeed(title: string, origin: string, stories: readonly StoredBrief[]): string {
  return generateRssFeed({
    title,
    link: origin,
    description: "Stories with every sentence sourced",
    items: stories.map(({ brief, version }) => ({
      title: asHtml(brief.title),
      link: `${origin}/story/${brief.story}`,
      guid: { value: `${origin}/story/${brief.story}#v${version}`, isPermaLink: true },
      pubDate: new Date(brief.publishedAt),
      description: asHtml(brief.standfirst),
    })),
  });
}

/** Readers show a title as HTML, whatever the standard says: so it is written as HTML, with nothing live in it. */
function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
