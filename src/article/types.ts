import type { ArticleId, Precision } from "../core/index.ts";

/** What kind of page an article came from; only `report` and `readout` can lead a story. */
export type ArticleKind = (typeof articleKinds)[number];

export const articleKinds: readonly [
  "report",
  "readout",
  "opinion",
  "round-up",
  "live",
  "gallery",
  "paywall-stub",
  "consent-page",
  "error-page",
  "listing",
] = [
  "report",
  "readout",
  "opinion",
  "round-up",
  "live",
  "gallery",
  "paywall-stub",
  "consent-page",
  "error-page",
  "listing",
];

/** The lead picture as the page gives it. */
export interface ArticleImage {
  readonly url: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly licence?: string;
  /** Address of the page on which it was found. */
  readonly foundOn?: string;
}

/** One outlet's text on one page: the unit that every later room reads. A field that was not found is absent. */
export interface Article {
  readonly id: ArticleId;
  readonly url?: string;
  readonly canonicalUrl?: string;
  readonly title?: string;
  readonly standfirst?: string;
  readonly byline?: readonly string[];
  /** RFC 3339 in UTC. */
  readonly publishedAt?: string;
  /** Only where `publishedAt` was not given to the second. */
  readonly precision?: Precision;
  readonly modifiedAt?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly outlet?: { readonly name?: string; readonly domain?: string };
  readonly image?: ArticleImage;
  readonly tags?: readonly string[];
  /** Addresses of other pages that the body links to, without tracking parameters, in order of the page. */
  readonly links?: readonly string[];
  /** Name of the agency that the text credits: "AFP", "ТАСС", "新华社". */
  readonly wire?: string;
  readonly kind?: ArticleKind;
  /** A note in the text that corrects an earlier version, as it stands there. */
  readonly correction?: string;
  /** Body, paragraphs parted by one empty line. All spans of later rooms are offsets into it. */
  readonly text: string;
}
