import { contentId } from "../../core/index.ts";
import type { Answer, FilterModule, Handler, Line } from "./filter.ts";

export interface Answered {
  /** Zero or more JSON lines, each ended by a line feed. */
  readonly text: string;
  readonly failed: boolean;
}

/** Parses one line, has it answered, and writes the answer: never throws for what stands in the line. */
export async function answerLine(
  raw: string,
  known: FilterModule["known"],
  handle: (line: Line) => ReturnType<Handler>,
): Promise<Answered> {
  let line: unknown;
  try {
    line = JSON.parse(raw);
  } catch {
    return failed(
      madeId(raw),
      "LINE_NOT_JSON",
      "this line is not JSON",
      "Give one JSON object a line (JSON Lines, UTF-8).",
    );
  }
  if (typeof line !== "object" || line === null || Array.isArray(line)) {
    return failed(
      madeId(raw),
      "LINE_NOT_OBJECT",
      "this line is JSON, but not an object",
      "Give one JSON object a line.",
    );
  }
  const given = line as Line;
  const id = identify(given, raw);
  const answer = await handle({ ...given, id });
  return formatAnswer(answer, id, passThrough(given, known));
}

/** The line's own id as text, or one made from its content. */
function identify(line: Line, raw: string): string {
  if (typeof line.id === "string" && line.id !== "") return line.id;
  return typeof line.id === "number" ? String(line.id) : madeId(raw);
}

export function madeId(raw: string): string {
  return contentId("x", raw);
}

function passThrough(line: Line, known: readonly string[]): Line {
  return Object.fromEntries(Object.entries(line).filter(([name]) => name !== "id" && !known.includes(name)));
}

function formatAnswer(answer: Answer, id: string, rest: Line): Answered {
  if (!answer.ok) return { text: `${JSON.stringify({ id, error: answer.problem })}\n`, failed: true };
  return {
    text: answer.value.map((out) => `${JSON.stringify({ id, ...out, ...unlessTaken(rest, out) })}\n`).join(""),
    failed: false,
  };
}

function unlessTaken(rest: Line, out: Line): Line {
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !(name in out)));
}

export function failed(id: string, code: string, message: string, hint: string): Answered {
  return { text: `${JSON.stringify({ id, error: { code, message, hint } })}\n`, failed: true };
}
