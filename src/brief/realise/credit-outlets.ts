import { type CreditForm, creditForms, creditMark, fillCredit } from "./english.ts";
import { grammarOf } from "./realise.ts";

/** Puts the outlets into a candidate's sentence, in the language of the page; what has no place for them stays as it is. */
export function creditOutlets(template: string, names: readonly string[], language: string, form?: CreditForm): string {
  const grammar = grammarOf(language);
  if (!grammar) return fillCredit(template, names, form);
  return template.includes(creditMark) ? grammar.credit(template.replace(`${creditMark}.`, ""), names) : template;
}

/** With its outlets in one of the forms that it can take: always the same one for the same key. */
export function creditByKey(template: string, names: readonly string[], language: string, key: string): string {
  const forms = creditForms(template.replace(`${creditMark}.`, ""));
  const sum = key.split("").reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return creditOutlets(template, names, language, forms[sum % forms.length]);
}
