import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type Store } from "../../src/store/index.ts";

const root = new URL("../../", import.meta.url).pathname;

/** A store with the sample edition taken through all stages, as `npm start` does it. */
export async function openSampleStore(): Promise<{
  readonly store: Store;
  readonly output: string;
  readonly url: string;
}> {
  const url = join(mkdtempSync(join(tmpdir(), "rapporteur-")), "sample.sqlite");
  const { status, stdout, stderr } = spawnSync(`${root}bin/rapporteur`, ["start", "--once", "--store", url], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the sample could not be loaded: ${stderr}`);
  return { store: await openStore({ url }), output: stdout, url };
}
