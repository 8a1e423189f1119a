import { type Citation, sliceSpan, type Span } from "../../core/index.ts";
import { type DossierLine, eventType } from "../../relations/index.ts";
import { countWords } from "../reading-time.ts";
import type { MaterialArticle } from "../types.ts";
import { cite, isHome, originals, sentenceAround, type Writing } from "./context.ts";
import { findLeaning } from "./leaning.ts";

/** Longest object that is taken over, in words. */
const longest = 14;

/** What was signed, and the passages of outlets that say so without being among the record's own. */
export interface FoundObject {
  readonly words: string;
  readonly more: readonly Citation[];
}

/**
 * What was signed, in the words of a sentence that the record rests on, or of another outlet's that names both parties
 * and the act: "a joint statement on deepening their partnership". The object that most of them name, at its fullest.
 */
export function findObject(writing: Writing, line: DossierLine): FoundObject | undefined {
  if (line.kind !== "agreement") return undefined;
  const verb = eventType(line.type)?.phrase.past.split(" ")[0];
  if (!verb) return undefined;
  const own = line.citations.flatMap((citation) => {
    const entry = writing.articles.get(citation.article);
    return entry && isHome(writing, entry)
      ? [{ sentence: readSentence(writing, entry, citation.span), more: undefined }]
      : [];
  });
  const all = [...own, ...otherSentences(writing, line, verb)];
  const objects = all.flatMap(({ sentence, more }) => {
    const words = readObject(sentence, verb);
    return words ? [{ words, more }] : [];
  });
  const support = (words: string): number =>
    all.filter(({ sentence }) => sentence.toLowerCase().includes(headOf(words))).length;
  const [best] = objects.toSorted(
    (a, b) =>
      support(b.words) - support(a.words) || countWords(b.words) - countWords(a.words) || (a.words < b.words ? -1 : 1),
  );
  if (!best) return undefined;
  const more = objects.flatMap((one) => (one.more && headOf(one.words) === headOf(best.words) ? [one.more] : []));
  return { words: best.words, more };
}

/** Sentences of outlets that the record does not cite, which have the verb and name both of its parties. */
function otherSentences(
  writing: Writing,
  line: DossierLine,
  verb: string,
): readonly { readonly sentence: string; readonly more: Citation }[] {
  const cited = new Set(line.citations.map(({ article }) => article));
  return originals(writing)
    .filter((entry) => isHome(writing, entry) && !cited.has(entry.article.id))
    .flatMap((entry) => {
      const spans = writing.sentencesOf(entry.article.id).slice(0, 6);
      const span = spans.find(
        (one) => sliceSpan(entry.article.text, one).includes(` ${verb} `) && namesBoth(entry, one, line),
      );
      return span ? [{ sentence: readSentence(writing, entry, span), more: cite(entry, span) }] : [];
    });
}

function namesBoth({ claims }: MaterialArticle, [start, end]: Span, { source, target }: DossierLine): boolean {
  const codes = claims.mentions.filter(({ span }) => span[0] >= start && span[1] <= end).map(({ code }) => code);
  return codes.includes(source) && codes.includes(target);
}

function readSentence(writing: Writing, entry: MaterialArticle, span: readonly [number, number]): string {
  return sliceSpan(entry.article.text, sentenceAround(writing, entry.article.id, span))
    .replaceAll(/\s+/gu, " ")
    .trim();
}

const stops: RegExp =
  /[,;:!?“”"()]|\.(?!\d)| (?:that|which|who|while|after|before|when|where|because|saying|during|amid|and (?:then|said|agreed|held|watched|stood)|as)\b/u;
const days: RegExp =
  / (?:on |late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?: (?:night|morning|evening|afternoon))?/gu;
/** "an agreement in late October", "a deal over the weekend": when it was signed, which the record tells; not "a deal to meet in October". */
const signedOn: RegExp =
  / (?:(?:in|over|at|during) )?(?:the )?(?:(?:late|early|mid)[ -])?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?|weekend|overnight|(?:last|this|past) (?:week|weekend|month|year|night|spring|summer|autumn|fall))$/u;
const vague: RegExp =
  /^(?:an?|the|several|many|some|new|numerous|\p{Ll}+) (?:new )?(?:agreements?|deals?|documents?|papers?|pacts?)$/u;

function readObject(sentence: string, past: string): string | undefined {
  const stem = past.replace(/(?:ied|ed|d)$/u, "");
  const match = new RegExp(
    `\\b${stem}(?:ed|s|ied|ies)? (?<rest>(?:an?|the|their|its|several|two|three|four|five|\\d+|\\p{Ll}+) .+)$`,
    "u",
  ).exec(sentence);
  const rest = match?.groups?.rest;
  if (!rest) return undefined;
  const object = rest.split(stops)[0]?.replaceAll(days, "").trim() ?? "";
  const first = object.split(" ").slice(0, longest).join(" ");
  const cut = first === object ? first : first.replace(/ (?:on|in|of|to|for|with|about|at) [^ ]*(?: [^ ]+){0,3}$/u, "");
  const undated = / to /u.test(cut) ? cut : cut.replace(signedOn, "");
  const clean = undated.replace(/ (?:on|in|of|to|for|with|by|at|and|the|a)$/u, "");
  if (countWords(clean) < 2 || /^(?:by|in|on|at|with|to|off|up) /u.test(clean)) return undefined;
  return vague.test(clean) || findLeaning(`They ${past} ${clean}`.replace("They", "Ito")) ? undefined : clean;
}

/** "joint statement" of "a joint statement in Beijing on …". */
function headOf(object: string): string {
  return (
    object
      .toLowerCase()
      .split(/ (?:in|on|of|to|for|with|at|about|between)\b/u)[0]
      ?.replace(/^(?:an?|the|their|its|several|\d+) /u, "") ?? object
  );
}
