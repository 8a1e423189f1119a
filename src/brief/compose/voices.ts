import type { ArticleId, Citation } from "../../core/index.ts";
import { countVoices as countStory } from "../../story/index.ts";
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

/** Citations of which none is a copy's where its original is cited too: a wire and forty that print it are one voice, and one passage. */
export function withoutCopies(
  articles: ReadonlyMap<ArticleId, MaterialArticle>,
  citations: readonly Citation[],
): readonly Citation[] {
  const cited = new Set(citations.map(({ article }) => article));
  return citations.filter(({ article }) => {
    const origin = articles.get(article)?.copyOf;
    return origin === undefined || !cited.has(origin);
  });
}

/** Countries of the outlets behind some citations, sorted. */
export function countriesOf(
  articles: ReadonlyMap<ArticleId, MaterialArticle>,
  citations: readonly Citation[],
): readonly string[] {
  const codes = citations.flatMap(({ article }) => articles.get(article)?.outlet.country ?? []);
  return [...new Set(codes)].toSorted();
}

/** Articles, outlets, independent voices, countries and languages of a story. */
export function countAll({ articles }: Material): Counts {
  const copies = new Map(
    articles.flatMap(({ article, copyOf }) => (copyOf ? [[article.id as string, copyOf as string] as const] : [])),
  );
  const counted = articles.map(({ article, outlet }) => ({
    id: article.id,
    outlet: outlet.domain ?? outlet.name,
    ...(article.language ? { language: article.language } : {}),
    ...(outlet.country ? { country: outlet.country } : {}),
  }));
  return countStory(counted, copies);
}

export function byArticle(articles: readonly MaterialArticle[]): ReadonlyMap<ArticleId, MaterialArticle> {
  return new Map(articles.map((entry) => [entry.article.id, entry]));
}
