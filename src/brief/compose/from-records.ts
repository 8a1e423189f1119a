import { sourced } from "../../core/index.ts";
import { stateNames } from "../../language/index.ts";
import { type DossierLine, eventType } from "../../relations/index.ts";
import { listWords, nameOutlets, startUpper, tellPeriod } from "../realise/english.ts";
import type { Candidate, SectionId } from "../types.ts";
import type { Writing } from "./context.ts";
import { countVoices } from "./voices.ts";

const sections: Readonly<Partial<Record<DossierLine["kind"], SectionId>>> = {
  event: "happened",
  agreement: "signed",
  plan: "coming",
  forecast: "coming",
};

/** Sentences told from the records of the story: acts, agreements, plans. Figures and words have writers of their own. */
export function writeRecords(writing: Writing): readonly Candidate[] {
  const { records } = writing.material;
  return records.flatMap((line) => (isVaguer(line, records) ? [] : (writeRecord(writing, line) ?? [])));
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
  const section = sections[line.kind];
  const told = section && tellAct(line);
  const carried = told
    ? sourced(
        told,
        line.citations.filter(({ article }) => writing.articles.has(article)),
      )
    : undefined;
  if (!section || !told || !carried) return undefined;
  const { citations } = carried;
  const voices = countVoices(writing.articles, citations);
  if (!isTellable(line, voices)) return undefined;
  const outlets = nameOutlets(citations.map(({ outlet }) => outlet));
  const said = line.saidBy
    ? `${line.saidBy} said, ${outlets} ${citations.length > 1 ? "report" : "reports"}`
    : `according to ${outlets}`;
  return {
    text: `${startUpper(told)}, ${said}.`,
    section,
    citations,
    weight:
      voices * 3 +
      (line.sourceActor ? 2 : 0) +
      (line.date ? 1 : 0) +
      (line.kind === "event" || line.kind === "agreement" ? 2 : 0),
    key: `record:${line.id}`,
  };
}

/** The act in words, without its sources: "Vladimir Putin visited China on 16 and 17 May 2024". */
export function tellAct(line: DossierLine): string | undefined {
  const type = eventType(line.type);
  if (!type) return undefined;
  // Persons with persons, states with states: "Vladimir Putin and China" never.
  const persons = !type.reciprocal || (line.sourceActor !== undefined && line.targetActor !== undefined);
  const source = (persons ? line.sourceActor : undefined) ?? shortName(line.source);
  const target = (type.reciprocal && persons ? line.targetActor : undefined) ?? shortName(line.target);
  const others = (line.others ?? []).map(shortName);
  const subject = type.reciprocal ? listWords([source, target, ...others]) : source;
  const verb = conjugate(line, type.phrase).replace("{target}", target);
  return [`${subject} ${verb}`, tellPeriod(line.date)].filter(Boolean).join(" ");
}

function conjugate(line: DossierLine, phrase: { readonly base: string; readonly past: string }): string {
  if (line.kind === "plan")
    return line.polarity === "positive" ? `planned to ${phrase.base}` : `did not plan to ${phrase.base}`;
  if (line.kind === "forecast") return line.polarity === "positive" ? `may ${phrase.base}` : `may not ${phrase.base}`;
  if (line.polarity === "positive") return phrase.past;
  return `did not ${phrase.base}`;
}

/** States that take the article in English prose. */
const withArticle =
  /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Comoros|Solomon|Marshall|Central African|Czech Republic|Dominican Republic|Democratic|European Union|Republic of the)/u;

/** The short English name of a state or body by its code, with "the" where English wants it. */
export function shortName(code: string): string {
  const name = stateNames(code, "en")?.short ?? code;
  return withArticle.test(name) ? `the ${name}` : name;
}
