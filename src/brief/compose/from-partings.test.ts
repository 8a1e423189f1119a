import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReport, readMaterial } from "../../../test/brief/made-material.ts";
import { outputLanguages } from "../realise/realise.ts";
import type { Brief, Material } from "../types.ts";
import { verifySentence } from "../verify/verify-sentence.ts";
import { composeBrief } from "./compose-brief.ts";

/** So long a report that a few of its sentences are a small part of it. */
const further = `\n\n${"The pier was built of oak and stone. Its lamps were lit by hand for forty years. ".repeat(20)}`;

interface Report {
  readonly outlet: string;
  readonly text: string;
  readonly language?: string;
  readonly kind?: "readout";
}

function read(reports: readonly Report[]): Material {
  const articles = reports.map(({ outlet, text, language = "en", kind }, i) =>
    makeReport(`a${i}`, outlet, `${text}${further}`, {
      language,
      publishedAt: "2024-05-20T08:00:00Z",
      ...(kind ? { kind } : {}),
    }),
  );
  return readMaterial(articles);
}

function compose(reports: readonly Report[], language = "en"): Brief {
  return composeBrief(read(reports), "2024-05-21T00:05:00Z", language);
}

const partings = (brief: Brief): readonly string[] =>
  brief.sentences.filter(({ key }) => key?.startsWith("parting:")).map(({ text }) => text);

const naming: readonly Report[] = [
  { outlet: "Harbour Wire", text: "The harbour of Orlo took in fewer ships once the war in Ukraine began." },
  { outlet: "Dala Post", text: "Traffic at Orlo fell once the special military operation had begun." },
];

test("one act under two names, each in its outlet's own voice, is told with both", () => {
  assert.deepEqual(partings(compose(naming)), [
    "Accounts have different names for one thing: Harbour Wire has “war in Ukraine”; Dala Post has “special military operation”.",
  ]);
});

test("names in quotation marks, another's names and both names in one account are nobody's own", () => {
  const [wire = { outlet: "", text: "" }] = naming;
  for (const text of [
    "Traffic at Orlo fell once the “special military operation” had begun.",
    "Traffic at Orlo fell once what Moscow calls a special military operation had begun.",
    "The war in Ukraine, or the special military operation, brought fewer ships.",
    "Mara Ito said that the special military operation had brought fewer ships.",
    "Traffic at Orlo fell once the special operation on the quay had begun.",
  ])
    assert.deepEqual(partings(compose([wire, { outlet: "Dala Post", text }])), [], text);
});

test("of two names the longer counts, and two articles of one outlet are no two accounts", () => {
  const taiwan = compose([
    { outlet: "Harbour Wire", text: "The ship left Taiwan with rice and tea on board." },
    { outlet: "Dala Post", text: "The ship came from Taiwan, China, with rice and tea on board." },
  ]);
  assert.match(partings(taiwan)[0] ?? "", /Harbour Wire has “Taiwan”; Dala Post has “Taiwan, China”/u);
});

const order: readonly Report[] = [
  {
    outlet: "Harbour Wire",
    text: "Estonia imposed sanctions on Portugal on 14 May 2024. Estonia and Portugal signed an agreement on 16 May 2024.",
  },
  {
    outlet: "Dala Post",
    text: "Estonia and Portugal signed an agreement on 13 May 2024. Estonia imposed sanctions on Portugal on 15 May 2024.",
  },
];

test("two acts that the accounts date the other way round are told with the sentences that date them", () => {
  const [told = ""] = partings(compose(order));
  assert.match(told, /^Accounts put the events in a different order: Harbour Wire has “Estonia imposed/u);
  assert.match(told, /14 May 2024 … .*16 May 2024”; Dala Post has “.*13 May 2024 … .*15 May 2024”\.$/u);
});

test("another distance, one day or a missing day is no other order", () => {
  const [wire = { outlet: "", text: "" }] = order;
  for (const text of [
    "Estonia imposed sanctions on Portugal on 13 May 2024. Estonia and Portugal signed an agreement on 16 May 2024.",
    "Estonia imposed sanctions on Portugal on 15 May 2024. Estonia and Portugal signed an agreement on 15 May 2024.",
    "Estonia imposed sanctions on Portugal. Estonia and Portugal signed an agreement on 13 May 2024.",
  ])
    assert.deepEqual(partings(compose([wire, { outlet: "Dala Post", text }])), [], text);
});

const readouts: readonly Report[] = [
  {
    outlet: "Government of Vesna",
    kind: "readout",
    text: "The ministers of India and Japan spoke on 15 May 2024. The ministers discussed trade and the prices of rice in Kenya.",
  },
  {
    outlet: "Government of Orlo",
    kind: "readout",
    text: "The ministers of India and Japan spoke on 15 May 2024. The ministers discussed trade and the price of tea.",
  },
];

test("what one readout names and the other leaves out is shown by a sentence of each, and not noted again", () => {
  const brief = compose(readouts);
  const [told = ""] = partings(brief);
  assert.match(
    told,
    /^Only one of the two readouts names Kenya: Government of Vesna has “.*Kenya”; Government of Orlo/u,
  );
  assert.ok(!(brief.notes ?? []).some((note) => note.includes("Kenya")));
});

test("two reports that are no readouts, and two readouts that name the same, do not part so", () => {
  assert.deepEqual(partings(compose(readouts.map(({ outlet, text }) => ({ outlet, text })))), []);
  const [one = { outlet: "", text: "" }] = readouts;
  assert.deepEqual(partings(compose([one, { ...one, outlet: "Government of Orlo" }])), []);
});

for (const language of outputLanguages) {
  test(`partings in ${language} pass their check, and no changed one does`, () => {
    for (const reports of [naming, order, readouts]) {
      const told = compose(reports, language).sentences.filter(({ key }) => key?.startsWith("parting:"));
      assert.equal(told.length, 1);
      const [sentence] = told;
      const { articles } = read(reports);
      const evidence = (sentence?.citations ?? []).map(({ article, span }) => {
        const entry = articles.find((one) => one.article.id === article);
        return { passage: entry?.article.text.slice(...span) ?? "", entry };
      });
      const verify = (text: string): string =>
        verifySentence({
          sentence: text,
          language,
          evidence: evidence.map(({ passage }) => passage),
          context: evidence.map(({ entry }) => ({
            outlet: entry?.outlet.name ?? "",
            publishedAt: "2024-05-20T08:00:00Z",
            language: "en",
            text: entry?.article.text ?? "",
          })),
        }).verdict;
      const text = sentence?.text ?? "";
      assert.equal(verify(text), "supported");
      const [a = "", b = ""] = reports.map(({ outlet }) => outlet);
      const swapped = text.replace(a, "\u0001").replace(b, a).replace("\u0001", b);
      for (const changed of [swapped, text.replace(a, "Le Fanal"), text.replace(/14 May|Ukraine|rice/u, "15 June")])
        assert.equal(verify(changed), "unsupported", changed);
    }
  });
}
