import { type Attribution, type ClaimSet, judgeWords } from "../../claims/index.ts";
import type { Span } from "../../core/index.ts";
import {
  baseLanguage,
  findMentions,
  type Mention,
  officeHoldersAt,
  officesOf,
  scanPieces,
  splitSentences,
} from "../../language/index.ts";
import { lexiconOf } from "../lexicon.ts";
import { nameSpeaker } from "../name-speaker.ts";
import { isOfBoth } from "./is-of-both.ts";
import { hasMatch } from "../pattern-index.ts";
import { keysOf } from "../word-match.ts";
import { sideOf } from "./passages.ts";
import { dimensionOfText } from "./place-dimension.ts";
import type { EvidenceArticle, PairMaterial, Side } from "./types.ts";

/** Somebody's word on the pair, as one article has it. */
export interface Statement {
  readonly id: string;
  readonly speaker: string;
  /** The source does not say who. */
  readonly unnamed: boolean;
  readonly side: Side;
  readonly dimension: string;
  readonly certainty: Attribution["certainty"];
  readonly polarity: Attribution["polarity"];
  readonly article: string;
  readonly outlet: string;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly language: string;
  readonly at?: string;
}

const speaking: ReadonlySet<string> = new Set([
  "person",
  "office",
  "state",
  "organisation",
  "document",
  "unnamed-authority",
]);

/** Attributed words in the pair's articles that name one of the two, in the order of the articles; of a copy none. */
export function listStatements(material: PairMaterial): readonly Statement[] {
  const seen = new Set<string>();
  return [...material.articles.values()].flatMap((article) => {
    const claims = material.claims.get(article.id);
    return (claims?.attributions ?? []).flatMap((said) => {
      const read = claims ? readStatements(material, article, claims, said) : [];
      return read.filter(({ speaker, text }) => {
        const fresh = !seen.has(`${speaker} ${text}`);
        seen.add(`${speaker} ${text}`);
        return fresh;
      });
    });
  });
}

/** What one attribution says; of a speech each sentence by itself, as far as it is about the two. */
function readStatements(
  material: PairMaterial,
  article: EvidenceArticle,
  claims: ClaimSet,
  said: Attribution,
): readonly Statement[] {
  if (!speaking.has(said.speaker.kind) || said.mind || isAttitude(said)) return [];
  const unnamed = said.speaker.kind === "unnamed-authority";
  if (unnamed && isSaidBySomebody(claims, said)) return [];
  const named = unnamed ? undefined : nameWho(material, article, claims, said);
  if (!unnamed && !named) return [];
  const language = baseLanguage(article.language);
  return partsOf(article, said, language)
    .filter((part) => isAboutPair(material, article, claims, said, part))
    .map(({ id, words, span: [start, end], certainty }) => ({
      id,
      speaker: named?.speaker ?? `Unnamed, in ${article.outlet}`,
      unnamed,
      side: named?.side ?? "unknown",
      dimension: dimensionOfText(words, language, material.dimensions),
      certainty,
      polarity: said.polarity,
      article: article.id,
      outlet: article.outlet,
      start,
      end,
      text: article.text.slice(start, end),
      language,
      ...(article.publishedAt ? { at: article.publishedAt } : {}),
    }));
}

/**
 * True where nobody unnamed speaks: inside somebody's own words, and where a noun or a participle has its speaker
 * elsewhere in the sentence ("they exchanged views on …"). What is planned or ordered by nobody is no word at all.
 */
function isSaidBySomebody({ attributions }: ClaimSet, said: Attribution): boolean {
  const [content] = said.content;
  if (!content) return true;
  const inside = attributions.some(
    (other) =>
      other !== said &&
      other.speaker.kind !== "unnamed-authority" &&
      other.content.some(([start, end]) => start <= content[0] && content[1] <= end),
  );
  if (inside || said.source.length > 0) return inside;
  return /^(?:noun|participle|infinitive)/u.test(said.rule) || /^(?:wish|order|promise)$/u.test(said.certainty);
}

/** "Iceland wants to close the port": what a state is said to want is nobody's word. */
function isAttitude({ certainty, mode, speaker }: Attribution): boolean {
  return certainty === "wish" && mode !== "direct" && speaker.kind !== "person" && speaker.kind !== "unnamed-authority";
}

/** A stretch of somebody's words that is shown as one statement. */
interface Part {
  readonly id: string;
  readonly words: string;
  /** UTF-16 offsets of the passage that shows it. */
  readonly span: Span;
  readonly certainty: Attribution["certainty"];
  /** One sentence of several. */
  readonly split: boolean;
}

/** A speech goes over many sentences, and what one of them foretells or is about the others do not. */
function partsOf({ text }: EvidenceArticle, said: Attribution, language: string): readonly Part[] {
  const words = said.content.map((span) => text.slice(...span)).join(" ");
  const turn = said.rule === "transcript" && words !== "";
  const [from, to] = said.sentence;
  const beyond = said.signal !== undefined && (said.signal.span[0] < from || said.signal.span[1] > to);
  const certainty = turn || beyond ? judgeWords(turn ? words : text.slice(from, to), language) : said.certainty;
  const whole: Part = { id: said.id, words, span: said.sentence, certainty, split: false };
  const [only, more] = said.content;
  const sentences = only && !more ? splitSentences(text.slice(...only), language) : [];
  if (!only || sentences.length < 2) return [whole];
  return sentences.map(([start, end], k) => {
    const span: Span = [only[0] + start, only[0] + end];
    const sentence = text.slice(...span);
    const id = k === 0 ? said.id : `${said.id}-${k}`;
    return { id, words: sentence, span, certainty: judgeWords(sentence, language), split: true };
  });
}

type Who = Pick<Statement, "speaker" | "side">;

/** Both together where the source names both; a holder of an office by name where the day leaves only one. */
function nameWho(
  material: PairMaterial,
  article: EvidenceArticle,
  claims: ClaimSet,
  said: Attribution,
): Who | undefined {
  const { a, b } = material;
  const inside = claims.mentions.filter(({ span }) =>
    said.source.some(([start, end]) => span[0] >= start && span[1] <= end),
  );
  const states = inside.flatMap(({ code, kind }) => (kind === "person" ? (officesOf(code)[0]?.state ?? []) : [code]));
  if ([a, b].every((code) => states.includes(code))) return { speaker: "Both, jointly", side: "unknown" };
  if (said.speaker.kind === "person" && isOfSeveral(article, said)) return undefined;
  if (isNewspaper(article, inside, said.speaker.kind)) return undefined;
  const name = speakerName(article.text, said, claims);
  if (!name) return undefined;
  const state = said.speaker.side ?? officesOf(name.toLowerCase().replaceAll(" ", "-"))[0]?.state;
  return { speaker: holderOf(name, state, article.publishedAt) ?? name, side: sideOf(material, state) };
}

const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u;
/** How far behind a name the word stands that shows it to be another's. UTF-16 units. */
const wordReach = 24;

/** "Iceland Times": a name that begins with a state's and goes on in capitals that are no office is not the state. */
function isNewspaper({ text, language }: EvidenceArticle, inside: readonly Mention[], kind: string): boolean {
  const base = baseLanguage(language);
  const lexicon = base === "en" ? lexiconOf(base) : undefined;
  if (!lexicon || kind === "person") return false;
  return inside.some((mention) => {
    const rest = text.slice(mention.span[1], mention.span[1] + wordReach);
    if (mention.kind !== "state" || mention.form === "adjective" || !/^\s\p{Lu}/u.test(rest)) return false;
    const next = scanPieces(rest.trimStart());
    return !weekday.test(rest.trimStart()) && !hasMatch(lexicon.cues.officials, keysOf(next, base), 0, 1);
  });
}

/** "Mr Ito and Mr Berg": the word of two, of whom the speaker's name is but one. */
function isOfSeveral({ text, language }: EvidenceArticle, { source }: Attribution): boolean {
  const joins = lexiconOf(baseLanguage(language))?.cues.joins;
  const pieces = scanPieces(source.map((span) => text.slice(...span)).join(" "));
  return joins !== undefined && hasMatch(joins, keysOf(pieces, baseLanguage(language)), 0, pieces.length);
}

/** "The Russian President" is the person who was it that day, where the list of office holders has exactly one. */
function holderOf(name: string, state: string | undefined, day: string | undefined): string | undefined {
  if (!state || !day || !/\bpresident\b/iu.test(name) || /vice|former|ex-/iu.test(name)) return undefined;
  const holders = officeHoldersAt(state, "president", day);
  return holders.length === 1 ? holders[0]?.name : undefined;
}

/** A title or a pronoun alone is nobody's name. */
const noOne =
  /^(?:This|That|These|Those|It|He|She|They|We|I|You|Others|Some|Many|Most|Both|All|There|President|Minister|Leader|Spokesman|Spokeswoman|Official|Officials|Government|Ministry|Mr|Mrs|Ms|Question|Answer|Reporter|Journalist|Moderator|Interviewer|Host)$/u;

/** Words of speaking, and of two speakers at once, that no name holds. */
const noName = /\b(?:expressed|said|say|says|told|added|noted|and|that|hope|often|perhaps|reporting)\b/iu;

/** A known person or office; else a name of few words that begins with a capital, so that no clause passes for a speaker. */
function speakerName(text: string, said: Attribution, { mentions }: ClaimSet): string | undefined {
  const name = nameSpeaker(text, said, mentions)
    ?.replace(/\s+/gu, " ")
    .replace(/^(?:the|The) /u, "");
  if (!name || name.length < 3 || noName.test(name) || noOne.test(name) || /['’]s$/u.test(name)) return undefined;
  const known = said.speaker.side !== undefined || officesOf(name.toLowerCase().replaceAll(" ", "-")).length > 0;
  const words = name.split(" ");
  const plain =
    words.length <= 6 && words.every((word) => /^(?:\p{Lu}|of$|the$|for$|de$|del$|van$|von$|an?$)/u.test(word));
  return plain || (known && words.length <= 6) ? name : undefined;
}

/** "Mr Minister, friends," greets somebody and says nothing. */
const salutation = /[,،，]$/u;
const shortest = 12;

/**
 * Both are named in the sentence, or one of them by its speaker, or both together ("bilateral"). In a readout, in a
 * transcript and under a headline that names both one is enough; there a sentence of a longer speech has to name one, or
 * to have a subject.
 */
function isAboutPair(
  material: PairMaterial,
  article: EvidenceArticle,
  claims: ClaimSet,
  said: Attribution,
  { words, span, split }: Part,
): boolean {
  if (words.length < shortest || salutation.test(words.trim())) return false;
  const { a, b } = material;
  const named = statesIn(claims.mentions, span, article.publishedAt);
  const sides = [a, b].filter((code) => code === said.speaker.side || named.includes(code));
  if (sides.length === 2) return true;
  if (sides.length === 0 || !isOfPair(material, article, claims)) return false;
  const language = baseLanguage(article.language);
  if (isOfBoth(words, language)) return true;
  if (article.kind !== "readout" && said.rule !== "transcript" && !headlineNames(article, [a, b])) return false;
  if (named.includes(a) || named.includes(b)) return true;
  return !split || dimensionOfText(words, language, material.dimensions) !== "general";
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
