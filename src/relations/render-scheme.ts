import type { Dimension, EventType, SchemeTrap } from "./types.ts";

export interface Scheme {
  readonly types: readonly EventType[];
  readonly dimensions: readonly Dimension[];
  readonly traps: readonly SchemeTrap[];
}

/** The scheme as Markdown: dimensions, types with definition, example, counter-example and codes, and where published tables err. */
export function renderScheme({ types, dimensions, traps }: Scheme): string {
  const quads = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];
  const sections = [
    "# The scheme of records",
    "Written by `./bin/rapporteur scheme` from the one file that holds it, `src/relations/data/scheme.json`. Do not edit this page.",
    "Nine kinds: event, agreement, plan, statement, figure, assessment, forecast, position, structure. Only acts (events and agreements told as done) are scored; words are never counted as deeds. Scores run from -10 to 10 and come from Goldstein (1992) where a WEIS number stands beside them, else from the judgement named there. Event, mode and context follow PLOVER 2.0, roots and codes CAMEO 1.1b3.",
    `Quad classes: ${quads.map((name, at) => `${at + 1} ${name}`).join(", ")}.`,
    `## ${dimensions.length} dimensions`,
    table(
      ["Dimension", "What it holds"],
      dimensions.map(({ id, definition }) => [id, definition]),
    ),
    "An act has the dimension of its type. Agreements, and words and acts whose type leaves it open, take that of their passage, by the words of `scheme.json`. Friction is no dimension: any of them can have it.",
    `## ${types.length} types`,
    table(
      [
        "Type",
        "Kind, dimension",
        "Definition",
        "Example",
        "Is not",
        "PLOVER event, mode, context",
        "CAMEO",
        "Quad",
        "Score, source",
      ],
      types.map((type) => typeRow(type)),
    ),
    "## Where the published tables err",
    table(
      ["Code", "In the CAMEO to PLOVER table of 2021", "Here", "Why"],
      traps.map(({ code, published, here, why }) => [code, published, here, why]),
    ),
  ];
  return `${sections.join("\n\n")}\n`;
}

function typeRow(type: EventType): readonly string[] {
  const {
    id,
    kind,
    dimension,
    definition,
    example,
    counterExample,
    plover,
    mode,
    context,
    cameo,
    quad,
    score,
    scoreSource,
  } = type;
  return [
    `\`${id}\``,
    `${kind}, ${dimension}`,
    definition,
    example,
    counterExample,
    plover ? [plover, mode ?? "no mode", context].filter(Boolean).join(", ") : "none",
    cameo ?? "none",
    quad === undefined ? "none" : String(quad),
    score === undefined ? "none" : `${score}; ${scoreSource ?? ""}`,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map((row) => line(row))].join("\n");
}
