import words from "../data/ideograph-words.json" with { type: "json" };
import { type Span, trimSpan } from "../../core/index.ts";
import { type CuePlace, makePlacedDraft } from "./cue-place.ts";
import type { CueTable } from "./cue-tables.ts";
import type { Draft } from "../draft.ts";
import { ideographKind } from "../speakers/ideograph-speaker.ts";
import { endWithoutTails, sourceSpan } from "./ideograph-source.ts";
import { ownNameIn } from "../speakers/own-name.ts";
import { findMentions } from "../../language/index.ts";
import type { Reading } from "../reading.ts";

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
      const other = otherStatement(place, draft);
      if (other) {
        drafts.push(other.cut);
        from = other.from;
        at = other.from;
        continue;
      }
      const cited = citedIn(place, draft);
      drafts.push(draft, ...(cited ? [cited] : []));
      // "新华社报道称，林岩表示，…": what a report says may be somebody's word again.
      if (cited || !verb?.word.startsWith("报道")) return;
      from = draft.content[0]?.[0] ?? end;
      at = from;
      continue;
    }
    if (/[，。；：]/u.test(reading.text.charAt(at)) || /[”」』]/u.test(reading.text.charAt(at - 1))) from = at + 1;
    if (/[”」』]/u.test(reading.text.charAt(at - 1))) from = at;
    at += verb ? verb.word.length : 1;
  }
}

/** "X认为…，但Y表示，…": a clause that turns and has a cue of its own with a source ends what was said before. */
function otherStatement(place: CuePlace, draft: Draft): { readonly cut: Draft; readonly from: number } | undefined {
  const { reading, table } = place;
  const [content] = draft.content;
  if (!content || draft.content.length > 1) return undefined;
  const [start, end] = content;
  for (const turn of reading.text.slice(start, end).matchAll(/[，；](?:但|不过|然而)(?!是?如果)/gu)) {
    const comma = start + turn.index;
    if (isQuoted(reading, comma)) continue;
    const from = comma + turn[0].length;
    const verb = firstVerb(reading.text, table, from, Math.min(end, from + 40));
    const found = verb && readVerb(place, from, verb.at, verb, undefined);
    if (found?.source[0]) return { cut: { ...draft, content: [[start, comma]] }, from };
  }
  return undefined;
}

function isQuoted(reading: Reading, offset: number): boolean {
  const quote = reading.quotes[firstQuote(reading, offset + 1) - 1];
  return quote !== undefined && quote[0] <= offset && offset < quote[1];
}

/** The first cue up to the next sign. */
function firstVerb(text: string, table: CueTable, from: number, end: number): (Verb & { at: number }) | undefined {
  for (let at = from; at < end && !/[，。；“]/u.test(text.charAt(at)); at += 1) {
    const verb = verbAt(text, table, at, end);
    if (verb) return { ...verb, at };
  }
  return undefined;
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
  // "警告称，", "补充说：": two verbs are one cue.
  const doubled = verb.word.length > 1 && /^[称说道][，：:“「]/u.test(text.slice(at + verb.word.length)) ? 1 : 0;
  const after = at + verb.word.length + doubled;
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
  if (isOtherWord(text, at, after, verb.word)) return undefined;
  if (!closes && sentence.span[1] - after < 4) return undefined;
  const joined = joinedSubject(place, from, at, verb.word, next);
  const source = sourceSpan(text, from, at) ?? joined?.source;
  const expected = verb.cueClass === "forecast" && source === undefined && verb.word.length > 1;
  if (source && weakCues.has(verb.word) && !/[，：:“「]/u.test(next) && !isSomebody(text.slice(...source)))
    return undefined;
  if (next === "了" && !(source && isSomebody(text.slice(...source)))) return undefined;
  if ((!source && !expected && !joined) || (source && source[1] - source[0] > longestSource)) return undefined;
  const content = closes
    ? said
    : trimSpan(text, [/[，：:,了]/u.test(next) ? after + 1 : after, withoutStop(text, sentence.span[1])]);
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

/**
 * "他参观了港口，并指出，…": a second verb behind "and" goes on with whoever opens the sentence, a pronoun or a name; else the source
 * is open. Undefined where more than the joiner stands before the verb, or no sign behind it.
 */
function joinedSubject(
  { reading, sentence }: CuePlace,
  from: number,
  at: number,
  verb: string,
  next: string,
): { readonly source: Span | undefined } | undefined {
  const { text } = reading;
  const [start] = sentence.span;
  if (verb.length < 2 || !/[，：:]/u.test(next) || weakCues.has(verb)) return undefined;
  if (
    from <= start ||
    !/^(?:并且?|还|又|也|进而|从而|同时|随后)(?:还|也|同时|明确|再次)?$/u.test(text.slice(from, at).trim())
  )
    return undefined;
  const clause = text.slice(start, from);
  const [pronoun] = /^[他她](?!们|国|人)/u.exec(clause) ?? [];
  const length = pronoun?.length ?? findMentions(clause, "zh").find(({ span }) => span[0] === 0)?.span[1];
  return { source: length === undefined ? undefined : [start, start + length] };
}

/** Who can ask, hope and promise: a pronoun, a body, an office, a person with a title, a state. */
function isSomebody(source: string): boolean {
  if (/^[我你他她它]们?$|国$|方$/u.test(source) || ideographKind(source) !== undefined) return true;
  return (ownNameIn(source)?.words.length ?? 0) > 1 || findMentions(source, "zh").length > 0;
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

/** "提出的要求", "要求书", "介绍信", "批评家", "希望小学", "说话", "名称", "对…来说": the characters are part of another word. */
function isOtherWord(text: string, at: number, after: number, word: string): boolean {
  const behind = text.slice(after, after + 2);
  // "指出了困难": what is told follows.
  if (behind.startsWith("了") && tells.has(word)) return /[的被]$/u.test(text.slice(Math.max(0, at - 1), at));
  if (/^[的了过者书信家性、]/u.test(behind) || behind === "表示") return true;
  if (word === "报道" && reports.some((one) => text.slice(Math.max(0, at - 3), at).endsWith(one))) return true;
  if ((nouns.get(word) ?? []).some((noun) => behind.startsWith(noun))) return true;
  const before = text.slice(Math.max(0, at - 4), at);
  if (word === "称" && noNaming.some((one) => before.endsWith(one))) return true;
  if (word === "说" && noSpeech.some((one) => before.endsWith(one))) return true;
  // "没有要求", "有希望": had and not said.
  if (weakCues.has(word) && /[有的高低新、]$/u.test(before)) return true;
  return /[的被]$/u.test(before);
}

const nouns: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(words.nouns).map(([cue, list]) => [cue, list.split(" ").filter((noun) => noun !== "")]),
);
const tells: ReadonlySet<string> = new Set(words.told.split(" "));
const reports: readonly string[] = words.reports.split(" ");
const noNaming: readonly string[] = words.noNaming.split(" ");
const noSpeech: readonly string[] = words.noSpeech.split(" ");
/** Cues that are as often a noun or no speech: their source has to be somebody. */
const weakCues: ReadonlySet<string> = new Set(
  "要求 希望 建议 预期 保证 批评 介绍 通报 报道 解释 警告 怀疑 承诺 相信 期待 询问".split(" "),
);

function withoutStop(text: string, end: number): number {
  return /[。！？]/u.test(text.charAt(end - 1)) ? end - 1 : end;
}

/** "据新华社报道，…", "根据…数据，…", "据研究所预测，…". */
function readAccording(place: CuePlace): Draft | undefined {
  const { text } = place.reading;
  const [start, end] = place.sentence.span;
  // "据悉，…", "据介绍，…": somebody's word, and nobody is named.
  const [nobody] =
    /^(?:另?据(?:悉|介绍|报道|了解|称|透露|通报|媒体报道)|有(?:消息|报道|媒体)称)(?=，)/u.exec(
      text.slice(start, start + 8),
    ) ?? [];
  if (nobody !== undefined)
    return makePlacedDraft(place, {
      rule: "according",
      lemma: nobody,
      cueClass: "neutral",
      cue: [start, start + nobody.length],
      source: undefined,
      content: [trimSpan(text, [start + nobody.length + 1, withoutStop(text, end)])],
    });
  const found =
    /^(据|根据|按照)([^，。]{2,30}?)(报道|消息|介绍|透露|发布|公布|披露|统计|数据|通报|称|说|预测|预计|估计|估算|分析)?，/u.exec(
      text.slice(start, Math.min(end, start + 60)),
    );
  if (!found) return undefined;
  const [whole, word = "", named = "", kind = ""] = found;
  // "据中央社今天报道": when it was told.
  const from = start + word.length;
  const name = kind === "" ? named : text.slice(from, endWithoutTails(text, from, from + named.length));
  if (
    /^(?:计划|规定|法律|惯例|协议|合同|此|了解|悉|称|报道|媒体|介绍|需要.*|要求|情况.*|不同.*|这一?.*|自己.*|以上.*)$/u.test(
      name,
    )
  )
    return undefined;
  // "按照制度", "据…的产业链": what something rests on, and nobody who says it.
  if (kind === "" && (word === "按照" || !isSomebody(name))) return undefined;
  return makePlacedDraft(place, {
    rule: "according",
    lemma: word,
    cueClass: kind.startsWith("预") ? "forecast" : "neutral",
    cue: [start, start + word.length],
    source: [
      start + word.length,
      start + word.length + name.length + (/^(?:统计|数据)$/u.test(kind) ? kind.length : 0),
    ],
    content: [trimSpan(text, [start + whole.length, withoutStop(text, end)])],
  });
}
