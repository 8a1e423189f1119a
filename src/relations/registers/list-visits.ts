import { officesOf } from "../../language/index.ts";
import type { DossierLine } from "../types.ts";
import levels from "./data/levels.json" with { type: "json" };
import { dayOfLine, passagesOf } from "./passages.ts";
import type { PairMaterial, RecordState, SettledLine } from "./types.ts";

export type VisitKind = "visit" | "meeting" | "call" | "talks" | "invitation";

export interface VisitEntry {
  readonly kind: VisitKind;
  /** Persons by name where the source names them, else the state's code. */
  readonly who: readonly string[];
  readonly from: string;
  /** State that was visited; for a meeting the other side. */
  readonly to: string;
  readonly place?: string;
  readonly date?: DossierLine["date"];
  readonly told?: string;
  readonly level: string;
  /** "state visit", "working visit" … in English, where a passage says so. */
  readonly form?: string;
  readonly planned: boolean;
  readonly state: RecordState;
  readonly lines: readonly DossierLine[];
}

const kinds: Readonly<Record<string, VisitKind>> = {
  visit: "visit",
  "host-visit": "visit",
  meet: "meeting",
  "phone-call": "call",
  negotiate: "talks",
  invite: "invitation",
};
const offices: Readonly<Record<string, string>> = levels.offices;
const forms = Object.entries(levels.forms).map(([form, words]) => ({ form, words: new RegExp(words, "iu") }));

type Material = Pick<PairMaterial, "articles" | "claims">;

/** Visits and meetings, newest first; a visit told by its guest and by its host is one entry. Words about visits are none. */
export function listVisits(material: Material, settled: readonly SettledLine[]): readonly VisitEntry[] {
  const entries = settled.flatMap((one) => readVisit(material, one) ?? []);
  const joined: VisitEntry[] = [];
  for (const entry of entries) {
    const i = joined.findIndex((known) => isSameVisit(known, entry));
    const known = joined[i];
    if (known)
      joined[i] = {
        ...known,
        lines: [...known.lines, ...entry.lines],
        who: [...new Set([...known.who, ...entry.who])],
      };
    else joined.push(entry);
  }
  return joined.toSorted((x, y) => dayOf(y).localeCompare(dayOf(x)));
}

function readVisit(material: Material, { line, state }: SettledLine): VisitEntry | undefined {
  const kind = kinds[line.type];
  if (!kind || (line.kind !== "event" && line.kind !== "plan") || line.polarity === "negative") return undefined;
  const hosted = line.type === "host-visit";
  const [guest, host] = hosted ? [line.target, line.source] : [line.source, line.target];
  const visitor = hosted ? line.targetActor : line.sourceActor;
  const persons = [visitor, kind === "visit" ? undefined : line.targetActor].filter((name) => name !== undefined);
  const form = kind === "visit" ? formOf(material, line) : undefined;
  const told = dayOfLine(material, line);
  return {
    kind,
    who: persons.length > 0 ? persons : [guest],
    from: guest,
    to: host,
    ...(line.place ? { place: line.place } : {}),
    ...(line.date ? { date: line.date } : {}),
    ...(told ? { told } : {}),
    level: persons.length > 0 ? levelOf(persons) : levelSaid(material, line, guest),
    ...(form ? { form } : {}),
    planned: line.kind === "plan",
    state,
    lines: [line],
  };
}

/** The highest level among named persons by the list of office holders; "not said" where none is known. */
export function levelOf(persons: readonly string[]): string {
  const order = [...new Set(Object.values(offices))];
  const found = persons.flatMap((name) =>
    officesOf(name.toLowerCase().replaceAll(" ", "-")).flatMap(({ office }) => offices[office] ?? []),
  );
  return order.find((level) => found.includes(level)) ?? "not said";
}

const officesSaid = Object.entries(levels.words).map(([level, words]) => ({
  level,
  // "the President of the Republic of Iceland"
  before: new RegExp(`(?<!\\p{L})(?:${words})(?:\\s+[\\p{L}'’-]+){0,4}\\s*$`, "iu"),
  // "Iceland's foreign minister", "the Icelandic President"
  after: new RegExp(`^(?:['’]s)?\\s*(?:\\p{L}+\\s+)?(?:${words})`, "iu"),
}));
/** How far from the name of a state its office may stand. UTF-16 units. */
const officeReach = 60;

/** The level of an office that a passage names beside the guest's state, where it names no person. */
function levelSaid(material: Material, line: DossierLine, guest: string): string {
  const beside = line.citations.flatMap(({ article, span: [from, to] }) => {
    const text = material.articles.get(article)?.text ?? "";
    return (material.claims.get(article)?.mentions ?? [])
      .filter(({ code, span }) => code === guest && span[0] >= from && span[1] <= to)
      .map(({ span: [start, end] }) => ({
        before: text.slice(Math.max(from, start - officeReach), start),
        after: text.slice(end, Math.min(to, end + officeReach)),
      }));
  });
  const named = officesSaid.find(({ before, after }) =>
    beside.some((text) => before.test(text.before) || after.test(text.after)),
  );
  return named?.level ?? "not said";
}

function formOf(material: Pick<PairMaterial, "articles">, line: DossierLine): string | undefined {
  const text = passagesOf(material, line)
    .map((passage) => passage.text)
    .join("\n");
  return forms.find(({ words }) => words.test(text))?.form;
}

function isSameVisit(a: VisitEntry, b: VisitEntry): boolean {
  return (
    a.kind === "visit" &&
    b.kind === "visit" &&
    a.planned === b.planned &&
    a.from === b.from &&
    a.to === b.to &&
    a.date !== undefined &&
    b.date !== undefined &&
    a.date.from <= b.date.to &&
    b.date.from <= a.date.to
  );
}

function dayOf({ date, told }: VisitEntry): string {
  return date?.from ?? told ?? "";
}
