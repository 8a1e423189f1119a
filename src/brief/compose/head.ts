import { stateNames } from "../../language/index.ts";
import { type DossierLine, eventType } from "../../relations/index.ts";
import { atHead, countWord, startUpper } from "../realise/english.ts";
import type { Brief, BriefImage, BriefSentence, Counts } from "../types.ts";
import { grammarOf, realise } from "../realise/realise.ts";
import { labelsOf } from "../realise/labels.ts";
import { cite, isHome, mostNamed, originals, retells, type Writing } from "./context.ts";
import { bareSentence, isCompleteForeign } from "./sentence-shape.ts";
import { shorten } from "./shorten.ts";
import { checkText } from "./check-text.ts";
import { isBackground } from "./earlier.ts";
import { findObject } from "./find-object.ts";
import { documentOf, tellIn } from "./from-records.ts";
import { chooseStandfirst, joinSentences } from "./standfirst.ts";
import { countVoices } from "./voices.ts";

/**
 * Title of the page: the leading act where two voices or more carry one, else the headline that the other headlines
 * share most with, as a quotation with its outlet.
 */
export function writeTitle(writing: Writing): Pick<Brief, "title" | "titleOf"> {
  const lead = leadingAct(writing);
  const told = lead && tellLead(writing, lead);
  if (told) return { title: told };
  const headline = centralHeadline(writing);
  if (!headline) return { title: labelsOf(writing.language).untitled };
  const { entry, text } = headline;
  const plan = { kind: "headline", words: text, outlet: entry.outlet.name } as const;
  return { title: realise(plan, writing.language) ?? `“${text}”, ${entry.outlet.name}`, titleOf: cite(entry, [0, 0]) };
}

/** The leading act with its object, checked as a sentence is; without the object where that fails. */
function tellLead(writing: Writing, line: DossierLine): string | undefined {
  const object = retells(writing) ? findObject(writing, line) : undefined;
  const tell = (words?: string): string | undefined =>
    tellIn(writing.language, undated(line), words, documentOf(writing, line));
  const citations = [...line.citations, ...(object?.more ?? [])];
  const [first, ...rest] = citations.filter(({ article }) => writing.articles.has(article));
  if (!first) return undefined;
  const titles = [...(object ? [tell(object.words)] : []), tell()];
  const passing = titles.find(
    (title) => title && checkText(writing, `${startUpper(title)}.`, [first, ...rest]).verdict === "supported",
  );
  return passing && startUpper(passing);
}

/** A title gives the act; its day stands in the text. */
function undated(line: DossierLine): DossierLine {
  const { date: _date, ...rest } = line;
  return rest;
}

function leadingAct(writing: Writing): DossierLine | undefined {
  const acts = writing.material.records.filter(
    (line) =>
      (line.kind === "event" || line.kind === "agreement") &&
      line.polarity === "positive" &&
      line.certainty === "certain" &&
      !isBackground(line, writing.firstDay),
  );
  const voices = (line: DossierLine): number =>
    countVoices(
      writing.articles,
      line.citations.filter(({ article }) => writing.articles.has(article)),
    );
  const rank = (line: DossierLine): number =>
    voices(line) +
    (line.sourceActor && line.targetActor ? 1 : 0) +
    (line.kind === "agreement" ? 1 : 0) +
    (isTold(line) ? 0 : -100);
  const [first] = acts.toSorted((a, b) => rank(b) - rank(a));
  return first && isTold(first) && voices(first) >= 2 ? first : undefined;
}

/** "Agreed" or "traded" by itself is no headline. */
function isTold({ type }: DossierLine): boolean {
  return eventType(type)?.phrase.base.includes(" ") === true;
}

function centralHeadline(
  writing: Writing,
): { entry: Writing["material"]["articles"][number]; text: string } | undefined {
  const titled = originals(writing).flatMap((entry) => {
    const text = cleanHeadline(entry.article.title || openingOf(writing, entry));
    return text ? [{ entry, text }] : [];
  });
  const words = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const score = (text: string): number => {
    const own = new Set(words(text));
    return (
      titled.reduce((sum, other) => sum + words(other.text).filter((word) => own.has(word)).length, 0) /
      Math.max(3, own.size)
    );
  };
  const home = titled.filter(({ entry }) => isHome(writing, entry));
  // A headline in a third language says less to most readers than one in English.
  const english = titled.filter(({ entry }) => entry.article.language?.split("-")[0] === "en");
  const telling = ([home, english].find((some) => some.length > 0) ?? titled).filter(({ text }) => !isAsking(text));
  const best = (some: typeof titled): (typeof titled)[number] | undefined =>
    some.toSorted((a, b) => score(b.text) - score(a.text))[0];
  return best(telling) ?? best(openings(writing)) ?? best(home) ?? best(titled);
}

/** "Who is the new harbour master?", "Here's what to know": a headline that asks or calls tells no event. */
function isAsking(title: string): boolean {
  return (
    /[?？؟]['’”"»]?$/u.test(title) || /^(?:here['’]s|\d+ things|what to know|watch|read|opinion|live)\b/iu.test(title)
  );
}

/** What the articles of the page's language open with, where their headlines tell nothing. */
function openings(writing: Writing): { entry: Writing["material"]["articles"][number]; text: string }[] {
  return originals(writing)
    .filter((entry) => isHome(writing, entry))
    .flatMap((entry) => {
      const text = cleanHeadline(openingOf(writing, entry));
      return text ? [{ entry, text }] : [];
    });
}

/** Most words of a first sentence, or of its beginning, that stands for a headline. */
const longestHeadline = 25;

/** The first sentence of an article without a headline, up to a clause that leaves it short enough to be one. */
function openingOf(writing: Writing, { article }: Writing["material"]["articles"][number]): string {
  const [first] = writing.sentencesOf(article.id);
  const text = first
    ? article.text
        .slice(...first)
        .replaceAll(/\s+/gu, " ")
        .trim()
    : "";
  return isCompleteForeign(text) ? (shorten(bareSentence(text), longestHeadline) ?? "") : "";
}

/** Without the full stop and with one kind of quotation marks: the page sets its own around it. */
function cleanHeadline(title: string): string {
  const plain = title.trim();
  return (/(?:\b\p{Lu}\.){2,}$|\.\.$/u.test(plain) ? plain : plain.replace(/\.$/u, ""))
    .replaceAll(/`` ?/gu, "‘")
    .replaceAll("''", "’")
    .trim();
}

function tellShared(shared: number, all: number): string {
  if (shared === 0) return `None of its ${countWord(all)} sentences rests on two of them.`;
  if (shared === all) return "Each of its sentences rests on two of them or more.";
  return `${startUpper(countWord(shared))} of its ${countWord(all)} sentences ${shared === 1 ? "rests" : "rest"} on two of them or more.`;
}

/** What happened, in sentences of the page, and how the page counts its own evidence. */
export function writeStandfirst(
  title: string,
  sentences: readonly BriefSentence[],
  spread: string,
  language: string,
): Pick<Brief, "standfirst" | "standfirstOf" | "spread"> {
  const ordinals = chooseStandfirst(title, sentences, language);
  const told = joinSentences(sentences, ordinals, language);
  return told === undefined ? { standfirst: spread, spread } : { standfirst: told, standfirstOf: ordinals, spread };
}

/** How widely the story is told, and where its accounts part. Both are counted here, not claimed. */
export function writeSpread(
  counts: Counts,
  sentences: readonly BriefSentence[],
  outlet: string | undefined,
  language: string,
): string {
  const told = sentences.filter(({ section }) => section !== "background");
  const shared = told.filter(({ voices }) => voices > 1).length;
  const parts = told.filter(isParting).length;
  const { voices, countries, articles } = counts;
  const plan = { kind: "spread", voices, countries, articles, sentences: told.length, shared, parts } as const;
  const words = realise({ ...plan, ...(outlet ? { outlet } : {}) }, language);
  if (words) return words;
  if (counts.voices === 1)
    return `${atHead(outlet ?? "One outlet")} alone tells this story${counts.articles > 1 ? `, in ${countWord(counts.articles)} articles` : ""}; nothing here is borne out by a second voice.`;
  const spread = counts.countries > 1 ? ` in ${countWord(counts.countries)} countries` : "";
  const copies = counts.articles > counts.voices ? `, in ${countWord(counts.articles)} articles` : "";
  const borne = told.length > 1 ? ` ${tellShared(shared, told.length)}` : "";
  const apart = parts > 0 ? ` Their accounts part on ${countWord(parts)} ${parts === 1 ? "point" : "points"}.` : "";
  return `${startUpper(countWord(counts.voices))} independent voices${spread} tell this story${copies}.${borne}${apart}`;
}

/** Whether a sentence tells of a point on which accounts part; an outlet's correction stands beside them and is none. */
export function isParting({ section, key }: Pick<BriefSentence, "section" | "key">): boolean {
  return section === "part" && !key?.startsWith("correction:");
}

/** The states of the story by how many articles name them, most first. */
export function findCountries(writing: Writing): Brief["countries"] {
  return writing.leadingStates.map((code) => {
    const { short, formal } = stateNames(code, writing.language);
    return { code, short, formal };
  });
}

export function findBodies(writing: Writing): readonly string[] {
  const codes = mostNamed(writing.material.articles, "body");
  return codes.map((code) => grammarOf(writing.language)?.nameOf(code) ?? code);
}

/** The picture of an original in the page's language with a credit, else of any; with where it was found. */
export function choosePicture(writing: Writing): Pick<Brief, "image" | "noImage"> {
  const pictured = originals(writing).filter(({ article }) => article.image);
  const home = pictured.filter((entry) => isHome(writing, entry));
  const best = [...home, ...pictured].find(({ article }) => article.image?.credit) ?? home[0] ?? pictured[0];
  const picture = best?.article.image;
  if (!best || !picture) return { noImage: labelsOf(writing.language).noPicture };
  const page = best.article.canonicalUrl ?? best.article.url;
  const image: BriefImage = {
    ...picture,
    outlet: best.outlet.domain ?? best.outlet.name,
    ...(page ? { foundOn: page } : {}),
  };
  return { image };
}
