import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = {
  xml: "application/xml",
  json: "application/feed+json",
  txt: "text/plain",
  png: "image/png",
  jpg: "image/jpeg",
  html: "text/html",
};

/**
 * Serves the sample edition's folder over loopback as its outlets would: the host that is asked for names the folder.
 * Pages carry no charset in their headers, as many sites' do not. Answers the address and a way to stop.
 */
export async function serveSample(folder: string): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? "").split(":")[0] ?? "";
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://sample.example").pathname);
    const file = normalize(join(folder, host, path));
    const inside = file.startsWith(folder);
    readFile(inside ? file : "").then(
      (body) =>
        response
          .writeHead(200, { "content-type": types[/\.(\w+)$/u.exec(file)?.[1] ?? "html"] ?? "text/html" })
          .end(body),
      () => response.writeHead(404).end("not found"),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  const port = typeof at === "object" && at ? at.port : 0;
  return {
    address: `127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
