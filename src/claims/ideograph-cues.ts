import type { Span } from "../core/index.ts";
import { trimSpan } from "../core/index.ts";
import type { CueTable } from "./cue-tables.ts";
import type { Draft } from "./draft.ts";
import type { Reading, Sentence } from "./reading.ts";

/** A source in characters is at most this long. */
const longestSource = 40;

/** Chinese: words stand without spaces, so cues are found as strings; "据X报道，…", "X表示，…", "X说：“…”". */
export function readIdeographAttributions(
  reading: Reading,
  table: CueTable,
  sentence: Sentence,
  index: number,
  drafts: Draft[],
): void {
  const [start, end] = sentence.span;
  const according = readAccording(reading, sentence, index);
  if (according) drafts.push(according);
  let at = according ? (according.content[0]?.[0] ?? start) : start;
  let from = at;
  while (at < end) {
    const quote = quoteAt(reading, sentence, at);
    if (quote) {
      at = quote[1];
      continue;
    }
    const verb = verbAt(reading.text, table, at, end);
    const draft = verb && readVerb(reading, sentence, index, from, at, verb);
    if (draft) {
      drafts.push(draft);
      return;
    }
    if (/[，。；：]/u.test(reading.text.charAt(at))) from = at + 1;
    at += verb ? verb.word.length : 1;
  }
}

function quoteAt(reading: Reading, sentence: Sentence, at: number): Span | undefined {
  if (!/[“「『"]/u.test(reading.text.charAt(at))) return undefined;
  return reading.quotes.find((quote) => quote[0] === at && quote[0] < sentence.span[1]);
}

interface Verb {
  readonly word: string;
  readonly cueClass: Draft["cueClass"];
}

function verbAt(text: string, table: CueTable, at: number, end: number): Verb | undefined {
  for (let size = Math.min(4, end - at); size > 0; size -= 1) {
    const word = text.slice(at, at + size);
    const cueClass = table.verbs.get(word);
    if (cueClass) return { word, cueClass };
  }
  return undefined;
}

/** The cue needs a source before it and "，", "：", a quotation or a clause after it; "说明" and "称为" are other words. */
function readVerb(
  reading: Reading,
  sentence: Sentence,
  index: number,
  from: number,
  at: number,
  verb: Verb,
): Draft | undefined {
  const { text } = reading;
  const after = at + verb.word.length;
  const next = text.charAt(after);
  if (
    verb.word.length === 1 &&
    !/[，：:“「]/u.test(next) &&
    !(verb.word === "称" && /[^为呼号作赞霸之]/u.test(next) && at - from >= 2)
  )
    return undefined;
  if (/^[的了过者]/u.test(next) || sentence.span[1] - after < 4) return undefined;
  const source = sourceSpan(text, from, at);
  if (!source || source[1] - source[0] > longestSource) return undefined;
  const content = trimSpan(text, [/[，：:,]/u.test(next) ? after + 1 : after, withoutStop(text, sentence.span[1])]);
  if (!content) return undefined;
  return {
    source: [source],
    cue: [[at, after]],
    content: [content],
    sentence: index,
    rule: "lead",
    lemma: verb.word,
    cueClass: verb.cueClass,
    negated: false,
    group: [],
  };
}

/** Without times and adverbs at its ends: "王毅16日还" is 王毅. */
function sourceSpan(text: string, from: number, to: number): Span | undefined {
  const words = text.slice(from, to);
  const tail =
    /(?:\d{1,2}[日月]|当天|近日|同时|再次|明确|进一步|还|也|则|曾|并|今天|昨天|周[一二三四五六日天]|在.{2,14}(?:上|中|时|后)|对此|对.{2,8}|向.{2,8})+$/u.exec(
      words,
    );
  const end = tail ? to - tail[0].length : to;
  return end > from ? trimSpan(text, [from, end]) : undefined;
}

function withoutStop(text: string, end: number): number {
  return /[。！？]/u.test(text.charAt(end - 1)) ? end - 1 : end;
}

/** "据新华社报道，…", "根据…数据，…". */
function readAccording(reading: Reading, sentence: Sentence, index: number): Draft | undefined {
  const { text } = reading;
  const [start, end] = sentence.span;
  const found = /^(据|根据|按照)([^，。]{2,30}?)(报道|消息|介绍|透露|统计|数据|通报|称)?，/u.exec(
    text.slice(start, Math.min(end, start + 60)),
  );
  if (!found) return undefined;
  const [whole, word = "", name = ""] = found;
  const source: Span = [start + word.length, start + word.length + name.length];
  const content = trimSpan(text, [start + whole.length, withoutStop(text, end)]);
  if (!content) return undefined;
  return {
    source: [source],
    cue: [[start, start + word.length]],
    content: [content],
    sentence: index,
    rule: "according",
    lemma: word,
    cueClass: "neutral",
    negated: false,
    group: [],
  };
}
