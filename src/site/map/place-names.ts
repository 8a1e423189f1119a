import { mapSize } from "./frame-map.ts";

/** A name beside its dot: where it is anchored, in pixels from the dot. */
export interface NamePlace {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: "start" | "end" | "middle";
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of the drawing as a phone shows it: names keep their size where the map shrinks. */
const phone = 320;
const letter = 7;
const line = 15;
const ways: readonly NamePlace[] = [
  { dx: 9, dy: 4, anchor: "start" },
  { dx: -9, dy: 4, anchor: "end" },
  { dx: 0, dy: -10, anchor: "middle" },
  { dx: 0, dy: 19, anchor: "middle" },
];

/**
 * Where each dot's name goes so that none lies on another or leaves the map on a phone: to the right, else to the left,
 * above or below; nothing where there is no room, for the list beside the map names all.
 */
export function placeNames(
  dots: readonly { readonly x: number; readonly y: number; readonly name: string }[],
): readonly (NamePlace | undefined)[] {
  const shrunk = phone / mapSize.width;
  const taken: Box[] = dots.map(({ x, y }) => boxAround(x * shrunk, y * shrunk));
  return dots.map(({ x, y, name }, own) => {
    for (const way of ways) {
      const box = boxOf(way, x * shrunk, y * shrunk, name.length * letter);
      const inside = box.left >= 0 && box.right <= phone && box.top >= 0 && box.bottom <= mapSize.height * shrunk;
      if (!inside || taken.some((other, i) => i !== own && overlap(box, other))) continue;
      taken.push(box);
      return way;
    }
    return undefined;
  });
}

function boxAround(x: number, y: number): Box {
  return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
}

function boxOf({ dx, dy, anchor }: NamePlace, x: number, y: number, width: number): Box {
  const left = x + dx - { start: 0, end: width, middle: width / 2 }[anchor];
  return { left, right: left + width, top: y + dy - line + 4, bottom: y + dy + 4 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
