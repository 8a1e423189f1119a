import { tellAct } from "../../brief/index.ts";
import {
  type DossierLine,
  type PairMaterial,
  type PairRegisters,
  partyNames,
  passagesOf,
  type RecordState,
  tellCorrection,
} from "../../relations/index.ts";

/** The dossier as Markdown: names, who it rests on, and each register with outlets, addresses and quotations. */
export function renderDossierText(material: PairMaterial, registers: PairRegisters): string {
  const [one, other] = [partyNames(material.a), partyNames(material.b)];
  const parts = [
    `# ${startUpper(one.short)} and ${other.short}`,
    `${one.formal} and ${other.formal}.`,
    tellCoverage(material, registers),
    ...listSections(material, registers),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function startUpper(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function tellCoverage({ a, b }: PairMaterial, { coverage, settled }: PairRegisters): string {
  const { outlets, bySide, articles, from, to } = coverage;
  if (settled.length === 0) return "Nothing between these two has been read yet.";
  const side = bySide.a.length === outlets ? a : bySide.b.length === outlets ? b : undefined;
  const thin = side ? ` Thin: all of ${partyNames(side).short}.` : outlets < 4 ? " Thin: fewer than four outlets." : "";
  return `${settled.length} records from ${outlets} outlets and ${articles} articles${from && to ? `, ${from} to ${to}` : ""}.${thin}`;
}

function listSections(material: PairMaterial, registers: PairRegisters): readonly string[] {
  const states = new Map(registers.settled.map(({ line, state }) => [line.id, state]));
  const lines = (found: readonly DossierLine[]): string =>
    found.map((line) => tellLine(material, line, states.get(line.id))).join("\n");
  const section = (title: string, body: string): readonly string[] => (body ? [`## ${title}\n\n${body}`] : []);
  const kinds = (...of: readonly string[]): readonly DossierLine[] =>
    material.lines.filter(({ kind }) => of.includes(kind));
  return [
    ...section("Visits and meetings", lines(registers.visits.flatMap((visit) => visit.lines))),
    ...section("Agreements", lines([...new Set(registers.agreements.flatMap((agreement) => agreement.lines))])),
    ...section("Figures", registers.figures.map((entry) => tellFigures(material, entry)).join("\n")),
    ...section(
      "Other acts and plans",
      lines(kinds("event", "plan").filter((line) => !registers.visits.some((visit) => visit.lines.includes(line)))),
    ),
    ...section("Positions", lines(registers.positions.flatMap((position) => position.lines))),
    ...section("Frictions", lines(registers.disputes.flatMap(({ ofA, ofB }) => [...ofA, ...ofB]))),
    ...section("Forecasts", registers.forecasts.map((entry) => tellForecast(material, entry)).join("\n")),
    ...section("Words", lines(kinds("statement", "assessment"))),
  ];
}

/** One day, or from the first to the last of several: a month is not its first day. */
function tellPeriod({ from, to }: { readonly from: string; readonly to: string }): string {
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  return first === last ? first : `${first} to ${last}`;
}

function tellFigures(
  material: PairMaterial,
  { measure, period, unit, figures, apart, apartShare, parts }: PairRegisters["figures"][number],
): string {
  const head = `- ${measure}, ${period ? `${period.from.slice(0, 10)} to ${period.to.slice(0, 10)}` : "no period"}${parts ? `: ${apart} ${unit} apart (${(apartShare * 100).toFixed(1)} %)` : ""}`;
  const rows = figures.map(
    ({ value, producer, line }) =>
      `  - ${value} ${unit}, by ${producer ?? "nobody named"}; ${tellSources(material, line)}`,
  );
  return [head, ...rows].join("\n");
}

function tellForecast(
  material: PairMaterial,
  { id, who, what, outcome, line, statement }: PairRegisters["forecasts"][number],
): string {
  const url = statement && material.articles.get(statement.article)?.url;
  const sources = line ? tellSources(material, line) : statement ? tellSource(statement.outlet, url) : "";
  return `- ${who}: “${oneLine(what)}” (${outcome}; ${id}); ${sources}`;
}

function tellLine(material: PairMaterial, line: DossierLine, state: RecordState | undefined): string {
  const [first] = passagesOf(material, line);
  const told = first?.publishedAt ? `, told ${first.publishedAt.slice(0, 10)}` : "";
  const when = line.date ? tellPeriod(line.date) : `no day given${told}`;
  const { date: _date, ...undated } = line;
  const marked = state && state !== "reported" ? ` [${state}]` : "";
  const whose = line.analyst
    ? ` [record of ${line.analyst.name}]`
    : ` (${line.voices} ${line.voices === 1 ? "voice" : "voices"})`;
  const byHand = (line.corrected?.corrections ?? []).map((one) => `; ${tellCorrection(one)}`).join("");
  return `- ${when}: ${tellAct(undated) ?? line.type}${marked}${whose}; ${tellSources(material, line)}${byHand}${first ? `\n  > ${oneLine(first.text)}` : ""}`;
}

function tellSources(material: PairMaterial, line: DossierLine): string {
  return [...new Set(passagesOf(material, line).map(({ outlet, url }) => tellSource(outlet, url)))].join(", ");
}

function tellSource(outlet: string, url: string | undefined): string {
  return url ? `[${outlet}](${url})` : outlet;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
