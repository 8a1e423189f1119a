import { listWords } from "../list-words.ts";
import { scaleAmount } from "../scale-amount.ts";
import type { Grammar } from "../grammar.ts";
import { baseName, listedPerson, personName } from "../names.ts";
import { isSameMonth, shapePeriod } from "../period-shape.ts";
import type { ActPlan, AmountPlan, Fate, FigurePlan, Party, ReadingPlan } from "../plan.ts";
import { tellAbout } from "../tell-about.ts";
import { innerQuotes } from "../inner-quotes.ts";
import { withDocument } from "../documents.ts";
import { tellPlace } from "../places.ts";
import { fill, readActs, startUpper } from "../read-acts.ts";
import { declinePlace, type Gender, intoNoun, offNoun, withNoun } from "./russian-nouns.ts";
import { datedOutlets, showCount } from "../tell-count.ts";

const acts = readActs("ru");
const rules = new Intl.PluralRules("ru");
const list = (words: readonly string[]): string => listWords(words, "ru");

/** "1 страна", "2 страны", "5 стран", "2,5 страны". */
function counted(count: number, one: string, few: string, many: string): string {
  const forms: Readonly<Record<string, string>> = { one, few, many };
  return forms[rules.select(count)] ?? few;
}

interface Subject {
  readonly name: string;
  readonly gender: Gender;
}

function subjectOf(party: Party): Subject | undefined {
  if ("person" in party) {
    const person = personName(party.person, "ru");
    return person && { name: person.name, gender: person.woman ? "f" : "m" };
  }
  const noun = declinePlace(party.code);
  return noun && { name: noun.nom, gender: noun.gender };
}

/** "посетил", "посетила", "провели", "договорилась": the past agrees in gender and number. */
function agree(past: string, gender: Gender): string {
  const [verb = "", ...rest] = past.split(" ");
  return [agreeWord(verb, gender), ...rest].join(" ");
}

function agreeWord(past: string, gender: Gender): string {
  if (gender === "m") return past;
  const ending = { f: "а", n: "о", pl: "и" }[gender];
  if (past.endsWith("лся")) return `${past.slice(0, -2)}${ending}сь`;
  if (past.endsWith("ся")) return `${past.slice(0, -2)}л${ending}сь`;
  return `${past.replace(/ёл$/u, "ел")}${ending}`;
}

function tellAct({ type, mood, negative, subjects, target, period, place, document }: ActPlan): string | undefined {
  const row = acts.get(type);
  const named = subjects.flatMap((party) => subjectOf(party) ?? []);
  const noun = target === undefined ? undefined : declinePlace(target);
  const [first] = named;
  if (!row || !first || named.length < subjects.length || (row.rest?.includes("{") && !noun)) return undefined;
  const gender = named.length > 1 ? "pl" : first.gender;
  const many = gender === "pl";
  const not = negative ? "не " : "";
  const { infinitive = "", past = "" } = row;
  const rest = withDocument(row.rest ?? "", document, "ru");
  const verb = {
    fact: `${not}${agree(past, gender)}`,
    plan: `${not}${many ? "планируют" : "планирует"} ${infinitive}`,
    forecast: `${many ? "могут" : "может"} ${not}${infinitive}`,
  }[mood];
  const object =
    noun && target !== undefined
      ? fill(rest, { ...noun, with: withNoun(noun), off: offNoun(noun), into: intoNoun(target, noun) })
      : rest;
  return [list(named.map(({ name }) => name)), verb, object, tellPlace(place, "ru"), tellPeriod(period)]
    .filter(Boolean)
    .join(" ");
}

const months = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");
const toMonths = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");
const inMonths = "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре".split(" ");

function tellPeriod(period: ActPlan["period"]): string {
  const shape = shapePeriod(period);
  if (!shape) return "";
  if (shape.form === "years")
    return shape.from === shape.to ? `в ${shape.from} году` : `в ${shape.from}–${shape.to} годах`;
  if (shape.form === "day") return `${shape.day.day} ${months[shape.day.month]} ${shape.day.year} года`;
  const { from, to } = shape;
  const end = `${to.day} ${months[to.month]} ${to.year} года`;
  if (shape.form === "months")
    return isSameMonth(from, to)
      ? `в ${inMonths[to.month]} ${to.year} года`
      : `с ${months[from.month]}${from.year === to.year ? "" : ` ${from.year} года`} по ${toMonths[to.month]} ${to.year} года`;
  if (shape.form === "days" && shape.weekend) return `в выходные ${from.day} и ${end}`;
  if (shape.form === "days") return shape.next ? `${from.day} и ${end}` : `с ${from.day} по ${end}`;
  return `с ${from.day} ${months[from.month]}${from.year === to.year ? "" : ` ${from.year} года`} по ${end}`;
}

const scales: Readonly<Record<string, readonly [string, string, string]>> = {
  thousand: ["тысяча", "тысячи", "тысяч"],
  million: ["миллион", "миллиона", "миллионов"],
  billion: ["миллиард", "миллиарда", "миллиардов"],
  trillion: ["триллион", "триллиона", "триллионов"],
};

/** Unit after a whole scale word or a number: one, few, many. */
const units: Readonly<Record<string, readonly [string, string, string]>> = {
  USD: ["доллар", "доллара", "долларов"],
  EUR: ["евро", "евро", "евро"],
  GBP: ["фунт стерлингов", "фунта стерлингов", "фунтов стерлингов"],
  CNY: ["юань", "юаня", "юаней"],
  RUB: ["рубль", "рубля", "рублей"],
  INR: ["рупия", "рупии", "рупий"],
};

const comparators: Readonly<Record<string, string>> = {
  "more than": "более",
  "less than": "менее",
  "at least": "не менее",
  "at most": "не более",
  about: "около",
  nearly: "почти",
  "up to": "до",
};

/** After "более" and the like the noun stands in the genitive: "более 1 миллиарда", "более 2 миллиардов". */
function form(value: number, [one, few, many]: readonly [string, string, string], genitive: boolean): string {
  if (!Number.isInteger(value)) return few;
  if (genitive) return rules.select(value) === "one" ? few : many;
  return counted(value, one, few, many);
}

function tellAmount({ value, unit, comparator }: AmountPlan): string {
  const genitive = comparator !== undefined && comparator !== "nearly";
  const head = comparator ? `${comparators[comparator]} ` : "";
  const { shown, scale, number } = scaleAmount(value, "ru");
  if (unit === "%") return `${head}${shown}\u00A0%`;
  const words = units[unit] ?? [unit, unit, unit];
  const size = scale ? scales[scale] : undefined;
  return size
    ? `${head}${shown} ${form(number, size, genitive)} ${words[2]}`
    : `${head}${shown} ${form(number, words, genitive)}`;
}

/** Up to three outlets by name and the rest as a count; `few` and `many` in the case that the sentence asks for. */
function nameOutlets(names: readonly string[], genitive: boolean): string {
  const unique = [...new Set(names)].map(quoteName);
  if (unique.length <= 3) return list(unique);
  const rest = unique.length - 2;
  const noun = genitive
    ? counted(rest, "издания", "изданий", "изданий")
    : counted(rest, "издание", "издания", "изданий");
  return `${unique.slice(0, 2).join(", ")} и ещё ${rest} ${noun}`;
}

/** A Russian name stands in quotation marks, one in Latin letters does not. */
function quoteName(name: string): string {
  return /\p{Script=Cyrillic}/u.test(name) && !/[«»]/u.test(name) ? `«${name}»` : name;
}

const offices: Readonly<Record<string, string>> = {
  customs: "таможню",
  "commerce ministry": "министерство торговли",
  "statistics office": "статистическое ведомство",
  "central bank": "центральный банк",
};

function source({ outlets, producer }: ReadingPlan): string {
  const office = producer && declinePlace(producer.state);
  return `по данным ${nameOutlets(outlets, true)}${office && producer ? ` со ссылкой на ${offices[producer.office]} ${office.gen}` : ""}`;
}

function tellFigure({ measure, pair, period, readings }: FigurePlan): string | undefined {
  const [a, b] = pair.map(declinePlace);
  const [main, ...others] = readings;
  if (measure !== "trade" || !a || !b || !main) return undefined;
  const when = tellPeriod(period) || "за неуказанный период";
  const head = `${startUpper(source(main))}, товарооборот между ${a.ins} и ${b.ins} ${when} составил ${tellAmount(main)}`;
  return `${head}${others.map((one) => `; ${source(one)} — ${tellAmount(one)}`).join("")}.`;
}

const fates: Readonly<Record<Fate, readonly [one: string, many: string]>> = {
  killed: ["погиб", "погибли"],
  injured: ["получил ранения", "получили ранения"],
  missing: ["пропал без вести", "пропали без вести"],
};

const languageNames = new Intl.DisplayNames(["ru"], { type: "language" });

/** "на английском языке", "на языке хинди". */
function inLanguage(code: string): string {
  const name = languageNames.of(code) ?? code;
  return name.endsWith("ий") ? `на ${name.slice(0, -2)}ом языке` : `на языке ${name}`;
}

const brackets = { open: " (", comma: ", ", semicolon: "; ", close: ")" } as const;

export const russian: Grammar = {
  tellAct,
  credit: (act, outlets, again = /(?<!\p{L})сообщ(?:ает|ают|ил|ила|или|ило)(?!\p{L})/iu.test(act)) =>
    `${act}, ${again ? (new Set(outlets).size > 1 ? "пишут" : "пишет") : new Set(outlets).size > 1 ? "сообщают" : "сообщает"} ${nameOutlets(outlets, false)}.`,
  tellFigure,
  tellToll({ fate, counts }) {
    const [main, ...others] = counts;
    if (!main) return "";
    const least = main.atLeast ? "не менее " : "";
    const isOne = !main.atLeast && rules.select(main.value) === "one";
    const people = main.atLeast
      ? counted(main.value, "человека", "человек", "человек")
      : counted(main.value, "человек", "человека", "человек");
    const tail = others.map(
      (one) =>
        `; по данным ${datedOutlets(nameOutlets(one.outlets, true), one, "ru")} — ${one.atLeast ? "не менее " : ""}${showCount(one, "ru")}`,
    );
    return `По данным ${datedOutlets(nameOutlets(main.outlets, true), main, "ru")}, ${fates[fate][isOne ? 0 : 1]} ${least}${showCount(main, "ru")} ${people}${tail.join("")}.`;
  },
  tellQuote({ outlet, language, words, speaker, about, note }) {
    const tongue = language === "ru" ? "" : ` ${inLanguage(language)}`;
    const more = about ? tellAbout(about, "ru", brackets, tellAmount) : "";
    const named = quoteName(outlet);
    const person = speaker === undefined ? undefined : listedPerson(speaker, "ru");
    if (person)
      return `${person.name} ${person.woman ? "заявила" : "заявил"}, как сообщает ${named}${tongue}: «${words}».`;
    if (speaker !== undefined)
      return tongue
        ? `${startUpper(speaker)} (${named},${tongue}): «${words}».`
        : `${startUpper(speaker)}: «${words}», сообщает ${named}.`;
    return `${named} ${note ? "поправляет своё сообщение" : "сообщает"}${tongue}${more}: «${words}».`;
  },
  tellHeadline: ({ words, outlet }) => `«${innerQuotes(words, "ru")}», ${quoteName(outlet)}`,
  tellSpread({ voices, countries, articles, outlet, sentences, shared, parts }) {
    if (voices === 1)
      return `Об этом сообщает только ${quoteName(outlet ?? "одно издание")}; независимого подтверждения ничему из сказанного здесь нет.`;
    const spread = countries > 1 ? ` из ${countries} ${counted(countries, "страны", "стран", "стран")}` : "";
    const copies = articles > voices ? ` (публикаций: ${articles})` : "";
    const noun = counted(voices, "независимый источник", "независимых источника", "независимых источников");
    const rests =
      shared === 0
        ? "Ни одно из предложений не опирается на два источника."
        : `Предложений, которые опираются на два источника и более: ${shared} из ${sentences}.`;
    return `Об этом сообщают ${voices} ${noun}${spread}${copies}. ${sentences > 1 ? rests : ""}${parts > 0 ? ` Расхождений в сообщениях: ${parts}.` : ""}`.trim();
  },
  tellNote(plan) {
    if (plan.kind === "unnamed") return `Предложений, в которых источник не называет говорящего: ${plan.count}.`;
    if (plan.kind === "unread") {
      const names = plan.languages.map((code) => languageNames.of(code) ?? code);
      return `Прочитано, но не переведено и не процитировано статей: ${plan.count} (${names.join(", ")}).`;
    }
    const nouns = plan.codes.flatMap((code) => declinePlace(code) ?? []);
    if (nouns.length < plan.codes.length) return undefined;
    if (plan.kind === "unheard")
      return `В прочитанных статьях не цитируется никто, кто говорил бы от имени ${list(nouns.map(({ gen }) => gen))}.`;
    return `Упоминания, которые есть в тексте ${quoteName(plan.outlet)} и которых нет в тексте ${list(plan.others.map(quoteName))}: ${nouns.map(({ nom }) => nom).join(", ")}.`;
  },
  tellAmount,
  nameOf: (code) => baseName(code, "ru"),
  brackets,
  between: /^(?:,|и|ещё|\d+|издани[еяй]|«|»|\s)*$/u,
};
