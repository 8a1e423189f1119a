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

let listed: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * What the one listed person who is called so is called in every language, the given form first: "Putin" is "Путин", "普京" and "بوتين"
 * too. Only the name itself where nobody listed is called so, or more than one. Compared without case.
 */
export function personForms(name: string): readonly string[] {
  listed ??= listForms();
  return [...new Set([name, ...(listed.get(name.toLowerCase()) ?? [])])];
}

function listForms(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const bearers = new Map<string, Set<string>>();
  for (const { id, name, forms } of personLines) {
    const all = [...new Set([...forms.values()].flat())];
    for (const form of [name, ...all]) {
      const key = form.toLowerCase();
      bearers.set(key, (bearers.get(key) ?? new Set()).add(id));
      found.set(key, [...new Set([...(found.get(key) ?? []), ...all])]);
    }
  }
  return new Map([...found].filter(([key]) => bearers.get(key)?.size === 1));
}
