import { collapse, findElement, isElement, type PageElement, textOf } from "../page/tree.ts";
import type { ArticleImage } from "../types.ts";
import type { PageFacts } from "./facts.ts";
import { parseUrl } from "./parse-url.ts";

/** The lead picture: what the page names for sharing, with the caption and credit of the same picture on the page. */
export function readImage(facts: PageFacts, top: PageElement | undefined): ArticleImage | undefined {
  const named = [
    facts.meta("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src", "thumbnail"),
    facts.linked?.images[0],
  ]
    .map((href) => parseUrl(href, facts.url))
    .find((url) => url !== undefined);
  const figures = readFigures(top?.parent?.parent ?? top?.parent ?? top);
  const figure = figures.find(({ src }) => named !== undefined && baseName(src) === baseName(named.href)) ?? figures[0];
  const own = figure ? parseUrl(figure.src, facts.url) : undefined;
  const url = named && own && standIn.test(baseName(named.href)) ? own : (named ?? own);
  if (!url || isMarkOfSite(url)) return undefined;
  const same =
    figure !== undefined &&
    (!named || figures.length === 1 || baseName(figure.src) === baseName(url.href) || figure === figures[0]);
  const captioned = same ? splitCaption(figure.caption, figure.credit) : {};
  const stated = facts.linked?.imageCaption ?? facts.meta("og:image:alt");
  const caption = captioned.caption ?? (stated && collapse(stated.replaceAll("&nbsp;", " ")));
  const credit = captioned.credit ?? facts.linked?.imageCredit;
  const written = licenceMark.exec(`${figure?.caption ?? ""} ${figure?.credit ?? ""}`)?.[0];
  const licence = (same ? (written ?? licenceOf(figure?.licence)) : undefined) ?? licenceOf(facts.linked?.imageLicence);
  return {
    url: url.href,
    ...(licence ? { licence } : {}),
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
    ...(facts.url ? { foundOn: facts.url.href } : {}),
  };
}

/** Licences that let a picture be shown elsewhere, as captions write them. */
const licenceMark =
  /CC0(?: 1\.0)?|CC[ -]BY(?:-(?:SA|ND|NC)){0,2}(?:[ -]\d\.\d)?|public domain|gemeinfrei|domaine public|dominio público|общественное достояние|公有领域/iu;

/** Pictures that stand in for one: the outlet's mark, a default. */
const standIn =
  /(?:^|[_.-])(?:logo|default|placeholder|fallback|preload|preloader|spacer|blank|pixel|transparent|loading)(?=$|[_.-])/iu;

/** No picture at all, or the site's own mark among the files of its design: a page without a lead picture names these for sharing. */
function isMarkOfSite({ hostname, pathname }: URL): boolean {
  if (/(?:^|\.)gravatar\.com$/u.test(hostname)) return true;
  const file = pathname.slice(pathname.lastIndexOf("/") + 1).toLowerCase();
  if (/^(?:blank|spacer|pixel|transparent|placeholder)\d*(?:\.|$)|^favicon|^no-?ima?ge?(?=$|[._-]|\d)/u.test(file))
    return true;
  return (
    file.includes("logo") && /\/(?:themes?|skins?|assets|icons?|design|layout|resources|typo3conf)\//iu.test(pathname)
  );
}

/** "CC BY-SA 4.0" from the address of that licence; a licence that is named otherwise is not open. */
function licenceOf(given: string | undefined): string | undefined {
  const [, kind = "", terms = "", version = ""] =
    /creativecommons\.org\/(licenses|publicdomain)\/([a-z-]{2,12})\/(\d\.\d)/iu.exec(given ?? "") ?? [];
  if (kind === "") return licenceMark.exec(given ?? "")?.[0];
  if (kind === "publicdomain") return terms === "zero" ? `CC0 ${version}` : "public domain";
  return `CC ${terms.toUpperCase()} ${version}`;
}

interface Figure {
  readonly src: string;
  readonly caption: string;
  readonly credit: string | undefined;
  /** Address of the licence that the caption links to. */
  readonly licence: string | undefined;
}

function readFigures(box: PageElement | undefined): Figure[] {
  const figures: Figure[] = [];
  if (box) collectFigures(box, figures, { left: 3000 });
  return figures;
}

function collectFigures(element: PageElement, figures: Figure[], budget: { left: number }): void {
  for (const child of element.children) {
    budget.left -= 1;
    if (budget.left < 0 || figures.length >= 6) return;
    if (!isElement(child)) continue;
    const figure =
      child.tag === "figure" ||
      /(?:^|[\s-])(?:figure|wp-caption|image-caption|media|photo)(?=$|[\s-])/u.test(child.hint)
        ? readFigure(child)
        : undefined;
    if (figure) figures.push(figure);
    else collectFigures(child, figures, budget);
  }
}

function readFigure(element: PageElement): Figure | undefined {
  const image = findElement(element, ({ tag }) => tag === "img" || tag === "amp-img");
  const src = image && !isSmall(image) && !portrait.test(element.hint) ? sourceOf(image.attributes) : undefined;
  if (!src) return undefined;
  const box = findElement(element, ({ tag, hint }) => tag === "figcaption" || /caption|legend/u.test(hint));
  const credit = findElement(
    element,
    ({ hint, attributes }) =>
      /(?:^|[\s-])(?:credits?|copyright|photographer|source)(?=$|[\s-])/u.test(hint) ||
      attributes.itemprop === "copyrightHolder",
  );
  const licence = findElement(
    element,
    ({ tag, attributes }) => tag === "a" && /creativecommons\.org/iu.test(attributes.href ?? ""),
  );
  return {
    src,
    caption: box ? textOf(box) : "",
    credit: credit ? textOf(credit) : undefined,
    licence: licence?.attributes.href,
  };
}

/** Boxes of the writer's own picture and of marks. */
const portrait = /(?:^|[\s-])(?:authors?|avatar|byline|logo|icon)(?=$|[\s-])/u;

/** Narrower or lower than this, in CSS pixels, is a mark or a portrait. */
const smallest = 100;

function isSmall({ attributes }: PageElement): boolean {
  return [attributes.width, attributes.height].some(
    (size) => size !== undefined && Number.parseInt(size, 10) < smallest,
  );
}

/** The picture's address: pages that load it late keep it apart, with a stand-in in its place. */
function sourceOf(attributes: PageElement["attributes"]): string | undefined {
  const { src, srcset } = attributes;
  const late = [attributes["data-src"], attributes["data-original"], attributes["data-lazy-src"]];
  return [...late, src, srcset?.split(/[\s,]/u)[0]].find(
    (address) => address && !address.startsWith("data:") && !standIn.test(baseName(address)),
  );
}

const creditMark =
  /(?:[([|]?\s?(?:(?:cr[ée]dito?s?\s)?(?:photo|image|picture|foto|imagen|imagem|bild|crédit|credit|crédito|quelle|фото|الصورة|图)(?:graph)?(?:\s?(?:credit|by|courtesy|von|de|di|par|por))?\s?[:：]|©|\(c\)|getty images|photo by)\s?)([^)\]]{2,100})[)\]]?\s?$/iu;
const agencyTail = /\s[([]([^()[\]]{2,60}\/[^()[\]]{2,40}|AP|AFP|Reuters|REUTERS|EPA|dpa|Getty Images?)[)\]]\s?$/u;

/** "The ferry in ice. Ola Brenn / Reuters": after the sentence, with no bracket around it. */
const slashTail = /(?<=[.!?»”"])\s(\p{Lu}[^.!?/()]{1,40}\s?\/\s?\p{L}[^.!?/()]{1,30})\.?$/u;

/** Takes the credit off the end of a caption. */
function splitCaption(caption: string, marked: string | undefined): { caption?: string; credit?: string } {
  const found = creditMark.exec(caption) ?? agencyTail.exec(caption) ?? slashTail.exec(caption);
  // "Photo: ", "Изображение: ", "المصدر: ": the word before the colon says what follows, not who it is.
  const credit = collapse(marked ?? found?.[1] ?? "")
    .replace(/^\((?!c\))(.*)\)$/iu, "$1")
    .replace(/^(?:©|\(c\))\s?/iu, "")
    .replace(/^(?:photo|image|foto|picture)\s(?:by|credit)\s?[:：]?\s?|^[\p{L}\p{M} ]{2,24}[:：]\s?/iu, "");
  const rest = marked ? caption.replace(marked, "") : found ? caption.slice(0, found.index) : caption;
  const text = collapse(rest.replace(licenceMark, "")).replace(/\s[—–|-]$/u, "");
  return { ...(text ? { caption: text } : {}), ...(credit && credit.length < 120 ? { credit } : {}) };
}

function baseName(url: string): string {
  return (
    url
      .split(/[?#]/u)[0]
      ?.split("/")
      .at(-1)
      ?.replace(/[-_]\d{2,4}x\d{2,4}/u, "") ?? url
  );
}
