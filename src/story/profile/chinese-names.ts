import { readFileSync } from "node:fs";
import { nameKey } from "./romanise.ts";

/** Characters whose reading ends in n or ng. */
const nasal = new Set(
  "安本宾賓班邦潘庞彭平曼蒙门門明芬范凡丰坎康肯金甘冈岡根贡貢坦汤唐滕廷通丹当當登丁东東顿頓兰蘭朗伦倫林琳龙龍赞增钱陈申桑森辛松孙孫让讓文温溫翁万萬汉漢亨洪华華宁寧恩",
);
const readings: ReadonlyMap<string, string> = readTable();

function readTable(): ReadonlyMap<string, string> {
  const lines = readFileSync(new URL("../data/syllables.zh.tsv", import.meta.url), "utf8").split("\n");
  return new Map(
    lines
      .filter((line) => line !== "" && !line.startsWith("#"))
      .flatMap((line) => {
        const [reading = "", signs = ""] = line.split("\t");
        return signs.split("").map((sign): [string, string] => [sign, ending(sign, reading)]);
      }),
  );
}

function ending(sign: string, reading: string): string {
  return nasal.has(sign) && reading !== "n" ? `${reading}an` : `${reading}${reading.endsWith("a") ? "" : "a"}`;
}

/**
 * Keys of what may be foreign names in a run of ideographs: every stretch of four characters that names are written
 * with, or a whole shorter one. Most of them are no names; they cost little, since nothing else shares them.
 */
export function chineseNameKeys(run: string): string[] {
  const keys: string[] = [];
  let from = 0;
  for (let at = 0; at <= run.length; at += 1) {
    if (at < run.length && readings.has(run.charAt(at))) continue;
    addKeys(run.slice(from, at), keys);
    from = at + 1;
  }
  return keys;
}

function addKeys(stretch: string, keys: string[]): void {
  for (let at = 0; at + 3 <= stretch.length; at += 1) {
    const key = nameKey(
      stretch
        .slice(at, at + 6)
        .split("")
        .map((sign) => readings.get(sign) ?? "")
        .join(""),
    );
    if (key) keys.push(key);
  }
}
