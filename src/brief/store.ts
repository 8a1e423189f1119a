import { contentId, type StoryId, toInstant } from "../core/index.ts";
import { type Database, inPortions, saveInPortions, type Tables } from "../store/index.ts";
import type { Brief } from "./types.ts";
import { type BriefChanges, compareBriefs } from "./versions/compare-briefs.ts";

/** A stored page: which version, when it was made, and when the first one was. */
export interface StoredBrief {
  readonly brief: Brief;
  readonly version: number;
  readonly firstAt: string;
}

/** One version in the list of versions. */
export interface BriefVersion {
  readonly version: number;
  readonly publishedAt: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Sentence by sentence: what was told anew, withdrawn with the reason, corrected by its outlet. */
  readonly changes: BriefChanges;
}

/** A page that was composed, and the revision of its story that it tells. */
export interface ComposedBrief {
  readonly brief: Brief;
  readonly revision: number;
}

/** A page as a version of its story's. */
interface NewVersion extends ComposedBrief {
  readonly version: number;
}

/**
 * Stores pages as new versions, and nothing where its sentences, title, standfirst, timeline and sources are the same as
 * those of the last one in its language. Versions are counted in each language by itself. Answers the versions that now
 * stand. Each story is given once in a language.
 */
export async function saveBriefs(
  tx: Database,
  composed: readonly ComposedBrief[],
  at: number,
): Promise<readonly number[]> {
  const lasts = await findLasts(
    tx,
    composed.map(({ brief }) => brief.story),
  );
  const fresh: NewVersion[] = [];
  const versions: number[] = [];
  for (const { brief, revision } of composed) {
    const last = lasts.get(pageKey(brief));
    const same = last !== undefined && isSame(JSON.parse(last.doc) as Brief, brief);
    const version = same ? last.version : (last?.version ?? 0) + 1;
    if (same) await keepVersion(tx, brief, version, revision);
    else fresh.push({ brief, revision, version });
    versions.push(version);
  }
  await insertVersions(tx, fresh, toInstant(at));
  return versions;
}

function pageKey({ story, language }: { readonly story: string; readonly language: string }): string {
  return `${story} ${language}`;
}

/** The newest version of each page of some stories. */
async function findLasts(
  tx: Database,
  stories: readonly string[],
): Promise<ReadonlyMap<string, Pick<Tables["brief"], "version" | "doc">>> {
  const rows = await inPortions(stories, (part) =>
    tx
      .selectFrom("brief")
      .select(["story", "language", "version", "doc"])
      .where("story", "in", part)
      .where("version", "=", (eb) =>
        eb
          .selectFrom("brief as other")
          .select(({ fn }) => fn.max("other.version").as("version"))
          .whereRef("other.story", "=", "brief.story")
          .whereRef("other.language", "=", "brief.language"),
      )
      .execute(),
  );
  return new Map(rows.map((row) => [pageKey(row), row]));
}

async function keepVersion(tx: Database, { story, language }: Brief, version: number, revision: number): Promise<void> {
  await tx
    .updateTable("brief")
    .set({ revision })
    .where("story", "=", story)
    .where("version", "=", version)
    .where("language", "=", language)
    .execute();
}

async function insertVersions(tx: Database, fresh: readonly NewVersion[], published_at: string): Promise<void> {
  const rows = fresh.map(({ brief, revision, version }): Tables["brief"] => {
    const { title, standfirst, language, story } = brief;
    const doc = JSON.stringify({ ...brief, publishedAt: published_at });
    return { id: versionId(brief, version), story, version, revision, language, title, standfirst, published_at, doc };
  });
  await saveInPortions(rows, (part) => tx.insertInto("brief").values(part).execute());
  await saveInPortions(fresh.flatMap(sentenceRows), (part) => tx.insertInto("sentence").values(part).execute());
  await saveInPortions(fresh.flatMap(withheldRows), (part) => tx.insertInto("withheld").values(part).execute());
}

/** English pages were the first ones, and keep the ids that they had then. */
function versionId({ language, story }: Brief, version: number): string {
  const own = language === mainLanguage ? [] : [language];
  return contentId("b", story, ...own, String(version));
}

function sentenceRows({ brief, version }: NewVersion): readonly Tables["sentence"][] {
  const { story } = brief;
  const id = versionId(brief, version);
  return brief.sentences.map(({ text, section, citations, check }, i) => {
    const proof = { citations: JSON.stringify(citations), check: JSON.stringify(check) };
    return { id: `${id}.${i + 1}`, brief: id, story, ordinal: i + 1, section, text, ...proof };
  });
}

function withheldRows({ brief, version }: NewVersion): readonly Tables["withheld"][] {
  const { story } = brief;
  const id = versionId(brief, version);
  return brief.withheld.map(({ section, text, problems }, i) => ({
    id: `${id}.w${i + 1}`,
    brief: id,
    story,
    ordinal: i + 1,
    section,
    text,
    problems: JSON.stringify(problems),
  }));
}

function isSame(a: Brief, b: Brief): boolean {
  const essence = ({ title, standfirst, events, sentences, withheld, sources }: Brief): string =>
    JSON.stringify([
      title,
      standfirst,
      events ?? [],
      sentences.map(({ text, citations }) => [text, citations]),
      withheld.map(({ text }) => text),
      sources.map(({ article }) => article),
    ]);
  return essence(a) === essence(b);
}

/** Language of the pages that stand for their stories wherever none is asked for. */
const mainLanguage = "en";

/** What stands of a version beside the page itself, which is some fifty kilobytes. */
interface VersionRow {
  readonly id: string;
  readonly story: string;
  readonly language: string;
  readonly version: number;
  readonly published_at: string;
}

/**
 * The newest page of a story, or the version asked for. In `language` (BCP 47 base) where it is given; else in English, or,
 * where pages are made in other languages alone, in the first of those by its tag.
 */
export async function findBrief(
  db: Database,
  story: string,
  version?: number,
  language?: string,
): Promise<StoredBrief | undefined> {
  const rows = await findVersionRows(db, [story]);
  const known = language ?? chooseMain(languagesOf(rows));
  const own = rows.filter((row) => row.language === known);
  const row = version === undefined ? own.at(-1) : own.find((candidate) => candidate.version === version);
  const page = row && (await findPages(db, [row])).get(row.id);
  const [first] = own;
  return row && page && first ? { brief: page, version: row.version, firstAt: first.published_at } : undefined;
}

/** Languages that a story has pages in, sorted. */
export async function findBriefLanguages(db: Database, story: string): Promise<readonly string[]> {
  return languagesOf(await findVersionRows(db, [story]));
}

/** All versions of the pages of some stories, by story and in their order. */
function findVersionRows(db: Database, stories: readonly string[]): Promise<readonly VersionRow[]> {
  return inPortions(stories.toSorted(), (part) =>
    db
      .selectFrom("brief")
      .select(["id", "story", "language", "version", "published_at"])
      .where("story", "in", part)
      .orderBy("story")
      .orderBy("version")
      .execute(),
  );
}

/** The pages themselves, by the ids of their versions. */
async function findPages(db: Database, rows: readonly VersionRow[]): Promise<ReadonlyMap<string, Brief>> {
  const docs = await inPortions(
    rows.map(({ id }) => id),
    (part) => db.selectFrom("brief").select(["id", "doc"]).where("id", "in", part).execute(),
  );
  return new Map(docs.map(({ id, doc }) => [id, JSON.parse(doc) as Brief]));
}

function languagesOf(rows: readonly VersionRow[]): readonly string[] {
  return [...new Set(rows.map(({ language }) => language))].toSorted();
}

function chooseMain(languages: readonly string[], wished: string = mainLanguage): string | undefined {
  return [wished, mainLanguage].find((language) => languages.includes(language)) ?? languages[0];
}

/** Stories that a list of pages holds at most, unless more are asked for: an edition and not an archive. */
const mostListed = 300;

/**
 * The newest page of each of the stories with the latest reports, at most `most`, in the order of their ids. Stories that
 * are merged away are left out. In `language` where a story has a page in it.
 */
export async function listBriefs(
  db: Database,
  most: number = mostListed,
  language?: string,
): Promise<readonly StoredBrief[]> {
  const latestStories = db
    .selectFrom("story")
    .select("id")
    .where("merged_into", "is", null)
    .orderBy("last_at", (order) => order.desc().nullsLast())
    .orderBy("id")
    .limit(most);
  return findBriefs(
    db,
    (await latestStories.execute()).map(({ id }) => id),
    language,
  );
}

/** The newest page of each of the stories that has one, in the order of their ids; in `language` where there is one in it. */
export async function findBriefs(
  db: Database,
  stories: readonly string[],
  language?: string,
): Promise<readonly StoredBrief[]> {
  const groups = Map.groupBy(await findVersionRows(db, stories), ({ story }) => story);
  const chosen = [...groups.values()].flatMap((rows) => {
    const main = chooseMain(languagesOf(rows), language);
    const own = rows.filter((row) => row.language === main);
    const [first, newest] = [own[0], own.at(-1)];
    return first && newest ? [{ first, newest }] : [];
  });
  const pages = await findPages(
    db,
    chosen.map(({ newest }) => newest),
  );
  return chosen.flatMap(({ first, newest }) => {
    const brief = pages.get(newest.id);
    return brief ? [{ brief, version: newest.version, firstAt: first.published_at }] : [];
  });
}

/** How many stories have a page, and what stands and is withheld on the newest version of each page in each language. */
export async function countBriefs(
  db: Database,
): Promise<{ readonly stories: number; readonly sentences: number; readonly withheld: number }> {
  const standing = db
    .selectFrom("brief")
    .innerJoin("story", "story.id", "brief.story")
    .where("story.merged_into", "is", null)
    .where((eb) =>
      eb(
        "brief.version",
        "=",
        eb
          .selectFrom("brief as later")
          .whereRef("later.story", "=", "brief.story")
          .whereRef("later.language", "=", "brief.language")
          .select(({ fn }) => fn.max("later.version").as("version")),
      ),
    );
  const { stories } = await standing
    .select(({ fn }) => fn.count<number>("brief.story").distinct().as("stories"))
    .executeTakeFirstOrThrow();
  const count = async (table: "sentence" | "withheld"): Promise<number> =>
    (
      await db
        .selectFrom(table)
        .where("brief", "in", standing.select("brief.id"))
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow()
    ).n;
  return { stories, sentences: await count("sentence"), withheld: await count("withheld") };
}

export interface VersionRange {
  /** So many at most, the newest of them. */
  readonly most?: number;
  /** None after this one. */
  readonly upTo?: number;
}

/** Versions of a story's page in a language, newest first, each with the sentences that came and went. */
export async function listVersions(
  db: Database,
  story: StoryId | string,
  language?: string,
  { most = Number.POSITIVE_INFINITY, upTo = Number.POSITIVE_INFINITY }: VersionRange = {},
): Promise<readonly BriefVersion[]> {
  const rows = (await findOwnRows(db, story, language)).filter(({ version }) => version <= upTo);
  const first = Math.max(0, rows.length - most);
  // With the one before the first, from which that one differs.
  const pages = await findPages(db, rows.slice(Math.max(0, first - 1)));
  return rows
    .map((row, i) => ({ row, brief: pages.get(row.id), before: pages.get(rows[i - 1]?.id ?? "") }))
    .slice(first)
    .flatMap(({ row, brief, before }): readonly BriefVersion[] => {
      if (!brief) return [];
      const [then, now] = [textsOf(before), textsOf(brief)];
      return [
        {
          version: row.version,
          publishedAt: row.published_at,
          changes: compareBriefs(before, brief),
          added: now.filter((text) => !then.includes(text)),
          removed: then.filter((text) => !now.includes(text)),
        },
      ];
    })
    .toReversed();
}

function textsOf(brief: Brief | undefined): readonly string[] {
  return (brief?.sentences ?? []).map(({ text }) => text);
}

/** The numbers of all versions of a story's page in a language, newest first. */
export async function listVersionNumbers(
  db: Database,
  story: StoryId | string,
  language?: string,
): Promise<readonly number[]> {
  return (await findOwnRows(db, story, language)).map(({ version }) => version).toReversed();
}

async function findOwnRows(db: Database, story: string, language?: string): Promise<readonly VersionRow[]> {
  const rows = await findVersionRows(db, [story]);
  const known = language ?? chooseMain(languagesOf(rows));
  return rows.filter((row) => row.language === known);
}
