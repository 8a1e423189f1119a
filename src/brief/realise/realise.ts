import type { Grammar } from "./grammar.ts";
import { arabic } from "./languages/arabic.ts";
import { chinese } from "./languages/chinese.ts";
import { french } from "./languages/french.ts";
import { german } from "./languages/german.ts";
import { russian } from "./languages/russian.ts";
import { spanish } from "./languages/spanish.ts";
import type { Plan } from "./plan.ts";

const grammars: Readonly<Record<string, Grammar>> = {
  ru: russian,
  zh: chinese,
  ar: arabic,
  es: spanish,
  fr: french,
  de: german,
};

/** Languages that a page can be written in. */
export const outputLanguages: readonly string[] = ["en", ...Object.keys(grammars)];

/** The grammar of a language; undefined for English, whose writers have their own, and for one that is not spoken here. */
export function grammarOf(language: string): Grammar | undefined {
  return grammars[language];
}

/** Name of a state, body or person in a language that pages are written in; undefined where none is known. */
export function nameIn(language: string, code: string): string | undefined {
  return grammars[language]?.nameOf(code);
}

/** The words of a plan in a language; undefined where it has none. An act and a headline are without outlets and full stop. */
export function realise(plan: Plan, language: string): string | undefined {
  const grammar = grammars[language];
  if (!grammar) return undefined;
  switch (plan.kind) {
    case "act":
      return grammar.tellAct(plan);
    case "figure":
      return grammar.tellFigure(plan);
    case "toll":
      return grammar.tellToll(plan);
    case "quote":
      return grammar.tellQuote(plan);
    case "headline":
      return grammar.tellHeadline(plan);
    case "spread":
      return grammar.tellSpread(plan);
    default:
      return grammar.tellNote(plan);
  }
}
