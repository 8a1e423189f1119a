import type { RelationRecord } from "../../src/relations/index.ts";

/** The words that `visit` was read from. */
export const visitText = "The minister of Norway came to Iceland on Monday.";
/** A visit as it is read, of a minister of Norway. */
export const visit: RelationRecord = {
  kind: "event",
  type: "visit",
  dimension: "diplomacy",
  source: "NOR",
  target: "ISL",
  sourceActor: "Jonas Gahr Støre",
  date: { from: "2024-05-13", to: "2024-05-13", precision: "day" },
  certainty: "certain",
  polarity: "positive",
  cameo: "042",
  plover: "CONSULT",
  quad: 1,
  span: [28, 32],
  evidence: [[0, visitText.length]],
  figures: [],
  rule: "verb",
};
