import { sliceSpan, sourced } from "../../core/index.ts";
import { type DossierLine, eventType, findKept } from "../../relations/index.ts";
import { creditMark, listWords, startUpper, tellPeriod } from "../realise/english.ts";
import type { Candidate, SectionId } from "../types.ts";
import { readDocument } from "../realise/documents.ts";
import { planAct } from "../realise/plan-record.ts";
import { realise } from "../realise/realise.ts";
import { cite, retells, sentenceAround, type Writing } from "./context.ts";
import { tellForeign } from "./foreign.ts";
import { isBackground } from "./earlier.ts";
import { findObject } from "./find-object.ts";
import { findLeaning } from "./leaning.ts";
import { shortName } from "./short-name.ts";
import { countVoices, withoutCopies } from "./voices.ts";

const sections: Readonly<Partial<Record<DossierLine["kind"], SectionId>>> = {
  event: "happened",
  agreement: "signed",
  plan: "coming",
  forecast: "coming",
};

/**
 * Sentences told from the records of the story: acts, agreements, plans whose act no report tells yet. Figures and words have
 * writers of their own.
 */
export function writeRecords(writing: Writing): readonly Candidate[] {
  const { records } = writing.material;
  const kept = findKept(records);
  return records.flatMap((line) =>
    isVaguer(line, records) || kept.has(line.id) ? [] : (writeRecord(writing, line) ?? []),
  );
}

/** The same act of the same pair stands there with its day: the line without one adds nothing. */
function isVaguer(line: DossierLine, records: readonly DossierLine[]): boolean {
  const pair = ({ source, target }: DossierLine): string => [source, target].toSorted().join("-");
  return (
    !line.date &&
    records.some(
      (other) => other.date && other.type === line.type && other.kind === line.kind && pair(other) === pair(line),
    )
  );
}

/**
 * An act is told from its record where two voices carry it, or where one names the persons of both sides. What a single
 * voice reports is better told in that voice's own words; what was denied or did not happen is somebody's statement.
 */
function isTellable(line: DossierLine, voices: number): boolean {
  if (eventType(line.type)?.phrase.base.includes(" ") !== true) return false; // "agreed", "traded": says nothing by itself
  if (line.polarity !== "positive" || line.certainty === "question" || line.certainty === "conditional") return false;
  return (
    voices >= 2 ||
    (line.sourceActor !== undefined && line.targetActor !== undefined && eventType(line.type)?.reciprocal === true)
  );
}

function writeRecord(writing: Writing, line: DossierLine): Candidate | undefined {
  const section = isBackground(line, writing.firstDay)
    ? "background"
    : (sections[line.kind] ?? sectionOfSaying(writing, line));
  const object = retells(writing) ? findObject(writing, line) : undefined;
  const told = section && tellIn(writing.language, line, object?.words, documentOf(writing, line));
  const carried = told
    ? sourced(
        told,
        withoutCopies(
          writing.articles,
          [...line.citations, ...(object?.more ?? [])].filter(({ article }) => writing.articles.has(article)),
        ),
      )
    : undefined;
  if (section && !told && !retells(writing)) return quoteRecord(writing, line, section);
  if (!section || !told || !carried) return undefined;
  const { citations } = carried;
  const voices = countVoices(writing.articles, citations);
  if (line.kind === "agreement" && voices < 2 && !object) return undefined;
  if (!isTellable(line, voices)) return undefined;
  const isOfOne = new Set(citations.map(({ outlet }) => outlet)).size === 1;
  if (line.saidBy && isOfOne && !retells(writing)) return quoteRecord(writing, line, section);
  const said = line.saidBy && isOfOne && isSpeaker(line.saidBy) ? `, ${startLower(line.saidBy)} said` : "";
  return {
    text: `${startUpper(told)}${said}${creditMark}.`,
    section,
    citations,
    weight:
      voices * 3 +
      (line.sourceActor ? 2 : 0) +
      (line.date ? 1 : 0) +
      (line.kind === "event" || line.kind === "agreement" ? 2 : 0),
    key: `record:${line.id}`,
    ...(section === "sides" || section === "third" ? { side: line.source } : {}),
  };
}

/** In English what somebody said is retold; elsewhere the record of it is an act of saying, among its side's words. */
function sectionOfSaying(writing: Writing, { kind, source }: DossierLine): SectionId | undefined {
  if (retells(writing) || (kind !== "statement" && kind !== "position")) return undefined;
  const leading = writing.leadingStates.slice(0, 2);
  return leading.length < 2 || leading.includes(source) ? "sides" : "third";
}

/** An act that the language has no words or names for, or that is one speaker's word: the first passage that can stand alone. */
function quoteRecord(writing: Writing, line: DossierLine, section: SectionId): Candidate | undefined {
  const voices = countVoices(
    writing.articles,
    line.citations.filter(({ article }) => writing.articles.has(article)),
  );
  if (!isTellable(line, voices)) return undefined;
  for (const { article, span } of line.citations) {
    const entry = writing.articles.get(article);
    const passage = sentenceAround(writing, article, span);
    const quoted = entry && tellForeign(writing, entry, passage);
    if (entry && quoted)
      return { ...quoted, section, citations: [cite(entry, passage)], weight: voices * 3, key: `record:${line.id}` };
  }
  return undefined;
}

/** The kind of document that most English passages of the record say was signed. */
export function documentOf(writing: Writing, { kind, citations }: DossierLine): string | undefined {
  if (kind !== "agreement" || retells(writing)) return undefined;
  const kinds = citations.flatMap(({ article, span }) => {
    const entry = writing.articles.get(article);
    return entry?.article.language?.startsWith("en") ? (readDocument(sliceSpan(entry.article.text, span)) ?? []) : [];
  });
  const [most] = [...Map.groupBy(kinds, (one) => one)].toSorted(
    ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
  );
  return most?.[0];
}

/** The act in the language of the page; undefined where it has no words for it. */
export function tellIn(language: string, line: DossierLine, object?: string, document?: string): string | undefined {
  if (language === "en") return tellAct(line, object);
  const plan = planAct(line, language, document);
  return plan && realise(plan, language);
}

/** "The ministry" within a sentence is "the ministry". */
function startLower(words: string): string {
  return words.replace(/^(?:The|A|An) /u, (all) => all.toLowerCase());
}

/** A name or an office, not half a sentence. */
function isSpeaker(words: string): boolean {
  return (
    findLeaning(`${startUpper(words)} said`) === undefined &&
    words.length < 60 &&
    !/\b(?:on|and|signed|held)\b/u.test(words)
  );
}

/** The act in words, without its sources: "Vladimir Putin visited China on 16 and 17 May 2024"; `object` is what was signed. */
export function tellAct(line: DossierLine, object?: string): string | undefined {
  const type = eventType(line.type);
  if (!type) return undefined;
  // Persons with persons, states with states: "Vladimir Putin and China" never.
  const persons = !type.reciprocal || (line.sourceActor !== undefined && line.targetActor !== undefined);
  const source = (persons ? line.sourceActor : undefined) ?? shortName(line.source);
  const target = (type.reciprocal && persons ? line.targetActor : undefined) ?? shortName(line.target);
  const others = (line.others ?? []).map(shortName);
  const subject = type.reciprocal ? listWords([source, target, ...others]) : source;
  const verb = conjugate(line, type.phrase).replace("{target}", target);
  const act = object ? verb.replace(/ an agreement$/u, ` ${object}`) : verb;
  return [`${subject} ${act}`, placeOf(line, object), tellPeriod(line.date)].filter(Boolean).join(" ");
}

/** Where it happened, unless the object or the other side says so already. */
function placeOf({ place, kind, type }: DossierLine, object = ""): string {
  // "visited China in Beijing": where a visit went is its target.
  return place && kind !== "plan" && type !== "visit" && !object.includes(place) && /^\p{Lu}/u.test(place)
    ? `in ${place}`
    : "";
}

function conjugate(line: DossierLine, phrase: { readonly base: string; readonly past: string }): string {
  if (line.kind === "plan")
    return line.polarity === "positive" ? `planned to ${phrase.base}` : `did not plan to ${phrase.base}`;
  if (line.kind === "forecast") return line.polarity === "positive" ? `may ${phrase.base}` : `may not ${phrase.base}`;
  if (line.polarity === "positive") return phrase.past;
  return `did not ${phrase.base}`;
}
