import { extractArticle } from "../../article/index.ts";
import { failure, type Outcome, success } from "../../core/index.ts";
import { decodeBytes, unpackBytes } from "../../ingest/index.ts";
import type { Answer, FilterFlags, Handler, Line } from "./filter.ts";

export const known: readonly string[] = ["url", "html", "bytes", "contentType"];

export function createHandler(flags: FilterFlags): Handler {
  return (line) => answerPage(line, flags);
}

function answerPage(line: Line, flags: FilterFlags): Answer {
  const url = typeof line.url === "string" ? line.url : undefined;
  const decoded = decodeLine(line);
  if (!decoded.ok) return decoded;
  const { article, grounds, leftOut } = extractArticle({
    html: decoded.value.text,
    ...(url === undefined ? {} : { url }),
  });
  const { id, ...fields } = article;
  const out: Line = {
    id: typeof line.id === "string" && line.id !== "" ? line.id : id,
    ...fields,
    charset: decoded.value.charset,
  };
  return success([
    flags.explain ? { ...out, explain: { ...grounds, charsetFrom: decoded.value.source, leftOut: leftOut() } } : out,
  ]);
}

function decodeLine(line: Line): Outcome<{ text: string; charset: string; source: string }> {
  if (typeof line.html === "string") return success({ text: line.html, charset: "utf-8", source: "given" });
  if (typeof line.bytes !== "string") {
    return failure(
      "PAGE_MISSING",
      'neither "html" nor "bytes" is in this line',
      'Give "html" as text, or "bytes" in base64 with "contentType" where it is known.',
    );
  }
  const bytes = unpackBytes(Buffer.from(line.bytes, "base64"));
  if (!bytes.ok) return bytes;
  return success(decodeBytes(bytes.value, typeof line.contentType === "string" ? line.contentType : undefined));
}
