import { z } from "zod";
import given from "../data/wires.json" with { type: "json" };

const agencies = Object.entries(
  z.object({ agencies: z.record(z.string(), z.array(z.string())) }).parse(given).agencies,
);
const spellings = agencies.flatMap(([, names]) => names);
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
      .replace(/^[([©«"„\s]+|[)\]»"”\s.]+$/gu, ""),
  );
}

// Where agencies are credited: a dateline at the start, a line or brackets at the end, a set phrase in between.
const inDateline = new RegExp(
  [
    `^[^\\n]{0,60}?[(（[/]\\s?${anyName}(?:\\/[a-z]{2,4}){0,2}\\s?[)）\\]/]`,
    `^[\\s«"„“]{0,2}${anyName}[»"”]?\\s?[-–—:]`,
    `^[^\\n]{1,40}?[.,，]\\s?(?:\\d{1,2}[^\\n]{1,30}?[-–—.]\\s?)?\\/?${anyName}\\/?\\s?[-–—.:]`,
    `^[^\\n]{1,30}?\\s[-–—]\\s${anyName}\\s?[-–—:]`,
    // "(서울=연합뉴스)", "[リスボン 3日 ロイター]", "【リスボン共同】"
    `^[(\\[［【][^)\\]］】\\n]{1,20}?[=＝\\s\\u3000]?${anyName}[)\\]］】]`,
  ].join("|"),
  "iu",
);
const chinese =
  /^\s?(?:[(（【]|据|據)?(新华社|新華社|中新社|中新网|中央社|法新社|路透社|共同社)[^\n。]{0,20}?(?:电|電|讯|訊|(?<!据.{0,24})报|(?<!據.{0,24})報)/u;
const sourceLabel =
  "(?:©|source|quelle|fuente|fonte|bron|kilde|källa|lähde|źródło|zdroj|forrás|sursa|izvor|източник|источник|джерело|πηγή|kaynak|sumber|nguồn|theo|المصدر|مصدر|منبع|来源|來源|稿源|出典|출처)\\s?[:：]?\\s";
const atEnd = new RegExp(
  `(?:[(（[©/]|—\\s?|–\\s?|\\s-\\s|${sourceLabel}?)\\s?[«"„]?${anyName}(?:[\\s,/&+-]+[\\p{L}-]{2,20}){0,3}\\s?[»"”)）\\]/.]{0,2}\\s?$`,
  "iu",
);
const sourceLine = new RegExp(`(?:^|[\\s|])${sourceLabel}?[«"„]?${anyName}(?![\\p{L}\\p{N}])`, "iu");
const phrase = new RegExp(
  `(?:con informaci[oó]n de|con datos de|com informaç(?:ão|ões) d[aeo]|avec l?'?|with (?:files|reporting|inputs?|material) from|mit material (?:von|der)|nach angaben der nachrichtenagentur)\\s?(?:la |the |agencia |agência )?${anyName}(?![\\p{L}])`,
  "iu",
);
/** A dateline that credits an agency we do not list: "LISBON (Harbour Wire) - ". */
const unlistedWire = /^\p{Lu}[\p{L}\p{N} .,'’-]{1,40}\s?\((\p{Lu}[\p{L}&.' -]{2,30})\)\s?[-–—]\s/u;

/** What of a page may credit an agency. */
export interface Credits {
  /** What stands as author, as it stands there. */
  readonly authors: readonly string[];
  /** Short lines at the body's ends and under the headline that are no body: "Quelle: dpa", "来源：新华社". */
  readonly lines: readonly string[];
}

/**
 * The agency that an article credits, by its usual short name in its own language; from the byline, the dateline, the
 * end of the text, a line of source or a set phrase. An agency that is only quoted ("told Reuters") is no credit.
 */
export function readWire(text: string, { authors, lines }: Credits): string | undefined {
  const named = firstOf(authors, amongNames);
  if (named) return named;
  const start = text.slice(0, 200);
  const china = chinese.exec(start)?.[1];
  if (china) return byName.get(china) ?? china;
  const end = text.slice(-120);
  const last = end.slice(end.lastIndexOf("\n") + 1);
  const found =
    inDateline.exec(start) ??
    (end.includes("\n") ? loneCredit(last) : null) ??
    atEnd.exec(last) ??
    phrase.exec(text.slice(0, 400)) ??
    phrase.exec(text.slice(-400)) ??
    firstOf(lines, (line) => loneCredit(line) ?? sourceLine.exec(line) ?? phrase.exec(line) ?? atEnd.exec(line));
  const name = found?.slice(1).find((group) => group !== undefined);
  return name ? byName.get(name.toLowerCase()) : unlistedWire.exec(start)?.[1]?.trim();
}

/** "Reuters", "AFP and Reuters", "Ana Ruiz mit dpa": the first agency among names. */
function amongNames(credit: string): string | undefined {
  return (
    agencyNamed(credit) ??
    firstOf(credit.split(/\s*[,;/|&]\s*|\s+(?:and|und|et|y|mit|with|avec|con)\s+/iu), agencyNamed)
  );
}

/** A line that is an agency's name and nothing else but the signs of its editors: "dpa", "abc/dpa", "(EFE)". */
const lone = new RegExp(
  `^[(\\[—–-]?\\s?(?:[a-zäöü]{2,4}\\/){0,2}${anyName}(?:\\/[a-zäöü]{2,4}){0,2}[.)\\]]{0,2}$`,
  "u",
);

function loneCredit(line: string): RegExpExecArray | null {
  return line.length < 40 ? loneAsWritten(line) : null;
}

/** Names as agencies spell them, so that a word of the language is none. */
function loneAsWritten(line: string): RegExpExecArray | null {
  const found = lone.exec(line.toLowerCase());
  const name = found?.slice(1).find((group) => group !== undefined);
  return name !== undefined && spellings.some((spelling) => spelling.toLowerCase() === name && line.includes(spelling))
    ? found
    : null;
}

function firstOf<T, U>(items: readonly T[], read: (item: T) => U | undefined | null): U | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}
