import type { Span } from "../../core/index.ts";
import type { CheckProblem } from "../types.ts";

/** A quotation of the sentence, marks included. */
export interface Quotation {
  readonly span: Span;
  readonly words: string;
}

const marks =
  /“([^”]+)”|«([^»]+)»|„([^“”]+)[“”]|「([^」]+)」|"([^"]+)"|(?<![\p{L}\p{N}])['‘]([^'’]{3,}(?:['’][a-z][^'’]*)*)['’](?![\p{L}\p{N}])/gu;

/** Everything that stands in quotation marks. */
export function findQuotations(sentence: string): readonly Quotation[] {
  return [...sentence.matchAll(marks)].map((match) => ({
    span: [match.index, match.index + match[0].length],
    words: match.slice(1).find((group) => group !== undefined) ?? "",
  }));
}

/**
 * Words in quotation marks must stand in a passage letter by letter; only marks inside, white space, the first letter's
 * case and the closing mark may differ, and an ellipsis or square brackets may stand for what was left out.
 */
export function checkQuotations(
  quotations: readonly Quotation[],
  evidence: readonly string[],
): readonly CheckProblem[] {
  const passages = evidence.map(flatten);
  return quotations.flatMap(({ span, words }) => {
    if (passages.some((passage) => standsIn(passage, words))) return [];
    return [{ kind: "quotation" as const, span, found: words }];
  });
}

/**
 * True where the parts of the quotation stand in the passage in their order, each at the bounds of words. What stands in square
 * brackets is nobody's word; where the passage has brackets of its own there, it has to be theirs.
 */
function standsIn(passage: string, quoted: string): boolean {
  let from = 0;
  let bracket = "";
  for (const piece of quoted.split(/(\.{3}|…|\[[^\]]*\])/u)) {
    const part = flatten(piece).replaceAll(/^[\s,.;:!?。，']+|[\s,.;:!?。，']+$/gu, "");
    if (/^(?:\.{3}|…|\[)/u.test(piece)) bracket = piece.startsWith("[") ? part : "";
    else if (part !== "") {
      const at = placeOf(passage, part, from);
      if (at < 0 || (bracket !== "" && !isOwnBracket(passage.slice(from, at), bracket))) return false;
      from = at + part.length;
      bracket = "";
    }
  }
  return bracket === "" || isOwnBracket(passage.slice(from, from + longestBracket), bracket);
}

/** The words between two parts of a quotation hold no brackets, or these. */
function isOwnBracket(between: string, bracket: string): boolean {
  const own = /^\W*?(\[[^\]]*\])/u.exec(between)?.[1];
  return own === undefined || own === bracket;
}

/** Brackets hold a word or two, UTF-16 code units. */
const longestBracket = 120;

function placeOf(passage: string, part: string, from: number): number {
  for (let at = passage.indexOf(part, from); at >= 0; at = passage.indexOf(part, at + 1)) {
    const before = passage.slice(Math.max(0, at - 1), at);
    const after = passage.charAt(at + part.length);
    if (!joined(before, part.charAt(0)) && !joined(part.slice(-1), after)) return at;
  }
  return -1;
}

/** Two signs that belong to one word, in scripts that part their words. */
function joined(a: string, b: string): boolean {
  return /[\p{L}\p{N}]/u.test(a) && /[\p{L}\p{N}]/u.test(b) && !/\p{Script=Han}/u.test(a + b);
}

function flatten(text: string): string {
  return text
    .replaceAll(/«\s+/gu, "«")
    .replaceAll(/\s+»/gu, "»")
    .replaceAll(/[“”"„«»「」『』'’‘‚]+/gu, "'")
    .replaceAll(/\s+/gu, " ")
    .toLowerCase();
}
