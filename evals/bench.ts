// What things cost: `npm run bench` measures and writes docs/performance.md. Sizes: RAPPORTEUR_BENCH=1000,10000 by default.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import {
  type BenchRow,
  measureExtract,
  measureLine,
  measureSite,
  measureStart,
  measureStream,
  measureWorkers,
} from "./bench/measure.ts";
import { missingPostgres, startPostgres } from "../test/store/postgres-server.ts";

const sizes = (process.env["RAPPORTEUR_BENCH"] ?? "1000,10000").split(",").map(Number);
const largest = sizes.at(-1) ?? 1000;
const store = join(mkdtempSync(join(tmpdir(), "rapporteur-bench-")), "store.sqlite");

const rows: BenchRow[] = [];
function add(...more: readonly BenchRow[]): void {
  for (const row of more) console.error(`${row.what}: ${row.figure} (${row.against})`);
  rows.push(...more);
}

add(measureStart());
add(measureExtract());
add(...measureStream(largest));
add(...measureLine(sizes, store, "SQLite"));
if (missingPostgres() === undefined) {
  const server = await startPostgres();
  try {
    add(...measureLine(sizes.slice(0, 1), await server.freshUrl(), "PostgreSQL"));
    add(...(await measureWorkers(sizes[0] ?? 1000, () => server.freshUrl())));
  } finally {
    server.stop();
  }
}
add(...(await measureSite(store, 300, 15)));

const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: new URL("..", import.meta.url) })
  .toString()
  .trim();
const page = new URL("../docs/performance.md", import.meta.url);
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
writeFileSync(
  page,
  `# Performance

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)} at ${commit}. Machine: ${machine}. Articles are made from the sample's
vocabulary by a seeded generator with story sizes as in a day's news. Figures are of that machine and of what else it did; what
carries over are the ratios, each taken in this one run.

| what | figure | ratio |
| --- | --- | --- |
${rows.map(({ what, figure, against }) => `| ${what} | ${figure} | ${against} |`).join("\n")}
`,
);
console.error(readFileSync(page, "utf8"));
