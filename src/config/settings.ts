import { z } from "zod";

/** One setting: where it stands in the file, its default, and one line on what it does, with its unit. */
interface Setting<T> {
  readonly schema: z.ZodType<T>;
  readonly value: T;
  readonly about: string;
}

function setting<T>(schema: z.ZodType<T>, value: T, about: string): Setting<T> {
  return { schema, value, about };
}

const port = z.number().int().min(0).max(65_535);
const hostMap = z.record(z.string(), z.string());

/** Every setting there is. The name's first part is the table of `rapporteur.toml`. */
export const settings: {
  readonly "store.url": Setting<string>;
  readonly "site.host": Setting<string>;
  readonly "site.port": Setting<number>;
  readonly "site.title": Setting<string>;
  readonly "site.edit": Setting<"local" | "on" | "off">;
  readonly "site.check": Setting<"edit" | "on" | "off">;
  readonly "site.pictures": Setting<"local" | "proxy" | "hotlink" | "link">;
  readonly "site.picture-folder": Setting<string>;
  readonly "ingest.outlets": Setting<string>;
  readonly "ingest.contact": Setting<string>;
  readonly "ingest.hosts": Setting<Record<string, string>>;
  readonly "ingest.entries": Setting<number>;
  readonly "article.time-limit": Setting<number>;
  readonly "worker.visits": Setting<number>;
  readonly "worker.retries": Setting<number>;
  readonly "brief.languages": Setting<readonly string[]>;
  readonly "relations.dimensions": Setting<string>;
  readonly "relations.actors": Setting<string>;
  readonly "model.url": Setting<string>;
  readonly "model.name": Setting<string>;
  readonly "model.timeout": Setting<number>;
  readonly "model.retries": Setting<number>;
  readonly "model.budget": Setting<number>;
} = {
  "store.url": setting(
    z.string().min(1),
    "var/rapporteur.sqlite",
    "where the store is: a file name, sqlite:FILE, or postgres://USER@HOST/DATABASE",
  ),
  "site.host": setting(z.string().min(1), "127.0.0.1", "address that the site listens on"),
  "site.port": setting(port, 8026, "port that the site listens on; 0 takes a free one"),
  "site.title": setting(z.string().min(1), "Rapporteur", "name in the masthead"),
  "site.edit": setting(
    z.enum(["local", "on", "off"]),
    "local",
    "whether stories can be joined and parted, records put right and reports decided on the site; local: only while site.host is this machine itself",
  ),
  "site.check": setting(
    z.enum(["edit", "on", "off"]),
    "edit",
    "whether the check fetches a page that a reader gives by its address; edit: where stories can be edited",
  ),
  "site.pictures": setting(
    z.enum(["local", "proxy", "hotlink", "link"]),
    "local",
    "how a story's picture is shown; proxy: fetched and kept by this site; hotlink: from its outlet, which then learns of each reader; link: only its caption, credit and link; local: proxy while site.host is this machine itself, else link",
  ),
  "site.picture-folder": setting(
    z.string().min(1),
    "var/pictures",
    "folder in which proxied pictures are kept, for a week and 256 MB at most",
  ),
  "ingest.outlets": setting(z.string(), "outlets.toml", "file with your outlets and their feeds"),
  "ingest.contact": setting(z.string(), "", "address or page in the User-Agent, so that an outlet can reach you"),
  "ingest.hosts": setting(hostMap, {}, "host patterns that are fetched from another address, for tests and intranets"),
  "ingest.entries": setting(z.number().int().min(1), 200, "pages taken from one feed in one visit, at most"),
  "article.time-limit": setting(
    z.number().int().min(100),
    10_000,
    "longest time that one page may take, in milliseconds",
  ),
  "worker.visits": setting(z.number().int().min(1), 8, "feeds that one worker visits at once"),
  "worker.retries": setting(
    z.number().int().min(0),
    6,
    "further tries, with growing pauses, of work that failed; then it is a dead letter (rapporteur queue)",
  ),
  "brief.languages": setting(
    z.array(z.enum(["en", "ru", "zh", "ar", "es", "fr", "de"])).min(1),
    ["en"],
    "languages that each story has a page in: en ru zh ar es fr de",
  ),
  "relations.dimensions": setting(
    z.string(),
    "dimensions.toml",
    "file with dimensions of your own and those chosen for single pairs; dossiers are sorted by them",
  ),
  "relations.actors": setting(
    z.string(),
    "actors.toml",
    "file with actors of your own: persons with their offices, bodies, companies, and for whom they speak in dossiers",
  ),
  "model.url": setting(
    z.string(),
    "",
    "address of a model that may word pages, with its version (http://127.0.0.1:11434/v1); empty: none is asked",
  ),
  "model.name": setting(z.string(), "", "name of the model, as its server knows it"),
  "model.timeout": setting(
    z.number().int().min(100),
    60_000,
    "longest time for one answer of the model, in milliseconds",
  ),
  "model.retries": setting(z.number().int().min(0), 1, "further tries where the model's server failed"),
  "model.budget": setting(
    z.number().int().min(0),
    2_000_000,
    "most characters sent to and had from the model in one run; then pages stay as the rules wrote them",
  ),
};

export type SettingName = keyof typeof settings;

/** All settings with their values. */
export type Config = { readonly [Name in SettingName]: (typeof settings)[Name]["value"] };
