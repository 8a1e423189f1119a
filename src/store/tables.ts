import type { Generated } from "kysely";

/**
 * Every table of the store, one interface a table. Which room writes which stands in `src/rooms.ts`.
 * Times are RFC 3339 text in UTC, truth values 0 or 1, lists and objects JSON text: the same on every engine.
 */
export interface Tables {
  migration: MigrationTable;
  outlet: OutletTable;
  feed: FeedTable;
  fetch: FetchTable;
  page: PageTable;
  article: ArticleTable;
  copy: CopyTable;
  story: StoryTable;
  story_article: StoryArticleTable;
  story_edit: StoryEditTable;
  claim: ClaimTable;
  figure: FigureTable;
  record: RecordTable;
  record_evidence: RecordEvidenceTable;
  record_correction: RecordCorrectionTable;
  forecast_decision: ForecastDecisionTable;
  analyst_record: AnalystRecordTable;
  brief: BriefTable;
  sentence: SentenceTable;
  withheld: WithheldTable;
  rating: RatingTable;
  report: ReportTable;
  work: WorkTable;
  lease: LeaseTable;
  prepared: PreparedTable;
  host_pace: HostPaceTable;
  stage_version: StageVersionTable;
  search_doc: SearchDocTable;
}

interface MigrationTable {
  name: string;
  applied_at: string;
}

interface OutletTable {
  /** Main domain. */
  id: string;
  name: string;
  /** JSON list. */
  domains: string;
  /** ISO 3166-1 alpha-3. */
  country: string | null;
  languages: string;
  kind: string;
  ownership: string;
  /** Where the row can be checked, and when that was done. */
  source: string;
  checked: string;
}

interface FeedTable {
  url: string;
  outlet: string | null;
  title: string | null;
  /** healthy, quiet, stale, failing, gone, moved; `new` before the first fetch. */
  health: string;
  reason: string;
  moved_to: string | null;
  etag: string | null;
  last_modified: string | null;
  checked_at: string | null;
  next_at: string | null;
  /** Seconds between two visits, adapted to the feed's rhythm. */
  interval_s: number;
  failures: number;
  /** The first of the failures in a row. */
  failing_since: string | null;
  last_entry_at: string | null;
  entries: number;
}

interface FetchTable {
  id: string;
  url: string;
  at: string;
  status: number | null;
  bytes: number;
  ms: number;
  /** Code of the problem, where there was one. */
  problem: string | null;
}

interface PageTable {
  id: string;
  url: string;
  feed: string | null;
  outlet: string | null;
  /** Order of arrival, over all pages. */
  sequence: number;
  fetched_at: string;
  content_type: string | null;
  /** The bytes as served, gzipped. */
  body: Uint8Array;
  digest: string;
  /** 1 for the first sight of the address, 2 for its first change. */
  version: number;
  /** What the feed says of it, JSON: title, publishedAt with its precision, authors, summary. */
  hints: string;
}

interface ArticleTable {
  id: string;
  page: string | null;
  url: string | null;
  canonical_url: string | null;
  outlet: string | null;
  outlet_name: string | null;
  title: string | null;
  standfirst: string | null;
  byline: string;
  published_at: string | null;
  precision: string | null;
  modified_at: string | null;
  language: string;
  text: string;
  image: string | null;
  tags: string;
  /** Addresses of other pages that the body links to, JSON list. */
  links: string | null;
  wire: string | null;
  kind: string;
  correction: string | null;
  sequence: number;
  arrived_at: string;
  /** The earlier version of the same page that this one takes the place of. */
  supersedes: string | null;
  /** What better rules read in the same page later: this reading is in no story and no dossier any more, and can still be cited. */
  reread_as: string | null;
}

interface CopyTable {
  article: string;
  origin: string;
  /** Share of this article's shingles that stand in the origin, 0 to 1. */
  share: number;
  evidence: string;
}

interface StoryTable {
  id: string;
  /** Running story that this event belongs to. */
  running: string | null;
  /** Grows with every change of membership: what the page was made from. */
  revision: number;
  first_at: string | null;
  last_at: string | null;
  merged_into: string | null;
  /** Story into which another event had grown, and that this one left. */
  parted_from: string | null;
}

/** What an editor did to stories; the links of those not undone bind every later article. */
interface StoryEditTable {
  id: string;
  ordinal: number;
  /** merge, move or pin. */
  action: string;
  source: string;
  target: string;
  /** Articles that went from the source to the target, JSON list. */
  articles: string;
  /** Pairs of articles that must stand together, JSON list of pairs. */
  must: string;
  /** Pairs of articles that must not. */
  cannot: string;
  at: string;
  undone_at: string | null;
}

interface StoryArticleTable {
  article: string;
  story: string;
  /** Why it is here, JSON list in words. */
  reasons: string;
}

interface ClaimTable {
  id: string;
  article: string;
  /** attribution, quote, time, mention. */
  kind: string;
  ordinal: number;
  start: number;
  end: number;
  speaker: string | null;
  speaker_kind: string | null;
  side: string | null;
  doc: string;
}

interface FigureTable {
  id: string;
  article: string;
  ordinal: number;
  start: number;
  end: number;
  value: number;
  unit: string;
  measure: string | null;
  period_from: string | null;
  period_to: string | null;
  producer: string | null;
  doc: string;
}

interface RecordTable {
  id: string;
  kind: string;
  type: string;
  dimension: string;
  source: string;
  target: string;
  date_from: string | null;
  date_to: string | null;
  precision: string | null;
  certainty: string;
  polarity: string;
  cameo: string | null;
  plover: string | null;
  quad: number | null;
  doc: string;
}

interface RecordEvidenceTable {
  id: string;
  record: string;
  article: string;
  start: number;
  end: number;
  outlet: string;
  doc: string;
}

interface RecordCorrectionTable {
  id: string;
  /** 1 for the first: of two on the same thing the later one counts. */
  ordinal: number;
  /** Id of the record as it is now; a later reading of its article may give it another one. */
  record: string;
  /** withdraw or correct. */
  action: string;
  /** The parties put in the place of those that were read; null where they stay. */
  source: string | null;
  target: string | null;
  /** The passage that the record was first read from; null for an analyst's own record. UTF-16 offset. */
  article: string | null;
  start: number | null;
  /** JSON: what was put in the place of what. */
  change: string;
  /** JSON: the machine's reading when it was corrected. */
  was: string;
  reason: string;
  editor: string;
  at: string;
  undone_at: string | null;
  undone_by: string | null;
}

interface ForecastDecisionTable {
  id: string;
  /** Id of a record or of a claim. */
  record: string;
  /** pending, happened, did not, cannot tell. */
  outcome: string;
  /** JSON list: ids of records, addresses. */
  evidence: string;
  note: string;
  editor: string;
  at: string;
}

interface AnalystRecordTable {
  id: string;
  analyst: string;
  file: string;
  row: number;
  /** taken or refused. */
  state: string;
  source: string | null;
  target: string | null;
  /** The cells as they were brought in, JSON by column. */
  raw: string;
  doc: string | null;
  problems: string | null;
  at: string;
}

interface BriefTable {
  id: string;
  story: string;
  version: number;
  /** Of the story that it was made from. */
  revision: number;
  language: string;
  title: string;
  standfirst: string;
  published_at: string;
  doc: string;
}

interface SentenceTable {
  id: string;
  brief: string;
  story: string;
  ordinal: number;
  section: string;
  text: string;
  citations: string;
  check: string;
}

interface WithheldTable {
  id: string;
  brief: string;
  story: string;
  ordinal: number;
  section: string;
  text: string;
  problems: string;
}

interface RatingTable {
  id: string;
  story: string;
  reader: string;
  useful: number;
  at: string;
}

interface ReportTable {
  id: string;
  story: string;
  sentence: string;
  kind: string;
  note: string;
  at: string;
  /** open, upheld or declined. */
  outcome: string;
  outcome_note: string | null;
}

interface WorkTable {
  id: Generated<number>;
  stage: string;
  key: string;
  /** Of the stage's rules, and of what it read. */
  version: string;
  revision: number;
  /** done or dropped. */
  state: string;
  problem: string | null;
  at: string;
}

/** Who is at what work. */
interface LeaseTable {
  name: string;
  /** The machine, and the number of the one on it that has it. */
  holder: string;
  until: string;
}

/** What a worker made ready for a stage that saves in order; gone when it is saved. */
interface PreparedTable {
  /** Stage, its version and the key of the item, parted by blanks. */
  id: string;
  doc: string;
}

/** When a host may be asked again, whichever machine asks. Times are milliseconds since 1970 by the server's clock. */
interface HostPaceTable {
  host: string;
  next_at: number;
  /** A request is under way until then at most; 0 where none is. */
  busy_until: number;
  /** Milliseconds from one request to the next. */
  spacing: number;
  failures: number;
}

/** The newest rules that have been at work on this store: an older release must not do its work again. */
interface StageVersionTable {
  stage: string;
  version: number;
}

/** One thing that can be found: a story, an article, somebody's words, a record. Made from the rest, and never read by it. */
interface SearchDocTable {
  /** Row number, which the index over words of SQLite hangs on. */
  place: Generated<number>;
  id: string;
  /** story, article, claim, record. */
  kind: string;
  story: string;
  article: string | null;
  /** Address of the page on the site. */
  path: string;
  language: string | null;
  /** Name and domain, lower case; of a story those of all its outlets. */
  outlet: string;
  /** Name of the outlet as it is shown, where there is one. */
  teller: string | null;
  /** Who says it, where that is somebody with a name; in its English form where one is known. */
  speaker: string | null;
  /** Codes of states and bodies, each between blanks. */
  states: string;
  at: string | null;
  /** Independent voices: what has more comes first. */
  weight: number;
  title: string;
  /** Text to show a piece of; null where it is the article's own. */
  body: string | null;
  /** Words in order, then stems with a tilde, each between blanks. */
  words: string;
}
