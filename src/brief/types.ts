import type { Article } from "../article/index.ts";
import type { ClaimSet } from "../claims/index.ts";
import type { ArticleId, Citation, Period, Span, StoryId } from "../core/index.ts";
import type { DossierLine } from "../relations/index.ts";
import type { ModelReport } from "./model/types.ts";

/** What a reader should know of an outlet; no score. */
export interface OutletFacts {
  readonly domain?: string;
  readonly name: string;
  readonly country?: string;
  readonly ownership?: string;
  readonly kind?: string;
}

/** One article of the story, with what the earlier rooms read out of it. */
export interface MaterialArticle {
  readonly article: Article;
  readonly outlet: OutletFacts;
  readonly claims: ClaimSet;
  /** The article that this one is a copy of: then the two are one voice. */
  readonly copyOf?: ArticleId;
  /** RFC 3339: when it was first seen here. */
  readonly seenAt?: string;
}

/** All that a page may be made from; nothing else reaches it. */
export interface Material {
  readonly story: StoryId;
  readonly articles: readonly MaterialArticle[];
  readonly records: readonly DossierLine[];
  /** What was known of the story's states before it; absent where nothing was looked up. */
  readonly earlier?: Earlier;
}

/** Records from before a story, with articles of other stories that carry them: never voices of the story itself. */
export interface Earlier {
  readonly articles: readonly MaterialArticle[];
  readonly records: readonly DossierLine[];
}

export type SectionId =
  | "happened"
  | "sides"
  | "figures"
  | "signed"
  | "part"
  | "background"
  | "coming"
  | "third"
  | "unknown";

export type ProblemKind =
  | "number"
  | "name"
  | "date"
  | "quotation"
  | "negation"
  | "modality"
  | "attribution"
  | "relation"
  | "missing";

/** One thing in a sentence that its evidence does not carry. */
export interface CheckProblem {
  readonly kind: ProblemKind;
  readonly span: Span;
  readonly found: string;
  readonly expected?: string;
  /** Which passage contradicts it, and where. */
  readonly evidence?: readonly [index: number, start: number, end: number];
}

/** The answer of `verify`, stored with the sentence. */
export interface Check {
  readonly verdict: "supported" | "unsupported";
  readonly problems: readonly CheckProblem[];
  readonly support: readonly { readonly evidence: number; readonly span: Span }[];
}

/** A sentence that wants to be published: what it says and where it is said. */
export interface Candidate {
  /** The sentence without its closing credit, which is put where `{credit}` stands once it is known who carries it. */
  readonly text: string;
  readonly section: SectionId;
  readonly citations: readonly [Citation, ...Citation[]];
  /** Higher comes first and is kept longer. */
  readonly weight: number;
  /** Two candidates of one key say the same thing: the heavier stays. */
  readonly key: string;
  /** Who speaks, where somebody does, and the side that they speak for (alpha-3 or a body's code). */
  readonly speaker?: string;
  readonly side?: string;
  /** Words of an unnamed authority in `text`, which stay visible. */
  readonly unnamed?: string;
  /** A passage in `text` that stands in another language. */
  readonly foreign?: { readonly words: string; readonly language: string };
  /** Its article opens with it. */
  readonly lead?: boolean;
  /** It says that something is not so: never the same as the sentence that says it is. */
  readonly denial?: boolean;
  /** Independent voices that say it somewhere in their articles, cited or not; absent where it is one. */
  readonly shared?: number;
  /** It has a noun that only its article explains ("the letter"): shown where several voices carry it. */
  readonly bareNoun?: boolean;
  /** A name given in full in `text` where the article has the family name alone: enough where it was named before. */
  readonly fullName?: { readonly full: string; readonly family: string };
}

export interface Foreign {
  readonly span: Span;
  /** BCP 47. */
  readonly language: string;
}

export interface BriefSentence {
  readonly id: string;
  readonly text: string;
  readonly section: SectionId;
  readonly citations: readonly [Citation, ...Citation[]];
  /**
   * Places among the citations of those whose passage names the day that the sentence tells, where not all do; where none
   * does, the day is that of their articles.
   */
  readonly dated?: readonly number[];
  /** Independent voices among the citations. */
  readonly voices: number;
  /** Countries of the outlets that carry it, alpha-3, sorted. */
  readonly countries: readonly string[];
  readonly speaker?: string;
  /** The name under which the speaker has a page of what they said, where they are named. */
  readonly spokenBy?: string;
  readonly side?: string;
  readonly unnamed?: Span;
  readonly foreign?: Foreign;
  /** What it was chosen by: voices, acts, names and place in the article weigh. */
  readonly weight: number;
  /** What it tells, by the record or passage that it was made from: two versions of a sentence have one key. */
  readonly key?: string;
  /** Who worded it; absent where the rules did. */
  readonly hand?: "model" | "model, repaired";
  readonly check: Check;
}

export interface WithheldSentence {
  readonly id: string;
  readonly section: SectionId;
  readonly text: string;
  readonly problems: readonly CheckProblem[];
}

export interface BriefSource {
  readonly article: ArticleId;
  readonly url?: string;
  readonly title?: string;
  readonly language?: string;
  readonly publishedAt?: string;
  readonly outlet: OutletFacts;
  readonly wire?: string;
  readonly copyOf?: ArticleId;
  readonly correction?: string;
  /** Ordinals (1-based) of the sentences that it carries. */
  readonly sentences: readonly number[];
}

export interface BriefImage {
  readonly url: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly licence?: string;
  /** Language of the caption, BCP 47. */
  readonly language?: string;
  /** Domain and address of the page where it was found. */
  readonly outlet: string;
  readonly foundOn?: string;
}

/** One dated act of the story's records, in checked words without its day. */
export interface BriefEvent {
  readonly period: Period;
  readonly text: string;
  readonly record: string;
  /** Independent voices that tell it. */
  readonly voices: number;
  /** Ordinal (from 1) of the sentence of the page that tells it, where one does. */
  readonly sentence?: number;
}

/** The page, as data. */
export interface Brief {
  readonly story: StoryId;
  readonly language: string;
  readonly title: string;
  /** Present where the title is a headline given as a quotation. */
  readonly titleOf?: Citation;
  /** What happened, in sentences of the page; where none is fit for it, what `spread` says. */
  readonly standfirst: string;
  /** Ordinals (from 1) of the sentences that the standfirst is; absent where it is none of them. */
  readonly standfirstOf?: readonly number[];
  /** How widely the story is told, and where its accounts part: counted here, not claimed. Absent on pages from before. */
  readonly spread?: string;
  readonly publishedAt: string;
  readonly readingMinutes: number;
  readonly countries: readonly { readonly code: string; readonly short: string; readonly formal: string }[];
  readonly bodies: readonly string[];
  readonly subjects: readonly string[];
  readonly image?: BriefImage;
  /** Why there is no picture, where there is none. */
  readonly noImage?: string;
  readonly counts: Counts;
  readonly sentences: readonly BriefSentence[];
  readonly withheld: readonly WithheldSentence[];
  /** What the page's own counting says of its evidence: how thin it is, who is not heard. No source says it. */
  readonly notes?: readonly string[];
  /** Present where a model was asked to word the page. */
  readonly model?: ModelReport;
  /** In the order of time; absent where no record has a day, and on pages from before. */
  readonly events?: readonly BriefEvent[];
  readonly sources: readonly BriefSource[];
  /** Articles of other stories that its background rests on: no voices of this one, and counted nowhere. */
  readonly background?: readonly BriefSource[];
}

export interface Counts {
  readonly articles: number;
  readonly outlets: number;
  readonly voices: number;
  readonly countries: number;
  readonly languages: number;
}
