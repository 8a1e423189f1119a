import { isWide } from "./letter-groups.ts";

/** A text in lines, and whether it had to be cut to fit in them. */
export interface WrappedText {
  readonly lines: readonly string[];
  readonly cut: boolean;
}

/** So many characters of a line are drawn at most, whatever their width: marks that stack have none. */
const mostCharacters = 120;

/**
 * Breaks a text into at most `most` lines of `width` ems. No font is asked: widths are told by kind of letter and on the
 * wide side, so that a line is rather short than too long. What does not fit ends in "…".
 */
export function wrapText(text: string, width: number, most: number, language: string): WrappedText {
  const lines: string[] = [];
  let line = "";
  for (const piece of cutPieces(text, width, language)) {
    if (line !== "" && !fits(line + piece.trimEnd(), width)) {
      if (lines.length === most - 1) return { lines: [...lines, `${shorten(line, width)}…`], cut: true };
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  return { lines: line.trim() === "" ? lines : [...lines, line.trimEnd()], cut: false };
}

/** Width of a text in ems, on the wide side. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

function widthOfCharacter(character: string): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (isWide(character) || /[\p{Emoji_Presentation}]/u.test(character)) return 1.02;
  if (/[\s.,:;'’‘|!ijl()[\]]/u.test(character)) return 0.34;
  if (/[mwMWЖШЩЮжшщюмМ@%—–…]/u.test(character)) return 0.98;
  if (/\p{Lu}/u.test(character)) return 0.76;
  return 0.6;
}

function fits(line: string, width: number): boolean {
  return line.length <= mostCharacters && widthOf(line) <= width;
}

function shorten(line: string, width: number): string {
  const characters = Array.from(line.trimEnd());
  while (characters.length > 0 && !fits(`${characters.join("")}…`, width)) characters.pop();
  return characters.join("").replace(/[\s,;:.–—]+$/u, "");
}

/** Words with what clings to them; one that is longer than a line is cut. */
function cutPieces(text: string, width: number, language: string): readonly string[] {
  const pieces: string[] = [];
  let opening = "";
  for (const { segment } of segmenterOf(language).segment(text.replace(/\s+/gu, " ").trim())) {
    if (/^[\p{Ps}\p{Pi}\p{Sc}"“«]+$/u.test(segment)) opening += segment;
    else if (opening === "" && pieces.length > 0 && /^[\s\p{P}\p{S}\p{M}]+$/u.test(segment))
      pieces.push(`${pieces.pop()}${segment}`);
    else {
      pieces.push(opening + segment);
      opening = "";
    }
  }
  return [...pieces, opening].flatMap((piece) => (fits(piece.trim(), width) ? [piece] : cutLong(piece, width)));
}

function cutLong(piece: string, width: number): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of piece) {
    if (part !== "" && !fits(part + character, width)) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, known);
  return known;
}
