import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { openStages } from "../../src/pipeline/index.ts";
import { findPending } from "../../src/pipeline/find-pending.ts";
import type { Store } from "../../src/store/index.ts";

const main = new URL("../../src/cli/main.ts", import.meta.url).pathname;

/** What stands for a machine: a network and a host name of its own. */
export interface Machine {
  readonly name: string;
  /** Address by which it reaches what runs outside. */
  readonly gateway: string;
  start(args: readonly string[]): ChildProcess;
  remove(): void;
}

function ip(...args: readonly string[]): void {
  execFileSync("ip", args, { stdio: "ignore" });
}

/** Why there can be no such machines here, or undefined where there can. */
export function missingMachines(): string | undefined {
  try {
    ip("netns", "add", "rapporteur-try");
    ip("netns", "delete", "rapporteur-try");
    return undefined;
  } catch {
    return "this machine does not let network namespaces be made (ip netns)";
  }
}

/** Makes a network namespace with one wire to the outside. `number` parts it from the others, 1 to 250. */
export function makeMachine(number: number): Machine {
  const name = `rapporteur-${process.pid}-${number}`;
  const wire = `rp${process.pid % 100_000}x${number}`;
  const [gateway, own] = [`10.77.${number}.1`, `10.77.${number}.2`];
  ip("netns", "add", name);
  ip("link", "add", wire, "type", "veth", "peer", "name", "eth0", "netns", name);
  ip("address", "add", `${gateway}/24`, "dev", wire);
  ip("link", "set", wire, "up");
  for (const args of [
    ["address", "add", `${own}/24`, "dev", "eth0"],
    ["link", "set", "eth0", "up"],
    ["link", "set", "lo", "up"],
  ])
    ip("-n", name, ...args);
  return {
    name,
    gateway,
    start: (args) => {
      const inside = ["sh", "-c", `hostname machine-${number} && exec "$0" "$@"`, process.execPath, main, ...args];
      return spawn("ip", ["netns", "exec", name, "unshare", "--uts", ...inside], {
        detached: true,
        stdio: ["ignore", "inherit", "pipe"],
      });
    },
    remove: () => ip("netns", "delete", name),
  };
}

/** How many items, at most so many of each stage, are not at their end yet. */
export async function countUndone(store: Store): Promise<number> {
  let undone = 0;
  for (const stage of await openStages(store, { timeLimit: 10_000 }))
    undone += (await findPending(store.db, stage, { limit: 1000 })).length;
  return undone;
}
