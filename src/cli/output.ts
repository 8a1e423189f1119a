/** Writes records to a stream and waits where the reader is slower than we are. */
export interface Output {
  write(text: string | Uint8Array): Promise<void>;
  /** True once the reader has gone: then there is nothing left to do, quietly. */
  readonly closed: boolean;
}

export function openOutput(stream: NodeJS.WritableStream): Output {
  const state = { closed: false };
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    state.closed = true;
  });
  return {
    get closed() {
      return state.closed;
    },
    async write(text) {
      if (state.closed || stream.write(text)) return;
      await new Promise<void>((resolve) => {
        const done = (): void => {
          stream.off("drain", done);
          stream.off("close", done);
          stream.off("error", done);
          resolve();
        };
        stream.on("drain", done).on("close", done).on("error", done);
      });
    },
  };
}
