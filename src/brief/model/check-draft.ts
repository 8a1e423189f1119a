import type { Citation } from "../../core/index.ts";
import { stem, stopWords, tokenize } from "../../language/index.ts";
import { checkText } from "../compose/check-text.ts";
import { contentWords } from "../compose/merge-alike.ts";
import { longestPlain, type Writing } from "../compose/context.ts";
import { countWords } from "../reading-time.ts";
import type { BriefSentence, Check } from "../types.ts";
import type { Draft } from "./types.ts";

/** A draft that may be published, or what is wrong with it in words that the model can act on. */
export type Judgement =
  | { readonly ok: true; readonly check: Check; readonly citations: readonly [Citation, ...Citation[]] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Longest sentence, in words. */
const longest = 60;

/** Words that a sentence may have beside those of its passages and of the record's own sentences. */
const framing: RegExp =
  /^(?:according|report\w*|say\w*|said|quot\w*|outlet\w*|source\w*|unnamed|while|whereas|also|add\w*|cit\w*|both|accord\w*|state\w*|two|three|four|five)$/u;

/**
 * Holds a draft to the same gate as a composed sentence and to more: known passages alone, all passages of the sentences
 * whose place it takes, an outlet by name, no content word that neither passages nor record have, no long run of an
 * article outside quotation marks. What a passage tells a reader to do is never a reason to pass.
 */
export function checkDraft(
  writing: Writing,
  draft: Draft,
  originals: readonly BriefSentence[],
  passages: ReadonlyMap<string, Citation>,
): Judgement {
  const cited = draft.passages.flatMap((id) => passages.get(id) ?? []);
  const [first, ...rest] = cited;
  const text = draft.text.trim();
  const problems = [
    ...(cited.length < draft.passages.length || !first ? ["a passage id is unknown"] : []),
    ...shapeProblems(withoutOutlets(text, cited)),
    ...(originals
      .flatMap(({ citations }) => citations)
      .some(({ article, span }) => !cited.some((one) => one.article === article && one.span[0] === span[0]))
      ? ["a passage of a sentence that it replaces is not cited"]
      : []),
    ...(cited.some(({ outlet }) => text.includes(outlet)) ? [] : ["no outlet is named"]),
    ...(keepsWords(writing, text, originals) ? [] : ["it leaves out much of what it replaces"]),
    ...newQuotations(text, originals).map((words) => `“${words}” is no quotation there`),
    ...unsaid(text, originals).map((speaker) => `it does not say that ${speaker} says so`),
    ...newWords(writing, text, cited, originals).map((word) => `"${word}" stands in no passage`),
    ...(longRun(writing, text, cited)
      ? [`more than ${longestPlain} words of an article in a row outside quotation marks`]
      : []),
  ];
  if (problems.length > 0 || !first) return { ok: false, problems };
  const check = checkText(writing, text, [first, ...rest]);
  if (check.verdict === "supported") return { ok: true, check, citations: [first, ...rest] };
  return { ok: false, problems: check.problems.map(({ kind, found }) => `${kind}: "${found}" is not in the passages`) };
}

/** An outlet may be called by its domain, and by small letters: neither is an address or half a sentence. */
function withoutOutlets(text: string, cited: readonly Citation[]): string {
  return cited.reduce((left, { outlet }) => left.replaceAll(outlet, "Outlet"), text);
}

function shapeProblems(text: string): readonly string[] {
  return [
    ...(countWords(text) > longest ? [`longer than ${longest} words`] : []),
    ...(/[\n\r<>{}[\]|`]|https?:|www\.|\.(?:com|net|org|example)\b/u.test(text)
      ? ["markup, a line break or an address"]
      : []),
    ...(/^[\p{Lu}“\p{N}].*[.!?]”?$/u.test(text) ? [] : ["not one whole sentence"]),
  ];
}

/** What a draft puts in quotation marks and no sentence that it replaces has in them. */
function newQuotations(text: string, originals: readonly BriefSentence[]): readonly string[] {
  const quoted = (given: string): readonly string[] =>
    [...given.matchAll(/[“"«]([^“”"»]*)[”"»]/gu)].map(([, words = ""]) => words.replace(/[,.]$/u, ""));
  const known = originals.flatMap((sentence) => quoted(sentence.text));
  return quoted(text).filter((words) => !known.includes(words));
}

/** Share of the words of what it replaces that a draft has to keep: by leaving out, "he denied that" becomes "that". */
const keptShare = 0.7;

function keepsWords(writing: Writing, text: string, originals: readonly BriefSentence[]): boolean {
  const own = contentWords(text, writing.language);
  return originals.every((sentence) => {
    const words = [...contentWords(sentence.text, writing.language)];
    return words.filter((word) => own.has(word)).length >= keptShare * words.length;
  });
}

/** Speakers of the sentences that it replaces whom a draft leaves out: their word would stand as the outlet's. */
function unsaid(text: string, originals: readonly BriefSentence[]): readonly string[] {
  return originals.flatMap(({ speaker, text: own }) => {
    if (!speaker) return [];
    const last = (speaker.split(",")[0] ?? speaker).split(" ").at(-1)?.toLowerCase() ?? "";
    return own.toLowerCase().includes(last) && !text.toLowerCase().includes(last) ? [speaker] : [];
  });
}

/** Content words that neither a passage nor one of the sentences that it replaces has. */
function newWords(
  writing: Writing,
  text: string,
  cited: readonly Citation[],
  originals: readonly BriefSentence[],
): readonly string[] {
  const stops = stopWords(writing.language);
  const words = (given: string): readonly string[] => tokenize(given, writing.language).map(({ text: word }) => word);
  const known = [...originals.map((sentence) => sentence.text), ...cited.map(({ outlet }) => outlet)].join(" ");
  const stems = new Set(words(known).map((word) => stem(word, writing.language)));
  return words(text).filter(
    (word) => !stops.has(word) && !framing.test(word) && !stems.has(stem(word, writing.language)),
  );
}

function longRun(writing: Writing, text: string, cited: readonly Citation[]): boolean {
  const flat = (given: string): string =>
    given
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const articles = cited.map(({ article }) => ` ${flat(writing.articles.get(article)?.article.text ?? "")} `);
  return text.split(/“[^”]*”/u).some((part) => {
    const run = flat(part).split(" ");
    return run.some((_, i) => {
      const words = run.slice(i, i + longestPlain + 1);
      return words.length > longestPlain && articles.some((article) => article.includes(` ${words.join(" ")} `));
    });
  });
}
