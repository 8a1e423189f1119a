import assert from "node:assert/strict";
import { test } from "node:test";
import { findFonts, isDrawable } from "./find-fonts.ts";
import { openPictures } from "./open-pictures.ts";
import { type Draw, openDrawing } from "./render-picture.ts";

const text = { siteTitle: "R", kick: "May", title: "Title", standfirst: "", facts: [], language: "en" };

/** Draws every cell as another grey, as if all letters were known, or all alike, as without fonts. */
function fakeDraw(fonts: boolean, seen: string[] = []): Draw {
  return async (svg) => {
    seen.push(svg);
    const height = Number(/height="(\d+)"/u.exec(svg)?.[1]);
    const pixels = Buffer.from(
      Uint8Array.from({ length: 32 * height * 4 }, (_, i) => (fonts ? Math.floor(i / 4096) % 256 : 0)),
    );
    return { pixels, asPng: () => Buffer.from("png") };
  };
}

test("without fonts nothing is offered and nothing drawn", async () => {
  const pictures = openPictures(fakeDraw(false), {});
  assert.equal(await pictures.canDraw(text), false);
  assert.equal(await pictures.draw(text), undefined);
  assert.equal(await openPictures(async () => undefined, {}).canDraw(text), false);
});

test("what a busy machine could not answer is asked again", async () => {
  let busy = true;
  const pictures = openPictures(async (svg) => (busy ? undefined : fakeDraw(true)(svg)), {});
  assert.equal(await pictures.offers(text), false);
  busy = false;
  assert.equal(await pictures.offers(text), true);
});

test("no page waits for a machine that does not answer", async () => {
  const pictures = openPictures(() => new Promise(() => undefined), {});
  const waiting = setTimeout(() => undefined, 5000);
  assert.equal(await pictures.offers(text), false);
  clearTimeout(waiting);
});

test("a picture is drawn once, and its tag is that of what it shows", async () => {
  const seen: string[] = [];
  const pictures = openPictures(fakeDraw(true, seen), {});
  const [one, again] = [await pictures.draw(text), await pictures.draw(text)];
  assert.equal(one, again);
  assert.notEqual((await pictures.draw({ ...text, title: "Other" }))?.tag, one?.tag);
  assert.equal(seen.length, 4, "the families and the letters once, and two pictures");
});

test("only so many pictures are kept", async () => {
  const seen: string[] = [];
  const pictures = openPictures(fakeDraw(true, seen), {});
  for (let i = 0; i < 70; i += 1) await pictures.draw({ ...text, title: `Title ${i}` });
  await pictures.draw({ ...text, title: "Title 69" });
  assert.equal(seen.length, 72);
  await pictures.draw({ ...text, title: "Title 0" });
  assert.equal(seen.length, 73);
});

test("a letter of a script without a font makes a text one that is not drawn", () => {
  const scripts = [/\p{sc=Latin}/gu, /\p{sc=Han}/gu];
  assert.ok(isDrawable("Title 中国, 2024", scripts));
  assert.ok(!isDrawable("Title Ж", scripts));
  assert.ok(!isDrawable("2024", scripts));
});

test("the library draws at the size asked for, and a broken drawing is none", async () => {
  const draw = openDrawing(120_000);
  const drawn = await draw('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>');
  assert.equal(drawn?.pixels.length, 20 * 10 * 4);
  assert.deepEqual([...(drawn?.asPng().subarray(0, 4) ?? [])], [0x89, 0x50, 0x4e, 0x47]);
  assert.equal(await draw("<svg"), undefined);
});

test("without a font there is no script, and the families are whatever stands for any", async () => {
  const found = await findFonts(fakeDraw(false));
  assert.deepEqual(found?.scripts, []);
  assert.deepEqual(found?.families, { plain: "serif", arabic: "serif", both: "serif", han: "serif" });
});
