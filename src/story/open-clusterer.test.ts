import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as check, property, shuffledSubarray } from "fast-check";
import { parseArticle } from "../article/index.ts";
import { type Clusterer, openClusterer } from "./open-clusterer.ts";

function add(
  clusterer: Clusterer,
  id: string,
  language: string,
  title: string,
  text: string,
  publishedAt = "2024-05-16T08:00:00Z",
): string {
  const article = parseArticle({ id, language, title, text, publishedAt });
  assert.ok(article.ok);
  return clusterer.add(article.value).story;
}

const quake = "An earthquake of magnitude 7.1 hit Arequipa in Peru, killing 14 people, the made-up institute said.";

test("two whole texts in two languages are not one story for two states that both name", () => {
  const clusterer = openClusterer();
  const talks = add(
    clusterer,
    "en",
    "en",
    "Presidents of Russia and China meet in Beijing",
    "The presidents of Russia and China met in Beijing on Thursday and signed a statement on trade, energy and transport. " +
      "Their ministers spoke of payments between banks, of grain, of timber and of a bridge over the river Amur. " +
      "A dinner followed, and the delegations leave for Harbin, where an exhibition of machines opens.",
  );
  const garden = add(
    clusterer,
    "ru",
    "ru",
    "Ботанический сад пересадил редкие пионы",
    "Сотрудники ботанического сада пересадили редкие пионы в новую теплицу с подогревом почвы. Семена собирали много лет " +
      "любители из разных городов: такие цветы дико растут в горах на юге России и в Китае. Посетителям покажут их весной, " +
      "когда закончат ремонт дорожек и поставят скамейки у пруда.",
  );
  assert.notEqual(garden, talks);
});

test("one event in seven languages is one story", () => {
  const clusterer = openClusterer();
  const first = add(clusterer, "en", "en", "Quake of 7.1 hits Peru", quake);
  const others = [
    add(
      clusterer,
      "es",
      "es",
      "Terremoto de 7,1 en Perú",
      "Un terremoto de magnitud 7,1 en Arequipa, Perú, deja 14 muertos.",
    ),
    add(
      clusterer,
      "ru",
      "ru",
      "Землетрясение 7,1 в Перу",
      "Землетрясение магнитудой 7,1 произошло в Арекипе, в Перу, 14 погибших.",
    ),
    add(
      clusterer,
      "fr",
      "fr",
      "Séisme de 7,1 au Pérou",
      "Un séisme de magnitude 7,1 près d'Arequipa, au Pérou, fait 14 morts.",
    ),
    add(clusterer, "zh", "zh", "秘鲁发生7.1级地震", "秘鲁发生7.1级地震，造成14人死亡。"),
    add(clusterer, "ar", "ar", "زلزال بقوة 7.1 في بيرو", "زلزال بقوة 7.1 درجات في بيرو ومقتل 14 شخصا."),
    add(
      clusterer,
      "de",
      "de",
      "Erdbeben der Stärke 7,1 in Peru",
      "Ein Erdbeben der Stärke 7,1 bei Arequipa in Peru hat 14 Tote gefordert.",
    ),
  ];
  assert.deepEqual(
    others,
    others.map(() => first),
  );
});

test("the same kind of event in another state, or a year later, is another story", () => {
  const clusterer = openClusterer();
  const first = add(clusterer, "a", "en", "Quake of 7.1 hits Peru", quake);
  assert.notEqual(
    add(
      clusterer,
      "b",
      "en",
      "Quake of 5.9 hits Japan",
      "An earthquake of magnitude 5.9 hit Sendai in Japan; nobody was hurt.",
    ),
    first,
  );
  assert.notEqual(add(clusterer, "c", "en", "A year after the Peru quake", quake, "2025-05-16T08:00:00Z"), first);
});

test("round-ups and live pages stand alone and weld nothing", () => {
  const clusterer = openClusterer();
  const first = add(clusterer, "a", "en", "Quake of 7.1 hits Peru", quake);
  const briefing = add(
    clusterer,
    "b",
    "en",
    "Morning briefing: quake in Peru, ferry off Norway",
    `${quake} A ferry with 230 people sank near Bergen in Norway.`,
  );
  const live = add(
    clusterer,
    "c",
    "en",
    "Live: Peru quake, Norway ferry",
    `${quake} A ferry with 230 people sank near Bergen in Norway.`,
  );
  const ferry = add(
    clusterer,
    "d",
    "en",
    "Ferry sinks off Norway",
    "A ferry with 230 people sank near Bergen in Norway; 41 were saved.",
  );
  assert.equal(new Set([first, briefing, live, ferry]).size, 4);
});

test("an editor's word goes before likeness, both ways", () => {
  const links = { must: [["a", "b"]], cannot: [["a", "c"]], pinned: [] } as const;
  const clusterer = openClusterer({ links });
  const first = add(clusterer, "a", "en", "Quake of 7.1 hits Peru", quake);
  assert.equal(add(clusterer, "b", "en", "Potters meet", "Potters of the valley met to trade glazes and clay."), first);
  assert.notEqual(add(clusterer, "c", "en", "Quake of 7.1 hits Peru", quake), first);
});

test("memory is bounded by the capacity, and reasons are in words", () => {
  const clusterer = openClusterer({ capacity: 5 });
  const words = "glaze harvest violin orchard tunnel lantern pepper saddle thistle walnut".split(" ");
  for (const word of words) add(clusterer, word, "en", word, `${word} ${word}`);
  assert.equal(clusterer.openStories, 5);
  const article = parseArticle({ id: "a", text: quake, language: "en" });
  assert.ok(article.ok);
  assert.ok(clusterer.add(article.value).reasons.length > 0);
});

test("a story at rest is woken by what matches it, and keeps its id", () => {
  const clusterer = openClusterer({ capacity: 12 });
  const first = add(clusterer, "a", "en", "Quake of 7.1 hits Peru", quake);
  for (const id of ["b", "c", "d"]) add(clusterer, id, "en", "Quake of 7.1 hits Peru", `${quake} Schools stay shut.`);
  const words = "glaze harvest violin orchard tunnel lantern pepper saddle".split(" ");
  for (const word of words) add(clusterer, word, "en", word, `${word} ${word}`);
  const late =
    "Homes in Arequipa fell after the earthquake of magnitude 7.1 in Peru; the made-up institute counts 14 dead.";
  assert.equal(add(clusterer, "e", "en", "Peru counts its dead after quake", late, "2024-05-20T08:00:00Z"), first);
});

const events: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "Quake of 7.1 hits Peru",
    quake,
    ["Homes fell in Camaná.", "Schools in Arequipa stay shut.", "A wave warning was lifted."],
  ],
  [
    "Ferry sinks off Norway",
    "A ferry with 230 people sank near Bergen in Norway; 41 were saved by a fishing boat.",
    ["Divers went down at Bergen.", "The ferry was built in 1988.", "The owner stopped its other boats."],
  ],
  [
    "Portugal votes for a new parliament",
    "Voters in Portugal chose a new parliament; turnout was 58 percent by noon in Lisbon.",
    ["Lines were long in Porto.", "Results come at night.", "The premier voted in Lisbon."],
  ],
];

test("reports of one hour give the same stories in any order of arrival", () => {
  const reports = events.flatMap(([title, text, tails], event) =>
    tails.map((tail, at) => ({ id: `e${event}r${at}`, event, title, text: `${text} ${tail}` })),
  );
  check(
    property(shuffledSubarray(reports, { minLength: reports.length }), (order) => {
      const clusterer = openClusterer();
      const found = order.map(({ id, event, title, text }) => ({
        event,
        story: add(clusterer, id, "en", title, text),
      }));
      const stories = Map.groupBy(found, ({ event }) => event);
      for (const group of stories.values()) assert.equal(new Set(group.map(({ story }) => story)).size, 1);
      assert.equal(new Set(found.map(({ story }) => story)).size, events.length);
    }),
    { seed: 5, numRuns: 60 },
  );
});

test("the same picture, and a link from one to the other, speak for one story and are named", () => {
  const day = "2024-05-16T08:00:00Z";
  const first = {
    id: "one",
    language: "en",
    publishedAt: day,
    url: "https://a.example/2024/pier-of-orlo-burns",
    image: { url: "https://a.example/img/orlo-240516-0137.jpg" },
    title: "Pier of Orlo burns through the night",
    text: "The old wooden pier burned until the morning, and nobody was hurt. Crews from three towns came.",
  };
  const second = {
    id: "two",
    language: "de",
    publishedAt: day,
    title: "Flammen am Hafen",
    text: "Bis zum Morgen standen die Planken in Flammen; verletzt wurde niemand. Helfer kamen aus drei Orten.",
  };
  const join = (more: Readonly<Record<string, unknown>>): { readonly one: boolean; readonly reasons: string } => {
    const clusterer = openClusterer();
    const [a, b] = [parseArticle(first), parseArticle({ ...second, ...more })];
    assert.ok(a.ok && b.ok);
    const { story } = clusterer.add(a.value);
    const added = clusterer.add(b.value);
    return { one: added.story === story, reasons: added.reasons.join("; ") };
  };
  assert.equal(join({}).one, false);
  const pictured = join({ image: { url: "https://cdn.b.example/orlo-240516-0137-800x600.webp" } });
  assert.ok(pictured.one && pictured.reasons.includes("the same picture"), pictured.reasons);
  const linked = join({ links: ["https://www.a.example/2024/pier-of-orlo-burns/"] });
  assert.ok(linked.reasons.includes("one links to the other"), linked.reasons);
});
