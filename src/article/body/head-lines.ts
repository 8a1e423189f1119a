import { z } from "zod";
import { findDay } from "../../ingest/index.ts";
import given from "../data/head-lines.json" with { type: "json" };

const list = z.array(z.string());
const words = z
  .object({ authors: list, sources: list, dates: list, clock: list, today: list, roots: list })
  .parse(given);
const longestFirst = (a: string, b: string): number => b.length - a.length;
const labels = [...words.authors, ...words.sources, ...words.dates].toSorted(longestFirst);
const clockWords = new Set(words.clock);
const roots = new Set(words.roots);
const today = new RegExp(
  `^(?:${words.today.join("|")})[\\s,،]{1,3}(?:${words.clock.join("|")})?\\s?\\p{Nd}{1,2}[:.]\\p{Nd}{2}(?:,\\s\\p{L}{3,15}:?\\s\\p{Nd}{1,7})?$`,
  "iu",
);

/** Longer lines, in UTF-16 code units, say something of their own. */
const longest = 180;

/**
 * True for a line that holds nothing but date, time, source, author or the way to the section: what stands between
 * headline and text on most pages, told by its form in any language. A line that ends like a sentence is none.
 */
export function isHeadLine(text: string): boolean {
  if (text.length > longest) return false;
  if (/^https?:\/\/\S+$/iu.test(text)) return true;
  const line = text.replace(/^[\s([（【|·•-]+|[\s)\]）】|·•-]+$/gu, "");
  if (isTrail(line) || today.test(line) || eastAsianSignature.test(line)) return true;
  if (/[!?。！？؟…;]$/u.test(line) || /\p{L}{3,}\.$/u.test(line)) return false;
  const dateless = withoutDates(line);
  return dateless === undefined ? isLabelled(line) : isCredit(dateless);
}

/** "홍길동 기자 hong@wire.example", "海角新闻记者 林晓舟": who wrote, with nothing else. */
const eastAsianSignature =
  /^[가-힣]{2,4}(?:\s?[·,]\s?[가-힣]{2,4}){0,3}\s?(?:선임|수습|인턴|전문)?\s?(?:기자|특파원)(?:\s?[=/]?\s?[\w.+-]{1,40}@[\w.-]{3,40})?$|^\p{sc=Han}{0,10}(?:记者|記者)\s?[:：]?\s?\p{sc=Han}{2,4}(?:[\s、]{1,2}\p{sc=Han}{2,4}){0,5}$/u;

/** "Home › Politics", "Главная / Мир": sections in a row, from the front page or parted by arrows. */
function isTrail(line: string): boolean {
  if (line.length > 100) return false;
  const parts = line.split(/\s*[›»>→]\s*|\s+[/|]\s+/u);
  if (parts.length < 2 || parts.length > 6 || parts.some((part) => part === "" || !isShort(part))) return false;
  return roots.has((parts[0] ?? "").toLowerCase()) || /[›»>→]/u.test(line);
}

function isShort(part: string): boolean {
  return part.length <= 30 && part.split(/\s+/u).length <= 4 && !/[.!?。]$/u.test(part);
}

/** The line without its days, times of day and their words; undefined where it has no day. */
function withoutDates(line: string): string | undefined {
  let rest = line;
  let found = false;
  for (let round = 0; round < 3; round += 1) {
    const day = findDay(rest, true);
    if (!day) break;
    found = true;
    rest = `${rest.slice(0, day.start)} ${rest.slice(day.end)}`;
  }
  if (!found) return undefined;
  return rest
    .replace(/\p{Nd}{1,2}\s?[:.hH時时시]\s?\p{Nd}{2}(?::\p{Nd}{2})?/gu, " ")
    .split(/\s+/u)
    .filter((word) => !clockWords.has(word.toLowerCase().replace(/[,،:]$/u, "")))
    .join(" ")
    .replace(/^[\s,،.:|·•–—-]+|[\s,،:|·•–—-]+$/gu, "");
}

/** What is left beside a date: nothing, or a name or two, a place, an outlet. */
function isCredit(rest: string): boolean {
  if (rest.length > 90) return false;
  const named = stripLabel(rest);
  const bare = named ?? rest;
  const plain = bare.split(/[\s,،:：|·•/–—-]+/u).filter((word) => word !== "");
  if (plain.length > 12) return false;
  const cased = plain.filter((word) => /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u.test(word));
  return cased.length === 0
    ? bare.length <= 45
    : cased.filter(isPlainWord).length <= cased.length * (named === undefined ? 0.4 : 0.6);
}

/** A word in small letters: names and titles of outlets have few. */
function isPlainWord(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !word.endsWith(".") && !labels.includes(word.toLowerCase());
}

/** "By Ana Ruiz in Beijing", "来源：江海观察 作者：…": a label and what it names. */
function isLabelled(line: string): boolean {
  const rest = stripLabel(line);
  if (rest === undefined || rest.length > 80) return false;
  const parts = rest.split(/[\s,:：]+/u).filter((word) => word !== "");
  if (parts.length === 0) return true;
  if (/[，、。]/u.test(rest)) return false;
  if (!/[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u.test(rest))
    return /[:：/]/u.test(line) || (parts.length <= 4 && !hanSentence.test(rest));
  const plain = parts.filter((word) => isPlainWord(word));
  return parts.length <= 10 && /^[\p{Lu}«„“"]/u.test(parts[0] ?? "") && plain.length <= parts.length * 0.34;
}

/** Longer than names and posts are. */
const hanSentence = /\p{sc=Han}{11}/u;

/** The line after the word that it begins with, where that is a label of its own: "By", "Source:", "作者：". */
function stripLabel(line: string): string | undefined {
  const lower = line.toLowerCase();
  const label = labels.find((word) => lower.startsWith(word));
  if (label === undefined) return undefined;
  const rest = line.slice(label.length);
  if (rest === "" || label.endsWith("/")) return rest;
  return /^\s*[:：]|^,?\s/u.test(rest) ? rest.replace(/^[\s,:：]+/u, "") : undefined;
}
