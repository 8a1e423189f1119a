import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server is sent: the record's sentences and their passages, and a draft with its problems on a repair. */
export interface Asked {
  readonly sentences: readonly { readonly id: string; readonly text: string; readonly passages: readonly string[] }[];
  readonly passages: readonly { readonly id: string; readonly outlet: string; readonly text: string }[];
  readonly repair?: { readonly draft: { readonly text: string }; readonly problems: readonly string[] };
}

/** Writes the whole answer to one question: the text of the model, or something else on the wire. */
export type Script = (asked: Asked, response: ServerResponse, count: number) => string | undefined;

export interface ScriptedServer {
  readonly url: string;
  /** Questions so far. */
  count(): number;
  close(): Promise<void>;
}

/** A server that speaks OpenAI's protocol and answers by a script; undefined leaves the response to the script. */
export async function openScriptedServer(script: Script): Promise<ScriptedServer> {
  let count = 0;
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      count += 1;
      const text = script(readAsked(body), response, count);
      if (text === undefined) return;
      response.setHeader("content-type", "text/event-stream");
      for (const piece of text.match(/[\s\S]{1,40}/gu) ?? []) response.write(tellPiece(piece));
      response.end(`${tellPiece("", "stop")}data: [DONE]\n\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    count: () => count,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** One piece of an answer as it goes over the wire. */
export function tellPiece(content: string, reason: string | null = null): string {
  const choices = [{ index: 0, delta: { role: "assistant", content }, finish_reason: reason }];
  return `data: ${JSON.stringify({ id: "x", object: "chat.completion.chunk", created: 0, model: "scripted", choices })}\n\n`;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** The last message's text, which is the JSON that the page sends. */
function readAsked(body: string): Asked {
  const { messages } = JSON.parse(body) as { messages: { content: string | { text: string }[] }[] };
  const content = messages.at(-1)?.content ?? "{}";
  return JSON.parse(typeof content === "string" ? content : (content[0]?.text ?? "{}")) as Asked;
}
