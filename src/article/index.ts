export type { Article, ArticleImage, ArticleKind } from "./types.ts";
export { articleFields, parseArticle } from "./parse-article.ts";
