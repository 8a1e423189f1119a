import type { Context, Hono, Next } from "hono";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { countArticles } from "../article/index.ts";
import { contentId } from "../core/index.ts";
import { listFeeds } from "../ingest/index.ts";
import { countQueues, countWaiting, countWork, hasQueue } from "../pipeline/index.ts";
import { checkLayout } from "../store/index.ts";
import type { SiteContext } from "./types.ts";

/** Limits of the histogram of answers, in seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * What those who run the site look at: `/healthz` (the process answers), `/readyz` (its store does too, in the layout that this release knows), `/metrics` for
 * Prometheus, and a line of JSON in the log for every request that failed, with the id that the answer carries.
 */
export function observe(app: Hono, context: SiteContext): void {
  const register = new Registry();
  if (context.log) collectDefaultMetrics({ register, prefix: "rapporteur_" });
  const latency = new Histogram({
    name: "rapporteur_request_seconds",
    help: "Time to answer a request, by kind of page and status.",
    labelNames: ["page", "status"],
    buckets,
    registers: [register],
  });
  const gauges = openGauges(register);
  app.use((c, next) => timeRequest(c, next, context, latency));
  app.get("/healthz", (c) => c.text("ok\n"));
  app.get("/readyz", async (c) => {
    const ready = await isReady(context);
    return c.text(
      ready ? "ready\n" : "the store does not answer, or a later release has changed it\n",
      ready ? 200 : 503,
    );
  });
  app.get("/metrics", async (c) => {
    await fillGauges(gauges, context);
    return c.body(await register.metrics(), 200, { "content-type": register.contentType });
  });
}

let requests = 0;

async function timeRequest(
  c: Context,
  next: Next,
  { log, now }: SiteContext,
  latency: Histogram<"page" | "status">,
): Promise<void> {
  requests += 1;
  const id = contentId<"request">("q", String(now()), String(requests));
  const started = now();
  await next();
  c.header("x-request-id", id);
  const seconds = (now() - started) / 1000;
  const { status } = c.res;
  latency.observe({ page: status === 404 ? "none" : pageKind(c.req.path), status: String(status) }, seconds);
  if (status < 500 || !log) return;
  const error = c.error instanceof Error ? (c.error.stack ?? c.error.message) : undefined;
  log(JSON.stringify({ level: "error", request: id, method: c.req.method, path: c.req.path, status, seconds, error }));
}

/** The first part of the path alone: ids would make a series of each page, and so would addresses that are none. */
function pageKind(path: string): string {
  return /^\/[a-z]{1,20}/u.exec(path)?.[0] ?? "/";
}

/** Not where a later release has changed the layout, either: what this one reads may be gone. */
async function isReady({ db }: SiteContext): Promise<boolean> {
  try {
    await checkLayout(db);
    return true;
  } catch {
    return false;
  }
}

interface Gauges {
  readonly articles: Gauge;
  readonly work: Gauge<"stage" | "state">;
  readonly waiting: Gauge<"stage">;
  readonly feeds: Gauge<"health">;
  readonly queue: Gauge<"queue" | "state">;
}

function openGauges(register: Registry): Gauges {
  const registers = [register];
  return {
    articles: new Gauge({ name: "rapporteur_articles", help: "Articles in the store.", registers }),
    work: new Gauge({
      name: "rapporteur_stage_items",
      help: "Items that a stage has done or dropped; their rate is the rate of the stage.",
      labelNames: ["stage", "state"],
      registers,
    }),
    waiting: new Gauge({
      name: "rapporteur_stage_waiting",
      help: "Items that wait for a stage.",
      labelNames: ["stage"],
      registers,
    }),
    feeds: new Gauge({
      name: "rapporteur_feeds",
      help: "Feeds by their health.",
      labelNames: ["health"],
      registers,
    }),
    queue: new Gauge({
      name: "rapporteur_queue_jobs",
      help: "Jobs for workers that wait or are at work; those in the queue `dead` wait for a person.",
      labelNames: ["queue", "state"],
      registers,
    }),
  };
}

async function fillGauges({ articles, work, waiting, feeds, queue }: Gauges, { db }: SiteContext): Promise<void> {
  articles.set((await countArticles(db)).articles);
  const counts = await countWork(db);
  for (const { stage, done, dropped } of counts) {
    work.set({ stage, state: "done" }, done);
    work.set({ stage, state: "dropped" }, dropped);
  }
  for (const { stage, items } of await countWaiting(db, counts)) waiting.set({ stage }, items);
  feeds.reset();
  for (const [health, list] of Map.groupBy(await listFeeds(db), (feed) => feed.health))
    feeds.set({ health }, list.length);
  queue.reset();
  if (!(await hasQueue(db))) return;
  for (const { queue: name, waiting: waits, active } of await countQueues(db)) {
    queue.set({ queue: name, state: "waiting" }, waits);
    queue.set({ queue: name, state: "active" }, active);
  }
}
