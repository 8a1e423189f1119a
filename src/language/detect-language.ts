import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { eld } from "eld/extrasmall";

/** Enough text for a sure answer; more only costs time. UTF-16 code units. */
const sampleLength = 1200;

let detector: typeof eld | undefined;

/** Loaded at the first question: its tables take 60 MB, and most articles say what they are in. */
function loadDetector(): typeof eld {
  if (detector) return detector;
  // By its path: the package exports itself to `import` alone, and a name is looked up as `require` does.
  const path = fileURLToPath(import.meta.resolve("eld/extrasmall"));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the package's own types say of it
  detector = (createRequire(import.meta.url)(path) as { readonly eld: typeof eld }).eld;
  return detector;
}

/**
 * The language of a text as a BCP 47 code, "und" where the text is too short or in no language known to the detector
 * (eld, 60 languages; its smallest table, which answers the same on whole articles at half the memory).
 */
export function detectLanguage(text: string): string {
  const sample = text.length > sampleLength ? text.slice(0, sampleLength) : text;
  return loadDetector().detect(sample).language || "und";
}

/**
 * The language part of a BCP 47 code, or of one with underscores, in lower case: "zh" of "zh-Hans-CN" and of "ZH_cn". Empty where
 * it is not two or three letters: codes come from pages, which write anything there.
 */
export function baseLanguage(code: string): string {
  const dash = code.search(/[-_]/u);
  const base = (dash < 0 ? code : code.slice(0, dash)).toLowerCase();
  return /^[a-z]{2,3}$/u.test(base) ? base : "";
}
