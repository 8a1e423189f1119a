import type { Brief } from "../types.ts";

/** The page as one HTML file that stands alone: sentences with numbers that lead to their passages' sources. */
export function renderHtml(brief: Brief): string {
  const number = new Map(brief.sources.map(({ article }, i) => [article, i + 1]));
  const sentences = brief.sentences.map(({ text, citations }, i) => {
    const links = citations
      .map(({ article }) => `<a href="#source-${number.get(article) ?? 0}">${number.get(article) ?? "?"}</a>`)
      .join(", ");
    return `<p id="s${i + 1}">${escapeHtml(text)} <sup>[${links}]</sup></p>`;
  });
  const sources = brief.sources.map(({ outlet, title, url, publishedAt, language }, i) => {
    const headline = escapeHtml(title ?? "without a title");
    const linked = url && /^https?:/iu.test(url) ? `<a href="${escapeHtml(url)}">${headline}</a>` : headline;
    return `<li id="source-${i + 1}" lang="${escapeHtml(language ?? "und")}">${escapeHtml(outlet.name)}: ${linked} ${escapeHtml(publishedAt ?? "")}</li>`;
  });
  const held =
    brief.withheld.length > 0 ? `<p>${brief.withheld.length} withheld: not borne out by the cited passages.</p>` : "";
  return `<!doctype html>
<html lang="${escapeHtml(brief.language)}">
<head><meta charset="utf-8"><title>${escapeHtml(brief.title)}</title></head>
<body>
<h1>${escapeHtml(brief.title)}</h1>
<p>${escapeHtml(brief.standfirst)}</p>
<p><time datetime="${escapeHtml(brief.publishedAt)}">${escapeHtml(brief.publishedAt)}</time>, ${brief.readingMinutes}-minute read</p>
${sentences.join("\n")}
${held}
<h2>Sources</h2>
<ol>
${sources.join("\n")}
</ol>
</body>
</html>
`;
}

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (mark) => marks[mark] ?? mark);
}
