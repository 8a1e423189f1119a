import type { Span } from "../core/index.ts";
import { trimSpan } from "../core/index.ts";
import { type CuePlace, makePlacedDraft } from "./cue-place.ts";
import type { CueTable } from "./cue-tables.ts";
import type { Draft } from "./draft.ts";
import type { Reading } from "./reading.ts";

/** A source in characters is at most this long. */
const longestSource = 40;

/** Chinese: words stand without spaces, so cues are found as strings; "据X报道，…", "X表示，…", "X说：“…”". */
export function readIdeographAttributions(place: CuePlace, drafts: Draft[]): void {
  const { reading, table, sentence } = place;
  const [start, end] = sentence.span;
  const according = readAccording(place);
  if (according) drafts.push(according);
  let at = according ? (according.content[0]?.[0] ?? start) : start;
  let from = at;
  let next = firstQuote(reading, at);
  let last: Span | undefined;
  while (at < end) {
    while ((reading.quotes[next]?.[0] ?? at) < at) next += 1;
    const quote = reading.quotes[next];
    if (quote?.[0] === at) {
      at = quote[1];
      last = quote;
      next += 1;
      continue;
    }
    const verb = verbAt(reading.text, table, at, end);
    const draft = verb && readVerb(place, from, at, verb, last);
    if (draft) {
      const cited = citedIn(place, draft);
      drafts.push(draft, ...(cited ? [cited] : []));
      // "新华社报道称，林岩表示，…": what a report says may be somebody's word again.
      if (cited || !verb?.word.startsWith("报道")) return;
      from = draft.content[0]?.[0] ?? end;
      at = from;
      continue;
    }
    if (/[，。；：、]/u.test(reading.text.charAt(at)) || /[”」』]/u.test(reading.text.charAt(at - 1))) from = at + 1;
    if (/[”」』]/u.test(reading.text.charAt(at - 1))) from = at;
    at += verb ? verb.word.length : 1;
  }
}

/** Index of the first quotation that opens at `offset` or later, by halving. */
function firstQuote({ quotes }: Reading, offset: number): number {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.[0] ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
function readVerb(place: CuePlace, from: number, at: number, verb: Verb, quote: Span | undefined): Draft | undefined {
  const { reading, sentence } = place;
  const { text } = reading;
  const after = at + verb.word.length;
  const next = text.charAt(after);
  const said = quote && quote[1] <= from ? quote : undefined;
  const closes = said !== undefined && /^[。！？]?$/u.test(text.slice(after, sentence.span[1]));
  if (
    !closes &&
    verb.word.length === 1 &&
    !/[，：:“「]/u.test(next) &&
    !(verb.word === "称" && /[^为呼号作赞霸之重]/u.test(next) && at - from >= 2)
  )
    return undefined;
  if (isOtherWord(text, at, after)) return undefined;
  if (!closes && sentence.span[1] - after < 4) return undefined;
  const source = sourceSpan(text, from, at);
  const expected = verb.cueClass === "forecast" && source === undefined && verb.word.length > 1;
  if ((!source && !expected) || (source && source[1] - source[0] > longestSource)) return undefined;
  const content = closes
    ? said
    : trimSpan(text, [/[，：:,]/u.test(next) ? after + 1 : after, withoutStop(text, sentence.span[1])]);
  const told = addresseeSpan(text, from, at, verb.word);
  const hearer = told ?? (verb.word === "告诉" ? hearerAfter(text, after, sentence.span[1]) : undefined);
  return makePlacedDraft(place, {
    addressee: hearer,
    rule: expected ? "expectation" : closes ? "inverted" : "lead",
    lemma: verb.word,
    cueClass: verb.cueClass,
    cue: [at, after],
    source,
    content: [content],
    negated: /(?:没有?|未|不|拒绝)$/u.test(text.slice(Math.max(from, at - 3), at)),
  });
}

/** "对记者表示", "向本报透露": whom the preposition before the verb names. */
function addresseeSpan(text: string, from: number, at: number, verb: string): Span | undefined {
  if (verb === "告诉记者") return [at + 2, at + 4];
  const found = /[对向]([^对向，]{2,8})$/u.exec(text.slice(Math.max(from, at - 10), at));
  const [, hearer = ""] = found ?? [];
  return hearer === "" || hearer === "此" ? undefined : [at - hearer.length, at];
}

/** "告诉路透社，…": whoever stands between the verb and the comma. */
function hearerAfter(text: string, from: number, to: number): Span | undefined {
  const [hearer = ""] = /^[^，：:,。]{2,8}(?=[，：:,])/u.exec(text.slice(from, Math.min(to, from + 9))) ?? [];
  return hearer === "" ? undefined : [from, from + hearer.length];
}

/** "新华社援引外交部的话说，…": the ministry's word, told through the agency. */
function citedIn({ reading, index }: CuePlace, draft: Draft): Draft | undefined {
  const [source] = draft.source;
  const [cue] = draft.cue;
  if (!source || !cue) return undefined;
  const found = /^(援引)(.{1,12})的话/u.exec(reading.text.slice(source[1], cue[0]));
  const [, word = "", name = ""] = found ?? [];
  if (name === "") return undefined;
  const start = source[1] + word.length;
  return {
    ...draft,
    source: [[start, start + name.length]],
    cue: [[source[1], start]],
    content: [...draft.content],
    sentence: index,
    rule: "cited",
    lemma: word,
    through: cue,
  };
}

/** "提出的要求", "要求书", "介绍信", "批评家", "希望小学", "说话", "警告信": the characters are part of a noun. */
function isOtherWord(text: string, at: number, after: number): boolean {
  if (/^[的了过者书信家性]/u.test(text.charAt(after)) || /^(?:小学|工程|之星|表示)/u.test(text.slice(after, after + 2)))
    return true;
  return /[的被]$/u.test(text.slice(at - 1, at));
}

/** Without times and adverbs at its ends: "王毅16日还" is 王毅, "新华社援引官员的话" 新华社. */
function sourceSpan(text: string, from: number, to: number): Span | undefined {
  const words = text.slice(from, to);
  const tail =
    /(?:\d{1,4}[年日月]|当天|近日|同时|再次|明确|进一步|还|也|则|曾|并|今天|昨天|周[一二三四五六日天]|在.{2,14}(?:上|中|时|后)|对此|[对向].{2,8}|援引.{1,12}的话|没有?|未|不|拒绝|多次|随后|日前|均|都|一致|强烈|严厉|公开|接受.{2,12}采访时)+$/u.exec(
      words,
    );
  const end = tail ? to - tail[0].length : to;
  return end > from ? trimSpan(text, [from, end]) : undefined;
}

function withoutStop(text: string, end: number): number {
  return /[。！？]/u.test(text.charAt(end - 1)) ? end - 1 : end;
}

/** "据新华社报道，…", "根据…数据，…", "据研究所预测，…". */
function readAccording(place: CuePlace): Draft | undefined {
  const { text } = place.reading;
  const [start, end] = place.sentence.span;
  const found =
    /^(据|根据|按照)([^，。]{2,30}?)(报道|消息|介绍|透露|统计|数据|通报|称|说|预测|预计|估计|估算|分析)?，/u.exec(
      text.slice(start, Math.min(end, start + 60)),
    );
  if (!found) return undefined;
  const [whole, word = "", name = "", kind = ""] = found;
  if (/^(?:计划|规定|法律|惯例|协议|合同|此|了解)$/u.test(name)) return undefined;
  return makePlacedDraft(place, {
    rule: "according",
    lemma: word,
    cueClass: kind.startsWith("预") ? "forecast" : "neutral",
    cue: [start, start + word.length],
    source: [start + word.length, start + word.length + name.length],
    content: [trimSpan(text, [start + whole.length, withoutStop(text, end)])],
  });
}
