import type { Check, CheckProblem } from "../types.ts";
import { checkQuotations } from "./check-quotations.ts";
import type { VerifyInput } from "./types.ts";

/** Checks a sentence against its passages alone. */
export function verifySentence(input: VerifyInput): Check {
  const problems: readonly CheckProblem[] = checkQuotations(input);
  return { verdict: problems.length > 0 ? "unsupported" : "supported", problems, support: [] };
}
