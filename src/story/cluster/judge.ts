import weights from "../data/weights.json" with { type: "json" };
import { type Likeness, likenessNames } from "./compare.ts";

export type Weights = Readonly<Record<"bias" | (typeof likenessNames)[number], number>>;
export interface Model {
  readonly same: Weights;
  readonly cross: Weights;
  /** Across languages, of two whole texts. */
  readonly wholeCross: Weights;
}

export const shippedModel: Model = { same: weights.same, cross: weights.cross, wholeCross: weights.wholeCross };

/** How surely the two belong together, as log odds: above 0 they are linked. */
export function judge(likeness: Likeness, model: Model): number {
  const chosen = weightsFor(likeness, model);
  return likenessNames.reduce((sum, name) => sum + chosen[name] * likeness[name], chosen.bias);
}

/** The weights of the model by which a likeness is judged. */
export function weightsFor({ sameLanguage, whole }: Likeness, model: Model): Weights {
  if (sameLanguage) return model.same;
  return whole ? model.wholeCross : model.cross;
}
