import {
  countQueues,
  type DeadLetter,
  hasQueue,
  listDead,
  type QueueDepth,
  requeueDead,
} from "../../pipeline/index.ts";
import { openStore } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal, UsageError } from "../command.ts";
import { loadConfig, storeOptions } from "../workplace.ts";

export const queueCommand: Command = {
  name: "queue",
  summary: "What waits for workers and is at work, and what none of them could do.",
  operands: "[ID…]",
  about:
    "Out: a line a queue, then the dead letters: work that failed again and again, with the last reason and the items; with --json\n" +
    "one JSON object. With --requeue the dead letters named, or all, are taken off the list, and the next round hands them out anew.",
  example: "./bin/rapporteur queue --store /tmp/rapporteur-example.sqlite",
  options: {
    ...storeOptions,
    requeue: { type: "boolean", help: "hand the dead letters named out again, or all where none is named" },
    json: { type: "boolean", help: "one JSON object" },
  },
  run: runQueue,
};

async function runQueue(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const config = await loadConfig(args, terminal);
  const store = await openStore({ url: config["store.url"], now: terminal.now });
  try {
    const there = await hasQueue(store.db);
    const dead = there ? await listDead(store.db) : [];
    const unknown = args.operands.find((id) => !dead.some((letter) => letter.id === id));
    if (unknown !== undefined)
      throw new UsageError(`there is no dead letter ${unknown}`, "rapporteur queue lists them with their ids.");
    if (args.values.requeue === true) {
      const count = there ? await requeueDead(store, args.operands.length > 0 ? args.operands : undefined) : 0;
      terminal.stdout.write(`${count} handed out again\n`);
      return exitCodes.ok;
    }
    const queues = there ? await countQueues(store.db) : [];
    terminal.stdout.write(
      args.values.json === true ? `${JSON.stringify({ queues, dead })}\n` : render(there, queues, dead),
    );
    return exitCodes.ok;
  } finally {
    await store.close();
  }
}

function render(there: boolean, queues: readonly QueueDepth[], dead: readonly DeadLetter[]): string {
  if (!there) return "No worker has been at work on this store: there is no queue.\n";
  const lines = queues.map(
    ({ queue, waiting, active }) =>
      `  ${queue.padEnd(16)} ${String(waiting).padStart(7)} waiting ${String(active).padStart(4)} at work\n`,
  );
  const letters = dead.map(
    ({ id, queue, data, error, since }) =>
      `  ${id}  ${queue}, since ${since}: ${error}\n      ${"feed" in data ? data.feed : data.items.map(({ key }) => key).join(" ")}\n`,
  );
  return `Queues\n${lines.join("") || "  nothing waits\n"}\nDead letters\n${letters.join("") || "  none\n"}`;
}
