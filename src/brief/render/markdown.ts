import type { Brief } from "../types.ts";
import { sectionTitles } from "./section-titles.ts";

/** The page as Markdown: text with numbered sources, withheld sentences by their reason, sources in full. */
export function renderMarkdown(brief: Brief): string {
  const number = new Map(brief.sources.map(({ article }, i) => [article, i + 1]));
  const sections = Map.groupBy(brief.sentences, ({ section }) => section);
  const body = [...sections].map(([id, sentences]) => {
    const lines = sentences.map(
      ({ text, citations }) =>
        `${escapeMarkdown(text)} [${citations.map(({ article }) => number.get(article) ?? "?").join(", ")}]`,
    );
    return `## ${sectionTitles[id]}\n\n${lines.join(" ")}`;
  });
  const held = brief.withheld.map(
    ({ problems }) => `- 1 sentence withheld: ${problems[0]?.kind ?? "not"} not in the cited passage`,
  );
  const sources = brief.sources.map(({ outlet, title, url, publishedAt, language, copyOf }, i) => {
    const about = [
      escapeMarkdown(title ?? ""),
      publishedAt ?? "",
      language ?? "",
      copyOf ? `copy of ${number.get(copyOf) ?? "another"}` : "",
      url ?? "",
    ];
    return `${i + 1}. ${escapeMarkdown(outlet.name)}: ${about.filter(Boolean).join(", ")}`;
  });
  const head = `# ${escapeMarkdown(brief.title)}\n\n*${escapeMarkdown(brief.standfirst)}*\n\nPublished ${brief.publishedAt} · ${brief.readingMinutes}-minute read`;
  return [head, ...body, ...(held.length > 0 ? [held.join("\n")] : []), `## Sources\n\n${sources.join("\n")}`, ""].join(
    "\n\n",
  );
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/gu, (mark) => `\\${mark}`).replaceAll(/\s+/gu, " ");
}
