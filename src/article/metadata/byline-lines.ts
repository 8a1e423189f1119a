import { z } from "zod";
import given from "../data/byline-words.json" with { type: "json" };
import { type PageElement, textOf, within } from "../page/tree.ts";

const list = z.array(z.string());
const words = z.object({ labels: list, spoken: list, paths: list }).parse(given);
const paths = new Set(words.paths);
const anyOf = (forms: readonly string[]): string => forms.toSorted((a, b) => b.length - a.length).join("|");

/** Names in links that say so: `rel="author"`, or an address of a person's page (`/author/…`, `/autor/…`). */
export function linkedNames(near: readonly PageElement[]): { readonly rel: string[]; readonly address: string[] } {
  const links = near.filter(({ tag }) => tag === "a");
  const short = (found: readonly PageElement[]): string[] =>
    found
      .filter(isNoPicture)
      .slice(0, 8)
      .map(textOf)
      .filter((text) => text.length < 80);
  return {
    rel: short(near.filter(({ attributes }) => /(?:^|\s)author(?:\s|$)/u.test(attributes.rel ?? ""))),
    address: short(links.filter(({ attributes }) => leadsToPerson(attributes.href))),
  };
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
      tag === "figure" || tag === "figcaption" || /\b(?:caption|copyright|photo-credit|image-credit)\b/u.test(hint),
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
  /(?:^|[\s-])(?:avatar-name|avatar-side-name|fullname|credits-text|by-?lines?|authors?|author-name|authorname|autor|autores|autoren|autora|auteur|auteurs|autore|autori|redacteur|firma|firmas|contributors?|writers?|journalists?|journaliste|giornalista|periodista|reporters?|penulis|yazar|muhabir|szerzo|skribent|forfatter|avtor|vcard|fn|creator|pewarta)(?=$|[\s-])/u;
const noAuthorHint =
  /\b(?:bio|biography|about|image|img|social|comment|comments|date|time|org|photo|license|credit-photo)\b/u;

/** Short texts of elements that are marked as the author's, in order of the page; boxes with a life's story are passed over. */
export function markedLines(near: readonly PageElement[]): string[] {
  const marked = near.filter(
    (element) => authorHint.test(element.hint) && !noAuthorHint.test(element.hint) && isNoPicture(element),
  );
  return marked
    .map((element) => textOf(element))
    .filter((text) => text.length > 2 && text.length < 160)
    .slice(0, 6);
}

const startsSpoken = new RegExp(`^(?:${anyOf(words.spoken)})(?:\\s?[:：]\\s*|\\s+|(?<=[\\p{sc=Han}]))(?=\\S)`, "iu");
const labelled = new RegExp(`(?:^|[\\s|·•(（/©])(?:${anyOf(words.labels)})\\s?[:：]\\s*(.{2,90})`, "iu");
const fullName =
  /^\p{Lu}[\p{L}\p{M}.'’-]*\s+(?:(?:van|von|de|del|da|di|du|la|le|al|el|bin|ten|der|dos|den)\s+){0,3}\p{Lu}[\p{L}\p{M}.]|^[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Thai}]+\s+\S|^\p{sc=Han}{2,4}(?:$|[\s、，,)）])/u;

/** "By First Last" in a short line of its own, or "Author: First Last" anywhere in one. The shortest line comes first. */
export function spokenLines(near: readonly PageElement[]): string[] {
  const texts = near
    .filter((element) => element.children.length < 12)
    .map((element) => ({ element, text: textOf(element) }))
    .filter(({ text }) => text.length > 4 && text.length < 240)
    .toSorted((a, b) => a.text.length - b.text.length);
  const lines = texts.flatMap(({ element, text }) => {
    const spoken = text.length < 100 ? startsSpoken.exec(text) : null;
    const rest = spoken ? text.slice(spoken[0].length) : (labelled.exec(text)?.[1] ?? "");
    return fullName.test(rest) && isNoPicture(element) ? [beforeLabel(rest)] : [];
  });
  return lines.slice(0, 1);
}

/** "Ana Ruiz Published: 3 May" ends where the next label begins. */
function beforeLabel(text: string): string {
  const next = /\s\p{L}+\s?[:：]/u.exec(text);
  return next && next.index > 3 ? text.slice(0, next.index) : text;
}

const chinese =
  /[（(][^（()）\n]{0,14}?(?:记者|記者)[\s:：]{0,2}((?:\p{sc=Han}|·){2,12}(?:[\s、，,]{1,2}(?:\p{sc=Han}|·){2,12}){0,5})[)）]/u;
const korean = /([가-힣]{2,4})\s?(?:선임)?(?:기자|특파원)(?:\s?[=＝]|\s|$)/u;
const japanese = /[（(【][^（()）】\n]{1,14}?[=＝]\s?(\p{sc=Han}{3,5})[)）】]/u;

/** Reporters whom East Asian outlets name inside of the text: "（记者张三、李四）", "홍길동 기자 =", "【北京＝山田太郎】". */
export function datelineNames(text: string): string[] {
  const ends = `${text.slice(0, 240)}\n${text.length > 240 ? text.slice(-160) : ""}`;
  for (const pattern of [chinese, korean, japanese]) {
    const found = pattern.exec(ends)?.[1];
    if (found && !/[摄攝]$/u.test(found)) return found.split(/[\s、，,]+/u);
  }
  return [];
}
