import { readBytes, readRows, textField } from "../read-set.ts";
import type { EvalSet, Figure, Json, Part } from "../types.ts";

function* pages(folder: URL): Generator<Json, void, undefined> {
  for (const row of readRows(new URL("truth.jsonl", `${folder.href}/`))) {
    const bytes = readBytes(new URL(`pages/${textField(row, "id")}.html.gz`, `${folder.href}/`));
    yield { id: row.id, url: row.url, contentType: row.contentType, bytes: bytes.toString("base64") };
  }
}

function predict({ id, text, title, publishedAt, byline, image }: Json): Json {
  const url = typeof image === "object" && image !== null && "url" in image ? image.url : undefined;
  return { id, text, title, publishedAt, byline, image: url };
}

function extraction(name: string, figures: readonly Figure[]): EvalSet {
  return {
    set: `extraction/${name}`,
    command: "extract",
    lines: pages,
    predict,
    scorer: "score_extraction.py",
    arguments: ["{set}/truth.jsonl", "{pred}", "--json"],
    figures,
  };
}

function figure(name: string, key: string, goal?: string, published?: string): Figure {
  const base = { name, path: `${key}/value`, count: `${key}/n` };
  return { ...base, ...(goal ? { goal } : {}), ...(published ? { published } : {}) };
}

/** Pages to articles. */
export const extractionPart: Part = {
  name: "extraction",
  sets: [
    extraction("scrapinghub", [
      figure("body F1", "text_f1", ".965", "rs_trafilatura .970, trafilatura .958, go-readability .934, floor .834"),
    ]),
    extraction("trafilatura", [
      figure("segments F1", "segments_f1", ".90", "floor .782"),
      figure("title, normalised", "title_normalised", ".90", "floor .496"),
      figure("date, same day", "date_same_day", ".90", "floor .667"),
      figure("byline, set F1", "byline_set_f1", ".75", "floor .307"),
    ]),
    extraction("mozilla", [
      figure("body F1", "text_f1", undefined, "floor .753"),
      figure("title, normalised", "title_normalised", undefined, "floor .848"),
      figure("date, same day", "date_same_day", undefined, "floor .906"),
      figure("byline, set F1", "byline_set_f1", undefined, "floor .478"),
    ]),
  ],
};
