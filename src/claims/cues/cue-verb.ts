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
  /** "a-t-il expliqué": the pronoun inside the verb, which is its subject. */
  readonly subject?: number;
  readonly negated: boolean;
  readonly past: boolean;
}

/**
 * First piece of a verb with its auxiliaries and the adverbs between: "a notamment | expliqué"; in "a-t-il | expliqué" the
 * auxiliary and, as `subject`, the pronoun.
 */
export function verbStart({ reading, table, sentence }: CuePlace, at: number): { first: number; subject?: number } {
  const { pieces, language } = reading;
  let first = behindPhrase();
  while (first > sentence.first && isBetween(first - 1)) first -= 1;
  const isPronoun = /^(?:ils?|elles?|on)$/u.test(pieces[first - 1]?.text ?? "") && pieces[first - 2]?.text === "-";
  if (language !== "fr" || !isPronoun) return { first };
  const opener = pieces[first - 3]?.text === "t" ? first - 5 : first - 3;
  return table.auxiliaries.has(pieces[opener]?.text ?? "") && opener >= sentence.first
    ? { first: opener, subject: first - 1 }
    : { first };

  /** "a | par ailleurs | affirmé", "a | de nouveau | appelé": a phrase between an auxiliary and its participle. */
  function behindPhrase(): number {
    if (language !== "fr") return at;
    for (let helper = at - 2; helper >= Math.max(sentence.first, at - 5); helper -= 1) {
      if (pieces[helper + 1]?.kind !== "word") return at;
      if (/^(?:a|ont|avait|avaient|n['’]a|s['’]est|a-t)$/u.test(pieces[helper]?.text ?? ""))
        return /^(?:par|de|en|à|pour|d['’].+|quant|tout|très|plus|bel|bien)$/u.test(pieces[helper + 1]?.text ?? "")
          ? helper + 1
          : at;
    }
    return at;
  }

  function isBetween(place: number): boolean {
    const text = pieces[place]?.text ?? "";
    if (table.auxiliaries.has(text)) return true;
    // "a longuement expliqué": an adverb behind the auxiliary.
    return language === "fr" && /\p{Ll}ment$/u.test(text) && table.auxiliaries.has(pieces[place - 1]?.text ?? "");
  }
}

/** "Dicho contrato" is that contract, "ha dicho" a cue; "cela fait partie" tells of nothing said, "a fait savoir" does. */
export function isFiniteCue({ pieces, language }: Reading, at: number, first: number): boolean {
  const text = pieces[at]?.text ?? "";
  // "Ponen en duda", "sin duda": a noun.
  if (language === "es" && text === "duda" && /^(?:en|sin|hay|cabe|alguna|ninguna)$/u.test(pieces[at - 1]?.text ?? ""))
    return false;
  // "en lo que se llamó": a name.
  if (language === "es" && text.startsWith("llam") && pieces[at - 1]?.text === "se") return false;
  // "listas de espera", "sans demande": behind a preposition stands no verb.
  if (/^(?:es|fr)$/u.test(language) && first === at && afterPreposition.test(pieces[at - 1]?.text ?? "")) return false;
  if (language === "es") return first < at || !/(?:[ai]do|dicho|hecho|escrito)$/u.test(text);
  // "il est recommandé de": by nobody who is named.
  if (language === "fr" && first < at && pieces[first]?.text === "est" && pieces[first - 1]?.text === "il")
    return false;
  // "se révèle erroné": it turns out so.
  if (language === "fr" && /^(?:révèl|révél|pos)/u.test(text) && /^(?:se|s['’]est)$/u.test(pieces[at - 1]?.text ?? ""))
    return false;
  // "Le plan, lancé par les voisins": a participle without its auxiliary.
  if (language === "fr" && first === at && text.endsWith("é")) return false;
  if (language === "fr" && /^(?:fait|font)$/u.test(text))
    return /^(?:savoir|valoir|état|remarquer|part|observer)$/u.test(pieces[at + 1]?.text ?? "");
  return true;
}

const afterPreposition = /^(?:de|del|con|sin|por|para|en|sobre|entre|hacia|du|des|sans|avec|par|pour|sur|sous)$/u;

/** "Хотят продолжать", "quiere volver": what somebody wants to do is no word of theirs. */
export function isInfinitive({ pieces, language }: Reading, at: number): boolean {
  return language === "ru" && /(?:ть|ти|чь)(?:ся)?$/u.test(pieces[at]?.text ?? "");
}

/** Verbs that accuse or call for something have an object, which stands where an addressee would. */
export function tells({ cueClass }: Verb): boolean {
  return cueClass === "neutral" || cueClass === "assertive" || cueClass === "promising";
}
