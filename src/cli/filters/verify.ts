import { z } from "zod";
import { verifySentence } from "../../brief/index.ts";
import { failure, success } from "../../core/index.ts";
import { convertSpans } from "../offsets.ts";
import type { FilterFlags, Handler } from "./filter.ts";

const contextShape = z.object({
  outlet: z.string().exactOptional(),
  publishedAt: z.string().exactOptional(),
  language: z.string().exactOptional(),
  text: z.string().exactOptional(),
});

const shape = z.object({
  id: z.string(),
  sentence: z.string(),
  evidence: z.array(z.string()),
  context: z.array(contextShape).exactOptional(),
  language: z.string().exactOptional(),
});

export const known: readonly string[] = ["sentence", "evidence", "context", "language"];

/**
 * Answers `{id, sentence, evidence}` with the verdict, its problems and the passages that support the sentence. With
 * `context`, one entry a passage (`outlet`, `publishedAt`, `language`, the article's `text`), a sentence is checked as on
 * a page: it may name the outlet, resolve days by the article's own, and take a name in full from the article. With `language`, one
 * that pages are realised in (`ru`, `de` …), the sentence is read back by that language's grammar.
 */
export function createHandler(flags: FilterFlags): Handler {
  return (line) => {
    const given = shape.safeParse(line);
    if (!given.success) {
      const [issue] = given.error.issues;
      return failure(
        "VERIFY_SHAPE",
        `${issue?.path.join(".") || "the line"}: ${issue?.message ?? "not understood"}`,
        'A line needs "sentence", a text, and "evidence", a list of texts.',
      );
    }
    const { sentence, evidence, context, language } = given.data;
    const { verdict, problems, support } = verifySentence({
      sentence,
      evidence,
      ...(context ? { context } : {}),
      ...(language ? { language } : {}),
    });
    return success([
      {
        verdict,
        problems: problems.map((problem) => ({
          ...convertSpans(problem, sentence, ["span"], flags),
          ...(problem.evidence ? { evidence: convertPlace(problem.evidence, evidence, flags) } : {}),
        })),
        support: support.map((entry) => convertSpans(entry, evidence[entry.evidence] ?? "", ["span"], flags)),
      },
    ]);
  };
}

/** `[i, start, end]`: the offsets are in the text of passage `i`. */
function convertPlace(
  [index, start, end]: readonly [number, number, number],
  evidence: readonly string[],
  flags: FilterFlags,
): readonly number[] {
  const { span } = convertSpans({ span: [start, end] }, evidence[index] ?? "", ["span"], flags);
  return [index, ...span];
}
