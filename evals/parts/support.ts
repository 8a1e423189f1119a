import { readRows } from "../read-set.ts";
import type { EvalSet, Figure, Json, Part } from "../types.ts";

function support(name: string, goal?: string, published?: string): EvalSet {
  const balanced: Figure = {
    name: "balanced accuracy",
    path: "overall/balancedAccuracy",
    count: "overall/n",
    ...(goal ? { goal } : {}),
    ...(published ? { published } : {}),
  };
  return {
    set: `support/${name}.jsonl.gz`,
    command: "verify",
    lines: sentences,
    predict: ({ id, verdict }: Json) => ({ id, label: verdict ?? "unsupported" }),
    scorer: "score_support.py",
    arguments: ["{set}", "--pred", "{pred}"],
    figures: [balanced, { name: "false alarms", path: "overall/falseAlarmRate", count: "overall/n" }],
  };
}

/** The sentence and its evidence alone: nothing of the truth reaches the command. */
function* sentences(file: URL): Generator<Json, void, undefined> {
  for (const { id, sentence, evidence } of readRows(file)) yield { id, sentence, evidence };
}

/** Sentences held to their evidence. */
export const supportPart: Part = {
  name: "support",
  sets: [
    support("summedits_news", ".70", "people .900, GPT-4 .833, QAFactEval .744, word overlap .488"),
    support("cliff_cnndm"),
    support("cliff_xsum"),
    support("wice_claim"),
  ],
};
