import { failure, type Outcome, success } from "../../core/index.ts";
import { decodeBytes, parseFeed, unpackBytes } from "../../ingest/index.ts";
import type { Answer, Handler, Line } from "./filter.ts";

export const known: readonly string[] = ["url", "headers", "body", "bytes", "contentType"];

export function createHandler(): Handler {
  return answerFeed;
}

function answerFeed(line: Line): Answer {
  const url = typeof line.url === "string" ? line.url : undefined;
  const decoded = decodeLine(line);
  if (!decoded.ok) return decoded;
  const feed = parseFeed(decoded.value.text, url);
  if (!feed.ok) return feed;
  const { truncated, ...rest } = feed.value;
  return success([
    { ...(url ? { url } : {}), ...rest, charset: decoded.value.charset, ...(truncated ? { truncated } : {}) },
  ]);
}

function decodeLine(line: Line): Outcome<{ text: string; charset: string }> {
  if (typeof line.body === "string") return success({ text: line.body, charset: "utf-8" });
  if (typeof line.bytes !== "string") {
    return failure(
      "FEED_MISSING",
      'neither "body" nor "bytes" is in this line',
      'Give "body" as text, or "bytes" in base64 with "headers" where they are known.',
    );
  }
  const bytes = unpackBytes(Buffer.from(line.bytes, "base64"));
  if (!bytes.ok) return bytes;
  return success(
    decodeBytes(bytes.value, typeof line.contentType === "string" ? line.contentType : headerOf(line.headers)),
  );
}

function headerOf(headers: unknown): string | undefined {
  if (typeof headers !== "object" || headers === null) return undefined;
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type");
  return typeof found?.[1] === "string" ? found[1] : undefined;
}
