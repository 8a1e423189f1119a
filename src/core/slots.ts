export interface Slots {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Starts nothing more, and waits for what runs. */
  stop(): Promise<void>;
}

/** Lets `free` tasks run at once and the rest wait, so that a task's time limit never counts its wait. */
export function openSlots(free: number): Slots {
  const waiting: (() => void)[] = [];
  const running = new Set<Promise<unknown>>();
  let left = free;
  let stopped = false;
  const takeTurn = async (): Promise<void> => {
    if (left > 0) left -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    if (stopped) throw new Error("stopped before this line's turn came");
  };
  const giveTurn = (): void => {
    const next = waiting.shift();
    if (next) next();
    else left += 1;
  };
  const runInTurn = async <T>(task: () => Promise<T>): Promise<T> => {
    await takeTurn();
    try {
      return await task();
    } finally {
      giveTurn();
    }
  };
  return {
    run(task) {
      const under = runInTurn(task);
      running.add(under);
      const forget = (): boolean => running.delete(under);
      under.then(forget, forget);
      return under;
    },
    async stop() {
      stopped = true;
      for (const next of waiting.splice(0)) next();
      await Promise.allSettled(running);
    },
  };
}
