import assert from "node:assert/strict";
import { test } from "node:test";
import { html } from "../html.ts";
import { evidenceRooms } from "../pages/evidence.ts";
import { fitPage } from "./fit-page.ts";

test("a page has all the room for evidence that its size allows, counted in bytes", async () => {
  const made: number[] = [];
  const fit = (letter: string, each: number): Promise<string> =>
    fitPage(({ context }) => {
      made.push(context);
      return html`${letter.repeat(context * each)}`;
    });
  const [first, second, third] = evidenceRooms.map(({ context }) => context);
  await fit("a", 1000);
  assert.deepEqual(made.splice(0), [first]);
  assert.equal((await fit("ж", 800)).length, 800 * (second ?? 0));
  assert.deepEqual(made.splice(0), [first, second]);
  await fit("a", 9000);
  assert.deepEqual(made, [first, second, third, third]);
});
