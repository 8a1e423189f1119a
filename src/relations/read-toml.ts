import { parse } from "smol-toml";
import type { z } from "zod";
import { failure, type Outcome, success } from "../core/index.ts";

/** A user's own table in TOML, in the shape of a schema. Fails with `NAME_NOT_TOML` and `NAME_SHAPE`. */
export function readToml<Shape>(
  text: string,
  schema: z.ZodType<Shape>,
  { name, hint }: { readonly name: string; readonly hint: string },
): Outcome<Shape> {
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split("\n");
    return failure(`${name}_NOT_TOML`, line ?? "not TOML", hint);
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return success(parsed.data);
  const [issue] = parsed.error.issues;
  return failure(`${name}_SHAPE`, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "wrong"}`, hint);
}
