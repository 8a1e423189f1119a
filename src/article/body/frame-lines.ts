import { z } from "zod";
import given from "../data/frame-lines.json" with { type: "json" };

const list = z.array(z.string());
const lines = z.object({ whole: list, starts: list }).parse(given);
const whole = new Set(lines.whole);
const starts = startsByInitial(lines.starts);

/** Lines longer than this, in weighted letters, say something of their own even where they begin like a pointer. */
const longestPointer = 260;

/** True for a line that points elsewhere, calls for a subscription, or states rights: frame among the paragraphs. */
export function isFrameLine(text: string, size: number): boolean {
  if (size > longestPointer) return false;
  const lower = text.toLowerCase().replaceAll("’", "'");
  if (whole.has(lower.replace(/^[\s>»→▶•*#|-]+|[\s:.…!?»>→▶|-]+$/gu, ""))) return true;
  return (starts.get(lower.charAt(0)) ?? []).some((start) => lower.startsWith(start));
}

function startsByInitial(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const text of texts) groups.set(text.charAt(0), [...(groups.get(text.charAt(0)) ?? []), text]);
  return groups;
}
