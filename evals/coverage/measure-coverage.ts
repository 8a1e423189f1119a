import { answerLines } from "../measure-set.ts";
import { isRecord, textField } from "../read-set.ts";
import type { Json, Row } from "../types.ts";
import { findShared } from "./find-shared.ts";
import type { PageSentence, SharedClaim, VoicedArticle } from "./types.ts";

/** Voices that a claim needs to count. */
const least = 3;

/** A claim that no page sentence tells, for reading. */
export interface Missed {
  readonly story: string;
  readonly claim: SharedClaim;
}

/** What was measured on one set, with the claims that did not reach their page. */
export interface Coverage {
  readonly rows: readonly Row[];
  readonly missed: readonly Missed[];
}

/**
 * Writes the pages of a set's stories with `rapporteur brief`: the share of the claims of three independent voices or
 * more that a page sentence cites a passage of, and the published sentences without a passing check.
 */
export async function measureCoverage(set: string, articles: readonly Json[]): Promise<Coverage> {
  const texts = new Map(articles.map((article) => [textField(article, "id"), textField(article, "text")]));
  const claims: { readonly story: string; readonly claim: SharedClaim; readonly told: boolean }[] = [];
  let published = 0;
  let unchecked = 0;
  await answerLines("brief", articles, (brief) => {
    const sentences = rowsOf(brief.sentences);
    published += sentences.length;
    unchecked += sentences.filter((sentence) => !isPassed(sentence)).length;
    const page = sentences.map(readSentence);
    for (const claim of findShared(readVoices(brief, texts), least))
      claims.push({ story: textField(brief, "story"), claim, told: isTold(claim, page) });
  });
  const told = claims.filter((one) => one.told).length;
  const row = (figure: string, n: number, value: number | undefined, goal: string): Row => ({
    set,
    command: "brief",
    n,
    figure,
    value,
    goal,
    published: undefined,
  });
  return {
    rows: [
      row(
        "claims of three voices that reach the page",
        claims.length,
        claims.length > 0 ? told / claims.length : undefined,
        ".90",
      ),
      row(
        "published sentences without a passing check",
        published,
        published > 0 ? unchecked / published : undefined,
        "≤ 0",
      ),
    ],
    missed: claims.filter((one) => !one.told),
  };
}

/** A sentence tells a claim where it cites one of the claim's passages. */
function isTold({ statements }: SharedClaim, page: readonly PageSentence[]): boolean {
  return statements.some(({ article, span }) =>
    page.some(({ citations }) =>
      citations.some((one) => one.article === article && one.span[0] < span[1] && span[0] < one.span[1]),
    ),
  );
}

function isPassed(sentence: Json): boolean {
  return isRecord(sentence.check) && sentence.check.verdict === "supported";
}

function readSentence(sentence: Json): PageSentence {
  const citations = rowsOf(sentence.citations).map((citation) => {
    const [start = 0, end = 0] = Array.isArray(citation.span) ? citation.span.map(Number) : [];
    return { article: textField(citation, "article"), span: [start, end] as const };
  });
  return { text: textField(sentence, "text"), citations };
}

/** The story's originals: a copy is its original's voice, and two articles of one outlet are one. */
function readVoices(brief: Json, texts: ReadonlyMap<string, string>): readonly VoicedArticle[] {
  return rowsOf(brief.sources).flatMap((source) => {
    const id = textField(source, "article");
    const outlet = isRecord(source.outlet) ? source.outlet : {};
    if (source.copyOf !== undefined) return [];
    const voice = textField(outlet, "domain") || textField(outlet, "name") || id;
    return [{ id, voice, language: textField(source, "language") || "en", text: texts.get(id) ?? "" }];
  });
}

function rowsOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
