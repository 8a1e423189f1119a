import { isIdeograph } from "./characters.ts";
import { scanPieces } from "./scan-pieces.ts";
import type { Piece, Token } from "./types.ts";

/**
 * Words and numbers of a text, lower case, spans in UTF-16. Runs of ideographs and kana come as overlapping bigrams (a
 * run of one character as itself), which finds every match without a dictionary; other scripts by the scanner alone.
 */
export function tokenize(text: string, _language: string): Token[] {
  const pieces = scanPieces(text);
  const tokens: Token[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (!piece || piece.kind === "mark" || piece.kind === "clitic") continue;
    if (!isIdeograph(text.charCodeAt(piece.start)))
      tokens.push({ text: piece.text, start: piece.start, end: piece.end });
    else i = addBigrams(text, pieces, i, tokens);
  }
  return tokens;
}

/** Adds the bigrams of the run of ideographs that starts at `first`; answers the index of its last piece. */
function addBigrams(text: string, pieces: readonly Piece[], first: number, tokens: Token[]): number {
  let last = first;
  while (continues(text, pieces[last], pieces[last + 1])) last += 1;
  const from = pieces[first]?.start ?? 0;
  const to = pieces[last]?.end ?? from;
  if (to - from === 1) tokens.push({ text: text.slice(from, to), start: from, end: to });
  for (let at = from; at + 2 <= to; at += 1) tokens.push({ text: text.slice(at, at + 2), start: at, end: at + 2 });
  return last;
}

function continues(text: string, piece: Piece | undefined, next: Piece | undefined): boolean {
  return (
    piece !== undefined && next !== undefined && next.start === piece.end && isIdeograph(text.charCodeAt(next.start))
  );
}
