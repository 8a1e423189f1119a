import { stateNames } from "../../language/index.ts";
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
