import { findElement, isElement, type PageElement, textOf, within } from "../page/tree.ts";
import { type DatedMoment, findDay, formatLocal, parseDate } from "../../ingest/index.ts";
import type { PageFacts } from "./facts.ts";
import { isInCard, nearElements } from "./near-elements.ts";

export interface PageDates {
  readonly published?: DatedMoment;
  readonly modified?: DatedMoment;
  /** What the published date rests on. */
  readonly from?: "json-ld" | "meta" | "microdata" | "time" | "url" | "text";
}

const publishedNames = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "article:published",
  "published_time",
  "publish_date",
  "publishdate",
  "publish-date",
  "pubdate",
  "publication_date",
  "publicationdate",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "bt:pubdate",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.created",
  "dc.date.published",
  "dc.date",
  "dcterms.date",
  "prism.publicationdate",
  "citation_publication_date",
  "citation_date",
  "rnews:datepublished",
  "date",
  "creation_date",
  "created",
  "originalpublicationdate",
  "article_date_original",
  "apub:time",
  "displaydate",
  "datecreated",
  "mediator_published_time",
  "article.published",
  "last-published",
];
const modifiedNames = [
  "article:modified_time",
  "og:updated_time",
  "og:modified_time",
  "datemodified",
  "modified_time",
  "last-modified",
  "lastmod",
  "dcterms.modified",
  "dc.date.modified",
  "article:modified",
  "cxenseparse:recs:articlemodified",
  "revised",
];

/**
 * When the article was published and changed: what the page states for machines first, then its address, then a date
 * written near the headline or at the top of the body. A date from lists, comments or the frame is never taken.
 */
export function readDates(facts: PageFacts, top: PageElement | undefined, text: string): PageDates {
  const modified = earliestGiven([
    facts.linked?.modified,
    ...facts.metaAll(...modifiedNames),
    ...propertyDates(facts, "dateModified"),
  ]);
  const found = findPublished(facts, top, text);
  const changed = modified ?? writtenChange(facts, top);
  if (!found) return changed ? { modified: changed } : {};
  const first = beforeRepublication(found, changed, facts, top);
  const published = sharpen(first, facts, top);
  return { published, from: found.from, ...(changed && changed.at > published.at ? { modified: changed } : {}) };
}

/**
 * Data that says a page was published after it was last changed tells when it was put up again; then the earlier day in
 * a `<time>` under the headline is when it was published.
 */
function beforeRepublication(
  { moment, from }: { moment: DatedMoment; from: PageDates["from"] },
  changed: DatedMoment | undefined,
  facts: PageFacts,
  top: PageElement | undefined,
): DatedMoment {
  if ((from !== "meta" && from !== "json-ld") || !changed || changed.at >= moment.at) return moment;
  const shown = timeElement(facts, top);
  return shown && shown.at.slice(0, 10) < moment.at.slice(0, 10) ? shown : moment;
}

function findPublished(
  facts: PageFacts,
  top: PageElement | undefined,
  text: string,
): { moment: DatedMoment; from: NonNullable<PageDates["from"]> } | undefined {
  const ways = [
    ["json-ld", () => parseGiven(facts.linked?.published)],
    ["meta", () => earliestGiven(facts.metaAll(...publishedNames).slice(0, 4), true)],
    [
      "microdata",
      () =>
        earliestGiven(propertyDates(facts, "datePublished"), true) ??
        earliestGiven(propertyDates(facts, "dateCreated"), true),
    ],
    ["time", () => timeElement(facts, top)],
    ["url", () => urlDate(facts.url)],
    ["text", () => saidPublished(facts, top)],
    ["text", () => datelineDay(text.slice(0, 3000).split(/\n+/u, 5))],
    ["text", () => datelineDay(firstParagraphs(facts, top))],
    ["text", () => writtenDates(facts, top)[0]],
    ["time", () => mainTime(facts)],
    ["time", () => onlyTime(facts)],
  ] as const;
  for (const [from, read] of ways) {
    const moment = read();
    if (moment) return { moment, from };
  }
  return undefined;
}

/** A bare day gets its time of day from a `<time>` or a written date of the same day. */
function sharpen(moment: DatedMoment, facts: PageFacts, top: PageElement | undefined): DatedMoment {
  if (moment.precision !== "day" || !moment.at.endsWith("T00:00:00Z")) return moment;
  const day = moment.at.slice(0, 10);
  const finer = [timeElement(facts, top), ...writtenDates(facts, top)];
  return (
    finer.find(
      (time) => time !== undefined && formatLocal(time).slice(0, 10) === day && !time.at.endsWith("T00:00:00Z"),
    ) ?? moment
  );
}

function parseGiven(text: string | undefined): DatedMoment | undefined {
  return text ? parseDate(text, true) : undefined;
}

/** The first that can be read; `first` false takes the first given, which is what the outlet put first. */
function earliestGiven(texts: readonly (string | undefined)[], first = false): DatedMoment | undefined {
  const moments = texts.map(parseGiven).filter((moment) => moment !== undefined);
  return first ? moments[0] : moments.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
}

function propertyDates(facts: PageFacts, name: string): string[] {
  return facts
    .property(name)
    .slice(0, 3)
    .flatMap((element) => {
      const { content, datetime } = element.attributes;
      return [content || datetime || textOf(element).slice(0, 100)];
    });
}

/** The first `<time>` around or shortly before the body; those of linked cards are other articles' dates. */
function timeElement(facts: PageFacts, top: PageElement | undefined): DatedMoment | undefined {
  const near = nearElements(facts, top);
  const times = near.filter(
    (element) =>
      element.tag === "time" ||
      element.attributes.datetime !== undefined ||
      /^(?:dateline|published|pubdate|timestamp|publish-date|post-date|entry-date|article-date|date-published)$/u.test(
        element.hint,
      ),
  );
  const pub = times.find(
    (element) => element.attributes.pubdate !== undefined || /publish|entry-date/u.test(element.hint),
  );
  for (const element of pub ? [pub, ...times] : times) {
    const moment =
      parseGiven(element.attributes.datetime || element.attributes.content || element.attributes.title) ??
      parseGiven(textOf(element).slice(0, 100));
    if (moment) return moment;
  }
  return undefined;
}

/** Where all `<time>`s of a page are of one day, wherever they stand, that day is the article's; those of cards are others'. */
function onlyTime(facts: PageFacts): DatedMoment | undefined {
  const heading = facts.headings[0]?.element;
  return oneDay(facts.times.filter((time) => !isInCard(time, heading)));
}

function oneDay(times: readonly PageElement[]): DatedMoment | undefined {
  const moments = times
    .map(({ attributes }) => parseGiven(attributes.datetime))
    .filter((moment) => moment !== undefined);
  const days = new Set(moments.map((moment) => formatLocal(moment).slice(0, 10)));
  return days.size === 1 ? moments[0] : undefined;
}

/** "/2024/05/16/", "/20240516-", "2024-05-16", "/2024/may/16/", "/16-05-2024/" in the path. */
function urlDate(url: URL | undefined): DatedMoment | undefined {
  const path = url?.pathname ?? "";
  const found =
    /(?:^|[/_.-])((?:19|20)\d\d)[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?=[/_.t-]|$)/iu.exec(path) ??
    /\/((?:19|20)\d\d)\/([1-9]|1[0-2])\/([1-9]|[12]\d|3[01])\//u.exec(path);
  const named = /\/((?:19|20)\d\d)\/([a-z]{3,9})\/(\d{1,2})\//u.exec(path);
  const turned = /\/(0[1-9]|[12]\d|3[01])-(0[1-9]|1[0-2])-((?:19|20)\d\d)(?=[/_-]|$)/u.exec(path);
  if (!found && named) return parseDate(`${named[3]} ${named[2]} ${named[1]}`);
  if (!found && turned) return parseDate(`${turned[3]}-${turned[2]}-${turned[1]}`);
  return found
    ? parseDate(`${found[1]}-${(found[2] ?? "").padStart(2, "0")}-${(found[3] ?? "").padStart(2, "0")}`)
    : undefined;
}

/** A line's words before it speaks of a change. */
function beforeChange(text: string): string {
  const mark = changeMark.exec(text);
  return mark && mark.index > 6 ? text.slice(0, mark.index) : text;
}

const changeMark =
  /(?:updated|last modified|aktualisiert|zuletzt geändert|geändert|mis à jour|modifié|actualizado|actualizada|aggiornato|atualizado|обновлено|изменено|оновлено|zaktualizowano|güncelleme|diperbarui|bijgewerkt|uppdaterad|oppdatert|محدث|تحديث|آخر تحديث|更新)/iu;

/** "Updated 17 May, 09:45" near the headline: the date that stands after the word. */
function writtenChange(facts: PageFacts, top: PageElement | undefined): DatedMoment | undefined {
  for (const element of nearElements(facts, top)) {
    const text = textOf(element);
    const mark = text.length < 200 ? changeMark.exec(text) : undefined;
    const moment = mark ? parseGiven(text.slice(mark.index + mark[0].length)) : undefined;
    if (moment) return moment;
  }
  return undefined;
}

const publishedWord =
  /(?:^|[\s(|])(?:published|posted|first published|veröffentlicht|erschienen|publié|publicado|publicada|pubblicato|опубликовано|опубліковано|opublikowano|yayınlanma|diterbitkan|gepubliceerd|publicerad|publisert|objavljeno|publikováno|julkaistu|megjelent|publicat|δημοσιεύθηκε|đăng|نشر|تاريخ النشر|انتشار|发布时间|发布|發布|公開|기사입력|입력|승인|प्रकाशित)/iu;

/** "Published on 16 May 2024": the line near the headline that says so comes before other dates there. */
function saidPublished(facts: PageFacts, top: PageElement | undefined): DatedMoment | undefined {
  const lines = shortTexts(facts, top).filter((text) => publishedWord.test(text));
  return readLines(
    lines.map((text) => text.slice(publishedWord.exec(text)?.index ?? 0)),
    facts,
  )[0];
}

/** How far into a paragraph a dateline's day may begin, in UTF-16 code units. */
const dateline = 40;

/** "(16 May 2024) The port …", "LISBON, 16 May 2024 – …": the day in the dateline of one of the first paragraphs. */
function datelineDay(paragraphs: readonly string[]): DatedMoment | undefined {
  for (const paragraph of paragraphs) {
    const head = paragraph.slice(0, 100);
    const day = findDay(head, true);
    if (!day || day.start > dateline || head.slice(0, day.start).split(/\s+/u).length > 5) continue;
    if (/^\s?(?:[–—|:)）]|-\s)/u.test(head.slice(day.end))) return parseGiven(head.slice(day.start, day.end));
  }
  return undefined;
}

/** Outlets set the first paragraph apart: it may stand outside of the body that was found. */
function firstParagraphs(facts: PageFacts, top: PageElement | undefined): string[] {
  const paragraphs = nearElements(facts, top).filter(({ tag }) => tag === "p");
  return paragraphs.slice(0, 4).map((paragraph) => textOf(paragraph).slice(0, 200));
}

/** The one day of the `<time>`s in the headline's own `<main>` or `<article>`, those in links and lists left out. */
function mainTime(facts: PageFacts): DatedMoment | undefined {
  const heading = facts.headings[0]?.element;
  const isMain = ({ tag }: PageElement): boolean => tag === "main" || tag === "article";
  const times = facts.times.filter(
    (time) =>
      !within(time, ({ tag }) => tag === "a" || tag === "li") &&
      !isInCard(time, heading) &&
      within(time, (at) => isMain(at) && heading !== undefined && within(heading, (other) => other === at)),
  );
  return oneDay(times);
}

/** The dates in short texts near the headline. */
function writtenDates(facts: PageFacts, top: PageElement | undefined): DatedMoment[] {
  return readLines(shortTexts(facts, top), facts);
}

function shortTexts(facts: PageFacts, top: PageElement | undefined): string[] {
  const near = nearElements(facts, top).filter((element) => element.tag !== "a");
  return near
    .map((element) => (findElement(element, isBlock) ? looseText(element) : textOf(element)))
    .filter((text) => text.length >= 6 && text.length < 160);
}

function isBlock({ tag }: PageElement): boolean {
  return tag === "div" || tag === "p";
}

/** What stands in an element between its blocks. */
function looseText(element: PageElement): string {
  return textOf({ ...element, children: element.children.filter((child) => !isElement(child)) });
}

/** Letters that may stand beside a day in a line of place, author and section; and in one that ends like a sentence. */
const mostBeside = { line: 80, sentence: 30 };

/** A day in a line of its own or beside a few words. One in a sentence is part of the story, and says nothing of the page. */
function isDateLine(text: string, dayFirst: boolean): boolean {
  const day = findDay(text, dayFirst);
  if (!day) return false;
  const rest = text.slice(0, day.start) + text.slice(day.end);
  const letters = rest.replace(/[^\p{L}]+/gu, "");
  const size = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{3}/u.test(letters) ? letters.length * 2.5 : letters.length;
  return size <= (/[.!?。…؟।]["”»」)]?$/u.test(text.slice(day.end)) ? mostBeside.sentence : mostBeside.line);
}

/** Lines of the outlet's own imprint: when it was registered, who holds the rights. */
const imprint =
  /©|ⓒ|copyright|등록번호|등록일자|등록연월일|발행연월일|발행인|창간|许可证|備案|备案|свидетельство|роскомнадзор|registered/iu;

function readLines(lines: readonly string[], facts: PageFacts): DatedMoment[] {
  const dayFirst = !/^en-us/iu.test(facts.page.language ?? "");
  const dated = lines.filter((text) => !imprint.test(text) && isDateLine(text, dayFirst)).slice(0, 8);
  return dated.map((text) => parseDate(beforeChange(text), dayFirst)).filter((moment) => moment !== undefined);
}
