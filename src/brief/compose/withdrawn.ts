import { spansOverlap } from "../../core/index.ts";
import type { Candidate, CheckProblem } from "../types.ts";
import type { Writing } from "./context.ts";

/** An amount that an outlet took back, with the note that says so. */
interface Withdrawn {
  readonly outlet: string;
  readonly value: number;
  readonly unit: string;
}

/** Amounts that stand in an outlet's note of correction and nowhere else in its report: the ones that were wrong. */
export function findWithdrawn(writing: Writing): readonly Withdrawn[] {
  return writing.material.articles.flatMap(({ article, outlet, claims }) => {
    const at = article.correction ? article.text.indexOf(article.correction) : -1;
    if (at < 0 || !article.correction) return [];
    const note = [at, at + article.correction.length] as const;
    const inside = claims.figures.filter(({ span }) => spansOverlap(span, note));
    const outside = claims.figures.filter(({ span }) => !spansOverlap(span, note));
    return inside
      .filter(
        ({ value, unit }) => unit !== "1" && !outside.some((other) => other.value === value && other.unit === unit),
      )
      .map(({ value, unit }) => ({ outlet: outlet.name, value, unit }));
  });
}

/** The problem of a sentence that still gives an amount which the outlet it names has taken back. */
export function checkWithdrawn(
  writing: Writing,
  { citations }: Candidate,
  text: string,
  withdrawn: readonly Withdrawn[],
): CheckProblem | undefined {
  for (const { outlet, value, unit } of withdrawn) {
    const [{ article, span }] = citations;
    const entry = writing.articles.get(article);
    if (!entry || entry.article.correction) continue;
    const named = entry.outlet.name === outlet || entry.article.text.slice(...span).includes(outlet);
    const given = entry.claims.figures.find(
      (figure) => figure.value === value && figure.unit === unit && spansOverlap(figure.span, span),
    );
    if (named && given)
      return {
        kind: "number",
        span: [0, text.length],
        found: entry.article.text.slice(...given.span),
        expected: `what ${outlet} gives since its correction`,
      };
  }
  return undefined;
}
