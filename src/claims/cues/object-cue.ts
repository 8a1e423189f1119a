import data from "../data/object-verbs.json" with { type: "json" };
import type { Span } from "../../core/index.ts";
import { isPreposition } from "./behind-place.ts";
import { piecesSpan } from "../content-span.ts";
import { type CuePlace, endsPhrase, makePlacedDraft } from "./cue-place.ts";
import type { Verb } from "./cue-verb.ts";
import type { Draft } from "../draft.ts";
import { canSpeak } from "../speakers/can-speak.ts";
import { afterTime } from "./time-words.ts";
import { stopsSource } from "./verb-subject.ts";

interface ObjectVerbs {
  readonly stems: readonly string[];
  readonly with: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly denials: ReadonlySet<string>;
}

const { about: _, ...raw } = data;
const byLanguage: Readonly<Record<string, ObjectVerbs>> = Object.fromEntries(
  Object.entries(raw).map(([language, one]) => [
    language,
    { stems: one.verbs.split(" "), with: setOf(one.with), words: setOf(one.words), denials: setOf(one.denials) },
  ]),
);

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").filter((word) => word !== ""));
}

/** "subrayó | la necesidad de …", "критиковал | решение": the first piece of what is said where it is the verb's object. */
export function objectAfter({ place, at, lemma, cueClass }: Verb): number | undefined {
  const { reading, sentence } = place;
  const { pieces, language } = reading;
  const verbs = byLanguage[language];
  if (!verbs?.stems.some((stem) => lemma.startsWith(stem))) return undefined;
  // "se manifestó un colectivo": held a march, and said nothing.
  if (language === "es" && lemma.startsWith("manifest") && pieces[at - 1]?.text === "se") return undefined;
  const from = behindAdverb(place, afterTime(place, at + 1));
  const piece = pieces[from];
  if (!piece || from + 2 > sentence.after) return undefined;
  // "les syndicats dénoncent « l'abandon » du port".
  if ((reading.quoteOf[from] ?? 0) > 0) return from === at + 1 && cueClass !== "neutral" ? from : undefined;
  if (piece.kind !== "word") return undefined;
  if (endsPhrase(reading, from + 1) || (piece.text === "la" && stopsSource(place, from))) return undefined;
  if (
    cueClass === "denying" &&
    verbs.denials.size > 0 &&
    !pieces.slice(from, from + 3).some(({ text }) => verbs.denials.has(text))
  )
    return undefined;
  return opensObject(place, from, verbs) ? from : undefined;
}

function opensObject({ reading: { pieces, language }, table }: CuePlace, at: number, verbs: ObjectVerbs): boolean {
  const { text = "", capital = false } = pieces[at] ?? {};
  // "appelle les secours": only what is called for.
  if (pieces[at - 1]?.text.startsWith("appel") && language === "fr")
    return (
      pieces.slice(at, at + 8).some(({ text: word }) => /^(?:à|au|aux)$/u.test(word)) &&
      !/^(?:un|une|son|sa|ses)$/u.test(text)
    );
  // "alertaron a la guardia": who is told.
  if (
    language === "es" &&
    /^al?$/u.test(text) &&
    !/^(?:acus|inst|exhort|critic|conden|denunc|elogi|agradec|reproch|censur|fustig|reclam|pidi|pide|pedi|exig)/u.test(
      pieces[at - 1]?.text ?? "",
    )
  )
    return false;
  if (verbs.with.has(text) || verbs.words.has(text)) return true;
  if (isPreposition(text, language) || table.openers.has(text) || table.stops.has(text)) return false;
  if (language === "ru") return !ruStops.test(text) && !table.verbs.has(text);
  if (language === "de") return /^(?:den|die|das|eine?|einen|diese[ns]?|ihre[n]?|seine[n]?|mangelnde[n]?)$/u.test(text);
  // "pidió una botella de agua": a thing.
  if (/^un[ao]?s?$/u.test(text) && /^p[ei]d/u.test(pieces[at - 1]?.text ?? "")) return false;
  return capital || table.determiners.has(text) || /^(?:l['’].+|un|uno|una|des|les|sus|su|toda|todo)$/u.test(text);
}

const ruStops =
  /^(?:в|во|на|с|со|из|от|до|по|при|после|для|и|а|но|как|он|она|они|не|ему|ей|им|себя|себе|свои|также|это)$/u;

/** "criticó | duramente | la falta", "dénonce | vivement | le plan": the piece behind an adverb of manner; `at` where none stands there. */
export function behindAdverb({ reading: { pieces, language } }: CuePlace, at: number): number {
  const text = pieces[at]?.text ?? "";
  return (language === "es" && /\p{Ll}mente$/u.test(text)) || (language === "fr" && /\p{Ll}ment$/u.test(text))
    ? at + 1
    : at;
}

/** "Ruiz criticó la falta de barcos": a statement in a noun phrase, of somebody who can speak. */
export function readObject(verb: Verb, source: Span | undefined, dropped: Draft["dropped"]): Draft | undefined {
  const { reading } = verb.place;
  const from = objectAfter(verb);
  if (from === undefined || (source ? !canSpeak(reading.text.slice(...source)) : !dropped)) return undefined;
  // "Le juge a condamné l'entreprise": a sentence that is passed.
  if (source && /^(?:conden|condamn|verurteil|осу)/u.test(verb.lemma) && courts.test(reading.text.slice(...source)))
    return undefined;
  return makePlacedDraft(verb.place, {
    ...verb,
    rule: "object",
    source,
    ...(dropped ? { dropped } : {}),
    content: [piecesSpan(reading, from, clauseEnd(verb.place, from))],
  });
}

/** "destacó la calidad de la obra | y lo definió …": the joiner before the next verb of the subject ends what is said. */
function clauseEnd({ reading, sentence }: CuePlace, from: number): number {
  const { pieces, language, quoteOf } = reading;
  const verb = nextVerb[language];
  if (!verb) return sentence.after;
  for (let at = from + 2; at < sentence.after - 1; at += 1) {
    if ((quoteOf[at] ?? 0) > 0 || !/^(?:y|et|и|und)$/u.test(pieces[at]?.text ?? "")) continue;
    // "людям, которые и начали": inside of a clause that a relative opens.
    if (/^(?:котор|que$|qui$)/u.test(pieces[at - 1]?.text ?? "")) continue;
    const next = /^(?:lo|la|le|les|los|las|se|l['’]a|l['’]ont|не)$/u.test(pieces[at + 1]?.text ?? "") ? at + 2 : at + 1;
    if (!pieces[next]?.capital && verb.test(pieces[next]?.text ?? "")) return at;
  }
  return sentence.after;
}

const nextVerb: Readonly<Record<string, RegExp>> = {
  es: /^\p{Ll}{3,}(?:ó|aron|ieron)$|^(?:ha|han)$/u,
  fr: /^(?:a|ont)$/u,
  ru: /^\p{Ll}{3,}(?:[аеиыу]л|ла|ли|лся|лась|лись)$/u,
};

const courts =
  /(?<!\p{L})(?:juez|jueza|juges?|tribunal|audiencia|sala|cour|jury|cours|суд|судья|присяжные)(?!\p{L})|(?:gericht|richter|richterin)(?!\p{L})/iu;

/**
 * "Um Wasser zu sparen, forderte die Vereinigung | einen Plan": behind a German verb the subject, and what is said from the article on
 * that stands behind the subject's noun.
 */
export function germanObject(verb: Verb): Draft | undefined {
  const { place, at, lemma, cueClass } = verb;
  const { reading, sentence } = place;
  const { pieces } = reading;
  if (reading.language !== "de" || !/^(?:calling|accusing|assertive)$/u.test(cueClass)) return undefined;
  if (byLanguage["de"]?.stems.some((stem) => lemma.startsWith(stem)) !== true) return undefined;
  if (!/^(?:der|die|das)$/u.test(pieces[at + 1]?.text ?? "") && pieces[at + 1]?.capital !== true) return undefined;
  for (let k = at + 2; k < Math.min(sentence.after - 1, at + 12); k += 1) {
    if ((reading.quoteOf[k] ?? 0) > 0 || endsPhrase(reading, k)) return undefined;
    if (!pieces[k - 1]?.capital || !accusative.test(pieces[k]?.text ?? "")) continue;
    const source = piecesSpan(reading, at + 1, k);
    if (!source || !canSpeak(reading.text.slice(...source))) return undefined;
    return makePlacedDraft(place, {
      ...verb,
      rule: "object",
      source,
      content: [piecesSpan(reading, k, sentence.after)],
    });
  }
  return undefined;
}

const accusative =
  /^(?:einen|eine|ein|den|die|das|mehr|weniger|keinen?|ihren?|seinen?|diesen?|dieses|höhere|strengere|bessere|vor|für)$/u;
