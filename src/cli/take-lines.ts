import { articleType, parseArticle } from "../article/index.ts";
import { contentId } from "../core/index.ts";
import { findOutlet, type Outlet, savePages } from "../ingest/index.ts";
import type { Store } from "../store/index.ts";
import type { Terminal } from "./command.ts";
import type { InputLine } from "./lines.ts";

/** How many lines one transaction takes. */
const batchSize = 50;

export interface TakeOptions {
  readonly lines: AsyncIterable<InputLine>;
  readonly outlets: readonly Outlet[];
  readonly terminal: Terminal;
  readonly now: () => number;
}

/**
 * Keeps lines of JSON as pages: `{url, bytes | html}` as what was served, an article as what it is. A line that is
 * neither is told on standard error and the rest goes on. Answers how many could not be taken.
 */
export async function takeLines(store: Store, { lines, outlets, terminal, now }: TakeOptions): Promise<number> {
  let bad = 0;
  let batch: NonNullable<ReturnType<typeof readLine>>[] = [];
  const flush = async (): Promise<void> => {
    const pages = batch;
    batch = [];
    await store.transaction((tx) =>
      savePages(
        tx,
        pages.map((page) => ({ ...page, fetchedAt: now() })),
      ),
    );
  };
  for await (const line of lines) {
    const page = readLine(line.text, outlets);
    if (page) batch.push(page);
    else {
      bad += 1;
      terminal.stderr.write(
        `LINE_NOT_TAKEN: line ${line.number} is neither an article nor a page\n  An article needs "text"; a page needs "url" and "html" or "bytes".\n`,
      );
    }
    if (batch.length >= batchSize) await flush();
  }
  await flush();
  return bad;
}

function readLine(
  raw: string,
  outlets: readonly Outlet[],
): { url: string; bytes: Uint8Array; contentType: string; outlet?: string } | undefined {
  const line = parseObject(raw);
  if (!line) return undefined;
  const url = typeof line.url === "string" ? line.url : typeof line.file === "string" ? `file:${line.file}` : undefined;
  if (typeof line.bytes === "string" && url) {
    const contentType = typeof line.contentType === "string" ? line.contentType : "text/html";
    return { url, bytes: Buffer.from(line.bytes, "base64"), contentType, ...outletOf(url, outlets) };
  }
  if (typeof line.html === "string" && url)
    return { url, bytes: Buffer.from(line.html), contentType: "text/html; charset=utf-8", ...outletOf(url, outlets) };
  const id = typeof line.id === "string" && line.id !== "" ? line.id : contentId("x", raw);
  const article = parseArticle({ ...line, id });
  if (!article.ok) return undefined;
  const address = article.value.url ?? article.value.canonicalUrl ?? `article:${id}`;
  return {
    url: address,
    bytes: Buffer.from(JSON.stringify({ ...line, id })),
    contentType: articleType,
    ...outletOf(address, outlets),
  };
}

function parseObject(raw: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The outlet of an address, where the store knows its domain. */
function outletOf(url: string, outlets: readonly Outlet[]): { outlet?: string } {
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  const id = host === "" ? undefined : findOutlet(outlets, host)?.domains[0];
  return id ? { outlet: id } : {};
}
