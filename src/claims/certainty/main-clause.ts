import type { Piece } from "../../language/index.ts";
import { type CueEntry, englishCues } from "../english/cue-lexicon.ts";
import { grammar, isAdverb } from "../english/english-grammar.ts";

/** What a clause reader knows after a piece. */
interface State {
  /** The main verb has passed. */
  verb: boolean;
  /** Inside a clause that hangs on the main one, behind its verb. */
  inner: boolean;
  /** Inside a clause that stands before the main verb: its verb is still to come. */
  relative: boolean;
  /** A clause that opens the sentence runs up to this piece. */
  leadEnd: number;
  /** Index of the main verb. */
  at: number;
  /** The last comma, conjunction or opener of a clause. */
  boundary: number;
  /** The last verb lets the clause after it be the statement: "I think". */
  open: boolean;
}

/** Verbs and adjectives whose clause carries the statement: "I think it will rain". */
const transparent: ReadonlySet<string> = new Set(
  "think believe hope wish expect feel guess suppose say mean reckon assume imagine".split(" "),
);
const openAdjectives: ReadonlySet<string> = new Set(
  "sure confident possible likely clear hopeful certain true".split(" "),
);
const subordinators: ReadonlySet<string> = new Set(
  "because when before after since although though while until till as so where whereas than once whenever how why what".split(
    " ",
  ),
);
const pronouns: ReadonlySet<string> = new Set("he she it they we i you one there".split(" "));

/**
 * Where the pieces of an English statement from `first` to before `after` stand to its own main clause: 3 its finite verb, 1 before
 * it or in its group, 2 farther behind it, 0 in another clause ("the pier that may close", "sold it so that he could pay"). A
 * clause joined with a subject of its own is a main clause again. Linear.
 */
export function placeClauses(pieces: readonly Piece[], first: number, after: number): Uint8Array {
  const places = new Uint8Array(Math.max(0, after - first));
  const state: State = {
    verb: false,
    inner: false,
    relative: false,
    leadEnd: -1,
    at: -1,
    boundary: first - 1,
    open: false,
  };
  for (let at = first; at < after; at += 1) {
    readPiece(pieces, at, first, after, state);
    const hidden = state.inner || state.relative || at < state.leadEnd;
    places[at - first] = hidden ? 0 : placeIn(state, at);
  }
  return places;
}

function placeIn({ verb, at: main }: State, at: number): number {
  if (!verb) return 1;
  if (at === main) return 3;
  return at > main + 3 ? 2 : 1;
}

function readPiece(pieces: readonly Piece[], at: number, first: number, after: number, state: State): void {
  const piece = pieces[at];
  if (!piece) return;
  const { text } = piece;
  if (piece.kind === "mark") {
    if (text === "," || text === ";" || text === "—" || text === "–") readComma(pieces, at, state);
    return;
  }
  if (at < state.leadEnd) return;
  if (text === "and" || text === "but") {
    if (opensClause(pieces, at + 1)) restart(state);
    state.boundary = at;
    return;
  }
  if (opensInner(pieces, at, first, after, state)) return;
  const entry = englishCues().get(text);
  if (!isFinite(pieces, at, entry)) {
    // "had warned that", "is sure that": the rest of the verb's group.
    if (state.verb && !state.inner && at <= state.at + 4) readGroup(text, entry, state);
    return;
  }
  if (state.inner) return;
  if (state.relative) {
    // The relative's own verb is here: the next one is the main clause's.
    if (!continuesGroup(pieces, at, first)) state.relative = false;
    state.boundary = at;
    if (!grammar.auxiliaries.has(text)) return;
    hideGroup(pieces, at, after, state);
    return;
  }
  if (state.open && state.verb && at > state.at + 1) reopen(at, state);
  if (!state.verb || (at > state.at + 1 && state.boundary < state.at && grammar.modals.has(text) && !state.open)) {
    state.verb = true;
    state.at = at;
  }
  readGroup(text, entry, state);
}

/** The group of a relative's verb: "that | may be closed | will be sold". */
function hideGroup(pieces: readonly Piece[], at: number, after: number, state: State): void {
  let end = at + 1;
  while (end < after && (grammar.auxiliaries.has(pieces[end]?.text ?? "") || isAdverb(pieces[end]?.text ?? "")))
    end += 1;
  state.leadEnd = Math.max(state.leadEnd, end + 1);
}

/** "Lund warned that …" hides its clause, "I think …" lets it be the statement. */
function readGroup(text: string, entry: CueEntry | undefined, state: State): void {
  if (openAdjectives.has(text) || (entry && transparent.has(entry.lemma)) || text === "guess") {
    state.open = true;
    return;
  }
  if (entry && /[ST]/u.test(entry.frames) && entry.form !== "base") state.inner = true;
}

function readComma(pieces: readonly Piece[], at: number, state: State): void {
  state.boundary = at;
  const next = pieces[at + 1]?.text ?? "";
  // ", and the ferry will sail", ", it will sail": a clause of its own again.
  if ((next === "and" || next === "but") && opensClause(pieces, at + 2)) restart(state);
}

function opensClause(pieces: readonly Piece[], at: number): boolean {
  const { text = "", capital } = pieces[at] ?? {};
  // "is safe and that it will open": another statement.
  if (pronouns.has(text) || (text === "that" && !grammar.auxiliaries.has(pieces[at + 1]?.text ?? ""))) return true;
  return pieces[at - 2]?.text === "," && (grammar.determiners.has(text) || capital === true);
}

function restart(state: State): void {
  state.verb = false;
  state.inner = false;
  state.relative = false;
  state.open = false;
}

/** Relatives, subordinators and clauses without a word that opens them. */
function opensInner(pieces: readonly Piece[], at: number, first: number, after: number, state: State): boolean {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (!piece || state.inner) return false;
  const { text } = piece;
  if (at > first && (text === "who" || text === "which" || text === "whose" || text === "whom")) return hide(at, state);
  if (text === "that" && at > first && before) {
    const noun =
      before.kind === "word" && !grammar.auxiliaries.has(before.text) && !/^(?:so|and|but)$/u.test(before.text);
    if (state.open) return reopen(at, state);
    if (state.verb || noun) return isDemonstrative(pieces, at, state) ? false : hide(at, state);
    return false;
  }
  if (subordinators.has(text) && !(text === "so" && /^(?:far|much|many)$/u.test(pieces[at + 1]?.text ?? ""))) {
    if (state.verb) return hide(at, state);
    const comma = commaAfter(pieces, at, after);
    // "that, after the storm, the pier would": the clause before the main one.
    if (comma > 0) state.leadEnd = comma;
    return false;
  }
  if (!pronouns.has(text) || at === first || before?.kind !== "word" || text === "there") return false;
  if (/^(?:that|if|unless|and|but|or|whether)$/u.test(before.text) || grammar.auxiliaries.has(before.text))
    return false;
  if (state.open) return reopen(at, state);
  // "in future it will rain": a word of place or time opens the clause.
  if (
    !state.verb &&
    grammar.leadingPrepositions.has(
      pieces[first]?.text === "that" ? (pieces[first + 1]?.text ?? "") : (pieces[first]?.text ?? ""),
    )
  )
    return false;
  // "the rules one would expect", "he knew it would rain".
  return isVerbAfter(pieces, at) ? hide(at, state) : false;
}

function isVerbAfter(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  return next !== undefined && (grammar.auxiliaries.has(next.text) || grammar.clauseVerbs.has(next.text));
}

/** "that pier", "that would close the port": a pointing word and no opener of a clause. */
function isDemonstrative(pieces: readonly Piece[], at: number, state: State): boolean {
  const before = pieces[at - 1];
  return !state.verb && before !== undefined && grammar.prepositions.has(before.text);
}

function hide(at: number, state: State): boolean {
  if (state.verb) state.inner = true;
  else state.relative = true;
  state.boundary = at;
  return true;
}

function reopen(at: number, state: State): boolean {
  state.verb = false;
  state.open = false;
  state.boundary = at;
  return true;
}

function commaAfter(pieces: readonly Piece[], from: number, after: number): number {
  for (let at = from + 1; at < Math.min(after, from + 25); at += 1) if (pieces[at]?.text === ",") return at;
  return -1;
}

function continuesGroup(pieces: readonly Piece[], at: number, first: number): boolean {
  return at > first && grammar.modals.has(pieces[at - 1]?.text ?? "");
}

function isFinite(pieces: readonly Piece[], at: number, entry: CueEntry | undefined): boolean {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (!piece || piece.kind === "number") return false;
  if (piece.kind === "clitic")
    return /^'(?:ll|ve|re|m)$/u.test(piece.text) || (piece.text === "'s" && pronouns.has(before?.text ?? ""));
  const { text } = piece;
  if (piece.capital && at > 0 && before?.kind === "word") return false;
  if (before && grammar.prepositions.has(before.text)) return false;
  // "that could close the port", "some would": a pointing word alone is a subject.
  if (before && grammar.determiners.has(before.text) && before.text !== "that")
    return grammar.auxiliaries.has(text) && /^(?:th(?:is|ese|ose)|some|many|few|most|any|all|more)$/u.test(before.text);
  if (grammar.clauseVerbs.has(text) || (grammar.auxiliaries.has(text) && !/^(?:not|never|be|been|being)$/u.test(text)))
    return true;
  if (before && grammar.auxiliaries.has(before.text)) return false;
  // "the deal announced by Ito": no verb of its own.
  if (/^(?:by|in|at|on|from|with|for|during)$/u.test(pieces[at + 1]?.text ?? "") && text.endsWith("ed")) return false;
  if (entry?.form === "past") return true;
  // "the attacks would": a plural and no verb.
  if (entry?.form === "third") return !grammar.nounLike.has(entry.lemma) || pronouns.has(before?.text ?? "");
  if (entry?.form === "base") return pronouns.has(before?.text ?? "");
  return /[a-z]{3,}ed$/u.test(text) && before?.kind === "word";
}
