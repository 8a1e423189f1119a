import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

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
