export { unpackBytes } from "./archive/unpack.ts";
export { type ArchivedPage, readWarc } from "./archive/read-warc.ts";
export { type CharsetSource, type Decoded, decodeBytes } from "./charset/decode-bytes.ts";
export { type DatedMoment, findDay, formatLocal, parseDate } from "./dates/parse-date.ts";
export { parseFeed } from "./feed/parse-feed.ts";
export type { Feed, FeedEntry, FeedKind } from "./feed/types.ts";
