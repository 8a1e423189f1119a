import type { ArticleId, Citation, Period, RecordId } from "../core/index.ts";
import { contentId, toMillis } from "../core/index.ts";
import { eventType } from "./scheme.ts";
import type { DossierLine, RelationRecord } from "./types.ts";

/** A record with the article that it was read in. */
export interface ReadRecord {
  readonly record: RelationRecord;
  readonly article: ArticleId;
  readonly outlet: string;
}

/** How far apart two reports may put the day of one act, in days. */
const daysApart = 2;

/** The same act, told by both records: then they are one line with two pieces of evidence. */
export function isSameLine(line: Omit<DossierLine, "id" | "citations" | "voices">, record: RelationRecord): boolean {
  if (line.kind !== record.kind || line.type !== record.type || line.polarity !== record.polarity) return false;
  if (record.kind === "figure" ? !isSameTrade(line, record) : !isSamePair(line, record)) return false;
  if (isWords(record))
    return line.saidBy === record.saidBy && isSameDay(line, record) && line.dimension === record.dimension;
  if (record.kind === "figure") return isSameFigure(line, record);
  return isSameDay(line, record) && !areOthers(line, record);
}

/** Both name the person of one side, and not the same: the ministers' meeting is not the presidents'. Nor are talks in two towns one. */
function areOthers(a: Pick<DossierLine, Acting>, b: typeof a): boolean {
  const persons = [a.source, a.target].some((code) => {
    const [here, there] = [actorOf(a, code), actorOf(b, code)];
    return here !== undefined && there !== undefined && here !== there;
  });
  if (persons || a.type !== "meet") return persons;
  // Talks of three are not the talks that two of them have.
  if ((a.others ?? []).length > 0 !== (b.others ?? []).length > 0) return true;
  return a.place !== undefined && b.place !== undefined && a.place !== b.place;
}

type Acting = "others" | "type" | "source" | "target" | "sourceActor" | "targetActor" | "place";

function actorOf(line: Pick<DossierLine, Acting>, code: string): string | undefined {
  return line.source === code ? line.sourceActor : line.targetActor;
}

/** Words are told apart by who said them; only acts by forty outlets are one act. */
function isWords({ kind }: RelationRecord): boolean {
  return kind === "statement" || kind === "assessment" || kind === "position" || kind === "forecast";
}

function isSamePair(
  a: Pick<DossierLine, "source" | "target" | "type">,
  b: Pick<RelationRecord, "source" | "target">,
): boolean {
  if (a.source === b.source && a.target === b.target) return true;
  return eventType(a.type)?.reciprocal === true && a.source === b.target && a.target === b.source;
}

/** Trade between two is the same either way; what one sends to the other is not. */
function isSameTrade(
  a: Pick<DossierLine, "source" | "target" | "figures">,
  b: Pick<RelationRecord, "source" | "target">,
): boolean {
  if (a.source === b.source && a.target === b.target) return true;
  return a.figures[0]?.measure === "trade" && a.source === b.target && a.target === b.source;
}

/** A producer that is not named, or named by its kind alone ("customs figures"), may be the one that another report names. */
function isSameProducer(a: string | undefined, b: string | undefined): boolean {
  if (a === b || a === undefined || b === undefined) return true;
  return (isVague(a) && /customs/iu.test(b)) || (isVague(b) && /customs/iu.test(a));
}

function isVague(producer: string): boolean {
  return /^(?:the )?customs(?: (?:figures|data|office|statistics))?$/iu.test(producer);
}

/** The line with the producer that a further report names, where it had none or a vague one. */
function nameProducer<T extends Pick<DossierLine, "figures">>(
  line: T,
  { figures }: Pick<RelationRecord, "figures">,
): T {
  const [own, ...rest] = line.figures;
  const producer = figures[0]?.producer;
  if (!own || !producer || isVague(producer) || (own.producer && !isVague(own.producer))) return line;
  return { ...line, figures: [{ ...own, producer }, ...rest] };
}

/**
 * The same days, give or take two. An act without a date is of the days up to its report: it may be the one that another
 * report dates there, and is none of another year's.
 */
function isSameDay(a: Pick<DossierLine, "date" | "toldOn">, b: typeof a): boolean {
  const [one, other] = [daysOf(a), daysOf(b)];
  if (!one || !other) return one === other;
  const slack = daysApart * 86_400_000;
  return other[0] <= one[1] + slack && one[0] <= other[1] + slack;
}

function daysOf({ date, toldOn }: Pick<DossierLine, "date" | "toldOn">): readonly [number, number] | undefined {
  const from = toMillis(date?.from ?? toldOn);
  const to = toMillis(date?.to ?? toldOn);
  return from === undefined || to === undefined ? undefined : [from, to];
}

function isSameFigure(a: Pick<DossierLine, "figures">, b: Pick<RelationRecord, "figures">): boolean {
  const [one, other] = [a.figures[0], b.figures[0]];
  if (!one || !other) return one === other;
  return (
    one.value === other.value &&
    one.unit === other.unit &&
    one.measure === other.measure &&
    isSameProducer(one.producer, other.producer) &&
    one.period?.from === other.period?.from &&
    one.period?.to === other.period?.to
  );
}

/**
 * Records of many articles to lines, each act once with all its evidence, in the order in which the acts were first
 * told. `voice` answers whose voice an article speaks with: copies of one wire count once.
 */
export function mergeRecords(
  read: readonly ReadRecord[],
  voice: (article: ArticleId) => string,
): readonly DossierLine[] {
  const lines: DossierLine[] = [];
  for (const entry of read) {
    const at = lines.findIndex((line) => isSameLine(line, entry.record));
    const known = lines[at];
    if (known) lines[at] = addEvidence(completeLine(known, entry.record), citeRecord(entry), voice);
    else lines.push(newLine(entry));
  }
  return lines;
}

/** A line with what a further report of the same act knows of it: its day, its place, its persons, who counted. */
export function completeLine<
  T extends Pick<DossierLine, "date" | "place" | "source" | "sourceActor" | "targetActor" | "figures">,
>(line: T, record: RelationRecord): T {
  const turned = line.source !== record.source;
  const sourceActor = line.sourceActor ?? (turned ? record.targetActor : record.sourceActor);
  const targetActor = line.targetActor ?? (turned ? record.sourceActor : record.targetActor);
  return {
    ...nameProducer(line, record),
    ...(record.date && !record.dated && isFiner(record.date, line.date) ? { date: record.date } : {}),
    ...(line.place === undefined && record.place ? { place: record.place } : {}),
    ...(sourceActor ? { sourceActor } : {}),
    ...(targetActor ? { targetActor } : {}),
  };
}

/** A day where there was none, or one inside the month or year that was known: "in July", then "on July 3 and 4". */
function isFiner(date: Period, known: Period | undefined): boolean {
  if (!known) return true;
  return known.precision !== "day" && date.precision === "day" && known.from <= date.from && date.to <= known.to;
}

export function citeRecord({ record, article, outlet }: ReadRecord): Citation {
  return { article, span: record.evidence[0] ?? record.span, outlet };
}

export function newLine(entry: ReadRecord): DossierLine {
  const { span: _span, evidence: _evidence, rule: _rule, dated, date, ...record } = entry.record;
  return {
    ...record,
    // No source names the day of the report as that of the act: the line has none until one does.
    ...(date && !dated ? { date } : {}),
    id: lineId(entry),
    citations: [citeRecord(entry)],
    voices: 1,
  };
}

/** Made from the first report, so that it stays while evidence grows. */
function lineId({ record, article }: ReadRecord): RecordId {
  const { kind, type, source, target, span, date } = record;
  return contentId("d", kind, type, source, target, date?.from ?? "", article, String(span[0]), String(span[1]));
}

function addEvidence(line: DossierLine, citation: Citation, voice: (article: ArticleId) => string): DossierLine {
  if (line.citations.some(({ article, span }) => article === citation.article && span[0] === citation.span[0]))
    return line;
  const citations = [...line.citations, citation];
  return { ...line, citations, voices: new Set(citations.map(({ article }) => voice(article))).size };
}
