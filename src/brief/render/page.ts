import { allSources } from "../all-sources.ts";
import { labelsOf, tellHand, tellWithheld } from "../realise/labels.ts";
import { fill } from "../realise/read-acts.ts";
import { pageNotes } from "../page-notes.ts";
import { standfirstSentences } from "../standfirst-sentences.ts";
import type { Brief, BriefSentence } from "../types.ts";
import { tellChanges } from "../versions/tell-changes.ts";
import { headLines } from "./head-lines.ts";
import type { PageChanges } from "./types.ts";

/** The page as one HTML file that stands alone: sentences with numbers that lead to their passages' sources. */
export function renderHtml(brief: Brief, changed?: PageChanges): string {
  const labels = labelsOf(brief.language);
  const direction = brief.language === "ar" ? "rtl" : "ltr";
  const number = new Map(allSources(brief).map(({ article }, i) => [article, i + 1]));
  const numbered = brief.sentences.map((sentence, i) => ({ sentence, ordinal: i + 1 }));
  const mark = ({ citations }: BriefSentence): string =>
    [...new Set(citations.map(({ article }) => article))]
      .map((article) => `<a href="#source-${number.get(article) ?? 0}">${number.get(article) ?? "?"}</a>`)
      .join(", ");
  const standfirst = standfirstSentences(brief).map((one) => `${escapeHtml(one.text)} <sup>[${mark(one)}]</sup>`);
  const sections = [...Map.groupBy(numbered, ({ sentence }) => sentence.section)].map(([id, own]) => {
    const told = own.map(({ sentence, ordinal }) => {
      const hand = tellHand(sentence, brief.language);
      return `<p id="s${ordinal}">${escapeHtml(sentence.text)} <sup>[${mark(sentence)}]</sup>${hand ? ` <small>(${escapeHtml(hand)})</small>` : ""}</p>`;
    });
    return `<h2>${escapeHtml(labels.sections[id])}</h2>\n${told.join("\n")}`;
  });
  const sources = allSources(brief).map(({ outlet, title, url, publishedAt, language }, i) => {
    const headline = escapeHtml(title ?? "without a title");
    const linked = url && /^https?:/iu.test(url) ? `<a href="${escapeHtml(url)}">${headline}</a>` : headline;
    return `<li id="source-${i + 1}" lang="${escapeHtml(language ?? "und")}">${escapeHtml(outlet.name)}: ${linked} ${escapeHtml(publishedAt ?? "")}</li>`;
  });
  const held = brief.withheld.map((one) => `<p>${escapeHtml(tellWithheld(one, brief.language))}.</p>`).join("\n");
  const notes = pageNotes(brief).map((note) => `<li>${escapeHtml(note)}</li>`);
  const changes = changed
    ? tellChanges(changed.changes, brief.language).map(
        ({ label, before, after, reason }) =>
          `<li>${escapeHtml(label)}: ${before ? `<del>${escapeHtml(before)}</del> ` : ""}${after ? `<ins>${escapeHtml(after)}</ins> ` : ""}${reason ? escapeHtml(reason) : ""}</li>`,
      )
    : [];
  const list = (title: string, items: readonly string[]): string =>
    items.length > 0 ? `<h2>${escapeHtml(title)}</h2>\n<ul>\n${items.join("\n")}\n</ul>\n` : "";
  return `<!doctype html>
<html lang="${escapeHtml(brief.language)}" dir="${direction}">
<head><meta charset="utf-8"><title>${escapeHtml(brief.title)}</title></head>
<body>
<h1>${escapeHtml(brief.title)}</h1>
<p>${standfirst.join(" ") || escapeHtml(brief.standfirst)}</p>
${headLines(brief)
  .map((line) => `<p>${escapeHtml(line)}</p>`)
  .join("\n")}
${sections.join("\n")}
${held}
${list(labels.notes, notes)}${list(fill(labels.changes, { version: String(changed?.version ?? "") }), changes)}<h2>${escapeHtml(labels.sources)}</h2>
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
