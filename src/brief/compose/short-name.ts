import { stateNames } from "../../language/index.ts";

/** States that take the article in English prose. */
const withArticle =
  /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Comoros|Solomon|Marshall|Central African|Czech Republic|Dominican Republic|Democratic|European Union|Republic of the)/u;

/** The short English name of a state or body by its code, with "the" where English wants it. */
export function shortName(code: string): string {
  const name = stateNames(code, "en")?.short ?? code;
  return withArticle.test(name) ? `the ${name}` : name;
}
