export type { ArticlePlan } from "./save-taken.ts";
export { type ArticleStageOptions, openArticleStage } from "./stage.ts";
export { type CopyArticle, type CopyIndex, type CopyOf, openCopyIndex } from "./copies/copy-index.ts";
export type { Article, ArticleImage, ArticleKind } from "./types.ts";
export { articleFields, parseArticle } from "./parse-article.ts";
export { type Extraction, extractArticle, type PageInput } from "./extract-article.ts";
export {
  countArticles,
  countByOutlet,
  findArticles,
  findByAddress,
  findEarlier,
  findLater,
  findTexts,
  listArticleIds,
  listOfOutlet,
  type StoredArticle,
} from "./find-articles.ts";
export {
  type Change,
  compareVersions,
  type FieldChange,
  type ParagraphChange,
  type VersionChanges,
} from "./versions/compare-versions.ts";
export { type FetchedPage, readFetched } from "./read-fetched.ts";
export { articleType } from "./take-page.ts";
