import { setTimeout as sleep } from "node:timers/promises";

/** Shortest and longest pause between two looks at which feeds are due, in milliseconds. What was written into outlets.toml waits no longer. */
const pauses = [10_000, 60_000] as const;

export interface Rounds {
  /** Visits what is due and takes it through the stages. */
  readonly round: () => Promise<void>;
  /** When the next feed is due, in milliseconds since the epoch; undefined where none is followed. */
  readonly nextDue: () => Promise<number | undefined>;
  readonly now: () => number;
  /** Told what a round failed of: the next one is made all the same. */
  readonly failed: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/**
 * Round after round until it is told to stop, each when a feed is due. What fails once (a store that is busy, an outlets.toml half
 * written) is told, and tried again.
 */
export async function keepVisiting({ round, nextDue, now, failed, signal }: Rounds): Promise<void> {
  while (!signal.aborted) {
    let wait: number = pauses[1];
    try {
      await round();
      const due = await nextDue();
      // Where none is followed yet, the list is about to be written.
      wait = due === undefined ? pauses[0] : due - now();
    } catch (error) {
      failed(error);
      wait = pauses[0];
    }
    await sleep(Math.min(pauses[1], Math.max(pauses[0], wait)), undefined, { signal }).catch(() => {});
  }
}
