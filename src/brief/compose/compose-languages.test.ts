import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReport, readMaterial } from "../../../test/brief/made-material.ts";
import { outputLanguages } from "../realise/realise.ts";
import type { Brief } from "../types.ts";
import { composeBrief } from "./compose-brief.ts";

/** So long a report that two of its sentences are a small part of it. */
const further = "The pier was built of oak and stone. Its lamps were lit by hand for forty years. ".repeat(12);

/** Two invented outlets on an invented agreement: what the states are said to do is made up. */
const texts: readonly (readonly [outlet: string, text: string])[] = [
  [
    "Harbour Wire",
    `Estonia imposed sanctions on Portugal on 14 May 2024.\n\nTrade between Estonia and Portugal reached $4.1 billion in 2023, customs data show. At least 12 people were killed when the pier at Orlo collapsed. Officials who asked not to be named said the price would rise by 12 percent.\n\n${further}`,
  ],
  [
    "Le Fanal",
    "Estonia imposed sanctions on Portugal on 14 May 2024, after talks that had taken three weeks.\n\nTrade between Estonia and Portugal reached $4.3 billion in 2023. The collapse of the pier at Orlo killed 15 people on Monday.",
  ],
];

function compose(language: string): Brief {
  const reports = texts.map(([outlet, text], i) =>
    makeReport(`a${i}`, outlet, text, { title: "Sanctions on Portugal" }),
  );
  return composeBrief(readMaterial(reports), "2024-05-18T00:05:00Z", language);
}

/** What each page must say: the act, the figures side by side, the tolls. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  ru: [
    "Эстония ввела санкции против Португалии 14 мая 2024 года, сообщают Harbour Wire и Le Fanal.",
    "погибли 15 человек; по данным Harbour Wire — не менее 12",
    "составил 4,",
  ],
  zh: [
    "据Harbour Wire和Le Fanal报道，爱沙尼亚于2024年5月14日对葡萄牙实施了制裁。",
    "15人死亡；据Harbour Wire报道，为至少12人",
    "贸易额为4",
  ],
  ar: ["فرضت إستونيا عقوبات على البرتغال في 14 مايو 2024، بحسب Harbour Wire وLe Fanal.", "12 على الأقل", "مليار دولار"],
  es: [
    "Estonia impuso sanciones a Portugal el 14 de mayo de 2024, según Harbour Wire y Le Fanal.",
    "murieron 15 personas; según Harbour Wire, al menos 12",
    "millones de dólares",
  ],
  fr: [
    "L’Estonie a imposé des sanctions au Portugal le 14 mai 2024, selon Harbour Wire et Le Fanal.",
    "15 personnes ont été tuées",
    "milliards de dollars",
  ],
  de: [
    "Estland verhängte am 14. Mai 2024 Sanktionen gegen Portugal, berichten Harbour Wire und Le Fanal.",
    "15 Menschen wurden laut Le Fanal getötet; laut Harbour Wire waren es mindestens 12",
    "Milliarden Dollar",
  ],
};

for (const language of outputLanguages.filter((one) => one !== "en")) {
  test(`a page in ${language} tells what stands in records, and every sentence passes`, () => {
    const brief = compose(language);
    const page = brief.sentences.map(({ text }) => text).join("\n");
    for (const words of wanted[language] ?? []) assert.ok(page.includes(words), `${words}\n${page}`);
    assert.deepEqual(brief.withheld, []);
    assert.ok(brief.sentences.every(({ check }) => check.verdict === "supported"));
    assert.equal(brief.language, language);
    assert.ok(brief.sentences.some(({ unnamed }) => unnamed));
  });
}

test("an outlet that gives a figure in its own voice is not told as quoting whoever counted it", () => {
  const figure = "between Estonia and Portugal reached $4.1 billion in 2023";
  const reports = [
    makeReport("a0", "Harbour Wire", `Estonian customs said trade ${figure}. ${further}`),
    makeReport("a1", "Cape Dispatch", `According to Estonian customs, trade ${figure}. ${further}`),
    makeReport("a2", "Le Fanal", `Trade ${figure}, and nobody was surprised. ${further}`),
  ];
  const { sentences, withheld } = composeBrief(readMaterial(reports), "2024-05-18T00:05:00Z", "de");
  const told = sentences.find(({ key }) => key?.startsWith("figure:"));
  assert.deepEqual(withheld, []);
  assert.ok(told && (!told.text.includes("Zoll") || !told.text.includes("Le Fanal")), told?.text ?? "no figure");
});

/** An invented minister's promise in invented reports of five languages, with what stands around it. */
const promises: Readonly<Record<string, readonly [deed: string, promise: string, rest: string]>> = {
  ru: [
    "Чили повысила цену на медь на 4 процента.",
    "Министр Пабло Рохас пообещал, что новый рудник откроется в июне.",
    "Рудник лежит в пустыне, и к нему ведёт одна дорога. Рабочие живут в посёлке у порта.",
  ],
  de: [
    "Chile erhöhte den Preis für Kupfer um 4 Prozent.",
    "Minister Pablo Rojas versprach, die neue Mine werde im Juni öffnen.",
    "Die Mine liegt in der Wüste, und eine einzige Straße führt zu ihr. Die Arbeiter wohnen in einem Ort am Hafen.",
  ],
  es: [
    "Chile subió el precio del cobre un 4 por ciento.",
    "El ministro Pablo Rojas prometió que la nueva mina abrirá en junio.",
    "La mina está en el desierto y una sola carretera lleva a ella. Los obreros viven en un pueblo junto al puerto.",
  ],
  zh: [
    "智利将铜价上调4%。",
    "部长罗哈斯承诺新矿将于6月开放。",
    "该矿位于沙漠之中，只有一条公路通往那里。每天有两班公共汽车经过，往返于矿区和港口之间。",
  ],
  ar: [
    "رفعت تشيلي سعر النحاس بنسبة 4 في المئة.",
    "ووعد الوزير بابلو روخاس بأن يفتح المنجم الجديد في يونيو.",
    "يقع المنجم في الصحراء ولا يؤدي إليه سوى طريق واحد. ويسكن العمال في بلدة قرب الميناء.",
  ],
};

for (const [language, [deed, promise, rest]] of Object.entries(promises)) {
  test(`${language}: what somebody promised stands under what may come`, () => {
    const text = [deed, promise, rest].join(language === "zh" ? "" : " ");
    const reports = ["Alpha", "Beta"].map((outlet, i) => ({ ...makeReport(`p${i}`, outlet, text), language }));
    const { sentences } = composeBrief(readMaterial(reports), "2024-05-18T00:05:00Z", language);
    const told = sentences.find(({ text: one }) => one.includes(bare(promise)));
    assert.equal(told?.section, "coming");
  });
}

function bare(sentence: string): string {
  return sentence.replace(/[.。]$/u, "");
}
