import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Correction,
  findDossier,
  findMaterial,
  findPairOf,
  findRecord,
  findRecordsOf,
  gatherRegisters,
  listPairs,
  type RelationRecord,
  registerTables,
  saveCorrection,
  undoCorrection,
  writeTableCsv,
} from "../../src/relations/index.ts";
import { saveRecords } from "../../src/relations/store.ts";
import { copyStore, digestStore, openStore, type Store } from "../../src/store/index.ts";
import { addArticle } from "../store/add-article.ts";
import { visit, visitText as text } from "./visit.ts";
import { onBothEngines } from "../store/both-engines.ts";

const by = { reason: "another minister", editor: "R. Ng", at: "2024-05-20T10:00:00Z" };

async function fill(store: Store, record: RelationRecord = visit): Promise<string> {
  await addArticle(store.db, { id: "a1", text, published_at: "2024-05-14T08:00:00Z", outlet_name: "Fjord Post" });
  await store.transaction((tx) => saveRecords(tx, [{ article: "a1", outlet: "Fjord Post", records: [record] }]));
  const [line] = await findDossier(store.db, "ISL", "NOR");
  assert.ok(line);
  return line.id;
}

async function correct(store: Store, id: string, given: Partial<Correction>): Promise<Correction> {
  const line = await findRecord(store.db, id);
  assert.ok(line);
  const { action = "correct", change = {} } = given;
  const saved = await store.transaction((tx) => saveCorrection(tx, line, { ...by, action, change }));
  assert.ok(saved.ok);
  return saved.value;
}

/** What every engine must do with what people put right. */
function testCorrections(name: string, freshUrl: () => Promise<string>): void {
  const withStore = async (run: (store: Store) => Promise<void>): Promise<void> => {
    const store = await openStore({ url: await freshUrl() });
    try {
      await run(store);
    } finally {
      await store.close();
    }
  };

  test(`${name}: a line put right says so, keeps the machine's reading, and is taken back`, () =>
    withStore(async (store) => {
      const id = await fill(store);
      const date = { from: "2024-05-10", to: "2024-05-10", precision: "day" } as const;
      await correct(store, id, { change: { type: "meet", source: "ISL", target: "NOR", date } });
      const last = await correct(store, id, { change: { state: "planned" } });
      const [line] = await findDossier(store.db, "ISL", "NOR");
      assert.deepEqual(
        [
          line?.kind,
          line?.type,
          line?.source,
          line?.targetActor,
          line?.date?.from,
          line?.corrected?.corrections.length,
        ],
        ["plan", "meet", "ISL", "Jonas Gahr Støre", "2024-05-10", 2],
      );
      assert.deepEqual(line?.corrected?.machine, {
        type: "visit",
        source: "NOR",
        target: "ISL",
        date: visit.date,
        dimension: "diplomacy",
        state: "happened",
      });
      const material = await findMaterial(store.db, "ISL", "NOR");
      const table = registerTables["records"]?.(gatherRegisters(material));
      assert.ok(table);
      assert.match(writeTableCsv(table, material), /corrected by R\. Ng on 2024-05-20: another minister.*type: visit/u);
      const undone = await store.transaction((tx) => undoCorrection(tx, last.id, "R. Ng", "2024-05-21T10:00:00Z"));
      assert.ok(undone.ok);
      assert.equal((await findRecord(store.db, id))?.kind, "event");
      assert.equal((await undoCorrection(store.db, last.id, "R. Ng", by.at)).ok, false);
    }));

  test(`${name}: a withdrawn line counts nowhere, and is found with its reason`, () =>
    withStore(async (store) => {
      const id = await fill(store);
      const { id: correction } = await correct(store, id, { action: "withdraw" });
      assert.deepEqual(await findDossier(store.db, "ISL", "NOR"), []);
      assert.deepEqual(await findRecordsOf(store.db, [["a1"], []]), [[], []]);
      assert.deepEqual(await listPairs(store.db), []);
      const material = await findMaterial(store.db, "ISL", "NOR");
      const registers = gatherRegisters(material);
      assert.deepEqual([registers.settled.length, registers.withdrawn[0]?.line.id], [0, id]);
      const table = registerTables["corrections"]?.(registers);
      assert.ok(table);
      assert.match(writeTableCsv(table, material), /withdraw,.*R\. Ng,2024-05-20T10:00:00Z,another minister/u);
      await store.transaction((tx) => undoCorrection(tx, correction, "R. Ng", by.at));
      assert.equal((await findDossier(store.db, "ISL", "NOR")).length, 1);
    }));

  test(`${name}: an article that is read again keeps what people put right, under whatever id its line has now`, () =>
    withStore(async (store) => {
      const id = await fill(store);
      await correct(store, id, { change: { dimension: "trade" } });
      await store.transaction((tx) => saveRecords(tx, [{ article: "a1", outlet: "Fjord Post", records: [visit] }]));
      assert.equal((await findRecord(store.db, id))?.dimension, "trade");
      const { date: _date, ...undated } = visit;
      await store.transaction((tx) => saveRecords(tx, [{ article: "a1", outlet: "Fjord Post", records: [undated] }]));
      const [line] = await findDossier(store.db, "ISL", "NOR");
      assert.notEqual(line?.id, id);
      assert.equal(line?.dimension, "trade");
      await store.transaction((tx) =>
        saveRecords(tx, [{ article: "a1", outlet: "Fjord Post", records: [{ ...visit, type: "meet" }] }]),
      );
      assert.equal((await findDossier(store.db, "ISL", "NOR"))[0]?.corrected, undefined);
    }));

  test(`${name}: a line given another party goes to the dossier of that party`, () =>
    withStore(async (store) => {
      const id = await fill(store);
      await correct(store, id, { change: { source: "SWE" } });
      assert.deepEqual(await findDossier(store.db, "ISL", "NOR"), []);
      const [line] = await findDossier(store.db, "ISL", "SWE");
      assert.deepEqual([line?.id, line?.sourceActor, await findPairOf(store.db, id)], [id, undefined, ["SWE", "ISL"]]);
    }));

  test(`${name}: a correction has a name, a reason and something to change, and moves with the store`, () =>
    withStore(async (store) => {
      const id = await fill(store);
      const line = await findRecord(store.db, id);
      assert.ok(line);
      const refuse = async (given: object): Promise<string | undefined> => {
        const saved = await saveCorrection(store.db, line, {
          ...by,
          action: "correct",
          change: { type: "meet" },
          ...given,
        });
        return saved.ok ? undefined : saved.problem.code;
      };
      assert.equal(await refuse({ editor: " " }), "EDITOR_MISSING");
      assert.equal(await refuse({ reason: "" }), "REASON_MISSING");
      assert.equal(await refuse({ change: {} }), "CORRECTION_EMPTY");
      assert.equal(await refuse({ change: { source: "ISL" } }), "SAME_PARTY");
      const empty = (await digestStore(store.db)).digest;
      await correct(store, id, { change: { type: "meet" } });
      const { digest } = await digestStore(store.db);
      assert.notEqual(digest, empty);
      const other = await openStore({ url: await freshUrl() });
      await copyStore(store, other, () => {});
      assert.equal((await digestStore(other.db)).digest, digest);
      await other.close();
    }));
}

onBothEngines("corrections", testCorrections);
