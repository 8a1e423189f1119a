/**
 * The base form of a person's name that stands in the genitive ("по словам Мары Берговой" is Мара Бергова), with what stands
 * before the name left out where it is in small letters ("директора порта Юлия Берга" is Юлий Берг). By the endings of
 * declension alone: a name that has none of them stays as it is.
 */
export function baseOfGenitive(name: string): string {
  const own = /(?:^|\s)((?:\p{Lu}[\p{L}-]+|\p{Lu}\.)(?:\s(?:\p{Lu}[\p{L}-]+|\p{Lu}\.)){0,2})$/u.exec(name)?.[1];
  if (own === undefined || !/^[\p{Script=Cyrillic}\s.-]+$/u.test(own)) return name;
  return own
    .split(" ")
    .map((word) => word.split("-").map(baseOfWord).join("-"))
    .join(" ");
}

/** Given names that lose a vowel in the genitive. */
const fleeting: ReadonlyMap<string, string> = new Map([
  ["Павла", "Павел"],
  ["Льва", "Лев"],
  ["Петра", "Петр"],
]);

/** Endings of the genitive with those of the base form; the first that fits counts. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[сц]к)ого$/u, "ий"],
  [/(?<=[гкхжшчщ])ого$/u, "ий"],
  [/ого$/u, "ый"],
  [/(?<=[^аеиоуыэюя])его$/u, "ий"],
  [/(?<=ск|цк)ой$/u, "ая"],
  [/(?<=[оеё]в|[иы]н)ой$/u, "а"],
  [/(?<=[аеиоуыя])я$/u, "й"],
  [/(?<=[рл])я$/u, "ь"],
  [/(?<=[иь])и$/u, "я"],
  [/(?<=[гкхжшчщ])и$/u, "а"],
  [/(?<=\p{Ll}[бвгдзклмнпрстфх])ы$/u, "а"],
  [/(?<=[бвгджзклмнпрстфхцчшщ])а$/u, ""],
];

function baseOfWord(word: string): string {
  const known = fleeting.get(word);
  if (known !== undefined || word.length < 3) return known ?? word;
  const fit = endings.find(([ending]) => ending.test(word));
  return fit ? word.replace(fit[0], fit[1]) : word;
}
