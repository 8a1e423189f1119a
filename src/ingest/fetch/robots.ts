import { type Clock, failure, type Outcome, success } from "../../core/index.ts";
import { parseRobots } from "./parse-robots.ts";
import type { HttpAnswer } from "./types.ts";

export interface RobotsOptions {
  readonly ask: (url: URL) => Promise<Outcome<HttpAnswer>>;
  /** The full User-Agent; rules are looked up under its product name. */
  readonly agent: string;
  readonly now: Clock;
  readonly onDelay: (host: string, ms: number) => Promise<void>;
}

export interface Robots {
  /** Fine, or ROBOTS_DISALLOW, or ROBOTS_UNREACHABLE where the host cannot say. */
  readonly check: (url: URL) => Promise<Outcome<true>>;
}

interface Rules {
  readonly at: number;
  allows(url: string): boolean | "unreachable";
}

/** Rules are asked for again after a day, and after ten minutes where they could not be had (RFC 9309). */
const keptFor = 86_400_000;
const retriedAfter = 600_000;
/** RFC 9309 wants at least 500 KiB read. */
const longestRules = 512 * 1024;

/** Reads each host's robots.txt once a day: none (4xx) allows all, a server that fails allows nothing for the time being. */
export function openRobots({ ask, agent, now, onDelay }: RobotsOptions): Robots {
  const known = new Map<string, Promise<Rules>>();
  const product = agent.split("/")[0] ?? agent;
  const load = async (origin: string, host: string): Promise<Rules> => {
    const address = new URL("/robots.txt", origin);
    let answer = await ask(address);
    const location =
      answer.ok && answer.value.status >= 300 && answer.value.status < 400
        ? URL.parse(answer.value.headers.location ?? "", address.href)
        : null;
    // A redirect within the host (http to https, with or without www) is followed once.
    if (location && location.hostname.replace(/^www\./u, "") === address.hostname.replace(/^www\./u, ""))
      answer = await ask(location);
    if (!answer.ok || answer.value.status >= 500) return { at: now(), allows: () => "unreachable" };
    if (answer.value.status >= 300) return { at: now(), allows: () => true };
    const rules = parseRobots(address.href, Buffer.from(answer.value.bytes.subarray(0, longestRules)).toString("utf8"));
    const delay = rules.getCrawlDelay(product);
    if (delay) await onDelay(host, delay * 1000);
    return { at: now(), allows: (url) => rules.isAllowed(url, product) !== false };
  };
  return {
    async check(url) {
      const before = await known.get(url.origin);
      const stale = before && now() - before.at > (before.allows(url.href) === "unreachable" ? retriedAfter : keptFor);
      if (!before || stale) known.set(url.origin, load(url.origin, url.host));
      const allowed = (await known.get(url.origin))?.allows(url.href);
      if (allowed === "unreachable")
        return failure(
          "ROBOTS_UNREACHABLE",
          `${url.host} could not say what may be fetched`,
          "It will be tried again in ten minutes.",
        );
      return allowed === false
        ? failure(
            "ROBOTS_DISALLOW",
            `${url.host} asks robots not to fetch ${url.pathname}`,
            "Leave it out, or ask the outlet.",
          )
        : success(true);
    },
  };
}
