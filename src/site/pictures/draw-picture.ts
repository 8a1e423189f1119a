import { directionOf } from "../words.ts";
import { escapeXml } from "./escape-xml.ts";
import { cutRuns, type Families, type LetterGroup, letterGroup } from "./letter-groups.ts";
import { widthOf, wrapText } from "./wrap-text.ts";

/** What a picture of a page says. */
export interface PictureText {
  readonly siteTitle: string;
  /** A line above the title: what kind of page it is, or its day. */
  readonly kick: string;
  readonly title: string;
  readonly standfirst: string;
  /** Counts at its foot, each already in words. */
  readonly facts: readonly string[];
  /** Of the page: chooses the side that it is set to, where words break, and the letters. */
  readonly language: string;
}

/** Colours of the page's own sheet, by the name of the token. */
export type Tokens = Readonly<Record<string, string>>;

/** Width and height in pixels, as the sites ask for that show such pictures. */
export const pictureSize = { width: 1200, height: 630 } as const;

const edge = 64;
const inner = pictureSize.width - 2 * edge;
/** Sizes of the title, the largest in which it fits in its lines is taken. */
const titleSizes = [72, 64, 56, 48] as const;
const titleLines = 4;
const smallSize = 30;
/** So much of a text is looked at: a title of a thousand words is cut after it anyway. */
const longest = 600;

/** The picture of a page as SVG: masthead, day, title, standfirst as far as there is room, counts. All text is escaped. */
export function drawPicture(picture: PictureText, tokens: Tokens, families: Families): string {
  const { language } = picture;
  const title = fitTitle(picture.title.slice(0, longest), language);
  const titleEnd = 190 + title.lines.length * title.size * 1.14;
  const room = Math.max(0, Math.min(3, Math.floor((505 - titleEnd) / (smallSize * 1.35))));
  const standfirst =
    room > 0 ? wrapText(picture.standfirst.slice(0, longest), inner / smallSize, room, language).lines : [];
  const ink = tokens.ink ?? "#16191c";
  const quiet = tokens["ink-2"] ?? "#51575d";
  const rows = (
    text: readonly string[],
    size: number,
    fill: string,
    y: (i: number) => number,
    weight = 400,
  ): string[] => {
    const group = letterGroup(text.join(" "));
    return text.map((line, i) => writeLine({ line, y: y(i), size, fill, weight, language, group, families }));
  };
  const single = (text: string, size: number, fill: string, y: number, weight = 400): string[] =>
    rows(wrapText(text.slice(0, longest), inner / size, 1, language).lines, size, fill, () => y, weight);
  const rule = (y: number): string => `<rect x="${edge}" y="${y}" width="${inner}" height="2" fill="${ink}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}">`,
    `<rect width="100%" height="100%" fill="${tokens.paper ?? "#fdfdfc"}"/>`,
    ...single(picture.siteTitle, 40, ink, 82, 700),
    rule(104),
    ...single(picture.kick, 26, tokens.link ?? "#0a4d69", 152),
    ...rows(title.lines, title.size, ink, (i) => 190 + title.size * (0.86 + i * 1.14), 700),
    ...rows(standfirst, smallSize, quiet, (i) => titleEnd + smallSize * (1.1 + i * 1.35)),
    rule(540),
    ...single(joinFacts(picture.facts), 28, ink, 588),
    "</svg>",
  ].join("\n");
}

function fitTitle(title: string, language: string): { readonly size: number; readonly lines: readonly string[] } {
  const tried = titleSizes.map((size) => ({ size, ...wrapText(title, inner / size, titleLines, language) }));
  const fitting =
    tried.find(({ cut, lines, size }) => !cut && lines.length * size <= 260) ?? tried.find(({ cut }) => !cut);
  return fitting ?? { size: 48, ...wrapText(title, inner / 48, titleLines, language) };
}

/** As many facts as stand beside each other. */
function joinFacts(facts: readonly string[]): string {
  const joined = facts.join(" · ");
  return facts.length > 1 && widthOf(joined) > inner / 28 ? joinFacts(facts.slice(0, -1)) : joined;
}

interface Line {
  readonly line: string;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly weight: number;
  readonly language: string;
  readonly group: LetterGroup;
  readonly families: Families;
}

function writeLine({ line, y, size, fill, weight, language, group, families }: Line): string {
  const mirrored = directionOf(language) === "rtl";
  const place = mirrored ? `x="${pictureSize.width - edge}" text-anchor="end"` : `x="${edge}"`;
  const pieces = cutRuns(line, group).map(({ text, group: own }, i, all) => {
    const written =
      mirrored || group === "arabic" || group === "both"
        ? embed(escapeXml(text), i === 0, i === all.length - 1)
        : escapeXml(text);
    return `<tspan font-family="'${families[own]}'">${written}</tspan>`;
  });
  return `<text ${place} y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" xml:space="preserve">${pieces.join("")}</text>`;
}

/** The drawing library takes every line to run from the left: one that does not is wrapped in the marks that say so. */
function embed(text: string, first: boolean, last: boolean): string {
  return `${first ? "\u202b" : ""}${text}${last ? "\u202c" : ""}`;
}
