import { failure, type Outcome, type Problem } from "../core/index.ts";
import { zoneOfCountry } from "../ingest/index.ts";
import type { Database, Stage, StageContext, WorkItem, WorkResult } from "../store/index.ts";
import { type CopyIndex, type CopyOf, openCopyIndex } from "./copies/copy-index.ts";
import {
  findVersion,
  listOfPage,
  type PageRow,
  readArticlesBefore,
  readPages,
  saveArticle,
  saveCopy,
  saveReread,
} from "./store.ts";
import { parseHints, parseTaken, readyOutcome } from "./parse-stored.ts";
import type { StoredPage } from "./take-page.ts";
import type { Article } from "./types.ts";

export interface ArticlePlan {
  readonly taken: readonly TakenPage[];
  /** Copies of earlier articles whose origin is another one now. */
  readonly revised: readonly CopyOf[];
}

type TakenPage =
  | { readonly page: PageRow; readonly article: Article; readonly copy: CopyOf | undefined }
  | { readonly page: PageRow; readonly problem: Problem };

export interface ArticleStageOptions {
  /** Milliseconds for one page. */
  readonly timeLimit: number;
  /** Articles in which copies are looked for. */
  readonly window?: number;
}

/** Pages to articles and their copies. The index of copies is warmed from the store, so a restart goes on where it was. */
export function openArticleStage({ timeLimit, window = 20_000 }: ArticleStageOptions): Stage<ArticlePlan> {
  let index: CopyIndex | undefined;
  return {
    name: "article",
    version: "3",
    reads: ["page", "outlet", "article"],
    writes: ["article", "copy"],
    input: { table: "page", revised: false },
    batch: 100,
    order: "arrival",
    async prepare(db, items, context) {
      const pages = await readPages(
        db,
        items.map(({ key }) => key),
      );
      return new Map(
        await Promise.all(
          pages.map(async (page): Promise<[string, unknown]> => [page.id, await readPage(page, context, timeLimit)]),
        ),
      );
    },
    async decide(db, items, context, ready) {
      const pages = await readPages(
        db,
        items.map(({ key }) => key),
      );
      index ??= await warmIndex(db, pages[0]?.sequence ?? 0, window);
      const copies = index;
      const taken = await Promise.all(
        pages.map(async (page) =>
          takeRead(page, readyOutcome(ready?.get(page.id)) ?? (await readPage(page, context, timeLimit))),
        ),
      );
      // In order of arrival, whichever thread was first: what is a copy of what must not depend on it.
      const judged = taken.map((one) => ("problem" in one ? one : { ...one, copy: copyFor(copies, one.article) }));
      return { taken: judged, revised: copies.takeRevised().filter(isOtherAddress) };
    },
    save: (tx, plan, items) => saveTaken(tx, plan, items),
    rest() {
      index = undefined;
    },
  };
}

async function warmIndex(db: Database, sequence: number, window: number): Promise<CopyIndex> {
  const index = openCopyIndex({ capacity: window });
  for (const article of await readArticlesBefore(db, sequence, window)) index.add(article);
  index.takeRevised();
  return index;
}

function copyFor(index: CopyIndex, article: Article): CopyOf | undefined {
  const copy = index.add(article);
  return copy && isOtherAddress(copy) ? copy : undefined;
}

/** A later version of a page is no copy of the earlier one. */
function isOtherAddress({ evidence }: CopyOf): boolean {
  return evidence.sameAddress !== true;
}

/** What a thread makes of a page, by itself: it depends on no other. */
function readPage(page: PageRow, { threads }: StageContext, timeLimit: number): Promise<Outcome<unknown>> {
  const zone = zoneOfCountry(page.country);
  const hints = parseHints(page.hints);
  const input: StoredPage = {
    url: page.url,
    body: page.body,
    hints,
    ...(page.content_type ? { contentType: page.content_type } : {}),
    ...(zone ? { zone } : {}),
  };
  return threads.run(new URL("./take-page.ts", import.meta.url), "takePage", input, timeLimit);
}

function takeRead(
  page: PageRow,
  outcome: Outcome<unknown>,
): { page: PageRow; article: Article; copy: undefined } | { page: PageRow; problem: Problem } {
  if (!outcome.ok) return { page, problem: outcome.problem };
  const taken = parseTaken(outcome.value);
  if (!taken.ok) return { page, problem: taken.problem };
  const named = page.outlet_name
    ? { ...taken.value, outlet: { ...taken.value.outlet, name: page.outlet_name } }
    : taken.value;
  return { page, article: named, copy: undefined };
}

async function saveTaken(tx: Database, plan: ArticlePlan, items: readonly WorkItem[]): Promise<readonly WorkResult[]> {
  const problems = new Map<string, Problem>();
  for (const one of plan.taken) {
    const problem = "problem" in one ? one.problem : await saveOne(tx, one.page, one.article, one.copy);
    if (problem) problems.set(one.page.id, problem);
  }
  for (const copy of plan.revised) await saveRevised(tx, copy);
  return items.map((item) => {
    const dropped = problems.get(item.key);
    return { ...item, ...(dropped ? { dropped } : {}) };
  });
}

/** A print or AMP form of an article that is here is dropped, with the reason; a changed text is its next version. */
async function saveOne(
  tx: Database,
  page: PageRow,
  article: Article,
  copy: CopyOf | undefined,
): Promise<Problem | undefined> {
  const [reading, ...readings] = await listOfPage(tx, page.id);
  if (reading) {
    await saveReread(tx, [reading, ...readings], article, page);
    if (copy) await saveCopy(tx, copy);
    return undefined;
  }
  const version = article.canonicalUrl ? await findVersion(tx, article.canonicalUrl) : undefined;
  if (version?.id === article.id)
    return failure("PAGE_VARIANT", `the same text is here from ${version.url}`, "Nothing is to be done.").problem;
  if (version && article.url !== article.canonicalUrl && version.url !== article.url) {
    return failure("PAGE_VARIANT", `another form of ${article.canonicalUrl}, which is here`, "Nothing is to be done.")
      .problem;
  }
  await saveArticle(tx, article, page, version?.id);
  if (copy) await saveCopy(tx, copy);
  return undefined;
}

async function saveRevised(tx: Database, copy: CopyOf): Promise<void> {
  const kept = await tx.selectFrom("article").select("id").where("id", "=", copy.article).executeTakeFirst();
  if (kept) await saveCopy(tx, copy);
}
