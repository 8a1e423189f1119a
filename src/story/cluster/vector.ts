import type { Term } from "../profile/terms.ts";
import { takeFirst } from "./take-first.ts";

/** Sparse vector: terms in rising order, and the weight of each. */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** The vector over `from` where `weigh` gives each term its weight. */
export function vectorOf(from: Iterable<Term>, weigh: (term: Term) => number): Vector {
  const terms = Int32Array.from(from).toSorted();
  const weights = new Float64Array(terms.length);
  for (let at = 0; at < terms.length; at += 1) weights[at] = weigh(terms[at] ?? 0);
  return { terms, weights };
}

/** The part of a vector whose terms pass. */
export function partOf({ terms, weights }: Vector, passes: (term: Term) => boolean): Vector {
  const kept: number[] = [];
  for (let at = 0; at < terms.length; at += 1) if (passes(terms[at] ?? 0)) kept.push(at);
  return {
    terms: Int32Array.from(kept, (at) => terms[at] ?? 0),
    weights: Float64Array.from(kept, (at) => weights[at] ?? 0),
  };
}

/** A vector's terms with their weights. */
export function entriesOf({ terms, weights }: Vector): Weighted[] {
  return Array.from(terms, (term, at): Weighted => [term, weights[at] ?? 0]);
}

export function has({ terms }: Vector, term: Term): boolean {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = terms[middle] ?? 0;
    if (found === term) return true;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** Scales to length one, in place. */
export function normalise(vector: Vector): Vector {
  const { weights } = vector;
  let sum = 0;
  for (const value of weights) sum += value * value;
  const size = Math.sqrt(sum) || 1;
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / size;
  return vector;
}

export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  let i = 0;
  let k = 0;
  while (i < a.terms.length && k < b.terms.length) {
    const one = a.terms[i] ?? 0;
    const other = b.terms[k] ?? 0;
    if (one === other) sum += (a.weights[i] ?? 0) * (b.weights[k] ?? 0);
    if (one <= other) i += 1;
    if (other <= one) k += 1;
  }
  return sum;
}

/** A sum of vectors and its length, kept up to date. */
export interface Centroid {
  readonly sum: Map<Term, number>;
  squared: number;
  count: number;
}

export function emptyCentroid(): Centroid {
  return { sum: new Map(), squared: 0, count: 0 };
}

export function addToCentroid(centroid: Centroid, { terms, weights }: Vector): void {
  for (let at = 0; at < terms.length; at += 1) raise(centroid, terms[at] ?? 0, weights[at] ?? 0);
  centroid.count += 1;
}

function raise(centroid: Centroid, term: Term, value: number): void {
  const before = centroid.sum.get(term) ?? 0;
  centroid.sum.set(term, before + value);
  centroid.squared += (before + value) ** 2 - before * before;
}

/** Cosine of a vector of length one with a centroid. */
export function cosine({ terms, weights }: Vector, { sum, squared }: Centroid): number {
  if (squared <= 0) return 0;
  let shared = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const other = sum.get(terms[at] ?? 0);
    if (other !== undefined) shared += (weights[at] ?? 0) * other;
  }
  return shared / Math.sqrt(squared);
}

/** Adds one centroid to another, in place. */
export function mergeCentroid(into: Centroid, from: Centroid): void {
  for (const [term, value] of from.sum) raise(into, term, value);
  into.count += from.count;
}

/** Takes a vector that was added to a centroid out of it again, in place. */
export function takeFromCentroid(centroid: Centroid, { terms, weights }: Vector): void {
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    const before = centroid.sum.get(term) ?? 0;
    const left = before - (weights[at] ?? 0);
    centroid.squared += left * left - before * before;
    if (left > 1e-9) centroid.sum.set(term, left);
    else centroid.sum.delete(term);
  }
  centroid.count -= 1;
}

export type Weighted = readonly [term: Term, weight: number];

/** The `most` heaviest, the heaviest first and the lower term first of equals; those that do not pass are left out. */
export function heaviest(
  entries: Iterable<Weighted>,
  most: number,
  passes: (term: Term) => boolean = () => true,
): readonly Weighted[] {
  return takeFirst(passing(entries, passes), most, isBefore);
}

function* passing(entries: Iterable<Weighted>, passes: (term: Term) => boolean): Generator<Weighted> {
  for (const entry of entries) if (passes(entry[0])) yield entry;
}

function isBefore(a: Weighted, b: Weighted): boolean {
  return a[1] > b[1] || (a[1] === b[1] && a[0] < b[0]);
}
