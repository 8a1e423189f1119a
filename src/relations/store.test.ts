import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "../../test/relations/visit.ts";
import { addArticle } from "../../test/store/add-article.ts";
import { openStore } from "../store/index.ts";
import { findDossier, saveRecords } from "./store.ts";

test("what was read again in a page is no evidence beside the last reading, which is", async () => {
  const store = await openStore({ url: ":memory:" });
  await addArticle(store.db, { id: "a1", text: "Norway came.", outlet_name: "Fjord Post", reread_as: "a2" });
  await addArticle(store.db, { id: "a2", text: "Norway came to Iceland.", outlet_name: "Fjord Post" });
  for (const id of ["a1", "a2"]) await saveRecords(store.db, [{ article: id, outlet: "Fjord Post", records: [visit] }]);
  const lines = await findDossier(store.db, "ISL", "NOR");
  assert.deepEqual(
    lines.map(({ citations }) => citations.map(({ article }) => article)),
    [["a2"]],
  );
  await store.close();
});
