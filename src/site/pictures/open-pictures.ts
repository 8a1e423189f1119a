import { contentId } from "../../core/index.ts";
import { drawPicture, type PictureText, type Tokens } from "./draw-picture.ts";
import { findFonts, type Fonts, isDrawable } from "./find-fonts.ts";
import type { Draw } from "./render-picture.ts";

/** So many pictures are kept, the last ones: some four megabytes. */
const mostKept = 64;

export interface Picture {
  /** Of what it shows: another one where a word or a colour is another. */
  readonly tag: string;
  readonly png: Uint8Array<ArrayBuffer>;
}

/** So long a page waits to learn whether it has a picture, in milliseconds. */
const longestWait = 500;

/** The pictures of pages. */
export interface Pictures {
  /** Whether the fonts of this machine hold every letter. */
  readonly canDraw: (picture: PictureText) => Promise<boolean>;
  /** The same for a page that is being made: no, where that is not known within half a second. */
  readonly offers: (picture: PictureText) => Promise<boolean>;
  /** Finds out now which letters can be drawn, so that no page has to wait for it. */
  readonly prepare: () => void;
  /** Nothing where its letters cannot be drawn, or the machine is too busy just now. */
  readonly draw: (picture: PictureText) => Promise<Picture | undefined>;
}

/** Draws pictures and keeps the last ones; which letters can be drawn is found out once, when it is first asked. */
export function openPictures(draw: Draw, tokens: Tokens): Pictures {
  let asked: Promise<Fonts | undefined> | undefined;
  // What a busy machine could not answer is asked again.
  const findOut = async (): Promise<Fonts | undefined> => {
    asked ??= findFonts(draw);
    const found = await asked;
    if (!found) asked = undefined;
    return found;
  };
  const kept = new Map<string, Promise<Picture | undefined>>();
  const canDraw = async ({ siteTitle, kick, title, standfirst, facts }: PictureText): Promise<boolean> => {
    const fonts = await findOut();
    return fonts !== undefined && isDrawable([siteTitle, kick, title, standfirst, ...facts].join(" "), fonts.scripts);
  };
  const make = async (svg: string, tag: string): Promise<Picture | undefined> => {
    const drawn = await draw(svg);
    if (!drawn) kept.delete(tag);
    return drawn && { tag, png: new Uint8Array(drawn.asPng()) };
  };
  return {
    canDraw,
    offers: (picture) => Promise.race([canDraw(picture), sayNo()]),
    prepare: () => void findOut(),
    draw: async (picture) => {
      const fonts = await findOut();
      if (!fonts || !(await canDraw(picture))) return undefined;
      const svg = drawPicture(picture, tokens, fonts.families);
      const tag: string = contentId("p", svg);
      const known = kept.get(tag) ?? make(svg, tag);
      kept.delete(tag);
      kept.set(tag, known);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return known;
    },
  };
}

function sayNo(): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), longestWait).unref();
  });
}
