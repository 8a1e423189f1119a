import { isRecord, readBytes, readRows, textField } from "../read-set.ts";
import type { EvalSet, Figure, Json, Part } from "../types.ts";

/** Files of a set as lines; `wanted` picks those that the command is for. */
function files(wanted: (file: string, bytes: Buffer) => boolean): (folder: URL) => Iterable<Json> {
  return function* (folder) {
    for (const row of readRows(new URL("expected.jsonl", `${folder.href}/`))) {
      const file = textField(row, "file");
      const bytes = readBytes(new URL(`files/${file}`, `${folder.href}/`));
      if (!wanted(file, bytes)) continue;
      yield {
        id: file,
        bytes: bytes.toString("base64"),
        contentType: isRecord(row.headers) ? row.headers["content-type"] : undefined,
      };
    }
  };
}

function predictFeed(answer: Json): Json {
  if (answer.error !== undefined) return { file: answer.id, error: answer.error };
  const entries: readonly unknown[] = Array.isArray(answer.entries) ? answer.entries : [];
  return { file: answer.id, title: answer.title, entries: entries.length, firstEntry: entries[0] };
}

/** What was read out of a page or, where the file is a feed, out of its entries. */
function predictText(answer: Json, seconds: number): Json {
  const entries: readonly unknown[] = Array.isArray(answer.entries) ? answer.entries : [];
  const told = entries.filter(isRecord).flatMap(({ title, summary, content }) => [title, summary, content]);
  const picture = isRecord(answer.image) ? answer.image.title : undefined;
  const frame = isRecord(answer.explain) && Array.isArray(answer.explain.leftOut) ? answer.explain.leftOut : [];
  const text = [answer.text, ...frame, answer.description, picture, ...told].join("\n");
  return { file: answer.id, charset: answer.charset, text, title: answer.title, error: answer.error, seconds };
}

function figure(name: string, key: string, goal: string): Figure {
  return { name, path: `${key}/value`, count: `${key}/n`, goal };
}

const feeds: EvalSet = {
  set: "feeds",
  command: "parse-feed",
  lines: files(() => true),
  predict: predictFeed,
  scorer: "score_feeds.py",
  arguments: ["{set}/expected.jsonl", "{pred}", "--json"],
  figures: [
    figure("answered", "answered", "1"),
    figure("feed titles", "feed_title", ".97"),
    figure("counts of entries", "entries_count", ".97"),
    figure("titles of entries", "entry_title", ".97"),
    figure("links", "entry_link", ".97"),
    figure("dates", "entry_date", ".97"),
    figure("no feed, refused", "rejected", "1"),
  ],
};

/** One at a time, so that the time between two answers is that of a file. */
function survival(set: string, figures: readonly Figure[]): EvalSet {
  return {
    set,
    // What is left out of the body counts too: the strings to be found come from all over a page.
    command: "extract --explain --workers 1",
    lines: files((file, bytes) => !isFeed(file, bytes)),
    predict: predictText,
    also: { command: "parse-feed --workers 1", lines: files(isFeed) },
    scorer: "score_charsets.py",
    arguments: ["{set}/expected.jsonl", "{pred}", "--json"],
    figures,
  };
}

/** By its name, but for web pages that are called feeds. */
function isFeed(file: string, bytes: Buffer): boolean {
  if (/^\s{0,40}(?:<\?xml[^>]{0,100}>\s{0,20})?<!doctype html|^\s{0,40}<html/iu.test(bytes.toString("latin1", 0, 500)))
    return false;
  return !/\.(?:html?|txt)(?:\.gz)?$/iu.test(file);
}

/** Feeds, character sets and hostile files. */
export const feedsPart: Part = {
  name: "feeds",
  sets: [
    feeds,
    survival("charsets", [
      figure("answered", "answered", "1"),
      figure("charset", "charset", ".97"),
      figure("strings that must be there", "contains", ".98"),
    ]),
    survival("hostile", [
      figure("answered within the limit", "answered", "1"),
      figure("strings that must be there", "contains", ".98"),
    ]),
  ],
};
