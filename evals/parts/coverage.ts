import { existsSync } from "node:fs";
import { measureCoverage } from "../coverage/measure-coverage.ts";
import { readRows, textField } from "../read-set.ts";
import type { Json, Part } from "../types.ts";

const names: readonly string[] = ["stories/basil_en", "stories/ecbplus_en"];

/** The articles of a set with their stories; an article without an outlet is an outlet of its own. */
export function readArticles(folder: URL): readonly Json[] {
  const truth = new Map(
    readRows(new URL("truth.jsonl.gz", folder)).map((row) => [textField(row, "id"), textField(row, "story")]),
  );
  return readRows(new URL("docs.jsonl.gz", folder)).flatMap((article) => {
    const id = textField(article, "id");
    const story = truth.get(id);
    const name = textField(article, "outlet") || `outlet of ${id}`;
    return story ? [{ ...article, story, outlet: { name, domain: name } }] : [];
  });
}

/** What several voices say reaches the page, and nothing on it stands without a passing check. */
export const coveragePart: Part = {
  name: "coverage",
  sets: [],
  async measure(data) {
    const rows = [];
    for (const name of names) {
      const folder = new URL(`${name}/`, data);
      if (!existsSync(folder)) {
        console.error(`skipped: ${name} is not on this machine`);
        continue;
      }
      const { rows: own, missed } = await measureCoverage(name, readArticles(folder));
      rows.push(...own);
      for (const { story, claim } of missed)
        console.error(
          `missed: ${story} (${claim.voices} voices) ${claim.statements[0]?.text.slice(0, 160).replaceAll(/\s+/gu, " ")}`,
        );
    }
    return {
      rows,
      note: `A claim is a sentence with those of other voices that are like it (cosine of words weighted by rarity in the story at least .5,
five content words at least), carried by three independent voices or more; copies are their original's voice. It reaches the
page where a published sentence cites one of its passages. Stories are given, so that clustering is not measured here;
articles of ECB+ name no outlet and count as one each.`,
    };
  },
};
