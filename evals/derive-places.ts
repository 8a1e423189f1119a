/**
 * Writes the towns of Unicode CLDR's time zones, with their names in many languages, as src/story/data/places.tsv has them.
 *
 *   npm pack cldr-dates-full && tar xzf cldr-dates-full-*.tgz && node evals/derive-places.ts package/main > places.tsv
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const languages =
  "en ru zh ar es fr de pt it nl pl uk be cs sk hu ro bg sr hr sl sq el tr az uz fa ur hi bn ta te mr ne si ka hy he ko ja vi th id ms sv da no fi et lv lt sw am my km lo mn kk ky ps".split(
    " ",
  );
const folders: Readonly<Record<string, string>> = { no: "nb" };
/** Zones below a country that are towns all the same. */
const townsBelow = /^America\/(?:Argentina|Indiana|Kentucky|North_Dakota)\//u;

type Zones = { readonly [key: string]: string | Zones };

function* townsIn(zones: Zones, path = ""): Generator<readonly [zone: string, name: string]> {
  for (const [key, value] of Object.entries(zones)) {
    if (typeof value !== "string") yield* townsIn(value, path ? `${path}/${key}` : key);
    else if (key === "exemplarCity") yield [path, value];
  }
}

function readZones(language: string): Zones {
  const file = join(process.argv[2] ?? ".", folders[language] ?? language, "timeZoneNames.json");
  const { main } = JSON.parse(readFileSync(file, "utf8")) as {
    main: Record<string, { dates: { timeZoneNames: { zone: Zones } } }>;
  };
  return Object.values(main)[0]?.dates.timeZoneNames.zone ?? {};
}

function stateNames(): ReadonlySet<string> {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
  return new Set(letters.flatMap((a) => letters.map((b) => names.of(a + b)?.toLowerCase() ?? "")));
}

const towns = new Map<string, Map<string, string>>();
for (const language of languages)
  for (const [zone, name] of townsIn(readZones(language)))
    towns.set(zone, (towns.get(zone) ?? new Map<string, string>()).set(language, name));

const states = stateNames();
for (const [zone, names] of [...towns].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  const id = zone.split("/").at(-1) ?? zone;
  const english = names.get("en") ?? id.replaceAll("_", " ");
  if (!/^(?!Etc|Antarctica)[^/]+\/[^/]+$/u.test(zone) && !townsBelow.test(zone)) continue;
  if (states.has(english.toLowerCase())) continue;
  names.set("en", english);
  const written = Map.groupBy(
    [...names].filter(([, name]) => name !== "" && !/[\s(),]/u.test(name)),
    ([, name]) => name,
  );
  const cells = [...written].map(([name, found]) => `${found.map(([language]) => language).join(",")}:${name}`);
  if (cells.length > 0) process.stdout.write(`${[id, ...cells].join("\t")}\n`);
}
