import data from "./data/verbs.en.json" with { type: "json" };

const irregular: Readonly<Record<string, readonly string[]>> = data.forms;

/** Every form of an English verb by its lemma, lower case: "sign" to sign, signs, signed, signing. */
export function verbForms(lemma: string): readonly string[] {
  const listed = irregular[lemma] ?? [];
  return [...new Set([lemma, ...listed, ...regularForms(lemma)])];
}

function regularForms(lemma: string): readonly string[] {
  if (/[^aeiou]y$/u.test(lemma)) return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  if (lemma.endsWith("e")) return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/(?:s|x|z|ch|sh|o)$/u.test(lemma)) return [`${lemma}es`, `${lemma}ed`, `${lemma}ing`];
  return [`${lemma}s`, `${lemma}ed`, `${lemma}ing`];
}

const lemmas = new Set(Object.keys(irregular));
const irregularForms = new Set(Object.values(irregular).flat());

/** True for a base that is no past tense too: "meet", and not "met" or "cut". */
export function isPresentBase(word: string): boolean {
  return isBase(word) && !irregularForms.has(word);
}

/** True for a form that is the base of its verb and no other: "allow", "meet"; not "met", "allows", "allowed". */
export function isBase(word: string): boolean {
  if (/(?:ed|ing|[^s]s)$/u.test(word)) return false;
  return lemmas.has(word) || !irregularForms.has(word);
}

const bases: ReadonlyMap<string, string> = new Map(
  Object.entries(irregular).flatMap(([lemma, forms]) =>
    forms.flatMap((form) => (form === lemma || lemmas.has(form) ? [] : [[form, lemma] as const])),
  ),
);

/** "give" for "gave" and "given": the base of a form that spelling does not give; any other word as it is. Lower case. */
export function verbBase(word: string): string {
  return bases.get(word) ?? word;
}
