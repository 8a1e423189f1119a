import { piecesSpan } from "../content-span.ts";
import type { Draft } from "../draft.ts";
import { townNamed } from "../../language/index.ts";
import { englishCues } from "./cue-lexicon.ts";
import { grammar } from "./english-grammar.ts";
import type { Reading, Sentence } from "../reading.ts";

/** A name before a colon is at most this many words. */
const longestName = 8;

/** Headlines: "Ito: no deal this year", "Ferry costs too high: minister". Only in the text's first paragraph. */
export function readHeadline(reading: Reading, sentence: Sentence, index: number): Draft | undefined {
  if (sentence.paragraph > 0) return undefined;
  const { pieces, quoteOf } = reading;
  for (let at = sentence.first + 1; at < sentence.after - 1; at += 1) {
    const piece = pieces[at];
    const next = pieces[at + 1];
    if (piece?.text !== ":" || !next || next.start === piece.end || (quoteOf[at] ?? 0) > 0) continue;
    if (at - sentence.first > longestName || !looksLikeName(reading, sentence.first, at)) return undefined;
    const source = piecesSpan(reading, sentence.first, at);
    const content = piecesSpan(reading, at + 1, sentence.after);
    if (!source || !content || isDateline(reading.text.slice(...source))) return undefined;
    return {
      source: [source],
      cue: [[piece.start, piece.end]],
      content: [content],
      sentence: index,
      rule: "headline",
      lemma: ":",
      cueClass: "neutral",
      negated: false,
      group: [],
    };
  }
  return undefined;
}

/** "NEW DELHI: India and …", "CAPE TOWN, South Africa: …": where it was written, and nobody who speaks. */
function isDateline(name: string): boolean {
  const [town = ""] = name.split(",");
  if (town !== town.toUpperCase() || town.length < 4) return false;
  return townNamed(town.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())) !== undefined;
}

/** All capital words, none of them a verb or a question: "5 things to know:" is no speaker. */
function looksLikeName(reading: Reading, from: number, to: number): boolean {
  let capitals = 0;
  let words = 0;
  for (let at = from; at < to; at += 1) {
    const piece = reading.pieces[at];
    if (!piece || piece.kind === "clitic" || piece.kind === "mark") continue;
    if (
      piece.kind === "number" ||
      /^(?:how|why|what|who|here|things|live|watch|breaking|video|photos|analysis|opinion|review|exclusive|updates?|posted|updated|published|the)$/u.test(
        piece.text,
      )
    )
      return false;
    if (grammar.clauseVerbs.has(piece.text) || (!piece.capital && englishCues().has(piece.text))) return false;
    words += 1;
    if (piece.capital) capitals += 1;
  }
  return words > 0 && capitals >= words - 1;
}
