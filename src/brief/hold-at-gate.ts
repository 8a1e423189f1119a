import type { ArticleId } from "../core/index.ts";
import { writeSpread, writeStandfirst } from "./compose/head.ts";
import { byArticle } from "./compose/voices.ts";
import { readingMinutes } from "./reading-time.ts";
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
  const { events = [], standfirstOf: _before, ...rest } = brief;
  // The timeline does not go on telling the act that the sentence told.
  const gone = new Set(failed.map(({ sentence: { key } }) => key));
  const kept = events.filter(({ record }) => !gone.has(`record:${record}`));
  const spread = writeSpread(brief.counts, sentences, material.articles[0]?.outlet.name, brief.language);
  return {
    ...rest,
    ...writeStandfirst(brief.title, sentences, spread, brief.language),
    readingMinutes: readingMinutes(sentences.map(({ text }) => text).join(" "), brief.language),
    sentences,
    withheld: [
      ...brief.withheld,
      ...failed.map(({ sentence: { id, section, text }, problems }) => ({ id, section, text, problems })),
    ],
    ...numberAnew({ ...brief, events: kept }, sentences),
  };
}

/** What names sentences by their ordinals, by those that they have among the ones that are left. An event without its own stays. */
function numberAnew(
  { sentences: before, sources, background, events = [] }: Brief,
  left: readonly BriefSentence[],
): Pick<Brief, "sources" | "background" | "events"> {
  const ordinals = new Map<BriefSentence | undefined, number>(left.map((sentence, i) => [sentence, i + 1]));
  const place = (ordinal: number): readonly number[] => {
    const at = ordinals.get(before[ordinal - 1]);
    return at === undefined ? [] : [at];
  };
  const renumber = (list: Brief["sources"]): Brief["sources"] =>
    list.map((source) => ({ ...source, sentences: source.sentences.flatMap(place) }));
  const moved = events.map(({ sentence, ...event }) => {
    const [at] = sentence === undefined ? [] : place(sentence);
    return at === undefined ? event : { ...event, sentence: at };
  });
  return {
    sources: renumber(sources),
    ...(background ? { background: renumber(background) } : {}),
    ...(moved.length > 0 ? { events: moved } : {}),
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
