import type { CheckProblem } from "../../brief/index.ts";
import { say } from "../say.ts";

/** What a check found wrong, in words: "number: “40”, where the passage has “14”". */
export function tellProblem({ kind, found, expected }: CheckProblem): string {
  const name = say(`problem.${kind}`);
  return expected
    ? say("story.problemOther", { kind: name, found, expected })
    : say("story.problem", { kind: name, found });
}
