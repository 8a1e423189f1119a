import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Brief } from "../../src/brief/index.ts";
import { openStore, type Store } from "../../src/store/index.ts";

const root = new URL("../../", import.meta.url).pathname;

/** The sample as one file of tests has loaded it for the others of the same run, for so long, in milliseconds: feeds fall due again later. */
const keptFor = 480_000;

/** Where a run of tests keeps the sample for its files; undefined for a file that runs by itself, or has settings of its own. */
function keptSample(settings: Readonly<Record<string, string>>): string | undefined {
  return process.env.NODE_TEST_CONTEXT && Object.keys(settings).length === 0
    ? join(tmpdir(), `rapporteur-sample-${process.ppid}`)
    : undefined;
}

/** A store with the sample edition taken through all stages, as `npm start` does it with these settings. */
export async function openSampleStore(settings: Readonly<Record<string, string>> = {}): Promise<{
  readonly store: Store;
  readonly output: string;
  readonly url: string;
}> {
  const url = join(mkdtempSync(join(tmpdir(), "rapporteur-")), "sample.sqlite");
  const kept = keptSample(settings);
  if (kept && existsSync(`${kept}.txt`) && Date.now() - statSync(`${kept}.txt`).mtimeMs < keptFor) {
    copyFileSync(`${kept}.sqlite`, url);
    return { store: await openStore({ url }), output: readFileSync(`${kept}.txt`, "utf8"), url };
  }
  const { status, stdout, stderr } = spawnSync(`${root}bin/rapporteur`, ["start", "--once", "--store", url], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...settings },
  });
  if (status !== 0) throw new Error(`the sample could not be loaded: ${stderr}`);
  if (kept && !existsSync(`${url}-wal`)) {
    copyFileSync(url, `${kept}.sqlite`);
    writeFileSync(`${kept}.txt`, stdout);
  }
  return { store: await openStore({ url }), output: stdout, url };
}

/** A further version of a story's English page. */
export async function retell({ db }: Store, story: string, change: (brief: Brief) => Brief): Promise<void> {
  const row = await db
    .selectFrom("brief")
    .selectAll()
    .where("story", "=", story)
    .where("language", "=", "en")
    .orderBy("version", "desc")
    .executeTakeFirstOrThrow();
  const doc = JSON.stringify(change(JSON.parse(row.doc) as Brief));
  await db
    .insertInto("brief")
    .values({ ...row, id: `${row.id}-2`, version: row.version + 1, doc })
    .execute();
}

/** A version that tells its first sentence anew. */
export function retellFirst(store: Store, story: string): Promise<void> {
  return retell(store, story, (brief) => ({
    ...brief,
    sentences: brief.sentences.map((sentence, i) => (i === 0 ? { ...sentence, id: "s-told-anew" } : sentence)),
  }));
}
