import data from "./data/dyads.zh.json" with { type: "json" };
import type { Span } from "../core/index.ts";
import type { Mention, Piece } from "../language/index.ts";

const signs: Readonly<Record<string, string>> = data.signs;
const after = new Set(data.after);

/** "中俄贸易额": two states named by one sign each, as mentions of both; nothing that overlaps a mention given. */
export function findDyads(pieces: readonly Piece[], known: readonly Mention[]): readonly Mention[] {
  const starts = new Set(
    known.flatMap(({ span: [start, end] }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  return pieces.flatMap((piece, at) => {
    const [next, then] = [pieces[at + 1], pieces[at + 2]];
    const [one, other] = [signs[piece.text], signs[next?.text ?? ""]];
    if (!one || !other || !next || !then || one === other || !after.has(then.text)) return [];
    if (next.start !== piece.end || then.start !== next.end || starts.has(piece.start) || starts.has(next.start))
      return [];
    return [asMention([piece.start, piece.end], one), asMention([next.start, next.end], other)];
  });
}

function asMention(span: Span, code: string): Mention {
  return { span, kind: code === "EU" ? "body" : "state", code, form: "name" };
}
