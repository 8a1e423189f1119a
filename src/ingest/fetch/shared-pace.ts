import { sql } from "kysely";
import { success } from "../../core/index.ts";
import type { Database } from "../../store/index.ts";
import { type HostPace, hostBusy, isRefused, longestBackOff, longestPause, readRetryAfter } from "./host-pace.ts";
import type { FetchEffects, FetchLimits } from "./types.ts";

/** The server's clock in milliseconds: machines' own may differ. */
const serverTime = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
/** How soon to ask again for the turn of a host that another machine is asking, milliseconds. */
const askAgain = 200;
/** Beyond the limit of a request: then whoever made it has died, and the host's turn is free. */
const graceTime = 5000;

/**
 * As `openHostPace`, over all machines that share a PostgreSQL: a row for each host says when it may be asked again and
 * whether somebody is asking. A machine that dies in the middle holds up its host until the request's time limit is over.
 */
export function openSharedPace(
  db: Database,
  { sleep, now }: Pick<FetchEffects, "sleep" | "now">,
  { spacing, longestWait, timeLimit }: Pick<FetchLimits, "spacing" | "longestWait" | "timeLimit">,
): HostPace {
  const known = new Set<string>();
  const know = async (host: string): Promise<void> => {
    if (known.has(host)) return;
    await sql`insert into host_pace (host, next_at, busy_until, spacing, failures)
      values (${host}, 0, 0, ${spacing}, 0) on conflict (host) do nothing`.execute(db);
    known.add(host);
  };
  const tryTurn = async (host: string): Promise<boolean> => {
    const { rows } = await sql`update host_pace set busy_until = ${serverTime} + ${timeLimit + graceTime}
      where host = ${host} and busy_until <= ${serverTime} and next_at <= ${serverTime} returning host`.execute(db);
    return rows.length > 0;
  };
  const waitOf = async (host: string): Promise<number> => {
    const { rows } = await sql<{ readonly wait: number }>`
      select next_at - ${serverTime} as "wait" from host_pace where host = ${host}`.execute(db);
    return rows[0]?.wait ?? 0;
  };
  const giveTurn = async (host: string): Promise<void> => {
    await sql`update host_pace set busy_until = 0, next_at = greatest(next_at, ${serverTime} + spacing)
      where host = ${host}`.execute(db);
  };
  return {
    async takeTurn(host) {
      await know(host);
      while (!(await tryTurn(host))) {
        const wait = await waitOf(host);
        if (wait > longestWait) return hostBusy(host, wait);
        await sleep(Math.max(wait, askAgain));
      }
      return success(() => giveTurn(host));
    },
    async heed(host, answer) {
      if (!isRefused(answer)) {
        await sql`update host_pace set failures = 0 where host = ${host} and failures > 0`.execute(db);
        return;
      }
      const asked = readRetryAfter(answer?.headers["retry-after"], now()) ?? 0;
      await sql`update host_pace set failures = failures + 1,
        next_at = ${serverTime} + greatest(${asked}, least(${longestBackOff}, spacing * power(2, least(failures + 1, 20))))::bigint
        where host = ${host}`.execute(db);
    },
    async slow(host, ms) {
      await sql`update host_pace set spacing = greatest(spacing, ${Math.round(Math.min(ms, longestPause))})
        where host = ${host}`.execute(db);
    },
  };
}
