import type { ClaimSet } from "../../claims/index.ts";
import type { Span } from "../../core/index.ts";
import { baseLanguage, scanPieces } from "../../language/index.ts";
import { findParties, type Party } from "../find-parties.ts";
import { lexiconOf } from "../lexicon.ts";
import type { Dimension } from "../types.ts";
import { keysOf } from "../word-match.ts";
import { dimensionOfText } from "./place-dimension.ts";
import type { EvidenceArticle } from "./types.ts";

/** "The Russians refused": a people that stands for its state. */
const thePeople = /\b[Tt]he\s$/u;

/** UTF-16 units behind an adjective within which the thing stands that it belongs to: "Chinese steel exports". */
const thingReach = 30;

/** "American criticism", "Russian demands": what a state says or does, right behind its adjective. */
const deeds =
  /^ (?:\p{Ll}+ )?(?:criticism|complaints?|concerns?|fears|demands?|accusations?|allegations?|pressure|threats?|sanctions|polic(?:y|ies)|interests?|influence|aid|assistance|support|actions?|activit(?:y|ies)|aggression|involvement|interference|intervention|hackers|hacking|relations|ties|border)\b/u;

const known = new WeakMap<ClaimSet, readonly Party[]>();

/**
 * Codes of the states and bodies that stretches of an article name as such, each as often as it is named: by name, by a
 * holder of office of that day, by an adjective beside an office ("Chinese troops") or beside something that the pair's
 * dimensions know ("Chinese exports"). "Mexican food", "Americans" and "in Oslo" are no state.
 */
export function namedParties(
  article: EvidenceArticle,
  claims: ClaimSet,
  spans: readonly Span[],
  dimensions: readonly Dimension[],
  /** Whether "in Norway" names Norway. */
  places: boolean,
): readonly string[] {
  const language = baseLanguage(article.language);
  const { text } = article;
  const isIn = ({ span }: { readonly span: Span }): boolean =>
    spans.some(([start, end]) => span[0] >= start && span[1] <= end);
  const isThing = ({ span: [, end] }: Party): boolean => {
    const behind = text.slice(end, end + thingReach);
    return deeds.test(behind) || dimensionOfText(behind, language, dimensions) !== "general";
  };
  const parties = partiesOf(article, claims, language)
    .filter((party) => isIn(party) && !isModifier(text, claims, party))
    .filter(
      (party) => !party.opposed && !(party.located && (party.town || !places)) && (!party.weak || isThing(party)),
    );
  const peoples = claims.mentions.filter(
    ({ span, form, candidates }) =>
      form === "people" &&
      !candidates &&
      isIn({ span }) &&
      thePeople.test(text.slice(Math.max(0, span[0] - 5), span[0])),
  );
  return [...parties, ...peoples].map(({ code }) => code);
}

/** "The Norway inquiry", "Berg Tower Oslo": what is called after a state or a town is not the state. */
function isModifier(text: string, { mentions }: ClaimSet, { span: [start, end], town }: Party): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (town && /\p{Lu}[\p{L}.-]+ $/u.test(before)) return true;
  const name = text.slice(start, end);
  return (
    mentions.some(({ span, form }) => span[0] === start && form === "name") &&
    /\b[Tt]he $/u.test(before) &&
    /^\p{Lu}\p{Ll}+$/u.test(name) &&
    /^ \p{Ll}/u.test(text.slice(end)) &&
    !name.endsWith("s")
  );
}

/** Read once for each article: every attribution of it asks. */
function partiesOf(article: EvidenceArticle, claims: ClaimSet, language: string): readonly Party[] {
  const read = known.get(claims) ?? readParties(article, claims, language);
  known.set(claims, read);
  return read;
}

function readParties({ text, publishedAt }: EvidenceArticle, { mentions }: ClaimSet, language: string): Party[] {
  const lexicon = lexiconOf(language);
  if (!lexicon) return [];
  const pieces = scanPieces(text);
  return [...findParties({ pieces, keys: keysOf(pieces, language), language, lexicon }, mentions, publishedAt)];
}
