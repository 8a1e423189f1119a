import { tellAct } from "../brief/index.ts";
import { contentId } from "../core/index.ts";
import { type DossierLine, partyNames } from "../relations/index.ts";
import { dimensionMark, languageMark } from "./parse-query.ts";
import { indexWords } from "./search-words.ts";
import { tellAmount } from "./tell-amount.ts";
import type { SearchDoc } from "./types.ts";

/** Stands where other rows have their story: what an analyst brings in belongs to none. */
export const noStory = "";

/** Rows for the records that analysts brought in, each under its analyst's name. Lines without an analyst give none. */
export function makeOwnDocs(lines: readonly DossierLine[]): readonly SearchDoc[] {
  return lines.flatMap((line) => (line.analyst ? [makeOwnDoc(line, line.analyst)] : []));
}

function makeOwnDoc(
  line: DossierLine,
  { name, quotation = "", note = "" }: NonNullable<DossierLine["analyst"]>,
): SearchDoc {
  const amount = tellAmount(line);
  const title = amount ? `${line.figures[0]?.measure ?? "amount"}: ${amount}` : (tellAct(line) ?? line.type);
  const parties = [line.source, line.target, ...(line.others ?? [])];
  const names = parties.map((code) => partyNames(code).short);
  const said = [title, line.dimension, ...names, line.place ?? "", line.saidBy ?? "", quotation, note, name];
  const states = [...new Set([...parties, dimensionMark(line.dimension), languageMark("en")])].toSorted().join(" ");
  const doc = {
    kind: "record" as const,
    story: noStory,
    article: null,
    path: `/record/${line.id}`,
    language: "en",
    outlet: name.toLowerCase(),
    teller: name,
    speaker: null,
    states: ` ${states} `.toUpperCase(),
    at: line.date?.from ?? null,
    weight: 0,
    title,
    body: [quotation, note].filter(Boolean).join(" "),
    words: indexWords(said.join("\n"), "en"),
  };
  return { ...doc, id: contentId("f", doc.kind, line.id, JSON.stringify(doc)) };
}
