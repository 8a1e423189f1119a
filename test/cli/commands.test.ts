import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { commands } from "../../src/cli/commands.ts";

const root = new URL("../../", import.meta.url).pathname;

function run(
  args: readonly string[],
  input = "",
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(`${root}bin/rapporteur`, args, {
    cwd: root,
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

test("without a command the overview is printed and the exit code is 2; an unknown command is wrong usage", () => {
  assert.equal(run([]).code, 2);
  assert.equal(run(["--help"]).code, 0);
  const unknown = run(["publish"]);
  assert.equal(unknown.code, 2);
  assert.match(unknown.err, /^USAGE: there is no command "publish"\n {2}rapporteur --help/u);
});

test("a reader that has seen enough ends a command without an error", () => {
  const cut = spawnSync("bash", ["-o", "pipefail", "-c", "./bin/rapporteur scheme | true"], {
    cwd: root,
    encoding: "utf8",
  });
  assert.deepEqual([cut.status, cut.stderr], [0, ""]);
});

for (const entry of commands) {
  test(`rapporteur ${entry.name} --help shows an example that works as pasted`, { timeout: 120_000 }, async () => {
    const command = await entry.load();
    const help = run([entry.name, "--help"]);
    assert.equal(help.code, 0);
    assert.ok(help.out.includes(command.example));
    const example = spawnSync("bash", ["-o", "pipefail", "-c", command.example], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    assert.equal(example.status, 0, example.stderr);
    assert.ok(example.stdout.length > 0, "the example prints something");
  });
}

const filters = ["extract", "parse-feed", "cluster", "claims", "relations", "verify"] as const;

for (const name of filters) {
  test(`${name}: a bad line is answered in its place and the exit status is 3; wrong usage is 2`, () => {
    const { code, out } = run([name], 'not json\n[1]\n{"id":"a"}\n');
    assert.equal(code, 3);
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; error?: { code: string; message: string; hint: string } });
    assert.equal(lines.length, 3);
    assert.deepEqual(
      lines.slice(0, 2).map(({ error }) => error?.code),
      ["LINE_NOT_JSON", "LINE_NOT_OBJECT"],
    );
    assert.ok(lines.every(({ id }) => typeof id === "string" && id !== ""));
    assert.ok(lines[2]?.error?.hint);
    assert.equal(run([name, "--offsets", "bytes"], "").code, 2);
    assert.equal(run([name, "--no-such-flag"], "").code, 2);
    assert.equal(run([name, "/no/such/file.jsonl"], "").code, 2);
  });
}

const article = (i: number): string =>
  JSON.stringify({
    id: `n${i}`,
    title: `Harbour talks, day ${i}`,
    publishedAt: "2024-05-16T08:00:00Z",
    text: `The harbour office said on Monday that ${i + 3} ferries would run all winter, according to a timetable.\n\n“We start in October,” said Mara Ito, the head of the office.`,
    desk: "foreign",
  });

for (const name of ["claims", "relations"] as const) {
  test(`${name}: the same output whatever the number of workers, in the order of the input, unknown fields kept`, () => {
    const input = Array.from({ length: 40 }, (_, i) => article(i)).join("\n");
    const one = run([name, "--workers", "1"], input);
    const two = run([name, "--workers", "2"], input);
    assert.equal(one.code, 0, one.err);
    assert.equal(two.out, one.out);
    const lines = one.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; desk: string });
    assert.deepEqual(
      lines.map(({ id }) => id),
      Array.from({ length: 40 }, (_, i) => `n${i}`),
    );
    assert.ok(lines.every(({ desk }) => desk === "foreign"));
  });
}

test("a reader that goes away ends a filter quietly, whatever the number of workers", () => {
  const input = Array.from({ length: 1000 }, (_, i) => article(i)).join("\n");
  for (const workers of [1, 2]) {
    const line = `./bin/rapporteur relations --workers ${workers} | head -1 >/dev/null; exit \${PIPESTATUS[0]}`;
    const { status, stderr } = spawnSync("bash", ["-c", line], { cwd: root, input, encoding: "utf8" });
    assert.equal(stderr, "");
    assert.equal(status, 0);
  }
});

test("check tells what the sentences of a text rest on", () => {
  const text = "Experts caution that the partnership is not without frictions.\n\nTrade grew.\n\nSources\n\nRead more";
  const { code, out } = run(["check", "-"], text);
  assert.equal(code, 0);
  const kinds = out
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { kind: string }).kind);
  assert.deepEqual(kinds, ["unnamed-authority", "own-voice", "empty-sources", "heading"]);
});

const told = [article(1), article(2)]
  .map((line) => JSON.stringify({ ...(JSON.parse(line) as object), story: "s" }))
  .join("\n");

test("brief writes JSON with the time that was given, Markdown, HTML, and a Word document", () => {
  const now = "2024-05-18T00:05:00Z";
  const brief = JSON.parse(run(["brief", "--now", now], told).out) as {
    publishedAt: string;
    sentences: { weight?: number; citations: unknown[] }[];
  };
  assert.equal(brief.publishedAt, now);
  assert.ok(
    brief.sentences.length > 0 &&
      brief.sentences.every(({ citations, weight }) => citations.length > 0 && weight === undefined),
  );
  const explained = JSON.parse(run(["brief", "--now", now, "--explain"], told).out) as typeof brief;
  assert.equal(typeof explained.sentences[0]?.weight, "number");
  assert.match(run(["brief", "--format", "md"], told).out, /^# /u);
  assert.match(run(["brief", "--format", "html"], told).out, /^<!doctype html>/u);
  const docx = spawnSync(`${root}bin/rapporteur`, ["brief", "--format", "docx"], { cwd: root, input: told });
  assert.equal(docx.stdout.subarray(0, 2).toString("latin1"), "PK");
  assert.equal(run(["brief", "--format", "pdf"], told).code, 2);
});

test("brief and check keep the common options, answer bad input, and tell a file that is not there", () => {
  const codepoints = JSON.parse(
    run(["brief", "--offsets", "codepoints"], told.replaceAll("The harbour", "😀 The harbour")).out,
  ) as {
    sentences: { citations: { span: [number, number] }[] }[];
  };
  assert.ok(codepoints.sentences.length > 0);
  assert.equal(run(["brief"], "not json").code, 3);
  for (const name of ["brief", "check", "run"]) assert.equal(run([name, "/no/such/file"]).code, 2, name);
  assert.equal(run(["check", "-", "--workers", "1", "--explain"], '{"broken').code, 0);
});

test("check reads a page and a text in the character set that they are in, and tells what is no text", () => {
  const page = "sample/site/severnaya-depesha.example/politics/20240516/peregovory-v-pekine.html";
  assert.match(run(["check", page]).out, /Путин/u);
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
  const [text, picture] = [join(folder, "note.txt"), join(folder, "note.bin")];
  // Windows-1251 has the letters from А to я in the order of Unicode.
  const cyrillic = "Мэр сказал, что причал Орло закрыт до весны, и паром стоит.";
  writeFileSync(
    text,
    Uint8Array.from(cyrillic, (sign) => (/[А-я]/u.test(sign) ? sign.charCodeAt(0) - 0x0350 : sign.charCodeAt(0))),
  );
  assert.match(run(["check", text]).out, /причал Орло/u);
  writeFileSync(picture, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
  assert.match(run(["check", picture]).err, /^NOT_TEXT: /u);
});
