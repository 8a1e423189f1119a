import { checkQuotations, findQuotations } from "../verify/check-quotations.ts";
import { readSources, type Source } from "../verify/frames/read-sources.ts";
import type { Check, ProblemKind } from "../types.ts";
import type { VerifyInput } from "../verify/types.ts";
import { findPartings } from "./find-partings.ts";
import { isPartingHead, tellParting } from "./tell-parting.ts";
import type { Account } from "./types.ts";

/**
 * Checks a sentence that says where accounts part by finding the parting again in the cited passages: it must be, letter by
 * letter, what is told of one that stands there. Undefined where the sentence is none.
 */
export function checkParting(input: VerifyInput): Check | undefined {
  const { sentence, evidence, language = "en" } = input;
  if (!isPartingHead(sentence, language)) return undefined;
  const sources = readSources(input);
  const found = findPartings(accountsOf(sources));
  if (found.some((parting) => tellParting(parting, language) === sentence)) {
    const support = sources.map(({ index, passage }) => ({ evidence: index, span: [0, passage.length] as const }));
    return { verdict: "supported", problems: [], support };
  }
  const misquoted = checkQuotations(findQuotations(sentence), evidence).length > 0;
  const kind: ProblemKind = misquoted ? "quotation" : "attribution";
  return { verdict: "unsupported", problems: [{ kind, span: [0, sentence.length], found: sentence }], support: [] };
}

/** Passages of one article are one account. Whether it is a readout cannot be seen from its words: who names whom can. */
function accountsOf(sources: readonly Source[]): readonly Account[] {
  const groups = Map.groupBy(sources, ({ outlet, text }) => `${outlet}\n${text}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { outlet, language, text, claims, index } = first;
    const records = [...new Set(own.flatMap((source) => source.records))];
    const spans = own.map(({ span }) => span);
    return { article: String(index), voice: outlet, outlet, language, text, spans, claims, records, readout: true };
  });
}
