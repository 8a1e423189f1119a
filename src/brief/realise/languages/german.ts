import type { Grammar } from "../grammar.ts";
import { listWords } from "../list-words.ts";
import { baseName, listedPerson, personName, placeName } from "../names.ts";
import { isSameMonth, shapePeriod } from "../period-shape.ts";
import type { ActPlan, AmountPlan, FigurePlan, Party, ReadingPlan } from "../plan.ts";
import { tellAbout } from "../tell-about.ts";
import { withDocument } from "../documents.ts";
import { tellPlace } from "../places.ts";
import { innerQuotes } from "../inner-quotes.ts";
import { fill, readActs, startUpper } from "../read-acts.ts";
import { germanAdjective } from "../state-adjectives.ts";
import { scaleAmount } from "../scale-amount.ts";
import { datedOutlets, showCount } from "../tell-count.ts";

const acts = readActs("de");
const list = (words: readonly string[]): string => listWords(words, "de");

/** The article that a name takes, by its gender. */
const articlesOf = {
  f: { nom: "die", acc: "die", dat: "der", gen: "der" },
  m: { nom: "der", acc: "den", dat: "dem", gen: "des" },
  n: { nom: "das", acc: "das", dat: "dem", gen: "des" },
  pl: { nom: "die", acc: "die", dat: "den", gen: "der" },
} as const;

type Case = "nom" | "acc" | "dat" | "gen";

/** States and bodies with an article, by ISO alpha-3 or code: Duden; all others are neuter and stand without one. */
const withArticle: Readonly<Record<string, keyof typeof articlesOf>> = Object.fromEntries([
  ..."CHE TUR UKR SVK MNG COD COG DOM CAF CIV MDA EU UN NATO SCO WHO AU AL UNSC OPEC IAEA WTO IMF ASEAN"
    .split(" ")
    .map((code) => [code, "f"] as const),
  ..."IRN IRQ LBN SDN YEM TCD VAT SSD NER SEN".split(" ").map((code) => [code, "m"] as const),
  ..."NLD USA ARE PHL MDV BHS SYC COM MHL SLB".split(" ").map((code) => [code, "pl"] as const),
  ["GBR", "n"] as const,
  ["UNSC", "m"] as const,
  ["IMF", "m"] as const,
  ["UN", "pl"] as const,
]);

/** Names used without an article although they have a gender. */
const bare: ReadonlySet<string> = new Set(["NER", "SEN", "SSD", "TCD", "ASEAN", "BRICS"]);

interface Noun extends Readonly<Record<Case, string>> {
  readonly plural: boolean;
  readonly article: boolean;
}

function declinePlace(code: string): Noun | undefined {
  const name = placeName(code, "de");
  if (name === undefined) return undefined;
  const gender = bare.has(code) ? undefined : withArticle[code];
  if (!gender) {
    const gen = /[sxzß]$/u.test(name) ? `von ${name}` : `${name}s`;
    return { nom: name, acc: name, dat: name, gen, plural: false, article: false };
  }
  const of = (form: Case): string => `${articlesOf[gender][form]} ${inflect(name, gender, form)}`;
  return { nom: of("nom"), acc: of("acc"), dat: of("dat"), gen: of("gen"), plural: gender === "pl", article: true };
}

/** "Vereinigte Arabische Emirate" after an article: "die Vereinigten Arabischen Emirate", "dem Vereinigten Königreich". */
function inflect(name: string, gender: keyof typeof articlesOf, form: Case): string {
  const words = name.split(" ");
  const weak =
    (gender !== "pl" && form === "nom") || (form === "acc" && gender !== "pl" && gender !== "m") ? "e" : "en";
  const told = words.map((word, i) => {
    if (i < words.length - 1) return word.replace(/(?:e|es|en|er)$/u, weak);
    if (form === "dat" && gender === "pl" && /(?:e|er|el)$/u.test(word)) return `${word}n`;
    return form === "gen" && (gender === "m" || gender === "n") ? word.replace(/(?<![sn])$/u, "s") : word;
  });
  return told.join(" ");
}

interface Subject {
  readonly name: string;
  readonly plural: boolean;
}

function subjectOf(party: Party): Subject | undefined {
  if ("person" in party) {
    const person = personName(party.person, "de");
    return person && { name: person.name, plural: false };
  }
  const noun = declinePlace(party.code);
  return noun && { name: noun.nom, plural: noun.plural };
}

function tellAct({ type, mood, negative, subjects, target, period, place, document }: ActPlan): string | undefined {
  const row = acts.get(type);
  const named = subjects.flatMap((party) => subjectOf(party) ?? []);
  const [first] = named;
  const noun = target === undefined ? undefined : declinePlace(target);
  const { past = "", middle = "", tail = "", infinitive = "", zu = "", negated = "" } = row ?? {};
  if (!row || !first || named.length < subjects.length || (middle.includes("{") && !noun)) return undefined;
  const many = named.length > 1 || first.plural;
  const when = [tellPeriod(period), tellPlace(place, "de")].filter(Boolean).join(" ");
  const object = (general: string): string => {
    const template = withDocument(general, document, "de");
    return noun
      ? contract(
          fill(template, {
            acc: noun.acc,
            dat: noun.dat,
            gen: noun.gen,
            nach: noun.article ? `in ${noun.acc}` : `nach ${noun.nom}`,
            into: `in ${noun.acc}`,
          }),
        )
      : template;
  };
  const who = list(named.map(({ name }) => name));
  const line = (...parts: readonly string[]): string => startUpper([who, ...parts].filter(Boolean).join(" "));
  const said = object(negative ? negated : middle);
  if (mood === "fact") return line(many ? (row["past-plural"] ?? "") : past, when, said, tail);
  if (mood === "forecast") return line(many ? "könnten" : "könnte", when, said, infinitive);
  const planned = [when, object(middle), zu].filter(Boolean).join(" ");
  return line(`${many ? "planen" : "plant"}${negative ? " nicht" : ""}, ${planned}`);
}

/** "von dem Iran" is "vom Iran". */
function contract(text: string): string {
  return text
    .replaceAll(/\bvon dem\b/gu, "vom")
    .replaceAll(/\bbei dem\b/gu, "beim")
    .replaceAll(/\bzu dem\b/gu, "zum")
    .replaceAll(/\bzu der\b/gu, "zur")
    .replaceAll(/\bin das\b/gu, "ins");
}

const months = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");

function tellPeriod(period: ActPlan["period"]): string {
  const shape = shapePeriod(period);
  if (!shape) return "";
  if (shape.form === "years") return shape.from === shape.to ? String(shape.from) : `von ${shape.from} bis ${shape.to}`;
  if (shape.form === "day") return `am ${shape.day.day}. ${months[shape.day.month]} ${shape.day.year}`;
  const { from, to } = shape;
  const start = from.year === to.year ? "" : ` ${from.year}`;
  if (shape.form === "months")
    return isSameMonth(from, to)
      ? `im ${months[to.month]} ${to.year}`
      : `von ${months[from.month]}${start} bis ${months[to.month]} ${to.year}`;
  const end = `${to.day}. ${months[to.month]} ${to.year}`;
  if (shape.form === "days" && shape.weekend) return `am Wochenende des ${from.day}. und ${end}`;
  if (shape.form === "days") return shape.next ? `am ${from.day}. und ${end}` : `vom ${from.day}. bis ${end}`;
  return `vom ${from.day}. ${months[from.month]}${start} bis ${end}`;
}

const scales: Readonly<Record<string, readonly [one: string, many: string]>> = {
  million: ["Million", "Millionen"],
  billion: ["Milliarde", "Milliarden"],
  trillion: ["Billion", "Billionen"],
};

const units: Readonly<Record<string, string>> = {
  USD: "Dollar",
  EUR: "Euro",
  GBP: "Pfund",
  CNY: "Yuan",
  RUB: "Rubel",
  INR: "Rupien",
};

const comparators: Readonly<Record<string, string>> = {
  "more than": "mehr als",
  "less than": "weniger als",
  "at least": "mindestens",
  "at most": "höchstens",
  about: "etwa",
  nearly: "fast",
  "up to": "bis zu",
};

function tellAmount({ value, unit, comparator }: AmountPlan): string {
  const { shown, scale, number } = scaleAmount(value, "de");
  const head = comparator ? `${comparators[comparator]} ` : "";
  if (unit === "%") return `${head}${shown}\u00A0%`;
  const size = scale ? ` ${scales[scale]?.[number === 1 ? 0 : 1]}` : "";
  return `${head}${shown}${size} ${units[unit] ?? unit}`;
}

function nameOutlets(names: readonly string[], dative: boolean): string {
  const unique = [...new Set(names)];
  if (unique.length <= 3) return list(unique);
  return `${unique.slice(0, 2).join(", ")} und ${unique.length - 2} ${dative ? "weiteren" : "weitere"} Medien`;
}

const offices: Readonly<Record<string, string>> = {
  customs: "den {adjective}en Zoll",
  "commerce ministry": "das {adjective}e Handelsministerium",
  "statistics office": "das {adjective}e Statistikamt",
  "central bank": "die {adjective}e Zentralbank",
};

function source({ outlets, producer }: ReadingPlan): string {
  const office = producer && tellOffice(producer);
  return `laut ${nameOutlets(outlets, true)}${office ? ` unter Berufung auf ${office}` : ""}`;
}

/** "den chinesischen Zoll", and "den Zoll Tuvalus" where no adjective is listed. */
function tellOffice({ office, state }: NonNullable<ReadingPlan["producer"]>): string | undefined {
  const noun = declinePlace(state);
  const adjective = germanAdjective(state);
  const words = offices[office];
  if (!noun || words === undefined) return undefined;
  return adjective ? fill(words, { adjective }) : `${words.replace(/ \{adjective\}\p{L}+/u, "")} ${noun.gen}`;
}

function tellFigure({ measure, pair, period, readings }: FigurePlan): string | undefined {
  const [a, b] = pair.map(declinePlace);
  const [main, ...others] = readings;
  if (measure !== "trade" || !a || !b || !main) return undefined;
  const when = tellPeriod(period) || "in einem nicht genannten Zeitraum";
  const tail = others.map((one) => `; ${source(one)} auf ${tellAmount(one)}`).join("");
  return `Der Handel zwischen ${a.dat} und ${b.dat} belief sich ${when} ${source(main)} auf ${tellAmount(main)}${tail}.`;
}

const languageNames = new Intl.DisplayNames(["de"], { type: "language" });
const brackets = { open: " (", comma: ", ", semicolon: "; ", close: ")" } as const;

export const german: Grammar = {
  tellAct,
  credit: (act, outlets, again = /(?<!\p{L})berichte[nt]{1,2}(?!\p{L})/iu.test(act)) =>
    `${act}, ${again ? (new Set(outlets).size > 1 ? "schreiben" : "schreibt") : new Set(outlets).size > 1 ? "berichten" : "berichtet"} ${nameOutlets(outlets, false)}.`,
  tellFigure,
  tellToll({ fate, counts }) {
    const [main, ...others] = counts;
    if (!main) return "";
    const one = main.value === 1;
    const verb = fate === "missing" ? (one ? "wird" : "werden") : one ? "wurde" : "wurden";
    const participle = { killed: "getötet", injured: "verletzt", missing: "vermisst" }[fate];
    const tail = others.map(
      (other) =>
        `; laut ${datedOutlets(nameOutlets(other.outlets, true), other, "de")} ${fate === "missing" ? "sind" : "waren"} es ${other.atLeast ? "mindestens " : ""}${showCount(other, "de")}`,
    );
    return `${main.atLeast ? "Mindestens " : ""}${showCount(main, "de")} ${one ? "Mensch" : "Menschen"} ${verb} laut ${datedOutlets(nameOutlets(main.outlets, true), main, "de")} ${participle}${tail.join("")}.`;
  },
  tellQuote({ outlet, language, words, speaker, about, note }) {
    const tongue = language === "de" ? "" : ` auf ${languageNames.of(language) ?? language}`;
    const more = about ? tellAbout(about, "de", brackets, tellAmount) : "";
    const person = speaker === undefined ? undefined : listedPerson(speaker, "de");
    if (person) return `${person.name} sagte laut ${outlet}${tongue}: „${words}“.`;
    if (speaker !== undefined)
      return tongue
        ? `${startUpper(speaker)} (${outlet},${tongue}): „${words}“.`
        : `${startUpper(speaker)}: „${words}“, berichtet ${outlet}.`;
    return `${outlet} ${note ? "berichtigt sich" : "berichtet"}${tongue}${more}: „${words}“.`;
  },
  tellHeadline: ({ words, outlet }) => `„${innerQuotes(words, "de")}“, ${outlet}`,
  tellSpread({ voices, countries, articles, outlet, sentences, shared, parts }) {
    if (voices === 1)
      return `Nur ${outlet ?? "ein Medium"} berichtet davon; nichts hier ist von einer zweiten Stimme bestätigt.`;
    const spread = countries > 1 ? ` aus ${countries} Ländern` : "";
    const copies = articles > voices ? ` in ${articles} Artikeln` : "";
    const rests =
      shared === 0
        ? " Keiner der Sätze stützt sich auf zwei von ihnen."
        : ` ${shared === 1 ? "Einer" : shared} von ${sentences} Sätzen ${shared === 1 ? "stützt" : "stützen"} sich auf zwei von ihnen oder mehr.`;
    const apart =
      parts > 0
        ? ` In ${parts === 1 ? "einem Punkt" : `${parts} Punkten`} weichen ihre Darstellungen voneinander ab.`
        : "";
    return `${voices} unabhängige Stimmen${spread} berichten davon${copies}.${sentences > 1 ? rests : ""}${apart}`;
  },
  tellNote(plan) {
    if (plan.kind === "unnamed")
      return `In ${plan.count === 1 ? "einem Satz" : `${plan.count} Sätzen`} sagt die Quelle nicht, wer spricht.`;
    if (plan.kind === "unread") {
      const names = plan.languages.map((code) => languageNames.of(code) ?? code);
      return `${plan.count === 1 ? "Ein Artikel wurde" : `${plan.count} Artikel wurden`} gelesen und weder übersetzt noch zitiert (${names.join(", ")}).`;
    }
    const nouns = plan.codes.flatMap((code) => declinePlace(code) ?? []);
    if (nouns.length < plan.codes.length) return undefined;
    if (plan.kind === "unheard")
      return `In den gelesenen Artikeln wird niemand zitiert, der für ${list(nouns.map(({ acc }) => acc))} spricht.`;
    return `${plan.outlet} nennt ${list(nouns.map(({ acc }) => acc))}; ${list(plan.others)} nicht.`;
  },
  tellAmount,
  nameOf: (code) => baseName(code, "de"),
  brackets,
  between: /^(?:,|und|\d+|weiteren?|Medien|\s)*$/u,
};
