import { existsSync, readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { type Browser, chromium } from "playwright-core";
import { createSite, type SiteContext } from "../../src/site/index.ts";
import type { Store } from "../../src/store/index.ts";
import { openSampleStore } from "./sample-store.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const found = existsSync(executablePath);
if (!found && process.env.RAPPORTEUR_ALL_TESTS) throw new Error("all tests are asked for, and there is no Chromium");

/** Why tests in the browser are left out, or false where they are not. */
export const noBrowser: string | false = found ? false : `no Chromium at ${executablePath}; set CHROMIUM or install it`;

const root = new URL("../../", import.meta.url);

export interface TestSite {
  readonly app: Hono;
  readonly store: Store;
  readonly origin: string;
  /** Path of the story of most voices. */
  readonly story: string;
  close(): Promise<void>;
}

/** Pictures of the sample's own pages, as the sample's outlets would serve them. */
async function fetchPicture(url: string): Promise<Uint8Array | undefined> {
  const { hostname, pathname } = new URL(url);
  const file = new URL(`sample/site/${hostname}${pathname}`, root);
  return !pathname.includes("..") && existsSync(file) ? readFileSync(file) : undefined;
}

/** The site over a store, served on a free port. */
export async function serveStore(store: Store, more: Partial<SiteContext> = {}): Promise<TestSite> {
  const app = createSite({
    db: store.db,
    now: Date.now,
    title: "Rapporteur",
    notice: "Sample edition.",
    fetchPicture,
    ...more,
  });
  const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  const at = server.address();
  const pages: unknown = await (await app.request("/index.json")).json();
  const [first] = Array.isArray(pages) ? pages : [];
  return {
    app,
    store,
    origin: `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}`,
    story: `/story/${String(first?.story)}`,
    close: async () => {
      server.close();
      await store.close();
    },
  };
}

/** The site over the sample edition. */
export async function serveSample(more: Partial<SiteContext> = {}): Promise<TestSite> {
  const { store } = await openSampleStore();
  return serveStore(store, more);
}

/** The system's Chromium, quiet. */
export function launchBrowser(): Promise<Browser> {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run", ...quiet] });
}
