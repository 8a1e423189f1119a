import { spawn, spawnSync } from "node:child_process";
import { Agent, get } from "node:http";
import { globSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { extractArticle, openCopyIndex, parseArticle } from "../../src/article/index.ts";
import { openClusterer } from "../../src/story/index.ts";
import { makeArticles, type MadeArticle } from "./make-articles.ts";

/** One measured thing: a figure of this machine, and what it is held against where that is possible. */
export interface BenchRow {
  readonly what: string;
  readonly figure: string;
  readonly against: string;
}

const root = new URL("../../", import.meta.url).pathname;
const command = `${root}bin/rapporteur`;
const scratch = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));

function secondsOf(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The sample's pages by our extraction and by Readability on linkedom, in turn, three times each; medians. */
export function measureExtract(): BenchRow {
  const folder = join(root, "sample/site");
  const pages = globSync("**/*.html", { cwd: folder })
    .toSorted()
    .map((path) => readFileSync(join(folder, path), "utf8"));
  const ours = (): void => pages.forEach((html) => void extractArticle({ url: "https://a.example/a", html }));
  const theirs = (): void => pages.forEach((html) => void new Readability(parseHTML(html).document).parse());
  ours();
  theirs();
  const times = Array.from({ length: 3 }, () => [secondsOf(ours), secondsOf(theirs)] as const);
  const [own, other] = [median(times.map(([a]) => a)), median(times.map(([, b]) => b))];
  return {
    what: `extract, ${pages.length} pages of the sample, one core`,
    figure: `${Math.round(pages.length / own)} pages/s`,
    against: `${(other / own).toFixed(1)} × Readability on linkedom`,
  };
}

function parsed(articles: readonly MadeArticle[]): ReturnType<typeof parseOne>[] {
  return articles.map(parseOne);
}

function parseOne(article: MadeArticle): NonNullable<Extract<ReturnType<typeof parseArticle>, { ok: true }>["value"]> {
  const result = parseArticle(article);
  if (!result.ok) throw new Error(`a made article was refused: ${result.problem.code}`);
  return result.value;
}

/** Copies and stories of a stream, and what one more article costs at its end against its beginning. */
export function measureStream(count: number): readonly BenchRow[] {
  const articles = parsed(makeArticles(count, "1"));
  const part = Math.floor(count / 10);
  const copies = openCopyIndex();
  const clusterer = openClusterer();
  const costs = Array.from({ length: 10 }, (_, at) => {
    const slice = articles.slice(at * part, (at + 1) * part);
    return [
      secondsOf(() => slice.forEach((article) => void copies.add(article))),
      secondsOf(() => slice.forEach((article) => void clusterer.add(article))),
    ] as const;
  });
  const row = (what: string, times: readonly number[]): BenchRow => ({
    what: `${what}, ${count.toLocaleString("en")} made articles, one core`,
    figure: `${Math.round(count / times.reduce((sum, time) => sum + time, 0)).toLocaleString("en")} articles/s`,
    against: `the last tenth costs ${(median(times.slice(8)) / median(times.slice(1, 3))).toFixed(2)} × the second and third`,
  });
  return [
    row(
      "copies",
      costs.map(([a]) => a),
    ),
    row(
      "stories",
      costs.map(([, b]) => b),
    ),
  ];
}

function writeArticles(name: string, articles: readonly MadeArticle[]): string {
  const file = join(scratch, `${name}.jsonl`);
  writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(""));
  return file;
}

/** Runs a command and answers its seconds and its largest memory in MB, by the kernel's own count. */
function timeCommand(args: readonly string[]): { readonly seconds: number; readonly megabytes: number } {
  const started = performance.now();
  const { status, stderr } = spawnSync("/usr/bin/env", ["time", "-f", "%M", command, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${args[0] ?? ""} failed: ${stderr.slice(-500)}`);
  const kilobytes = Number(stderr.trim().split("\n").at(-1));
  return { seconds: (performance.now() - started) / 1000, megabytes: Math.round(kilobytes / 1024) };
}

/** Articles from text through all stages into the store, by parts, so that the cost at each size is seen. */
export function measureLine(sizes: readonly number[], store: string, engine: string): readonly BenchRow[] {
  const all = makeArticles(sizes.at(-1) ?? 0, "2");
  let before = 0;
  let firstCost: number | undefined;
  return sizes.map((size) => {
    const file = writeArticles(`line-${engine}-${size}`, all.slice(before, size));
    const { seconds, megabytes } = timeCommand(["run", "--store", store, "--now", "2026-02-01T00:00:00Z", file]);
    const cost = seconds / (size - before);
    firstCost ??= cost;
    const row = {
      what: `run, all stages, articles ${before.toLocaleString("en")} to ${size.toLocaleString("en")}, ${engine}`,
      figure: `${Math.round(1 / cost)} articles/s, ${megabytes} MB at most`,
      against: before === 0 ? "the first part" : `${(cost / firstCost).toFixed(2)} × the cost of the first part`,
    };
    before = size;
    return row;
  });
}

/**
 * The same articles through all stages by one run and by 1, 2 and 4 workers, each on a fresh store on PostgreSQL. All are on
 * this one machine, server included: beyond its cores, more workers can only cost.
 */
export async function measureWorkers(count: number, freshUrl: () => Promise<string>): Promise<readonly BenchRow[]> {
  const file = writeArticles(`workers-${count}`, makeArticles(count, "3"));
  const fixed = ["--now", "2026-02-01T00:00:00Z"];
  const alone = timeCommand(["run", "--store", await freshUrl(), ...fixed, file]).seconds;
  const rows: BenchRow[] = [];
  for (const workers of [1, 2, 4]) {
    const store = await freshUrl();
    timeCommand(["run", "--put", "--store", store, ...fixed, file]);
    const started = performance.now();
    const args = ["worker", "--once", "--workers", "1", "--store", store, ...fixed];
    const ends = Array.from({ length: workers }, () => {
      const child = spawn(command, args, { stdio: "ignore" });
      return new Promise<void>((resolve) => child.once("close", () => resolve()));
    });
    await Promise.all(ends);
    const seconds = (performance.now() - started) / 1000;
    rows.push({
      what: `worker, all stages, ${count.toLocaleString("en")} articles, PostgreSQL, ${workers} at once`,
      figure: `${Math.round(count / seconds)} articles/s`,
      against: `${(alone / seconds).toFixed(2)} × the rate of one run there`,
    });
  }
  return rows;
}

/** How long a command takes that does nothing but begin. */
export function measureStart(): BenchRow {
  const own = median(Array.from({ length: 5 }, () => timeCommand(["--help"]).seconds));
  const bare = median(Array.from({ length: 5 }, () => secondsOf(() => void spawnSync(process.execPath, ["-e", "0"]))));
  return {
    what: "start of a command (--help)",
    figure: `${Math.round(own * 1000)} ms`,
    against: `${(own / bare).toFixed(1)} × bare Node`,
  };
}

interface Load {
  readonly times: number[];
  failed: number;
}

/** Asks for pages at a steady rate, whether or not the answers keep up. */
async function load(address: string, paths: readonly string[], rate: number, seconds: number): Promise<Load> {
  const result: Load = { times: [], failed: 0 };
  const under: Promise<void>[] = [];
  const started = performance.now();
  for (let sent = 0; sent < rate * seconds; sent += 1) {
    const due = started + (sent * 1000) / rate;
    if (due > performance.now()) await sleep(due - performance.now());
    const path = paths[sent % paths.length] ?? "/";
    under.push(ask(new URL(path, address), due, result));
  }
  await Promise.all(under);
  return result;
}

/**
 * Readers have machines of their own: asking must cost little on the one that is measured. fetch() takes 1.2 ms of processor a request
 * there, more than the answer does; this a fifth of it.
 */
const connections = new Agent({ keepAlive: true });
/** As browsers ask. */
const asked = { accept: "text/html", "accept-encoding": "gzip, deflate, br", "accept-language": "en" };

function ask(url: URL, due: number, result: Load): Promise<void> {
  return new Promise((resolve) => {
    const fail = (): void => {
      result.failed += 1;
      resolve();
    };
    const request = get(url, { agent: connections, headers: asked }, (response) => {
      response.resume();
      response.once("error", fail);
      response.once("end", () => {
        if (response.statusCode !== 200) result.failed += 1;
        result.times.push(performance.now() - due);
        resolve();
      });
    });
    request.once("error", fail);
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

/** Story pages and searches at a rate while articles come in, and how much of the rate of the line is kept. */
export async function measureSite(store: string, rate: number, seconds: number): Promise<readonly BenchRow[]> {
  const site = spawn(command, ["serve", "--store", store], {
    env: { ...process.env, RAPPORTEUR_SITE_PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    site.once("exit", () => reject(new Error("the site did not start")));
    site.stdout.setEncoding("utf8").once("data", (line: string) => resolve(line.trim()));
  });
  try {
    const stories: readonly { readonly story: string; readonly title: string }[] = await (
      await fetch(new URL("/index.json", address))
    ).json();
    const paths = stories
      .slice(0, 50)
      .flatMap(({ story, title }) => [`/story/${story}`, `/search?q=${encodeURIComponent(longestWord(title))}`]);
    // A site that has just started compiles its code with the first pages: what readers meet is measured after those.
    const first: Load = { times: [], failed: 0 };
    for (const path of paths) await ask(new URL(path, address), performance.now(), first);
    const quiet = await lineRate(store, "alone");
    const beside = lineRate(store, "beside");
    const { times, failed } = await load(address, paths, rate, seconds);
    const busy = await beside;
    return [
      {
        what: `story pages and searches, ${rate} requests/s for ${seconds} s while articles come in, each asked once before`,
        figure: `p50 ${quantile(times, 0.5)} ms, p99 ${quantile(times, 0.99)} ms, ${failed} failed of ${times.length + failed}`,
        against: `the line keeps ${Math.round((100 * busy) / quiet)} % of its rate`,
      },
    ];
  } finally {
    site.kill();
  }
}

/** Articles a second of one more run on a store. */
function lineRate(store: string, name: string): Promise<number> {
  const count = 1500;
  const file = writeArticles(name, makeArticles(count, name));
  const started = performance.now();
  const child = spawn(command, ["run", "--store", store, "--now", "2026-02-02T00:00:00Z", file], { stdio: "ignore" });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => resolve(count / ((performance.now() - started) / 1000)));
  });
}

/** What a reader would ask for: a name rather than "Monday". */
function longestWord(title: string): string {
  return title.split(/\W+/u).toSorted((a, b) => b.length - a.length)[0] ?? "news";
}
