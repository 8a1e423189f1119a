import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureSet } from "./measure-set.ts";
import { parts } from "./parts/index.ts";
import { readSections } from "./read-sections.ts";
import { renderQuality, renderSection, splitSections } from "./render-quality.ts";
import type { Part, Row } from "./types.ts";

/** Measures the parts named on the command line, or all, prints the tables and writes docs/quality.md and what the method page shows of it. */
const data = new URL("../../shared/data/", import.meta.url);
const page = new URL("../docs/quality.md", import.meta.url);
const truth = new URL("../sample/truth.jsonl", import.meta.url);
const shown = new URL("../src/site/data/measured.json", import.meta.url);

function missing(): string | undefined {
  if (!existsSync(data)) return "the labelled sets are not on this machine (../shared/data)";
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore" });
  } catch {
    return "the scorers need python3, and there is none";
  }
  return undefined;
}

async function measurePart({ name, sets, measure, note }: Part, scratch: string): Promise<string> {
  const own = await measure?.(data);
  const rows: Row[] = [...(own?.rows ?? [])];
  for (const set of sets) {
    if (!existsSync(new URL(set.set, data))) {
      console.error(`skipped: ${set.set} is not on this machine`);
      continue;
    }
    console.error(`${name}: ${set.set}`);
    rows.push(...(await measureSet(set, { data, scratch })));
  }
  return renderSection({
    part: name,
    date: new Date().toISOString().slice(0, 10),
    rows,
    ...(own || note ? { note: [own?.note, note].filter(Boolean).join("\n\n") } : {}),
  });
}

async function run(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== undefined) {
    console.error(`no part "${unknown}"; there are ${parts.map(({ name }) => name).join(", ")}`);
    return 2;
  }
  const reason = missing();
  if (reason !== undefined) {
    console.error(`skipped: ${reason}`);
    return 0;
  }
  const sections = new Map(splitSections(existsSync(page) ? readFileSync(page, "utf8") : ""));
  const scratch = mkdtempSync(join(tmpdir(), "rapporteur-evals-"));
  try {
    for (const part of parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      const section = await measurePart(part, scratch);
      sections.set(part.name, section);
      console.log(section);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const quality = renderQuality(parts.flatMap(({ name }) => sections.get(name) ?? []));
  writeFileSync(page, quality);
  writeFileSync(shown, `${JSON.stringify(readSections(quality, readFileSync(truth, "utf8")), null, 2)}\n`);
  return 0;
}

process.exitCode = await run(process.argv.slice(2));
