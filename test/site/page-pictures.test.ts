import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Hono } from "hono";
import { createSite } from "../../src/site/index.ts";
import { openDrawing } from "../../src/site/pictures/render-picture.ts";
import type { Store } from "../../src/store/index.ts";
import { openSampleStore } from "./sample-store.ts";

const paths = ["", "/state/RUS", "/dimension/trade", "/outlet/harbour-wire.example", "/speaker/Vladimir%20Putin"];

let store: Store;
let app: Hono;
before(async () => {
  ({ store } = await openSampleStore());
  const context = { db: store.db, now: () => Date.parse("2026-11-28T12:00:00Z"), title: "Rapporteur" };
  app = createSite({ ...context, fetchPicture: async () => undefined, draw: openDrawing(120_000) });
});
after(() => store.close());

for (const path of paths)
  for (const language of ["en", "ru"])
    test(`the picture of ${path || "the edition"} in ${language} is offered by its page and drawn, or there is none`, async () => {
      const picture = `${path}/picture.png?in=${language}`;
      const answer = await app.request(picture);
      const page = await (await app.request(path || "/", { headers: { "accept-language": language } })).text();
      if (answer.status === 404) {
        assert.doesNotMatch(page, /og:image"/u, "no font here: no picture");
        return;
      }
      assert.ok(page.includes(`property="og:image" content="http://localhost${picture}"`), picture);
      const png = Buffer.from(await answer.arrayBuffer());
      assert.equal(png.subarray(0, 8).toString("hex"), "89504e470d0a1a0a");
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
      const [, alt = ""] = /property="og:image:alt" content="([^"]+)"/u.exec(page) ?? [];
      assert.match(alt, /\d/u);
    });

test("there is no picture of what has no page", async () => {
  for (const path of ["/state/nowhere", "/dimension/none", "/outlet/none.example", "/speaker/Nobody%20At%20All"])
    assert.equal((await app.request(`${path}/picture.png`)).status, 404, path);
});
