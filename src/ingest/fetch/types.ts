import type { Clock, Outcome } from "../../core/index.ts";

/** One HTTP exchange, without redirects. Header names are lower case. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Content encodings undone, cut at the limit. */
  readonly bytes: Uint8Array;
  /** True where the body was longer than the limit. */
  readonly cut: boolean;
}

export interface HttpRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Most bytes of the body, encodings undone. */
  readonly mostBytes: number;
  /** Milliseconds for the whole exchange. */
  readonly timeLimit: number;
}

/** The outside world of the fetcher. */
export interface FetchEffects {
  /** Connects only to addresses that were checked in the same step, so that a name cannot change in between. */
  request(request: HttpRequest): Promise<Outcome<HttpAnswer>>;
  readonly now: Clock;
  sleep(ms: number): Promise<void>;
  log(message: string): void;
}

export interface FetchLimits {
  readonly mostBytes: number;
  readonly timeLimit: number;
  readonly redirects: number;
  /** Milliseconds between two requests to one host. */
  readonly spacing: number;
  /** The longest that a request is held back for politeness, milliseconds; beyond, it is put off by its caller. */
  readonly longestWait: number;
}

/** What is known of an address from before. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface Fetched {
  readonly kind: "fetched";
  /** Where it was found in the end. */
  readonly url: string;
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  readonly validators: Validators;
  /** New address, where every redirect on the way was permanent. */
  readonly movedTo?: string;
  /** Seconds for which the server says that it stays the same. */
  readonly freshFor: number;
}

export interface Unchanged {
  readonly kind: "unchanged";
  readonly url: string;
  readonly freshFor: number;
  readonly movedTo?: string;
}

export type FetchResult = Fetched | Unchanged;

export interface Fetcher {
  /**
   * Fetches a page or feed. Problems: URL_*, ADDRESS_CLOSED, ROBOTS_DISALLOW, ROBOTS_UNREACHABLE, HOST_BUSY, HTTP_GONE,
   * HTTP_DENIED, HTTP_NOT_FOUND, HTTP_ERROR, TOO_MANY_REDIRECTS, TOO_LARGE, FETCH_TIMEOUT, FETCH_FAILED.
   */
  fetchPage(url: string, known?: Validators): Promise<Outcome<FetchResult>>;
}
