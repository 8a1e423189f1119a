import { type Span, sliceSpan, spansOverlap } from "../../core/index.ts";
import { splitSentences } from "../../language/index.ts";
import type { RelationRecord } from "../../relations/index.ts";
import { countWords } from "../reading-time.ts";
import type { Account, Parting, PartingQuote } from "./types.ts";

/** Most words that are quoted of one account. */
const longest = 45;

/**
 * Two acts of one pair of states that one account puts in the other order than another does: both give the day of each,
 * and the days themselves, not only their distance, stand the other way round.
 */
export function findOrders(accounts: readonly Account[]): readonly Parting[] {
  const read = accounts.map((account) => ({ account, acts: actsOf(account) }));
  const found: Parting[] = [];
  for (const [i, one] of read.entries())
    for (const other of read.slice(i + 1)) {
      if (one.account.voice === other.account.voice) continue;
      const parting = compare(one, other);
      if (parting && !found.some(({ id }) => id === parting.id)) found.push(parting);
    }
  return found;
}

interface ReadAccount {
  readonly account: Account;
  /** By pair and type; a type that the account has on two days is left out. */
  readonly acts: ReadonlyMap<string, RelationRecord>;
}

function actsOf({ records }: Account): ReadonlyMap<string, RelationRecord> {
  const dated = records.filter(
    ({ kind, polarity, certainty, date, dated: byReport }) =>
      (kind === "event" || kind === "agreement") &&
      polarity === "positive" &&
      certainty === "certain" &&
      byReport === undefined &&
      date?.precision === "day" &&
      date.from.slice(0, 10) === date.to.slice(0, 10),
  );
  const groups = Map.groupBy(dated, ({ source, target, type }) => `${[source, target].toSorted().join("-")} ${type}`);
  return new Map(
    [...groups].flatMap(([key, own]) => {
      const [first] = own;
      return first && own.every((record) => dayOf(record) === dayOf(first)) ? [[key, first] as const] : [];
    }),
  );
}

function compare(one: ReadAccount, other: ReadAccount): Parting | undefined {
  const shared = [...one.acts.keys()].filter((key) => other.acts.has(key)).toSorted();
  for (const [i, first] of shared.entries())
    for (const second of shared.slice(i + 1)) {
      if (first.split(" ")[0] !== second.split(" ")[0]) continue;
      const [here, there] = [one, other].map(({ acts }) => orderOf(acts.get(first), acts.get(second)));
      if (!here || !there || here === there) continue;
      const quotes = [one, other].flatMap(
        ({ account, acts }) => quoteActs(account, [acts.get(first), acts.get(second)]) ?? [],
      );
      if (quotes.length === 2) return { topic: "order", id: `${first} ${second}`, quotes };
    }
  return undefined;
}

/** -1 where the first act is the earlier one, 1 where the second is, 0 on one day. */
function orderOf(a: RelationRecord | undefined, b: RelationRecord | undefined): number {
  const [first, second] = [dayOf(a), dayOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function dayOf(record: RelationRecord | undefined): string {
  return record?.date?.from.slice(0, 10) ?? "";
}

/** The sentences of both acts in the order of the text, an ellipsis for what stands between. */
function quoteActs(
  { article, outlet, language, text }: Account,
  acts: readonly (RelationRecord | undefined)[],
): PartingQuote | undefined {
  const spans = acts.flatMap((act) => (act ? [act.span] : []));
  const passages = splitSentences(text, language).filter((sentence): sentence is Span =>
    spans.some((span) => spansOverlap(span, sentence)),
  );
  const words = passages.map((span) => bare(sliceSpan(text, span))).join(" … ");
  if (passages.length === 0 || countWords(words) > longest || /[“”"«»„「」]/u.test(words)) return undefined;
  return { article, outlet, language, words, passages };
}

/** A sentence as it stands in quotation marks: on one line, without its closing mark. */
export function bare(sentence: string): string {
  return sentence
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/[.。]$/u, "");
}
