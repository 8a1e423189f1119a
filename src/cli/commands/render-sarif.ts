import { type Audited, findingKinds, kindWords, tellPlace, tellVerdict } from "./audit-words.ts";

/** The findings as SARIF 2.1.0 (OASIS), which editors and code hosts show as annotations. Offsets are UTF-16 code units. */
export function renderSarif({ name, lines }: Audited): string {
  const results = lines.flatMap((line) => {
    const { kinds, sentence, verdict, support } = line;
    const [start, end] = line.span;
    const region = { charOffset: start, charLength: end - start, snippet: { text: sentence } };
    const locations = [{ physicalLocation: { artifactLocation: { uri: encodeURI(name) }, region } }];
    const found = findingKinds.flatMap((kind) =>
      kinds.includes(kind)
        ? [{ ruleId: kind, level: levelOf(kind), message: { text: kindWords[kind][1] }, locations }]
        : [],
    );
    if (verdict !== "contradicted" && verdict !== "not-found") return found;
    const passages = support.map((passage) => ` ${tellPlace(passage)}: “${passage.text.trim()}”`);
    const text = `${tellVerdict(line)}.${passages.join("")}`;
    return [
      ...found,
      { ruleId: verdict, level: verdict === "contradicted" ? "error" : "note", message: { text }, locations },
    ];
  });
  const rules = [
    ...findingKinds.map((id) => ({ id, shortDescription: { text: kindWords[id][1] } })),
    { id: "contradicted", shortDescription: { text: "A passage says otherwise." } },
    { id: "not-found", shortDescription: { text: "No passage of the articles given says it." } },
  ];
  const run = { tool: { driver: { name: "rapporteur", rules } }, columnKind: "utf16CodeUnits", results };
  return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] })}\n`;
}

function levelOf(kind: string): "warning" | "note" {
  return kind === "unnamed-authority" || kind === "needs-source" || kind === "empty-sources" ? "warning" : "note";
}
