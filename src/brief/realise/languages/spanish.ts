import type { Grammar } from "../grammar.ts";
import { listWords } from "../list-words.ts";
import { baseName, listedPerson, personName, placeName } from "../names.ts";
import { isSameMonth, shapePeriod } from "../period-shape.ts";
import type { ActPlan, AmountPlan, FigurePlan, Party, ReadingPlan } from "../plan.ts";
import { tellAbout } from "../tell-about.ts";
import { innerQuotes } from "../inner-quotes.ts";
import { withDocument } from "../documents.ts";
import { tellPlace } from "../places.ts";
import { romanceAdjective } from "../state-adjectives.ts";
import { fill, readActs, startUpper } from "../read-acts.ts";
import { scaleAmount, showNumber } from "../scale-amount.ts";
import { datedOutlets, showCount } from "../tell-count.ts";

const acts = readActs("es");
const list = (words: readonly string[]): string => listWords(words, "es");

/** Names with an article (Fundéu); Estados Unidos, India and Líbano stand without one and in the singular. */
const articlesOf: Readonly<Record<string, string>> = {
  GBR: "el",
  NLD: "los",
  CAF: "la",
  COD: "la",
  COG: "la",
  DOM: "la",
  EU: "la",
  UN: "la",
  NATO: "la",
  IAEA: "el",
  SCO: "la",
  WHO: "la",
  AU: "la",
  AL: "la",
  OPEC: "la",
  ASEAN: "la",
  IMF: "el",
  WTO: "la",
  UNSC: "el",
  G7: "el",
  G20: "el",
};

interface Noun {
  readonly the: string;
  readonly to: string;
  readonly of: string;
  readonly plural: boolean;
}

function declinePlace(code: string): Noun | undefined {
  const listed = placeName(code, "es");
  const name = code === "UN" ? "ONU" : listed;
  if (name === undefined) return undefined;
  const article = articlesOf[code];
  const the = article ? `${article} ${name}` : name;
  return {
    the,
    to: article === "el" ? `al ${name}` : `a ${the}`,
    of: article === "el" ? `del ${name}` : `de ${the}`,
    plural: article === "los",
  };
}

function subjectOf(party: Party): { readonly name: string; readonly plural: boolean } | undefined {
  if ("person" in party) {
    const person = personName(party.person, "es");
    return person && { name: person.name, plural: false };
  }
  const noun = declinePlace(party.code);
  return noun && { name: noun.the, plural: noun.plural };
}

function tellAct({ type, mood, negative, subjects, target, period, place, document }: ActPlan): string | undefined {
  const row = acts.get(type);
  const named = subjects.flatMap((party) => subjectOf(party) ?? []);
  const [first] = named;
  const noun = target === undefined ? undefined : declinePlace(target);
  const { past = "", infinitive = "", object = "", negated = "" } = row ?? {};
  if (!row || !first || named.length < subjects.length || (object.includes("{") && !noun)) return undefined;
  const many = named.length > 1 || first.plural;
  const not = negative ? "no " : "";
  const verb = {
    fact: `${not}${(many ? (row["past-plural"] ?? "") : past).replace(" o ", negative ? " ni " : " o ")}`,
    plan: `${not}${many ? "planean" : "planea"} ${infinitive}`,
    forecast: `${many ? "podrían" : "podría"} ${not}${infinitive}`,
  }[mood];
  const template = negative ? negated : withDocument(object, document, "es");
  const said = noun ? fill(template, { the: noun.the, to: noun.to, of: noun.of }) : template;
  const who = list(named.map(({ name }) => name));
  return startUpper([who, verb, said, tellPlace(place, "es"), tellPeriod(period)].filter(Boolean).join(" "));
}

const months = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");

function tellPeriod(period: ActPlan["period"]): string {
  const shape = shapePeriod(period);
  if (!shape) return "";
  if (shape.form === "years") return shape.from === shape.to ? `en ${shape.from}` : `de ${shape.from} a ${shape.to}`;
  if (shape.form === "day") return `el ${shape.day.day} de ${months[shape.day.month]} de ${shape.day.year}`;
  const { from, to } = shape;
  const start = from.year === to.year ? "" : ` de ${from.year}`;
  const month = `${months[to.month]} de ${to.year}`;
  if (shape.form === "months")
    return isSameMonth(from, to) ? `en ${month}` : `de ${months[from.month]}${start} a ${month}`;
  const end = `${to.day} de ${month}`;
  if (shape.form === "days" && shape.weekend) return `el fin de semana del ${from.day} y ${end}`;
  if (shape.form === "days") return shape.next ? `los días ${from.day} y ${end}` : `del ${from.day} al ${end}`;
  return `del ${from.day} de ${months[from.month]}${start} al ${end}`;
}

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  USD: ["dólar", "dólares"],
  EUR: ["euro", "euros"],
  GBP: ["libra", "libras"],
  CNY: ["yuan", "yuanes"],
  RUB: ["rublo", "rublos"],
  INR: ["rupia", "rupias"],
};

const comparators: Readonly<Record<string, string>> = {
  "more than": "más de",
  "less than": "menos de",
  "at least": "al menos",
  "at most": "como máximo",
  about: "unos",
  nearly: "casi",
  "up to": "hasta",
};

/** A thousand millions are "1.000 millones": "billón" is a million millions and is said from there on. */
function tellAmount({ value, unit, comparator }: AmountPlan): string {
  const head = comparator ? `${comparators[comparator]} ` : "";
  const { shown, scale, number } = scaleAmount(value, "es");
  if (unit === "%") return `${head}${shown}\u00A0%`;
  const [one, many] = units[unit] ?? [unit, unit];
  if (!scale) return `${head}${shown} ${number === 1 ? one : many}`;
  if (scale === "trillion") return `${head}${shown} ${number === 1 ? "billón" : "billones"} de ${many}`;
  const millions = Number((value / 1e6).toPrecision(12));
  return `${head}${showNumber(millions, "es")} ${millions === 1 ? "millón" : "millones"} de ${many}`;
}

function nameOutlets(names: readonly string[]): string {
  const unique = [...new Set(names)];
  if (unique.length <= 3) return list(unique);
  return `${unique.slice(0, 2).join(", ")} y otros ${unique.length - 2} medios`;
}

const offices: Readonly<Record<string, string>> = {
  customs: "de las aduanas {femininePlural}",
  "commerce ministry": "del Ministerio de Comercio {masculine}",
  "statistics office": "del instituto {masculine} de estadística",
  "central bank": "del banco central {masculine}",
};

function source({ outlets, producer }: ReadingPlan): string {
  const office = producer && tellOffice(producer);
  return `según ${nameOutlets(outlets)}${office ? `, con datos ${office}` : ""}`;
}

/** "de las aduanas chinas", and "de las aduanas de Tuvalu" where no adjective is listed. */
function tellOffice({ office, state }: NonNullable<ReadingPlan["producer"]>): string | undefined {
  const noun = declinePlace(state);
  const words = offices[office];
  if (!noun || words === undefined) return undefined;
  const told = fill(words, { ...romanceAdjective(state, "es") });
  return told.includes("{") ? `${words.replace(/ \{\p{L}+\}/u, "")} ${noun.of}` : told;
}

function tellFigure({ measure, pair, period, readings }: FigurePlan): string | undefined {
  const [a, b] = pair.map(declinePlace);
  const [main, ...others] = readings;
  if (measure !== "trade" || !a || !b || !main) return undefined;
  const when = tellPeriod(period) || "en un periodo que no se indica";
  const tail = others.map((one) => `; ${source(one)}, a ${tellAmount(one)}`).join("");
  return `${startUpper(source(main))}, el comercio entre ${list([a.the, b.the])} ascendió a ${tellAmount(main)} ${when}${tail}.`;
}

const languageNames = new Intl.DisplayNames(["es"], { type: "language" });
const brackets = { open: " (", comma: ", ", semicolon: "; ", close: ")" } as const;

export const spanish: Grammar = {
  tellAct,
  credit: (act, outlets, again = /(?<!\p{L})según(?!\p{L})/iu.test(act)) =>
    `${act}, ${again ? (new Set(outlets).size > 1 ? "informan" : "informa") : "según"} ${nameOutlets(outlets)}.`,
  tellFigure,
  tellToll({ fate, counts }) {
    const [main, ...others] = counts;
    if (!main) return "";
    const one = main.value === 1;
    const told = {
      killed: one ? "murió" : "murieron",
      injured: one ? "resultó herida" : "resultaron heridas",
      missing: one ? "desapareció" : "desaparecieron",
    }[fate];
    const tail = others.map(
      (other) =>
        `; según ${datedOutlets(nameOutlets(other.outlets), other, "es")}, ${other.atLeast ? "al menos " : ""}${showCount(other, "es")}`,
    );
    return `Según ${datedOutlets(nameOutlets(main.outlets), main, "es")}, ${told} ${main.atLeast ? "al menos " : ""}${showCount(main, "es")} ${one ? "persona" : "personas"}${tail.join("")}.`;
  },
  tellQuote({ outlet, language, words, speaker, about, note }) {
    const tongue = language === "es" ? "" : ` en ${languageNames.of(language) ?? language}`;
    const more = about ? tellAbout(about, "es", brackets, tellAmount) : "";
    const person = speaker === undefined ? undefined : listedPerson(speaker, "es");
    if (person) return `${person.name} declaró, informa ${outlet}${tongue}: «${words}».`;
    if (speaker !== undefined)
      return tongue
        ? `${startUpper(speaker)} (${outlet},${tongue}): «${words}».`
        : `${startUpper(speaker)}: «${words}», informa ${outlet}.`;
    return `${outlet} ${note ? "rectifica" : "informa"}${tongue}${more}: «${words}».`;
  },
  tellHeadline: ({ words, outlet }) => `«${innerQuotes(words, "es")}», ${outlet}`,
  tellSpread({ voices, countries, articles, outlet, sentences, shared, parts }) {
    if (voices === 1)
      return `Solo ${outlet ?? "un medio"} informa de ello; nada de lo que sigue lo confirma una segunda voz.`;
    const spread = countries > 1 ? ` de ${countries} países` : "";
    const copies = articles > voices ? ` en ${articles} artículos` : "";
    const rests =
      shared === 0
        ? " Ninguna de las frases se apoya en dos de ellas."
        : ` ${shared === 1 ? "Una" : shared} de ${sentences} frases ${shared === 1 ? "se apoya" : "se apoyan"} en dos de ellas o más.`;
    const apart = parts > 0 ? ` Sus versiones difieren en ${parts === 1 ? "un punto" : `${parts} puntos`}.` : "";
    return `${voices} voces independientes${spread} informan de ello${copies}.${sentences > 1 ? rests : ""}${apart}`;
  },
  tellNote(plan) {
    if (plan.kind === "unnamed")
      return `En ${plan.count === 1 ? "una frase" : `${plan.count} frases`} la fuente no dice quién habla.`;
    if (plan.kind === "unread") {
      const names = plan.languages.map((code) => languageNames.of(code) ?? code);
      return `${plan.count === 1 ? "Un artículo leído no se ha traducido ni citado" : `${plan.count} artículos leídos no se han traducido ni citado`} (${names.join(", ")}).`;
    }
    const nouns = plan.codes.flatMap((code) => declinePlace(code) ?? []);
    if (nouns.length < plan.codes.length) return undefined;
    if (plan.kind === "unheard")
      return `En los artículos leídos no se cita a nadie que hable en nombre ${list(nouns.map(({ of }) => of))}.`;
    return `${plan.outlet} menciona ${list(nouns.map(({ the }) => the))}; ${list(plan.others)}, no.`;
  },
  tellAmount,
  nameOf: (code) => baseName(code, "es"),
  brackets,
  between: /^(?:,|y|e|\d+|otros|medios|\s)*$/u,
};
