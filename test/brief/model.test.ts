import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { test } from "node:test";
import { draftBrief, openModel, type Brief } from "../../src/brief/index.ts";
import { composeFerry, ferry, ferryStory } from "./ferry.ts";
import { type Asked, openScriptedServer, type Script, tellPiece } from "./scripted-server.ts";

const material = ferryStory(ferry);
const page = composeFerry(material);
const texts = ({ sentences }: Brief): readonly string[] => sentences.map(({ text }) => text);

/** The page as a server by this script words it, with the number of questions. */
async function word(
  script: Script,
  settings: { readonly timeout?: number; readonly budget?: number } = {},
  before?: Brief,
): Promise<{ readonly brief: Brief; readonly asked: number }> {
  const server = await openScriptedServer(script);
  try {
    const ask = openModel(
      { url: server.url, name: "scripted", timeout: 5000, retries: 0, budget: 1e6, ...settings },
      { fetch: globalThis.fetch },
    );
    return { brief: await draftBrief(material, page, { name: "scripted", ask }, before), asked: server.count() };
  } finally {
    await server.close();
  }
}

/** Takes the first two sentences of a section together, as a willing model would. */
function joinTwo({ sentences }: Asked): string {
  const [first, second] = sentences;
  if (!first || !second) return JSON.stringify({ sentences: [] });
  const bare = (text: string): string => text.replace(/, (?:according to Harbour Wire|Harbour Wire reports)\.$/u, "");
  const text = `${bare(first.text)}; ${bare(second.text).replace(/^T/u, "t")}, Harbour Wire reports.`;
  return JSON.stringify({
    sentences: [{ text, passages: [...first.passages, ...second.passages], replaces: [first.id, second.id] }],
  });
}

test("what a model words well is kept, marked, checked and told", async () => {
  const { brief } = await word(joinTwo);
  assert.ok(
    brief.sentences.some(({ hand }) => hand === "model"),
    JSON.stringify(brief.model),
  );
  assert.ok(brief.sentences.length < page.sentences.length);
  assert.ok(brief.sentences.every(({ check }) => check.verdict === "supported"));
  assert.match(brief.notes?.at(-1) ?? "", /The model scripted worded/u);
});

test("a lie is sent back once, and the record's own sentence stands", async () => {
  const lie = ({ sentences: [first] }: Asked): string =>
    JSON.stringify({
      sentences: [
        {
          text: first?.text.replace(/\d+|all|three|Two/u, "ninety"),
          passages: first?.passages,
          replaces: [first?.id],
        },
      ],
    });
  const { brief } = await word(lie);
  assert.deepEqual(
    texts(brief).filter((text) => text.includes("ninety")),
    [],
  );
  assert.ok((brief.model?.replaced ?? 0) > 0);
  assert.ok(texts(page).every((text) => texts(brief).includes(text)));
});

test("a draft that is put right on the second try is kept and says so", async () => {
  const { brief } = await word((asked) => {
    const [first] = asked.sentences;
    const text = asked.repair ? (first?.text ?? "") : "The moon fell, Harbour Wire reports.";
    return JSON.stringify({ sentences: [{ text, passages: first?.passages, replaces: [first?.id] }] });
  });
  assert.ok(brief.sentences.some(({ hand }) => hand === "model, repaired"));
  assert.deepEqual(texts(brief), texts(page));
});

function cutInTheMiddle(response: ServerResponse): undefined {
  response.write(tellPiece('{"sentences":'), () => response.destroy());
  return undefined;
}

const bad: readonly (readonly [name: string, script: Script, failure: string])[] = [
  ["refuses", () => "I cannot help with that.", "MODEL_ANSWER"],
  ["answers broken JSON", () => '{"sentences":[{"text":', "MODEL_ANSWER"],
  ["answers another shape", () => '{"sentences":"none"}', "MODEL_ANSWER"],
  ["fails", (_asked, response) => void response.writeHead(500).end("no"), "MODEL_DOWN"],
  ["cuts the line", (_asked, response) => void response.destroy(), "MODEL_DOWN"],
  ["talks nonsense on the wire", (_asked, response) => void response.end("<html>"), "MODEL_DOWN"],
  ["never answers", () => undefined, "MODEL_TIMEOUT"],
  [
    "falls silent in the middle",
    (_asked, response) => void response.write(tellPiece('{"sentences":')),
    "MODEL_TIMEOUT",
  ],
  ["cuts the line in the middle", (_asked, response) => cutInTheMiddle(response), "MODEL_DOWN"],
  ["answers nothing", () => "", "MODEL_DOWN"],
];

for (const [name, script, failure] of bad) {
  test(`a model that ${name} leaves the page as the rules wrote it`, async () => {
    const { brief } = await word(script, { timeout: failure === "MODEL_TIMEOUT" ? 300 : 5000 });
    assert.deepEqual(texts(brief), texts(page));
    assert.deepEqual(brief.model?.failures, [failure]);
  });
}

test("a model that is not there leaves the page as it was", async () => {
  const ask = openModel(
    { url: "http://127.0.0.1:9/v1", name: "x", timeout: 2000, retries: 0, budget: 1e6 },
    { fetch: globalThis.fetch },
  );
  const brief = await draftBrief(material, page, { name: "x", ask });
  assert.deepEqual(texts(brief), texts(page));
});

test("a spent budget ends the asking", async () => {
  const { brief, asked } = await word(joinTwo, { budget: 10 });
  assert.equal(asked, 0);
  assert.deepEqual(brief.model?.failures, ["MODEL_BUDGET"]);
});

test("an answer that runs over the budget is cut while it streams", async () => {
  const room = 40_000;
  const { brief } = await word(() => `{"sentences":[],"more":"${"x".repeat(2 * room)}"}`, { budget: room });
  assert.deepEqual(texts(brief), texts(page));
  assert.deepEqual(brief.model?.failures, ["MODEL_BUDGET"]);
});

test("what was asked for the last version is not asked again", async () => {
  const first = await word(joinTwo);
  const second = await word(joinTwo, {}, first.brief);
  assert.ok(first.asked > 0);
  assert.equal(second.asked, 0);
  assert.deepEqual(texts(second.brief), texts(first.brief));
});

test("a model that fails three times in a row is not asked for a while, so that a dead server holds up no store of pages", async () => {
  const server = await openScriptedServer(() => undefined);
  try {
    const ask = openModel(
      { url: server.url, name: "x", timeout: 100, retries: 0, budget: 1e6 },
      { fetch: globalThis.fetch },
    );
    const codes = [];
    for (let i = 0; i < 53; i += 1) {
      const answer = await ask({ instructions: "a", prompt: `{"n":${i}}` });
      codes.push(answer.ok ? "ok" : answer.problem.code);
    }
    assert.equal(server.count(), 3);
    assert.deepEqual([...new Set(codes)], ["MODEL_TIMEOUT", "MODEL_DOWN"]);
    await ask({ instructions: "a", prompt: "{}" });
    assert.equal(server.count(), 4);
  } finally {
    await server.close();
  }
});

test("an outlet that is called by its domain may stand in a draft", async () => {
  const story = ferryStory(ferry);
  const named = {
    ...story,
    articles: story.articles.map((entry) => ({ ...entry, outlet: { ...entry.outlet, name: "quay-post.example" } })),
  };
  const own = composeFerry(named);
  const server = await openScriptedServer((asked) =>
    joinTwo(asked).replaceAll("Harbour Wire reports", "quay-post.example reports"),
  );
  try {
    const ask = openModel(
      { url: server.url, name: "x", timeout: 5000, retries: 0, budget: 1e6 },
      { fetch: globalThis.fetch },
    );
    const brief = await draftBrief(named, own, { name: "x", ask });
    assert.ok((brief.model?.kept ?? 0) > 0, JSON.stringify(brief.model));
  } finally {
    await server.close();
  }
});
