import { z } from "zod";
import type { Draft } from "./types.ts";

const answer = z.object({
  sentences: z
    .array(
      z.object({
        text: z.string().min(1).max(600),
        passages: z.array(z.string().max(20)).min(1).max(20),
        replaces: z.array(z.string().max(20)).min(1).max(10),
      }),
    )
    .max(40),
});

/** Reads a model's answer, which is outside data: undefined where it is not the JSON that was asked for. */
export function parseDrafts(text: string): readonly Draft[] | undefined {
  const [start, end] = [text.indexOf("{"), text.lastIndexOf("}")];
  if (start < 0 || end < start) return undefined;
  try {
    const read = answer.safeParse(JSON.parse(text.slice(start, end + 1)));
    return read.success ? read.data.sentences : undefined;
  } catch {
    return undefined;
  }
}
