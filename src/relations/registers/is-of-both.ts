import { scanPieces } from "../../language/index.ts";
import { lexiconOf } from "../lexicon.ts";
import { hasMatch } from "../pattern-index.ts";
import { keysOf } from "../word-match.ts";

/** True where words speak of the two sides together: "the two countries", "bilateral". `language` is a bare code. */
export function isOfBoth(words: string, language: string): boolean {
  const both = lexiconOf(language)?.cues.both;
  const pieces = scanPieces(words);
  return both !== undefined && hasMatch(both, keysOf(pieces, language), 0, pieces.length);
}
