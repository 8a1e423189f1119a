import type { Article } from "../../article/index.ts";
import { type Attribution, type ClaimSet, readClaims } from "../../claims/index.ts";
import { type ArticleId, contentId, type Span, sliceSpan } from "../../core/index.ts";
import { baseLanguage, detectLanguage, splitSentences } from "../../language/index.ts";
import { findSupport, type SupportIndex } from "./find-support.ts";
import { isHeading, isNaming, isSourceHeading, readFigures, readKinds } from "./read-kinds.ts";
import { wordsOf } from "./read-words.ts";
import { touching } from "./touching.ts";
import type { AuditAttribution, AuditKind, AuditLine } from "./types.ts";

/**
 * Audits a text sentence by sentence: whose word is it, is the authority named, does a figure have a producer and a
 * period, is it a forecast; and, where articles are given to hold it against, is it found there. Spans are UTF-16
 * offsets into `text`. A heading "Sources" with nothing beneath it is answered as `empty-sources`.
 */
export function auditText(text: string, against?: SupportIndex): readonly AuditLine[] {
  const language = baseLanguage(detectLanguage(text));
  const article: Article = { id: contentId("a", text) as ArticleId, text, language };
  const claims = readClaims(article);
  const spans = splitLines(text).flatMap((line) => splitWithin(text, line, language));
  const attributions = touching(spans, claims.attributions, ({ cue, content }) => [...cue.slice(0, 1), ...content]);
  const figures = touching(spans, claims.figures, (figure) => [figure.span]);
  const mentions = touching(spans, claims.mentions, (mention) => [mention.span]);
  const known = claims.mentions.map((mention) => mention.span);
  return spans.map((span, i) =>
    auditSentence({
      text,
      language,
      span,
      next: spans[i + 1],
      attributions: attributions[i] ?? [],
      figures: figures[i] ?? [],
      mentions: mentions[i] ?? [],
      known,
      ...(against ? { against } : {}),
    }),
  );
}

interface SentenceInput {
  readonly text: string;
  /** BCP 47 base. */
  readonly language: string;
  readonly span: Span;
  /** The sentence after it. */
  readonly next: Span | undefined;
  /** What touches the sentence. */
  readonly attributions: ClaimSet["attributions"];
  readonly figures: ClaimSet["figures"];
  readonly mentions: ClaimSet["mentions"];
  /** Where the whole text names somebody or something. */
  readonly known: readonly Span[];
  readonly against?: SupportIndex;
}

function auditSentence(input: SentenceInput): AuditLine {
  const { text, language, span, against } = input;
  const sentence = sliceSpan(text, span);
  const inside = (inner: Span | undefined): boolean =>
    inner !== undefined && inner[0] >= span[0] && inner[1] <= span[1];
  const said = input.attributions.filter(
    (one) => (inside(one.cue[0] ?? one.content[0]) || goesOnIn(one, span)) && isSure(text, one),
  );
  const named = said.filter((one) => isNamed(text, one, input.known, language));
  const unnamed = said.filter(({ speaker }) => speaker.kind === "unnamed-authority");
  const lead = named[0] ?? unnamed[0];
  const speaker = lead && nameOf(text, lead);
  const figures = readFigures(
    text,
    input.figures.filter((figure) => inside(figure.span)),
    speaker,
  );
  const kinds =
    kindsOf(text, span, input.next, language) ??
    readKinds(
      sentence,
      { named, unnamed, figures, names: input.mentions.some((mention) => inside(mention.span)) },
      language,
    );
  const [kind = "own-voice"] = kinds;
  const found = against && !isTitleLine(kind) ? findSupport(against, sentence, language) : undefined;
  return {
    sentence,
    span,
    kind,
    kinds,
    ...(lead ? { attribution: tellAttribution(text, lead) } : {}),
    attributions: [...named, ...unnamed].map((attribution) => tellAttribution(text, attribution)),
    figures: isTitleLine(kind) ? [] : figures,
    verdict: found?.verdict ?? "unchecked",
    support: found?.support ?? [],
    problems: found?.problems ?? [],
  };
}

function isTitleLine(kind: AuditKind): boolean {
  return kind === "heading" || kind === "empty-sources";
}

/** How far around a sentence, in UTF-16 code units, its line is looked at for other words: a line may be the whole text. */
const around = 200;

/** Headings have no claim to check; one that promises sources and gives none is a finding of its own. */
function kindsOf(
  text: string,
  span: Span,
  following: Span | undefined,
  language: string,
): readonly AuditKind[] | undefined {
  const sentence = sliceSpan(text, span);
  const before = text.slice(Math.max(0, span[0] - around), span[0]);
  const [after = ""] = text.slice(span[1], span[1] + around).split("\n", 1);
  const line = before.slice(before.lastIndexOf("\n") + 1) + sentence + after;
  if (!isHeading(line, sentence)) return undefined;
  if (!isSourceHeading(sentence, language)) return ["heading"];
  const next = following && sliceSpan(text, following);
  const listed = next !== undefined && /https?:|^\W*\d|\d{4}|[–—-]/u.test(next);
  return listed ? ["heading"] : ["empty-sources", "heading"];
}

function tellAttribution(text: string, attribution: Attribution): AuditAttribution {
  const name = nameOf(text, attribution);
  const { source, cue, content, speaker, rule } = attribution;
  return { kind: speaker.kind, source, cue, content, rule, ...(name ? { name } : {}) };
}

/** "envisioned by China" names nobody whose word it is; without quotation marks or a comma what stands before a name is often not its word. */
function isSure(text: string, attribution: Attribution): boolean {
  const { rule, mode, cue, source } = attribution;
  const isLoose = rule === "trailing-plain" && mode === "indirect";
  if (isLoose || cue.some((span) => /\sby\s/u.test(sliceSpan(text, span)))) return false;
  // "The line, which Orlo has shown support for, could grow": what the clause tells of is not its subject's word.
  const [start] = source[0] ?? [0];
  return !/\bwhich $/iu.test(text.slice(Math.max(0, start - 6), start)) || isPlain(text, attribution);
}

/** By a verb that does nothing but say. */
function isPlain(text: string, { cue }: Attribution): boolean {
  return cue.some((span) => wordsOf("en").plainCue.test(sliceSpan(text, span)));
}

/** A statement of several sentences: "“It rained,” Ito said. | “Nobody came.”" */
function goesOnIn({ content }: Attribution, [start, end]: Span): boolean {
  return content.some(([from, to]) => from <= start + 1 && end - 1 <= to);
}

/** By name, by a word that stands for somebody ("she said", "the president said", "the ministry said"), or to a document. */
function isNamed(text: string, attribution: Attribution, mentions: readonly Span[], language: string): boolean {
  const { source, speaker } = attribution;
  const { kind, name, resolvedFrom } = speaker;
  if (kind === "unnamed-authority" || kind === "self") return false;
  if (kind === "document" || source.some((part) => isNaming(text, part, mentions))) return true;
  if (resolvedFrom && name !== undefined && isNaming(text, resolvedFrom, mentions)) return true;
  const words = source.map((part) => sliceSpan(text, part));
  if (words.some((one) => /^(?:s?he|they)$/iu.test(one))) return true;
  // "a farmer said", "two lower courts said": somebody, though by no name.
  if (language === "en" && words.some((one) => indefinite.test(one)) && isPlain(text, attribution)) return true;
  return known.has(kind) && (language !== "en" || words.some((one) => definite.test(one)));
}

/** Who is somebody without a name, where the text has told of them before. */
const known: ReadonlySet<string> = new Set(["office", "organisation", "outlet", "state"]);

const definite = /^(?:the|this|these|those|both|his|her|its|their)\s/iu;

const indefinite = /^(?:an?|one|two|three|four|five|several|some|many)\s\p{Ll}/iu;

/** Without what the sentence begins with: "Concluding their talks, Ito and Berg" are Ito and Berg. */
function nameOf(text: string, { speaker, source }: Attribution): string | undefined {
  const name = speaker.name ?? (source[0] ? sliceSpan(text, source[0]) : undefined);
  return name?.replace(/^\p{Lu}\p{Ll}+ing [^,]{1,60}, (?=\p{Lu})/u, "");
}

/**
 * Lines are parted before sentences are: a heading without a full stop does not run into what follows. A line that breaks
 * off, where the next one goes on in small letters, is one with it: mail and plain text are broken at some width.
 */
function splitLines(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+(?:(?<![.!?:;…"”»’)\s])\n(?=\p{Ll})[^\n]+)*/gu)].map(
    (match): Span => [match.index, match.index + match[0].length],
  );
}

function splitWithin(text: string, [start, end]: Span, language: string): readonly Span[] {
  return splitSentences(text.slice(start, end), language)
    .map(([from, to]): Span => [start + from, start + to])
    .filter(
      (span) => /\p{L}|\p{N}/u.test(sliceSpan(text, span)) && !/^https?:\/\/\S+$/u.test(sliceSpan(text, span).trim()),
    );
}
