import { ProblemError, toInstant } from "../core/index.ts";
import type { Database, Store } from "../store/index.ts";

/** Who asks: the machine and the process on it, so that a process that died on the same machine is known to be gone. */
export interface Holder {
  readonly host: string;
  readonly pid: number;
}

export interface LeaseEffects {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** True where a process of this machine is there. */
  readonly isAlive: (pid: number) => boolean;
  readonly log: (message: string) => void;
}

export interface Lease {
  /** Keeps it for another while, inside the transaction that writes the work. Throws LEASE_LOST where another has it. */
  renew(tx: Database): Promise<void>;
  release(): Promise<void>;
}

/** How long a holder that says nothing keeps its work, in milliseconds; after that another takes it over. */
export const leaseTime = 30_000;
const askAgain = 500;

/** Takes the lease of a name, waiting while another holds it. */
export async function holdLease(store: Store, name: string, holder: Holder, effects: LeaseEffects): Promise<Lease> {
  let told = false;
  for (;;) {
    const taken = await takeLease(store, name, holder, effects);
    if (typeof taken !== "string") return taken;
    if (!told) effects.log(`${name} is at work elsewhere (${taken}); waiting for it to end`);
    told = true;
    await effects.sleep(askAgain);
  }
}

/** Takes the lease of a name where it is free; else answers who has it. */
export async function takeLease(
  store: Store,
  name: string,
  holder: Holder,
  effects: Omit<LeaseEffects, "sleep" | "log">,
): Promise<Lease | string> {
  const own = holderName(holder);
  const other = await store.transaction((tx) => tryLease(tx, name, own, holder, effects));
  return other ?? openLease(store, name, own, effects);
}

/** How a holder stands in the store. */
export function holderName({ host, pid }: Holder): string {
  return `${host} ${pid}`;
}

/** Who has the lease of a name, if anybody; it may have run out. */
export async function findHolder(db: Database, name: string): Promise<string | undefined> {
  return (await db.selectFrom("lease").select("holder").where("name", "=", name).executeTakeFirst())?.holder;
}

/** Takes it where it is free, over, or its holder is gone; else answers who has it. */
async function tryLease(
  tx: Database,
  name: string,
  own: string,
  { host }: Holder,
  { now, isAlive }: Pick<LeaseEffects, "now" | "isAlive">,
): Promise<string | undefined> {
  const row = await tx.selectFrom("lease").selectAll().where("name", "=", name).executeTakeFirst();
  if (row && row.holder !== own && row.until > toInstant(now()) && !isGone(row.holder, host, isAlive))
    return row.holder;
  const fields = { holder: own, until: toInstant(now() + leaseTime) };
  // Where another process took it in between, its holder is no longer the one that was read.
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto("lease")
    .values({ name, ...fields })
    .onConflict((conflict) =>
      conflict
        .column("name")
        .doUpdateSet(fields)
        .where("lease.holder", "=", row?.holder ?? own),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n ? undefined : "another process";
}

function isGone(holder: string, host: string, isAlive: (pid: number) => boolean): boolean {
  const [there, pid] = holder.split(" ");
  return there === host && !isAlive(Number(pid));
}

function openLease(store: Store, name: string, own: string, { now }: Pick<LeaseEffects, "now">): Lease {
  return {
    async renew(tx) {
      const { numUpdatedRows } = await tx
        .updateTable("lease")
        .set({ until: toInstant(now() + leaseTime) })
        .where("name", "=", name)
        .where("holder", "=", own)
        .executeTakeFirst();
      if (numUpdatedRows > 0n) return;
      throw new ProblemError({
        code: "LEASE_LOST",
        message: `another process has taken over ${name}: this one was silent for too long`,
        hint: "Nothing of the last batch was written. Run it again where it is still wanted.",
      });
    },
    async release() {
      await store.db.deleteFrom("lease").where("name", "=", name).where("holder", "=", own).execute();
    },
  };
}
