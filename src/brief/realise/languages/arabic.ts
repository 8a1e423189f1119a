import type { Grammar } from "../grammar.ts";
import { listWords } from "../list-words.ts";
import { baseName, listedPerson, personName, placeName } from "../names.ts";
import { isSameMonth, shapePeriod } from "../period-shape.ts";
import type { ActPlan, AmountPlan, Fate, FigurePlan, Party, ReadingPlan } from "../plan.ts";
import { tellAbout } from "../tell-about.ts";
import { innerQuotes } from "../inner-quotes.ts";
import { withDocument } from "../documents.ts";
import { tellPlace } from "../places.ts";
import { fill, readActs } from "../read-acts.ts";
import { scaleAmount } from "../scale-amount.ts";
import { datedOutlets, showCount } from "../tell-count.ts";

const acts = readActs("ar");
const list = (words: readonly string[]): string => listWords(words, "ar");
const rules = new Intl.PluralRules("ar");

/** Names that are masculine; all others of states are feminine. */
const masculine: ReadonlySet<string> = new Set("LBN IRQ MAR SDN JOR YEM SSD VAT EU NATO UNSC IMF AU".split(" "));

interface Subject {
  readonly name: string;
  readonly woman: boolean;
}

function subjectOf(party: Party): Subject | undefined {
  if ("person" in party) return personName(party.person, "ar");
  const name = placeName(party.code, "ar");
  return name === undefined ? undefined : { name, woman: !masculine.has(party.code) };
}

/** The verb comes first and agrees in gender with the subject next to it, in the singular whatever their number. */
function tellAct({ type, mood, negative, subjects, target, period, place, document }: ActPlan): string | undefined {
  const row = acts.get(type);
  const named = subjects.flatMap((party) => subjectOf(party) ?? []);
  const [first] = named;
  const state = target === undefined ? undefined : placeName(target, "ar");
  const rest = withDocument(row?.rest ?? "", document, "ar");
  const masdar = withDocument(row?.masdar ?? "", document, "ar-gen");
  if (!row || !first || named.length < subjects.length || (masdar.includes("{") && state === undefined))
    return undefined;
  const who = list(named.map(({ name }) => name));
  const object = (template: string): string =>
    state === undefined ? template : fill(template, { t: state, b: attach("ب", state) });
  const when = tellPeriod(period);
  const line = (...parts: readonly string[]): string =>
    [...parts, tellPlace(place, "ar"), when].filter(Boolean).join(" ");
  if (mood === "plan") return line(negative ? "لا" : "", first.woman ? "تعتزم" : "يعتزم", who, object(masdar));
  const does = first.woman ? "تقوم" : "يقوم";
  if (mood === "forecast") return line(negative ? "قد لا" : "قد", does, who, attach("ب", object(masdar)));
  if (negative) return line("لم", first.woman ? "تقم" : "يقم", who, attach("ب", object(masdar)));
  return line((first.woman ? row["past-f"] : row["past-m"]) ?? "", who, object(rest));
}

/** A preposition of one letter is written onto its word. */
function attach(letter: string, word: string): string {
  return `${letter}${word}`;
}

const months = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ");

function tellPeriod(period: ActPlan["period"]): string {
  const shape = shapePeriod(period);
  if (!shape) return "";
  if (shape.form === "years")
    return shape.from === shape.to ? `في عام ${shape.from}` : `من عام ${shape.from} إلى عام ${shape.to}`;
  if (shape.form === "day") return `في ${shape.day.day} ${months[shape.day.month]} ${shape.day.year}`;
  const { from, to } = shape;
  const start = from.year === to.year ? "" : ` ${from.year}`;
  const month = `${months[to.month]} ${to.year}`;
  if (shape.form === "months")
    return isSameMonth(from, to) ? `في ${month}` : `من ${months[from.month]}${start} إلى ${month}`;
  if (shape.form === "days" && shape.weekend) return `في نهاية أسبوع يومي ${from.day} و${to.day} ${month}`;
  if (shape.form === "days")
    return shape.next ? `يومي ${from.day} و${to.day} ${month}` : `من ${from.day} إلى ${to.day} ${month}`;
  return `من ${from.day} ${months[from.month]}${start} إلى ${to.day} ${month}`;
}

/** One, two (before its noun, without its last letter), three to ten, eleven and more. */
const scales: Readonly<Record<string, readonly [one: string, two: string, few: string]>> = {
  million: ["مليون", "مليوني", "ملايين"],
  billion: ["مليار", "ملياري", "مليارات"],
  trillion: ["تريليون", "تريليوني", "تريليونات"],
};

const units: Readonly<Record<string, string>> = {
  USD: "دولار",
  EUR: "يورو",
  GBP: "جنيه إسترليني",
  CNY: "يوان",
  RUB: "روبل",
  INR: "روبية",
};

const comparators: Readonly<Record<string, string>> = {
  "more than": "أكثر من",
  "less than": "أقل من",
  "at least": "ما لا يقل عن",
  "at most": "ما لا يزيد على",
  about: "نحو",
  nearly: "قرابة",
  "up to": "ما يصل إلى",
};

function tellAmount({ value, unit, comparator }: AmountPlan): string {
  const { shown, scale, number } = scaleAmount(value, "ar");
  const head = comparator ? `${comparators[comparator]} ` : "";
  if (unit === "%") return `${head}${shown}%`;
  const noun = units[unit] ?? unit;
  const size = scale ? scales[scale] : undefined;
  if (!size) return `${head}${shown} ${noun}`;
  const [one, two, few] = size;
  if (number === 1) return `${head}${one} ${noun}`;
  if (number === 2) return `${head}${two} ${noun}`;
  return `${head}${shown} ${Number.isInteger(number) && number >= 3 && number <= 10 ? few : one} ${noun}`;
}

function nameOutlets(names: readonly string[]): string {
  const unique = [...new Set(names)];
  if (unique.length <= 3) return list(unique);
  const rest = unique.length - 2;
  const nouns = new Map<string, string>([
    ["two", "وسيلتي إعلام أخريين"],
    ["few", `${rest} وسائل إعلام أخرى`],
  ]);
  const noun = nouns.get(rules.select(rest));
  return `${list(unique.slice(0, 2))} و${noun ?? `${rest} وسيلة إعلام أخرى`}`;
}

const offices: Readonly<Record<string, string>> = {
  customs: "جمارك",
  "commerce ministry": "وزارة تجارة",
  "statistics office": "مكتب إحصاء",
  "central bank": "البنك المركزي في",
};

function source({ outlets, producer }: ReadingPlan): string {
  const state = producer && placeName(producer.state, "ar");
  return `بحسب ${nameOutlets(outlets)}${producer && state ? ` نقلاً عن ${offices[producer.office]} ${state}` : ""}`;
}

function tellFigure({ measure, pair, period, readings }: FigurePlan): string | undefined {
  const [a, b] = pair.map((code) => placeName(code, "ar"));
  const [main, ...others] = readings;
  if (measure !== "trade" || !a || !b || !main) return undefined;
  const when = tellPeriod(period) || "في فترة غير محددة";
  const tail = others.map((one) => `؛ و${source(one)}، ${tellAmount(one)}`).join("");
  return `${source(main)}، بلغ حجم التجارة بين ${list([a, b])} ${tellAmount(main)} ${when}${tail}.`;
}

const fates: Readonly<Record<Fate, string>> = { killed: "القتلى", injured: "الجرحى", missing: "المفقودين" };

const languageNames = new Intl.DisplayNames(["ar"], { type: "language" });
const brackets = { open: " (", comma: "، ", semicolon: "؛ ", close: ")" } as const;

export const arabic: Grammar = {
  tellAct,
  credit: (act, outlets, again = /(?:بحسب|وفق|حسب)(?!\p{L})/u.test(act)) =>
    `${act}، ${again ? "كما ورد في" : "بحسب"} ${nameOutlets(outlets)}.`,
  tellFigure,
  tellToll({ fate, counts }) {
    const [main, ...others] = counts;
    if (!main) return "";
    const number = (one: typeof main): string => `${showCount(one, "ar")}${one.atLeast ? " على الأقل" : ""}`;
    const tail = others.map((one) => `؛ وبحسب ${datedOutlets(nameOutlets(one.outlets), one, "ar")}، ${number(one)}`);
    return `بحسب ${datedOutlets(nameOutlets(main.outlets), main, "ar")}، بلغ عدد ${fates[fate]} ${number(main)}${tail.join("")}.`;
  },
  tellQuote({ outlet, language, words, speaker, about, note }) {
    const name = languageNames.of(language) ?? language;
    const tongue = language === "ar" ? "" : ` ب${name}`;
    const more = about ? tellAbout(about, "ar", brackets, tellAmount) : "";
    const person = speaker === undefined ? undefined : listedPerson(speaker, "ar");
    if (person) return `${person.woman ? "قالت" : "قال"} ${person.name}، بحسب ${outlet}${tongue}: «${words}».`;
    if (speaker !== undefined)
      return tongue ? `${speaker} (${outlet}،${tongue}): «${words}».` : `${speaker}: «${words}»، بحسب ${outlet}.`;
    return `${note ? "جاء في تصحيح نشرته" : "جاء في"} ${outlet}${tongue}${more}: «${words}».`;
  },
  tellHeadline: ({ words, outlet }) => `«${innerQuotes(words, "ar")}»، ${outlet}`,
  tellSpread({ voices, countries, articles, outlet, sentences, shared, parts }) {
    if (voices === 1)
      return `لم يرد هذا الخبر إلا في ${outlet ?? "وسيلة إعلام واحدة"}؛ ولا يؤكد مصدر ثان شيئاً مما جاء هنا.`;
    const spread = countries > 1 ? `، عدد البلدان: ${countries}` : "";
    const copies = articles > voices ? `، عدد المقالات: ${articles}` : "";
    const rests =
      shared === 0
        ? " لا تستند أي جملة إلى مصدرين منها."
        : ` عدد الجمل التي تستند إلى مصدرين أو أكثر: ${shared} من ${sentences}.`;
    return `عدد المصادر المستقلة لهذا الخبر: ${voices}${spread}${copies}.${sentences > 1 ? rests : ""}${parts > 0 ? ` عدد نقاط الاختلاف بين رواياتها: ${parts}.` : ""}`;
  },
  tellNote(plan) {
    if (plan.kind === "unnamed") return `عدد الجمل التي لا يذكر فيها المصدر من المتحدث: ${plan.count}.`;
    if (plan.kind === "unread") {
      const names = plan.languages.map((code) => languageNames.of(code) ?? code);
      return `عدد المقالات التي قُرئت ولم تُترجم ولم يُقتبس منها: ${plan.count} (${names.join("، ")}).`;
    }
    const names = plan.codes.flatMap((code) => placeName(code, "ar") ?? []);
    if (names.length < plan.codes.length) return undefined;
    if (plan.kind === "unheard") return `لا تقتبس المقالات المقروءة من أحد يتحدث باسم ${list(names)}.`;
    return `ما يرد ذكره في ${plan.outlet} ولا يرد في ${list(plan.others)}: ${names.join("، ")}.`;
  },
  tellAmount,
  nameOf: (code) => baseName(code, "ar"),
  brackets,
  between: /^(?:،|و|\d+|وسائل|وسيلة|وسيلتي|إعلام|أخرى|أخريين|\s)*$/u,
};
