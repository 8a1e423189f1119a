import { type Attribution, type ClaimSet, judgeWords } from "../../claims/index.ts";
import type { Span } from "../../core/index.ts";
import { baseLanguage, officeHoldersAt, officesOf, scanPieces, splitSentences } from "../../language/index.ts";
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
  if (!speaking.has(said.speaker.kind)) return [];
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
  const certainty = turn ? judgeWords(words, language) : said.certainty;
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
  const name = speakerName(article.text, said, claims);
  if (!name) return undefined;
  const state = said.speaker.side ?? officesOf(name.toLowerCase().replaceAll(" ", "-"))[0]?.state;
  return { speaker: holderOf(name, state, article.publishedAt) ?? name, side: sideOf(material, state) };
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
const noName = /\b(?:expressed|said|says|told|added|noted|and|that|hope)\b/u;

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
 * One of the two is named in the sentence, or the speaker speaks for one of them; a sentence of a longer speech has to
 * name one, to speak of both together, or to have a subject.
 */
function isAboutPair(
  material: PairMaterial,
  article: EvidenceArticle,
  claims: ClaimSet,
  { speaker }: Attribution,
  { words, span, split }: Part,
): boolean {
  if (words.length < shortest || salutation.test(words.trim())) return false;
  if (namesOne(material, claims, span)) return true;
  if (speaker.side !== material.a && speaker.side !== material.b) return false;
  const language = baseLanguage(article.language);
  return !split || isOfBoth(words, language) || dimensionOfText(words, language, material.dimensions) !== "general";
}

function namesOne({ a, b }: PairMaterial, { mentions }: ClaimSet, [start, end]: Span): boolean {
  return mentions.some(
    ({ span, code, capitalOf, candidates }) =>
      !candidates && span[0] >= start && span[1] <= end && [code, capitalOf].some((one) => one === a || one === b),
  );
}
