import { z } from "zod";
import type { ArticleKind } from "../types.ts";
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
    roundUp: list,
    readout: list,
    galleryPath: list,
    correction: list,
  })
  .parse(given);

/** Bodies shorter than this, in letters, are looked at twice: real reports are rarely so short. */
const thin = 900;

/** What kind of page it is, from its own data, its address and its words. `report` where nothing speaks against it. */
export function readKind(facts: PageFacts, title: string | undefined, text: string, shown: string): ArticleKind {
  const titled = (title ?? facts.page.titleTag ?? "").toLowerCase().trim();
  const types = facts.linked?.types.join(" ") ?? "";
  if (text.length < thin && words.error.some((word) => startsAsWord(titled, word))) return "error-page";
  if (text.length < thin * 2 && isConsent(titled, shown)) return "consent-page";
  if (/LiveBlog/u.test(types) || hasPart(facts, words.livePath)) return "live";
  if (isStub(facts, text, shown)) return "paywall-stub";
  if (/ImageGallery|MediaGallery/u.test(types) || (text.length < thin * 2 && hasPart(facts, words.galleryPath)))
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

function hostNames(facts: PageFacts, word: string): boolean {
  return (facts.url?.hostname ?? "").split(/[.-]/u).includes(word) || hasPart(facts, [word]);
}

function startsAsWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && at < 12 && !/[\p{L}\p{N}]/u.test(text.charAt(at + word.length)) && text.length < word.length + 40;
}

function isConsent(titled: string, shown: string): boolean {
  const start = shown.slice(0, 1500).toLowerCase();
  return (
    words.consent.some((word) => titled.includes(word)) ||
    (shown.length < 6000 && words.consent.filter((word) => start.includes(word)).length >= 2)
  );
}

function isStub(facts: PageFacts, text: string, shown: string): boolean {
  if (text.length > thin * 2) return false;
  if (facts.linked?.free === false || facts.meta("article:content_tier") === "locked") return true;
  const lower = shown.slice(0, 60_000).toLowerCase();
  return words.paywall.some((word) => lower.includes(word));
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
