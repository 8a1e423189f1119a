import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { interfaceLanguage } from "./interface-language.ts";
import { directionOf } from "./words.ts";

/** Markup in which every value from outside has been escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export { html };

/** Several pieces one after another. */
export function joinHtml(pieces: readonly Html[]): Html {
  return html`${pieces}`;
}

/** Nothing, where there is nothing to say. */
export const nothing: Html = raw("");

/** A JSON block inside a script element: `<` is written so that no text can end the element. */
export function jsonScript(value: unknown): Html {
  return raw(JSON.stringify(value).replaceAll("<", "\\u003c"));
}

/** Language and direction of the page's own, for a part inside content in this language; nothing where that is the same. */
export function pageDirection(around = "en"): Html {
  const language = interfaceLanguage();
  return language === around ? nothing : html` lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"`;
}

/** Language and direction of a page's own words; nothing where the interface speaks that language. `auto` for a quoted title. */
export function textDirection(language: string, auto: boolean = false): Html {
  if (language === interfaceLanguage()) return nothing;
  const direction = auto ? "auto" : language === "ar" ? "rtl" : "ltr";
  return html` lang="${language}" dir="${direction}"`;
}

/** Language of quoted words among labels of the page, and their direction where it is another; nothing where both are the page's. */
export function ownDirection(language: string): Html {
  const page = interfaceLanguage();
  if (language === page) return nothing;
  const direction = directionOf(language);
  return direction === directionOf(page) ? html` lang="${language}"` : html` lang="${language}" dir="${direction}"`;
}
