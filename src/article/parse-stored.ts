import { z } from "zod";
import type { Outcome } from "../core/index.ts";
import { precisions } from "../core/index.ts";
import type { PageHints } from "./take-page.ts";
import type { Article } from "./types.ts";

const text = z.string().optional().catch(undefined);
const hints = z.object({
  title: text,
  publishedAt: text,
  precision: z.enum(precisions).optional().catch(undefined),
  authors: z.array(z.string()).optional().catch(undefined),
});

/** What the feed said of a page, from the JSON of its row; what is no such thing is left out. */
export function parseHints(json: string): PageHints {
  return hints.parse(JSON.parse(json));
}

/** What a worker thread answered for a page; it comes from `takePage`, by structured clone. */
export function parseTaken(value: unknown): Outcome<Article> {
  if (typeof value !== "object" || value === null || !("ok" in value))
    throw new Error("a thread answered with no outcome");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made by our own takePage
  return value as Outcome<Article>;
}

/** What an earlier `prepare` answered for a page, from its JSON; undefined where there is none. */
export function readyOutcome(value: unknown): Outcome<unknown> | undefined {
  if (typeof value !== "object" || value === null || !("ok" in value)) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made by our own stage
  return value as Outcome<unknown>;
}
