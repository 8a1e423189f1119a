import type { Figure } from "../claims/index.ts";
import type { Period, Span } from "../core/index.ts";
import { distance, isAhead, timesIn } from "./date-record.ts";
import type { Party } from "./find-parties.ts";
import { attributionOver, nameOffice, nameSpeaker } from "./name-speaker.ts";
import { hasMatch, matchesAt } from "./pattern-index.ts";
import { isNearby, standsForBoth } from "./link-pair.ts";
import { partOfYear } from "./part-of-year.ts";
import type { RecordReading, RecordSentence } from "./read-text.ts";
import type { RelationRecord } from "./types.ts";

/** Below this no trade of two states is told, in the unit of the figure. */
const leastValue = 1_000_000;

/** "That figure fell to …": what it counts stands in the sentence before, and may be a part of the trade. */
const goesOn = /^(?:That|This|The(?:se|ir)?) (?:figure|number|amount|sum|total|value)s?\b/u;
const longestLead = 24;

/** Amounts of trade between two parties that one sentence gives. `before` is the sentence ahead of it. */
export function readTrade(
  reading: RecordReading,
  sentence: RecordSentence,
  before: RecordSentence | undefined,
): readonly RelationRecord[] {
  if (goesOn.test(reading.article.text.slice(...sentence.span).slice(0, longestLead))) return [];
  const figures = reading.claims.figures.filter(
    (figure) => figure.span[0] >= sentence.span[0] && figure.span[1] <= sentence.span[1],
  );
  return figures
    .filter((figure) => isAmount(figure))
    .flatMap((figure) => readFigure(reading, sentence, before, figure) ?? []);
}

/** Money, a level and not a change of one. */
function isAmount({ unit, value, change }: Figure): boolean {
  return /^[A-Z]{3}$/u.test(unit) && value >= leastValue && change === undefined;
}

function readFigure(
  reading: RecordReading,
  sentence: RecordSentence,
  before: RecordSentence | undefined,
  figure: Figure,
): RelationRecord | undefined {
  const own = measureOf(reading, sentence, figure);
  const measure = own ?? customsMeasure(reading, sentence, before);
  const pair = measure && pairOf(reading, sentence, own === undefined);
  if (!measure || !pair || isGoal(reading, sentence, figure)) return undefined;
  const period = periodOf(reading, sentence, figure);
  if (!period || isAhead(period, reading.claims)) return undefined;
  const producer = producerOf(reading, sentence, figure);
  const [source, target] = pair;
  return {
    kind: "figure",
    type: "trade-figure",
    dimension: "trade",
    source: source.code,
    target: target.code,
    date: period,
    certainty: "certain",
    polarity: "positive",
    span: figure.span,
    evidence: [sentence.span],
    figures: [
      {
        span: figure.span,
        value: figure.value,
        unit: figure.unit,
        measure,
        period,
        ...(producer ? { producer } : {}),
      },
    ],
    rule: "trade-figure",
  };
}

const measures = ["trade", "exports", "imports"] as const;

/** What the figure measures: the word of trade that stands nearest to it. */
function measureOf(reading: RecordReading, sentence: RecordSentence, figure: Figure): string | undefined {
  let best: { readonly measure: string; readonly far: number } | undefined;
  for (let at = sentence.first; at < sentence.after; at += 1) {
    for (const measure of measures) {
      if (matchesAt(reading.lexicon.cues[measure], reading.keys, at, sentence.after).length === 0) continue;
      const cue = pieceSpan(reading, at);
      if (isApart(reading.article.text.slice(figure.span[1], cue[0])) || isPartOfTrade(reading, at)) continue;
      if (isPastFigure(reading, cue[1], figure)) continue;
      const far = distance(cue, figure.span) * (cue[0] > figure.span[0] ? 4 : 1);
      if (far <= 160 && (!best || far < best.far)) best = { measure, far };
    }
  }
  return best?.measure;
}

/** A word of trade after the figure measures it only inside its clause: "to $111bn, imports by 12 percent". */
function isApart(between: string): boolean {
  return /[,;，；،—–]/u.test(between);
}

/** "Trade of $5 billion, investments of $3 billion": what the second figure measures stands behind the comma. */
function isPastFigure({ claims, article }: RecordReading, from: number, { span: [to] }: Figure): boolean {
  return claims.figures.some(({ span: [start, end], unit }) => {
    if (start < from || end > to || !/^[A-Z]{3}$/u.test(unit)) return false;
    const own = /[,;，；](?<own>.*)$/su.exec(article.text.slice(end, to))?.groups?.["own"];
    return (
      own !== undefined && !/\b(?:it|its|volume|turnover)\b/u.test(own) && /\p{L}{5}|[\u3400-\u9fff]{3}/u.test(own)
    );
  });
}

/** "Energy trade" is not the trade of two states. */
function isPartOfTrade({ pieces, language }: RecordReading, at: number): boolean {
  const part =
    /^(?:energy|oil|gas|coal|grain|food|agricultural|farm|arms|services|e-commerce|commodity|cross-border)$/u;
  // "the gap between exports and imports".
  const gap = pieces
    .slice(Math.max(0, at - gapReach), at)
    .some(({ text }) => /^(?:gap|surplus|deficit|balance|difference)$/u.test(text));
  const office = pieces
    .slice(at + 2, at + 5)
    .map(({ text }) => text)
    .join("");
  if (language === "zh") return /^(?:委员会|部|代表|战|协定|组织|政策|谈判|摩擦)/u.test(office);
  return (
    language === "en" && (gap || part.test(pieces[at - 1]?.text ?? "") || ofTrade.test(pieces[at + 1]?.text ?? ""))
  );
}

/** Pieces between "gap" and the words of trade whose difference it is. */
const gapReach = 6;

/** "Trade talks" and "trade war" measure nothing. */
const ofTrade =
  /^(?:talks|war|wars|deal|deals|agreement|agreements|dispute|disputes|policy|tensions|truce|negotiations|minister|ministers|ministry|representative|barriers|restrictions|sanctions|pact|unions?|fair|surplus|surpluses|deficit|deficits|gap|gaps|balance|imbalance|partner|partners)$/u;

function pieceSpan({ pieces }: RecordReading, at: number): Span {
  return [pieces[at]?.start ?? 0, pieces[at]?.end ?? 0];
}

/** "Customs put the total at $240.1 billion", right after a sentence on trade. */
function customsMeasure(
  reading: RecordReading,
  sentence: RecordSentence,
  before: RecordSentence | undefined,
): string | undefined {
  if (!before || before.paragraph + 1 < sentence.paragraph || !officeIn(reading, sentence)) return undefined;
  return hasMatch(reading.lexicon.cues.trade, reading.keys, before.first, before.after) ? "trade" : undefined;
}

function officeIn({ article, claims }: RecordReading, { span }: RecordSentence): string | undefined {
  const named = claims.mentions.filter((mention) => mention.span[0] >= span[0] && mention.span[1] <= span[1]);
  return nameOffice(article.text.slice(...span), named);
}

/** The two parties of the sentence; else the article's own, where the sentence names no third. */
function pairOf(
  reading: RecordReading,
  sentence: RecordSentence,
  ofCustoms: boolean,
): readonly [Party, Party] | undefined {
  const states = sentence.parties.filter(({ town, actor }) => !town && !actor);
  const codes = [...new Map(states.map((party) => [party.code, party])).values()];
  const [source, target] = codes;
  if (source && target && areOrigins(reading, source, target)) return undefined;
  if (codes.length === 2 && source && target) return [source, target];
  const { pair } = reading;
  if (!pair || codes.length > 2 || (codes.length === 0 && isOfOthers(reading, sentence))) return undefined;
  if (codes.some(({ code }) => pair.every((party) => party.code !== code))) return undefined;
  // What one state's offices count is its trade with the other only where the text says so.
  return standsForBoth(reading, sentence) || (ofCustoms && isNearby(reading, sentence)) ? pair : undefined;
}

/** "从挪威、芬兰进口": both of a list behind "from" sell to a third. */
function areOrigins({ language, pieces }: RecordReading, a: Party, b: Party): boolean {
  const between = pieces.slice(a.after, b.first);
  const listed = between.length === 1 && /^[、和]$/u.test(between[0]?.text ?? "");
  return language === "zh" && listed && /^[从自由]$/u.test(pieces[a.first - 1]?.text ?? "");
}

/** "The two nations", where the paragraph ahead or this one speaks of a third state: it may be one of the two. */
function isOfOthers({ pair, sentences }: RecordReading, { paragraph, first }: RecordSentence): boolean {
  const known = new Set(pair?.map(({ code }) => code));
  return sentences.some(
    (one) =>
      one.paragraph >= paragraph - 1 &&
      one.first <= first &&
      one.parties.some(({ code, town }) => !town && !known.has(code)),
  );
}

/** "to reach $200 billion by 2024", "a target of". */
function isGoal(reading: RecordReading, sentence: RecordSentence, figure: Figure): boolean {
  let at = sentence.first;
  while (at < sentence.after && (reading.pieces[at]?.end ?? 0) <= figure.span[0]) at += 1;
  const from = Math.max(sentence.first, at - 7);
  // "can exceed a billion": what an act is able to do is told elsewhere, of a sum "can" is a guess.
  if (reading.language === "en" && reading.pieces.slice(from, at).some(({ text }) => text === "can")) return true;
  return (["plan", "forecast", "condition"] as const).some((cue) =>
    hasMatch(reading.lexicon.cues[cue], reading.keys, from, at),
  );
}

/** A month, a year or a run of months named near the figure: a day dates the speech and not the trade. */
function periodOf(reading: RecordReading, sentence: RecordSentence, figure: Figure): Period | undefined {
  const clause = clauseOf(reading.article.text, sentence.span, figure.span);
  const times = timesIn(reading.claims.times, clause);
  const before = ([start]: Span): string => reading.article.text.slice(Math.max(sentence.span[0], start - 24), start);
  if (times.some(({ span }) => isStart(before(span)))) return undefined;
  const near = times.filter(
    ({ period, span }) => (period.precision === "year" || period.precision === "month") && !isCompared(before(span)),
  );
  const part = partOfYear(reading.article.text.slice(...clause), reading.claims);
  if (part) return part.period;
  if (near.some(({ span }) => endsRun(reading.article.text.slice(0, span[0]).slice(-8)))) return undefined;
  const [nearest] = near.toSorted((a, b) => distance(a.span, figure.span) - distance(b.span, figure.span));
  return nearest?.period ?? bareYear(reading, sentence, figure);
}

/** The part of a sentence around a figure, up to where an "and", a "while" or a semicolon with another figure begins or ends it. */
function clauseOf(text: string, [start, end]: Span, [from, to]: Span): Span {
  const before = text.slice(start, from);
  const cut = [...before.matchAll(clauseBreak)].findLast(
    ({ index }) => /\d/u.test(before.slice(0, index)) && !frameBefore.test(before.slice(0, index)),
  );
  const after = text.slice(to, end);
  const next = [...after.matchAll(clauseBreak)].find(({ index }) => /\d/u.test(after.slice(index)));
  return [cut ? start + cut.index : start, next ? to + next.index : end];
}
/** "，今年1至6月，中俄贸易额为…": a time between two commas frames what follows. */
const frameBefore = /(?:^|[，；])[^，；]{0,6}[\d零一二三四五六七八九十上下全][^，；]{0,8}[年月季]$/u;
const clauseBreak = /[;；，]|, (?:and|while|whereas|but|а|и|y|et|und|mientras|tandis|während)(?=\s)/gu;

/** "From January to September": the reader of times gives the last month alone. */
function endsRun(before: string): boolean {
  return /(?:\b(?:to|through|until)|\sпо|[-–—至到])\s*$/u.test(before);
}

/** "starting in 2000 trade grew by 80 % to 25 billion": the sum is of another year. */
function isStart(before: string): boolean {
  return /(?:\b(?:starting|beginning)(?: in| from)?|\bsince|начиная с|с начала|以来|depuis|desde|seit)\s*$/iu.test(
    before,
  );
}

/** "26 percent more than in 2022": the year that a figure is held against is not its own. */
function isCompared(before: string): boolean {
  const words =
    /(?:than(?: in)?|compared (?:with|to)|against|from|чем в|по сравнению с|que en|par rapport à|als(?: im jahr)?|gegenüber|مقارنة ب|比|较)\s*$/iu;
  return words.test(before);
}

/** "wuchs 2023": a year without a preposition, which the reader of times leaves. */
function bareYear({ pieces, claims }: RecordReading, sentence: RecordSentence, figure: Figure): Period | undefined {
  const last = Number(claims.reference?.at.slice(0, 4) ?? Number.NaN);
  const years = pieces
    .slice(sentence.first, sentence.after)
    .filter(
      ({ kind, text, end }) =>
        kind === "number" && /^(?:19|20)\d\d$/u.test(text) && Number(text) <= last && end <= figure.span[0],
    );
  const year = years.at(-1)?.text;
  return year ? { from: `${year}-01-01`, to: `${year}-12-31`, precision: "year" } : undefined;
}

function producerOf(reading: RecordReading, sentence: RecordSentence, figure: Figure): string | undefined {
  const said = attributionOver(reading.claims.attributions, figure.span);
  const named = said && nameSpeaker(reading.article.text, said, reading.claims.mentions);
  return named ?? officeIn(reading, sentence);
}
