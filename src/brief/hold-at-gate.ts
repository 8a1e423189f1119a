import type { ArticleId } from "../core/index.ts";
import { writeStandfirst } from "./compose/head.ts";
import { byArticle } from "./compose/voices.ts";
import type { Brief, BriefSentence, Check, CheckProblem, Material, MaterialArticle } from "./types.ts";
import { verifySentence } from "./verify/verify-sentence.ts";

/**
 * The check once more, before a page is published, of the very words that it has by then, whoever made them: from the
 * articles alone, without what composing it had found. A sentence that fails is withheld; a page without one stays as it is.
 */
export function holdAtGate(material: Material, brief: Brief): Brief {
  const articles = byArticle([...material.articles, ...(material.earlier?.articles ?? [])]);
  const held = brief.sentences.map((sentence) => ({
    sentence,
    problems: problemsOf(articles, sentence, brief.language),
  }));
  const failed = held.filter(({ problems }) => problems.length > 0);
  if (failed.length === 0) return brief;
  const sentences = held.flatMap(({ sentence, problems }) => (problems.length > 0 ? [] : [sentence]));
  const { standfirstOf: _before, events = [], ...rest } = brief;
  const place = (ordinal: number): number => sentences.findIndex((one) => one === brief.sentences[ordinal - 1]) + 1;
  const renumber = (sources: Brief["sources"]): Brief["sources"] =>
    sources.map((source) => ({ ...source, sentences: source.sentences.map(place).filter((ordinal) => ordinal > 0) }));
  return {
    ...rest,
    ...writeStandfirst(brief.title, sentences, brief.spread ?? brief.standfirst, brief.language),
    sentences,
    withheld: [
      ...brief.withheld,
      ...failed.map(({ sentence: { id, section, text }, problems }) => ({ id, section, text, problems })),
    ],
    sources: renumber(brief.sources),
    ...(brief.background ? { background: renumber(brief.background) } : {}),
    ...(events.length > 0
      ? {
          events: events.map(({ sentence, ...event }) => {
            const at = sentence === undefined ? 0 : place(sentence);
            return at > 0 ? { ...event, sentence: at } : event;
          }),
        }
      : {}),
  };
}

function problemsOf(
  articles: ReadonlyMap<ArticleId, MaterialArticle>,
  { text, citations, check }: BriefSentence,
  language: string,
): readonly CheckProblem[] {
  const cited = citations.flatMap(({ article, span }) => {
    const entry = articles.get(article);
    return entry ? [{ entry, passage: entry.article.text.slice(...span) }] : [];
  });
  const whole = { kind: "missing", span: [0, text.length], found: text } as const;
  if (cited.length < citations.length || cited.some(({ passage }) => passage.trim() === "")) return [whole];
  const again: Check = verifySentence({
    sentence: text,
    language,
    evidence: cited.map(({ passage }) => passage),
    context: cited.map(({ entry: { article, outlet } }) => ({
      outlet: outlet.name,
      text: article.text,
      ...(article.publishedAt ? { publishedAt: article.publishedAt } : {}),
      ...(article.language ? { language: article.language } : {}),
    })),
  });
  if (again.verdict === "unsupported") return again.problems.length > 0 ? again.problems : [whole];
  return check.verdict === "unsupported" ? [whole] : [];
}
