import { BlockList, isIP } from "node:net";
import { failure, type Outcome, success } from "../../core/index.ts";

/** Networks that nothing may be fetched from: IANA's special-purpose registries for IPv4 and IPv6. */
const closed4: readonly (readonly [net: string, prefix: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
/** Of IPv6 only 2000::/3 is given out for the public internet; these parts of it are not, or carry an IPv4 address. */
const closed6: readonly (readonly [net: string, prefix: number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

// Two lists: in one, the network of mapped addresses would close all of IPv4.
const lists = { ipv4: new BlockList(), ipv6: new BlockList(), global6: new BlockList() };
lists.global6.addSubnet("2000::", 3, "ipv6");
for (const [net, prefix] of closed4) lists.ipv4.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of closed6) lists.ipv6.addSubnet(net, prefix, "ipv6");

/**
 * True for an address on the public internet: no loopback, private, link-local, metadata, multicast or reserved one, and
 * no IPv6 form that carries an IPv4 address in it (mapped, 6to4, NAT64, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/gu, "").split("%")[0] ?? "";
  const family = isIP(bare);
  if (family === 0) return false;
  if (family === 4) return !lists.ipv4.check(bare, "ipv4");
  return lists.global6.check(bare, "ipv6") && !lists.ipv6.check(bare, "ipv6");
}

const webPorts: ReadonlySet<string> = new Set(["", "80", "443", "8080", "8443"]);

/** An address that may be asked for at all: http or https, a web port, no user name in it, no literal private address. */
export function checkUrl(text: string, base?: string): Outcome<URL> {
  const url = URL.parse(text, base);
  if (!url)
    return failure(
      "URL_UNREADABLE",
      `"${text.slice(0, 200)}" is no web address`,
      "Give an address that begins with https://.",
    );
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return failure("URL_SCHEME", `${url.protocol} addresses are not fetched`, "Only http and https are.");
  }
  if (!webPorts.has(url.port))
    return failure("URL_PORT", `port ${url.port} is not a web port`, "Only 80, 443, 8080 and 8443 are fetched from.");
  if (url.username || url.password)
    return failure("URL_CREDENTIALS", "the address carries a name or password", "Take it out of the address.");
  const literal = url.hostname.replace(/^\[|\]$/gu, "");
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) return closedAddress(literal);
  if (/(?:^|\.)(?:localhost|local|internal|home\.arpa|onion)\.?$/iu.test(url.hostname))
    return closedAddress(url.hostname);
  return success(url);
}

/** The problem of a host that is, or resolves to, an address that is not public. */
export function closedAddress(address: string): {
  readonly ok: false;
  readonly problem: { code: string; message: string; hint: string };
} {
  return failure(
    "ADDRESS_CLOSED",
    `${address} is not on the public internet`,
    "To read from an intranet or a test server, name the host under ingest.hosts.",
  );
}
