export { type CharsetSource, type Decoded, decodeBytes } from "./charset/decode-bytes.ts";
export { type ArchivedPage, readWarc } from "./archive/read-warc.ts";
