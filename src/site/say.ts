import { type InterfaceLanguage, interfaceLanguage, interfaceLocale } from "./interface-language.ts";
import ar from "./messages/ar.json" with { type: "json" };
import de from "./messages/de.json" with { type: "json" };
import en from "./messages/en.json" with { type: "json" };
import es from "./messages/es.json" with { type: "json" };
import fr from "./messages/fr.json" with { type: "json" };
import ru from "./messages/ru.json" with { type: "json" };
import zh from "./messages/zh.json" with { type: "json" };

export type MessageKey = keyof typeof en;
type Message = string | Readonly<Record<string, string>>;
type Messages = Readonly<Record<string, Message>>;

const messages: Readonly<Record<InterfaceLanguage, Messages>> = { ar, de, en, es, fr, ru, zh };

/**
 * A message in the language of the page, with its `{names}` filled in. Where it has forms by number, `count` chooses by
 * the language's own plural rules (CLDR) and is written as the language writes numbers.
 */
export function say(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  const message = messages[interfaceLanguage()][key] ?? en[key];
  const pattern = typeof message === "string" ? message : chooseForm(message, Number(values.count ?? 0));
  return pattern.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = values[name];
    return typeof value === "number" ? tellNumber(value) : (value ?? whole);
  });
}

function chooseForm(forms: Readonly<Record<string, string>>, count: number): string {
  return forms[pluralsOf(interfaceLocale()).select(count)] ?? forms.other ?? "";
}

/** The message of a key that may not be there: then what is given. */
export function sayOr(key: string, otherwise: string): string {
  return isKey(key) ? say(key) : otherwise;
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

export function tellNumber(value: number): string {
  return numbersOf(interfaceLocale()).format(value);
}

/** A share as a whole per cent: "79%". */
export function tellShare(share: number): string {
  return sharesOf(interfaceLocale()).format(share);
}

const plurals = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();
const shares = new Map<string, Intl.NumberFormat>();

/** Made once a language: making one costs more than a hundred uses. */
function pluralsOf(locale: string): Intl.PluralRules {
  const known = plurals.get(locale) ?? new Intl.PluralRules(locale);
  plurals.set(locale, known);
  return known;
}

function numbersOf(locale: string): Intl.NumberFormat {
  const known = numbers.get(locale) ?? new Intl.NumberFormat(locale);
  numbers.set(locale, known);
  return known;
}

function sharesOf(locale: string): Intl.NumberFormat {
  const known = shares.get(locale) ?? new Intl.NumberFormat(locale, { style: "percent" });
  shares.set(locale, known);
  return known;
}
