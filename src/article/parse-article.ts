import { z } from "zod";
import { type ArticleId, failure, type Outcome, success, toInstant, toMillis } from "../core/index.ts";
import { type Article, articleKinds } from "./types.ts";

const text = z.string();
const given = z.object({
  id: text,
  text,
  url: text.nullish(),
  canonicalUrl: text.nullish(),
  title: text.nullish(),
  standfirst: text.nullish(),
  byline: z.array(text).nullish(),
  publishedAt: text.nullish(),
  precision: z.enum(["year", "month", "day", "minute", "second"]).nullish(),
  modifiedAt: text.nullish(),
  language: text.nullish(),
  outlet: z.union([text, z.object({ name: text.nullish(), domain: text.nullish() })]).nullish(),
  image: z
    .object({
      url: text,
      caption: text.nullish(),
      credit: text.nullish(),
      licence: text.nullish(),
      foundOn: text.nullish(),
    })
    .nullish(),
  tags: z.array(text).nullish(),
  links: z.array(text).nullish(),
  wire: text.nullish(),
  kind: z.enum(articleKinds).nullish().catch(undefined),
  correction: text.nullish(),
});

/** Names of the fields of an article, for filters that read one. */
export const articleFields: readonly string[] = Object.keys(given.shape);

/**
 * An article from outside: `id` and `text` are needed, a field that is null counts as absent, and an outlet given as
 * one word is its name. Answers ARTICLE_SHAPE with the first field that is wrong.
 */
export function parseArticle(value: unknown): Outcome<Article> {
  const parsed = given.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join(".") || "the line";
    return failure(
      "ARTICLE_SHAPE",
      `${field}: ${issue?.message ?? "not an article"}`,
      'An article needs at least "id" and "text", both text.',
    );
  }
  const { id, text: body, outlet, image, ...rest } = parsed.data;
  const named = typeof outlet === "string" ? { name: outlet } : outlet;
  return success({
    ...withoutEmpty({ ...rest, publishedAt: toUtc(rest.publishedAt), modifiedAt: toUtc(rest.modifiedAt) }),
    id: id as ArticleId,
    text: body,
    ...(named ? { outlet: withoutEmpty(named) } : {}),
    ...(image ? { image: withoutEmpty(image) } : {}),
  } as Article);
}

/** An instant with any offset to UTC; anything else stays as it is given. */
function toUtc(time: string | null | undefined): string | null | undefined {
  const offset = time ? /[+-]\d\d:?\d\d$/u.test(time) && time.includes("T") : false;
  const ms = offset ? toMillis(time) : undefined;
  return ms === undefined ? time : toInstant(ms);
}

function withoutEmpty(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}
