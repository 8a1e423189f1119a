import { z } from "zod";
import given from "../data/frame-lines.json" with { type: "json" };

const list = z.array(z.string());
const lines = z.object({ whole: list, starts: list, notices: list, holds: list }).parse(given);
const whole = new Set(lines.whole);
const starts = startsByInitial([...lines.starts, ...lines.notices]);
const notices = startsByInitial(lines.notices);

/** Lines longer than this, in weighted letters, say something of their own even where they begin like a pointer. */
const longestPointer = 260;
/** Notices of consent are paragraphs. */
const longestNotice = 1200;
/** In a line up to this long, words that state rights anywhere make it one of rights. */
const longestRights = 200;

/** Bullets, arrows, emoji and brackets before a line's first word; not the signs of rights. */
const marks = /^(?:(?![©ⓒ®])[\s\p{So}\p{Sk}\p{Pd}•*#>»→▪|[(<＜【（])+/u;

/** True for a line that points elsewhere, calls for a subscription, or states rights: frame among the paragraphs. */
export function isFrameLine(text: string, size: number): boolean {
  if (size > longestNotice) return false;
  const lower = text.toLowerCase().replaceAll("’", "'");
  if (size > longestPointer) return beginsAs(lower, notices);
  if (whole.has(lower.replace(/^[\s>»→▶•*#|-]+|[\s:.…!?»>→▶|-]+$/gu, ""))) return true;
  if (size <= longestRights && lines.holds.some((words) => lower.includes(words))) return true;
  return beginsAs(lower, starts) || (marks.test(lower) && beginsAs(lower.replace(marks, ""), starts));
}

function beginsAs(lower: string, groups: ReadonlyMap<string, readonly string[]>): boolean {
  return (groups.get(lower.charAt(0)) ?? []).some((start) => lower.startsWith(start));
}

function startsByInitial(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const text of texts) groups.set(text.charAt(0), [...(groups.get(text.charAt(0)) ?? []), text]);
  return groups;
}
