import { WARCParser } from "warcio";

/** One HTML response of a web archive. */
export interface ArchivedPage {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  /** When it was fetched, RFC 3339, as the record says. */
  readonly date?: string;
}

/** Pages beyond this are cut, bytes. */
const longestPage = 32 * 1024 * 1024;

/** The HTML and XML responses of a WARC file (plain or gzip), one at a time, transfer and content encodings undone. */
export async function* readWarc(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ArchivedPage, void, undefined> {
  for await (const record of new WARCParser(stream)) {
    if (record.warcType !== "response" && record.warcType !== "resource") continue;
    const url = record.warcTargetURI;
    const contentType = record.httpHeaders?.headers.get("content-type") ?? undefined;
    const status = Number(record.httpHeaders?.statusCode ?? 200);
    if (!url || status >= 300 || (contentType !== undefined && !/html|xml/iu.test(contentType))) continue;
    const bytes = await gatherBytes(record);
    yield {
      url,
      bytes,
      ...(contentType ? { contentType } : {}),
      ...(record.warcDate ? { date: record.warcDate } : {}),
    };
  }
}

async function gatherBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (length >= longestPage) continue;
    parts.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(parts).subarray(0, longestPage);
}
