import type { ArticleId, Citation } from "../../core/index.ts";
import type { Counts, Material, MaterialArticle } from "../types.ts";

/** The voice that an article speaks with: the original that it copies, or its outlet. */
export function voiceOf(articles: ReadonlyMap<ArticleId, MaterialArticle>, id: ArticleId): string {
  const seen = new Set<ArticleId>();
  let current = id;
  for (;;) {
    const origin = articles.get(current)?.copyOf;
    if (!origin || seen.has(origin)) break;
    seen.add(origin);
    current = origin;
  }
  const outlet = articles.get(current)?.outlet;
  return outlet?.domain ?? outlet?.name ?? current;
}

/** How many independent voices stand behind some citations. */
export function countVoices(articles: ReadonlyMap<ArticleId, MaterialArticle>, citations: readonly Citation[]): number {
  return new Set(citations.map(({ article }) => voiceOf(articles, article))).size;
}

/** Countries of the outlets behind some citations, sorted. */
export function countriesOf(
  articles: ReadonlyMap<ArticleId, MaterialArticle>,
  citations: readonly Citation[],
): readonly string[] {
  const codes = citations.flatMap(({ article }) => articles.get(article)?.outlet.country ?? []);
  return [...new Set(codes)].toSorted();
}

export function countAll({ articles }: Material): Counts {
  const byId = byArticle(articles);
  const distinct = (values: readonly (string | undefined)[]): number =>
    new Set(values.filter((value) => value !== undefined)).size;
  return {
    articles: articles.length,
    outlets: distinct(articles.map(({ outlet }) => outlet.domain ?? outlet.name)),
    voices: distinct(articles.map(({ article }) => voiceOf(byId, article.id))),
    countries: distinct(articles.map(({ outlet }) => outlet.country)),
    languages: distinct(articles.map(({ article }) => article.language)),
  };
}

export function byArticle(articles: readonly MaterialArticle[]): ReadonlyMap<ArticleId, MaterialArticle> {
  return new Map(articles.map((entry) => [entry.article.id, entry]));
}
