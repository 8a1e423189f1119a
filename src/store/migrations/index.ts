import type { Kysely } from "kysely";
import { up as first } from "./0001-first.ts";
import { up as registers } from "./0002-registers.ts";
import { up as stories } from "./0003-stories.ts";
import { up as lease } from "./0004-lease.ts";
import { up as search } from "./0005-search.ts";
import { up as failing } from "./0006-failing.ts";
import { up as workers } from "./0007-workers.ts";
import { up as running } from "./0008-running.ts";
import { up as lookups } from "./0009-lookups.ts";
import { up as corrections } from "./0010-corrections.ts";
import { up as readings } from "./0011-readings.ts";
import { up as links } from "./0012-links.ts";
import { up as tallies } from "./0013-tallies.ts";

export type Engine = "sqlite" | "postgres";

interface Migration {
  readonly name: string;
  up(db: Kysely<never>, engine: Engine): Promise<void>;
}

/** In the order in which they are applied; a released one is never edited. */
export const migrations: readonly Migration[] = [
  { name: "0001-first", up: first },
  { name: "0002-registers", up: registers },
  { name: "0003-stories", up: stories },
  { name: "0004-lease", up: lease },
  { name: "0005-search", up: search },
  { name: "0006-failing", up: failing },
  { name: "0007-workers", up: workers },
  { name: "0008-running", up: running },
  { name: "0009-lookups", up: lookups },
  { name: "0010-corrections", up: corrections },
  { name: "0011-readings", up: readings },
  { name: "0012-links", up: links },
  { name: "0013-tallies", up: tallies },
];
