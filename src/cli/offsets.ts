import { codePointOffsets } from "../core/index.ts";
import type { FilterFlags } from "./filters/filter.ts";

/**
 * Rewrites every span of an answer from UTF-16 to code points where the flags ask for it. A span is a pair of whole
 * numbers, or a list of such pairs, under one of the names in `keys`, at any depth.
 */
export function convertSpans<T>(answer: T, text: string, keys: readonly string[], flags: FilterFlags): T {
  if (flags.offsets === "utf16") return answer;
  const toPoint = codePointOffsets(text);
  const convertValue = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(convertValue);
    return typeof value === "number" ? toPoint(value) : value;
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, keys.includes(name) ? convertValue(inner) : walk(inner)]),
    );
  };
  return walk(answer) as T;
}
