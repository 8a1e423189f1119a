import type { Attribution } from "../../claims/index.ts";
import { type Span, sliceSpan } from "../../core/index.ts";
import { countWords } from "../reading-time.ts";
import { creditFor, languageName, outletsReport, startUpper } from "../realise/english.ts";
import type { Candidate, MaterialArticle, SectionId } from "../types.ts";
import { cite, isHome, longestPlain, longestQuote, originals, sentenceAround, type Writing } from "./context.ts";
import {
  bareSentence,
  curlQuotes,
  isCompleteForeign,
  opensLoose,
  splitQuoted,
  withoutDateline,
} from "./sentence-shape.ts";

/** What people and states said, one candidate a sentence of speech. */
export function writeSpeech(writing: Writing): readonly Candidate[] {
  return originals(writing).flatMap((entry) => {
    const told = new Set<number>();
    return entry.claims.attributions.flatMap((said, i) => {
      if (said.within || told.has(said.sentence[0]) || !isSpeech(said)) return [];
      const candidate = writeStatement(writing, entry, said, i);
      if (candidate) told.add(said.sentence[0]);
      return candidate ?? [];
    });
  });
}

/** Rules that read a noun, an object or a passive find attitudes more than words; they tell only where the cue is strong. */
const weakRules: RegExp = /^(?:lead-[OI]|noun|passive|participle|adjective|trailing-plain)/u;

function isSpeech({ rule, cueClass, speaker }: Attribution): boolean {
  if (speaker.kind === "collective" && !speaker.side) return false;
  return !weakRules.test(rule) || (cueClass !== "neutral" && cueClass !== "promising");
}

function writeStatement(
  writing: Writing,
  entry: MaterialArticle,
  said: Attribution,
  position: number,
): Candidate | undefined {
  const speaker = tellSpeaker(entry, said);
  if (!speaker) return undefined;
  const passage = sentenceAround(writing, entry.article.id, said.sentence);
  const told = isHome(writing, entry) ? tellHome(entry, said, speaker, passage) : tellForeign(entry, passage);
  if (!told) return undefined;
  const { side } = said.speaker;
  return {
    ...told,
    section: sectionOf(writing, entry, said),
    citations: [cite(entry, passage)],
    weight: weigh(entry, said, position) + (told.foreign ? -1.5 : 0),
    key: `said:${entry.article.id}:${passage[0]}`,
    speaker,
    ...(side ? { side } : {}),
  };
}

type Told = Pick<Candidate, "text" | "unnamed" | "foreign">;

/**
 * In the language of the page the source's own sentence is told where it is short, with the speaker's name in the
 * place of a pronoun; a long one is told by its content where that is a clause, else in quotation marks.
 */
function tellHome(entry: MaterialArticle, said: Attribution, speaker: string, passage: Span): Told | undefined {
  const sentence = withoutDateline(withName(entry, said, speaker, passage));
  const words = countWords(sentence);
  if (words < 6 || contentLength(entry, said) < 4 || opensLoose(sentence) || !/[.!?]["”']?$/u.test(sentence))
    return undefined;
  const bare = bareSentence(sentence);
  if (words <= longestPlain && !hasQuotes(bare)) return marked(entry, said, `${bare}, ${creditFor(bare)}.`);
  const speech = hasQuotes(bare) ? tellSpeech(bare) : undefined;
  if (speech) return marked(entry, said, speech);
  const clause = tellClause(entry, said, speaker);
  if (clause) return marked(entry, said, clause);
  if (hasQuotes(bare) || words > longestQuote || !originalSentence(entry, passage).endsWith(sentence)) return undefined;
  return marked(entry, said, `${startUpper(outletsReport)}: “${bare}”.`);
}

/** Direct speech keeps its own marks, and the outlet follows: “We start in October,” Ito said, according to Le Fanal. */
function tellSpeech(bare: string): string | undefined {
  const curled = curlQuotes(bare);
  if (!curled) return undefined;
  const { plain, quoted } = splitQuoted(curled);
  return plain >= 2 && plain <= longestPlain && quoted <= longestQuote ? `${curled}, ${creditFor(curled)}.` : undefined;
}

/** Words of what was said: "Mrs Ito wrote in a letter" tells nothing yet. */
function contentLength(entry: MaterialArticle, said: Attribution): number {
  return said.content.reduce((sum, span) => sum + countWords(sliceSpan(entry.article.text, span)), 0);
}

function originalSentence(entry: MaterialArticle, passage: Span): string {
  return sliceSpan(entry.article.text, passage).replaceAll(/\s+/gu, " ").trim();
}

/** The sentence with the speaker's name where it has only a pronoun for them. */
function withName(entry: MaterialArticle, said: Attribution, speaker: string, passage: Span): string {
  const [source] = said.source;
  const { text } = entry.article;
  if (!source || !isPronoun(sliceSpan(text, source)) || source[0] < passage[0]) return originalSentence(entry, passage);
  return (text.slice(passage[0], source[0]) + speaker + text.slice(source[1], passage[1]))
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** Rules whose content is a clause that can stand after "said that". */
const clauseRules: ReadonlySet<string> = new Set([
  "lead-S",
  "lead-T",
  "trailing",
  "inverted",
  "according-lead",
  "according-trail",
]);

/** "Speaker said that …", from the content alone; only where that is a clause and short enough. */
function tellClause(entry: MaterialArticle, said: Attribution, speaker: string): string | undefined {
  const [content, ...rest] = said.content;
  if (!content || rest.length > 0 || !clauseRules.has(said.rule) || said.polarity !== "positive") return undefined;
  const words = sliceSpan(entry.article.text, content)
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/[,.;:]$/u, "");
  const length = countWords(words);
  if (length < 5 || length > longestPlain || hasQuotes(words)) return undefined;
  if (said.rule.startsWith("lead") && !/^that\b/u.test(words)) return undefined;
  const clause = words.replace(/^that\s+/u, "");
  return `${startUpper(speaker)}${speaker.includes(",") ? "," : ""} said that ${lowerStart(withoutDateline(clause))}, ${outletsReport}.`;
}

/** In another language: the sentence as it stands, marked, since nothing here translates. */
function tellForeign(entry: MaterialArticle, passage: Span): Told | undefined {
  const sentence = originalSentence(entry, passage);
  if (!isCompleteForeign(sentence)) return undefined;
  const language = entry.article.language ?? "und";
  const bare = bareSentence(sentence);
  const before = `${entry.outlet.name} reports in ${languageName(language)}: “`;
  return { text: `${before}${bare}”.`, foreign: { span: [before.length, before.length + bare.length], language } };
}

/** An unnamed authority stays visible: its words are marked where they stand in the sentence. */
function marked(entry: MaterialArticle, said: Attribution, text: string): Told {
  const [source] = said.source;
  if (said.speaker.kind !== "unnamed-authority" || !source) return { text };
  const words = sliceSpan(entry.article.text, source).replaceAll(/\s+/gu, " ").trim().replace(/,$/u, "");
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  return at < 0 ? { text } : { text, unnamed: [at, at + words.length] };
}

/** The speaker as the text names them; an unnamed authority by the text's own words; nothing for an unresolved "he". */
function tellSpeaker(entry: MaterialArticle, said: Attribution): string | undefined {
  const [span] = said.source;
  const words = span && sliceSpan(entry.article.text, span).trim();
  if (said.speaker.kind === "self") return undefined;
  if (said.speaker.kind === "unnamed-authority") return words;
  return said.speaker.name ?? (words && isNaming(words) ? words : undefined);
}

function isNaming(words: string): boolean {
  return words.length < 90 && /\p{Lu}|\p{Lo}/u.test(words) && !isPronoun(words.split(/\s/u)[0] ?? "");
}

function isPronoun(words: string): boolean {
  return /^(?:he|she|they|it|we|i|you|who|which|that|this|these|those|his|her|their|its|both)$/iu.test(words.trim());
}

function hasQuotes(text: string): boolean {
  return /["“”«»]/u.test(text);
}

function lowerStart(content: string): string {
  return /^(?:The|A|An|It|There|This|These|Those|In|On|No|Some|Both|Most|Many|All|If|When|As|After)\b/u.test(content)
    ? content.charAt(0).toLowerCase() + content.slice(1)
    : content;
}

/** Units that make a statement one about amounts. */
const amountUnits: RegExp = /^(?:[A-Z]{3}|%|percent|percentage point)/u;

function sectionOf(writing: Writing, entry: MaterialArticle, said: Attribution): SectionId {
  if (said.certainty === "forecast" || said.certainty === "promise") return "coming";
  const amounts = entry.claims.figures.filter(
    ({ sentence, unit }) => sentence[0] === said.sentence[0] && amountUnits.test(unit),
  );
  if (amounts.length > 0) return "figures";
  const { side } = said.speaker;
  const leading = writing.leadingStates.slice(0, 2);
  return side !== undefined && leading.length === 2 && !leading.includes(side) ? "third" : "sides";
}

function weigh(entry: MaterialArticle, said: Attribution, position: number): number {
  const kind = said.speaker.kind;
  const named = kind === "person" || kind === "office" || kind === "state" || kind === "document" ? 2 : 1;
  const figures = entry.claims.figures.some(({ sentence }) => sentence[0] === said.sentence[0]) ? 1 : 0;
  const denial = said.polarity === "denied" ? 1 : 0;
  const sided = said.speaker.side ? 1 : 0;
  return named + figures + denial + sided + 2 / (1 + position);
}
