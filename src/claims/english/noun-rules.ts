import { readFileSync } from "node:fs";
import type { Span } from "../../core/index.ts";
import type { Piece } from "../../language/index.ts";
import { contentEnd, piecesSpan } from "../content-span.ts";
import type { Draft } from "../draft.ts";
import { grammar } from "./english-grammar.ts";
import { phraseSpan } from "./phrase.ts";
import { phraseAfter } from "./phrase-after.ts";
import type { Reading, Sentence } from "../reading.ts";
import { parseCueClass } from "../cue-class.ts";

export interface NounCue {
  readonly lemma: string;
  readonly complements: ReadonlySet<string>;
  readonly cueClass: Draft["cueClass"];
}

let nouns: ReadonlyMap<string, NounCue> | undefined;

/** Nouns of saying by surface form, from `data/noun-cues.en.tsv`; read at first use. */
export function nounCues(): ReadonlyMap<string, NounCue> {
  nouns ??= readNouns();
  return nouns;
}

function readNouns(): Map<string, NounCue> {
  const found = new Map<string, NounCue>();
  const text = readFileSync(new URL("../data/noun-cues.en.tsv", import.meta.url), "utf8");
  for (const line of text.split("\n")) {
    const [lemma = "", complements = "", cueClass = ""] = line.split("\t");
    if (lemma === "") continue;
    const cue: NounCue = {
      lemma,
      complements: new Set(complements.split("|")),
      cueClass: parseCueClass(cueClass),
    };
    found.set(lemma, cue);
    found.set(/[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`, cue);
  }
  return found;
}

/** "His claim that …", "the ministry's call for …", "criticism of … by Ito": a noun that stands for a statement. */
export function readNounCue(reading: Reading, sentence: Sentence, index: number, at: number): Draft | undefined {
  const { pieces } = reading;
  const cue = nounCues().get(pieces[at]?.text ?? "");
  // "The assumption was that …": the clause may stand after "is" and "was".
  const linked = cue?.complements.has("that") && /^(?:is|was)$/u.test(pieces[at + 1]?.text ?? "") ? 1 : 0;
  // "the Court of Appeals for Lund": a part of a name.
  if (cue && pieces[at]?.capital && /^(?:of|the)$/u.test(pieces[at - 1]?.text ?? "") && at - 1 > sentence.first)
    return undefined;
  // "in view of the law": a reason, and nobody's view.
  if (cue?.lemma === "view" && pieces[at - 1]?.text === "in") return undefined;
  // "There is no question about it": nobody asks.
  if (cue && /^(?:question|doubt)$/u.test(cue.lemma) && at > sentence.first && pieces[at - 1]?.text === "no")
    return undefined;
  const complement = pieces[at + 1 + linked]?.text ?? "";
  if (linked > 0 && complement !== "that") return undefined;
  if (complement === "that" && linked === 0 && isRelative(pieces[at + 2], pieces[at + 3])) return undefined;
  if (!cue || at + 2 >= sentence.after || !cue.complements.has(complement)) return undefined;
  const owner = ownerBefore(pieces, sentence, at);
  if (!owner && complement !== "that" && at > sentence.first && !isNounPlace(pieces[at - 1])) return undefined;
  const from = complement === "that" || complement === "to" || complement === "whether" ? at + 1 + linked : at + 2;
  const end = Math.min(contentEnd(reading, sentence, from, true), verbEnd(pieces, sentence, from, complement));
  const content = piecesSpan(reading, from, end);
  const by = pieces[end]?.text === "by" ? phraseAfter(reading, sentence, end + 1, false) : undefined;
  const source: Span | undefined = owner ?? (by && phraseSpan(pieces, by));
  const span = piecesSpan(reading, at, from);
  if (!content || !span) return undefined;
  const rule = owner ? "noun-owned" : "noun-bare";
  return {
    source: source ? [source] : [],
    cue: [span],
    content: [content],
    sentence: index,
    rule,
    lemma: cue.lemma,
    cueClass: cue.cueClass,
    negated: false,
    group: [],
  };
}

/** "a claim that was repeated": the clause has no subject of its own, so it tells of the claim. */
function isRelative(next: Piece | undefined, beyond: Piece | undefined): boolean {
  if (next?.kind !== "word" || next.capital) return false;
  // "a theory that explains all this": a verb in the singular with its object.
  if (/[a-z]{3,}[^su]s$/u.test(next.text) && beyond && (grammar.determiners.has(beyond.text) || beyond.text === "all"))
    return true;
  return grammar.auxiliaries.has(next.text) || grammar.clauseVerbs.has(next.text);
}

function isNounPlace(previous: Piece | undefined): boolean {
  return (
    previous !== undefined &&
    (grammar.determiners.has(previous.text) ||
      grammar.prepositions.has(previous.text) ||
      /(?:al|ic|ive|ous|ed|ing|less|ful)$/u.test(previous.text))
  );
}

/** "Ito's repeated", "his": whose statement it is, up to three words before the noun. */
function ownerBefore(pieces: readonly Piece[], sentence: Sentence, at: number): Span | undefined {
  for (let k = at - 1; k >= Math.max(sentence.first, at - 4); k -= 1) {
    const piece = pieces[k];
    if (!piece || piece.kind === "mark") return undefined;
    if (grammar.possessives.has(piece.text)) return [piece.start, piece.end];
    if (piece.text === "'s") return ownerName(pieces, sentence, k);
    if (grammar.determiners.has(piece.text) || grammar.prepositions.has(piece.text)) return undefined;
  }
  return undefined;
}

function ownerName(pieces: readonly Piece[], sentence: Sentence, clitic: number): Span {
  let first = clitic - 1;
  while (first > sentence.first) {
    const before = pieces[first - 1];
    const here = pieces[first];
    if (!before || !here || before.kind !== "word") break;
    const joined =
      before.capital && here.capital && !grammar.boundaries.has(before.text) && !grammar.prepositions.has(before.text);
    if (!joined && before.text !== "the") break;
    first -= 1;
    if (before.text === "the") break;
  }
  return [pieces[first]?.start ?? 0, pieces[clitic]?.end ?? 0];
}

/** "proposals to build homes | should be heard": the modal of the clause that the noun is subject of. */
function modalEnd(pieces: readonly Piece[], sentence: Sentence, from: number): number {
  for (let at = from + 1; at < sentence.after; at += 1) {
    const { text = "", kind } = pieces[at] ?? {};
    if (kind === "mark" || grammar.relatives.has(text) || grammar.boundaries.has(text)) return sentence.after;
    if (grammar.subjectPronouns.has(text)) return sentence.after;
    if (kind === "word" && grammar.modals.has(text) && text !== "must") return at;
  }
  return sentence.after;
}

/** The clause's own verb after the content: "criticism of the plan | was harsh". "that" and "to" have verbs inside. */
function verbEnd(pieces: readonly Piece[], sentence: Sentence, from: number, complement: string): number {
  if (complement === "that" || complement === "whether") return sentence.after;
  if (complement === "to") return modalEnd(pieces, sentence, from);
  for (let at = from + 1; at < sentence.after; at += 1) {
    const text = pieces[at]?.text ?? "";
    if (text === "by" || (grammar.clauseVerbs.has(text) && pieces[at]?.kind === "word")) return at;
  }
  return sentence.after;
}
