import { spansOverlap } from "../../core/index.ts";
import { type DossierLine, eventType, findKept } from "../../relations/index.ts";
import { startUpper } from "../realise/english.ts";
import type { BriefEvent, BriefSentence, Candidate } from "../types.ts";
import { checkText, findDatedPassages } from "./check-text.ts";
import { retells, type Writing } from "./context.ts";
import { findObject } from "./find-object.ts";
import { documentOf, tellIn } from "./from-records.ts";
import { countVoices } from "./voices.ts";

/** Most events of one page. */
const mostEvents = 12;

/**
 * The dated acts that the story's records tell, in the order of time: each in words that its passages carry, and with a day
 * that at least one of them names. Those that most voices tell, where there are many.
 */
export function writeTimeline(writing: Writing, sentences: readonly BriefSentence[]): readonly BriefEvent[] {
  const { records } = writing.material;
  const kept = findKept(records);
  const told = records
    .filter((line) => isAct(line) && !kept.has(line.id))
    .flatMap((line) => tellEvent(writing, line, sentences) ?? []);
  const once = Map.groupBy(told, ({ period, text }) => `${period.from} ${text}`);
  return [...once.values()]
    .flatMap((same) => same.toSorted(byVoices)[0] ?? [])
    .toSorted(byVoices)
    .slice(0, mostEvents)
    .toSorted((a, b) => compare(a.period.from, b.period.from) || compare(a.period.to, b.period.to) || byVoices(a, b));
}

/** What happened or is planned, for certain, on a day or in a month; "agreed" by itself says nothing. */
function isAct({ kind, type, date, polarity, certainty }: DossierLine): boolean {
  const isDone = kind === "event" || kind === "agreement" || kind === "plan";
  const isClear = polarity === "positive" && certainty === "certain" && date !== undefined && date.precision !== "year";
  return isDone && isClear && eventType(type)?.phrase.base.includes(" ") === true;
}

function tellEvent(writing: Writing, line: DossierLine, sentences: readonly BriefSentence[]): BriefEvent | undefined {
  const { date: period } = line;
  const object = retells(writing) ? findObject(writing, line) : undefined;
  const told = [...(object ? [object] : []), undefined].flatMap((one) => tellChecked(writing, line, one) ?? [])[0];
  if (!told || !period) return undefined;
  const ordinal = sentences.findIndex((one) => one.key === `record:${line.id}` || restsOn(one, line)) + 1;
  return {
    period,
    text: told.text,
    record: line.id,
    voices: countVoices(writing.articles, told.citations),
    ...(ordinal > 0 ? { sentence: ordinal } : {}),
  };
}

/** The act in words without its day, where its passages carry it with the day and one of them names that. */
function tellChecked(
  writing: Writing,
  line: DossierLine,
  object: ReturnType<typeof findObject>,
): { readonly text: string; readonly citations: Candidate["citations"] } | undefined {
  const { date, place, ...undated } = line;
  // Who visits a state has said already where.
  const act = { ...undated, ...(place && eventType(line.type)?.reciprocal ? { place } : {}) };
  const document = documentOf(writing, line);
  const tell = (some: DossierLine): string | undefined => tellIn(writing.language, some, object?.words, document);
  const text = tell(act);
  const dated = date && tell({ ...act, date });
  const [first, ...rest] = [...line.citations, ...(object?.more ?? [])].filter(({ article }) =>
    writing.articles.has(article),
  );
  if (!text || !dated || !first) return undefined;
  const citations: Candidate["citations"] = [first, ...rest];
  const sentence = `${startUpper(dated)}.`;
  if (checkText(writing, sentence, citations).verdict !== "supported") return undefined;
  if (date.precision === "day" && findDatedPassages(writing, sentence, citations)?.length === 0) return undefined;
  return { text: startUpper(text), citations };
}

/** A sentence that was made of the same passages, or of some of them, tells the act in other words. */
function restsOn({ citations }: BriefSentence, line: DossierLine): boolean {
  return line.citations.every(({ article, span }) =>
    citations.some((other) => other.article === article && spansOverlap(other.span, span)),
  );
}

function byVoices(a: BriefEvent, b: BriefEvent): number {
  return b.voices - a.voices || compare(a.record, b.record);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
