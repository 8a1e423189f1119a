import countries from "i18n-iso-countries";

/** Beginnings of the names of states in one language, the longest first at each start of two letters. */
type StateWords = ReadonlyMap<string, readonly (readonly [beginning: string, code: string])[]>;

const known = new Map<string, StateWords>();
const unspacedScript = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Names of the states of the world in the given language as Unicode's locale data has them; English where it has none. */
function stateWords(language: string): StateWords {
  const found = known.get(language);
  if (found) return found;
  const made = readNames(language);
  known.set(language, made);
  return made;
}

function readNames(language: string): StateWords {
  const byStart = new Map<string, [string, string][]>();
  const names = displayNames(language);
  for (const [two, three] of Object.entries(countries.getAlpha2Codes())) {
    const name = names?.of(two)?.toLowerCase();
    if (!name || name === two.toLowerCase()) continue;
    const beginning = nameBeginning(name);
    if (!beginning) continue;
    const start = beginning.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), [beginning, three]]);
  }
  for (const list of byStart.values()) list.sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  return byStart;
}

function displayNames(language: string): Intl.DisplayNames | undefined {
  try {
    return new Intl.DisplayNames([language], { type: "region" });
  } catch {
    return undefined;
  }
}

/** What survives endings: all of a short name, all but two letters of a long one. A name of several words is left to the caller's scan of phrases. */
function nameBeginning(name: string): string | undefined {
  if (unspacedScript.test(name)) return name.length >= 2 ? name : undefined;
  if (/[\s(,&]/u.test(name)) return undefined;
  return name.length < 4 ? undefined : name.slice(0, Math.max(4, name.length - 2));
}

/** Code (ISO alpha-3) of the state that a lower-case word names; its adjectives and cases count where they begin like it. */
export function stateOfWord(word: string, capital: boolean, language: string): string | undefined {
  for (const [beginning, code] of stateWords(language).get(word.slice(0, 2)) ?? []) {
    if (!word.startsWith(beginning)) continue;
    if (!capital && beginning.length < 5) continue;
    if (word.length <= beginning.length + (beginning.length < 5 ? 3 : 6)) return code;
  }
  return undefined;
}

/** Codes of the states named in a run without spaces. */
export function statesInRun(run: string, language: string): string[] {
  const words = stateWords(language);
  const codes: string[] = [];
  for (let at = 0; at + 1 < run.length; at += 1) {
    const hit = words.get(run.slice(at, at + 2))?.find(([name]) => run.startsWith(name, at));
    if (hit) codes.push(hit[1]);
  }
  return codes;
}
