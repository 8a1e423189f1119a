import { stateNamed, stateNames } from "../../language/index.ts";
import bodies from "./data/bodies.json" with { type: "json" };

const named: Readonly<Record<string, readonly string[]>> = bodies;

/** Short and formal English name of a state or body; the code itself for both where it is known as neither. */
export function partyNames(code: string): { readonly short: string; readonly formal: string } {
  const [short, formal] = Object.hasOwn(named, code) ? (named[code] ?? []) : [];
  return short && formal ? { short, formal } : stateNames(code, "en");
}

/** True for a code of a state or of a body that has a name here. */
export function isParty(code: string): boolean {
  return Object.hasOwn(named, code) || (/^[A-Z]{3}$/u.test(code) && stateNames(code, "en").short !== code);
}

/** The code of a state or body as people write it: a code in whatever case, or a name ("china", "the European Union"). */
export function partyNamed(words: string): string | undefined {
  const name = words.trim().toLowerCase();
  const bare = name.replace(/^the /u, "");
  const body = Object.entries(named).find(([code, names]) =>
    [code, ...names].some((one) => one.toLowerCase().replace(/^the /u, "") === bare),
  );
  return body?.[0] ?? stateNamed(name) ?? stateNamed(bare);
}

/** Two formal names with what stands between them, UTF-16 code units. */
const longestPair = 200;

/**
 * Two parties as people write them: "RUS-CHN", "russia-china", "France and Germany", "Guinea-Bissau, Senegal". In the order
 * of their codes; undefined where the words are not of two different ones.
 */
export function pairNamed(words: string): readonly [a: string, b: string] | undefined {
  if (words.length > longestPair) return undefined;
  for (const { 0: mark, index } of words.matchAll(/\s*[,/:–—-]\s*|\s+(?:and|и|et|y|e|und|و)\s+|和|\s+/giu)) {
    const [one, other] = [partyNamed(words.slice(0, index)), partyNamed(words.slice(index + mark.length))];
    if (one !== undefined && other !== undefined && one !== other) return one < other ? [one, other] : [other, one];
  }
  return undefined;
}
