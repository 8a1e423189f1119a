import type { Brief } from "../../brief/index.ts";
import { stateNames } from "../../language/index.ts";
import { interfaceLanguage } from "../interface-language.ts";
import { tellList } from "../words.ts";

/** Address of the dossier of the two leading states of a page. */
export function dossierPath(countries: Brief["countries"]): string | undefined {
  const [a, b] = countries;
  return a && b ? `/dossier/${a.code}-${b.code}` : undefined;
}

/** The two leading states by name, in the language of the page. */
export function pairName(countries: Brief["countries"]): string {
  const language = interfaceLanguage();
  return tellList(
    countries.slice(0, 2).map(({ code, short }) => (language === "en" ? short : stateNames(code, language).short)),
  );
}
