import { stateNames } from "../language/index.ts";
import data from "./data/territories.json" with { type: "json" };

const sovereigns: ReadonlyMap<string, string> = new Map(
  Object.entries(data.territories).flatMap(([state, codes]) => codes.split("|").map((code) => [code, state] as const)),
);

/** True for the ISO 3166-1 alpha-3 code of a state or territory; false for a body's code. */
export function isState(code: string): boolean {
  return stateNames(code, "en").short !== code;
}

/** True where one code is a territory of the other, or both are of one state: what passes there is no dealing of two states. */
export function isOwnLand(a: string, b: string): boolean {
  return (sovereigns.get(a) ?? a) === (sovereigns.get(b) ?? b);
}
