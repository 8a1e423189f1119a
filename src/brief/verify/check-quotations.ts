import type { CheckProblem } from "../types.ts";
import type { VerifyInput } from "./types.ts";

/** Words in quotation marks must stand in a passage letter by letter; only marks inside and white space may differ. */
export function checkQuotations({ sentence, evidence }: VerifyInput): readonly CheckProblem[] {
  const passages = evidence.map(flatten);
  return [...sentence.matchAll(/“([^”]+)”|«([^»]+)»/gu)].flatMap((match) => {
    const quoted = match[1] ?? match[2] ?? "";
    if (passages.some((passage) => passage.includes(flatten(quoted)))) return [];
    return [{ kind: "quotation" as const, span: [match.index, match.index + match[0].length] as const, found: quoted }];
  });
}

function flatten(text: string): string {
  return text
    .replaceAll(/[“”"„«»'’‘]/gu, "'")
    .replaceAll(/\s+/gu, " ")
    .toLowerCase();
}
