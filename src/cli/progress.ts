import type { Terminal } from "./command.ts";

export interface Progress {
  step(): void;
  end(): void;
}

/** A counter on standard error, only where that is a terminal, at most ten times a second. */
export function startProgress(name: string, terminal: Terminal): Progress {
  if (!terminal.stderr.isTTY) return { step: () => {}, end: () => {} };
  const started = terminal.now();
  let count = 0;
  let drawn = 0;
  const draw = (): void => {
    const seconds = Math.max((terminal.now() - started) / 1000, 0.001);
    terminal.stderr.write(`\r\u001b[K${name}: ${count} lines, ${Math.round(count / seconds)}/s`);
  };
  return {
    step() {
      count += 1;
      const now = terminal.now();
      if (now - drawn < 100) return;
      drawn = now;
      draw();
    },
    end() {
      if (count > 0) terminal.stderr.write("\r\u001b[K");
    },
  };
}
