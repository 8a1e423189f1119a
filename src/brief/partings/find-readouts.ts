import { type Span, sliceSpan, spansOverlap } from "../../core/index.ts";
import { splitSentences, stem, stopWords, tokenize } from "../../language/index.ts";
import { countWords } from "../reading-time.ts";
import { bare } from "./find-orders.ts";
import type { Account, Parting, PartingQuote } from "./types.ts";

/** Most words that are quoted of one account, and most partings of this kind. */
const most = { words: 40, found: 3 } as const;

/**
 * States and bodies that one side's readout names and the other's leaves out altogether: the sentence that names them
 * beside the one of the other readout that is most like it. Nothing where no sentence is like it.
 */
export function findReadouts(accounts: readonly Account[]): readonly Parting[] {
  const readouts = accounts.filter(({ readout }) => readout);
  return readouts
    .flatMap((one) =>
      readouts.flatMap((other) => (one.voice === other.voice ? [] : (compare(one, other, readouts.length) ?? []))),
    )
    .slice(0, most.found);
}

function compare(one: Account, other: Account, count: number): Parting | undefined {
  if (count !== 2) return undefined; // "only one of them" is said of two
  const there = codesOf(other, [0, other.text.length]);
  for (const sentence of sentencesOf(one)) {
    const names = [...new Set(codesOf(one, sentence))].filter((code) => !there.includes(code)).toSorted();
    const quote = names.length > 0 ? quoteOf(one, sentence) : undefined;
    const answer = quote && answerTo(one, sentence, other);
    if (quote && answer)
      return { topic: "readout", id: `${one.article} ${names.join(" ")}`, names, quotes: [quote, answer] };
  }
  return undefined;
}

function sentencesOf({ text, language, spans }: Account): readonly Span[] {
  return splitSentences(text, language).filter((sentence) => spans.some((part) => spansOverlap(part, sentence)));
}

/** States and bodies; towns have no common name in whatever script they stand. */
function codesOf({ claims }: Account, span: Span): readonly string[] {
  return claims.mentions.flatMap(({ kind, code, candidates, span: at }) =>
    (kind === "state" || kind === "body") && !candidates && spansOverlap(at, span) ? [code] : [],
  );
}

/** The other account's sentence that shares most names and words with this one. */
function answerTo(one: Account, sentence: Span, other: Account): PartingQuote | undefined {
  const own = termsOf(one, sentence);
  const ranked = sentencesOf(other)
    .map((span) => ({ span, shared: [...termsOf(other, span)].filter((term) => own.has(term)).length }))
    .filter(({ shared }) => shared >= 2)
    .toSorted((a, b) => b.shared - a.shared || a.span[0] - b.span[0]);
  const [best] = ranked;
  return best && quoteOf(other, best.span);
}

function termsOf(account: Account, span: Span): ReadonlySet<string> {
  const { language, text } = account;
  const stops = stopWords(language);
  const words = tokenize(sliceSpan(text, span), language).flatMap(({ text: word }) =>
    stops.has(word) ? [] : [`${language} ${stem(word, language)}`],
  );
  return new Set([...words, ...codesOf(account, span)]);
}

function quoteOf({ article, outlet, language, text }: Account, span: Span): PartingQuote | undefined {
  const words = bare(sliceSpan(text, span));
  if (countWords(words) > most.words || /[“”"«»„「」]/u.test(words)) return undefined;
  return { article, outlet, language, words, passages: [span] };
}
