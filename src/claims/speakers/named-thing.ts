import words from "../data/thing-words.json" with { type: "json" };
import { isGivenName } from "./given-names.ts";

const things: ReadonlySet<string> = new Set(`${words.bodies} ${words.writings} ${words.places}`.split(" "));
const bodies: ReadonlySet<string> = new Set(words.bodies.split(" "));
const writings: ReadonlySet<string> = new Set(words.writings.split(" "));

/** "Street", "Foundation": the last word of a name that no person bears, lower case. */
export function isThingWord(word: string): boolean {
  return things.has(word);
}

/**
 * What capital words name by the last of them: "Port Safety Report" a document, "Norse Telecom" an organisation, "Harbour Street"
 * a place; undefined for "Mara Park" and "Mr. Law", who are persons.
 */
export function namedThing(name: string): "document" | "organisation" | "place" | undefined {
  if (!things.has(name.slice(name.lastIndexOf(" ") + 1).toLowerCase())) return undefined;
  const [, first = "", last = ""] =
    /^(?:[Tt]he )?(\p{L}[\p{L}\p{N}'’.&-]*)(?: \p{L}[\p{L}\p{N}'’.&-]*)* (\p{Lu}[\p{L}&-]+)$/u.exec(name) ?? [];
  const word = last.toLowerCase();
  if (!things.has(word) || isGivenName(first.toLowerCase()) || isTitled.test(name)) return undefined;
  if (writings.has(word)) return "document";
  return bodies.has(word) ? "organisation" : "place";
}

export function isNamedThing(name: string): boolean {
  return namedThing(name) !== undefined;
}

/** Titles that no name of a thing opens with, as "General Assembly" and "Executive Board" do. */
const isTitled =
  /\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sir|Lord|Prof|Judge|Senator|President|Director|Mayor|Minister)\.? \p{Lu}/u;
