import type { Attribution } from "../../claims/index.ts";
import { type Span, sliceSpan } from "../../core/index.ts";
import { countWords } from "../reading-time.ts";
import { outletsReport, startUpper } from "../realise/english.ts";
import type { Candidate, MaterialArticle, SectionId } from "../types.ts";
import { cite, isHome, longestPlain, longestQuote, originals, sentenceAround, type Writing } from "./context.ts";

/** What people and states said, one candidate a statement. */
export function writeSpeech(writing: Writing): readonly Candidate[] {
  return originals(writing).flatMap((entry) =>
    entry.claims.attributions.flatMap((attribution, i) => writeStatement(writing, entry, attribution, i) ?? []),
  );
}

function writeStatement(writing: Writing, entry: MaterialArticle, said: Attribution, position: number): Candidate | undefined {
  const speaker = tellSpeaker(entry, said);
  const content = readContent(entry, said);
  if (!speaker || !content || said.within) return undefined;
  const told = isHome(writing, entry) ? tellHome(entry, said, speaker, content) : tellForeign(entry, speaker, content);
  if (!told) return undefined;
  const passage = sentenceAround(writing, entry.article.id, said.sentence);
  const { text, unnamed, foreign } = told;
  return {
    text,
    section: sectionOf(said),
    citations: [cite(entry, passage)],
    weight: weigh(entry, said, content, position),
    key: `said:${speaker.toLowerCase()}:${content.toLowerCase().slice(0, 60)}`,
    ...(unnamed ? { unnamed } : {}),
    ...(foreign ? { foreign } : {}),
  };
}

type Told = Pick<Candidate, "text" | "unnamed" | "foreign">;

/** In the language of the page: the source's own cue and words, the outlet named after them. */
function tellHome(entry: MaterialArticle, said: Attribution, speaker: string, content: string): Told | undefined {
  const words = countWords(content);
  if (words < 4 || words > longestQuote || /["“”«»]/u.test(content) !== isBalanced(content)) return undefined;
  const subject = startUpper(said.speaker.kind === "unnamed-authority" ? unnamedWords(speaker) : speaker);
  const cue = plainCue(entry, said);
  const body =
    words > longestPlain || said.mode === "direct"
      ? `${subject} ${cue}: “${content.replaceAll(/[“”"]/gu, "'")}”`
      : `${subject} ${cue} ${/^that\b/u.test(content) ? "" : "that "}${lowerStart(content)}`;
  const text = `${body}, ${outletsReport}.`;
  return said.speaker.kind === "unnamed-authority" ? { text, unnamed: [0, subject.length] } : { text };
}

/** In another language: the words as they stand, marked, since nothing here translates. */
function tellForeign(entry: MaterialArticle, speaker: string, content: string): Told | undefined {
  const length = content.length;
  if (length < 12 || length > 260) return undefined;
  const language = entry.article.language ?? "und";
  const before = `${startUpper(speaker)}, quoted by ${entry.outlet.name} in ${languageName(language)}: “`;
  const foreign = { span: [before.length, before.length + length] as Span, language };
  return { text: `${before}${content}”.`, foreign };
}

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

export function languageName(code: string): string {
  try {
    return languageNames.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The speaker as the text names them; an unnamed authority by the text's own words; nothing for "he". */
function tellSpeaker(entry: MaterialArticle, said: Attribution): string | undefined {
  const [span] = said.source;
  const words = span && sliceSpan(entry.article.text, span).trim();
  if (said.speaker.kind === "unnamed-authority") return words;
  if (said.speaker.kind === "self") return undefined;
  return said.speaker.name ?? (words && isNaming(words) ? words : undefined);
}

/** A name or a noun phrase that says who it is: at least one capital past the first letter's article, no pronoun. */
function isNaming(words: string): boolean {
  return words.length < 90 && /\p{Lu}|\p{Lo}/u.test(words) && !/^(?:he|she|they|it|we|i|you|who|which|that|this|these|those|his|her|their|its)\b/iu.test(words);
}

function unnamedWords(words: string): string {
  return /\bunnamed\b|\banonym|not to be named|condition of anonymity/iu.test(words) ? words : `unnamed ${words.replace(/^(?:an?|the|some|several)\s+/iu, "")}`;
}

function readContent(entry: MaterialArticle, said: Attribution): string | undefined {
  const [first, ...rest] = said.content;
  if (!first || rest.length > 0) return undefined;
  return sliceSpan(entry.article.text, first).replaceAll(/\s+/gu, " ").trim().replace(/^["“«‹„]\s*|\s*["”»›]$/gu, "").replace(/[,.;:]$/u, "");
}

const heldBack = /^(?:said|says|told (?:reporters|journalists)|stated|added|noted|stressed|warned|argued|insisted|announced|confirmed|denied|repeated|acknowledged|admitted|explained|claimed|suggested|predicted|pledged|promised)$/u;

/** The source's own verb where it is a plain verb of saying; "said" else. */
function plainCue(entry: MaterialArticle, said: Attribution): string {
  const [span] = said.cue;
  const cue = span ? sliceSpan(entry.article.text, span).toLowerCase() : "";
  return heldBack.test(cue) ? cue : "said";
}

function isBalanced(content: string): boolean {
  const opening = content.match(/[“«]/gu)?.length ?? 0;
  const closing = content.match(/[”»]/gu)?.length ?? 0;
  const straight = content.match(/"/gu)?.length ?? 0;
  return opening + closing + straight > 0 && opening === closing && straight % 2 === 0;
}

function lowerStart(content: string): string {
  return /^(?:The|A|An|It|There|This|These|Those|In|On|No|Some|Both|Most|Many|All|If|When|As|After)\b/u.test(content)
    ? content.charAt(0).toLowerCase() + content.slice(1)
    : content;
}

function sectionOf(said: Attribution): SectionId {
  if (said.certainty === "forecast" || said.certainty === "promise") return "coming";
  return "sides";
}

function weigh(entry: MaterialArticle, said: Attribution, content: string, position: number): number {
  const named = said.speaker.kind === "person" || said.speaker.kind === "office" || said.speaker.kind === "state" ? 2 : 1;
  const figures = entry.claims.figures.some(({ sentence }) => sentence[0] === said.sentence[0]) ? 1 : 0;
  const sided = said.speaker.side ? 1 : 0;
  const vague = /\b(?:he|she|it|they|this|that)\b/iu.test(content.slice(0, 12)) ? -1 : 0;
  return named + figures + sided + vague + 2 / (1 + position);
}
