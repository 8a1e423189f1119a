/** Sparse vector: term to weight. */
export type Vector = Map<string, number>;

export function length(vector: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const value of vector.values()) sum += value * value;
  return Math.sqrt(sum);
}

/** Scales to length one, in place. */
export function normalise(vector: Vector): Vector {
  const size = length(vector) || 1;
  for (const [term, value] of vector) vector.set(term, value / size);
  return vector;
}

export function dot(small: ReadonlyMap<string, number>, large: ReadonlyMap<string, number>): number {
  if (small.size > large.size) return dot(large, small);
  let sum = 0;
  for (const [term, value] of small) {
    const other = large.get(term);
    if (other !== undefined) sum += value * other;
  }
  return sum;
}

/** A sum of vectors and its length, kept up to date. */
export interface Centroid {
  readonly sum: Vector;
  squared: number;
  count: number;
}

export function emptyCentroid(): Centroid {
  return { sum: new Map(), squared: 0, count: 0 };
}

export function addToCentroid(centroid: Centroid, vector: ReadonlyMap<string, number>): void {
  for (const [term, value] of vector) {
    const before = centroid.sum.get(term) ?? 0;
    centroid.sum.set(term, before + value);
    centroid.squared += (before + value) ** 2 - before * before;
  }
  centroid.count += 1;
}

/** Cosine of a vector of length one with a centroid. */
export function cosine(vector: ReadonlyMap<string, number>, centroid: Centroid): number {
  return centroid.squared > 0 ? dot(vector, centroid.sum) / Math.sqrt(centroid.squared) : 0;
}

/** Adds one centroid to another, in place. */
export function mergeCentroid(into: Centroid, from: Centroid): void {
  const count = into.count + from.count;
  addToCentroid(into, from.sum);
  into.count = count;
}

/** Takes a vector that was added to a centroid out of it again, in place. */
export function takeFromCentroid(centroid: Centroid, vector: ReadonlyMap<string, number>): void {
  for (const [term, value] of vector) {
    const before = centroid.sum.get(term) ?? 0;
    const left = before - value;
    centroid.squared += left * left - before * before;
    if (left > 1e-9) centroid.sum.set(term, left);
    else centroid.sum.delete(term);
  }
  centroid.count -= 1;
}
