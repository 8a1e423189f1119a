import { toMillis } from "../../core/index.ts";
import { stateNames } from "../../language/index.ts";
import type { Figure } from "../../claims/index.ts";
import type { DossierLine } from "../types.ts";
import words from "./data/agreement-words.json" with { type: "json" };
import { nounIn, titleIn, titlesIn } from "./agreement-title.ts";
import { dayOfLine, dimensionIn, type Passage, passagesOf } from "./passages.ts";
import { dimensionOfText } from "./place-dimension.ts";
import type { PairMaterial, SettledLine } from "./types.ts";

/** In the order of an agreement's life. */
export const agreementStages = [
  "announced",
  "negotiated",
  "initialled",
  "signed",
  "ratified",
  "in force",
  "suspended",
  "ended",
] as const;
export type AgreementStage = (typeof agreementStages)[number];

export interface StageMark {
  readonly stage: AgreementStage;
  /** YYYY-MM-DD or shorter; absent where the source gives no day. */
  readonly at?: string;
  readonly line: DossierLine;
}

export interface AgreementEntry {
  /** In the words of a source; absent where no passage names it. */
  readonly title?: string;
  readonly language?: string;
  /** Names in other sources' words. */
  readonly otherTitles: readonly string[];
  /** "joint statement", "treaty" … in English; absent where no passage says what it is. */
  readonly noun?: string;
  readonly parties: readonly string[];
  readonly subject: string;
  readonly value?: { readonly value: number; readonly unit: string };
  /** Stages that a record shows, in their order; any other stage is unknown. */
  readonly stages: readonly StageMark[];
  readonly denied: boolean;
  readonly lines: readonly DossierLine[];
}

const kinds = new RegExp(
  `(?<!\\p{L})(?:${Object.values(words.nouns).join("|")}|between|(?:the )?(?:and|of|on))(?!\\p{L})`,
  "giu",
);

const stages = Object.entries(words.stages).map(([stage, source]) => ({
  stage: agreementStages.find((one) => one === stage) ?? "announced",
  words: new RegExp(`(?<!\\p{L})(?:${source})`, "iu"),
}));

/** Agreements with their life, newest first. Two records are one agreement where sources give them one name. */
export function listAgreements(
  material: Pick<PairMaterial, "articles" | "claims" | "dimensions">,
  settled: readonly SettledLine[],
): readonly AgreementEntry[] {
  const entries = settled.flatMap((one) => readAgreements(material, one));
  const joined: AgreementEntry[] = [];
  for (const entry of entries) {
    const at = joined.findIndex((known) => isSameAgreement(known, entry) || isSamePaper(material, known, entry));
    const known = joined[at];
    if (known) joined[at] = joinEntries(known, entry);
    else joined.push(entry);
  }
  return joined.toSorted((x, y) => latest(material, y).localeCompare(latest(material, x)));
}

/** One record may tell of several papers, in one sentence or in several: "signed a statement on fish and a treaty on ships". */
function readAgreements(
  material: Pick<PairMaterial, "articles" | "claims" | "dimensions">,
  one: SettledLine,
): readonly AgreementEntry[] {
  const entry = readAgreement(material, one);
  if (!entry?.title) return entry ? [entry] : [];
  const { noun: _noun, value: _value, ...rest } = entry;
  const titles = passagesOf(material, one.line).flatMap((passage) =>
    titlesIn(passage).map((title) => ({ title, language: passage.language })),
  );
  const others = titles
    .filter(({ title, language }) => title !== entry.title && language === entry.language)
    .map(({ title, language }) => {
      const noun = nounIn({ text: title });
      const subject = dimensionOfText(title, language, material.dimensions);
      return {
        ...rest,
        title,
        language,
        subject: subject === "general" ? "diplomacy" : subject,
        ...(noun ? { noun } : {}),
      };
    });
  return [entry, ...others];
}

function readAgreement(
  material: Pick<PairMaterial, "articles" | "claims" | "dimensions">,
  { line, state }: SettledLine,
): AgreementEntry | undefined {
  const passages = passagesOf(material, line);
  if (!line.type.endsWith("-agreement") && !(line.type === "negotiate" && passages.some((passage) => titleIn(passage))))
    return undefined;
  if (line.polarity === "negative") return undefined;
  const named = passages
    .map((passage) => ({ title: titleIn(passage), language: passage.language }))
    .find(({ title }) => title);
  const value = valueIn(material, line);
  const noun = [...(named?.title ? [{ text: named.title }] : []), ...passages]
    .map((passage) => nounIn(passage))
    .find((one) => one !== undefined);
  const at = line.date?.from.slice(0, line.date.precision === "year" ? 4 : line.date.precision === "month" ? 7 : 10);
  return {
    ...(named?.title ? { title: named.title, language: named.language } : {}),
    otherTitles: [],
    ...(noun ? { noun } : {}),
    parties: [...new Set([line.source, line.target, ...(line.others ?? [])])],
    subject: dimensionIn(material, line),
    ...(value ? { value } : {}),
    stages: [{ stage: stageOf(line, passages), ...(at ? { at } : {}), line }],
    denied: state === "denied" || line.polarity === "denied",
    lines: [line],
  };
}

/** The stage that a record shows: by its type, then by the words of its passages; a plan to sign is only announced. */
export function stageOf(line: DossierLine, passages: readonly Pick<Passage, "text">[]): AgreementStage {
  const told = (stage: AgreementStage): boolean =>
    passages.some(({ text }) => stages.find((one) => one.stage === stage)?.words.test(text));
  if (line.kind === "plan" || line.kind === "forecast") return "announced";
  if (line.type === "end-agreement") return told("suspended") && !told("ended") ? "suspended" : "ended";
  if (line.type === "ratify-agreement") return told("in force") && !told("ratified") ? "in force" : "ratified";
  if (line.type === "negotiate") return "negotiated";
  return told("initialled") ? "initialled" : "signed";
}

/** The one amount of money in the passages of a line; none where they name several different ones. */
function valueIn({ claims }: Pick<PairMaterial, "claims">, line: DossierLine): AgreementEntry["value"] {
  const amounts = line.citations.flatMap(({ article, span }) =>
    (claims.get(article)?.figures ?? []).filter(
      (figure) => isMoney(figure) && figure.span[0] >= span[0] && figure.span[1] <= span[1],
    ),
  );
  const different = new Map(amounts.map(({ value, unit }) => [`${value} ${unit}`, { value, unit }]));
  return different.size === 1 ? [...different.values()][0] : undefined;
}

function isMoney({ unit, change }: Figure): boolean {
  return /^[A-Z]{3}$/u.test(unit) && change === undefined;
}

function isSameAgreement(a: AgreementEntry, b: AgreementEntry): boolean {
  if (!a.title || !b.title || a.language !== b.language) return false;
  const [one, other] = [subjectWords(a), subjectWords(b)];
  if (one.size === 0 || other.size === 0) return a.title === b.title;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(one.size, other.size, 1) >= 0.7;
}

/** The words of a name that tell what the paper is on: whose it is and what kind of paper, many others share. */
function subjectWords({ title = "", language = "und", parties }: AgreementEntry): ReadonlySet<string> {
  const states = parties.map((code) => stateNames(code, language));
  const common = wordsOf(states.flatMap(({ short, formal }) => [short, formal]).join(" "));
  const nounless = title.replace(kinds, " ");
  return new Set([...wordsOf(nounless)].filter((word) => !common.has(word)));
}

/** Papers of which two states sign one a day at most: told in two languages, with and without the day, they are one. */
const single: ReadonlySet<string> = new Set(["joint statement", "treaty"]);

function isSamePaper(material: Pick<PairMaterial, "articles">, a: AgreementEntry, b: AgreementEntry): boolean {
  if (!a.noun || a.noun !== b.noun || !single.has(a.noun)) return false;
  if (a.title && b.title && a.language === b.language) return false;
  const [one, other] = [signedOn(material, a), signedOn(material, b)];
  return one !== undefined && other !== undefined && Math.abs(one - other) <= 86_400_000;
}

function signedOn(material: Pick<PairMaterial, "articles">, { stages: marks }: AgreementEntry): number | undefined {
  const line = marks.find(({ stage }) => stage === "signed")?.line;
  const day =
    line && line.date?.precision !== "month" && line.date?.precision !== "year" ? dayOfLine(material, line) : undefined;
  return toMillis(day);
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(/\p{sc=Han}|\p{L}{3,}/gu) ?? []);
}

function joinEntries(a: AgreementEntry, b: AgreementEntry): AgreementEntry {
  const value = a.value ?? b.value;
  const marks = [...a.stages, ...b.stages];
  const named = a.title ? a : b;
  const titles = [...a.otherTitles, ...b.otherTitles, ...(a.title && b.title && a.title !== b.title ? [b.title] : [])];
  return {
    ...a,
    ...(named.title ? { title: named.title, language: named.language ?? "und" } : {}),
    otherTitles: [...new Set(titles)],
    parties: [...new Set([...a.parties, ...b.parties])],
    ...(value ? { value } : {}),
    stages: agreementStages.flatMap((stage) => marks.filter((mark) => mark.stage === stage)),
    denied: a.denied || b.denied,
    lines: [...a.lines, ...b.lines],
  };
}

function latest(material: Pick<PairMaterial, "articles">, { lines }: AgreementEntry): string {
  return (
    lines
      .flatMap((line) => dayOfLine(material, line) ?? [])
      .toSorted()
      .at(-1) ?? ""
  );
}
