import type { Command } from "../command.ts";
import { defineFilter } from "../filters/run-filter.ts";
import { readDocuments } from "./read-pages.ts";

/** `rapporteur parse-feed`: feeds to entries. */
export const parseFeedCommand: Command = defineFilter({
  name: "parse-feed",
  summary:
    "Reads feeds of every common kind, however broken: RSS, RDF, Atom, JSON Feed, news sitemaps and their indexes.",
  about:
    'In: {"id"?, "url"?, "headers"?, "body"} or, undecoded, "bytes" in base64 a line, or files named *.xml, *.rss, *.atom, *.rdf, *.json (also .gz).\nOut: a feed a line with its "entries". A feed cut off gives its whole entries and "truncated"; what is no feed is answered by an error with a code.',
  example: `echo '{"body":"<rss><channel><title>Harbour Wire</title><item><title>Ferry talks</title><link>https://harbour-wire.example/a</link></item></channel></rss>"}' | ./bin/rapporteur parse-feed`,
  options: {
    "time-limit": { type: "string", value: "MS", help: "milliseconds for one feed (default 20000)" },
  },
  module: new URL("../filters/parse-feed.ts", import.meta.url),
  timeLimit: 20_000,
  read: (operands, args, stdin) =>
    readDocuments(operands, args, stdin, /\.(?:xml|rss|rdf|atom|json|xhtml|html?)(?:\.gz)?$/iu, undefined),
});
