import type { NumberMention, Piece } from "../../language/index.ts";
import type { Reading } from "../reading.ts";
import { unitAt } from "./unit-lexicon.ts";

/**
 * "one in five voters", "nine out of 10 shops", "three of every four": two numbers that are one share, 0.2, 0.9, 0.75.
 * "killed two in 10 days" and "one in 2019" are none.
 */
export function joinShares({ pieces }: Reading, numbers: readonly NumberMention[]): NumberMention[] {
  const joined: NumberMention[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    const part = numbers[at];
    const whole = numbers[at + 1];
    if (!part) continue;
    if (whole && isShare(pieces, part, whole)) {
      joined.push({
        span: [part.span[0], whole.span[1]],
        value: Number((part.value / whole.value).toPrecision(12)),
        first: part.first,
        after: whole.after,
        spelled: true,
      });
      at += 1;
    } else joined.push(part);
  }
  return joined;
}

function isShare(pieces: readonly Piece[], part: NumberMention, whole: NumberMention): boolean {
  if (whole.value <= part.value || !Number.isInteger(part.value) || !Number.isInteger(whole.value)) return false;
  if (part.value < 1 || whole.first - part.after > 3) return false;
  const link = pieces
    .slice(part.after, whole.first)
    .map(({ text }) => text)
    .join(" ");
  if (/^(?:out )?of every$|^in every$/u.test(link)) return true;
  if (link === "out of") return true;
  if (link !== "in" || isTime(pieces, whole.after)) return false;
  if (part.value === 1) return part.spelled && whole.value <= 1000;
  return whole.value === 10 || whole.value === 100;
}

/** "two in 10 days": a count and how long it took. */
function isTime(pieces: readonly Piece[], at: number): boolean {
  const code = unitAt(pieces, at)?.unit.code;
  return code !== undefined && /^(?:s|min|h|d|week|month|a|decade|century)$/u.test(code);
}
