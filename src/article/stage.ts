import { type Outcome, type Problem, success } from "../core/index.ts";
import { zoneOfCountry } from "../ingest/index.ts";
import type { Database, Stage, StageContext } from "../store/index.ts";
import { type CopyIndex, type CopyOf, openCopyIndex } from "./copies/copy-index.ts";
import { type PageRow, readArticlesBefore, readPages } from "./store.ts";
import { parseHints, parseTaken, readyOutcome } from "./parse-stored.ts";
import { type ArticlePlan, saveTaken } from "./save-taken.ts";
import { articleType, type StoredPage, takeGiven } from "./take-page.ts";
import type { Article } from "./types.ts";

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

/** What a page is, by itself: it depends on no other. Pages from outside are read in threads, articles that were handed in here. */
async function readPage(page: PageRow, { threads }: StageContext, timeLimit: number): Promise<Outcome<unknown>> {
  // A server may say of its page that it is an article: what came through a feed is not believed.
  const given = page.content_type === articleType && page.feed === null ? takeGiven(page) : undefined;
  if (given) return success(given);
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
