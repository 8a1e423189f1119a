const scales = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
] as const;

export interface Scaled {
  /** The number as the language writes it. */
  readonly shown: string;
  readonly number: number;
  readonly scale?: "million" | "billion" | "trillion";
}

/** The value as given, never rounded, by the largest scale word that it reaches. */
export function scaleAmount(value: number, language: string): Scaled {
  const size = scales.find(([least]) => Math.abs(value) >= least);
  const number = size ? Number((value / size[0]).toPrecision(12)) : value;
  return { shown: showNumber(number, language), number, ...(size ? { scale: size[1] } : {}) };
}

/** European digits everywhere, the language's own marks of thousands and decimals. */
export function showNumber(value: number, language: string): string {
  const locale = language === "ar" ? "en" : language;
  return new Intl.NumberFormat(locale, {
    maximumFractionDigits: 6,
    useGrouping: language === "es" ? "always" : true,
    numberingSystem: "latn",
  }).format(value);
}
