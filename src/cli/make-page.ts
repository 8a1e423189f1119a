import type { Config } from "../config/index.ts";
import { createSite } from "../site/index.ts";
import { openStore } from "../store/index.ts";
import { readSiteSettings } from "./site-settings.ts";

/** A request as it can be handed to a thread, and the site that it is for. */
export interface PageTask {
  readonly config: Config;
  readonly notice: string | undefined;
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** An answer as a thread can hand it back. */
export interface MadePage {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer;
}

let site: ReturnType<typeof createSite> | undefined;

/** Runs in a thread, before its first page: opens the store once, to be read alone. */
export async function load({ config, notice }: PageTask): Promise<void> {
  if (site) return;
  const { db } = await openStore({ url: config["store.url"], readOnly: true });
  site = createSite({
    ...(await readSiteSettings(config, notice)),
    db,
    now: Date.now,
    fetchPicture: async () => undefined,
  });
}

/** Runs in a thread: the answer of the site that `load` opened. */
export async function makePage({ url, method, headers, body }: PageTask): Promise<MadePage> {
  if (!site) throw new Error("the site is not open");
  const request = new Request(url, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    ...(body === "" ? {} : { body }),
  });
  const response = await site.fetch(request);
  return { status: response.status, headers: [...response.headers], body: await response.arrayBuffer() };
}
