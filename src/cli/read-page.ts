import { readFetched } from "../article/index.ts";
import { failure, type Outcome, success } from "../core/index.ts";
import type { Fetcher } from "../ingest/index.ts";
import type { Threads } from "../store/index.ts";

export interface PageReaderOptions {
  readonly fetcher: Fetcher;
  readonly threads: Threads;
  /** Milliseconds for reading one page, once it is fetched. */
  readonly timeLimit: number;
}

/** So many readers' pages are fetched and read at once; who comes after is asked to try again. */
const mostAtOnce = 3;

/** Reads the page of an address for somebody who waits, with all refusals of the fetcher; nothing of it is kept. */
export function openPageReader({
  fetcher,
  threads,
  timeLimit,
}: PageReaderOptions): (address: string) => Promise<Outcome<string>> {
  let running = 0;
  return async (address) => {
    if (running >= mostAtOnce)
      return failure(
        "CHECK_BUSY",
        "other pages are being read just now",
        "Try again in half a minute, or paste the text.",
      );
    running += 1;
    try {
      return await readPage(address, { fetcher, threads, timeLimit });
    } finally {
      running -= 1;
    }
  };
}

async function readPage(address: string, { fetcher, threads, timeLimit }: PageReaderOptions): Promise<Outcome<string>> {
  const fetched = await fetcher.fetchPage(address);
  if (!fetched.ok) return fetched;
  if (fetched.value.kind === "unchanged")
    return failure("FETCH_FAILED", `${address} answered without a page`, "Open it, copy its text and paste that.");
  const article = await readFetched(fetched.value, threads, timeLimit);
  if (!article.ok) return article;
  const { title, text } = article.value;
  return success([title, text].filter(Boolean).join("\n\n"));
}
