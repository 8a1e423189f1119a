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
export function partOf({ terms, weights }: Vector, passes: (term: Term, weight: number) => boolean): Vector {
  const kept: number[] = [];
  for (let at = 0; at < terms.length; at += 1) if (passes(terms[at] ?? 0, weights[at] ?? 0)) kept.push(at);
  return {
    terms: Int32Array.from(kept, (at) => terms[at] ?? 0),
    weights: Float64Array.from(kept, (at) => weights[at] ?? 0),
  };
}

/** A vector's terms with their weights. */
export function entriesOf({ terms, weights }: Vector): Weighted[] {
  return Array.from(terms, (term, at): Weighted => [term, weights[at] ?? 0]);
}

export function has(vector: Vector, term: Term): boolean {
  return placeOf(vector, term) >= 0;
}

/** The weight of a term, 0 where the vector has it not. */
export function weightOf(vector: Vector, term: Term): number {
  return vector.weights[placeOf(vector, term)] ?? 0;
}

/** Index of a term, -1 where it is not there. */
function placeOf({ terms }: Vector, term: Term): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = terms[middle] ?? 0;
    if (found === term) return middle;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The same vectors in one piece of memory: each array of its own costs more than most of them hold. */
export function packed<Name extends string>(vectors: Readonly<Record<Name, Vector>>): Readonly<Record<Name, Vector>> {
  const entries = Object.entries<Vector>(vectors);
  const size = entries.reduce((sum, [, { terms }]) => sum + terms.length, 0);
  const [wide, narrow] = [Float64Array.BYTES_PER_ELEMENT, Int32Array.BYTES_PER_ELEMENT];
  const room = new ArrayBuffer(size * (wide + narrow));
  let at = 0;
  const moved = entries.map(([name, vector]): [string, Vector] => {
    const { length } = vector.terms;
    const weights = new Float64Array(room, at * wide, length);
    const terms = new Int32Array(room, size * wide + at * narrow, length);
    weights.set(vector.weights);
    terms.set(vector.terms);
    at += length;
    return [name, { terms, weights }];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names that were given
  return Object.fromEntries(moved) as Record<Name, Vector>;
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

/** A sum of vectors with the square of its length, kept up to date. In rising order like a vector: a map takes four times the room. */
export interface Centroid {
  sum: Vector;
  /** True while the sum is the first vector itself, which must not be changed: most stories have one article. */
  borrowed: boolean;
  squared: number;
  count: number;
}

const nought: Vector = { terms: new Int32Array(), weights: new Float64Array() };

export function emptyCentroid(): Centroid {
  return { sum: nought, borrowed: true, squared: 0, count: 0 };
}

export function addToCentroid(centroid: Centroid, vector: Vector): void {
  raise(centroid, vector);
  centroid.count += 1;
}

/** Adds one centroid to another, in place. */
export function mergeCentroid(into: Centroid, from: Centroid): void {
  raise(into, from.sum);
  into.count += from.count;
}

function raise(centroid: Centroid, added: Vector): void {
  const before = centroid.sum;
  if (before.terms.length === 0) {
    centroid.sum = added;
    centroid.borrowed = true;
    for (const weight of added.weights) centroid.squared += weight ** 2;
    return;
  }
  if (!added.terms.every((term) => has(before, term))) centroid.sum = withTerms(before, added.terms);
  else if (centroid.borrowed) centroid.sum = copyOf(before);
  centroid.borrowed = false;
  const { terms, weights } = centroid.sum;
  let at = 0;
  for (let k = 0; k < added.terms.length; k += 1) {
    while (terms[at] !== added.terms[k]) at += 1;
    const old = weights[at] ?? 0;
    const next = old + (added.weights[k] ?? 0);
    weights[at] = next;
    centroid.squared += next ** 2 - old * old;
  }
}

function copyOf({ terms, weights }: Vector): Vector {
  return { terms, weights: weights.slice() };
}

/** The vector with room for further terms, whose weights are nought. */
function withTerms({ terms, weights }: Vector, more: Int32Array): Vector {
  const all = Int32Array.from(new Set([...terms, ...more])).toSorted();
  const kept = new Float64Array(all.length);
  let at = 0;
  for (let k = 0; k < terms.length; k += 1) {
    while (all[at] !== terms[k]) at += 1;
    kept[at] = weights[k] ?? 0;
  }
  return { terms: all, weights: kept };
}

/** Takes a vector that was added to a centroid out of it again, in place. */
export function takeFromCentroid(centroid: Centroid, { terms, weights }: Vector): void {
  const sum = copyOf(centroid.sum);
  for (let k = 0; k < terms.length; k += 1) {
    const at = placeOf(sum, terms[k] ?? 0);
    if (at < 0) continue;
    const before = sum.weights[at] ?? 0;
    const left = before - (weights[k] ?? 0);
    centroid.squared += left * left - before * before;
    sum.weights[at] = left > 1e-9 ? left : 0;
  }
  centroid.sum = partOf(sum, (_term, weight) => weight > 0);
  centroid.borrowed = false;
  centroid.count -= 1;
}

/** Cosine of a vector of length one with a centroid. */
export function cosine(vector: Vector, { sum, squared }: Centroid): number {
  return squared <= 0 ? 0 : dot(vector, sum) / Math.sqrt(squared);
}

/** Terms with their weights in an order of their own, the heaviest first: kept by the thousand, so packed. */
export interface Ranking {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

export function rankingOf(entries: readonly Weighted[]): Ranking {
  return {
    terms: Int32Array.from(entries, ([term]) => term),
    weights: Float64Array.from(entries, ([, weight]) => weight),
  };
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
