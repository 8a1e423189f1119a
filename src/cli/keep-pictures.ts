import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface KeptPictures {
  readonly folder: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Bytes that the folder may hold. */
  readonly mostBytes?: number;
}

/** After a week an outlet is asked again: a picture that it took back is not shown for ever. */
const keptFor = 7 * 86_400_000;
/** An address that gave nothing is not asked again for so long, in milliseconds. */
const refusedFor = 600_000;
const mostRefused = 500;
const mostBytesKept = 256 * 1024 * 1024;

/**
 * Keeps what `fetch` gives in a folder, by the address it was fetched from: for a week, and with those fetched longest ago
 * taken out first where there would be more than the bound. Two who ask for one picture at once cost one fetch.
 */
export function keepPictures(
  fetch: (url: string) => Promise<Uint8Array | undefined>,
  { folder, now, mostBytes = mostBytesKept }: KeptPictures,
): (url: string) => Promise<Uint8Array | undefined> {
  const running = new Map<string, Promise<Uint8Array | undefined>>();
  const refused = new Map<string, number>();
  const get = async (url: string): Promise<Uint8Array | undefined> => {
    const file = join(folder, createHash("sha256").update(url).digest("hex"));
    const known = await readFresh(file, now());
    if (known) return known;
    if (now() - (refused.get(url) ?? Number.NEGATIVE_INFINITY) < refusedFor) return undefined;
    const picture = await fetch(url);
    if (picture && picture.byteLength <= mostBytes) await save(file, picture, { folder, now, mostBytes });
    if (!picture) refuse(refused, url, now());
    return picture;
  };
  return (url) => {
    const known = running.get(url);
    if (known) return known;
    const asked = get(url).finally(() => running.delete(url));
    running.set(url, asked);
    return asked;
  };
}

async function readFresh(file: string, now: number): Promise<Uint8Array | undefined> {
  try {
    const { mtimeMs } = await stat(file);
    return now - mtimeMs < keptFor ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all: a process that is ended leaves no half picture. A folder that cannot be written to keeps nothing. */
async function save(
  file: string,
  picture: Uint8Array,
  { folder, now, mostBytes }: Required<KeptPictures>,
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await makeRoom(folder, mostBytes - picture.byteLength);
    await writeFile(`${file}.part`, picture);
    const at = now() / 1000;
    await utimes(`${file}.part`, at, at);
    await rename(`${file}.part`, file);
  } catch {
    await rm(`${file}.part`, { force: true }).catch(() => {});
  }
}

async function makeRoom(folder: string, room: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}$/u.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return { name, size, at: mtimeMs };
    }),
  );
  let held = files.reduce((sum, { size }) => sum + size, 0);
  for (const { name, size } of files.toSorted((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))) {
    if (held <= room) return;
    await rm(join(folder, name), { force: true });
    held -= size;
  }
}

function refuse(refused: Map<string, number>, url: string, at: number): void {
  const [oldest] = refused.keys();
  if (refused.size >= mostRefused && oldest !== undefined) refused.delete(oldest);
  refused.delete(url);
  refused.set(url, at);
}
