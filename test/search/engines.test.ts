import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as fc from "fast-check";
import { parseQuery } from "../../src/search/parse-query.ts";
import { indexWords } from "../../src/search/search-words.ts";
import { countFound, findHits, listArticlesWith, saveDocs } from "../../src/search/store.ts";
import type { SearchDoc } from "../../src/search/types.ts";
import { openStore, type Store } from "../../src/store/index.ts";
import { missingPostgres, type PostgresServer, startPostgres } from "../store/postgres-server.ts";

const texts: readonly (readonly [
  id: string,
  language: string,
  outlet: string,
  states: string,
  at: string,
  text: string,
])[] = [
  [
    "f1",
    "en",
    "harbour wire · harbour-wire.example",
    " CHN RUS ",
    "2024-05-16T06:00:00Z",
    "Gas exports through the new pipeline grew",
  ],
  [
    "f2",
    "ru",
    "северная депеша · severnaya-depesha.example",
    " CHN RUS ",
    "2024-05-17T06:00:00Z",
    "Экспорт газа вырос по новому трубопроводу",
  ],
  ["f3", "zh", "江海观察 · jianghai-observer.example", " CHN ", "2024-05-18T06:00:00Z", "两国元首会谈后发表联合声明"],
  ["f4", "ar", "المرفأ · al-marfa.example", " EGY ", "2023-05-18T06:00:00Z", "وصل الرئيسُ إلى العاصمة"],
  [
    "f5",
    "en",
    "pennine record · pennine-record.example",
    " GBR ",
    "2024-06-01T06:00:00Z",
    "100%_sure: the pipeline new through storms",
  ],
];

const docs = texts.map(
  ([id, language, outlet, states, at, text]): SearchDoc => ({
    id,
    kind: "claim",
    story: "s1",
    article: null,
    path: `/claim/${id}`,
    language,
    outlet,
    teller: null,
    speaker: null,
    states: `${states}LANG:${language.toUpperCase()} `,
    at,
    weight: 0,
    title: text,
    body: text,
    words: indexWords(text, language),
  }),
);

const cases: readonly (readonly [line: string, ids: readonly string[]])[] = [
  ["export", ["f1"]],
  ["газ", ["f2"]],
  ["会谈", ["f3"]],
  ["联合声明", ["f3"]],
  ["谈", ["f3"]],
  ["合联", []],
  ["الرئيس", ["f4"]],
  ["pipeline", ["f5", "f1"]],
  ['"new pipeline"', ["f1"]],
  ["pipeline -gas", ["f5"]],
  ["from:harbour", ["f1"]],
  ["from:江海", ["f3"]],
  ["from:%", []],
  ["from:_", []],
  ["about:RUS-CHN", ["f2", "f1"]],
  ["lang:ru", ["f2"]],
  ["after:2024-05-17 before:2024-06", ["f3", "f2"]],
  ["after:2024-05 -storms about:CHN lang:en", ["f1"]],
  ["", ["f5", "f3", "f2", "f1", "f4"]],
  ["gas OR pipeline", []],
  ["gas AND", []],
  ['" " "', ["f5", "f3", "f2", "f1", "f4"]],
];

const missing = missingPostgres();
let server: PostgresServer | undefined;
before(async () => {
  if (!missing) server = await startPostgres();
});
after(() => server?.stop());

const engines = [
  ["sqlite", async () => ":memory:", false],
  ["postgres", async () => (await server?.freshUrl()) ?? "", missing],
] as const;

for (const [name, url, skip] of engines) {
  test(`${name}: finds what was asked for, in every language, and nothing else`, { skip }, async () => {
    const store = await openStore({ url: await url() });
    await saveDocs(store.db, new Map([["s1", docs]]));
    for (const [line, ids] of cases) assert.deepEqual(await idsOf(store, line), ids, line);
    assert.equal((await countFound(store.db, parseQuery("pipeline"))).claim, 2);
    await saveDocs(store.db, new Map([["s1", docs.slice(1)]]));
    assert.deepEqual(await idsOf(store, "gas"), []);
    await saveDocs(store.db, new Map([["s1", docs]]));
    assert.deepEqual(await idsOf(store, "gas"), ["f1"]);
    await store.close();
  });

  test(`${name}: an act that several stories tell is found once and counted once, by the words of any of them`, {
    skip,
  }, async () => {
    const store = await openStore({ url: await url() });
    for (const [story, text] of [
      ["s1", "Mara Ito visited Port Ada"],
      ["s2", "The visit to Port Ada was short"],
    ] as const) {
      const row = { ...docs[0], kind: "record", path: "/record/r1", title: text, body: text } as SearchDoc;
      await saveDocs(
        store.db,
        new Map([[story, [{ ...row, id: `r-${story}`, story, words: indexWords(text, "en") }]]]),
      );
    }
    assert.equal((await idsOf(store, "kind:record")).length, 1);
    assert.equal((await idsOf(store, "port ada")).length, 1);
    assert.deepEqual(await idsOf(store, "short kind:record"), ["r-s2"]);
    assert.equal((await countFound(store.db, parseQuery("port"))).record, 1);
    await store.close();
  });

  test(`${name}: no line makes the engine fail`, { skip }, async () => {
    const store = await openStore({ url: await url() });
    await saveDocs(store.db, new Map([["s1", docs]]));
    const articles = docs.map(
      (doc): SearchDoc => ({ ...doc, id: `a${doc.id}`, kind: "article", story: "s2", article: doc.id }),
    );
    await saveDocs(store.db, new Map([["s2", articles]]));
    assert.deepEqual(await listArticlesWith(store.db, ["pipeline", "export"], 5), ["f1"]);
    assert.deepEqual(await listArticlesWith(store.db, ["pipeline"], 1), ["f5"]);
    await saveDocs(store.db, new Map([["s2", []]]));
    const odd = [
      '"',
      "'",
      "*",
      "NEAR(a b)",
      "a^2",
      "col:x",
      "~",
      "(((",
      "'; drop table search_doc; --",
      "\\",
      "\u0000",
      "-",
      "--",
      "{}",
      "🙂",
      "a".repeat(9000),
      "٣",
      "ⅷ",
      "\ud800",
    ];
    for (const line of odd) await idsOf(store, line);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 80 }), async (line) => void (await idsOf(store, line))),
      { numRuns: 300 },
    );
    assert.equal((await idsOf(store, "")).length, 5);
    await store.close();
  });
}

async function idsOf({ db }: Store, line: string): Promise<readonly string[]> {
  return (await findHits(db, parseQuery(line), { limit: 50, newest: true })).map(({ id }) => id);
}
