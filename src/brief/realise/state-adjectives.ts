import { stateAdjectives } from "../../language/index.ts";

/** The forms of a state's adjective that its offices take, by gender and number; absent where the tables have none. */
export interface AdjectiveForms {
  readonly masculine?: string;
  readonly feminine?: string;
  readonly femininePlural?: string;
}

/** German adjectives are listed without an ending: "chinesisch". Short forms ("US") are no adjectives of their own. */
export function germanAdjective(code: string): string | undefined {
  return stateAdjectives(code, "de").find((word) => /^\p{Ll}{3,}$/u.test(word));
}

/** French and Spanish list the forms of both genders, or one where the genders are one, and make a feminine plural with "s": "chinois", "russe", "estadounidense". */
export function romanceAdjective(code: string, language: "fr" | "es"): AdjectiveForms {
  const forms = stateAdjectives(code, language).filter((word) => /^\p{Ll}{4,}$/u.test(word));
  const [masculine] = forms;
  if (!masculine) return {};
  const isOne = masculine.endsWith("e");
  const feminine = isOne
    ? masculine
    : forms.find((word) => sharesStem(word, masculine) && (language === "fr" ? /e$/u : /a$/u).test(word));
  const femininePlural = feminine && `${feminine}s`;
  return { masculine, ...(feminine ? { feminine } : {}), ...(femininePlural ? { femininePlural } : {}) };
}

/** "chino" and "china", and not "sino". */
function sharesStem(a: string, b: string): boolean {
  return a.slice(0, 3) === b.slice(0, 3);
}
