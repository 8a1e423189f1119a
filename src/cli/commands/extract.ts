import type { Command } from "../command.ts";
import { defineFilter } from "../filters/run-filter.ts";
import { readPages } from "./read-pages.ts";

/** `rapporteur extract`: pages to articles. */
export const extractCommand: Command = defineFilter({
  name: "extract",
  summary: "Takes the article out of each page: body, headline, dates, byline, picture, and what kind of page it is.",
  about:
    'In: {"id"?, "url", "html"} or {"id"?, "url", "bytes": base64, "contentType"?} a line, or files named *.html, *.html.gz, or WARC with --warc.\nOut: an article a line; "text" is the body, paragraphs parted by one empty line. A field that was not found is absent.',
  example: `echo '{"url":"https://harbour-wire.example/a","html":"<h1>Ferry talks</h1><p>The two ports agreed on Monday to run the ferry all winter, the harbour office said.</p>"}' | ./bin/rapporteur extract`,
  options: {
    warc: { type: "boolean", help: "operands are WARC files: every HTML response in them is a page" },
    "time-limit": { type: "string", value: "MS", help: "milliseconds for one page (default 10000)" },
  },
  module: new URL("../filters/extract.ts", import.meta.url),
  timeLimit: 10_000,
  read: readPages,
});
