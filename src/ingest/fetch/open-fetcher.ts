import CachePolicy from "http-cache-semantics";
import { failure, type Outcome, success } from "../../core/index.ts";
import { checkUrl } from "./check-address.ts";
import { type HostPace, openHostPace } from "./host-pace.ts";
import { openRobots } from "./robots.ts";
import type { Fetched, Fetcher, FetchEffects, FetchLimits, FetchResult, HttpAnswer, Validators } from "./types.ts";

const fetchLimits: FetchLimits = {
  mostBytes: 32 * 1024 * 1024,
  timeLimit: 30_000,
  redirects: 8,
  spacing: 1000,
  longestWait: 20_000,
};

export interface FetcherOptions {
  readonly effects: FetchEffects;
  readonly version: string;
  /** Address or page by which an outlet can reach whoever runs this. */
  readonly contact?: string;
  readonly limits?: Partial<FetchLimits>;
  /** How the turns of a host are given out; by default within this process alone. */
  readonly pace?: (limits: FetchLimits) => HostPace;
}

/** Who asks: name, version and a contact, as RFC 9110 would have it. */
function userAgent(version: string, contact: string | undefined): string {
  return `Rapporteur/${version} (news reader; ${contact ? `+${contact}` : "no contact set"})`;
}

/**
 * A polite fetcher: robots.txt for feeds and pages, one request at a time and spaced for each host, conditional
 * requests, Retry-After heeded, each redirect checked like a first address.
 */
export function openFetcher({ effects, version, contact, limits: given, pace: openPace }: FetcherOptions): Fetcher {
  const limits = { ...fetchLimits, ...given };
  const agent = userAgent(version, contact);
  const pace = openPace?.(limits) ?? openHostPace(effects, limits);
  const ask = async (url: URL, known: Validators): Promise<Outcome<HttpAnswer>> => {
    const turn = await pace.takeTurn(url.host);
    if (!turn.ok) return turn;
    try {
      const answer = await effects.request({
        url,
        headers: requestHeaders(agent, known),
        mostBytes: limits.mostBytes,
        timeLimit: limits.timeLimit,
      });
      await pace.heed(url.host, answer.ok ? answer.value : undefined);
      return answer;
    } finally {
      await turn.value();
    }
  };
  const robots = openRobots({
    ask: (url) => ask(url, {}),
    agent,
    now: effects.now,
    onDelay: async (host, ms) => pace.slow(host, ms),
  });

  return {
    async fetchPage(text, known = {}) {
      let movedTo: string | undefined;
      let permanent = true;
      let next = checkUrl(text);
      for (let hop = 0; hop <= limits.redirects; hop += 1) {
        if (!next.ok) return next;
        const url = next.value;
        const allowed = await robots.check(url);
        if (!allowed.ok) return allowed;
        const answer = await ask(url, known);
        if (!answer.ok) return answer;
        const { status, headers } = answer.value;
        if (status < 300 || status >= 400 || status === 304)
          return readAnswer(url, answer.value, permanent ? movedTo : undefined, agent);
        permanent &&= status === 301 || status === 308;
        next = checkUrl(headers.location ?? "", url.href);
        if (next.ok) movedTo = next.value.href;
      }
      return failure(
        "TOO_MANY_REDIRECTS",
        `more than ${limits.redirects} redirects`,
        "Open the address in a browser and give the one that it ends at.",
      );
    },
  };
}

function requestHeaders(agent: string, known: Validators): Record<string, string> {
  return {
    "user-agent": agent,
    accept:
      "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
    "accept-encoding": "gzip, br, zstd, deflate",
    ...(known.etag ? { "if-none-match": known.etag } : {}),
    ...(known.lastModified ? { "if-modified-since": known.lastModified } : {}),
  };
}

function readAnswer(url: URL, answer: HttpAnswer, movedTo: string | undefined, agent: string): Outcome<FetchResult> {
  const { status, headers } = answer;
  const moved = movedTo ? { movedTo } : {};
  const freshFor = freshness(url, answer, agent);
  if (status === 304) return success({ kind: "unchanged", url: url.href, freshFor, ...moved });
  if (status >= 400) return httpProblem(url, answer);
  if (answer.cut)
    return failure(
      "TOO_LARGE",
      `${url.href} is larger than the limit`,
      "It was left out: no page or feed of news is so large.",
    );
  const contentType = headers["content-type"];
  const validators = {
    ...(headers.etag ? { etag: headers.etag } : {}),
    ...(headers["last-modified"] ? { lastModified: headers["last-modified"] } : {}),
  };
  const fetched: Fetched = {
    kind: "fetched",
    url: url.href,
    status,
    bytes: answer.bytes,
    validators,
    freshFor,
    ...(contentType ? { contentType } : {}),
    ...moved,
  };
  return success(fetched);
}

/** How long the answer stays fresh by Cache-Control, Expires and Age (RFC 9111), seconds. */
function freshness(url: URL, { status, headers }: HttpAnswer, agent: string): number {
  const policy = new CachePolicy(
    { url: url.href, method: "GET", headers: { "user-agent": agent } },
    { status: status === 304 ? 200 : status, headers: { ...headers } },
    { shared: false },
  );
  return Math.max(0, Math.round(policy.timeToLive() / 1000));
}

function httpProblem(url: URL, { status }: HttpAnswer): Outcome<FetchResult> {
  if (status === 410)
    return failure(
      "HTTP_GONE",
      `${url.href} is gone for good (410)`,
      "Take it off the list, or look for the new address on the outlet's site.",
    );
  if (status === 404)
    return failure(
      "HTTP_NOT_FOUND",
      `there is nothing at ${url.href} (404)`,
      "Look for the new address on the outlet's site.",
    );
  if (status === 401 || status === 403 || status === 451)
    return failure(
      "HTTP_DENIED",
      `${url.hostname} refuses to serve this (${status})`,
      "Ask the outlet, or leave it out.",
    );
  if (status === 429 || status === 503)
    return failure("HOST_BUSY", `${url.hostname} asks to wait (${status})`, "It will be tried again later by itself.");
  return failure("HTTP_ERROR", `${url.hostname} answered ${status}`, "It will be tried again later by itself.");
}
