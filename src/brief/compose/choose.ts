import { spansOverlap } from "../../core/index.ts";
import { countWords } from "../reading-time.ts";
import { creditByKey } from "../realise/credit-outlets.ts";
import type { Candidate, Check, CheckProblem } from "../types.ts";
import { checkText } from "./check-text.ts";
import { isHome, originals, retells, type Writing } from "./context.ts";
import { checkWithdrawn, findWithdrawn } from "./withdrawn.ts";
import { tellSameDeath } from "./same-death.ts";
import { byWeight, contentWords, isSecondHand, mergeAlike, overlap, sameShare } from "./merge-alike.ts";
import { openQuoteLimit } from "./quote-limit.ts";

/** A candidate with its outlets in, and its check, which it passed. */
export interface Chosen {
  readonly candidate: Candidate;
  readonly text: string;
  readonly check: Check;
}

/** A candidate that would have been chosen and failed its check. */
export interface Held {
  readonly candidate: Candidate;
  readonly text: string;
  readonly problems: readonly CheckProblem[];
}

/** Words of a page by its independent voices: a short note for two, the five-minute page for twelve. */
export function wordBudget(voices: number): number {
  return Math.min(1100, 80 + 85 * voices);
}

/** What stands on the page so far, with the content words of each, and how many words there is room for. */
interface Page {
  readonly writing: Writing;
  readonly voices: number;
  readonly chosen: Chosen[];
  readonly terms: Map<Candidate, ReadonlySet<string>>;
  left: number;
}

/** The sentences of the page, heaviest first: nothing twice, each one checked, as many as the evidence is good for. */
export function chooseSentences(
  writing: Writing,
  candidates: readonly Candidate[],
  voices: number,
): { readonly chosen: readonly Chosen[]; readonly held: readonly Held[] } {
  const page: Page = { writing, voices, chosen: [], terms: new Map(), left: wordBudget(voices) };
  const held: Held[] = [];
  const quotes = openQuoteLimit(writing);
  const withdrawn = findWithdrawn(writing);
  for (const candidate of firstHandFirst(writing, mergeAlike(writing, candidates))) {
    if (candidate.bareNoun && (candidate.shared ?? 1) < 2) continue;
    const own = contentWords(withoutOutlets(writing, candidate.text), writing.language);
    if (isTold(page, candidate, own) || !hasRoom(page, candidate)) continue;
    const fitting = quotes.fit(candidate);
    if (!fitting) continue;
    const text = creditAs(writing, fitting);
    const check = checkText(writing, text, fitting.citations);
    const stale = checkWithdrawn(writing, fitting, text, withdrawn);
    if (check.verdict === "unsupported" || stale) {
      held.push({ candidate: fitting, text, problems: stale ? [stale] : check.problems });
      continue;
    }
    page.chosen.push({ candidate: fitting, text, check });
    quotes.take(fitting);
    page.terms.set(fitting, own);
    page.left -= countWords(candidate.text);
  }
  return { chosen: page.chosen, held };
}

/** Heaviest first; what an outlet has from another one of the page behind what that one says itself. */
function firstHandFirst(writing: Writing, candidates: readonly Candidate[]): readonly Candidate[] {
  const second = new Set(candidates.filter((one) => isSecondHand(writing, one)));
  return candidates.toSorted((a, b) => Number(second.has(a)) - Number(second.has(b)) || byWeight(a, b));
}

/** What three voices carry may run over; the first sentence always stands. */
function hasRoom({ writing, voices, chosen, left }: Page, candidate: Candidate): boolean {
  if (chosen.length === 0) return true;
  const isLong = countWords(candidate.text) > left && (candidate.shared ?? 1) < 3;
  return !isLong && !isTooMuch(writing, candidate, chosen, voices);
}

/** A sentence of the page tells it already; `own` are the candidate's content words. */
function isTold({ writing, chosen, terms }: Page, candidate: Candidate, own: ReadonlySet<string>): boolean {
  if (isParting(candidate)) return false;
  return chosen.some(({ candidate: other }) => {
    if (areActs(other, candidate) || areOpposed(other, candidate)) return false;
    const known = terms.get(other) ?? own;
    const repeats =
      !isMade(other) &&
      (sharedWords(writing, candidate, own, other, known) >= shareOf(candidate) ||
        isReportedAgain(writing, candidate, other, overlap(withoutDates(own), withoutDates(known))));
    return (
      repeats ||
      isSamePassage(candidate, other) ||
      isAlike(writing, candidate, other) ||
      isNearlyAlike(writing, candidate, other) ||
      isSameAmount(candidate, other)
    );
  });
}

/** What three voices carry and no told sentence of theirs is like is a claim of its own. */
function isReportedAgain(writing: Writing, one: Candidate, other: Candidate, share: number): boolean {
  if ((one.shared ?? 1) >= 3 || !areReports(one, other)) return false;
  if (retells(writing) && tellSameDeath(one.text, other.text)) return share >= sameDeath;
  return share >= (one.lead && other.lead ? sameLead : sameReport);
}

/** A candidate's sentence with its outlets. */
export function creditAs({ language }: Writing, { text, key, citations }: Candidate): string {
  return creditByKey(
    text,
    citations.map(({ outlet }) => outlet),
    language,
    key,
  );
}

/** What three voices carry has to share more with a told sentence to be told by it. */
function shareOf({ shared = 1 }: Candidate): number {
  return shared >= 3 ? 0.7 : sameShare;
}

/** Overlap of two sentences' words; what two statements share by their one speaker's name is nothing that was said. */
function sharedWords(
  { language }: Writing,
  a: Candidate,
  own: ReadonlySet<string>,
  b: Candidate,
  known: ReadonlySet<string>,
): number {
  const [one, two] = [a, b].map(({ speaker = "" }) => contentWords(speaker, language));
  const names = new Set([...(one ?? [])].filter((word) => two?.has(word)));
  const without = (words: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...words].filter((word) => !names.has(word)));
  return names.size > 0 ? overlap(without(own), without(known)) : overlap(own, known);
}

/** Days and figures, which two sentences on one day share without telling the same. */
function withoutDates(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    [...words].filter(
      (word) => !/^\d+$|^(?:januari|februari|march|april|may|june|juli|august|septemb|octob|novemb|decemb)/u.test(word),
    ),
  );
}

/** Two outlets tell one event in other words; two speakers' words that share as much may say two things. */
const sameReport = 0.5;

/** What articles open with is the one event that the page is of, so that fewer words show it. */
const sameLead = 0.42;

/** Two reports of one death by its name, age, number or day need little else in common. */
const sameDeath = 0.2;

function areReports(a: Candidate, b: Candidate): boolean {
  return a.key.startsWith("report:") && b.key.startsWith("report:");
}

/** Two acts of one pair share most words and are two acts all the same. */
function areActs(a: Candidate, b: Candidate): boolean {
  return a.key.startsWith("record:") && b.key.startsWith("record:") && a.key !== b.key;
}

/** Said by another voice on the page already. */
function isAlike(writing: Writing, candidate: Candidate, other: Candidate): boolean {
  if (!/^(?:said|report):/u.test(candidate.key) || !/^(?:said|report):/u.test(other.key)) return false;
  const [{ article, span }] = candidate.citations;
  const same = writing.alikeTo(article, span);
  return other.citations.some((one) =>
    same.some((said) => said.article === one.article && spansOverlap(said.span, one.span)),
  );
}

/** One event told by another outlet in other words: what few voices report is not told again for it. */
function isNearlyAlike(writing: Writing, candidate: Candidate, other: Candidate): boolean {
  if ((candidate.shared ?? 1) >= 3 || !areReports(candidate, other)) return false;
  const [{ article, span }] = candidate.citations;
  const [first] = other.citations;
  return writing
    .nearTo(article, span)
    .some((one) => one.article === first.article && spansOverlap(one.span, first.span));
}

/** It sets passages side by side that may each be told already: that they differ is not. */
function isParting({ key }: Candidate): boolean {
  return key.startsWith("parting:");
}

/** Made from figures: short, so that a longer sentence has all of its words and says more. */
function isMade({ key }: Candidate): boolean {
  return /^(?:figure|toll):/u.test(key);
}

/** A charge and its denial share their words, and so may two sides. */
function areOpposed(a: Candidate, b: Candidate): boolean {
  return (
    (a.denial ?? false) !== (b.denial ?? false) || (a.side !== undefined && b.side !== undefined && a.side !== b.side)
  );
}

/** A passage in another language whose figure or act is told already. */
function isSamePassage(candidate: Candidate, other: Candidate): boolean {
  if (!candidate.foreign) return false;
  const [{ article, span }] = candidate.citations;
  return other.citations.some((one) => one.article === article && spansOverlap(one.span, span));
}

/** A statement whose every amount stands already in a sentence made from the figures themselves. */
function isSameAmount(candidate: Candidate, other: Candidate): boolean {
  if (candidate.section !== "figures" || !/^(?:figure|toll):/u.test(other.key) || candidate.key.startsWith("figure:"))
    return false;
  const known = amountsOf(other.text);
  const own = amountsOf(candidate.text);
  return own.length > 0 && own.every((amount) => known.includes(amount));
}

function amountsOf(text: string): readonly string[] {
  return [...text.matchAll(/\d[\d.,]*\d|\d/gu)].map(([all]) => all).filter((all) => !/^(?:19|20)\d\d$/u.test(all));
}

function withoutOutlets(writing: Writing, text: string): string {
  return writing.material.articles.reduce((left, { outlet }) => left.replace(outlet.name, ""), text);
}

/** One outlet, one speaker, one side or one foreign language must not fill the page. */
const most = { ofArticle: 6, ofSpeaker: 2, ofSide: 5, foreignShare: 0.25, foreignQuoted: 0.6 } as const;

function isTooMuch(writing: Writing, candidate: Candidate, chosen: readonly Chosen[], voices: number): boolean {
  if ((candidate.shared ?? 1) >= 3) return false;
  const article = candidate.citations[0].article;
  const others = chosen.map(({ candidate: other }) => other);
  const count = (test: (other: Candidate) => boolean): number => others.filter(test).length;
  const isAlone = ({ citations }: Candidate): boolean => citations.every((one) => one.article === article);
  const { speaker, side, foreign } = candidate;
  const speech = (other: Candidate): boolean => other.section === "sides" && other.side === side;
  const isHeard = others.some(
    (other) =>
      other.section === "sides" && other.citations.some(({ outlet }) => outlet === candidate.citations[0].outlet),
  );
  return (
    (isAlone(candidate) && voices > 1 && count(isAlone) >= most.ofArticle) ||
    (speaker !== undefined && count((other) => other.speaker === speaker) >= most.ofSpeaker) ||
    // What an outlet alone has somebody say is not crowded out by what others have more of.
    (candidate.section === "sides" &&
      isHeard &&
      count(speech) >= (side === undefined ? 4 + Math.floor(voices / 2) : most.ofSide)) ||
    (foreign !== undefined &&
      originals(writing).some((entry) => isHome(writing, entry)) &&
      count((other) => other.foreign !== undefined) >=
        Math.max(2, (retells(writing) ? most.foreignShare : most.foreignQuoted) * chosen.length))
  );
}
