import type { AuditKind, AuditLine } from "../../brief/index.ts";

const words: Readonly<Record<AuditKind, string>> = {
  attributed: "attributed",
  "unnamed-authority": "UNNAMED AUTHORITY",
  "own-voice": "own voice",
  forecast: "forecast",
  "figure-without-producer": "figure: no producer",
  "figure-without-period": "figure: no period",
  weasel: "weasel words",
  heading: "heading",
  "empty-sources": "SOURCES EMPTY",
};

/** The audit for a person: each sentence with what it rests on, then a summary that can be pasted. */
export function renderAudit(name: string, lines: readonly AuditLine[]): string {
  const told = lines.flatMap((line, i) => renderLine(line, i + 1));
  return [name, "", ...told, "Summary", ...renderSummary(lines), ""].join("\n");
}

function renderLine(
  { sentence, kinds, attributions, figures, verdict }: AuditLine,
  ordinal: number,
): readonly string[] {
  const rests = kinds.map((kind) => words[kind]).join(", ");
  const names = [...new Set(attributions.flatMap(({ name }) => name ?? []))];
  const who = names.length > 0 ? `: ${names.join("; ")}` : "";
  const amounts = figures.map(
    ({ text, assertedBy }) => `      ${text}: ${assertedBy ? `asserted by ${assertedBy}` : "nobody named"}`,
  );
  const held = verdict === "unchecked" ? [] : [`      ${verdict.replace("-", " ")}`];
  return [
    `${String(ordinal).padStart(4)}  [${rests}${who}]`,
    ...wrap(sentence, 92).map((row) => `      ${row}`),
    ...amounts,
    ...held,
    "",
  ];
}

function renderSummary(lines: readonly AuditLine[]): readonly string[] {
  const sentences = lines.filter(({ kind }) => kind !== "heading" && kind !== "empty-sources");
  const share = (kind: AuditKind): string => {
    const count = lines.filter(({ kinds }) => kinds.includes(kind)).length;
    return `  ${String(count).padStart(4)}  ${words[kind]}`;
  };
  const kinds: readonly AuditKind[] = [
    "attributed",
    "unnamed-authority",
    "own-voice",
    "forecast",
    "figure-without-producer",
    "figure-without-period",
    "empty-sources",
  ];
  return [`  ${String(sentences.length).padStart(4)}  sentences`, ...kinds.map(share)];
}

function wrap(text: string, width: number): readonly string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of text.split(/\s+/u)) {
    if (row && row.length + word.length >= width) {
      rows.push(row);
      row = word;
    } else row = row ? `${row} ${word}` : word;
  }
  return row ? [...rows, row] : rows;
}
