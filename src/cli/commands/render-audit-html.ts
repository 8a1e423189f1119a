import { type Audited, findingKinds, kindWords } from "./audit-words.ts";
import { renderSummary } from "./render-audit.ts";

/** The audit as one page without scripts: each sentence with its kinds, and the summary on top. */
export function renderAuditHtml(audited: Audited): string {
  const rows = audited.lines.map(({ sentence, kinds, attributions, verdict }, i) => {
    const marks = kinds.map((kind) => `<li title="${escape(kindWords[kind][1])}">${escape(kindWords[kind][0])}</li>`);
    const names = [...new Set(attributions.flatMap(({ name }) => name ?? []))];
    const who = names.length > 0 ? `<p class="who">${escape(names.join("; "))}</p>` : "";
    const held = verdict === "unchecked" ? "" : `<p class="who">${escape(verdict.replace("-", " "))}</p>`;
    const found = kinds.some((kind) => findingKinds.includes(kind)) ? ' class="found"' : "";
    return `<li id="s${i + 1}"${found}><p>${escape(sentence)}</p><ul>${marks.join("")}</ul>${who}${held}</li>`;
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

const style =
  "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:46rem;padding:0 1rem}pre{white-space:pre-wrap;border:1px solid;padding:1rem}ol>li{margin:1rem 0;padding-left:.5rem}.found{border-left:4px solid #b00}ul{padding:0;display:flex;gap:.75rem;list-style:none;flex-wrap:wrap;font-size:.85rem}.who{font-size:.85rem;margin:.25rem 0}";

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
