import words from "../data/clause-words.json" with { type: "json" };
import type { Piece } from "../../language/index.ts";
import type { Signal, WordReading } from "./signal.ts";

interface ClauseWords {
  /** Words that open a clause below another one. */
  readonly below: ReadonlySet<string>;
  /** Words before "if" that make it a whether or an although. */
  readonly notIf: RegExp;
}

const { about: _, ...lists } = words;
const byLanguage: ReadonlyMap<string, ClauseWords> = new Map(
  Object.entries(lists).map(([language, list]) => [
    language,
    { below: new Set(list.below.split(" ")), notIf: new RegExp(`^(?:${list.notIf})$`, "u") },
  ]),
);

/** A clause is looked back over for at most this many pieces. */
const farthest = 30;

/**
 * Tells of a signal outside English whether it is the statement's own and not that of a clause below it: "dijo que la ley que
 * podría caer | es buena". True in a language without clause words.
 */
export function isOwnClause({ pieces, language }: WordReading, first: number, at: number, { kind }: Signal): boolean {
  const list = byLanguage.get(language);
  if (!list) return true;
  const before = pieces[at - 1]?.text ?? "";
  if (kind === "conditional" && at > first && list.notIf.test(before)) return false;
  // "ne seront utiles que si", "sólo si": the main verb hangs on it.
  if (kind === "conditional" && /^(?:que|sólo|solo|nur|только)$/u.test(before) && at > first + 2) return true;
  if (
    /^(?:fr|es)$/u.test(language) &&
    kind === "future" &&
    /^(?:v[ao]|va[ns]?|vont|allons|vais|vamos|voy)$/u.test(pieces[at]?.text ?? "")
  )
    if (!leadsInfinitive(pieces, at)) return false;
  for (let k = at - 1; k > first && k > at - farthest; k -= 1) {
    const text = pieces[k]?.text ?? "";
    if (/^[.!?;:]$/u.test(text)) return true;
    if (/^[,،—–(]$/u.test(text)) {
      const next = pieces[k + 1]?.text ?? "";
      return (
        k + 1 === at ||
        !list.below.has(next) ||
        !(language !== "de" || !articles.test(next) || closesVerb(pieces, k + 1, at))
      );
    }
    if (list.below.has(text) && !(language === "de" && articles.test(text))) return isOpener(pieces, first, k);
  }
  return true;
}

const articles = /^(?:der|die|das|den|dem|deren|dessen)$/u;

/** ", die bald kommen könnte": behind a German relative the verb closes the clause. */
function closesVerb(pieces: readonly Piece[], from: number, at: number): boolean {
  const next = pieces[at + 1];
  return at > from + 1 && (next === undefined || next.kind === "mark");
}

/** The "that" at the head of what is said, alone or behind a mark. */
function isOpener(pieces: readonly Piece[], first: number, at: number): boolean {
  return at <= first || (at === first + 1 && pieces[first]?.kind === "mark");
}

/** "va ouvrir", "va a abrir": the future stands before an infinitive, "va au port" goes somewhere. */
function leadsInfinitive(pieces: readonly Piece[], at: number): boolean {
  return pieces.slice(at + 1, at + 5).some(({ text, capital }) => !capital && /(?:er|ir|re|oir|ar|se)$/u.test(text));
}
