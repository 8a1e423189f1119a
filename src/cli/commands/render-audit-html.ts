import type { AuditLine } from "../../brief/index.ts";
import { type Audited, findingKinds, kindWords, tellPlace, tellVerdict } from "./audit-words.ts";
import { renderSummary } from "./render-audit.ts";

/** The audit as one page without scripts: each sentence with its kinds, and the summary on top. */
export function renderAuditHtml(audited: Audited): string {
  const rows = audited.lines.map((line, i) => {
    const { sentence, kinds, attributions, verdict } = line;
    const marks = kinds.map((kind) => `<li title="${escape(kindWords[kind][1])}">${escape(kindWords[kind][0])}</li>`);
    const names = [...new Set(attributions.flatMap(({ name }) => name ?? []))];
    const who = names.length > 0 ? `<p class="who">${escape(names.join("; "))}</p>` : "";
    const isFound = verdict === "contradicted" || kinds.some((kind) => findingKinds.includes(kind));
    const found = isFound ? ' class="found"' : "";
    return `<li id="s${i + 1}"${found}><p>${escape(sentence)}</p><ul>${marks.join("")}</ul>${who}${renderHeld(line)}</li>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Audit of ${escape(audited.name)}</title>
<style>${style}</style></head>
<body><main><h1>Audit of ${escape(audited.name)}</h1>
<pre>${escape(renderSummary(audited))}</pre>
<ol>
${rows.join("\n")}
</ol></main></body></html>
`;
}

function renderHeld(line: AuditLine): string {
  if (line.verdict === "unchecked") return "";
  const passages = line.support.map(
    (passage) => `<blockquote>${escape(passage.text.trim())}<footer>${renderPlace(passage)}</footer></blockquote>`,
  );
  return `<p class="who"><b>${escape(tellVerdict(line))}</b></p>${passages.join("")}`;
}

/** An address is a link where it is one of the web; anything else from outside stays text. */
function renderPlace(passage: AuditLine["support"][number]): string {
  const place = escape(tellPlace(passage));
  const { url } = passage;
  return url && /^https?:\/\//iu.test(url) ? `<a href="${escape(url)}" rel="noreferrer nofollow">${place}</a>` : place;
}

const style =
  "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:46rem;padding:0 1rem}pre{white-space:pre-wrap;border:1px solid;padding:1rem}ol>li{margin:1rem 0;padding-left:.5rem}.found{border-left:4px solid #b00}ul{padding:0;display:flex;gap:.75rem;list-style:none;flex-wrap:wrap;font-size:.85rem}.who{font-size:.85rem;margin:.25rem 0}blockquote{font-size:.85rem;margin:.25rem 0 .25rem 1rem;padding-left:.5rem;border-left:2px solid}";

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
