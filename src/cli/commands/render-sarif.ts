import { type Audited, findingKinds, kindWords } from "./audit-words.ts";

/** The findings as SARIF 2.1.0 (OASIS), which editors and code hosts show as annotations. Offsets are UTF-16 code units. */
export function renderSarif({ name, lines }: Audited): string {
  const results = lines.flatMap(({ kinds, span: [start, end], sentence, verdict, problems }) => {
    const region = { charOffset: start, charLength: end - start, snippet: { text: sentence } };
    const locations = [{ physicalLocation: { artifactLocation: { uri: encodeURI(name) }, region } }];
    const found = findingKinds.flatMap((kind) =>
      kinds.includes(kind)
        ? [{ ruleId: kind, level: levelOf(kind), message: { text: kindWords[kind][1] }, locations }]
        : [],
    );
    if (verdict !== "contradicted") return found;
    const text = problems.map((problem) => `${problem.kind}: ${problem.found}`).join("; ");
    return [
      ...found,
      { ruleId: "contradicted", level: "error", message: { text: `Contradicted: ${text}` }, locations },
    ];
  });
  const rules = [
    ...findingKinds.map((id) => ({ id, shortDescription: { text: kindWords[id][1] } })),
    { id: "contradicted", shortDescription: { text: "A passage says otherwise." } },
  ];
  const run = { tool: { driver: { name: "rapporteur", rules } }, columnKind: "utf16CodeUnits", results };
  return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] })}\n`;
}

function levelOf(kind: string): "warning" | "note" {
  return kind === "unnamed-authority" || kind === "needs-source" || kind === "empty-sources" ? "warning" : "note";
}
