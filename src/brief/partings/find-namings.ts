import { type Span, sliceSpan, spansOverlap } from "../../core/index.ts";
import { splitSentences } from "../../language/index.ts";
import { quotedSpans } from "../compose/quoted-spans.ts";
import { findTerms, type FoundTerm, isDistanced } from "./find-terms.ts";
import type { Account, Parting, PartingQuote } from "./types.ts";

/** Accounts that are set side by side at most. */
const mostQuotes = 3;

/**
 * Acts and places that accounts of different voices call by names of different sides, each in its own voice and by one
 * name alone: who quotes a name, or uses both, takes neither side's word for it. One quotation for each name.
 */
export function findNamings(accounts: readonly Account[]): readonly Parting[] {
  const uses = accounts.flatMap((account) => readUses(account).map((use) => ({ account, ...use })));
  return [...Map.groupBy(uses, ({ entry }) => entry)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([entry, own]) => {
      const first = [...Map.groupBy(own, ({ form }) => form).values()].flatMap(([one]) => one ?? []);
      const quotes = first.slice(0, mostQuotes);
      if (new Set(quotes.map(({ account }) => account.voice)).size < Math.max(2, quotes.length)) return [];
      return [{ topic: "naming" as const, id: entry, quotes: quotes.map(quoteOf) }];
    });
}

/** The first use of each entry that the account names by one form alone, in its own voice, within its parts. */
function readUses({ text, language, spans, claims }: Account): readonly FoundTerm[] {
  const terms = findTerms(text, language);
  if (terms.length === 0) return [];
  const quoted = quotedSpans(text);
  const said = claims.attributions.flatMap(({ content }) => content);
  const isOwn = ({ span }: FoundTerm): boolean =>
    !quoted.some((one) => spansOverlap(one, span)) &&
    !said.some((one) => spansOverlap(one, span)) &&
    !/[“”"«»„「『‘']\s?$/u.test(text.slice(Math.max(0, span[0] - 2), span[0])) &&
    !isDistanced(text.slice(Math.max(0, span[0] - 40), span[0]), language);
  return [...Map.groupBy(terms, ({ entry }) => entry).values()].flatMap((own) => {
    const [any] = own;
    if (!any || own.some(({ form }) => form !== any.form)) return [];
    return own.find((term) => spans.some((part) => spansOverlap(part, term.span)) && isOwn(term)) ?? [];
  });
}

function quoteOf({ account, span }: { readonly account: Account; readonly span: Span }): PartingQuote {
  const { article, outlet, language, text } = account;
  const sentence = splitSentences(text, language).find((one) => spansOverlap(one, span)) ?? span;
  const passage: Span = [Math.min(sentence[0], span[0]), Math.max(sentence[1], span[1])];
  return { article, outlet, language, words: sliceSpan(text, span).replaceAll(/\s+/gu, " "), passages: [passage] };
}
