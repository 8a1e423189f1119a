import type { Citation, Period, RecordId, Span } from "../core/index.ts";
import type { Certainty, Polarity } from "../claims/index.ts";

export type RecordKind =
  | "event"
  | "agreement"
  | "plan"
  | "statement"
  | "figure"
  | "assessment"
  | "forecast"
  | "position"
  | "structure";

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; absent for what is no act. */
export type Quad = 1 | 2 | 3 | 4;

/** One dated thing between two parties, as one article's claims carry it. */
export interface RelationRecord {
  readonly kind: RecordKind;
  /** Id of the event type in the scheme: `visit`, `meet`, `sign-agreement`, `joint-exercise`, `trade-figure` … */
  readonly type: string;
  readonly dimension: string;
  /** ISO alpha-3 or the scheme's code of a body. */
  readonly source: string;
  readonly target: string;
  readonly others?: readonly string[];
  /** Those of the parties that no list knows: they stand as names. */
  readonly named?: readonly string[];
  /** Who acted for the source, and whom they dealt with, by the English form of the name where the text names persons. */
  readonly sourceActor?: string;
  readonly targetActor?: string;
  readonly date?: Period;
  /** Present where the text names no day and `date` is that of the report: what happened may be a day older. */
  readonly dated?: "report";
  /** Day of the article that tells it, RFC 3339 date: what an act without a date of its own is held against. */
  readonly toldOn?: string;
  readonly place?: string;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  /** Two-digit CAMEO root or the full code. */
  readonly cameo?: string;
  readonly plover?: string;
  readonly quad?: Quad;
  /** Who says it, where it is somebody's word and not the outlet's report. */
  readonly saidBy?: string;
  readonly span: Span;
  readonly evidence: readonly Span[];
  readonly figures: readonly RecordFigure[];
  readonly rule: string;
}

export interface RecordFigure {
  readonly span: Span;
  readonly value: number;
  readonly unit: string;
  readonly period?: Period;
  readonly measure?: string;
  readonly producer?: string;
}

/** One thing that happened, however many articles say so: the line of a dossier. */
export interface DossierLine extends Omit<RelationRecord, "span" | "evidence" | "rule" | "dated"> {
  readonly id: RecordId;
  readonly citations: readonly Citation[];
  /** Copies of one wire are one voice. */
  readonly voices: number;
  /** Present where a person put the line right: what they changed and why, and what the machine had read. */
  readonly corrected?: CorrectedMark;
  /** Present on what an analyst brought in: it has no article, only the address and quotation that the analyst gave. */
  readonly analyst?: AnalystMark;
}

/** What became of what a line tells, in a person's words: see `CorrectedState`. */
export type CorrectedState = "happened" | "planned" | "cancelled" | "denied" | "foretold";

/** What can be put right in a line; what is absent stays as it was read. */
export interface RecordChange {
  readonly type?: string;
  readonly source?: string;
  readonly target?: string;
  readonly date?: Period;
  readonly dimension?: string;
  readonly state?: CorrectedState;
  /** Of a line of a figure alone: how much, in which unit, and who counted it. */
  readonly amount?: number;
  readonly unit?: string;
  readonly producer?: string;
}

type ReadWhole = "type" | "source" | "target" | "dimension" | "state";

/** What a line says, of all that a person can put right. */
export type RecordReading = Required<Pick<RecordChange, ReadWhole>> & Omit<RecordChange, ReadWhole>;

/** A person's correction of one line, kept for good: never anonymous, never without a reason. */
export interface Correction {
  readonly id: string;
  readonly record: string;
  /** `withdraw`: the line is wrong as a whole and counts nowhere. */
  readonly action: "withdraw" | "correct";
  readonly change: RecordChange;
  /** The machine's reading when it was corrected. */
  readonly was: RecordReading;
  readonly reason: string;
  readonly editor: string;
  /** RFC 3339. */
  readonly at: string;
  readonly undoneAt?: string;
  readonly undoneBy?: string;
}

export interface CorrectedMark {
  /** Those that stand, oldest first. */
  readonly corrections: readonly Correction[];
  /** The machine's own reading. */
  readonly machine: RecordReading;
  readonly withdrawn: boolean;
}

/** Whose record it is, and what it rests on by their word. */
export interface AnalystMark {
  readonly name: string;
  /** Name of the file and number of the row (1 is the first after the head). */
  readonly file: string;
  readonly row: number;
  readonly url?: string;
  readonly quotation?: string;
  readonly note?: string;
  /** RFC 3339, when it was brought in. */
  readonly at: string;
}

/** A subject of relations: words by language tell which one an agreement or a statement is about. */
export interface Dimension {
  readonly id: string;
  readonly definition: string;
  /** Patterns by language; `*` stands for the rest of a word. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Its subject is a third's: a sentence of one side on it is on the pair only where it says so. */
  readonly third?: boolean;
  /** A user's own: then its words win over the dimension of an act's type. */
  readonly own?: boolean;
}

/** A place where the published coding tables err, and what is done here. */
export interface SchemeTrap {
  readonly code: string;
  readonly published: string;
  readonly here: string;
  readonly why: string;
}

/** One type of the scheme, as its data file holds it. */
export interface EventType {
  readonly id: string;
  readonly kind: RecordKind;
  readonly dimension: string;
  readonly definition: string;
  readonly example: string;
  readonly counterExample: string;
  readonly plover?: string;
  /** PLOVER 2.0: how it is done, where the event has modes. */
  readonly mode?: string;
  /** PLOVER 2.0: what it is about: diplomatic, economic, military … */
  readonly context?: string;
  readonly cameo?: string;
  readonly quad?: Quad;
  /** Goldstein-like, -10 to 10, with where it comes from; acts alone have one. */
  readonly score?: number;
  readonly scoreSource?: string;
  /** Both sides do it together: meet, sign, exercise. */
  readonly reciprocal: boolean;
  /**
   * How it is told in English. `{target}` stands where the other side goes ("visited {target}"); a reciprocal type has
   * both sides as its subject ("met", "signed an agreement").
   */
  readonly phrase: { readonly base: string; readonly past: string };
}
