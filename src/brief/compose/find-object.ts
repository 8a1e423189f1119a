import { sliceSpan } from "../../core/index.ts";
import { type DossierLine, eventType } from "../../relations/index.ts";
import { countWords } from "../reading-time.ts";
import type { MaterialArticle } from "../types.ts";
import { isHome, sentenceAround, type Writing } from "./context.ts";
import { findLeaning } from "./leaning.ts";

/** Longest object that is taken over, in words. */
const longest = 14;

/**
 * What was signed, in the words of a sentence that the record rests on: "a joint statement on deepening their
 * partnership". The object that most of the record's outlets name, at its fullest; undefined where they name none.
 */
export function findObject(writing: Writing, line: DossierLine): string | undefined {
  if (line.kind !== "agreement") return undefined;
  const verb = eventType(line.type)?.phrase.past.split(" ")[0];
  if (!verb) return undefined;
  const sentences = line.citations.flatMap(({ article, span }) => {
    const entry = writing.articles.get(article);
    return entry && isHome(writing, entry) ? [readSentence(writing, entry, span)] : [];
  });
  const objects = sentences.flatMap((sentence) => readObject(sentence, verb) ?? []);
  const support = (object: string): number => {
    const head = headOf(object);
    return sentences.filter((sentence) => sentence.toLowerCase().includes(head)).length;
  };
  return objects.toSorted((a, b) => support(b) - support(a) || countWords(b) - countWords(a) || (a < b ? -1 : 1))[0];
}

function readSentence(writing: Writing, entry: MaterialArticle, span: readonly [number, number]): string {
  return sliceSpan(entry.article.text, sentenceAround(writing, entry.article.id, span))
    .replaceAll(/\s+/gu, " ")
    .trim();
}

const stops: RegExp =
  /[,;:.!?“”"()]| (?:that|which|who|while|after|before|when|where|because|saying|during|amid|and (?:then|said|agreed|held|watched|stood)|as)\b/u;
const days: RegExp =
  / (?:on |late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?: (?:night|morning|evening|afternoon))?/gu;
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
  const clean = cut.replace(/ (?:on|in|of|to|for|with|by|at|and|the|a)$/u, "");
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
