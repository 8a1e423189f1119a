import { serve } from "@hono/node-server";
import type { Config } from "../config/index.ts";
import { ProblemError } from "../core/index.ts";
import type { Fetcher } from "../ingest/index.ts";
import { createSite } from "../site/index.ts";
import type { Store } from "../store/index.ts";
import type { Terminal } from "./command.ts";
import { keepPictures } from "./keep-pictures.ts";
import { openAside } from "./make-aside.ts";
import { openPageReader } from "./read-page.ts";
import { isEditable, readSiteSettings } from "./site-settings.ts";
import { openThreads } from "./threads.ts";

export interface ServeOptions {
  readonly store: Store;
  readonly config: Config;
  readonly fetcher: Fetcher;
  readonly terminal: Terminal;
  readonly notice?: string;
}

/** Longer than a proxy keeps a connection that nobody uses, in milliseconds: one that ends here as the proxy sends is an error to a reader. */
const keepAliveTimeout = 65_000;

/** Serves the site until the process is told to stop; answers its address once it listens. */
export async function serveSite({
  store,
  config,
  fetcher,
  terminal,
  notice,
}: ServeOptions): Promise<{ readonly address: string; readonly stopped: Promise<void> }> {
  const threads = openThreads(1);
  const aside = openAside(config, notice);
  const app = createSite({
    ...(await readSiteSettings(config, notice)),
    db: store.db,
    now: terminal.now,
    log: (line) => terminal.stderr.write(`${line}\n`),
    aside: (request) => aside.make(request),
    fetchPicture: keepPictures((url) => fetchPicture(fetcher, url), {
      folder: config["site.picture-folder"],
      now: terminal.now,
    }),
    ...(mayFetch(config)
      ? { readPage: openPageReader({ fetcher, threads, timeLimit: config["article.time-limit"] }) }
      : {}),
  });
  const hostname = config["site.host"];
  const server = serve({ fetch: app.fetch, hostname, port: config["site.port"], serverOptions: { keepAliveTimeout } });
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenProblem(error, hostname, config["site.port"])));
    server.once("listening", () => {
      const at = server.address();
      resolve(typeof at === "object" && at ? at.port : config["site.port"]);
    });
  });
  const stopped = new Promise<void>((resolve) => {
    const stop = (): void =>
      void server.close(() => void Promise.all([threads.close(), aside.close()]).then(() => resolve()));
    process.once("SIGINT", stop).once("SIGTERM", stop);
  });
  return { address: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${port}/`, stopped };
}

/** Whether the check fetches pages that readers name: never by default where anybody may reach the site. */
function mayFetch(config: Config): boolean {
  const check = config["site.check"];
  return check === "on" || (check === "edit" && isEditable(config));
}

/** Largest picture that is passed on, in bytes. */
const largestPicture = 5 * 1024 * 1024;

async function fetchPicture(fetcher: Fetcher, url: string): Promise<Uint8Array | undefined> {
  const result = await fetcher.fetchPage(url);
  if (!result.ok || result.value.kind !== "fetched") return undefined;
  return result.value.bytes.byteLength <= largestPicture ? result.value.bytes : undefined;
}

function listenProblem(error: NodeJS.ErrnoException, host: string, port: number): ProblemError {
  const taken = error.code === "EADDRINUSE";
  return new ProblemError({
    code: taken ? "PORT_TAKEN" : "CANNOT_LISTEN",
    message: taken ? `port ${port} is taken` : `cannot listen on ${host}:${port} (${error.code})`,
    hint: "Set another one: RAPPORTEUR_SITE_PORT=8027, or site.port in rapporteur.toml; 0 takes a free one.",
  });
}
