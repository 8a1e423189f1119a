import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { StringDecoder } from "node:string_decoder";

/** The longest line that is read, in UTF-16 code units: a page of 50 MB in base64 fits. */
const longestLine = 96 * 1024 * 1024;

export interface InputLine {
  /** 1-based, over all inputs of the run. */
  readonly number: number;
  readonly text: string;
}

/** Bytes of one operand: `-` is standard input, a name ending in `.gz` is read through gzip. */
export function openOperand(operand: string, stdin: NodeJS.ReadableStream): NodeJS.ReadableStream {
  if (operand === "-") return stdin;
  const file = createReadStream(operand);
  if (!operand.endsWith(".gz")) return file;
  const gunzip = createGunzip();
  file.on("error", (error) => gunzip.destroy(error));
  return file.pipe(gunzip);
}

/** The lines of several operands in turn, blank ones left out. Holds one line in memory at a time. */
export async function* readLines(
  operands: readonly string[],
  stdin: NodeJS.ReadableStream,
): AsyncGenerator<InputLine, void, undefined> {
  let number = 0;
  for (const operand of operands.length > 0 ? operands : ["-"]) {
    for await (const text of splitLines(openOperand(operand, stdin))) {
      number += 1;
      if (text.trim() !== "") yield { number, text };
    }
  }
}

async function* splitLines(stream: NodeJS.ReadableStream): AsyncGenerator<string, void, undefined> {
  const decoder = new StringDecoder("utf8");
  let rest: string[] = [];
  let restLength = 0;
  for await (const chunk of stream) {
    const text = typeof chunk === "string" ? chunk : decoder.write(chunk);
    let from = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
      rest.push(text.slice(from, at));
      yield stripMarks(rest.join(""));
      rest = [];
      restLength = 0;
      from = at + 1;
    }
    const tail = text.slice(from);
    if (restLength + tail.length <= longestLine) rest.push(tail);
    restLength += tail.length;
  }
  const last = rest.join("") + decoder.end();
  if (last) yield stripMarks(last);
}

function stripMarks(line: string): string {
  const start = line.charCodeAt(0) === 0xfeff ? 1 : 0;
  return line.endsWith("\r") ? line.slice(start, -1) : line.slice(start);
}
