import type { Term } from "../profile/terms.ts";

/** How many documents hold a term, over a stream; counts are halved from time to time so that memory stays bounded. */
export interface Frequencies {
  /** Counts one document. */
  add(terms: Iterable<Term>): void;
  /** Inverse document frequency, natural logarithm, at least .1. */
  weigh(term: Term): number;
}

/** Documents assumed before the first, so that early weights are not wild. */
const assumed = 30;
/** Terms kept; above, counts are halved and what falls below one is dropped. */
const mostTerms = 400_000;

export function openFrequencies(): Frequencies {
  const counts = new Map<Term, number>();
  let documents = 0;
  return {
    add(terms) {
      documents += 1;
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      if (counts.size > mostTerms) documents = halve(counts, documents);
    },
    weigh: (term) => Math.max(0.1, Math.log((documents + assumed) / ((counts.get(term) ?? 0) + 1))),
  };
}

function halve(counts: Map<Term, number>, documents: number): number {
  for (const [term, count] of counts) {
    if (count < 2) counts.delete(term);
    else counts.set(term, count / 2);
  }
  return documents / 2;
}
