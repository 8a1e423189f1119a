/**
 * Measures the precision of each type of act on relations/plv_train_en and writes it into src/relations/data/measured-types.json:
 * of the records of a type that `rapporteur relations` finds, the share whose PLOVER class is the one labelled in the
 * sentence. The set labels 15 classes and not our types, so that a type is right where its class is.
 */
import { writeFileSync } from "node:fs";
import { answerLines } from "./measure-set.ts";
import { isRecord, readRows } from "./read-set.ts";

const name = "relations/plv_train_en";
const set = new URL(`../../shared/data/${name}/`, import.meta.url);
const file = new URL("../src/relations/data/measured-types.json", import.meta.url);

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textAt(value: unknown, key: string): string | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === "string" ? found : undefined;
}

const labelled = new Map(
  [...readRows(new URL("truth.jsonl.gz", set))].map(({ id, events }) => [
    id,
    new Set(listOf(events).flatMap((event) => textAt(event, "plover") ?? [])),
  ]),
);
const counts = new Map<string, { found: number; right: number }>();
await answerLines("relations", readRows(new URL("docs.jsonl.gz", set)), ({ id, records }) => {
  for (const record of listOf(records)) {
    const [type, plover] = [textAt(record, "type"), textAt(record, "plover")];
    if (!type || !plover) continue;
    const count = counts.get(type) ?? { found: 0, right: 0 };
    counts.set(type, {
      found: count.found + 1,
      right: count.right + (labelled.get(id)?.has(plover) === true ? 1 : 0),
    });
  }
});
const about =
  "Of the records of a type found in the sentences of a labelled set, how many have the PLOVER class that is labelled there; a type that is absent was found in none. Written by `node evals/act-types.ts`.";
const types = Object.fromEntries([...counts].toSorted(([a], [b]) => a.localeCompare(b)));
writeFileSync(file, `${JSON.stringify({ about, set: name, sentences: labelled.size, types }, null, 2)}\n`);
