import type { Span } from "../../core/index.ts";
import type { CuePlace } from "./cue-place.ts";
import type { Draft } from "../draft.ts";
import type { Reading } from "../reading.ts";

/** A cue that is a verb, where it stands. */
export interface Verb {
  readonly place: CuePlace;
  readonly at: number;
  /** First piece of the verb with what stands before it: "a", "не", "hat". */
  readonly first: number;
  readonly cue: Span;
  readonly lemma: string;
  readonly cueClass: Draft["cueClass"];
  readonly negated: boolean;
  readonly past: boolean;
}

/** "Dicho contrato" is that contract, "ha dicho" a cue; "cela fait partie" tells of nothing said, "a fait savoir" does. */
export function isFiniteCue({ pieces, language }: Reading, at: number, first: number): boolean {
  const text = pieces[at]?.text ?? "";
  // "Ponen en duda", "sin duda": a noun.
  if (language === "es" && text === "duda" && /^(?:en|sin|hay|cabe|alguna|ninguna)$/u.test(pieces[at - 1]?.text ?? ""))
    return false;
  // "en lo que se llamó": a name.
  if (language === "es" && text.startsWith("llam") && pieces[at - 1]?.text === "se") return false;
  if (language === "es") return first < at || !/(?:[ai]do|dicho|hecho|escrito)$/u.test(text);
  if (language === "fr" && /^(?:fait|font)$/u.test(text))
    return /^(?:savoir|valoir|état|remarquer|part|observer)$/u.test(pieces[at + 1]?.text ?? "");
  return true;
}

/** "Хотят продолжать", "quiere volver": what somebody wants to do is no word of theirs. */
export function isInfinitive({ pieces, language }: Reading, at: number): boolean {
  return language === "ru" && /(?:ть|ти|чь)(?:ся)?$/u.test(pieces[at]?.text ?? "");
}

/** «…, безусловно, требует сил», "…, negó el pedido": what somebody wants, asks for or denies in small letters after a comma is no source. */
export function takesObject({ pieces, language }: Reading, at: number, cueClass: Draft["cueClass"]): boolean {
  if (pieces[at + 1]?.capital !== false) return false;
  if (language === "ru") return /^(?:calling|wish|forecast)$/u.test(cueClass);
  return language === "es" && /^(?:calling|wish|forecast|promising|denying|accusing)$/u.test(cueClass);
}

/** Verbs that accuse or call for something have an object, which stands where an addressee would. */
export function tells({ cueClass }: Verb): boolean {
  return cueClass === "neutral" || cueClass === "assertive" || cueClass === "promising";
}
