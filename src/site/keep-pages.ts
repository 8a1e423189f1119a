import { setTimeout as sleep } from "node:timers/promises";
import type { Context, Next } from "hono";
import { getCookie } from "hono/cookie";
import { chooseLanguage, spoken } from "./interface-language.ts";
import type { SiteContext } from "./types.ts";

/** How long a made page is given out again, in milliseconds. */
const keptFor = 10_000;
/** One that took long to make is given out so many times as long as that took, up to this. */
const worth = 20;
const keptLongest = 300_000;
/** How old it may be at most while others are being made anew. */
const keptAtMost = 60_000;
/** Time between two pages that are made anew, in milliseconds: without it a hundred that age together hold up all readers. */
const rest = 80;
const mostKept = 500;
const largest = 300_000;

interface KeptPage {
  readonly at: number;
  /** Milliseconds that it took to make. */
  readonly took: number;
  readonly body: ArrayBuffer;
  readonly headers: Headers;
}

/**
 * Gives a page out again that was made within the last ten seconds for the same address, language and encoding: many
 * readers of one story cost one page; one that took eight seconds is kept longer. The first reader of a page that is older waits for
 * it to be made anew; where many age together, the others have the old one once more, and theirs is made by `make` when its turn comes.
 * Whatever a reader sends empties it. Only where the site is served, so that a test sees each page anew.
 */
export function keepPages(
  { log, now }: SiteContext,
  make: (request: Request) => Response | Promise<Response>,
): (c: Context, next: Next) => Promise<Response | void> {
  const kept = new Map<string, KeptPage>();
  const queue = openQueue(make);
  let remadeAt = Number.NEGATIVE_INFINITY;
  return async (c, next) => {
    if (!log) return next();
    if (c.req.method !== "GET") {
      await next();
      if (c.req.method === "POST") kept.clear();
      return undefined;
    }
    const key = keyOf(c);
    const known = kept.get(key);
    if (known && !queue.isOwn(c.req.raw)) {
      const age = now() - known.at;
      const fresh = Math.max(keptFor, Math.min(keptLongest, known.took * worth));
      const isBusy = queue.isAtWork() || now() - remadeAt < rest;
      const given = age < fresh || (isBusy && age < Math.max(keptAtMost, 2 * fresh));
      if (given && age >= fresh) queue.put(key, c.req.raw);
      if (given) return new Response(known.body, { headers: known.headers });
    }
    const started = now();
    await next();
    if (known) remadeAt = now();
    const page = await takePage(c, started, now());
    if (page) keep(kept, key, page);
    return undefined;
  };
}

interface PageQueue {
  put(key: string, request: Request): void;
  /** True of a request that the queue itself makes. */
  isOwn(request: Request): boolean;
  isAtWork(): boolean;
}

/** Pages that are to be made anew, each once, one after the other. */
function openQueue(make: (request: Request) => Response | Promise<Response>): PageQueue {
  const waiting = new Map<string, Request>();
  const own = new WeakSet<Request>();
  let atWork = false;
  const remake = async (request: Request): Promise<void> => {
    try {
      await make(request);
    } catch {
      // The next reader is told what is wrong with it.
    }
  };
  const work = async (): Promise<void> => {
    atWork = true;
    for (const [key, request] of waiting) {
      await sleep(rest);
      waiting.delete(key);
      own.add(request);
      await remake(request);
    }
    atWork = false;
  };
  return {
    put(key, { url, headers }) {
      if (waiting.size < mostKept && !waiting.has(key)) waiting.set(key, new Request(url, { headers }));
      if (!atWork) void work();
    },
    isOwn: (request) => own.has(request),
    isAtWork: () => atWork,
  };
}

function keyOf(c: Context): string {
  const url = new URL(c.req.url);
  const language = chooseLanguage(
    spoken(url.searchParams.get("lang") ?? undefined),
    getCookie(c, "lang"),
    c.req.header("accept-language"),
  );
  const encoding = /\b(?:gzip|deflate)\b/u.exec(c.req.header("accept-encoding") ?? "")?.[0] ?? "";
  // A story's page shows a reader what they answered.
  const reader = url.pathname.startsWith("/story/") ? (getCookie(c, "reader") ?? "") : "";
  return `${language} ${encoding} ${reader.slice(0, 40)} ${url.host} ${url.pathname}${url.search}`;
}

async function takePage(c: Context, started: number, at: number): Promise<KeptPage | undefined> {
  const { res } = c;
  const type = res.headers.get("content-type") ?? "";
  if (res.status !== 200 || res.headers.has("set-cookie") || !/^(?:text|application)\//u.test(type)) return undefined;
  const body = await res.clone().arrayBuffer();
  return body.byteLength > largest ? undefined : { at, took: at - started, body, headers: new Headers(res.headers) };
}

function keep(kept: Map<string, KeptPage>, key: string, page: KeptPage): void {
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.delete(key);
  kept.set(key, page);
}
