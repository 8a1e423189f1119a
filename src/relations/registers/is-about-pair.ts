import type { Attribution, ClaimSet } from "../../claims/index.ts";
import type { Span } from "../../core/index.ts";
import { baseLanguage, findMentions, type Mention, officeOn } from "../../language/index.ts";
import { isState } from "../is-state.ts";
import { dimensions } from "../scheme.ts";
import { isCourtesy } from "./is-courtesy.ts";
import { isOfBoth } from "./is-of-both.ts";
import { namedParties } from "./named-parties.ts";
import { dimensionOfText } from "./place-dimension.ts";
import type { EvidenceArticle, PairMaterial } from "./types.ts";

/** A stretch of somebody's words, as the reader sees it. */
interface Said {
  readonly words: string;
  /** UTF-16 offsets of the passage that shows it. */
  readonly span: Span;
  /** One sentence of several. */
  readonly split: boolean;
  /** Whether the sentence before it, in the same stretch of words, is about the pair; absent of the first. */
  readonly before?: boolean;
}

/** Whose words they are, in which article, and of which pair it is asked. */
interface Told {
  readonly material: PairMaterial;
  readonly article: EvidenceArticle;
  readonly claims: ClaimSet;
  readonly said: Attribution;
  /** Codes of the states or bodies that the speaker speaks for. */
  readonly speaksFor: readonly string[];
}

/** "Mr Minister, friends," and "Colleagues, good afternoon." greet somebody and say nothing. */
const salutation =
  /[,،，]$|^(?:(?:Mr|Mrs|Ms|Madam|Dear|Comrade|Your)\s[^.?!;:]{0,60},\s)?(?:(?:dear|my)\s)?(?:friends|colleagues|comrades|ladies and gentlemen)[.!]?$|(?:\bgood\s+(?:morning|afternoon|evening|day)|добр(?:ый|ое|ой)\s+(?:день|утро|вечер)|guten\s+(?:tag|morgen|abend)|buen[oa]s\s+(?:d[ií]as|tardes|noches)|bonjour|bonsoir|大家好|您好)[.!。！]?$/iu;
const shortest = 12;
/** "Harbour Forum, April 26, 2019": a caption between paragraphs. */
const caption = /^[^.!?…"”»]{4,140}\s(?:19|20)\d\d$/u;
/** "With the Prime Minister of Iceland.": what stands under a picture has no verb. */
const underPicture =
  /^(?:At|With|During|Before|After)\s(?!.*(?<!\p{L})(?:is|are|was|were|has|have|had|will|would|can|could|may|do|does|did|we|I|you|\p{Ll}+ed)\b)[^?]+\.?$/su;
/** A reporter's words between two turns. */
const asked = /\b(?:[Mm]y|[Aa]nother|[Tt]he (?:next|first|second)) (?:\p{Ll}+ )?question (?:is|to|for|would)\b/u;
/** "You", "our ties", "our partners": in a speech to the other side these mean them. */
const withThem =
  /\b(?:yours?|you|mutual(?:ly)?|joint(?:ly)?|bilateral|reciprocal|each other(?:['’]s)?|one another|partners?|friends?|together|meet again|both|our\s(?:\p{L}+\s){0,3}(?:cooperation|relations?|relationship|ties|trade|contacts|countries|nations|peoples|governments|dialogue|interaction|coordination|talks|projects|leaders|sides)|(?:upcoming|forthcoming|coming)\s(?:\p{L}+\s)?visit)\b/iu;
/** Who speaks of what they do, and not of the world. */
const firstPerson = /\b(?:we|us|our|I|let me)\b/iu;
/** "They trample on …", "This was linked to …": what the sentence before is about, this one is about too. */
const goesOn = /^\W*(?:they|these|those|this|it|such|he|she)\b/iu;

/**
 * In a readout and in a transcript of the two both are named in the passage, or one of them by its speaker, or both together
 * ("bilateral"). In a text that leads with the pair one is enough where somebody else names it; who speaks for one has to
 * mean the other too ("you", "our ties") or to stay with a subject of a paragraph that names it. Anywhere else the words themselves have to name the two, but for the one that their speaker speaks for,
 * and no third state more often: what stands beside the words in their sentence is the outlet's. Under a headline that
 * names both it is enough that one of the two speaks on a subject of the pair, or that somebody named foretells what becomes
 * of the headline's own.
 */
export function isAboutPair(told: Told, part: Said): boolean {
  if (saysNothing(part.words, baseLanguage(told.article.language))) return false;
  const { material, article, claims, said } = told;
  if (said.rule === "transcript" && !isBetween(material, article, claims)) return isAside(told, part);
  if (said.rule === "transcript" || article.kind === "readout") return isInTalks(told, part);
  return isInReport(told, part, isOfPair(material, article, claims));
}

/** "We", "our": the speaker's own side. */
const ourSide =
  /(?<!\p{L})(?:[Ww]e|us|[Oo]urs?|and I|[Мм]ы|нам|нас|нами|[Нн]аш\p{L}{0,3}|[Nn]osotros|nos|[Nn]uestr[oa]s?|[Nn]ous|[Nn]otre|nos|[Ww]ir|uns|[Uu]nser\p{L}{0,2}|نحن|لدينا|بلدنا|بلادنا)(?!\p{L})|我们|我們|我方/u;

/** In a transcript of others a sentence has to name both; "we" is the side of whoever speaks. What goes on at home in the other state alone is no matter of both. */
function isAside(told: Told, part: Said): boolean {
  const { material, article, claims, speaksFor } = told;
  if (!isInReport(told, part, false)) return false;
  const mine = [material.a, material.b].filter((code) => speaksFor.includes(code));
  if (mine.length === 0 || ourSide.test(part.words)) return true;
  return statesIn(claims.mentions, part.span, article.publishedAt).some((code) => mine.includes(code));
}

/** Farther into a text nobody is told of as one of those who are to speak. UTF-16 units. */
const longestLead = 1500;

const between = new WeakMap<ClaimSet, ReadonlySet<string>>();

/**
 * True of a transcript of the two: each is named in its headline or before its first turn, or has a turn of its own. A press
 * conference on all the world, a speech at home and a talk with a third name the other many times and are not between them.
 */
function isBetween({ a, b }: PairMaterial, article: EvidenceArticle, claims: ClaimSet): boolean {
  const those = between.get(claims) ?? talkersOf(article, claims);
  between.set(claims, those);
  return those.has(a) && those.has(b);
}

function talkersOf(article: EvidenceArticle, claims: ClaimSet): ReadonlySet<string> {
  const turns = claims.attributions.filter(({ rule }) => rule === "transcript");
  const lead = Math.min(longestLead, turns[0]?.source[0]?.[0] ?? longestLead);
  const sides = turns.flatMap(({ speaker: { side } }) => (side ? [side] : []));
  return new Set([
    ...titleStates(article),
    ...statesIn(claims.mentions, [0, lead], article.publishedAt),
    ...sides,
    ...(article.country && article.outletKind === "government" ? [article.country] : []),
  ]);
}

/** Salutations, courtesies, captions, and what a reporter asks between two turns. */
function saysNothing(words: string, language: string): boolean {
  const line = words.trim();
  return (
    words.length < shortest ||
    [salutation, caption, underPicture, asked].some((pattern) => pattern.test(line)) ||
    isCourtesy(words, language)
  );
}

function isInTalks({ material, article, claims, said, speaksFor }: Told, part: Said): boolean {
  const { words, span, split } = part;
  const { a, b } = material;
  const named = placesOf(said, span).flatMap((place) => statesIn(claims.mentions, place, article.publishedAt));
  const sides = [a, b].filter((code) => speaksFor.includes(code) || named.includes(code));
  if (sides.length === 2) return true;
  if (sides.length === 0 || !isOfPair(material, article, claims)) return false;
  const language = baseLanguage(article.language);
  if (isOfBoth(words, language)) return true;
  const dimension = dimensionOfText(words, language, material.dimensions);
  const ofSpeaker = sides.some((code) => speaksFor.includes(code));
  const meant = withThem.test(words);
  if (ofSpeaker && isOfThird(claims, named, { pair: [a, b], speaksFor, words, meant })) return false;
  if (language !== "en" || !ofSpeaker || meant)
    return named.includes(a) || named.includes(b) || !split || dimension !== "general";
  return dimension !== "general" && staysOnPair(part, dimension, named.length > 0);
}

interface Naming {
  readonly pair: readonly string[];
  readonly speaksFor: readonly string[];
  readonly words: string;
  /** The words mean the other side by "you" or "our ties". */
  readonly meant: boolean;
}

const europe = /\bEurop(?:e|ean)\b/u;

/**
 * Words of one side that name a third state, the European Union or, without a word for the other side, Europe, and not the
 * other side, are on those: all of the 13 such lines that were read in three draws. Bodies are mostly where two meet.
 */
function isOfThird(
  { mentions }: ClaimSet,
  named: readonly string[],
  { pair, speaksFor, words, meant }: Naming,
): boolean {
  if (pair.some((code) => !speaksFor.includes(code) && named.includes(code))) return false;
  const states = new Set(mentions.flatMap(({ kind, code }) => (kind === "state" ? [code] : [])));
  const thirds = named.filter((code) => !pair.includes(code));
  return thirds.some((code) => code === "EU" || (isState(code) && states.has(code))) || (!meant && europe.test(words));
}

/** Subjects that are a third's: a sentence of one side on them is on the pair only where it says so. */
const ofThirds: ReadonlySet<string> = new Set(dimensions.filter(({ third }) => third).map(({ id }) => id));

/**
 * A sentence of one side on a subject of the pair that does not mean the other by name: it stays with the sentence before it
 * where it goes on from that ("They …"), or where it tells of the world and names nobody.
 */
function staysOnPair({ words, before }: Said, dimension: string, names: boolean): boolean {
  if (ofThirds.has(dimension)) return false;
  const own = names || firstPerson.test(words);
  return goesOn.test(words) || !own ? before !== false : true;
}

/** `leading`: the text is of the pair, so that one of them named is enough where somebody else names the other. */
function isInReport(
  { material, article, claims, said, speaksFor }: Told,
  { words, span, split }: Said,
  leading: boolean,
): boolean {
  const pair = [material.a, material.b];
  if (pair.every((code) => speaksFor.includes(code))) return true;
  const ofOne = pair.some((code) => speaksFor.includes(code));
  const named = namedParties(article, claims, split ? [span] : wordsOf(said, span), material.dimensions, ofOne);
  const counts = Map.groupBy(named, (code) => code);
  const needed = pair.filter((code) => !speaksFor.includes(code));
  const least = Math.min(...needed.map((code) => counts.get(code)?.length ?? 0));
  const thirds = [...counts].filter(([code]) => !pair.includes(code) && isNamedState(claims, code));
  const most = Math.max(0, ...thirds.map(([, list]) => list.length));
  if (least > 0) return ofOne && leading ? most <= least : most < least;
  if (!leading) return false;
  const language = baseLanguage(article.language);
  if (isOfBoth(words, language)) return ofOne || pair.some((code) => counts.has(code));
  if (!headlineNames(article, pair)) return false;
  if (dimensionOfText(words, language, material.dimensions) !== "general") return ofOne || foretells(said);
  return foretells(said) && dimensionOfText(article.title ?? "", language, material.dimensions) !== "general";
}

/**
 * "expects the total to end at 245": who looks ahead at a pair is mostly a third, of an institute or a bank, and speaks of the
 * subject that the headline has named.
 */
function foretells({ certainty, speaker }: Attribution): boolean {
  return certainty === "forecast" && (speaker.kind === "person" || speaker.kind === "organisation");
}

function isNamedState({ mentions }: ClaimSet, party: string): boolean {
  return mentions.some(({ kind, code }) => kind === "state" && code === party);
}

const namesStates: ReadonlySet<string> = new Set(["state", "office", "unnamed-authority"]);

/** The words themselves, to whom they are said, and who says them where that is no person ("a Norwegian official"). */
function wordsOf({ content, source, addressee, speaker }: Attribution, [start, end]: Span): readonly Span[] {
  const shown = content.filter((part) => part[0] >= start && part[1] <= end);
  return [...shown, ...(addressee ? [addressee] : []), ...(namesStates.has(speaker.kind) ? source : [])];
}

/** What "is widely seen as" something is that alone, whatever the rest of the sentence tells; else the whole passage. */
function placesOf({ rule, content }: Attribution, span: Span): readonly Span[] {
  return rule === "passive-open" ? content : [span];
}

function headlineNames(article: EvidenceArticle, pair: readonly string[]): boolean {
  const named = titleStates(article);
  return pair.every((code) => named.includes(code));
}

function titleStates({ title, language, publishedAt }: EvidenceArticle): readonly string[] {
  const mentions = title ? findMentions(title, baseLanguage(language)) : [];
  return statesIn(mentions, [0, title?.length ?? 0], publishedAt);
}

const ofPair = new WeakMap<ClaimSet, Map<string, boolean>>();

/** True where no third state is named as often as each of the two; read once for each article and pair. */
function isOfPair({ a, b }: PairMaterial, article: EvidenceArticle, claims: ClaimSet): boolean {
  const known = ofPair.get(claims) ?? new Map<string, boolean>();
  ofPair.set(claims, known);
  const named = (): readonly string[] => statesIn(claims.mentions, [0, article.text.length], article.publishedAt);
  const answer = known.get(`${a}-${b}`) ?? leads(named(), a, b);
  known.set(`${a}-${b}`, answer);
  return answer;
}

function leads(named: readonly string[], a: string, b: string): boolean {
  const counts = Map.groupBy(named, (code) => code);
  const least = Math.min(counts.get(a)?.length ?? 0, counts.get(b)?.length ?? 0);
  return least > 0 && [...counts].every(([code, list]) => code === a || code === b || list.length < least);
}

/** The states that a stretch of an article names, by themselves, their capitals and who holds office in them that day. */
function statesIn(mentions: readonly Mention[], [start, end]: Span, day: string | undefined): readonly string[] {
  return mentions
    .filter(({ span, candidates }) => !candidates && span[0] >= start && span[1] <= end)
    .flatMap(({ code, kind, capitalOf }) =>
      kind === "person" ? (officeOn(code, day)?.state ?? []) : [capitalOf ?? code],
    );
}
