import weights from "../data/weights.json" with { type: "json" };
import { type Likeness, likenessNames } from "./compare.ts";

export type Weights = Readonly<Record<"bias" | (typeof likenessNames)[number], number>>;
export interface Model {
  readonly same: Weights;
  readonly cross: Weights;
}

export const shippedModel: Model = { same: weights.same, cross: weights.cross };

/** How surely the two belong together, as log odds: above 0 they are linked. */
export function judge(likeness: Likeness, model: Model): number {
  const chosen = likeness.sameLanguage ? model.same : model.cross;
  return likenessNames.reduce((sum, name) => sum + chosen[name] * likeness[name], chosen.bias);
}
