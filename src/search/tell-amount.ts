import type { DossierLine } from "../relations/index.ts";

/** "240.1bn USD": what a line of a figure is about; nothing for any other. */
export function tellAmount({ kind, figures: [figure] }: DossierLine): string | undefined {
  if (kind !== "figure" || !figure) return undefined;
  const number = new Intl.NumberFormat("en-GB", { notation: "compact", maximumFractionDigits: 2 }).format(figure.value);
  return figure.unit === "1" ? number : `${number} ${figure.unit}`;
}
