import { readRows } from "../read-set.ts";
import type { EvalSet, Figure, Json, Part } from "../types.ts";

function relations(name: string, figures: readonly Figure[]): EvalSet {
  return {
    set: `relations/${name}`,
    command: "relations",
    lines: (folder) => readRows(new URL("docs.jsonl.gz", `${folder.href}/`)),
    predict: ({ id, records }: Json) => ({ id, events: records ?? [] }),
    scorer: "score_relations.py",
    arguments: ["{set}", "--pred", "{pred}"],
    figures,
  };
}

function figure(name: string, path: string, goal?: string, published?: string): Figure {
  const base = { name, path: `*/${path}`, count: "*/docs" };
  return { ...base, ...(goal ? { goal } : {}), ...(published ? { published } : {}) };
}

const roots = [
  figure("roots, accuracy", "cameoRoot/accuracy", ".70"),
  figure("pair of actors", "actorPair/accuracy"),
  figure("false alarms without an event", "noEventFalseAlarm", "≤ .10"),
];

/** Records between actors. */
export const relationsPart: Part = {
  name: "relations",
  sets: [
    relations("plv_train_en", [
      figure("15 types, macro F1", "plover/macroF1", ".75", "RoBERTa zero-shot .824, rules .65"),
      figure("quad class, macro F1", "quad/macroF1", ".88", "RoBERTa zero-shot .896, rules .81"),
    ]),
    relations("plover_gsr_en", [figure("15 types, accuracy", "plover/accuracy"), ...roots]),
    relations("petrarch_unit_en", roots),
  ],
};
