import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { contentId } from "../../core/index.ts";
import { readWarc } from "../../ingest/index.ts";
import type { ParsedArgs } from "../command.ts";
import { type InputLine, readLines } from "../lines.ts";

/** Pages and feeds beyond this size, unpacked, are cut: no real one is near it, and a bomb is endless. */
const longestFile = 64 * 1024 * 1024;

/** Lines of operands: WARC where the flag says so, pages named *.html or *.html.gz, else JSON Lines. */
export async function* readPages(
  operands: readonly string[],
  args: ParsedArgs,
  stdin: NodeJS.ReadableStream,
): AsyncGenerator<InputLine, void, undefined> {
  yield* readDocuments(operands, args, stdin, /\.x?html?(?:\.gz)?$/iu, "text/html");
}

/** As `readPages`, for files that match `names`. */
export async function* readDocuments(
  operands: readonly string[],
  args: ParsedArgs,
  stdin: NodeJS.ReadableStream,
  names: RegExp,
  contentType: string | undefined,
): AsyncGenerator<InputLine, void, undefined> {
  let number = 0;
  for (const operand of operands.length > 0 ? operands : ["-"]) {
    const lines =
      args.values.warc === true
        ? warcLines(operand, stdin)
        : names.test(operand)
          ? fileLine(operand, contentType)
          : readLines([operand], stdin);
    for await (const line of lines) {
      number += 1;
      yield { number, text: typeof line === "string" ? line : line.text };
    }
  }
}

async function* fileLine(operand: string, contentType: string | undefined): AsyncGenerator<string, void, undefined> {
  const bytes = await readCapped(operand);
  yield JSON.stringify({
    id: contentId("f", operand),
    file: operand,
    bytes: bytes.toString("base64"),
    ...(contentType ? { contentType } : {}),
  });
}

/** The unpacked bytes of a file, cut at the limit while they stream, so that a bomb never fills the memory. */
async function readCapped(operand: string): Promise<Buffer> {
  const file = createReadStream(operand);
  const stream = operand.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  file.on("error", (error) => stream.destroy(error));
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > longestFile) break;
  }
  return Buffer.concat(chunks).subarray(0, longestFile);
}

async function* warcLines(operand: string, stdin: NodeJS.ReadableStream): AsyncGenerator<string, void, undefined> {
  const stream = operand === "-" ? stdin : createReadStream(operand);
  for await (const page of readWarc(stream as AsyncIterable<Uint8Array>)) {
    const { url, bytes, contentType } = page;
    yield JSON.stringify({
      id: contentId("w", url, page.date ?? ""),
      url,
      bytes: Buffer.from(bytes).toString("base64"),
      ...(contentType ? { contentType } : {}),
      ...(page.date ? { fetchedAt: page.date } : {}),
    });
  }
}
