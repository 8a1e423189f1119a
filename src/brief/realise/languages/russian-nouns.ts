import { placeName } from "../names.ts";

export type Gender = "m" | "f" | "n" | "pl";

/** A name in the cases that news needs. */
export interface Noun {
  readonly nom: string;
  readonly gen: string;
  readonly dat: string;
  readonly acc: string;
  readonly ins: string;
  readonly gender: Gender;
}

/** Names that do not change, with the gender that verbs agree with. */
const fixed: Readonly<Record<string, Gender>> = {
  США: "pl",
  ОАЭ: "pl",
  КНДР: "f",
  ЮАР: "f",
  ЦАР: "f",
  ООН: "f",
  НАТО: "f",
  ШОС: "f",
  ВОЗ: "f",
  ВТО: "f",
  МВФ: "m",
  БРИКС: "m",
  АСЕАН: "f",
  ОПЕК: "f",
  МАГАТЭ: "n",
  ЛАГ: "f",
  "ДР Конго": "f",
  Никарагуа: "f",
  "Большая семерка": "f",
};

/** Plural names by their last letters; the genitive is given where it drops or keeps a vowel of its own. */
const plurals: Readonly<Record<string, readonly [gen: string, stem: string]>> = {
  Нидерланды: ["Нидерландов", "Нидерланд"],
  Филиппины: ["Филиппин", "Филиппин"],
  Мальдивы: ["Мальдив", "Мальдив"],
  Багамы: ["Багам", "Багам"],
  Коморы: ["Комор", "Комор"],
  Сейшелы: ["Сейшел", "Сейшел"],
};

/** States whose name takes "на" and not "в": islands, and Ukraine by the norm of the dictionaries. */
const onto: ReadonlySet<string> = new Set(
  "UKR CUB CYP MLT PHL MDV HTI JAM MDG LKA TWN BHS BRB GRD COM SYC MUS".split(" "),
);

/** The name of a state or body in its cases. Rules of the school grammar; what has a form of its own stands in the tables. */
export function declinePlace(code: string): Noun | undefined {
  const name = placeName(code, "ru");
  return name === undefined ? undefined : decline(name);
}

export function decline(name: string): Noun {
  const gender = fixed[name];
  if (gender) return same(name, gender);
  const plural = plurals[name];
  if (plural) {
    const [gen, stem] = plural;
    return { nom: name, gen, dat: `${stem}ам`, acc: name, ins: `${stem}ами`, gender: "pl" };
  }
  const parts = / (?:и|—) /u.exec(name);
  if (parts) return join(name.slice(0, parts.index), parts[0], name.slice(parts.index + parts[0].length));
  const [first = "", ...rest] = name.split(" ");
  if (first === "Республика" && rest.length > 0) return join(first, " ", rest.join(" "), true);
  if (rest.length > 0 && /[аоы][яй]$|[иы]е$/u.test(first)) return declinePair(first, rest.join(" "));
  return declineWord(name);
}

function same(name: string, gender: Gender): Noun {
  return { nom: name, gen: name, dat: name, acc: name, ins: name, gender };
}

function join(left: string, between: string, right: string, isFixed = false): Noun {
  const [a, b] = [decline(left), isFixed ? same(right, "f") : decline(right)];
  const of = (form: (noun: Noun) => string): string => `${form(a)}${between}${form(b)}`;
  return {
    nom: of(({ nom }) => nom),
    gen: of(({ gen }) => gen),
    dat: of(({ dat }) => dat),
    acc: of(({ acc }) => acc),
    ins: of(({ ins }) => ins),
    gender: a.gender,
  };
}

/** "Саудовская Аравия", "Южный Судан", "Соломоновы Острова": the adjective goes with its noun. */
function declinePair(adjective: string, rest: string): Noun {
  const noun = decline(rest);
  const stem = adjective.slice(0, -2);
  const [gen, dat, acc, ins] = adjective.endsWith("ая")
    ? ["ой", "ой", "ую", "ой"]
    : /[иы]й$/u.test(adjective)
      ? ["ого", "ому", adjective.slice(-2), "ым"]
      : ["ых", "ым", adjective.slice(-2), "ыми"];
  return {
    nom: `${adjective} ${noun.nom}`,
    gen: `${stem}${gen} ${noun.gen}`,
    dat: `${stem}${dat} ${noun.dat}`,
    acc: `${stem}${acc} ${noun.acc}`,
    ins: `${stem}${ins} ${noun.ins}`,
    gender: noun.gender,
  };
}

function declineWord(name: string): Noun {
  const stem = name.slice(0, -1);
  const form = (endings: readonly [string, string, string, string], gender: Gender, base = stem): Noun => {
    const [gen, dat, acc, ins] = endings;
    return { nom: name, gen: base + gen, dat: base + dat, acc: base + acc, ins: base + ins, gender };
  };
  if (name === "Египет") return form(["та", "ту", "ет", "том"], "m", "Егип");
  if (name === "Острова") return form(["ов", "ам", "а", "ами"], "pl");
  if (name.endsWith("уа")) return same(name, "f");
  if (name.endsWith("ия")) return form(["и", "и", "ю", "ей"], "f");
  if (name.endsWith("я")) return form(["и", "е", "ю", "ей"], "f");
  if (/[гкхжчшщ]а$/u.test(name)) return form(["и", "е", "у", /[жчшщ]а$/u.test(name) ? "ей" : "ой"], "f");
  if (name.endsWith("а")) return form(["ы", "е", "у", "ой"], "f");
  if (name === "Беларусь") return form(["и", "и", "ь", "ью"], "f");
  if (name.endsWith("ь")) return form(["я", "ю", "ь", "ем"], "m");
  if (name.endsWith("й")) return form(["я", "ю", "й", "ем"], "m");
  if (/[бвгджзклмнпрстфхцчшщ]$/u.test(name))
    return form(["а", "у", "", /[жчшщц]$/u.test(name) ? "ем" : "ом"], "m", name);
  return same(name, "n");
}

/** "с Китаем", "со Швецией": before a hissing sound and a second consonant the preposition has a vowel. */
export function withNoun({ ins }: Noun): string {
  return `${startsHard(ins) ? "со" : "с"} ${ins}`;
}

/** "с Сирии", "со Швеции": off something. */
export function offNoun({ gen }: Noun): string {
  return `${startsHard(gen) ? "со" : "с"} ${gen}`;
}

/** "в Китай", "во Францию", "на Украину". */
export function intoNoun(code: string, { acc }: Noun): string {
  if (onto.has(code)) return `на ${acc}`;
  return /^[ВФ][бвгджзклмнпрстфхцчшщь]/u.test(acc) ? `во ${acc}` : `в ${acc}`;
}

function startsHard(name: string): boolean {
  return /^[СЗШЖ][бвгджзклмнпрстфхцчшщ]/u.test(name);
}
