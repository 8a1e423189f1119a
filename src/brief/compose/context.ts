import { type ArticleId, type Citation, type Span, sliceSpan } from "../../core/index.ts";
import { splitSentences } from "../../language/index.ts";
import type { Material, MaterialArticle } from "../types.ts";
import { alike as sameThing, type AlikeIndex, findAlike, type Likened, type Said, sentenceKey } from "./find-alike.ts";
import { firstDayOf } from "./earlier.ts";
import { byArticle, voiceOf } from "./voices.ts";

/** The longest run of an article's words outside quotation marks, and inside them. */
export const longestPlain = 25;
export const longestQuote = 45;

/** What every writer of candidates looks things up in. */
export interface Writing {
  readonly material: Material;
  readonly articles: ReadonlyMap<ArticleId, MaterialArticle>;
  /** Language of the page, BCP 47 base. */
  readonly language: string;
  /** The states that the articles name most, alpha-3, most first. */
  readonly leadingStates: readonly string[];
  /** Day of the first report, RFC 3339 date. */
  readonly firstDay?: string;
  /** Year of the page: dates of another year are told with theirs. */
  readonly year: number;
  /** The side that a person or body speaks for, by the last word of their name, where any article of the story says it. */
  readonly sides: ReadonlyMap<string, string>;
  /** Sentences of other voices that say what this one says; only those in the language of the page are compared. */
  alikeTo(article: ArticleId, span: Span): readonly Said[];
  /** Those, and such as are likely of the same event told in other words. */
  nearTo(article: ArticleId, span: Span): readonly Likened[];
  sentencesOf(article: ArticleId): readonly Span[];
}

const none: readonly Likened[] = [];

export function openWriting(material: Material, language: string, publishedAt: string): Writing {
  const articles = byArticle(material.articles);
  const firstDay = firstDayOf(material);
  const sentences = new Map<ArticleId, readonly Span[]>();
  let index: AlikeIndex | undefined;
  const same = new Map<readonly Likened[], readonly Likened[]>();
  const writing: Writing = {
    material,
    articles,
    language,
    leadingStates: mostNamed(material.articles, "state"),
    ...(firstDay ? { firstDay } : {}),
    year: Number(publishedAt.slice(0, 4)),
    sides: sidesOf(material),
    alikeTo(article, span) {
      const near = writing.nearTo(article, span);
      const found = same.get(near) ?? near.filter(({ likeness }) => likeness >= sameThing);
      same.set(near, found);
      return found;
    },
    nearTo(article, span) {
      index ??= indexAlike(writing);
      return index.get(sentenceKey(article, span)) ?? none;
    },
    sentencesOf(id) {
      const known = sentences.get(id);
      if (known) return known;
      const entry = articles.get(id);
      const found = entry
        ? withoutHeadline(entry, splitSentences(entry.article.text, entry.article.language ?? language))
        : [];
      sentences.set(id, found);
      return found;
    },
  };
  return writing;
}

/** Some pages give their headline once more at the head of the text: it is no sentence of it. */
function withoutHeadline({ article: { text, title } }: MaterialArticle, sentences: readonly Span[]): readonly Span[] {
  const [first, ...rest] = sentences;
  const flat = (words: string): string => words.replaceAll(/\s+/gu, " ").trim().toLowerCase();
  if (!first || !title || !flat(sliceSpan(text, first)).startsWith(flat(title))) return sentences;
  const words = title.trim().split(/\s+/u).length;
  const match = new RegExp(`^\\s*\\S+(?:\\s+\\S+){${words - 1}}(?!\\S)\\s*`, "u").exec(sliceSpan(text, first));
  const start = first[0] + (match?.[0].length ?? 0);
  return start >= first[1] ? rest : [[start, first[1]], ...rest];
}

function indexAlike(writing: Writing): AlikeIndex {
  const language = comparedLanguage(writing);
  const home = originals(writing).filter(({ article }) => baseOf(article.language) === language);
  const said = home.flatMap(({ article: { id } }) =>
    writing.sentencesOf(id).map((span): Said => ({ article: id, voice: voiceOf(writing.articles, id), span })),
  );
  const text = ({ article, span }: Said): string => sliceSpan(writing.articles.get(article)?.article.text ?? "", span);
  return findAlike(said, text, language);
}

/** Sentences are compared in the language of the page, or, where nothing is written in it, in the one of most articles. */
function comparedLanguage(writing: Writing): string {
  const own = originals(writing);
  if (retells(writing) || own.some((entry) => isHome(writing, entry))) return writing.language;
  const groups = [...Map.groupBy(own, ({ article }) => baseOf(article.language))];
  return groups.toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]?.[0] ?? writing.language;
}

function baseOf(language: string | undefined): string {
  return (language ?? "").split("-")[0] ?? "";
}

/**
 * Independent voices that say what a sentence says, its own among them: of it or of one that is like it, for a claim is
 * what its best carried sentence says, and the others have it with more or fewer words around.
 */
export function voicesBehind(writing: Writing, article: ArticleId, span: Span): number {
  const same = writing.alikeTo(article, span);
  const counts = [same, ...same.map((one) => writing.alikeTo(one.article, one.span))].map(
    (group) => new Set(group.map(({ voice }) => voice)).size,
  );
  return 1 + Math.max(...counts);
}

function sidesOf({ articles }: Material): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { speaker } of articles.flatMap(({ claims }) => claims.attributions)) {
    const last = speaker.kind === "person" ? speaker.name?.split(" ").at(-1) : undefined;
    if (!last || !speaker.side) continue;
    const counts = votes.get(last) ?? new Map<string, number>();
    votes.set(last, counts.set(speaker.side, (counts.get(speaker.side) ?? 0) + 1));
  }
  return new Map(
    [...votes].flatMap(([name, counts]) => {
      const [only, ...others] = counts.keys();
      return only !== undefined && others.length === 0 ? [[name, only] as const] : [];
    }),
  );
}

/** The whole sentence around a span, so that a passage can be read. */
export function sentenceAround(writing: Writing, article: ArticleId, [start, end]: Span): Span {
  const around = writing.sentencesOf(article).filter(([from, to]) => from < end && start < to);
  const [first, last] = [around[0], around.at(-1)];
  return first && last ? [Math.min(first[0], start), Math.max(last[1], end)] : [start, end];
}

/** A citation of one article's passage. */
export function cite(entry: MaterialArticle, span: Span): Citation {
  return { article: entry.article.id, span, outlet: entry.outlet.name };
}

/** True where the article is in the language of the page. */
export function isHome(writing: Writing, entry: MaterialArticle): boolean {
  return baseOf(entry.article.language) === writing.language;
}

/** True where the page retells sentences; in other languages than English it tells structure and quotes the rest. */
export function retells({ language }: Pick<Writing, "language">): boolean {
  return language === "en";
}

/** True where the article's own sentences can be retold on the page; all others stand as quotations. */
export function isRetold(writing: Writing, entry: MaterialArticle): boolean {
  return retells(writing) && isHome(writing, entry);
}

/** Articles that speak with a voice of their own, originals before others, in the order of arrival. */
export function originals(writing: Writing): readonly MaterialArticle[] {
  return writing.material.articles.filter(({ copyOf }) => !copyOf || !writing.articles.has(copyOf));
}

/** How far an article opens, in UTF-16 code units: what is named there once is no aside. */
const opening = 240;

/** States or bodies that at least half of the articles name, as they open or more than once, most named first, at most four. */
export function mostNamed(articles: Material["articles"], kind: "state" | "body"): readonly string[] {
  const counts = new Map<string, number>();
  for (const { claims } of articles) {
    const named = claims.mentions.filter((mention) => mention.kind === kind && !mention.candidates);
    for (const code of new Set(named.map((mention) => mention.code))) {
      const own = named.filter((mention) => mention.code === code);
      const weight = own.length > 1 || own.some(({ span }) => span[0] < opening) ? 1 : 0.4;
      counts.set(code, (counts.get(code) ?? 0) + weight);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= articles.length / 2)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 4)
    .map(([code]) => code);
}
