/** What counting needs of an article. */
export interface VoiceArticle {
  readonly id: string;
  readonly language?: string;
  /** Domain or name of the outlet. */
  readonly outlet?: string;
  /** ISO 3166-1 alpha-3, of the outlet. */
  readonly country?: string;
}

export interface VoiceCount {
  readonly articles: number;
  readonly outlets: number;
  /** Outlets that speak for themselves: all copies of one original are one voice, that of the original. */
  readonly voices: number;
  readonly countries: number;
  readonly languages: number;
}

/** Counts a story honestly. `copies` maps an article to the original it goes back to, whether or not that one is here. */
export function countVoices(articles: readonly VoiceArticle[], copies: ReadonlyMap<string, string>): VoiceCount {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const voices = articles.map((article) => voiceOf(article, byId, copies));
  return {
    articles: articles.length,
    outlets: countDistinct(articles.map(({ outlet }) => outlet)),
    voices: countDistinct(voices),
    countries: countDistinct(articles.map(({ country }) => country)),
    languages: countDistinct(articles.map(({ language }) => language)),
  };
}

function voiceOf(
  article: VoiceArticle,
  byId: ReadonlyMap<string, VoiceArticle>,
  copies: ReadonlyMap<string, string>,
): string {
  const origin = rootOf(article.id, copies);
  const source = byId.get(origin);
  return source?.outlet ?? `original ${origin}`;
}

/** Follows copies of copies; a ring of them ends where it began. */
function rootOf(id: string, copies: ReadonlyMap<string, string>): string {
  const seen = new Set([id]);
  let at = id;
  for (let next = copies.get(at); next !== undefined && !seen.has(next); next = copies.get(at)) {
    seen.add(next);
    at = next;
  }
  return at;
}

function countDistinct(values: readonly (string | undefined)[]): number {
  return new Set(values.filter((value) => value !== undefined)).size;
}
