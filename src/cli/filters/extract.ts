import { extractArticle } from "../../article/index.ts";
import { failure, success } from "../../core/index.ts";
import { decodeBytes } from "../../ingest/index.ts";
import type { Answer, FilterFlags, Handler, Line } from "./filter.ts";

export const known: readonly string[] = ["url", "html", "bytes", "contentType"];

export function createHandler(flags: FilterFlags): Handler {
  return (line) => answerPage(line, flags);
}

function answerPage(line: Line, flags: FilterFlags): Answer {
  const url = typeof line.url === "string" ? line.url : undefined;
  const decoded = decodeLine(line);
  if (decoded === undefined) {
    return failure("PAGE_MISSING", 'neither "html" nor "bytes" is in this line', 'Give "html" as text, or "bytes" in base64 with "contentType" where it is known.');
  }
  const { article, grounds } = extractArticle({ html: decoded.text, ...(url === undefined ? {} : { url }) });
  const { id, ...fields } = article;
  const out: Line = { id: typeof line.id === "string" && line.id !== "" ? line.id : id, ...fields, charset: decoded.charset };
  return success([flags.explain ? { ...out, explain: { ...grounds, charsetFrom: decoded.source } } : out]);
}

function decodeLine(line: Line): { text: string; charset: string; source: string } | undefined {
  if (typeof line.html === "string") return { text: line.html, charset: "utf-8", source: "given" };
  if (typeof line.bytes !== "string") return undefined;
  return decodeBytes(Buffer.from(line.bytes, "base64"), typeof line.contentType === "string" ? line.contentType : undefined);
}
