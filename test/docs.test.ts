import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { commands } from "../src/cli/commands.ts";

const root = new URL("../", import.meta.url).pathname;
const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  ...globSync(["docs/**/*.md", "{fixtures,sample,src}/**/README.md"], { cwd: root }),
];

/** Lines of the shell blocks of a document, without their comments. */
function shellLines(document: string): readonly string[] {
  const text = readFileSync(join(root, document), "utf8");
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/gu)].map(([, block = ""]) => block);
  return blocks
    .flatMap((block) => block.split("\n").map((line) => line.replace(/\s+#.*$/u, "").trim()))
    .filter(Boolean);
}

for (const document of documents) {
  for (const line of shellLines(document).filter((text) => text.startsWith("./bin/rapporteur"))) {
    test(`${document}: ${line}`, { timeout: 60_000 }, () => {
      const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
      const store = join(folder, "store.sqlite");
      // A command that serves until it is stopped is stopped after some seconds: that is how it should end.
      // What a command writes to /tmp goes into the test's own folder: a second run finds it empty again.
      const command = line
        .replace("./bin/rapporteur serve", "timeout 4 ./bin/rapporteur serve")
        .replaceAll(" /tmp/", ` ${folder}/`);
      const env = { ...process.env, RAPPORTEUR_STORE: store, RAPPORTEUR_SITE_PORT: "0" };
      const { status, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", command], {
        cwd: root,
        env,
        encoding: "utf8",
      });
      assert.ok(status === 0 || (status === 124 && line.includes("serve")), stderr);
    });
  }

  test(`${document}: every npm script and every file that it names is there`, () => {
    const text = readFileSync(join(root, document), "utf8");
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const [, script = ""] of text.matchAll(/`npm run ([\w:]+)/gu))
      assert.ok(script in scripts, `npm run ${script}`);
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/gu))
      assert.ok(existsSync(join(root, dirname(document), target)), target);
    for (const [, path = ""] of text.matchAll(/`((?:src|test|docs|sample|evals)\/[\w./-]+)`/gu))
      assert.ok(existsSync(join(root, path)), path);
    for (const [, name = ""] of text.matchAll(/`rapporteur ([a-z-]+)/gu))
      assert.ok(
        commands.some((command) => command.name === name),
        `rapporteur ${name}`,
      );
  });
}
