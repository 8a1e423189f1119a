import { letterGroup, type Families, type LetterGroup } from "./letter-groups.ts";
import type { Draw } from "./render-picture.ts";

/** What the fonts of this machine are good for. */
export interface Fonts {
  readonly families: Families;
  /** One expression for each script whose letters can be drawn. */
  readonly scripts: readonly RegExp[];
}

/** Families in the order of the sheet, by the letters that they are for; the first that is there is taken. */
const candidates: Readonly<Record<LetterGroup, readonly string[]>> = {
  plain: [
    "Iowan Old Style",
    "Charter",
    "Source Serif 4",
    "Noto Serif",
    "Georgia",
    "Times New Roman",
    "Liberation Serif",
    "DejaVu Serif",
  ],
  arabic: ["Noto Naskh Arabic", "Geeza Pro", "Noto Sans Arabic", "Arial", "DejaVu Sans"],
  both: ["Arial", "DejaVu Sans", "Tahoma", "Times New Roman"],
  han: ["Songti SC", "Noto Serif CJK SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Droid Sans Fallback"],
};

/** A letter of each script that headlines are written in, by its name in Unicode. */
const samples: readonly (readonly [script: string, letter: string])[] = [
  ["Latin", "R"],
  ["Cyrillic", "Ж"],
  ["Greek", "Ω"],
  ["Arabic", "ع"],
  ["Hebrew", "ש"],
  ["Han", "中"],
  ["Hiragana", "あ"],
  ["Katakana", "ア"],
  ["Hangul", "한"],
  ["Devanagari", "अ"],
  ["Bengali", "অ"],
  ["Tamil", "அ"],
  ["Thai", "ก"],
  ["Georgian", "ა"],
  ["Armenian", "Ա"],
  ["Ethiopic", "አ"],
];

/** A family that is nowhere: what is drawn in it is drawn in the family that stands for any. */
const nowhere = "No Family Of This Name";
/** A place of Unicode that holds no letter: drawn, it is the box for what is missing. */
const missing = "\u0378";
const side = 32;

/**
 * Looks at what comes out. A family is there where its letters look other than those of a family that is not; a script can be
 * drawn where its letter looks other than the box for a missing one. Without any font all look alike: no script. Answers
 * nothing where nothing was drawn at all: then it is not known.
 */
export async function findFonts(draw: Draw): Promise<Fonts | undefined> {
  const named = Object.values(candidates).flat();
  const cells = await drawCells(
    draw,
    [nowhere, ...named].map((family) => ({ text: "Rg", family })),
  );
  if (!cells) return undefined;
  const there = new Set(named.filter((_, i) => cells(0) !== cells(i + 1)));
  const choose = (group: LetterGroup): string => candidates[group].find((family) => there.has(family)) ?? "serif";
  const families = { plain: choose("plain"), arabic: choose("arabic"), both: choose("both"), han: choose("han") };
  const pairs = samples.flatMap(([, letter]) => {
    const family = families[letterGroup(letter)];
    return [missing, letter].map((text) => ({ text, family }));
  });
  const letters = await drawCells(draw, pairs);
  if (!letters) return undefined;
  const scripts = samples
    .filter((_, i) => letters(2 * i) !== letters(2 * i + 1))
    .map(([script]) => new RegExp(`\\p{sc=${script}}`, "gu"));
  return { families, scripts };
}

interface Cell {
  readonly text: string;
  readonly family: string;
}

/** The cells drawn one under another; each by its number, as text to be compared. */
async function drawCells(draw: Draw, cells: readonly Cell[]): Promise<((cell: number) => string) | undefined> {
  const texts = cells.map(
    ({ text, family }, i) => `<text x="4" y="${i * side + 24}" font-size="20" font-family="'${family}'">${text}</text>`,
  );
  const pixels = (
    await draw(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${cells.length * side}">${texts.join("")}</svg>`,
    )
  )?.pixels;
  const bytes = side * side * 4;
  return pixels && ((cell) => pixels.subarray(cell * bytes, (cell + 1) * bytes).toString("base64"));
}

/** Whether every letter of a text is of one of these scripts, and there is one. */
export function isDrawable(text: string, scripts: readonly RegExp[]): boolean {
  const letters = text.replace(/\P{L}+/gu, "");
  return letters !== "" && scripts.reduce((rest, script) => rest.replace(script, ""), letters) === "";
}
