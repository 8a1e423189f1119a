import type { Span } from "../../core/index.ts";
import { compilePhrases } from "../compile-phrases.ts";
import data from "./data/naming.json" with { type: "json" };

/** One name of a disputed act or place, as it stands in a text. */
export interface FoundTerm {
  readonly entry: string;
  /** Number of the form within its entry. */
  readonly form: number;
  readonly span: Span;
}

interface Words {
  readonly pattern: RegExp;
  readonly entry: string;
  readonly form: number;
  readonly length: number;
}

type Form = Readonly<Record<string, readonly string[]>>;

const tables = new Map<string, readonly Words[]>();
const distances = new Map<string, RegExp | undefined>();

/** Names from `data/naming.json` in a text of a language (BCP 47 base), in their order; of two at one place the longer. */
export function findTerms(text: string, language: string): readonly FoundTerm[] {
  const found: FoundTerm[] = [];
  const taken: Span[] = [];
  for (const { pattern, entry, form } of tableOf(language)) {
    for (const { 0: all, index } of text.matchAll(pattern)) {
      const span: Span = [index, index + all.length];
      if (taken.some((one) => one[0] < span[1] && span[0] < one[1])) continue;
      taken.push(span);
      found.push({ entry, form, span });
    }
  }
  return found.toSorted((a, b) => a.span[0] - b.span[0]);
}

/** True where the words before a name say that it is somebody else's: "what Orlo calls a". `before` is what precedes it. */
export function isDistanced(before: string, language: string): boolean {
  if (!distances.has(language)) {
    const words = (data.distancing as Form)[language] ?? [];
    distances.set(language, words.length > 0 ? compilePhrases(words, "iu", language) : undefined);
  }
  return distances.get(language)?.test(before) ?? false;
}

function tableOf(language: string): readonly Words[] {
  const known = tables.get(language);
  if (known) return known;
  const words = data.entries.flatMap(({ id, forms }) =>
    (forms as readonly Form[]).flatMap((form, i) =>
      (form[language] ?? []).map(
        (one): Words => ({
          pattern: compilePhrases([one], "giu", language),
          entry: id,
          form: i,
          length: one.length,
        }),
      ),
    ),
  );
  const table = words.toSorted((a, b) => b.length - a.length);
  tables.set(language, table);
  return table;
}
