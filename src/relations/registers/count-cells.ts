import type { DossierLine } from "../types.ts";
import type { Statement } from "./list-statements.ts";
import { dayOfLine, dimensionIn, outletsOf } from "./passages.ts";
import type { PairMaterial, Side } from "./types.ts";

export interface HeatRow {
  readonly dimension: string;
  /** Lines by month, YYYY-MM; those whose source gives only a year under the year. */
  readonly months: ReadonlyMap<string, readonly DossierLine[]>;
  readonly undated: readonly DossierLine[];
  readonly total: number;
  /** Fewer than four outlets, or all of one side. */
  readonly thin: boolean;
}

/** Lines by dimension and month, dimensions in the order of the pair; one without a day stands at the day it was told. */
export function countCells(material: PairMaterial): readonly HeatRow[] {
  const order = material.dimensions.map(({ id }) => id);
  const groups = Map.groupBy(material.lines, (line) => dimensionIn(material, line));
  return [...groups]
    .map(([dimension, lines]): HeatRow => {
      const placed = Map.groupBy(lines, (line) => cellOf(material, line));
      const undated = placed.get("") ?? [];
      placed.delete("");
      return { dimension, months: placed, undated, total: lines.length, thin: isThin(material, lines) };
    })
    .toSorted(
      (x, y) => order.indexOf(x.dimension) - order.indexOf(y.dimension) || x.dimension.localeCompare(y.dimension),
    );
}

/** Where a line stands: a figure of several months in the last of them. */
function cellOf(material: PairMaterial, line: DossierLine): string {
  const { date } = line;
  if (date?.precision === "year") return date.from.slice(0, 4);
  if (date && line.kind === "figure") return date.to.slice(0, 7);
  return dayOfLine(material, line)?.slice(0, 7) ?? "";
}

export interface Coverage {
  readonly outlets: number;
  /** Outlets by where they are. */
  readonly bySide: Readonly<Record<Side, readonly string[]>>;
  readonly articles: number;
  readonly languages: readonly string[];
  /** YYYY-MM-DD of the first and last dated line. */
  readonly from?: string;
  readonly to?: string;
}

/** Who the record rests on. */
export function measureCoverage(material: PairMaterial, lines: readonly DossierLine[] = material.lines): Coverage {
  const ids = new Set<string>(lines.flatMap(({ citations }) => citations.map(({ article }) => article)));
  const articles = [...ids].flatMap((id) => material.articles.get(id) ?? []);
  const bySide: Record<Side, string[]> = { a: [], b: [], third: [], unknown: [] };
  for (const { outlet, country } of articles) {
    const side = sideOfOutlet(material, country);
    if (!bySide[side].includes(outlet)) bySide[side].push(outlet);
  }
  const days = lines.flatMap((line) => dayOfLine(material, line) ?? []).toSorted();
  return {
    outlets: outletsOf(material, lines).length,
    bySide,
    articles: articles.length,
    languages: [...new Set(articles.map(({ language }) => language))].toSorted(),
    ...(days[0] ? { from: days[0], to: days.at(-1) ?? days[0] } : {}),
  };
}

function sideOfOutlet({ a, b }: PairMaterial, country: string | undefined): Side {
  if (!country) return "unknown";
  if (country === a) return "a";
  return country === b ? "b" : "third";
}

/** Below this many outlets a record is thin. */
const fewOutlets = 4;

/** True where few outlets carry the lines, or all of them belong to one side. */
export function isThin(material: PairMaterial, lines: readonly DossierLine[]): boolean {
  const { outlets, bySide } = measureCoverage(material, lines);
  return outlets < fewOutlets || bySide.a.length === outlets || bySide.b.length === outlets;
}

export interface WordsAndDeeds {
  readonly dimension: string;
  readonly wordsOfA: number;
  readonly wordsOfB: number;
  readonly wordsOfOthers: number;
  readonly words: readonly Statement[];
  /** Acts that are told as done and that nobody denies. */
  readonly deeds: readonly DossierLine[];
}

/** Attributed words beside recorded acts, by dimension. Words are never counted as deeds, nor the other way. */
export function countWordsAndDeeds(material: PairMaterial, statements: readonly Statement[]): readonly WordsAndDeeds[] {
  const acts = material.lines.filter(
    ({ kind, polarity }) => (kind === "event" || kind === "agreement") && polarity === "positive",
  );
  const order = material.dimensions.map(({ id }) => id);
  const deedsOf = Map.groupBy(acts, (line) => dimensionIn(material, line));
  const wordsOf = Map.groupBy(statements, ({ dimension }) => dimension);
  return [...new Set([...deedsOf.keys(), ...wordsOf.keys()])]
    .toSorted((x, y) => order.indexOf(x) - order.indexOf(y))
    .map((dimension) => {
      const words = wordsOf.get(dimension) ?? [];
      const of = (side: Side): number => words.filter((one) => one.side === side).length;
      return {
        dimension,
        wordsOfA: of("a"),
        wordsOfB: of("b"),
        wordsOfOthers: words.length - of("a") - of("b"),
        words,
        deeds: deedsOf.get(dimension) ?? [],
      };
    });
}

export interface SpeakerRow {
  readonly speaker: string;
  readonly side: Side;
  readonly unnamed: boolean;
  readonly byDimension: ReadonlyMap<string, readonly Statement[]>;
  readonly total: number;
}

/** Who says what: speakers by dimension, those of the two sides first, unnamed authorities last. */
export function countSpeakers(statements: readonly Statement[]): readonly SpeakerRow[] {
  const rank: Readonly<Record<Side, number>> = { a: 0, b: 1, third: 2, unknown: 3 };
  return [...Map.groupBy(statements, ({ speaker }) => speaker)]
    .map(
      ([speaker, said]): SpeakerRow => ({
        speaker,
        side: said[0]?.side ?? "unknown",
        unnamed: said[0]?.unnamed ?? false,
        byDimension: Map.groupBy(said, ({ dimension }) => dimension),
        total: said.length,
      }),
    )
    .toSorted(
      (x, y) =>
        Number(x.unnamed) - Number(y.unnamed) ||
        rank[x.side] - rank[y.side] ||
        y.total - x.total ||
        x.speaker.localeCompare(y.speaker),
    );
}
