import { type ClaimSet, readClaims } from "../../../claims/index.ts";
import { contentId, type Span, spansOverlap } from "../../../core/index.ts";
import { baseLanguage, detectLanguage } from "../../../language/index.ts";
import { type RelationRecord, readRecords } from "../../../relations/index.ts";
import { openCache } from "../cache.ts";
import type { VerifyInput } from "../types.ts";

/** A cited passage with what its article's readers find in it: the ground that a made sentence is held against. */
export interface Source {
  readonly index: number;
  readonly outlet: string;
  readonly language: string;
  /** RFC 3339 date of its article; absent where that is not known. */
  readonly day?: string;
  readonly passage: string;
  /** The article's text, which all spans are offsets into, and where the passage stands in it. */
  readonly text: string;
  readonly span: Span;
  readonly claims: ClaimSet;
  readonly records: readonly RelationRecord[];
}

interface Reading {
  readonly claims: ClaimSet;
  readonly records: readonly RelationRecord[];
}

const readings = openCache<Reading>(200);

/** Reads the passages as their articles were read: records and claims that stand in the passage, and no others. */
export function readSources({ evidence, context = [] }: Omit<VerifyInput, "sentence">): readonly Source[] {
  return evidence.map((passage, index) => {
    const own = context[index] ?? {};
    const text = own.text?.includes(passage) ? own.text : passage;
    const start = text.indexOf(passage);
    const span: Span = [start, start + passage.length];
    const language = baseLanguage(own.language ?? detectLanguage(passage));
    const { claims, records } = readings.get(`${language} ${own.publishedAt ?? ""}\n${text}`, () =>
      readArticle(text, language, own.publishedAt),
    );
    return {
      index,
      outlet: own.outlet ?? "",
      language,
      ...(own.publishedAt ? { day: own.publishedAt.slice(0, "2024-05-16".length) } : {}),
      passage,
      text,
      span,
      claims,
      records: records.filter((record) => [record.span, ...record.evidence].some((one) => spansOverlap(one, span))),
    };
  });
}

function readArticle(text: string, language: string, publishedAt: string | undefined): Reading {
  const article = {
    id: contentId<"article">("a", text),
    text,
    language,
    ...(publishedAt ? { publishedAt } : {}),
  };
  const claims = readClaims(article);
  return { claims, records: readRecords(article, claims) };
}
