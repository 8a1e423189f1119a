import type { Attribution, ClaimSet } from "../../claims/index.ts";
import type { Span } from "../../core/index.ts";
import { baseLanguage, findMentions, type Mention, officesOf } from "../../language/index.ts";
import { isOfBoth } from "./is-of-both.ts";
import { dimensionOfText } from "./place-dimension.ts";
import type { EvidenceArticle, PairMaterial } from "./types.ts";

/** A stretch of somebody's words, as the reader sees it. */
interface Said {
  readonly words: string;
  /** UTF-16 offsets of the passage that shows it. */
  readonly span: Span;
  /** One sentence of several. */
  readonly split: boolean;
}

/** "Mr Minister, friends," and "Colleagues, good afternoon." greet somebody and say nothing. */
const salutation =
  /[,،，]$|(?:\bgood\s+(?:morning|afternoon|evening|day)|добр(?:ый|ое|ой)\s+(?:день|утро|вечер)|guten\s+(?:tag|morgen|abend)|buen[oa]s\s+(?:d[ií]as|tardes|noches)|bonjour|bonsoir|大家好|您好)[.!。！]?$/iu;
const shortest = 12;

/**
 * Both are named in the sentence, or one of them by its speaker, or both together ("bilateral"). In a readout, in a
 * transcript and under a headline that names both one is enough; there a sentence of a longer speech has to name one, or
 * to have a subject.
 */
export function isAboutPair(
  material: PairMaterial,
  article: EvidenceArticle,
  claims: ClaimSet,
  said: Attribution,
  { words, span, split }: Said,
  /** Code of the state or body that the speaker speaks for. */
  speaksFor: string | undefined,
): boolean {
  if (words.length < shortest || salutation.test(words.trim())) return false;
  const { a, b } = material;
  const named = placesOf(said, span).flatMap((place) => statesIn(claims.mentions, place, article.publishedAt));
  const sides = [a, b].filter((code) => code === speaksFor || named.includes(code));
  if (sides.length === 2) return true;
  if (sides.length === 0 || !isOfPair(material, article, claims)) return false;
  const language = baseLanguage(article.language);
  if (isOfBoth(words, language)) return true;
  if (article.kind !== "readout" && said.rule !== "transcript" && !headlineNames(article, [a, b])) return false;
  if (named.includes(a) || named.includes(b)) return true;
  return !split || dimensionOfText(words, language, material.dimensions) !== "general";
}

/** What "is widely seen as" something is that alone, whatever the rest of the sentence tells; else the whole passage. */
function placesOf({ rule, content }: Attribution, span: Span): readonly Span[] {
  return rule === "passive-open" ? content : [span];
}

function headlineNames({ title, language, publishedAt }: EvidenceArticle, pair: readonly string[]): boolean {
  const mentions = title ? findMentions(title, baseLanguage(language)) : [];
  const named = statesIn(mentions, [0, title?.length ?? 0], publishedAt);
  return pair.every((code) => named.includes(code));
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
    .flatMap(({ code, kind, capitalOf }) => (kind === "person" ? stateOf(code, day) : [capitalOf ?? code]));
}

function stateOf(person: string, day: string | undefined): readonly string[] {
  const terms = officesOf(person);
  const then = terms.find(({ from, to }) => day === undefined || (from <= day && (to === undefined || day <= to)));
  return then ? [then.state] : [];
}
