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
import { scaleAmount, type Scaled, showNumber } from "../scale-amount.ts";
import { datedOutlets, showCount } from "../tell-count.ts";

const acts = readActs("fr");
const list = (words: readonly string[]): string => listWords(words, "fr");
const nb = "\u00A0";

/** Names without an article: islands and city states. */
const bare: ReadonlySet<string> = new Set(
  "ISR CUB CYP MLT SGP MCO TWN HTI MDG OMN BHR DJI MUS AND SMR TTO NRU TUV KIR TON WSM PLW HKG MAC LCA KNA ATG NATO BRICS".split(
    " ",
  ),
);
/** Plural names and masculine ones that end in e; all others in e are feminine (Grevisse, Le bon usage, § 471). */
const plural: ReadonlySet<string> = new Set("USA NLD PHL ARE MDV SYC COM FJI BHS MHL SLB UN".split(" "));
const masculine: ReadonlySet<string> = new Set("MEX MOZ KHM ZWE BLZ SUR IMF UNSC".split(" "));
const feminine: ReadonlySet<string> = new Set(
  "CAF COD COG DOM MKD PRK KOR GIN ZAF SAU GNQ PNG NZL NCL EU AU WHO IAEA SCO ASEAN OPEC AL WTO".split(" "),
);

interface Noun {
  readonly the: string;
  readonly to: string;
  readonly ofthe: string;
  /** Where it comes from: "de Chine", "du Japon", "des États-Unis". */
  readonly of: string;
  readonly in: string;
  readonly plural: boolean;
}

function declinePlace(code: string): Noun | undefined {
  const name = placeName(code, "fr");
  if (name === undefined) return undefined;
  const vowel = /^[AEIOUÉÈÊÎÔH](?!ollande|ongrie)/iu.test(name) && !/^(?:Hongrie|Honduras|Hong|Yémen)/u.test(name);
  const de = vowel ? `d’${name}` : `de ${name}`;
  if (bare.has(code))
    return {
      the: name,
      to: `à ${name}`,
      ofthe: de,
      of: de,
      in: code === "ISR" || code === "AND" ? `en ${name}` : `à ${name}`,
      plural: false,
    };
  if (plural.has(code))
    return {
      the: `les ${name}`,
      to: `aux ${name}`,
      ofthe: `des ${name}`,
      of: `des ${name}`,
      in: `aux ${name}`,
      plural: true,
    };
  const isFeminine = feminine.has(code) || (name.endsWith("e") && !masculine.has(code));
  if (vowel) {
    const the = `l’${name}`;
    return { the, to: `à ${the}`, ofthe: `de ${the}`, of: de, in: `en ${name}`, plural: false };
  }
  if (isFeminine)
    return {
      the: `la ${name}`,
      to: `à la ${name}`,
      ofthe: `de la ${name}`,
      of: `de ${name}`,
      in: `en ${name}`,
      plural: false,
    };
  return {
    the: `le ${name}`,
    to: `au ${name}`,
    ofthe: `du ${name}`,
    of: `du ${name}`,
    in: `au ${name}`,
    plural: false,
  };
}

function subjectOf(party: Party): { readonly name: string; readonly plural: boolean } | undefined {
  if ("person" in party) {
    const person = personName(party.person, "fr");
    return person && { name: person.name, plural: false };
  }
  const noun = declinePlace(party.code);
  return noun && { name: noun.the, plural: noun.plural };
}

/** "de" and "que" before a vowel. */
function elide(word: "de" | "ne", next: string): string {
  return /^[aeiouéèêâîôh]/iu.test(next) ? `${word.charAt(0)}’${next}` : `${word} ${next}`;
}

function tellAct({ type, mood, negative, subjects, target, period, place, document }: ActPlan): string | undefined {
  const row = acts.get(type);
  const named = subjects.flatMap((party) => subjectOf(party) ?? []);
  const [first] = named;
  const noun = target === undefined ? undefined : declinePlace(target);
  const { participle = "", infinitive = "", object = "", negated = "" } = row ?? {};
  if (!row || !first || named.length < subjects.length || (object.includes("{") && !noun)) return undefined;
  const many = named.length > 1 || first.plural;
  const template = negative ? negated : withDocument(object, document, "fr");
  const said = noun ? fill(template, { ...noun, plural: "" }) : template;
  const verb = {
    fact: negative
      ? `${many ? "n’ont" : "n’a"} pas ${participle.replace(" ou ", " ni ")}`
      : `${many ? "ont" : "a"} ${participle}`,
    plan: `${negative ? "ne " : ""}${many ? "prévoient" : "prévoit"}${negative ? " pas" : ""} ${elide("de", infinitive)}`,
    forecast: `${many ? "pourraient" : "pourrait"} ${negative ? "ne pas " : ""}${infinitive}`,
  }[mood];
  const who = list(named.map(({ name }) => name));
  return startUpper([who, verb, said, tellPlace(place, "fr"), tellPeriod(period)].filter(Boolean).join(" "));
}

const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

function tellPeriod(period: ActPlan["period"]): string {
  const shape = shapePeriod(period);
  if (!shape) return "";
  if (shape.form === "years") return shape.from === shape.to ? `en ${shape.from}` : `de ${shape.from} à ${shape.to}`;
  const dayOf = (day: number): string => (day === 1 ? "1er" : String(day));
  if (shape.form === "day") return `le ${dayOf(shape.day.day)} ${months[shape.day.month]} ${shape.day.year}`;
  const { from, to } = shape;
  const start = from.year === to.year ? "" : ` ${from.year}`;
  if (shape.form === "months")
    return isSameMonth(from, to)
      ? `en ${months[to.month]} ${to.year}`
      : `${elide("de", months[from.month] ?? "")}${start} à ${months[to.month]} ${to.year}`;
  const end = `${dayOf(to.day)} ${months[to.month]} ${to.year}`;
  if (shape.form === "days" && shape.weekend) return `le week-end des ${dayOf(from.day)} et ${end}`;
  if (shape.form === "days") return shape.next ? `les ${dayOf(from.day)} et ${end}` : `du ${dayOf(from.day)} au ${end}`;
  return `du ${dayOf(from.day)} ${months[from.month]}${start} au ${end}`;
}

const scales: Readonly<Record<string, string>> = { million: "million", billion: "milliard" };

const units: Readonly<Record<string, string>> = {
  USD: "dollar",
  EUR: "euro",
  GBP: "livre",
  CNY: "yuan",
  RUB: "rouble",
  INR: "roupie",
};

const comparators: Readonly<Record<string, string>> = {
  "more than": "plus de",
  "less than": "moins de",
  "at least": "au moins",
  "at most": "au plus",
  about: "environ",
  nearly: "près de",
  "up to": "jusqu’à",
};

/** News counts on in milliards where the scale has "billion", which readers take for the English one. */
function scaleFrench(value: number): Scaled {
  const scaled = scaleAmount(value, "fr");
  if (scaled.scale !== "trillion") return scaled;
  const number = Number((value / 1e9).toPrecision(12));
  return { shown: showNumber(number, "fr"), number, scale: "billion" };
}

/** The plural begins at two: "1,5 milliard", "2 milliards". */
function tellAmount({ value, unit, comparator }: AmountPlan): string {
  const { shown, scale, number } = scaleFrench(value);
  const head = comparator ? `${comparators[comparator]} ` : "";
  if (unit === "%") return `${head}${shown}${nb}%`;
  const noun = units[unit] ?? unit;
  if (!scale) return `${head}${shown} ${noun}${Math.abs(number) >= 2 && units[unit] ? "s" : ""}`;
  return `${head}${shown} ${scales[scale]}${Math.abs(number) >= 2 ? "s" : ""} ${elide("de", `${noun}${units[unit] ? "s" : ""}`)}`;
}

function nameOutlets(names: readonly string[]): string {
  const unique = [...new Set(names)];
  if (unique.length <= 3) return list(unique);
  return `${unique.slice(0, 2).join(", ")} et ${unique.length - 2} autres médias`;
}

const offices: Readonly<Record<string, string>> = {
  customs: "les douanes {femininePlural}",
  "commerce ministry": "le ministère {masculine} du Commerce",
  "statistics office": "l’office statistique {masculine}",
  "central bank": "la banque centrale {feminine}",
};

function source({ outlets, producer }: ReadingPlan): string {
  const office = producer && tellOffice(producer);
  return `selon ${nameOutlets(outlets)}${office ? `, citant ${office}` : ""}`;
}

/** "les douanes chinoises", and "les douanes de Tuvalu" where no adjective is listed. */
function tellOffice({ office, state }: NonNullable<ReadingPlan["producer"]>): string | undefined {
  const noun = declinePlace(state);
  const words = offices[office];
  if (!noun || words === undefined) return undefined;
  const told = fill(words, { ...romanceAdjective(state, "fr") });
  return told.includes("{") ? `${words.replace(/ \{\p{L}+\}/u, "")} ${noun.ofthe}` : told;
}

function tellFigure({ measure, pair, period, readings }: FigurePlan): string | undefined {
  const [a, b] = pair.map(declinePlace);
  const [main, ...others] = readings;
  if (measure !== "trade" || !a || !b || !main) return undefined;
  const when = tellPeriod(period) || "sur une période non précisée";
  const tail = others.map((one) => `${nb}; ${source(one)}, ${tellAmount(one)}`).join("");
  return `${startUpper(source(main))}, les échanges commerciaux entre ${a.the} et ${b.the} ont atteint ${tellAmount(main)} ${when}${tail}.`;
}

const languageNames = new Intl.DisplayNames(["fr"], { type: "language" });
const brackets = { open: " (", comma: ", ", semicolon: `${nb}; `, close: ")" } as const;

export const french: Grammar = {
  tellAct,
  credit: (act, outlets, again = /(?<!\p{L})selon(?!\p{L})/iu.test(act)) =>
    `${act}, ${again ? (new Set(outlets).size > 1 ? "rapportent" : "rapporte") : "selon"} ${nameOutlets(outlets)}.`,
  tellFigure,
  tellToll({ fate, counts }) {
    const [main, ...others] = counts;
    if (!main) return "";
    const one = main.value === 1;
    const told = {
      killed: one ? "a été tuée" : "ont été tuées",
      injured: one ? "a été blessée" : "ont été blessées",
      missing: one ? "est portée disparue" : "sont portées disparues",
    }[fate];
    const tail = others.map(
      (other) =>
        `${nb}; selon ${datedOutlets(nameOutlets(other.outlets), other, "fr")}, ${other.atLeast ? "au moins " : ""}${showCount(other, "fr")}`,
    );
    return `Selon ${datedOutlets(nameOutlets(main.outlets), main, "fr")}, ${main.atLeast ? "au moins " : ""}${showCount(main, "fr")} ${one ? "personne" : "personnes"} ${told}${tail.join("")}.`;
  },
  tellQuote({ outlet, language, words, speaker, about, note }) {
    const tongue = language === "fr" ? "" : ` en ${languageNames.of(language) ?? language}`;
    const more = about ? tellAbout(about, "fr", brackets, tellAmount) : "";
    const person = speaker === undefined ? undefined : listedPerson(speaker, "fr");
    if (person) return `${person.name} a déclaré, rapporte ${outlet}${tongue}${nb}: «${nb}${words}${nb}».`;
    if (speaker !== undefined)
      return tongue
        ? `${startUpper(speaker)} (${outlet},${tongue})${nb}: «${nb}${words}${nb}».`
        : `${startUpper(speaker)}${nb}: «${nb}${words}${nb}», rapporte ${outlet}.`;
    return `${outlet} ${note ? "rectifie" : "rapporte"}${tongue}${more}${nb}: «${nb}${words}${nb}».`;
  },
  tellHeadline: ({ words, outlet }) => `«${nb}${innerQuotes(words, "fr")}${nb}», ${outlet}`,
  tellSpread({ voices, countries, articles, outlet, sentences, shared, parts }) {
    if (voices === 1)
      return `Seul ${outlet ?? "un média"} en fait état${nb}; rien ici n’est confirmé par une deuxième voix.`;
    const spread = countries > 1 ? ` de ${countries} pays` : "";
    const copies = articles > voices ? `, en ${articles} articles` : "";
    const rests =
      shared === 0
        ? " Aucune des phrases ne repose sur deux d’entre elles."
        : ` ${shared === 1 ? "Une phrase" : `${shared} phrases`} sur ${sentences} ${shared === 1 ? "repose" : "reposent"} sur deux d’entre elles ou plus.`;
    const apart = parts > 0 ? ` Leurs récits divergent sur ${parts === 1 ? "un point" : `${parts} points`}.` : "";
    return `${voices} voix indépendantes${spread} en font état${copies}.${sentences > 1 ? rests : ""}${apart}`;
  },
  tellNote(plan) {
    if (plan.kind === "unnamed")
      return `Dans ${plan.count === 1 ? "une phrase" : `${plan.count} phrases`}, la source ne dit pas qui parle.`;
    if (plan.kind === "unread") {
      const names = plan.languages.map((code) => languageNames.of(code) ?? code);
      return `${plan.count === 1 ? "Un article lu n’est ni traduit ni cité" : `${plan.count} articles lus ne sont ni traduits ni cités`} (${names.join(", ")}).`;
    }
    const nouns = plan.codes.flatMap((code) => declinePlace(code) ?? []);
    if (nouns.length < plan.codes.length) return undefined;
    if (plan.kind === "unheard")
      return `Personne qui parle au nom ${list(nouns.map(({ ofthe }) => ofthe))} n’est cité dans les articles lus.`;
    return `${plan.outlet} nomme ${list(nouns.map(({ the }) => the))}${nb}; ${list(plan.others)}, non.`;
  },
  tellAmount,
  nameOf: (code) => baseName(code, "fr"),
  brackets,
  between: /^(?:,|et|\d+|autres|médias|\s)*$/u,
};
