import { toInstant } from "../core/index.ts";
import type { Store, Tables } from "../store/index.ts";
import { listDueFeeds } from "./store.ts";
import { type VisitOptions, type VisitReport, visitFeed } from "./visit-feed.ts";

/**
 * The first step of the line. It takes nothing from the store's tables but the feeds that are due, so it is no `Stage`
 * over rows; what it reads and writes it declares all the same. Cut short, a visit is simply made again: a page that
 * is there is not kept twice, and the feed's own row is written last.
 */
export const ingestStage: {
  readonly name: "ingest";
  readonly reads: readonly (keyof Tables)[];
  readonly writes: readonly (keyof Tables)[];
  run(
    store: Store,
    options: VisitOptions,
    onProgress?: (visited: number, due: number) => void,
  ): Promise<readonly VisitReport[]>;
} = {
  name: "ingest",
  reads: ["feed", "page"],
  writes: ["feed", "fetch", "page"],
  /**
   * Visits every feed that is due, those of different hosts side by side; reports in the order of the feeds. With `inTurn` one
   * after another, so that pages arrive in the same order every time.
   */
  async run(store, options, onProgress) {
    const due = await listDueFeeds(store.db, toInstant(options.now()));
    let visited = 0;
    const visit = async (feed: (typeof due)[number]): Promise<VisitReport> => {
      const report = await visitFeed(store, feed, options);
      visited += 1;
      onProgress?.(visited, due.length);
      return report;
    };
    if (options.inTurn !== true) return Promise.all(due.map(visit));
    const reports: VisitReport[] = [];
    for (const feed of due) reports.push(await visit(feed));
    return reports;
  },
};
