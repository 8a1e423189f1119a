import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReport, readMaterial } from "../../../test/brief/made-material.ts";
import type { Brief } from "../types.ts";
import { composeBrief } from "./compose-brief.ts";

const report = (
  id: string,
  outlet: string,
  language: string,
  publishedAt: string,
  text: string,
): ReturnType<typeof makeReport> => makeReport(id, outlet, text, { language, publishedAt, title: "" });

const storm = [
  report(
    "a",
    "Harbour Wire",
    "en",
    "2024-05-16T08:00:00Z",
    "A storm struck Orlo in Estonia, killing at least 1,300 people.",
  ),
  report("b", "Le Fanal", "fr", "2024-05-18T08:00:00Z", "La tempête à Orlo, en Estonie, a fait plus de 4 000 morts."),
  report(
    "c",
    "Северный Причал",
    "ru",
    "2024-05-20T08:00:00Z",
    "В результате шторма в Орло в Эстонии погибли 5200 человек.",
  ),
  report("d", "Le Fanal", "fr", "2024-05-17T08:00:00Z", "La tempête à Orlo, en Estonie, a fait 2 000 morts."),
];

function tollsIn(articles: typeof storm, language: string): readonly (readonly [string, string])[] {
  const { sentences }: Brief = composeBrief(readMaterial(articles), "2024-05-21T00:00:00Z", language);
  return sentences.filter(({ key }) => key?.startsWith("toll:")).map(({ section, text }) => [section, text] as const);
}

test("counts of several languages that grow from day to day stand with their days, what each outlet said last, the latest first", () => {
  assert.deepEqual(tollsIn(storm, "en"), [
    [
      "figures",
      "5,200 people were killed, Северный Причал reported on 20 May 2024; at least 4,000, Le Fanal reported on 18 May 2024; at least 1,300, Harbour Wire reported on 16 May 2024.",
    ],
  ]);
  const nb = "\u00A0";
  const thin = "\u202F";
  assert.deepEqual(tollsIn(storm, "fr"), [
    [
      "figures",
      `Selon Северный Причал (20 mai 2024), 5${thin}200 personnes ont été tuées${nb}; selon Le Fanal (18 mai 2024), au moins 4${thin}000${nb}; selon Harbour Wire (16 mai 2024), au moins 1${thin}300.`,
    ],
  ]);
});

test("counts of one day differ: they stand side by side where accounts part, without days", () => {
  const sameDay = storm.slice(0, 3).map((one) => ({ ...one, publishedAt: "2024-05-16T08:00:00Z" }));
  const [told] = tollsIn(sameDay, "de");
  assert.equal(told?.[0], "part");
  assert.match(
    told[1],
    /^5\.200 Menschen wurden laut „?Северный Причал“? getötet; laut Le Fanal waren es mindestens 4\.000; /u,
  );
});

test("a count of an event from long before is none of this one", () => {
  const recalls = report(
    "e",
    "Cape Dispatch",
    "en",
    "2024-05-16T09:00:00Z",
    "A ferry sank at Orlo in Estonia on Thursday. In February 2020, a ferry sank at Vesna, killing 12 people.",
  );
  const other = report(
    "f",
    "Quay Post",
    "en",
    "2024-05-16T09:00:00Z",
    "A ferry sank at Orlo in Estonia, killing 15 people.",
  );
  assert.deepEqual(tollsIn([recalls, other], "en"), []);
});
