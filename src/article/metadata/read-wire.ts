import { z } from "zod";
import given from "../data/wires.json" with { type: "json" };

const agencies = Object.entries(
  z.object({ agencies: z.record(z.string(), z.array(z.string())) }).parse(given).agencies,
);
const byName = new Map(
  agencies.flatMap(([agency, names]) => names.map((name) => [name.toLowerCase(), agency] as const)),
);
const spelled = [...byName.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
const anyName = `(${spelled.join("|")})`;

/** The agency that a credit names in full: "AFP", "The Associated Press", "رويترز". */
export function agencyNamed(credit: string): string | undefined {
  return byName.get(
    credit
      .trim()
      .toLowerCase()
      .replace(/^[([©\s]+|[)\]\s.]+$/gu, ""),
  );
}

// Where agencies are credited: a dateline at the start, a line or brackets at the end, a set phrase in between.
const inDateline = new RegExp(
  `^[^\\n]{0,60}?[(（[/]\\s?${anyName}\\s?[)）\\]/]|^\\s?${anyName}\\s?[-–—:]|^[^\\n.]{1,40}?[,，]\\s?(?:\\d{1,2}[^\\n]{1,30}?[-–—.]\\s?)?\\/?${anyName}\\/?\\s?[-–—.:]`,
  "iu",
);
const chinese =
  /^\s?(?:[(（【]?)(新华社|新華社|中新社|中新网|法新社|路透社|共同社)[^\n。]{0,20}?(?:电|電|讯|訊|報|报)/u;
const atEnd = new RegExp(
  `(?:[(（[©/]|—\\s?|–\\s?|(?:source|quelle|fuente|fonte|источник|المصدر|来源)\\s?:\\s?)\\s?${anyName}(?:[\\s,/&+-]+[\\p{L}-]{2,20}){0,3}\\s?[)）\\]/.]?\\s?$`,
  "iu",
);
const phrase = new RegExp(
  `(?:con informaci[oó]n de|con datos de|com informaç(?:ão|ões) d[aeo]|avec l?'?|with (?:files|reporting|inputs?|material) from|mit material (?:von|der)|nach angaben der nachrichtenagentur)\\s?(?:la |the |agencia |agência )?${anyName}(?![\\p{L}])`,
  "iu",
);

/** A dateline that credits an agency we do not list: "LISBON (Harbour Wire) - ". */
const unlistedWire = /^\p{Lu}[\p{L}\p{N} .,'’-]{1,40}\s?\((\p{Lu}[\p{L}&.' -]{2,30})\)\s?[-–—]\s/u;

/**
 * The agency that an article credits, by its usual short name in its own language; from the byline, the dateline, the
 * end of the text or a set phrase. An agency that is only quoted ("told Reuters") is no credit.
 */
export function readWire(text: string, credits: readonly string[]): string | undefined {
  for (const credit of credits) {
    const named =
      agencyNamed(credit) ??
      credit
        .split(/\s*[,;/|&]\s*|\s+(?:and|und|et|y|mit|with)\s+/iu)
        .map(agencyNamed)
        .find((name) => name !== undefined);
    if (named) return named;
  }
  const start = text.slice(0, 200);
  const china = chinese.exec(start)?.[1];
  if (china) return byName.get(china) ?? china;
  const end = text.slice(-120);
  const found =
    inDateline.exec(start) ??
    atEnd.exec(end.slice(end.lastIndexOf("\n") + 1)) ??
    phrase.exec(text.slice(0, 400)) ??
    phrase.exec(text.slice(-400));
  const name = found?.slice(1).find((group) => group !== undefined);
  return name ? byName.get(name.toLowerCase()) : unlistedWire.exec(start)?.[1]?.trim();
}
