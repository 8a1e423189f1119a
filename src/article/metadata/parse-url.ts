/** An absolute web address, or undefined. */
export function parseUrl(text: string | undefined, base?: URL): URL | undefined {
  if (!text || text.length > 4000) return undefined;
  const url = URL.parse(text.trim(), base?.href);
  return url && isWeb(url) ? url : undefined;
}

/** An absolute web address; of a copy in an archive or a cache the address of what was copied. */
export function parseOriginalUrl(text: string | undefined, base?: URL): URL | undefined {
  const url = parseUrl(text, base);
  return url && unwrapCopy(url);
}

function isWeb({ protocol }: URL): boolean {
  return protocol === "http:" || protocol === "https:";
}

/**
 * Where an address of an archive or an AMP cache holds the address of the page it copied, that address: Wayback
 * (`/web/20240516101010id_/https://…`), the AMP cache (`/c/s/host/path`) and Google's viewer (`/amp/s/host/path`).
 */
function unwrapCopy(url: URL): URL {
  const inner = innerAddress(url);
  const copied = inner ? URL.parse(inner) : null;
  return copied && isWeb(copied) && copied.hostname.includes(".") ? copied : url;
}

function innerAddress({ hostname, pathname, search }: URL): string | undefined {
  if (/^(?:web|wayback)\.archive\.org$/u.test(hostname) || hostname === "archive.org") {
    const archived = /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(.+)$/u.exec(pathname)?.[1];
    if (archived === undefined) return undefined;
    // A path's two slashes may have been folded into one on the way.
    const whole = archived.replace(/^(https?):\/{1,2}/iu, "$1://");
    return (/^https?:/iu.test(whole) ? whole : `http://${whole}`) + search;
  }
  const amp = hostname.endsWith(".cdn.ampproject.org")
    ? /^\/[cv]\/(s\/)?(.+)$/u.exec(pathname)
    : /^(?:www\.)?google\.[a-z.]{2,6}$/u.test(hostname)
      ? /^\/amp\/(s\/)?(.+)$/u.exec(pathname)
      : null;
  return amp ? `${amp[1] ? "https" : "http"}://${amp[2]}${search}` : undefined;
}
