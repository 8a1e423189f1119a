import { AsyncLocalStorage } from "node:async_hooks";

/** Languages that the interface speaks, each by its own name. */
export const interfaceLanguages: readonly (readonly [InterfaceLanguage, string])[] = [
  ["en", "English"],
  ["ru", "Русский"],
  ["zh", "中文"],
  ["ar", "العربية"],
  ["es", "Español"],
  ["fr", "Français"],
  ["de", "Deutsch"],
];

export type InterfaceLanguage = "en" | "ru" | "zh" | "ar" | "es" | "fr" | "de";

/** What every part of a page may need to know of the request for it. */
export interface PageRequest {
  readonly language: InterfaceLanguage;
  /** Scheme and host under which the site was asked. */
  readonly origin: string;
  /** Path and query. */
  readonly address: string;
}

// The language belongs to a request as the locale belongs to a process: every word and date of a page has it, and no
// function on the way decides anything by it. So it is kept beside the call and not handed through each of them.
const current = new AsyncLocalStorage<PageRequest>();

/** Runs what makes one page. */
export function answerRequest<T>(request: PageRequest, run: () => T): T {
  return current.run(request, run);
}

/** Runs what writes in a language of its own, whatever the reader's is. */
export function inLanguage<T>(language: InterfaceLanguage, run: () => T): T {
  return current.run({ origin: "", address: "/", ...current.getStore(), language }, run);
}

/** The language of the page that is being made; English where none was chosen. */
export function interfaceLanguage(): InterfaceLanguage {
  return current.getStore()?.language ?? "en";
}

/** A path of the site as a whole address. */
export function wholeAddress(path: string): string {
  return `${current.getStore()?.origin ?? ""}${path}`;
}

/** The address of this very page in another language of the interface. */
export function addressIn(language: InterfaceLanguage): string {
  const url = new URL(current.getStore()?.address ?? "/", "http://localhost");
  url.searchParams.set("lang", language);
  return `${url.pathname}${url.search}`;
}

/** Its tag for `Intl`: days before months, European digits everywhere. */
export function interfaceLocale(): string {
  const language = interfaceLanguage();
  return language === "en" ? "en-GB" : language === "ar" ? "ar-u-nu-latn" : language;
}

/** The reader's choice: in the address, else as kept, else the first that the browser asks for and we speak. */
export function chooseLanguage(
  asked: string | undefined,
  kept: string | undefined,
  accepted: string | undefined,
): InterfaceLanguage {
  return spoken(asked) ?? spoken(kept) ?? readAccepted(accepted) ?? "en";
}

export function spoken(tag: string | undefined): InterfaceLanguage | undefined {
  const base = tag?.trim().toLowerCase().split(/[-_]/u)[0];
  return interfaceLanguages.find(([language]) => language === base)?.[0];
}

/** RFC 9110, 12.5.4: the languages of the header by their weight, the first that is spoken here. */
function readAccepted(header: string | undefined): InterfaceLanguage | undefined {
  const wishes = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.split(";");
      const weight = Number(/^\s*q=([\d.]+)\s*$/u.exec(rest[0] ?? "q=1")?.[1] ?? 1);
      return { language: spoken(tag), weight };
    });
  return wishes.filter(({ language, weight }) => language && weight > 0).toSorted((a, b) => b.weight - a.weight)[0]
    ?.language;
}
