import iconv from "iconv-lite";
import { declaredCharset, headerCharset } from "./declared-charset.ts";
import { detectCharset } from "./detect-charset.ts";
import { judgeUtf8 } from "./judge-utf8.ts";

/** What the choice of a charset rested on. */
export type CharsetSource = "bom" | "header" | "declaration" | "validity" | "detection" | "default";

export interface Decoded {
  readonly text: string;
  /** Name as in the WHATWG Encoding Standard, lower case, or the label itself for charsets outside of it. */
  readonly charset: string;
  readonly source: CharsetSource;
}

const utf8 = "utf-8";

/**
 * Bytes of a page or feed to text: byte order mark, then the HTTP header, then the document's own declaration, then
 * what the bytes look like. A declaration that the bytes disprove (declared Latin, yet flawless UTF-8 with many
 * multi-byte characters; declared UTF-8, yet mostly invalid) is overruled.
 */
export function decodeBytes(bytes: Uint8Array, contentType?: string): Decoded {
  const { charset, source } = chooseCharset(bytes, contentType);
  return { text: decodeAs(bytes, charset), charset, source };
}

/** The charset alone, as `decodeBytes` would choose it. */
function chooseCharset(bytes: Uint8Array, contentType?: string): { charset: string; source: CharsetSource } {
  const mark = markedCharset(bytes);
  if (mark) return { charset: mark, source: "bom" };
  const header = knownCharset(headerCharset(contentType));
  const declared = knownCharset(declaredCharset(bytes, contentType));
  const stated = header ?? declared;
  const validity = judgeUtf8(bytes);
  if (stated === utf8) {
    if (validity.invalid <= validity.multiByte) return { charset: utf8, source: header ? "header" : "declaration" };
    return { charset: detectCharset(bytes) ?? utf8, source: "detection" };
  }
  if (stated && !disproved(stated, header !== undefined, validity)) {
    return { charset: stated, source: header ? "header" : "declaration" };
  }
  if (validity.invalid === 0) {
    if (validity.multiByte === 0 && !validity.ascii)
      return { charset: detectCharset(bytes) ?? "windows-1252", source: "detection" };
    // RFC 3023: XML served as text/* without a charset is US-ASCII; where it is, that is said.
    if (validity.ascii && /^text\/[^;]*xml/iu.test(contentType ?? "")) return { charset: "us-ascii", source: "header" };
    const escaped = validity.multiByte === 0 && bytes.includes(0x1b) ? detectCharset(bytes) : undefined;
    return { charset: escaped ?? utf8, source: escaped ? "detection" : "validity" };
  }
  const found = detectCharset(bytes);
  return found ? { charset: found, source: "detection" } : { charset: "windows-1252", source: "default" };
}

/** A stated single-byte or East Asian charset is untrue where the bytes are flawless UTF-8 with enough characters to tell. */
function disproved(stated: string, byHeader: boolean, validity: { multiByte: number; invalid: number }): boolean {
  if (stated.startsWith("utf-16") || stated.startsWith("iso-2022")) return false;
  return validity.invalid === 0 && validity.multiByte >= (byHeader ? 12 : 4);
}

function markedCharset(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return "utf-32le";
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "utf-32be";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return undefined;
}

/** A label to the name of a charset that can be decoded; undefined for labels that nobody knows. */
function knownCharset(label: string | undefined): string | undefined {
  if (!label) return undefined;
  const trimmed = label.trim().toLowerCase();
  // The HTML standard: a page cannot state UTF-16 in ASCII bytes, nor a user-defined charset.
  if (trimmed === "x-user-defined") return "windows-1252";
  try {
    return new TextDecoder(trimmed).encoding;
  } catch {
    return iconv.encodingExists(trimmed) ? trimmed : undefined;
  }
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return iconv.encodingExists(charset) ? iconv.decode(buffer, charset) : buffer.toString("latin1");
  }
}
