import type { Grammar } from "../grammar.ts";
import { baseName, listedPerson, personName, placeName } from "../names.ts";
import { isSameMonth, shapePeriod } from "../period-shape.ts";
import type { ActPlan, AmountPlan, Fate, FigurePlan, Party, ReadingPlan } from "../plan.ts";
import { tellAbout } from "../tell-about.ts";
import { innerQuotes } from "../inner-quotes.ts";
import { withDocument } from "../documents.ts";
import { tellPlace } from "../places.ts";
import { fill, readActs } from "../read-acts.ts";
import { showNumber } from "../scale-amount.ts";
import { datedOutlets, showCount } from "../tell-count.ts";

const acts = readActs("zh");

/** "甲", "甲和乙", "甲、乙和丙". */
function list(words: readonly string[]): string {
  const [last = "", ...before] = words.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join("、")}和${last}`;
}

function nameParty(party: Party): string | undefined {
  return "person" in party ? personName(party.person, "zh")?.name : placeName(party.code, "zh");
}

function tellAct({ type, mood, negative, subjects, target, period, place, document }: ActPlan): string | undefined {
  const row = acts.get(type);
  const named = subjects.flatMap((party) => nameParty(party) ?? []);
  const state = target === undefined ? undefined : placeName(target, "zh");
  const bare = withDocument(row?.bare ?? "", document, "zh");
  const past = withDocument(row?.past ?? "", document, "zh");
  if (!row || named.length === 0 || named.length < subjects.length || (bare.includes("{") && state === undefined))
    return undefined;
  const object = (template: string): string => (state === undefined ? template : fill(template, { t: state }));
  const when = tellPeriod(period);
  const at = `${when ? `于${when}` : ""}${tellPlace(place, "zh")}`;
  const who = list(named);
  if (mood === "plan") return `${who}${negative ? "不打算" : "计划"}${at}${object(bare)}`;
  if (mood === "forecast") return `${who}可能${negative ? "不会" : ""}${at}${object(bare)}`;
  return `${who}${at}${negative ? `没有${object(bare)}` : object(past)}`;
}

function tellPeriod(period: ActPlan["period"]): string {
  const shape = shapePeriod(period);
  if (!shape) return "";
  if (shape.form === "years") return shape.from === shape.to ? `${shape.from}年` : `${shape.from}年至${shape.to}年`;
  if (shape.form === "day") return `${shape.day.year}年${shape.day.month + 1}月${shape.day.day}日`;
  const { from, to } = shape;
  const year = from.year === to.year ? "" : `${to.year}年`;
  if (shape.form === "months")
    return isSameMonth(from, to)
      ? `${from.year}年${from.month + 1}月`
      : `${from.year}年${from.month + 1}月至${year}${to.month + 1}月`;
  const start = `${from.year}年${from.month + 1}月${from.day}日`;
  if (shape.form === "days" && shape.weekend) return `${start}至${to.day}日周末`;
  return shape.form === "days" ? `${start}至${to.day}日` : `${start}至${year}${to.month + 1}月${to.day}日`;
}

const scales = [
  [1e12, "万亿"],
  [1e8, "亿"],
  [1e4, "万"],
] as const;

const units: Readonly<Record<string, string>> = {
  USD: "美元",
  EUR: "欧元",
  GBP: "英镑",
  CNY: "元",
  RUB: "卢布",
  INR: "卢比",
};

/** Where the word stands: before the number, or behind the unit. */
const before: Readonly<Record<string, string>> = {
  "at least": "至少",
  "at most": "至多",
  about: "约",
  nearly: "近",
  "up to": "最多",
};
const behind: Readonly<Record<string, string>> = { "more than": "以上", "less than": "以下" };

function tellAmount({ value, unit, comparator }: AmountPlan): string {
  const size = scales.find(([least]) => Math.abs(value) >= least);
  const number = size ? Number((value / size[0]).toPrecision(12)) : value;
  const said = (words: Readonly<Record<string, string>>): string => (comparator ? (words[comparator] ?? "") : "");
  const shown = `${number < 1e4 ? String(number) : showNumber(number, "zh")}${size?.[1] ?? ""}`;
  return `${said(before)}${shown}${unit === "%" ? "%" : (units[unit] ?? unit)}${said(behind)}`;
}

function nameOutlets(names: readonly string[]): string {
  const unique = [...new Set(names)].map(quoteName);
  return unique.length <= 3 ? list(unique) : `${unique.slice(0, 2).join("、")}等${unique.length}家媒体`;
}

/** A Chinese paper's name stands in title marks, one in Latin letters does not. */
function quoteName(name: string): string {
  return /\p{Script=Han}/u.test(name) && !/[《》]/u.test(name) ? `《${name}》` : name;
}

const offices: Readonly<Record<string, string>> = {
  customs: "海关",
  "commerce ministry": "商务部",
  "statistics office": "统计局",
  "central bank": "央行",
};

function source({ outlets, producer }: ReadingPlan): string {
  const state = producer && placeName(producer.state, "zh");
  return `据${nameOutlets(outlets)}${producer && state ? `援引${state}${offices[producer.office]}` : ""}报道，`;
}

function tellFigure({ measure, pair, period, readings }: FigurePlan): string | undefined {
  const [a, b] = pair.map((code) => placeName(code, "zh"));
  const [main, ...others] = readings;
  if (measure !== "trade" || !a || !b || !main) return undefined;
  const tail = others.map((one) => `；${source(one)}为${tellAmount(one)}`).join("");
  return `${source(main)}${tellPeriod(period) || "某一未说明时期"}${a}和${b}的贸易额为${tellAmount(main)}${tail}。`;
}

const fates: Readonly<Record<Fate, string>> = { killed: "死亡", injured: "受伤", missing: "失踪" };

const languageNames = new Intl.DisplayNames(["zh"], { type: "language" });
const brackets = { open: "（", comma: "、", semicolon: "；", close: "）" } as const;

export const chinese: Grammar = {
  tellAct,
  credit: (act, outlets, again = act.startsWith("据")) => `${again ? "" : "据"}${nameOutlets(outlets)}报道，${act}。`,
  tellFigure,
  tellToll({ fate, counts }) {
    const [main, ...others] = counts;
    if (!main) return "";
    const number = (one: typeof main): string => `${one.atLeast ? "至少" : ""}${showCount(one, "zh")}人`;
    const tail = others.map((one) => `；据${datedOutlets(nameOutlets(one.outlets), one, "zh")}报道，为${number(one)}`);
    return `据${datedOutlets(nameOutlets(main.outlets), main, "zh")}报道，${number(main)}${fates[fate]}${tail.join("")}。`;
  },
  tellQuote({ outlet, language, words, speaker, about, note }) {
    const tongue = language === "zh" ? "" : `以${languageNames.of(language) ?? language}`;
    const more = about ? tellAbout(about, "zh", brackets, tellAmount) : "";
    const named = quoteName(outlet);
    if (speaker !== undefined)
      return `据${named}${tongue}报道，${listedPerson(speaker, "zh")?.name ?? speaker}说：“${words}”。`;
    return `${named}${tongue}${note ? "更正" : "报道"}${more}：“${words}”。`;
  },
  tellHeadline: ({ words, outlet }) => `“${innerQuotes(words, "zh")}”，${quoteName(outlet)}`,
  tellSpread({ voices, countries, articles, outlet, sentences, shared, parts }) {
    if (voices === 1) return `仅${quoteName(outlet ?? "一家媒体")}报道此事；本页内容均无第二个独立消息来源证实。`;
    const spread = countries > 1 ? `${countries}个国家的` : "";
    const copies = articles > voices ? `，共${articles}篇文章` : "";
    const rests =
      shared === 0
        ? "没有一句话以其中两个以上来源为依据。"
        : `${sentences}句话中有${shared}句以其中两个或更多来源为依据。`;
    return `${spread}${voices}个独立消息来源报道此事${copies}。${sentences > 1 ? rests : ""}${parts > 0 ? `各方说法有${parts}处不一致。` : ""}`;
  },
  tellNote(plan) {
    if (plan.kind === "unnamed") return `有${plan.count}句话的来源没有说明发言者是谁。`;
    if (plan.kind === "unread") {
      const names = plan.languages.map((code) => languageNames.of(code) ?? code);
      return `有${plan.count}篇文章已阅读，但未翻译也未引用（${names.join("、")}）。`;
    }
    const names = plan.codes.flatMap((code) => placeName(code, "zh") ?? []);
    if (names.length < plan.codes.length) return undefined;
    if (plan.kind === "unheard") return `所读文章没有引用任何代表${list(names)}的人。`;
    return `${quoteName(plan.outlet)}提到${list(names)}；${list(plan.others.map(quoteName))}没有提到。`;
  },
  tellAmount,
  nameOf: (code) => baseName(code, "zh"),
  brackets,
  between: /^(?:、|和|等|\d+家媒体|《|》|\s)*$/u,
};
