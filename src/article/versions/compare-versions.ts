import type { Span } from "../../core/index.ts";
import { splitSentences } from "../../language/index.ts";
import { keyOf } from "../body/clean-runs.ts";
import type { Article } from "../types.ts";
import { align } from "./align.ts";

/** One piece of text in two versions. Spans are UTF-16 offsets into the `text` of the version they are of. */
export type Change =
  | { readonly kind: "kept"; readonly before: Span; readonly after: Span }
  | { readonly kind: "added"; readonly after: Span }
  | { readonly kind: "removed"; readonly before: Span };

/** A paragraph; one that was changed says which of its sentences were. */
export type ParagraphChange =
  | Change
  | { readonly kind: "changed"; readonly before: Span; readonly after: Span; readonly sentences: readonly Change[] };

export interface FieldChange {
  readonly field: "title" | "standfirst" | "byline" | "publishedAt" | "modifiedAt" | "kind" | "correction" | "wire";
  readonly before?: string;
  readonly after?: string;
}

export interface VersionChanges {
  /** True where nothing that a reader sees is different. */
  readonly same: boolean;
  readonly fields: readonly FieldChange[];
  /** All paragraphs of both versions, in order. */
  readonly paragraphs: readonly ParagraphChange[];
}

type Version = Omit<Article, "id">;

const fields = ["title", "standfirst", "byline", "publishedAt", "modifiedAt", "kind", "correction", "wire"] as const;

/**
 * What is different between two versions of an article: fields, paragraphs, and within changed paragraphs the sentences.
 * White space and typographic marks do not count. Pure; the text of either version can be had from the spans.
 */
export function compareVersions(before: Version, after: Version): VersionChanges {
  const language = after.language ?? before.language ?? "und";
  const changed = fields.flatMap((field) => compareField(field, before, after));
  const paragraphs = pairChanged(
    compareSpans(before.text, splitParagraphs(before.text), after.text, splitParagraphs(after.text)),
    { before: before.text, after: after.text, language },
  );
  return { same: changed.length === 0 && paragraphs.every(({ kind }) => kind === "kept"), fields: changed, paragraphs };
}

function compareField(field: FieldChange["field"], before: Version, after: Version): FieldChange[] {
  const old = [before[field] ?? []].flat().join(", ");
  const now = [after[field] ?? []].flat().join(", ");
  if (old === now) return [];
  return [{ field, ...(old ? { before: old } : {}), ...(now ? { after: now } : {}) }];
}

function splitParagraphs(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/gu)].map((found) => [found.index, found.index + found[0].length]);
}

function compareSpans(before: string, old: readonly Span[], after: string, now: readonly Span[]): Change[] {
  const keys = (text: string, spans: readonly Span[]): string[] => spans.map(([s, e]) => keyOf(text.slice(s, e)));
  return align(keys(before, old), keys(after, now)).flatMap((pair): Change[] => {
    const oldSpan = pair.before === undefined ? undefined : old[pair.before];
    const newSpan = pair.after === undefined ? undefined : now[pair.after];
    if (oldSpan && newSpan) return [{ kind: "kept", before: oldSpan, after: newSpan }];
    if (oldSpan) return [{ kind: "removed", before: oldSpan }];
    return newSpan ? [{ kind: "added", after: newSpan }] : [];
  });
}

interface Texts {
  readonly before: string;
  readonly after: string;
  readonly language: string;
}

/** Words that two paragraphs must share to be two forms of one, as a share of the shorter. */
const leastShared = 0.5;

/** In a run of removed and added paragraphs, those that are like each other become one changed paragraph. */
function pairChanged(changes: readonly Change[], texts: Texts): ParagraphChange[] {
  const out: ParagraphChange[] = [];
  const waiting: Extract<Change, { kind: "removed" }>[] = [];
  for (const change of changes) {
    if (change.kind === "removed") waiting.push(change);
    else if (change.kind === "kept") out.push(...waiting.splice(0), change);
    else {
      const like = waiting.findIndex(({ before }) =>
        isLike(sliced(texts.before, before), sliced(texts.after, change.after)),
      );
      const old = waiting[like];
      if (!old) out.push(change);
      else {
        out.push(...waiting.splice(0, like), describeChange(old.before, change.after, texts));
        waiting.shift();
      }
    }
  }
  return [...out, ...waiting];
}

function describeChange(before: Span, after: Span, texts: Texts): ParagraphChange {
  const sentences = compareSpans(
    texts.before,
    sentencesOf(texts.before, before, texts.language),
    texts.after,
    sentencesOf(texts.after, after, texts.language),
  );
  return { kind: "changed", before, after, sentences };
}

function sentencesOf(text: string, span: Span, language: string): Span[] {
  return splitSentences(sliced(text, span), language).map(([start, end]) => [start + span[0], end + span[0]]);
}

function sliced(text: string, [start, end]: Span): string {
  return text.slice(start, end);
}

function isLike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared >= Math.min(a.size, b.size) * leastShared;
}

/** Words, and in scripts without spaces pairs of characters. */
function wordsOf(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  const pairs = Array.from(
    lower.matchAll(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}](?=(.))/gu),
    (found) => found[0] + (found[1] ?? ""),
  );
  return new Set([...(lower.match(/[\p{L}\p{N}]{2,}/gu) ?? []), ...pairs]);
}
