import { bodyForms, personLines } from "./name-lexicon.ts";

/** A listed person's id and the name that a language has for them; undefined where none is listed. `name` is the English form. */
export function personIn(name: string, language: string): { readonly id: string; readonly name: string } | undefined {
  const lines = personLines.filter((line) => line.name === name);
  const found = lines.flatMap(
    ({ id, forms }) =>
      forms
        .get(language)
        ?.slice(0, 1)
        .map((form) => ({ id, name: form })) ?? [],
  );
  return found[0];
}

/** English name of a listed person by the id ("vladimir-putin"). */
export function personNamed(id: string): string | undefined {
  return personLines.find((line) => line.id === id)?.name;
}

/** The name that a language has for a body by its code ("EU"), as the list gives it first. */
export function bodyIn(code: string, language: string): string | undefined {
  return bodyForms(code).get(language)?.[0];
}
