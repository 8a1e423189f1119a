import type { Period } from "../../core/index.ts";

const enumeration = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "A", "A and B", "A, B and C". */
export function listWords(words: readonly string[]): string {
  return enumeration.format(words);
}

/** Up to three outlets by name and the rest as a count: "Harbour Wire, Le Fanal and four more outlets". */
export function nameOutlets(names: readonly string[]): string {
  const unique = [...new Set(names)];
  if (unique.length <= 3) return listWords(unique);
  const rest = unique.length - 2;
  return `${unique.slice(0, 2).join(", ")} and ${countWord(rest)} more outlets`;
}

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Numbers to ten in words, as news style has it; the rest in digits. */
export function countWord(count: number): string {
  return small[count] ?? String(count);
}

/** "on 16 May 2024", "on 16 and 17 May 2024", "in May 2024", "in 2023"; empty where there is no date. */
export function tellPeriod(period: Period | undefined): string {
  if (!period) return "";
  const from = new Date(period.from);
  const to = new Date(period.to);
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) return "";
  if (period.precision === "year") return tellYears(from, to);
  if (period.precision === "month") return tellMonths(from, to);
  return tellDays(from, to);
}

function tellYears(from: Date, to: Date): string {
  const [first, last] = [from.getUTCFullYear(), to.getUTCFullYear()];
  return first === last ? `in ${first}` : `from ${first} to ${last}`;
}

const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

function tellMonths(from: Date, to: Date): string {
  const [first, last] = [month.format(from), month.format(to)];
  if (first === last) return `in ${first}`;
  const sameYear = from.getUTCFullYear() === to.getUTCFullYear();
  return `from ${sameYear ? first.replace(/ \d+$/u, "") : first} to ${last}`;
}

function tellDays(from: Date, to: Date): string {
  const first = day.format(from);
  const last = to.getTime() === from.getTime() ? first : day.format(to);
  if (first === last) return `on ${first}`;
  const sameMonth = month.format(from) === month.format(to);
  const days = Math.round((to.getTime() - from.getTime()) / 86_400_000);
  if (!sameMonth) return `from ${first} to ${last}`;
  // "Over the weekend" it may have been on one day of the two.
  const on = from.getUTCDay() === saturday ? "on the weekend of" : "on";
  return days === 1 ? `${on} ${from.getUTCDate()} and ${last}` : `from ${from.getUTCDate()} to ${last}`;
}

const saturday = 6;

/** "in the week of 13 May 2024", by its Monday; empty where it is no date. */
export function tellWeek({ from }: Period): string {
  const monday = new Date(from);
  return Number.isNaN(monday.getTime()) ? "" : `in the week of ${day.format(monday)}`;
}

const units: Readonly<Record<string, (amount: string) => string>> = {
  USD: (amount) => `$${amount}`,
  EUR: (amount) => `€${amount}`,
  GBP: (amount) => `£${amount}`,
  CNY: (amount) => `${amount} yuan`,
  RUB: (amount) => `${amount} roubles`,
  INR: (amount) => `${amount} rupees`,
  "%": (amount) => `${amount} per cent`,
  "1": (amount) => amount,
};

/** "$240.1 billion", "26.3 per cent", "3.2 million tonnes": the value as given, never rounded. */
export function tellAmount(value: number, unit: string): string {
  const amount = scaled(value);
  return (units[unit] ?? ((given: string) => `${given} ${unit}`))(amount);
}

const scales: readonly (readonly [size: number, word: string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];

function scaled(value: number): string {
  const size = scales.find(([least]) => Math.abs(value) >= least);
  const plain = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });
  return size ? `${plain.format(Number((value / size[0]).toPrecision(12)))} ${size[1]}` : plain.format(value);
}

/** The first letter made a capital, where the script has capitals. */
export function startUpper(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Outlets as a sentence begins with them: a name keeps its letters, "an outlet without a name" takes a capital. */
export function atHead(outlets: string): string {
  return outlets.startsWith("an outlet ") ? startUpper(outlets) : outlets;
}

/** Stands in a candidate until it is known who carries it: at its end, before the full stop. */
export const creditMark = "{credit}";

/** Stands behind an authority that the source does not name: "unnamed analysts, quoted by Le Fanal, expect …". */
export const quotedMark = "{quoted}";

/** Ways to name the outlets of a sentence, all neutral. */
export type CreditForm = "reports" | "according" | "reports-that";

const saying: RegExp =
  /\b(?:said|say|says|reported|report|reports|noted|announced|added|stated|show|shows|showed|told \w+)$/u;

/** The forms that a sentence can take: not "said, X reports", not "according to" twice, "that" before a plain clause alone. */
export function creditForms(sentence: string): readonly CreditForm[] {
  const second = /\baccording to\b/iu.test(sentence);
  const that: readonly CreditForm[] = followsThat(sentence) ? ["reports-that"] : [];
  if (saying.test(sentence)) return second ? ["reports", ...that] : ["according", ...that];
  if (second) return ["reports"];
  return sentence.split(/\s+/u).length < longSentence ? ["reports", "according", ...that] : ["reports", ...that];
}

/** From here on "according to" could make a copied run too long: an article may go on with the same two words. */
const longSentence = 24;

/** Words that a sentence may begin with and that are written small inside one. */
const smallWords: RegExp =
  /^(?:The|A|An|In|On|At|After|Before|During|Two|Three|Four|Five|Some|Both|Most|Many|All|No|Several|Hundreds|Thousands|Police|Officials|Authorities|Analysts|Experts|Critics|Investigators|Prosecutors|Lawmakers|Residents|Witnesses|Researchers|Scientists|According|As|There|More|Nearly|About|Around|By|If|Every|Each|Until|Under|While|With|For|From|Since|Former|When|Asked|Amid|Following|Because|Although|Though|Despite|Once|Within|Among|Between|Against|Throughout|Meanwhile|Later|Earlier|Speaking|Citing|Such|Other|Another|Almost)(?= \p{L})/u;

/** A title before a name keeps its capital. */
const titled: RegExp =
  /^(?:Mr|Mrs|Ms|Dr|President|Prime Minister|Senator|Sen|Representative|Rep|Gov|Governor|Judge|King|Queen|Pope)\.? \p{Lu}/u;

/** "…, Ito said", "…, said Ito", "Ito said …": with "X reports that" before it one would have to ask whose word it is. */
const speaks: RegExp =
  /, (?:[^,]+ (?:said|says|added|noted)|(?:said|says) [^,]+)$|^(?:\S+ ){1,5}(?<!not )(?:say|says|said)\b/u;

/** A plain clause: no quotation, no other clause beside it, no "that" of its own, and a first word whose capital is known. */
function followsThat(sentence: string): boolean {
  if (speaks.test(sentence)) return false;
  return !/[“”"«»;:—–]|\bthat\b/u.test(sentence) && (smallWords.test(sentence) || titled.test(sentence));
}

/** The sentence as it stands behind "that" or a semicolon. */
export function startSmall(sentence: string): string {
  return smallWords.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

/** "A spokeswoman" behind a quotation is "a spokeswoman", "Former Senator Ito" is "former Senator Ito". */
export function lowerArticle(speaker: string): string {
  return speaker.replace(/^(?:The|An?|One|Former|Acting|Outgoing|Incoming) (?=\p{L})/u, (article) =>
    article.toLowerCase(),
  );
}

/** Puts the outlets in: "…, Le Fanal reports", "…, according to Le Fanal", "Le Fanal reports that …". */
export function fillCredit(template: string, names: readonly string[], form?: CreditForm): string {
  if (!template.includes(creditMark)) return template;
  if (template.includes(quotedMark))
    return template.replace(quotedMark, `, quoted by ${nameOutlets(names)},`).replace(creditMark, "");
  const bare = template.replace(`${creditMark}.`, "");
  const outlets = nameOutlets(names);
  if (new Set(names).size === 1 && bare.endsWith(` told ${outlets}`)) return `${bare}.`;
  const chosen = form ?? creditForms(bare)[0] ?? "reports";
  if (chosen === "reports-that")
    return `${atHead(outlets)} ${reportVerb(names)} that ${startSmall(bare)}${bare.endsWith(".") ? "" : "."}`;
  const credit = chosen === "according" ? `according to ${outlets}` : `${outlets} ${reportVerb(names)}`;
  return `${bare}, ${credit}.`;
}

/** "report" of several outlets, "reports" of one. */
export function reportVerb(names: readonly string[]): string {
  return new Set(names).size > 1 ? "report" : "reports";
}

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

/** "Russian" for `ru`; the code itself where it is unknown. */
export function languageName(code: string): string {
  try {
    return languageNames.of(code) ?? code;
  } catch {
    return code;
  }
}
