import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { measurePlants } from "../../evals/plants/measure-plants.ts";
import { makePlants } from "../../evals/plants/make-plants.ts";
import { answerLines } from "../../evals/measure-set.ts";
import type { Json } from "../../evals/types.ts";

const published = [
  {
    id: "s1",
    text: "Mara Lind said that 12 ships left Oslo on 16 May 2024, Harbour Wire reports.",
    passages: [
      {
        text: "Mara Lind said that 12 ships left Oslo on 16 May 2024.",
        outlet: "Harbour Wire",
        article: "Mara Lind said that 12 ships left Oslo on 16 May 2024.",
      },
    ],
  },
];

test("one seed plants the same errors, each a single change", () => {
  const plan = { seed: "a", most: 5 };
  const plants = makePlants(published, plan);
  assert.deepEqual(plants, makePlants(published, plan));
  assert.ok(plants.some(({ kind }) => kind === "number") && plants.some(({ kind }) => kind === "date"));
  for (const { text, was, put, base } of plants) assert.equal(text.replace(put, was).length, base.text.length);
});

test("errors planted in the sample's pages are caught, and its sentences pass", async () => {
  const articles = await readSample();
  const { rows } = await measurePlants("sample", articles, { seed: "1", most: 15 });
  const value = (figure: string): number => rows.find((row) => row.figure === figure)?.value ?? Number.NaN;
  assert.ok((rows[0]?.n ?? 0) >= 50, `${rows[0]?.n} plants`);
  assert.ok(value("plants caught") >= 0.95, `caught ${value("plants caught")}`);
  assert.equal(value("untouched sentences stopped"), 0);
  assert.ok(value("harmless changes stopped") <= 0.05, `harmless ${value("harmless changes stopped")}`);
});

/** English pages of the sample, read by the command itself. */
async function readSample(): Promise<readonly Json[]> {
  const folder = fileURLToPath(new URL("../../sample/site/", import.meta.url));
  const pages: Json[] = [];
  const names = await Array.fromAsync(
    glob("{harbour-wire,cape-dispatch,chesapeake-courier,pennine-record,deccan-sentinel}.example/**/*.html", {
      cwd: folder,
    }),
  );
  for (const name of names.toSorted())
    pages.push({ id: name, url: `https://${name}`, html: readFileSync(`${folder}${name}`, "utf8") });
  const articles: Json[] = [];
  await answerLines("extract --workers 1", pages, (answer) => articles.push(answer));
  return articles;
}
