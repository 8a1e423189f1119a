/** Where marks and labels of one row of a chart of figures stand: across in percent of its width, down in CSS pixels. */
export interface LaidRow {
  readonly marks: readonly { readonly at: number; readonly down: number }[];
  /** Index of a mark with its label, and on which side of the mark the label stands. */
  readonly labels: readonly { readonly of: number; readonly side: "before" | "after" }[];
  /** Height that the marks need, CSS pixels. */
  readonly height: number;
}

/** Marks nearer than this, in percent, stand above each other: 13 px of a chart on the narrowest phone. */
const near = 4;
/** Distance of marks that stand above each other, CSS pixels: one mark is 12 wide. */
const step = 14;
/** Width of a label with its gap, in percent of the narrowest chart. */
const labelWidth = 26;
/** Where a scale ends, in percent: what is left is the label of the highest. */
const scaleEnd = 70;

/** Where a value stands across, in percent. */
export function placeOf(value: number, most: number): number {
  return 1 + (most <= 0 ? 0 : (value / most) * (scaleEnd - 1));
}

/**
 * Lays one row: the highest value first. Each mark stays by itself, so that none covers another; the highest is labelled
 * behind its mark, the lowest before its own, or behind it where the chart begins too near.
 */
export function layFigures(values: readonly number[], most: number): LaidRow {
  const places = values.map((value) => placeOf(value, most));
  const marks: { readonly at: number; readonly down: number }[] = [];
  for (const at of places) {
    const taken = new Set(marks.filter((mark) => Math.abs(mark.at - at) < near).map(({ down }) => down));
    let down = 0;
    while (taken.has(down)) down += step;
    marks.push({ at, down });
  }
  return { marks, labels: placeLabels(values, marks), height: Math.max(0, ...marks.map(({ down }) => down)) + step };
}

function placeLabels(values: readonly number[], marks: LaidRow["marks"]): LaidRow["labels"] {
  const last = values.length - 1;
  const lowest = marks[last];
  const highest = values.length > 0 ? [{ of: 0, side: "after" as const }] : [];
  if (!lowest || values[last] === values[0]) return highest;
  if (lowest.at > labelWidth) return [...highest, { of: last, side: "before" }];
  const isFree = marks.every(
    (mark) => mark === lowest || mark.down !== lowest.down || Math.abs(mark.at - lowest.at) > labelWidth,
  );
  return isFree ? [...highest, { of: last, side: "after" }] : highest;
}

/** Round values from nought for the scale, four at most: 0, 50, 100, 150, 200 for 244.8. */
export function scaleTicks(most: number): readonly number[] {
  if (!(most > 0) || !Number.isFinite(most)) return [0];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const size = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough;
  return Array.from({ length: Math.floor(most / size + 1e-9) + 1 }, (_, i) => i * size);
}
