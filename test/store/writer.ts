// Run as a process by the store's contract: reads, then writes, in many small transactions.
import { openStore } from "../../src/store/index.ts";

const [, , url = "", name = "", rows = "0"] = process.argv;
const store = await openStore({ url });
for (let i = 0; i < Number(rows); i += 1) {
  await store.transaction(async (tx) => {
    await tx.selectFrom("outlet").select("id").limit(1).execute();
    const row = {
      name,
      domains: "[]",
      country: null,
      languages: "[]",
      kind: "online",
      ownership: "unknown",
      source: "made up",
      checked: "2026-11-25",
    };
    await tx
      .insertInto("outlet")
      .values({ id: `${name}${i}.example`, ...row })
      .execute();
  });
}
await store.close();
