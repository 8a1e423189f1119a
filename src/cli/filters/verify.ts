import { z } from "zod";
import { verifySentence } from "../../brief/index.ts";
import { failure, success } from "../../core/index.ts";
import { convertSpans } from "../offsets.ts";
import type { FilterFlags, Handler } from "./filter.ts";

const shape = z.object({ id: z.string(), sentence: z.string(), evidence: z.array(z.string()) });

export const known: readonly string[] = ["sentence", "evidence"];

/** Answers `{id, sentence, evidence}` with the verdict, its problems and the passages that support the sentence. */
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
    const { sentence, evidence } = given.data;
    const { verdict, problems, support } = verifySentence({ sentence, evidence });
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
