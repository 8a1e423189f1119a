import { gzipSync } from "node:zlib";
import { failure, type Outcome } from "../core/index.ts";
import type { Threads } from "../store/index.ts";
import { parseTaken } from "./parse-stored.ts";
import type { StoredPage } from "./take-page.ts";
import type { Article } from "./types.ts";

/** A page as it was just fetched. */
export interface FetchedPage {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
}

/** The most bytes of a page that is read while somebody waits. */
const mostBytes = 8 * 1024 * 1024;

/**
 * The article of a page that nothing is stored of, read in a thread that ends after `timeLimit` milliseconds. Problems:
 * PAGE_NOT_HTML, TOO_LARGE, PAGE_NOT_ARTICLE, PAGE_NO_BODY, TIME_LIMIT, MEMORY_LIMIT, THREAD_LOST.
 */
export async function readFetched(
  { url, bytes, contentType }: FetchedPage,
  threads: Threads,
  timeLimit: number,
): Promise<Outcome<Article>> {
  if (contentType && !/^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/iu.test(contentType))
    return failure(
      "PAGE_NOT_HTML",
      `${url} is no page of text but ${contentType.slice(0, 80)}`,
      "Open it, copy its text and paste that.",
    );
  if (bytes.byteLength > mostBytes)
    return failure("TOO_LARGE", `${url} is larger than the limit`, "Copy the text of the article and paste that.");
  const page: StoredPage = {
    url,
    body: gzipSync(bytes, { level: 1 }),
    hints: {},
    ...(contentType ? { contentType } : {}),
  };
  const read = await threads.run(new URL("./take-page.ts", import.meta.url), "takePage", page, timeLimit);
  return read.ok ? parseTaken(read.value) : read;
}
