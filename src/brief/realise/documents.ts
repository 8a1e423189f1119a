import { readTable } from "./read-table.ts";

const documents = readTable("documents.tsv");

/** What a language calls it where no passage says which. */
const unnamed = "document";

/** Ids of `data/documents.tsv`. */
export const documentKinds: readonly string[] = [...documents.keys()];

/** The words of an act with the kind of document in the place of the general one. `column` is the language, or a case of it. */
export function withDocument(template: string, kind: string | undefined, column: string): string {
  const general = documents.get(unnamed)?.[column];
  const own = kind === undefined ? undefined : documents.get(kind)?.[column];
  return general && own ? template.replace(general, own) : template;
}

const heads: readonly (readonly [kind: string, words: RegExp])[] = [
  ["memoranda", /^(?:memoranda|memorandums|memorandums?) of understanding$/u],
  ["memorandum", /^memorandum of understanding$/u],
  ["statement", /^joint (?:\p{L}+ )?statement$/u],
  ["declaration", /^joint (?:\p{L}+ )?declaration$/u],
  ["agreements", /^(?:agreements|deals|accords|pacts)$/u],
  ["agreement", /^(?:agreement|deal|accord|pact)$/u],
  ["treaty", /^treaty$/u],
  ["contracts", /^contracts$/u],
  ["contract", /^contract$/u],
  ["documents", /^(?:documents|papers)$/u],
];

const noun =
  "(?<noun>joint (?:\\p{L}+ )?(?:statement|declaration)|memorand(?:um|ums|a) of understanding|agreements?|deals?|accords?|pacts?|treaty|contracts?|documents|papers)";

/** "signed a new trade agreement": the first thing after the verb, with its article or number and at most four words before it. */
const active = new RegExp(
  `\\bsign(?:ed|s|ing)? (?:an? |the |their |its |several |many |some |numerous |\\d+ )?(?:[\\p{L}-]+ ){0,4}?${noun}\\b(?!-)`,
  "iu",
);

/** "A joint statement was signed". */
const passive = new RegExp(`\\b${noun} (?:was|were|has been|have been) signed\\b`, "iu");

/** Which kind of document an English passage says was signed, by the table's ids; undefined where it says none of them. */
export function readDocument(passage: string): string | undefined {
  const flat = passage.replaceAll(/\s+/gu, " ");
  if (/\b(?:not|never) (?:yet )?(?:been )?sign|refused to sign|without signing/iu.test(flat)) return undefined;
  const found = (active.exec(flat) ?? passive.exec(flat))?.groups?.noun?.toLowerCase();
  return found === undefined ? undefined : heads.find(([, words]) => words.test(found))?.[0];
}
