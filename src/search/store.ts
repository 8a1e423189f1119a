import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import { findTexts } from "../article/index.ts";
import type { DossierLine } from "../relations/index.ts";
import { type Database, inPortions, matchWords, saveInPortions, type Tables } from "../store/index.ts";
import { makeOwnDocs, noStory } from "./make-own-docs.ts";
import { cutExcerpt, findMarks } from "./highlight.ts";
import { languageMark } from "./parse-query.ts";
import { formsOf } from "./search-words.ts";
import {
  type SearchDoc,
  type SearchHit,
  type SearchKind,
  searchKinds,
  type SearchQuery,
  type SearchTerm,
} from "./types.ts";

/** Most statements of one speaker that are read. */
const mostSaid = 500;

/** Brings the rows of stories up to date: what is the same stays, so that a grown story costs what is new in it. */
export async function saveDocs(tx: Database, docs: ReadonlyMap<string, readonly SearchDoc[]>): Promise<void> {
  const rows = await inPortions(docs.keys(), (part) =>
    tx.selectFrom("search_doc").select("id").where("story", "in", part).execute(),
  );
  const known = new Set(rows.map(({ id }) => id));
  const wanted = new Map([...docs.values()].flat().map((doc) => [doc.id, doc]));
  const gone = [...known].filter((id) => !wanted.has(id));
  await saveInPortions(gone, (part) => tx.deleteFrom("search_doc").where("id", "in", part).execute());
  const fresh = [...wanted.values()].filter(({ id }) => !known.has(id));
  await saveInPortions(fresh, (part) => tx.insertInto("search_doc").values(part).execute());
}

/** Brings the rows of analysts' own records up to date: to be called with all of them, in the transaction that stored the last. */
export async function saveOwnDocs(tx: Database, lines: readonly DossierLine[]): Promise<void> {
  await saveDocs(tx, new Map([[noStory, makeOwnDocs(lines)]]));
}

/** Takes out the rows of stories that were joined to these, and of those that had been joined to them before. */
export async function forgetMerged(tx: Database, stories: readonly string[]): Promise<void> {
  let into = stories;
  while (into.length > 0) {
    const gone = await tx.selectFrom("story").select("id").where("merged_into", "in", into).execute();
    into = gone.map(({ id }) => id);
    if (into.length > 0) await tx.deleteFrom("search_doc").where("story", "in", into).execute();
  }
}

type DocQuery<O> = SelectQueryBuilder<Tables, "search_doc", O>;

/** How many of each kind a query finds. */
export async function countFound(db: Database, query: SearchQuery): Promise<Readonly<Record<SearchKind, number>>> {
  const { kind: _kind, ...rest } = query;
  const rows = await narrow(db, db.selectFrom("search_doc"), rest)
    .select(({ fn }) => ["search_doc.kind", fn.count<number>("search_doc.path").distinct().as("n")])
    .groupBy("search_doc.kind")
    .execute();
  const count = (kind: SearchKind): number => rows.find((row) => row.kind === kind)?.n ?? 0;
  return { story: count("story"), article: count("article"), claim: count("claim"), record: count("record") };
}

export interface Page {
  readonly limit: number;
  readonly offset?: number;
  /** By time alone, the newest first, as a feed wants it; else what more voices carry comes first. */
  readonly newest?: boolean;
}

/** What a query finds, each with a piece of its text and what was found in it. */
export async function findHits(
  db: Database,
  query: SearchQuery,
  { limit, offset = 0, newest = false }: Page,
): Promise<readonly SearchHit[]> {
  const ofRecords = narrow(db, db.selectFrom("search_doc"), { ...query, kind: "record" })
    .select(({ fn }) => fn.min("search_doc.id").as("id"))
    .groupBy("path");
  const found = narrow(db, db.selectFrom("search_doc"), query).select([
    "search_doc.id",
    "kind",
    "path",
    "story",
    "article",
    "language",
    "teller",
    "speaker",
    "at",
    "title",
    "body",
  ]);
  // An act that several stories tell has a row in each, and is found once.
  const once =
    (query.kind ?? "record") === "record"
      ? found.where((eb) => eb.or([eb("kind", "!=", "record"), eb("search_doc.id", "in", ofRecords)]))
      : found;
  const rows = await (newest ? once : once.orderBy("weight", "desc"))
    .orderBy(sql`coalesce(search_doc.at, '')`, "desc")
    .orderBy("search_doc.id")
    .limit(limit)
    .offset(offset)
    .execute();
  const texts = await findTexts(
    db,
    rows.flatMap(({ body, article }) => (body === null && article ? [article] : [])),
  );
  return rows.map((row) => readHit(row, row.body ?? texts.get(row.article ?? "") ?? "", query));
}

type Row = Pick<
  Tables["search_doc"],
  "id" | "kind" | "path" | "story" | "article" | "language" | "teller" | "speaker" | "at" | "title"
>;

function readHit(row: Row, text: string, query: SearchQuery): SearchHit {
  const { article, language, teller, speaker, at, kind: _kind, ...rest } = row;
  return {
    ...rest,
    kind: searchKinds.find((kind) => kind === row.kind) ?? "story",
    ...(article ? { article } : {}),
    ...(language ? { language } : {}),
    ...(teller ? { teller } : {}),
    ...(speaker ? { speaker } : {}),
    ...(at ? { at } : {}),
    ...(row.story === noStory ? { own: true as const } : {}),
    titleMarks: findMarks(row.title, language ?? "und", query),
    ...cutExcerpt(text, language ?? "und", query),
  };
}

/** What stands at an address of the site, where a row does. */
export async function findPlace(db: Database, path: string): Promise<SearchHit | undefined> {
  const row = await db.selectFrom("search_doc").selectAll().where("path", "=", path).orderBy("id").executeTakeFirst();
  return row && readHit(row, row.body ?? "", noQuery);
}

const noQuery: SearchQuery = { terms: [], without: [], from: [], about: [], languages: [], notes: [] };

/** Ids of articles that have all of these words, in any of their forms: own reports first, then the newest. */
export async function listArticlesWith(
  db: Database,
  words: readonly string[],
  most: number,
): Promise<readonly string[]> {
  const terms = words.map((word) => ({ words: [word], exact: false }));
  const rows = await narrow(db, db.selectFrom("search_doc"), { ...noQuery, terms, kind: "article" })
    .select("article")
    .orderBy("weight", "desc")
    .orderBy(sql`coalesce(search_doc.at, '')`, "desc")
    .orderBy("search_doc.id")
    .limit(most)
    .execute();
  return rows.flatMap(({ article }) => article ?? []);
}

/** Everything that somebody said, in the order of time. */
export async function listSaid(db: Database, speaker: string): Promise<readonly SearchHit[]> {
  const rows = await db
    .selectFrom("search_doc")
    .selectAll()
    .where("speaker", "=", speaker)
    .orderBy(sql`coalesce(search_doc.at, '')`)
    .orderBy("id")
    .limit(mostSaid)
    .execute();
  return rows.map((row) => readWhole(row));
}

/** Whom an outlet (its main domain) quotes, those quoted most first. */
export async function countSpeakers(
  db: Database,
  articles: readonly string[],
): Promise<readonly { readonly speaker: string; readonly times: number }[]> {
  const rows = await inPortions(articles, (part) =>
    db
      .selectFrom("search_doc")
      .select("speaker")
      .where("kind", "=", "claim")
      .where("article", "in", part)
      .where("speaker", "is not", null)
      .execute(),
  );
  const counts = new Map<string, number>();
  for (const { speaker } of rows) if (speaker) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts]
    .map(([speaker, times]) => ({ speaker, times }))
    .toSorted((a, b) => b.times - a.times || (a.speaker < b.speaker ? -1 : 1));
}

function readWhole(row: Row & { readonly body: string | null }): SearchHit {
  const hit = readHit(row, "", noQuery);
  return { ...hit, excerpt: row.body ?? "" };
}

function narrow<O>(
  db: Database,
  docs: DocQuery<O>,
  query: Omit<SearchQuery, "kind"> & { kind?: SearchKind },
): DocQuery<O> {
  const groups = query.terms.flatMap(({ words, exact }) =>
    exact
      ? words.filter((word) => !isLone(word)).map((word) => [word])
      : words.flatMap((word) => (isLone(word) ? [] : [formsOf(word)])),
  );
  const any = (query.anyOf ?? []).map((words) => words.filter((word) => !isLone(word)).flatMap(formsOf));
  let found = docs.where(matchWords(db, [...groups, ...any]));
  for (const term of query.terms) for (const pattern of patternsOf(term)) found = found.where("words", "like", pattern);
  for (const term of query.without) found = found.where("words", "not like", `% ${term.words.join(" ")} %`);
  for (const outlet of query.from)
    found = found.where(sql<boolean>`search_doc.outlet like ${contains(outlet)} escape '\\'`);
  for (const code of query.about) found = found.where("states", "like", `% ${code} %`);
  if (query.languages.length > 0)
    found = found.where((eb) =>
      eb.or(query.languages.map((code) => eb("states", "like", `% ${languageMark(plain(code))} %`))),
    );
  if (query.after) found = found.where("at", ">=", query.after);
  if (query.before) found = found.where("at", "<", query.before);
  if (query.kind) found = found.where(isKind(query.kind, groups.length + any.length > 0));
  return found;
}

/** Where words are asked for, the rows that have them come first: SQLite cannot tell how few they are, and would walk all of a kind by its index. */
function isKind(kind: SearchKind, withWords: boolean): RawBuilder<boolean> {
  return withWords ? sql<boolean>`search_doc.kind || '' = ${kind}` : sql<boolean>`search_doc.kind = ${kind}`;
}

/** A single ideograph stands in the index only inside pairs. */
function isLone(word: string): boolean {
  return /^[\u3040-\u30ff\u3400-\u9fff]$/u.test(word);
}

/** Words in order stand in the column as they were asked for. */
function patternsOf({ words, exact }: SearchTerm): readonly string[] {
  const [first = ""] = words;
  if (words.length === 1) return isLone(first) ? [`%${first}%`] : [];
  return exact ? [`% ${words.join(" ")} %`] : [];
}

function contains(text: string): string {
  return `%${text.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;
}

function plain(code: string): string {
  return code.replace(/[^a-z0-9]/gu, "");
}
