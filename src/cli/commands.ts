import type { Command } from "./command.ts";

interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Loaded only when it is called, so that starting costs what the one command needs. */
  load(): Promise<Command>;
}

/** Every command, in the order of the work. */
export const commands: readonly CommandEntry[] = [
  {
    name: "extract",
    summary: "pages to articles",
    load: async () => (await import("./commands/extract.ts")).extractCommand,
  },
  {
    name: "parse-feed",
    summary: "feeds to entries",
    load: async () => (await import("./commands/parse-feed.ts")).parseFeedCommand,
  },
  {
    name: "cluster",
    summary: "articles to stories",
    load: async () => (await import("./commands/cluster.ts")).clusterCommand,
  },
  {
    name: "claims",
    summary: "articles to who said what",
    load: async () => (await import("./commands/claims.ts")).claimsCommand,
  },
  {
    name: "relations",
    summary: "articles to records between states",
    load: async () => (await import("./commands/relations.ts")).relationsCommand,
  },
  {
    name: "verify",
    summary: "sentences against their evidence",
    load: async () => (await import("./commands/verify.ts")).verifyCommand,
  },
  {
    name: "brief",
    summary: "articles to the page of their story",
    load: async () => (await import("./commands/brief.ts")).briefCommand,
  },
  {
    name: "check",
    summary: "audit a text sentence by sentence",
    load: async () => (await import("./commands/check.ts")).checkCommand,
  },
  {
    name: "run",
    summary: "take articles, pages and feeds into the store",
    load: async () => (await import("./commands/run.ts")).runCommand,
  },
  {
    name: "worker",
    summary: "take work beside others, on as many machines as wanted",
    load: async () => (await import("./commands/worker.ts")).workerCommand,
  },
  {
    name: "queue",
    summary: "what waits for workers, and what none could do",
    load: async () => (await import("./commands/queue.ts")).queueCommand,
  },
  {
    name: "feeds",
    summary: "find feeds, take and give lists of them",
    load: async () => (await import("./commands/feeds.ts")).feedsCommand,
  },
  {
    name: "serve",
    summary: "serve the site over the store",
    load: async () => (await import("./commands/serve.ts")).serveCommand,
  },
  {
    name: "status",
    summary: "what the store holds, how the feeds do",
    load: async () => (await import("./commands/status.ts")).statusCommand,
  },
  {
    name: "search",
    summary: "find stories, articles, words and records",
    load: async () => (await import("./commands/search.ts")).searchCommand,
  },
  {
    name: "dossier",
    summary: "print the dossier of a pair",
    load: async () => (await import("./commands/dossier.ts")).dossierCommand,
  },
  {
    name: "export",
    summary: "write registers as CSV or JSON",
    load: async () => (await import("./commands/export.ts")).exportCommand,
  },
  {
    name: "import",
    summary: "bring in an analyst's own records",
    load: async () => (await import("./commands/import.ts")).importCommand,
  },
  {
    name: "decide",
    summary: "store what became of a forecast",
    load: async () => (await import("./commands/decide.ts")).decideCommand,
  },
  {
    name: "correct",
    summary: "put one record right, or take that back",
    load: async () => (await import("./commands/correct.ts")).correctCommand,
  },
  {
    name: "reports",
    summary: "what readers reported, and what became of it",
    load: async () => (await import("./commands/reports.ts")).reportsCommand,
  },
  {
    name: "scheme",
    summary: "print the scheme of records",
    load: async () => (await import("./commands/scheme.ts")).schemeCommand,
  },
  {
    name: "digest",
    summary: "one number for all that a store holds",
    load: async () => (await import("./commands/digest.ts")).digestCommand,
  },
  {
    name: "copy",
    summary: "a store to another file or engine",
    load: async () => (await import("./commands/copy.ts")).copyCommand,
  },
  {
    name: "backup",
    summary: "the store to one file while it is at work",
    load: async () => (await import("./commands/backup.ts")).backupCommand,
  },
  {
    name: "doctor",
    summary: "check runtime, configuration and store",
    load: async () => (await import("./commands/doctor.ts")).doctorCommand,
  },
  {
    name: "start",
    summary: "load the bundled sample and serve it",
    load: async () => (await import("./commands/start.ts")).startCommand,
  },
];
