import { allSources, type Brief, placePhrases } from "../../brief/index.ts";
import { findTowns, type Town, townNamed } from "../../language/index.ts";

/** A town that passages behind the page's sentences name as a place. */
export interface MapPlace {
  readonly town: Town;
  /** Ordinals (from 1) of the sentences whose passages name it. */
  readonly sentences: readonly number[];
  /** Outlets whose passages name it. */
  readonly outlets: number;
}

/** So many times larger than the next of its name must a town be to be meant without a word more. */
const clearly = 4;

interface Found {
  readonly town: Town;
  readonly sentences: Set<number>;
  readonly outlets: Set<string>;
}

/**
 * The towns of a page's map, in the order of its sentences; empty where a map would tell nothing. One does where, beside
 * the capitals of the story's own states, a town is named with another one, in two sentences or by two outlets.
 */
export function choosePlaces(brief: Brief, texts: ReadonlyMap<string, string>): readonly MapPlace[] {
  const own = new Set(brief.countries.map(({ code }) => code));
  const languages = new Map(allSources(brief).map(({ article, language }) => [article as string, language]));
  const found = new Map<string, Found>();
  const persons = new Map<string, boolean>();
  for (const [at, { citations, section }] of brief.sentences.entries()) {
    if (section === "background") continue;
    for (const { article, outlet, span } of citations) {
      const passage = (texts.get(article) ?? "").slice(...span);
      for (const town of townsIn(passage, languages.get(article) ?? "en", own)) {
        const isPerson = persons.get(town.name) ?? isPersonSomewhere(town.name, texts);
        persons.set(town.name, isPerson);
        if (isPerson) continue;
        const entry = found.get(town.name) ?? { town, sentences: new Set(), outlets: new Set() };
        entry.sentences.add(at + 1);
        entry.outlets.add(outlet);
        found.set(town.name, entry);
      }
    }
  }
  const places = [...found.values()].map(({ town, sentences, outlets }) => ({
    town,
    sentences: [...sentences],
    outlets: outlets.size,
  }));
  const further = places.filter(({ town }) => !(town.isCapital && own.has(town.state)));
  const telling = places.length > 1 || places.some(({ sentences, outlets }) => sentences.length > 1 || outlets > 1);
  return further.length > 0 && telling ? places : [];
}

function townsIn(passage: string, language: string, states: ReadonlySet<string>): readonly Town[] {
  if (language !== "en") return phrasesIn(passage, language);
  return findTowns(passage).flatMap(({ towns }) => {
    const [first, second] = towns;
    if (!second || first.people >= clearly * second.people) return [first];
    const near = towns.filter(({ state }) => states.has(state));
    return near.length === 1 ? near : [];
  });
}

interface Phrases {
  readonly pattern: RegExp;
  readonly names: ReadonlyMap<string, string>;
}
const phrasesByLanguage = new Map<string, Phrases>();

/** Other languages bend their names: there only the wordings of "in Beijing" that the page's own sentences use. */
function phrasesIn(passage: string, language: string): readonly Town[] {
  const { pattern, names } = phrasesByLanguage.get(language) ?? readPhrases(language);
  return [...passage.matchAll(pattern)].flatMap(([phrase]) => townNamed(names.get(phrase) ?? "") ?? []);
}

function readPhrases(language: string): Phrases {
  const names = placePhrases(language);
  const words = [...names.keys()].toSorted((a, b) => b.length - a.length);
  const edge = language === "zh" ? ["", ""] : ["(?<!\\p{L})", "(?!\\p{L})"];
  const all = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("|");
  const made = { pattern: new RegExp(all === "" ? "(?!)" : `${edge[0]}(?:${all})${edge[1]}`, "gu"), names };
  phrasesByLanguage.set(language, made);
  return made;
}

/** Words that stand before a town and are no given name. */
const noGivenName =
  /^(?:In|At|To|On|Of|The|From|Near|Outside|And|But|For|As|While|When|After|Before|Since|North|South|East|West|Northern|Southern|Eastern|Western|Central|Greater|Downtown|Old|New)$/u;

/** "Lincoln" is no town where the story's articles know a "Mary Lincoln". */
function isPersonSomewhere(name: string, texts: ReadonlyMap<string, string>): boolean {
  if (name.includes(" ")) return false;
  const named = new RegExp(
    `(?<!\\p{L})(\\p{Lu}\\p{Ll}{1,20}) ${name.replace(/[.*+?^$()|[\]{}\\]/gu, "\\$&")}(?!\\p{L})`,
    "gu",
  );
  return [...texts.values()].some((text) =>
    [...text.matchAll(named)].some(([, before = ""]) => !noGivenName.test(before)),
  );
}
