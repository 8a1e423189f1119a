import { z } from "zod";
import type { ArticleKind } from "../types.ts";
import { isElement, type PageElement, textOf, within } from "../page/tree.ts";
import type { PageFacts } from "./facts.ts";
import given from "../data/page-kinds.json" with { type: "json" };

const list = z.array(z.string());
const words = z
  .object({
    error: list,
    consent: list,
    paywall: list,
    opinionPath: list,
    livePath: list,
    liveTitle: list,
    liveMark: list,
    liveParts: list,
    galleryTitle: list,
    roundUp: list,
    readout: list,
    galleryPath: list,
    correction: list,
  })
  .parse(given);

/** Bodies shorter than this, in letters, are looked at twice: real reports are rarely so short. */
const thin = 900;

/** What the kind of a page is told from, beside its facts. */
export interface KindSigns {
  readonly title: string | undefined;
  readonly text: string;
  /** Element that holds the body; undefined where none was found. */
  readonly top: PageElement | undefined;
}

/** What kind of page it is, from its own data, its address and its words. `report` where nothing speaks against it. */
export function readKind(facts: PageFacts, { title, text, top }: KindSigns): ArticleKind {
  const titled = (title ?? facts.page.titleTag ?? "").toLowerCase().trim();
  const types = facts.linked?.types.join(" ") ?? "";
  if (text.length < thin && isError(facts, titled)) return "error-page";
  if (text.length < thin * 2 && isConsent(facts, titled, text)) return "consent-page";
  if (/LiveBlog/u.test(types) || isLive(facts, titled)) return "live";
  if (isStub(facts, text, top)) return "paywall-stub";
  if (/ImageGallery|MediaGallery/u.test(types) || (text.length < thin * 2 && isGallery(facts, titled, text, top)))
    return "gallery";
  if (
    /Opinion/u.test(types) ||
    hasPart(facts, words.opinionPath) ||
    words.opinionPath.includes((facts.linked?.section ?? facts.meta("article:section") ?? "").toLowerCase())
  )
    return "opinion";
  if (isListing(facts, text)) return "listing";
  if (words.readout.some((word) => titled.startsWith(word) || hostNames(facts, word))) return "readout";
  if (words.roundUp.some((word) => titled.startsWith(word) || new RegExp(`\\b${word}\\s?[:|–—]`, "u").test(titled)))
    return "round-up";
  return "report";
}

/** A page that says in its title or heading that there is nothing, or that a machine must prove itself first. */
function isError(facts: PageFacts, titled: string): boolean {
  const heads = [titled, facts.page.titleTag ?? "", facts.headings[0]?.text ?? ""].map((head) => head.toLowerCase());
  return words.error.some((word) => heads.some((head) => startsAsWord(head.trim(), word)));
}

const liveMark = new RegExp(
  `^(?:${words.liveMark.join("|")})\\s?[:|,–—-]|[|–—-]\\s(?:${words.liveMark.join("|")})$|^(?![^:]{0,40}\\b(?:where|who|how|they|we|to)\\b)[^:]{1,40}\\s(?:live|en direct|en vivo|ao vivo|in diretta|canlı)\\s?:`,
  "iu",
);

/** Told by the address, by the title, or by the posts on the page. */
function isLive(facts: PageFacts, titled: string): boolean {
  if (hasPart(facts, words.livePath) || facts.livePosts >= 5) return true;
  const last =
    (facts.url?.pathname ?? "")
      .toLowerCase()
      .split("/")
      .findLast((part) => part !== "") ?? "";
  const hyphened = `-${last.replace(/\.\w{2,5}$/u, "")}-`;
  if (words.liveParts.some((part) => hyphened.includes(`-${part}-`))) return true;
  const stated = [titled, (facts.meta("og:title") ?? "").toLowerCase()];
  return stated.some((head) => liveMark.test(head) || words.liveTitle.some((word) => holdsWord(head, word)));
}

/** Told by the address, by the title, or by more pictures than text. */
function isGallery(facts: PageFacts, titled: string, text: string, top: PageElement | undefined): boolean {
  if (hasPart(facts, words.galleryPath) || words.galleryTitle.some((word) => holdsWord(titled, word))) return true;
  const figures = countFigures(besideBody(top) ?? facts.page.body);
  return figures >= 6 && text.length < figures * 110;
}

/** Boxes beside the article, and cards of others, have pictures of their own. */
const besideTags: ReadonlySet<string> = new Set(["aside", "nav", "footer", "article"]);

function countFigures(element: PageElement): number {
  return element.children
    .filter((child): child is PageElement => isElement(child) && !besideTags.has(child.tag))
    .reduce((sum, child) => sum + (child.tag === "figure" ? 1 : countFigures(child)), 0);
}

/** A phrase between word borders; scripts without spaces have none. */
function holdsWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(word)) return true;
  return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + word.length));
}

function hostNames(facts: PageFacts, word: string): boolean {
  return (facts.url?.hostname ?? "").split(/[.-]/u).includes(word) || hasPart(facts, [word]);
}

function startsAsWord(text: string, word: string): boolean {
  return text.length < word.length + 40 && holdsWord(text, word) && text.indexOf(word) < 24;
}

/** Of a page with a body, what the body says; of one without, what stands on it first. */
function isConsent(facts: PageFacts, titled: string, text: string): boolean {
  const shown = text.length >= 300 ? text : textOf(facts.page.body);
  const start = shown.slice(0, 1500).toLowerCase();
  return (
    words.consent.some((word) => titled.includes(word)) ||
    (shown.length < 6000 && words.consent.filter((word) => start.includes(word)).length >= 2)
  );
}

/** A short body that its page does not give for free: by its data, or by words beside the body. */
function isStub(facts: PageFacts, text: string, top: PageElement | undefined): boolean {
  if (text.length > thin * 2) return false;
  if (facts.linked?.free === false || facts.meta("article:content_tier") === "locked") return true;
  const lower = textOf(besideBody(top) ?? facts.page.body)
    .slice(0, 60_000)
    .toLowerCase();
  return (
    words.paywall.some((word) => lower.includes(word)) ||
    (text.length < thin && facts.walls.some((wall) => bars(wall, top)))
  );
}

/** A wall says something, and does not hold the body: some outlets call the body's own box so. */
function bars(wall: PageElement, top: PageElement | undefined): boolean {
  return !(top && within(top, (at) => at === wall)) && textOf(wall).length > 20;
}

/** The article's own box: what stands in the site's header and footer is said on every page. */
function besideBody(top: PageElement | undefined): PageElement | undefined {
  let box = top;
  for (let up = 0; box?.parent && up < 3 && box.tag !== "article" && box.tag !== "main"; up += 1) box = box.parent;
  return box?.tag === "body" ? top : box;
}

function isListing(facts: PageFacts, text: string): boolean {
  const path = facts.url?.pathname ?? "/x";
  const home = path === "/" || /^\/(?:index\.\w+|home)$/u.test(path);
  return home || (facts.meta("og:type") === "website" && text.length < thin / 3 && !facts.linked);
}

function hasPart(facts: PageFacts, names: readonly string[]): boolean {
  const parts = (facts.url?.pathname ?? "").toLowerCase().split("/").slice(1, -1);
  return parts.some((part) => names.includes(part));
}

/** A paragraph at either end of the text that corrects an earlier version, as it stands there. */
export function readCorrection(paragraphs: readonly string[]): string | undefined {
  const ends = [...paragraphs.slice(0, 2), ...paragraphs.slice(-4)];
  return ends.find((paragraph) => {
    const lower = paragraph
      .slice(0, 80)
      .toLowerCase()
      .replace(/^[\s*([_—–-]+/u, "")
      .replaceAll("’", "'");
    return words.correction.some((word) => lower.startsWith(word));
  });
}
