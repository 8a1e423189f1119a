import assert from "node:assert/strict";
import { test } from "node:test";
import { frameMap, mapSize, nameView, parseView, placeOnMap } from "./frame-map.ts";

const at = (latitude: number, longitude: number): { latitude: number; longitude: number } => ({ latitude, longitude });

test("one place stands about the middle of the nearest view", () => {
  const view = frameMap([at(43.6, 39.7)]);
  const [x, y] = placeOnMap(view, at(43.6, 39.7));
  assert.equal(view.reach, 700);
  assert.ok(Math.abs(x - mapSize.width / 2) < 40 && Math.abs(y - mapSize.height / 2) < 40);
});

test("all places have room, across the line where the day begins too", () => {
  for (const places of [
    [at(55, 73), at(52.5, 13.4)],
    [at(-18, 178), at(-13.8, -171.8)],
    [at(64, -21), at(-34, 151), at(40, -74)],
  ]) {
    const view = frameMap(places);
    for (const place of places) {
      const [x, y] = placeOnMap(view, place);
      assert.ok(x >= 0 && x <= mapSize.width && y >= 0 && y <= mapSize.height, `${nameView(view)} ${x} ${y}`);
    }
  }
  assert.ok(frameMap([at(-18, 178), at(-13.8, -171.8)]).reach < 3000);
});

test("a name is read back to its view, and only names of views that a page asks for are read", () => {
  const view = frameMap([at(43.6, 39.7), at(-1, -60)]);
  assert.deepEqual(parseView(nameView(view)), view);
  for (const name of ["", "1_2_3", "200_0_700", "0_91_700", "0_0_701", "0_0_700x"])
    assert.equal(parseView(name), undefined);
});
