import type { RenderedImage } from "@resvg/resvg-js";

/** How long a drawing may take, in milliseconds: on a quiet machine it takes a quarter of a second. */
const longestDrawing = 8000;
/** So many wait for the one that is being drawn; who comes then gets nothing and may come again. */
const mostWaiting = 12;

/** A drawing: as PNG, and its pixels row by row, four bytes each. */
export type Drawing = Pick<RenderedImage, "asPng" | "pixels">;

/** Draws an SVG; nothing where this machine has no drawing library, too much waits, or it takes too long. */
export type Draw = (svg: string) => Promise<Drawing | undefined>;

/**
 * The drawing library with the fonts of the system: one drawing at a time, and outside of the thread that answers. A machine
 * that it is not made for draws nothing. `longest` in milliseconds.
 */
export function openDrawing(longest: number = longestDrawing): Draw {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (svg) => {
    if (waiting >= mostWaiting) return undefined;
    waiting += 1;
    const drawn = last.then(() => drawNow(svg));
    last = drawn.finally(() => {
      waiting -= 1;
    });
    return Promise.race([drawn, giveUp(longest)]);
  };
}

async function drawNow(svg: string): Promise<Drawing | undefined> {
  try {
    const { renderAsync } = await import("@resvg/resvg-js");
    return await renderAsync(svg, { font: { loadSystemFonts: true } });
  } catch {
    return undefined;
  }
}

function giveUp(after: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), after).unref();
  });
}
