import assert from "node:assert/strict";
import { test } from "node:test";
import { readClaims } from "../../../claims/index.ts";
import type { ArticleId } from "../../../core/index.ts";
import { eventTypes, readRecords } from "../../../relations/index.ts";
import type { ActPlan, FigurePlan, Plan, QuotePlan, TollPlan } from "../../realise/plan.ts";
import { planAct } from "../../realise/plan-record.ts";
import { grammarOf, outputLanguages, realise } from "../../realise/realise.ts";
import { verifySentence } from "../verify-sentence.ts";

/** Two outlets, of which the second carries nothing of what is told. */
const outlet = "Harbour Wire";
const other = "Le Fanal";

/** A passage, what may be told of it, and the same with one thing wrong. */
interface Planted {
  readonly passage: string;
  readonly plan: Plan;
  readonly wrong: Readonly<Record<string, Plan>>;
}

/** States that stand for the A, B and C of the scheme's examples. */
const casts: readonly Readonly<Record<string, string>>[] = [
  { A: "Estonia", B: "Portugal", C: "Norway" },
  { A: "Switzerland", B: "the United Arab Emirates", C: "Norway" },
];

/** The scheme's own example of each type of act, as a cited passage. */
function actsOf(language: string): readonly Planted[] {
  const told = eventTypes.flatMap(({ id, example }) => casts.map((cast) => ({ id, text: castExample(example, cast) })));
  return told.flatMap(({ id, text }) => {
    const article = { id: "a" as ArticleId, text, language: "en", publishedAt: "2024-05-16T08:00:00Z" };
    const record = readRecords(article, readClaims(article)).find(
      ({ type, polarity, certainty }) =>
        type === id && polarity === "positive" && certainty !== "question" && certainty !== "conditional",
    );
    const plan = record && planAct(record, language);
    return plan && realise(plan, language) ? [{ passage: text, plan, wrong: plantAct(plan) }] : [];
  });
}

function castExample(example: string, cast: Readonly<Record<string, string>>): string {
  const text = example.replaceAll(/\b[ABC]\b/gu, (letter) => cast[letter] ?? letter);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function plantAct(plan: ActPlan): Readonly<Record<string, Plan>> {
  const [first, ...rest] = plan.subjects;
  const day = { from: "2021-02-03", to: "2021-02-03", precision: "day" } as const;
  const wrong: Record<string, Plan> = {
    negation: { ...plan, negative: !plan.negative },
    mood: { ...plan, mood: plan.mood === "fact" ? "plan" : "fact" },
    forecast: { ...plan, mood: plan.mood === "forecast" ? "fact" : "forecast" },
    source: { ...plan, subjects: [{ code: "KEN" }, ...rest] },
    date: { ...plan, period: day },
    type: { ...plan, type: plan.type === "sanction" ? "ease-sanctions" : plan.target ? "sanction" : "joint-exercise" },
  };
  if (plan.type === "joint-exercise") wrong.type = { ...plan, type: "meet" };
  if (plan.target && first && "code" in first)
    wrong.direction = { ...plan, subjects: [{ code: plan.target }], target: first.code };
  wrong.place = { ...plan, place: plan.place === "Oslo" ? "Tokyo" : "Oslo" };
  if (plan.type === "sign-agreement") wrong.document = { ...plan, document: "treaty" };
  if (plan.target) wrong.target = { ...plan, target: "KEN" };
  return wrong;
}

const year = { from: "2023-01-01", to: "2023-12-31", precision: "year" } as const;
const figure: FigurePlan = {
  kind: "figure",
  measure: "trade",
  pair: ["CHN", "RUS"],
  period: year,
  readings: [{ value: 240_100_000_000, unit: "USD", outlets: [outlet] }],
};
const [reading] = figure.readings;
const toll: TollPlan = { kind: "toll", fate: "killed", counts: [{ value: 12, atLeast: true, outlets: [outlet] }] };
const words = "The ferry from Orlo to Vesna will run all winter with two ships";
const quote: QuotePlan = { kind: "quote", outlet, language: "en", words };

const amounts: readonly Planted[] = [
  {
    passage: "Trade between China and Russia reached $240.1 billion in 2023, customs data show.",
    plan: figure,
    wrong: {
      number: { ...figure, readings: [{ value: 241_100_000_000, unit: "USD", outlets: [outlet] }] },
      scale: { ...figure, readings: [{ value: 240_100_000, unit: "USD", outlets: [outlet] }] },
      unit: { ...figure, readings: [{ value: 240_100_000_000, unit: "EUR", outlets: [outlet] }] },
      comparator: {
        ...figure,
        readings: [{ value: 240_100_000_000, unit: "USD", comparator: "more than", outlets: [outlet] }],
      },
      name: { ...figure, pair: ["CHN", "IND"] },
      date: { ...figure, period: { from: "2022-01-01", to: "2022-12-31", precision: "year" } },
      producer: {
        ...figure,
        readings: [
          {
            ...(reading ?? { value: 0, unit: "USD", outlets: [] }),
            producer: { office: "central bank", state: "CHN" },
          },
        ],
      },
      outlet: { ...figure, readings: [{ value: 240_100_000_000, unit: "USD", outlets: [other] }] },
    },
  },
  {
    passage: "At least 12 people were killed when the pier at Orlo collapsed on Thursday.",
    plan: toll,
    wrong: {
      number: { ...toll, counts: [{ value: 13, atLeast: true, outlets: [outlet] }] },
      comparator: { ...toll, counts: [{ value: 12, atLeast: false, outlets: [outlet] }] },
      fate: { ...toll, fate: "missing" },
      outlet: { ...toll, counts: [{ value: 12, atLeast: true, outlets: [other] }] },
    },
  },
  {
    passage: `${words}.`,
    plan: quote,
    wrong: {
      quotation: { ...quote, words: words.replace("winter", "summer") },
      outlet: { ...quote, outlet: other },
      language: { ...quote, language: "pt" },
      speaker: { ...quote, speaker: "Mark Rutte" },
      about: { ...quote, about: { names: ["CHN"], amounts: [] } },
    },
  },
];

function isCarried(sentence: string, passage: string, language: string): boolean {
  const context = [{ outlet, publishedAt: "2024-05-16T08:00:00Z", language: "en", text: passage }];
  return verifySentence({ sentence, evidence: [passage], context, language }).verdict === "supported";
}

/** The sentence as it is written; what has no words in the language cannot be planted. */
function tell(plan: Plan, language: string): string | undefined {
  const told = realise(plan, language);
  return told && plan.kind === "act" ? grammarOf(language)?.credit(told, [outlet]) : told;
}

for (const language of outputLanguages.filter((one) => one !== "en")) {
  test(`plants in ${language} are caught, and true sentences pass`, () => {
    const alarms: string[] = [];
    const missed: string[] = [];
    let [told, planted] = [0, 0];
    for (const { passage, plan, wrong } of [...actsOf(language), ...amounts]) {
      const sentence = tell(plan, language);
      if (sentence === undefined) continue;
      told += 1;
      if (!isCarried(sentence, passage, language)) alarms.push(sentence);
      for (const [kind, turned] of Object.entries(wrong)) {
        const plant = tell(turned, language);
        if (plant === undefined || plant === sentence) continue;
        planted += 1;
        if (isCarried(plant, passage, language)) missed.push(`${kind}: ${plant}`);
      }
    }
    const rates = `${planted - missed.length} of ${planted} plants caught, ${alarms.length} false alarms in ${told}`;
    console.log(`${language}: ${rates}`);
    assert.ok(told >= 30 && planted >= 200, rates);
    assert.ok(missed.length <= planted * 0.05, missed.join("\n"));
    assert.ok(alarms.length <= told * 0.05, alarms.join("\n"));
  });
}
