import { readRows } from "../read-set.ts";
import type { EvalSet, Part } from "../types.ts";

type Goals = Readonly<Record<"cue" | "source" | "content" | "sentence", string>>;

function attribution(name: string, goals?: Goals, second?: Goals): EvalSet {
  const figures = [
    ["cue", "cue F1", "cue/f1"],
    ["source", "source exact, given the cue", "source/exactGivenCue"],
    ["content", "content tokens F1", "contentToken/f1"],
    ["sentence", "sentences F1", "sentence/f1"],
  ] as const;
  return {
    set: `attribution/${name}`,
    command: "claims",
    lines: (folder) => readRows(new URL("docs.jsonl.gz", `${folder.href}/`)),
    scorer: "score_attribution.py",
    arguments: ["{set}", "--pred", "{pred}"],
    figures: figures.map(([key, label, path]) => ({
      name: label,
      path,
      count: "docs",
      ...(goals ? { goal: goals[key] } : {}),
      ...(second ? { published: second[key] } : {}),
    })),
  };
}

function quantities(name: string): EvalSet {
  const figure = (label: string, key: string, goal: string, published: string): EvalSet["figures"][number] => ({
    name: label,
    path: `*/${key}/f1`,
    count: "*/sentences",
    goal,
    published,
  });
  return {
    set: `figures/${name}.jsonl.gz`,
    command: "claims",
    lines: readRows,
    scorer: "score_figures.py",
    arguments: ["{set}", "--pred", "{pred}"],
    figures: [
      figure("value F1", "value", ".92", "on news: CQE .920, quantulum3 .730"),
      figure("value and unit F1", "valueUnit", ".86", "on news: CQE .856"),
    ],
  };
}

/** Who said what, and quantities. */
export const claimsPart: Part = {
  name: "claims",
  sets: [
    attribution(
      "polnear_dev",
      { cue: ".75", source: ".85", content: ".80", sentence: ".89" },
      {
        cue: "second person .834",
        source: "second person .943",
        content: "second person .919",
        sentence: "second person .936, every sentence .830",
      },
    ),
    attribution("gepade_de"),
    attribution("redewiedergabe_de"),
    ...["quantulum3_tests_en", "recognizers_age_en", "recognizers_currency_en"].map(quantities),
    ...["recognizers_dimension_en", "recognizers_temperature_en"].map(quantities),
  ],
};
