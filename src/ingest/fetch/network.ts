import { type LookupAddress, type LookupAllOptions, lookup as resolveHost } from "node:dns";
import type { LookupFunction } from "node:net";
import { type Readable, type Transform, pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from "node:zlib";
import { Agent, request } from "undici";
import { failure, type Outcome, success } from "../../core/index.ts";
import { closedAddress, isPublicAddress } from "./check-address.ts";
import type { FetchEffects, HttpAnswer, HttpRequest } from "./types.ts";

export interface NetworkOptions {
  /** Host pattern (`*.example`, `harbour-wire.example`) to the address that is asked in its place, `127.0.0.1:8027`. */
  readonly hosts?: Readonly<Record<string, string>>;
  /** Resolves a name to all of its addresses; the system's own where it is not given. */
  readonly resolve?: Resolve;
}

export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/** The real network: every name is resolved and checked inside of the connection itself, so that it cannot change in between. */
export function openNetwork({ hosts = {}, resolve = resolveHost }: NetworkOptions): FetchEffects["request"] {
  const agent = new Agent({
    connect: { lookup: publicLookup(resolve), timeout: 10_000 },
    headersTimeout: 20_000,
    bodyTimeout: 20_000,
  });
  const local = new Agent({ connect: { timeout: 5000 } });
  return async (asked) => {
    const mapped = mappedAddress(asked.url.hostname, hosts);
    const target = mapped ? new URL(`http://${mapped}${asked.url.pathname}${asked.url.search}`) : asked.url;
    const headers = { ...asked.headers, ...(mapped ? { host: asked.url.host } : {}) };
    const signal = AbortSignal.timeout(asked.timeLimit);
    try {
      const answer = await request(target, { method: "GET", headers, dispatcher: mapped ? local : agent, signal });
      return success(await readBody(answer, asked));
    } catch (error) {
      return describeFailure(error, asked.url);
    }
  };
}

/** The address that stands in for a host, by exact name first, then by `*.` pattern. */
function mappedAddress(host: string, hosts: Readonly<Record<string, string>>): string | undefined {
  const exact = hosts[host];
  if (exact) return exact;
  const pattern = Object.keys(hosts).find((name) => name.startsWith("*.") && host.endsWith(name.slice(1)));
  return pattern ? hosts[pattern] : undefined;
}

/** Every address that a name has must be public: of several, the system may take any. */
function publicLookup(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const closed = error ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
      const [first] = error ? [] : addresses;
      if (error) callback(error, "");
      else if (closed || !first)
        callback(Object.assign(new Error(closed?.address ?? hostname), { code: "ADDRESS_CLOSED" }), "");
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

interface RawAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readable;
}

async function readBody(answer: RawAnswer, { mostBytes }: HttpRequest): Promise<HttpAnswer> {
  const headers = Object.fromEntries(
    Object.entries(answer.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of undoEncodings(answer.body, headers["content-encoding"]) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostBytes) break;
  }
  answer.body.destroy();
  return {
    status: answer.statusCode,
    headers,
    bytes: Buffer.concat(chunks).subarray(0, mostBytes),
    cut: length > mostBytes,
  };
}

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
  deflate: createInflate,
};

/** Undoes at most two encodings, as streams, so that a bomb is cut while it unfolds. */
function undoEncodings(body: Readable, encodings: string | undefined): Readable {
  const names = (encodings ?? "")
    .toLowerCase()
    .split(/\s*,\s*/u)
    .filter((name) => decoders[name])
    .slice(-2);
  return names.reduceRight<Readable>((stream, name) => {
    const decoder = decoders[name]?.();
    return decoder ? pipeline(stream, decoder, () => {}) : stream;
  }, body);
}

function describeFailure(error: unknown, url: URL): Outcome<HttpAnswer> {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ADDRESS_CLOSED") return closedAddress(`${url.hostname} (${message})`);
  if (name === "TimeoutError" || name === "AbortError" || /TIMEOUT/u.test(code))
    return failure(
      "FETCH_TIMEOUT",
      `${url.hostname} did not answer in time`,
      "It will be tried again later by itself.",
    );
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return failure(
      "FETCH_NO_HOST",
      `there is no host ${url.hostname}`,
      "Check the address, and this machine's network.",
    );
  return failure(
    "FETCH_FAILED",
    `${url.hostname}: ${message || code || "no answer"}`,
    "It will be tried again later by itself.",
  );
}
