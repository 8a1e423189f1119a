import { readRows } from "../read-set.ts";
import type { EvalSet, Figure, Part } from "../types.ts";

function stories(name: string, figures: readonly Figure[]): EvalSet {
  return {
    set: `stories/${name}`,
    command: "cluster",
    lines: (folder) => readRows(new URL("docs.jsonl.gz", `${folder.href}/`)),
    scorer: "score_stories.py",
    arguments: ["{set}", "--pred", "{pred}"],
    figures,
  };
}

const bcubed = { name: "BCubed F1", path: "*/all/bcubed/f1", count: "*/all/n" };

/** Articles to stories, one setting for all sets. */
export const storiesPart: Part = {
  name: "stories",
  sets: [
    stories("ecbplus_en", [{ ...bcubed, goal: ".92", published: "TF-IDF single pass .85" }]),
    { ...stories("ecbplus_en", [{ ...bcubed, goal: ".92" }]), command: "cluster --revise" },
    stories("basil_en", [{ ...bcubed, goal: ".98", published: "TF-IDF .95" }]),
    stories("itn_multi", [
      { ...bcubed, goal: ".65", published: "TF-IDF .46" },
      {
        name: "across languages, pairwise F1",
        path: "*/crossLingual/pairwise/f1",
        count: "*/crossLingual/n",
        goal: ".45",
        published: "TF-IDF .23",
      },
    ]),
    stories("tgcontest_ru_en", [
      { name: "same or not, macro F1", path: "*/pairs/all/macroF1", count: "*/pairs/all/n", goal: ".90" },
    ]),
  ],
};
