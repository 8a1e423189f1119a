import { countWords } from "../reading-time.ts";
import { dateCredit } from "./date-credit.ts";
import { creditForms, creditMark, fillCredit, quotedMark, startSmall } from "../realise/english.ts";
import type { Candidate, SectionId } from "../types.ts";
import { checkText } from "./check-text.ts";
import { type Chosen, creditAs } from "./choose.ts";
import { cite, isHome, originals, retells, type Writing } from "./context.ts";
import { farnessOf } from "./foreign.ts";
import { findIntroduction, introduce } from "./introduce.ts";
import { byWeight, contentWords } from "./merge-alike.ts";
import { countVoices } from "./voices.ts";

/** Sections in the order of the page. */
export const sectionOrder: readonly SectionId[] = [
  "happened",
  "signed",
  "sides",
  "figures",
  "part",
  "background",
  "coming",
  "third",
  "unknown",
];

/** Most sentences that one side has, and most words of a sentence in which two of its statements stand. */
const ofSide = { sentences: 3, words: 48 } as const;

/** The chosen sentences in the order of the page, statements of one side brought together. */
export function arrange(writing: Writing, chosen: readonly Chosen[], title: string): readonly Chosen[] {
  const voices = (one: Chosen): number => countVoices(writing.articles, one.candidate.citations);
  const headlines = headlineWords(writing);
  const rank = (one: Chosen): number => rankOf(one, voices(one), shareOfHeadlines(writing, one, headlines));
  const named = chosen.toSorted((a, b) => rank(b) - rank(a) || byWeight(a.candidate, b.candidate));
  return nameOnce(writing, inSections(writing, named), title).map((one) => dateLoose(writing, one));
}

function inSections(writing: Writing, named: readonly Chosen[]): readonly Chosen[] {
  return sectionOrder.flatMap((section) => {
    const own = named.filter(({ candidate }) => candidate.section === section);
    if (section !== "sides" && section !== "third") return own.toSorted(byForeign);
    const sides = [...Map.groupBy(own, ({ candidate }) => candidate.side)].toSorted(
      ([a, x], [b, y]) =>
        Number(a === undefined) - Number(b === undefined) || y.length - x.length || ((a ?? "") < (b ?? "") ? -1 : 1),
    );
    return sides.flatMap(([side, statements]) => {
      const joined = joinPairs(writing, statements.toSorted(byForeign));
      return side === undefined ? joined : joined.slice(0, ofSide.sentences);
    });
  });
}

/**
 * Records first, then what articles open with and headlines say: the event itself before what led to it. Within each
 * what most voices carry. `headlined` is the mean share, 0 to 1, of the headlines' words that the sentence has.
 */
function rankOf({ candidate: { key, lead, section } }: Chosen, voices: number, headlined: number): number {
  if (section !== "happened") return voices;
  if (key.startsWith("record:")) return 1000 + voices;
  // A scene that a report opens with, and no headline speaks of, is not the event.
  if (lead && headlined >= 0.15) return 60 + 100 * headlined + voices;
  return headlined >= 0.5 ? 100 * headlined + voices : voices;
}

/** The content words of every headline in the language of the page; of all headlines where none is in it. */
function headlineWords(writing: Writing): readonly ReadonlySet<string>[] {
  const titled = originals(writing).filter(({ article }) => article.title);
  const home = titled.filter((entry) => isHome(writing, entry));
  return (home.length > 0 ? home : titled)
    .map(({ article: { title = "" } }) => contentWords(title, writing.language))
    .filter((words) => words.size > 0);
}

function shareOfHeadlines(writing: Writing, { candidate }: Chosen, headlines: readonly ReadonlySet<string>[]): number {
  if (headlines.length === 0 || candidate.section !== "happened") return 0;
  const own = contentWords(candidate.text, writing.language);
  const shares = headlines.map((words) => [...words].filter((word) => own.has(word)).length / words.size);
  return shares.reduce((sum, share) => sum + share, 0) / headlines.length;
}

/** What is in the reader's language first, then what is in English; the order of weight is kept. */
function byForeign(a: Chosen, b: Chosen): number {
  return farnessOf(a.candidate.foreign) - farnessOf(b.candidate.foreign);
}

/** A sentence with a day that only its report's day makes clear says when that report was, where its articles are of one day. */
function dateLoose(writing: Writing, one: Chosen): Chosen {
  const { citations, foreign } = one.candidate;
  if (!retells(writing) || foreign) return one;
  const days = new Set(
    citations.map(({ article }) => writing.articles.get(article)?.article.publishedAt?.slice(0, "2024-05-16".length)),
  );
  const [day] = days;
  if (!day || days.size > 1) return one;
  const outlets = [...new Set(citations.map(({ outlet }) => outlet))];
  const told = dateCredit(one.text, outlets, day, writing.year);
  return (told && recheck(writing, one.candidate, told)) || one;
}

/** A person is named in full where the page names them first, the title included, and then by the family name. */
function nameOnce(writing: Writing, page: readonly Chosen[], title: string): readonly Chosen[] {
  let told = title;
  return page.map((one) => {
    const known = one.candidate.fullName;
    const short = known && told.includes(known.full) ? one.text.replace(known.full, known.family) : undefined;
    const named = short ? (recheck(writing, one.candidate, short) ?? one) : (introduced(writing, one, told) ?? one);
    told += `\n${named.text}`;
    return named;
  });
}

/** Where the page names a speaker first, as what the cited article names them: "Orlo fire chief Mara Ito said". English. */
function introduced(writing: Writing, { candidate, text }: Chosen, told: string): Chosen | undefined {
  const { speaker = "", fullName: known, foreign, citations } = candidate;
  const full = known?.full ?? (/^\p{Lu}\p{Ll}\S* (?:\p{Lu}\. )?\p{Lu}\p{Ll}\S*$/u.test(speaker) ? speaker : undefined);
  const entry = writing.articles.get(citations[0].article);
  if (full === undefined || !entry || foreign || !retells(writing) || told.includes(full.split(" ").at(-1) ?? full))
    return undefined;
  const introduction = findIntroduction(entry.article.text, full);
  const sentence = introduction && introduce(text, full, introduction);
  if (!introduction || !sentence) return undefined;
  const [from, to] = introduction.span;
  const around = writing.sentencesOf(entry.article.id).find((span) => span[0] <= from && to <= span[1]);
  const more = cite(entry, around ?? introduction.span);
  const isCited = citations.some(
    ({ article, span }) => article === more.article && span[0] <= more.span[0] && more.span[1] <= span[1],
  );
  return recheck(writing, isCited ? candidate : { ...candidate, citations: [...citations, more] }, sentence);
}

function recheck(
  writing: Writing,
  candidate: Candidate,
  told: string = creditAs(writing, candidate),
): Chosen | undefined {
  const check = checkText(writing, told, candidate.citations);
  return check.verdict === "supported" ? { candidate, text: told, check } : undefined;
}

/** Two statements of one side or one speaker on one subject become one sentence; each keeps its own outlets. */
function joinPairs(writing: Writing, statements: readonly Chosen[]): readonly Chosen[] {
  const rest = [...statements];
  const told: Chosen[] = [];
  for (let first = rest.shift(); first; first = rest.shift()) {
    const lead = first;
    const at = rest.findIndex((other) => isJoinable(writing, lead.candidate, other.candidate));
    const partner = rest[at];
    const joined = partner ? join(writing, lead.candidate, partner.candidate) : undefined;
    if (joined) rest.splice(at, 1);
    told.push(joined ?? lead);
  }
  return told;
}

function isJoinable(writing: Writing, a: Candidate, b: Candidate): boolean {
  if (a.text.includes(quotedMark) || b.text.includes(quotedMark)) return false;
  const [spoken, also] = [isSpeech(a), isSpeech(b)];
  if ((spoken && also) || ((spoken || also) && a.speaker !== b.speaker)) return false;
  if (a.foreign || b.foreign || !a.text.includes(creditMark) || !b.text.includes(creditMark)) return false;
  if (a.side === undefined && a.speaker !== b.speaker) return false;
  const words = countWords(a.text) + countWords(b.text);
  if (words > ofSide.words || a.text.includes(";") || b.text.includes(";")) return false;
  if (areNeighbours(a, b) && words > 24) return false;
  const [own, other] = [a, b].map(({ text }) => contentWords(text, writing.language));
  return words <= 32 || [...(own ?? [])].filter((word) => other?.has(word)).length >= 2;
}

/** Direct speech: two quotations in one sentence read as an exchange that never was. */
function isSpeech({ text }: Candidate): boolean {
  return /“[^”]{20,}”/u.test(text);
}

/** One after the other in one article: joined they would be a long run of its words. */
function areNeighbours(a: Candidate, b: Candidate): boolean {
  const [[one], [two]] = [a.citations, b.citations];
  if (!one || !two || one.article !== two.article) return false;
  return Math.abs(one.span[1] - two.span[0]) < 4 || Math.abs(two.span[1] - one.span[0]) < 4;
}

function join(writing: Writing, a: Candidate, b: Candidate): Chosen | undefined {
  const outlets = ({ citations }: Candidate): readonly string[] => [...new Set(citations.map(({ outlet }) => outlet))];
  const family = b.fullName && a.text.includes(b.fullName.full) ? b.fullName : undefined;
  const isNamed = a.speaker === b.speaker && /^[^,]* \p{Lu}[^\s,]+$/u.test(a.speaker ?? "");
  const again = isNamed ? a.speaker : undefined;
  const second = family
    ? bare(b).replace(family.full, family.family)
    : bare(b).replace(again && bare(a).includes(again) ? again : "\0", again?.split(" ").at(-1) ?? "");
  // The fuller name stands first.
  const later =
    b.fullName && !family && b.speaker === a.speaker && bare(a).includes(b.fullName.family) ? b.fullName : undefined;
  const head = later ? bare(a).replace(later.family, later.full) : bare(a);
  const told = later ? bare(b).replace(later.full, later.family) : second;
  const tail = isOfNobodyNamed(b) ? told.charAt(0).toLowerCase() + told.slice(1) : startSmall(told);
  const same = outlets(a).toSorted().join("\n") === outlets(b).toSorted().join("\n");
  const credited = (text: string, of: Candidate): string =>
    fillCredit(`${text}${creditMark}.`, outlets(of), creditForms(text)[0]).slice(0, -1);
  const text = same ? `${head}; ${credited(tail, b)}.` : `${credited(head, a)}; ${credited(tail, b)}.`;
  const [first, ...rest] = [...a.citations, ...b.citations.filter((one) => !a.citations.includes(one))];
  if (!first) return undefined;
  const { speaker: _one, fullName: _two, ...kept } = a;
  const unnamed = a.unnamed ?? b.unnamed;
  const candidate: Candidate = {
    ...kept,
    text,
    citations: [first, ...rest],
    weight: Math.max(a.weight, b.weight),
    ...(a.speaker && a.speaker === b.speaker ? { speaker: a.speaker } : {}),
    ...(unnamed ? { unnamed } : {}),
  };
  return recheck(writing, candidate, text);
}

/** "Security experts say …": who begins the sentence has no name. */
function isOfNobodyNamed({ text, speaker }: Candidate): boolean {
  return (
    speaker !== undefined && text.startsWith(speaker) && speaker.includes(" ") && !/\p{Lu}/u.test(speaker.slice(1))
  );
}

function bare({ text }: Candidate): string {
  return text.replace(`${creditMark}.`, "");
}
