import { execFileSync } from "node:child_process";
import { appendFileSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A PostgreSQL of its own, on a free port, with its data in a folder that goes when it stops. */
export interface PostgresServer {
  readonly port: number;
  /** Address of a fresh, empty database. */
  freshUrl(): Promise<string>;
  /** As a failing machine would: at once, without a checkpoint. */
  kill(): void;
  start(): void;
  stop(): void;
}

const debianFolder = "/usr/lib/postgresql";

/** Why there is no server to test with, or undefined where there is one. */
export function missingPostgres(): string | undefined {
  return findPrograms() ? undefined : "PostgreSQL is not installed (apt-get install postgresql)";
}

function findPrograms(): string | undefined {
  if (!existsSync(debianFolder)) return undefined;
  const versions = readdirSync(debianFolder).toSorted((a, b) => Number(b) - Number(a));
  return versions
    .map((version) => join(debianFolder, version, "bin"))
    .find((folder) => existsSync(join(folder, "initdb")));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** PostgreSQL will not run as root: there it runs as the user that its package made. */
function asServerUser(program: string, args: readonly string[]): void {
  const root = process.getuid?.() === 0;
  const [command, ...rest] = root ? ["runuser", "-u", "postgres", "--", program, ...args] : [program, ...args];
  execFileSync(command ?? program, rest, { stdio: ["ignore", "ignore", "pipe"] });
}

/** `open`: other addresses that may come in, as CIDR; by default none but this machine's own. */
export async function startPostgres({ open }: { readonly open?: string } = {}): Promise<PostgresServer> {
  const programs = findPrograms();
  if (!programs) throw new Error(missingPostgres());
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-pg-"));
  if (process.getuid?.() === 0) {
    const id = (kind: "-u" | "-g"): number => Number(execFileSync("id", [kind, "postgres"]).toString());
    chownSync(folder, id("-u"), id("-g"));
  }
  const data = join(folder, "data");
  const port = await freePort();
  asServerUser(join(programs, "initdb"), ["-D", data, "-U", "rapporteur", "--auth=trust", "-E", "UTF8", "--no-sync"]);
  if (open) appendFileSync(join(data, "pg_hba.conf"), `host all all ${open} trust\n`);
  const control = (...args: readonly string[]): void => asServerUser(join(programs, "pg_ctl"), ["-D", data, ...args]);
  const settings = `-p ${port} -c listen_addresses=${open ? "*" : "127.0.0.1"} -k ${folder} -c fsync=off -c max_connections=60`;
  const start = (): void => control("-w", "-o", settings, "-l", join(folder, "log"), "start");
  start();
  let made = 0;
  let runs = true;
  const end = (): void => {
    if (runs) control("-m", "immediate", "stop");
    runs = false;
  };
  return {
    port,
    async freshUrl() {
      made += 1;
      const name = `t${made}`;
      asServerUser(join(programs, "createdb"), ["-h", "127.0.0.1", "-p", String(port), "-U", "rapporteur", name]);
      return `postgres://rapporteur@127.0.0.1:${port}/${name}`;
    },
    kill: end,
    start: () => {
      start();
      runs = true;
    },
    stop: () => {
      end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
