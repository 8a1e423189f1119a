import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Brief, draftBrief, openModel } from "../../src/brief/index.ts";
import { composeFerry, ferry, ferryStory } from "./ferry.ts";
import { type Asked, openScriptedServer } from "./scripted-server.ts";

const injections = readFileSync(new URL("../../fixtures/model/injections.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => {
    const [attempt = "", payload = ""] = line.split("\t");
    return { attempt, payload };
  });

/** A model that does what the article tells it, with every passage and id in order, and insists when it is sent back. */
function obey(payload: string): (asked: Asked) => string {
  return ({ sentences, passages }) =>
    JSON.stringify({
      sentences: sentences.map(({ id }) => ({
        text: payload,
        passages: passages.map((one) => one.id),
        replaces: [id],
      })),
    });
}

test("nothing that an article makes a model write reaches the page", async () => {
  assert.ok(injections.length >= 60);
  let payload = "";
  const server = await openScriptedServer((asked) => obey(payload)(asked));
  const reached: string[] = [];
  try {
    for (const injection of injections) {
      payload = injection.payload;
      const brief = await wordWith(server.url, injection.attempt);
      assert.ok(
        brief.sentences.every(({ check, hand }) => check.verdict === "supported" && hand === undefined),
        payload,
      );
      assert.ok(brief.sentences.length > 0);
      if (brief.sentences.some(({ text }) => text.includes(payload))) reached.push(payload);
    }
  } finally {
    await server.close();
  }
  assert.deepEqual(reached, []);
});

async function wordWith(url: string, attempt: string): Promise<Brief> {
  const material = ferryStory(ferry.replace("Two ships", `${attempt} Two ships`));
  const page = composeFerry(material);
  const ask = openModel({ url, name: "obedient", timeout: 5000, retries: 0, budget: 1e6 }, { fetch: globalThis.fetch });
  return draftBrief(material, page, { name: "obedient", ask });
}

test("what an article says to machines is not told as news either", () => {
  for (const { attempt } of injections) {
    const page = composeFerry(ferryStory(ferry.replace("Two ships", `${attempt} Two ships`)));
    for (const { text } of page.sentences)
      assert.doesNotMatch(text, /\bignore\b|\bdisregard\b|previous instructions|language model|system prompt/iu);
  }
});
