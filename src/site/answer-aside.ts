import type { Context, Next } from "hono";
import { findPairOf, hasManyPassages } from "../relations/index.ts";
import type { SiteContext } from "./types.ts";

/** Passages from which on a pair's record is put together aside: with 30,000 stored articles one of 6,000 takes eight seconds. */
const many = 400;

/**
 * What takes long goes to a thread of its own, where the site has one: the dossier of a pair of which thousands of articles
 * tell held up every reader of every other page. What takes a moment is answered here, without a second copy of the program in memory.
 */
export function answerAside({ db, aside }: SiteContext): (c: Context, next: Next) => Promise<Response | void> {
  return async (c, next) => {
    if (!aside || c.req.method !== "GET") return next();
    const [a, b] = (await pairOf(c.req.path, db)) ?? [];
    if (!a || !b || !(await hasManyPassages(db, [a, b], many))) return next();
    return aside(c.req.raw);
  };
}

/** The pair whose whole record a page is read from: its dossier, its registers and feeds, and each of its records. */
async function pairOf(path: string, db: SiteContext["db"]): Promise<readonly [string, string] | undefined> {
  const [, a, b] = /^\/dossier\/([A-Z][A-Za-z0-9]{1,9})-([A-Z][A-Za-z0-9]{1,9})(?:[./]|$)/u.exec(path) ?? [];
  if (a && b) return [a, b];
  const record = /^\/record\/([a-z][0-9a-f]{20})(?:[./]|$)/u.exec(path)?.[1];
  return record === undefined ? undefined : findPairOf(db, record);
}
