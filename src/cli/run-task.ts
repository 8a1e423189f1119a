/** What a thread is handed: the function of a module, what it is given, and where it notes that it has begun. */
export interface ThreadTask {
  readonly module: string;
  readonly name: string;
  readonly input: unknown;
  readonly begun: SharedArrayBuffer;
}

/** Runs in a thread. Loading the module, and what its `load` does, is not the page's time: the limit counts from the note on. */
export async function runTask({ module, name, input, begun }: ThreadTask): Promise<unknown> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a module is a record of what it exports
  const loaded = (await import(module)) as Readonly<Record<string, unknown>>;
  const task = loaded[name];
  if (typeof task !== "function") throw new TypeError(`${module} exports no function ${name}`);
  const { load } = loaded;
  if (typeof load === "function") await (load as (given: unknown) => unknown)(input);
  const flag = new Int32Array(begun);
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
  return await (task as (given: unknown) => unknown)(input);
}
