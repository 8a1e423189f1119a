import type { AuditKind, AuditLine } from "../../brief/index.ts";
import { type Audited, findingKinds, kindWords, listAssertions, tellPlace, tellVerdict } from "./audit-words.ts";

/** The audit for a person: each sentence with what it rests on, then a summary that can be pasted. */
export function renderAudit(audited: Audited): string {
  const { name, lines } = audited;
  const told = lines.flatMap((line, i) => renderLine(line, i + 1));
  const page = [name, "", ...told, renderSummary(audited), ""].join("\n");
  // Texts and articles are others': nothing in them moves a terminal's cursor or colours it.
  return page.replaceAll(/[^\P{Cc}\n]+/gu, " ");
}

function renderLine(line: AuditLine, ordinal: number): readonly string[] {
  const { sentence, kinds, attributions, figures } = line;
  const rests = kinds.map((kind) => kindWords[kind][0]).join(", ");
  const names = [...new Set(attributions.flatMap(({ name }) => name ?? []))];
  const who = names.length > 0 ? `: ${names.join("; ")}` : "";
  const amounts = figures.map(
    ({ text, assertedBy }) => `      ${text}: ${assertedBy ? `asserted by ${assertedBy}` : "nobody named"}`,
  );
  return [
    `${String(ordinal).padStart(4)}  [${rests}${who}]`,
    ...wrap(sentence, 92).map((row) => `      ${row}`),
    ...amounts,
    ...renderHeld(line),
    "",
  ];
}

/** The verdict, and the passages that it rests on. */
function renderHeld(line: AuditLine): readonly string[] {
  if (line.verdict === "unchecked") return [];
  const passages = line.support.flatMap((passage) => [
    ...wrap(`“${passage.text.replaceAll(/\s+/gu, " ").trim()}”`, 84).map((row) => `          ${row}`),
    `          ${tellPlace(passage)}`,
  ]);
  return [`      ${tellVerdict(line)}`, ...passages];
}

/** What a fact-checker pastes: counts, who is named with what they assert, and the numbers of the sentences to look at. */
export function renderSummary(audited: Audited): string {
  const { name, lines } = audited;
  const sentences = lines.filter(({ kind }) => kind !== "heading" && kind !== "empty-sources");
  const count = (kind: AuditKind): number => lines.filter(({ kinds }) => kinds.includes(kind)).length;
  const asserted = listAssertions(audited).map(({ who, what, sentence }) => `  ${sentence}. ${who}: ${what}`);
  return [
    `Audit of ${name}`,
    `${sentences.length} sentences: ${count("attributed")} attributed, ${count("unnamed-authority")} attributed to an unnamed authority, ${count("own-voice")} in the writer's own voice.`,
    ...findingKinds.flatMap((kind) => renderFinding(kind, lines)),
    ...renderVerdicts(lines),
    ...(asserted.length > 0 ? ["Who asserts what:", ...asserted] : []),
  ].join("\n");
}

function renderFinding(kind: AuditKind, lines: readonly AuditLine[]): readonly string[] {
  const at = lines.flatMap(({ kinds }, i) => (kinds.includes(kind) ? [i + 1] : []));
  const [name, meaning] = kindWords[kind];
  return at.length > 0 ? [`${name} (${at.length}): sentences ${at.join(", ")}. ${meaning}`] : [];
}

function renderVerdicts(lines: readonly AuditLine[]): readonly string[] {
  const held = lines.filter(({ verdict }) => verdict !== "unchecked");
  if (held.length === 0) return [];
  const at = (verdict: AuditLine["verdict"]): readonly number[] =>
    lines.flatMap((line, i) => (line.verdict === verdict ? [i + 1] : []));
  const tell = (verdict: AuditLine["verdict"], words: string): string => {
    const ordinals = at(verdict);
    return `${ordinals.length} ${words}${ordinals.length > 0 && verdict !== "not-found" ? ` (${ordinals.join(", ")})` : ""}`;
  };
  return [
    `Held against the articles given: ${tell("supported", "supported")}, ${tell("contradicted", "contradicted")}, ${tell("not-found", "not found")}.`,
    ...lines.flatMap((line, i) => (line.verdict === "contradicted" ? renderContradiction(line, i + 1) : [])),
  ];
}

/** "  2. contradicted: “340 billion”, where the passage has “240 billion” (Harbour Wire, 2024-05-16)". */
function renderContradiction(line: AuditLine, ordinal: number): readonly string[] {
  const [passage] = line.support;
  return [`  ${ordinal}. ${tellVerdict(line)}${passage ? ` (${tellPlace(passage)})` : ""}`];
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
