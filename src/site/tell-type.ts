import { interfaceLanguage } from "./interface-language.ts";
import types from "./messages/types.json" with { type: "json" };

/** What a type of the scheme is called, and what it is. */
export interface TypeWords {
  readonly name: string;
  readonly definition: string;
  /** BCP 47: English where the language of the page has no words for the type. */
  readonly language: string;
}

const known: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = types;

/** A type of the scheme in the language of the page; in English as the scheme itself defines it. */
export function tellType({ id, definition }: { readonly id: string; readonly definition: string }): TypeWords {
  const language = interfaceLanguage();
  const [name, told] = known[id]?.[language] ?? [];
  return name !== undefined && told !== undefined
    ? { name, definition: told, language }
    : { name: id.replaceAll("-", " "), definition, language: "en" };
}
