import { z } from "zod";
import given from "../data/byline-words.json" with { type: "json" };
import { isAlwaysFrame } from "../body/frame-hints.ts";
import { briefText, findElement, isElement, type PageElement, textOf, within } from "../page/tree.ts";
import { lineOf } from "./line-text.ts";
import { afterDay, isOtherCredit } from "./person-names.ts";

const list = z.array(z.string());
const words = z
  .object({
    labels: list,
    spoken: list,
    spokenIn: z.record(z.string(), list),
    paths: list,
    signed: list,
    roleWords: list,
  })
  .parse(given);
const paths = new Set(words.paths);
const anyOf = (forms: readonly string[]): string => forms.toSorted((a, b) => b.length - a.length).join("|");

/** Names in links that say so: `rel="author"`, or an address of a person's page (`/author/…`, `/autor/…`), or both. */
export function linkedNames(near: readonly PageElement[]): {
  readonly rel: string[];
  readonly both: string[];
  readonly address: string[];
} {
  const links = near.filter(({ tag }) => tag === "a");
  const rel = near.filter(({ attributes }) => /(?:^|\s)author(?:\s|$)/u.test(attributes.rel ?? ""));
  const short = (found: readonly PageElement[]): string[] =>
    found
      .filter((link) => isNoPicture(link) && !isPictureCredit(link))
      .slice(0, 8)
      .map(seenText)
      .filter((text) => text !== "" && text.length < 80);
  return {
    rel: short(rel),
    both: short(rel.filter(({ attributes }) => leadsToPerson(attributes.href))),
    address: short(links.filter(({ attributes }) => leadsToPerson(attributes.href))),
  };
}

/** The text of a link without what only screen readers are told, which says it again. */
function seenText(link: PageElement): string {
  return textOf({
    ...link,
    children: link.children.filter((child) => !isElement(child) || !isAlwaysFrame(child.hint)),
  });
}

/** "(Image credits: …)" in one line with the link. */
function isPictureCredit({ parent }: PageElement): boolean {
  const line = parent && parent.children.length < 12 ? (briefText(parent, 300) ?? "") : "";
  return (
    line.length < 300 && /^\P{L}{0,3}(?:image|photo|picture|bild|foto)s?\s?(?:credits?|by|von|de|di|:)/iu.test(line)
  );
}

/** The links that stand in one short line with the link of a name that is known: its fellow authors. */
export function besideName(near: readonly PageElement[], persons: readonly string[]): string[] {
  const known = near.find((element) => isAuthorLink(element) && persons.some((name) => textOf(element) === name));
  let box = known?.parent;
  for (let up = 0; box && up < 3; up += 1) {
    const here = box;
    const links = near.filter((element) => isAuthorLink(element) && within(element, (at) => at === here));
    if (links.length > 1) return textOf(here).length < 160 ? links.map(textOf) : [];
    box = box.parent;
  }
  return [];
}

/** Names beside a picture are its photographer's. */
function isNoPicture(element: PageElement): boolean {
  return !within(
    element,
    ({ tag, hint }) =>
      tag === "figure" ||
      tag === "figcaption" ||
      /\b(?:caption|copyright|licen[cs]e|photo-credit|image-credit)\b/u.test(hint),
  );
}

function isAuthorLink({ tag, attributes }: PageElement): boolean {
  return tag === "a" && (/(?:^|\s)author(?:\s|$)/u.test(attributes.rel ?? "") || leadsToPerson(attributes.href));
}

function leadsToPerson(href: string | undefined): boolean {
  if (!href || href.length > 500) return false;
  const parts = href
    .replace(/^[a-z]+:\/\/[^/]*/iu, "")
    .toLowerCase()
    .split(/[/?#]/u)
    .filter((part) => part !== "");
  if (parts.some((part) => /^(?:topics?|tags?|temas?|themen|sujets?)$/u.test(part))) return false;
  return parts.slice(0, -1).some((part) => paths.has(part)) || /[?&](?:author|autor)=/iu.test(href);
}

const authorHint =
  /(?:^|[\s-])(?:avatar-name|avatar-side-name|fullname|credits-text|by-?lines?|bylines?-\w+|authors?|author-name|authorname|article-?authors?|post-?authors?|news-?authors?|authors?-?(?:names?|links?|list|line|title|row)|auth-nm|autor|autores|autoren|autorenzeile|autora|autoria|auteur|auteurs|autore|autori|redacteur|firma|firmas|contributors?|writers?|writtenby|written-by|journalists?|journaliste|giornalista|periodista|reporters?|reportername|penulis|yazar|muhabir|szerzo|skribent|forfatter|kirjoittaja|avtor|avtori|autors|autorius|syntaktis|vcard|fn|creator|pewarta)(?=$|[\s-])/u;
const noAuthorHint =
  /\b(?:bio|biography|about|testimonial|quote|image|img|social|comment|comments|date|time|org|photo|license|credit-photo)\b/u;

/** Short texts of elements that are marked as the author's, in order of the page; boxes with a life's story are passed over. */
export function markedLines(near: readonly PageElement[]): string[] {
  const marked = near.filter(
    (element) => authorHint.test(hintOf(element)) && !noAuthorHint.test(element.hint) && isNoPicture(element),
  );
  return marked
    .filter((element) => briefText(element, 160) !== undefined)
    .map(lineOf)
    .filter((text) => text.length > 2 && text.length < 160 && !helped.test(text))
    .slice(0, 6);
}

/** Those who are thanked at the end are not those who wrote. */
const helped =
  /\bcontributed (?:to|reporting)\b|\b(?:hat|haben) mitgearbeitet\b|\bont contribué\b|\b(?:contribuyó|contribuyeron)\b/iu;

/** Class and id, and what the page's own tests call the element. */
function hintOf({ hint, attributes }: PageElement): string {
  const tested = attributes["data-testid"] ?? attributes["data-test-id"] ?? attributes["data-qa"];
  return tested ? `${hint} ${tested.slice(0, 80).toLowerCase().replaceAll("_", "-")}` : hint;
}

const afterSpoken = "(?:(?:\\s?[:：|]){1,3}\\s*|\\s[–—-]\\s|\\s+|(?<=[\\p{sc=Han}]))(?=\\S)";
const startsSpoken = new RegExp(`^(?:${anyOf(words.spoken)})${afterSpoken}`, "iu");
/** Words that mean "by" in one language and something else in others. */
const startsSpokenIn = new Map(
  Object.entries(words.spokenIn).map(([language, forms]) => [
    language,
    new RegExp(`^(?:${anyOf(forms)})${afterSpoken}`, "iu"),
  ]),
);
const labelled = new RegExp(`(?:^|[\\s|·•(（/©])(?:${anyOf(words.labels)})\\s?[:：]\\s*(.{2,90})`, "iu");
const fullName =
  /^\p{Lu}[\p{L}\p{M}.'’-]*\s+(?:(?:van|von|de|del|da|di|du|la|le|al|el|bin|ten|der|dos|den)\s+){0,3}\p{Lu}[\p{L}\p{M}.]|^[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Thai}]+\s+\S|^\p{sc=Han}{2,4}(?:$|[\s、，,)）])/u;

/** "By First Last" in a short line of its own, "Author: First Last" anywhere in one, "First Last, Correspondent". The shortest line comes first. */
export function spokenLines(near: readonly PageElement[], language: string | undefined): string[] {
  const texts = near
    .filter((element) => element.children.length < 12 && briefText(element, 240) !== undefined)
    .map((element) => ({ element, text: lineOf(element) }))
    .filter(({ text }) => text.length > 2 && text.length < 240)
    .toSorted((a, b) => a.text.length - b.text.length);
  const lines = texts.flatMap(({ element, text }) => {
    const rest = spokenName(text, language);
    return rest !== undefined && isNoPicture(element) ? [rest] : [];
  });
  return lines.slice(0, 1);
}

function spokenName(text: string, language: string | undefined): string | undefined {
  const own = startsSpokenIn.get(
    language
      ?.slice(0, 3)
      .replace(/[^a-z].*$/iu, "")
      .toLowerCase() ?? "",
  );
  const spoken = text.length < 100 ? (startsSpoken.exec(text) ?? own?.exec(text)) : null;
  const label = spoken ? null : labelled.exec(text);
  const before = label ? text.slice(0, label.index + label[0].length - (label[1] ?? "").length) : "";
  const rest = spoken ? text.slice(spoken[0].length) : isOtherCredit(before) ? "" : (label?.[1] ?? "");
  if (fullName.test(rest)) return beforeLabel(rest);
  if (text.length > 90) return undefined;
  const after = afterDay(text);
  if (after && fullName.test(after)) return after;
  const east = eastAsianCredit(text);
  return east ?? (namedWithRole.exec(text) && endsInRole(text) ? text : undefined);
}

/** "Ana Ruiz, Political Editor": a full name, a comma and what the person is. */
const namedWithRole = /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}\s?[,|]\s?\p{L}[^,|]{2,50}$/u;
const roleWords: ReadonlySet<string> = new Set(words.roleWords);

function endsInRole(text: string): boolean {
  const role = text
    .slice(text.search(/[,|]/u) + 1)
    .trim()
    .toLowerCase()
    .split(" ");
  return role.length <= 5 && (roleWords.has(role.at(-1) ?? "") || roleWords.has(role[0] ?? ""));
}

const chineseCredit =
  /(?:^|[\s|：:；;　]|^\p{sc=Han}{2,8}(?=(?:记者|記者)[\s:：]))(?:作者|本报记者|本報記者|本刊记者|本网记者|特约记者|实习记者|见习记者|通讯员|首席记者|记者|記者|撰文|撰稿|文字|文(?=\s?[:：丨|／/·\s]))\s?[:：丨|／/·]?\s?(\p{sc=Han}{2,4}(?:[\s、，,·]{1,2}\p{sc=Han}{2,4}){0,4})(?=$|[\s|（(／/;；　])/u;
const taiwanCredit = /^(?:記者|特約記者)?\s?(\p{sc=Han}{2,4})\s?[／/]\s?\p{sc=Han}{2,8}(?:報導|报道|專訪|外電)/u;
/** "石佳/中国青年报" */
const ofPaper = /^(\p{sc=Han}{2,3})\s?[／/]\s?\p{sc=Han}{2,10}(?:报|報|社|网|網|新闻|新聞)$/u;
const japaneseCredit =
  /^(?:取材・文|写真・文|文・写真|文|聞き手|構成)\s?[・＝=:：／]\s?([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{3,8})$/u;

/** "记者 张三 李四", "作者：张三", "張三／海角報導", "文・山田太郎", "홍길동·김영희 기자": a line of credit in East Asia. */
function eastAsianCredit(text: string): string | undefined {
  if (!/[\p{sc=Han}\p{sc=Hangul}]/u.test(text)) return undefined;
  const credits = [japaneseCredit, taiwanCredit, ofPaper, chineseCredit, korean];
  const found = credits.map((credit) => credit.exec(text)?.[1]).find((names) => names !== undefined);
  return found?.replace(/[\s·]+/gu, "、");
}

/** "Ana Ruiz Published: 3 May" ends where the next label begins. */
function beforeLabel(text: string): string {
  const next = /\s\p{L}+\s?[:：]/u.exec(text);
  return next && next.index > 3 ? text.slice(0, next.index) : text;
}

const chinese =
  /[（(][^（()）\n]{0,14}?(?:记者|記者)[\s:：]{0,2}((?:\p{sc=Han}|·){2,12}(?:[\s、，,]{1,2}(?:\p{sc=Han}|·){2,12}){0,5})[)）]/u;
const chineseDateline = /[（(]\p{sc=Han}{0,6}記者(\p{sc=Han}{3})\p{sc=Han}{2,3}\d{1,2}日/u;
const korean = /((?:[가-힣]{2,4}\s?[·,]\s?){0,3}[가-힣]{2,4})\s?(?:선임)?(?:기자|특파원)(?:\s?[=＝]|\s|$)/u;
const japanese = /[（(【][^（()）】\n]{1,14}?[=＝]\s?(\p{sc=Han}{3,5})[)）】]/u;
/** Japanese papers sign at the end. */
const japaneseSignature = /[。」][【（(]((?:\p{sc=Han}{3,5}[、・]){0,3}\p{sc=Han}{3,5})[)）】]\s?$/u;

/** Reporters whom East Asian outlets name inside of the text: "（记者张三、李四）", "홍길동 기자 =", "【北京＝山田太郎】". */
export function datelineNames(text: string): string[] {
  const ends = `${text.slice(0, 240)}\n${text.length > 240 ? text.slice(-160) : ""}`;
  for (const pattern of [chinese, chineseDateline, korean, japanese, japaneseSignature]) {
    const found = pattern.exec(ends)?.[1];
    if (found && !/[摄攝]$/u.test(found)) return found.split(/[\s、，,·・]+/u);
  }
  return [];
}

const signedBy = new RegExp(`(?:^|[\\n(（.])\\s?(?:${anyOf(words.signed)})\\s([^;()\\n]{4,160})`, "iu");
/** Words of a name in scripts with capitals, no end mark after it. */
const loneName =
  /^[(\p{Pd}\s]{0,3}(\p{Lu}[\p{L}\p{M}'’-]+(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|van|von|de|del|da|di|der|den)){1,4})[)\s]{0,2}$/u;

/**
 * Who signs at the end of the text: "(Reporting by Ana Ruiz; …)", or a name in a paragraph of its own after a full one.
 * `top` is the element that the text stands in.
 */
export function signedNames(text: string, language: string | undefined, top: PageElement | undefined): string[] {
  const credit = signedBy.exec(text.slice(-400))?.[1];
  if (credit) return [credit];
  const [before = "", last = ""] = text.slice(-600).split("\n\n").slice(-2);
  // Where it is the custom, or a dash or brackets say so: a few words with capitals may as well be a heading.
  const name = before.length >= 100 && /[.!?…”"»]$/u.test(before) ? loneName.exec(last)?.[1] : undefined;
  if (name === undefined) return [];
  const isSigned = /^vi\b/iu.test(language ?? "") || /^[(\p{Pd}]/u.test(last) || isSetApart(last, top);
  return isSigned ? [name] : [];
}

/** Of short lines that were taken off the body's ends, the first that says who wrote: "Author: Ana Ruiz", "By Ana Ruiz". */
export function notedNames(notes: readonly string[], language: string | undefined): string[] {
  const named = notes.map((note) => (note.length < 100 ? spokenName(note, language) : undefined));
  return named.filter((name) => name !== undefined).slice(0, 1);
}

/** A line that is all in italics or bold, or set to the right, as signatures are. */
function isSetApart(line: string, top: PageElement | undefined): boolean {
  const paragraph =
    top &&
    findElement(
      top,
      (element) => (element.tag === "p" || element.tag === "div") && !hasBlock(element) && textOf(element) === line,
    );
  if (!paragraph) return false;
  const { align = "", style = "" } = paragraph.attributes;
  const own = paragraph.children.filter((child) => isElement(child) || /\S/u.test(child.text));
  return (
    /right/iu.test(align) ||
    /text-align\s?:\s?right/iu.test(style) ||
    (own.length === 1 && own.every((child) => /^(?:em|i|b|strong)$/u.test(child.tag)))
  );
}

function hasBlock({ children }: PageElement): boolean {
  return children.some((child) => isElement(child) && (child.tag === "p" || child.tag === "div"));
}
