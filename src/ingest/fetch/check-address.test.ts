import assert from "node:assert/strict";
import { test } from "node:test";
import { checkUrl, isPublicAddress } from "./check-address.ts";

const closed = [
  "127.0.0.1",
  "10.1.2.3",
  "172.16.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "::1",
  "::",
  "fe80::1",
  "fc00::1",
  "fd00:ec2::254",
  "ff02::1",
  "::ffff:127.0.0.1",
  "::ffff:a00:1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "2001:0:1::1",
  "not-an-address",
];
for (const address of closed) test(`${address} is not public`, () => assert.equal(isPublicAddress(address), false));

for (const address of ["8.8.8.8", "203.0.114.1", "2606:4700::1111", "[2a00:1450::1]"]) {
  test(`${address} is public`, () => assert.equal(isPublicAddress(address), true));
}

const refused: readonly (readonly [url: string, code: string])[] = [
  ["ftp://harbour-wire.example/", "URL_SCHEME"],
  ["file:///etc/passwd", "URL_SCHEME"],
  ["https://harbour-wire.example:22/", "URL_PORT"],
  ["https://a:b@harbour-wire.example/", "URL_CREDENTIALS"],
  ["http://127.0.0.1/", "ADDRESS_CLOSED"],
  ["http://2130706433/", "ADDRESS_CLOSED"],
  ["http://0x7f.1/", "ADDRESS_CLOSED"],
  ["http://[::ffff:127.0.0.1]/", "ADDRESS_CLOSED"],
  ["http://localhost/", "ADDRESS_CLOSED"],
  ["http://printer.local/", "ADDRESS_CLOSED"],
  ["no address", "URL_UNREADABLE"],
];
for (const [url, code] of refused) {
  test(`${url} is refused as ${code}`, () => {
    const checked = checkUrl(url);
    assert.equal(checked.ok ? "" : checked.problem.code, code);
  });
}

test("an address of an outlet passes, also relative to its page", () => {
  assert.ok(checkUrl("https://harbour-wire.example/rss.xml").ok);
  const joined = checkUrl("../rss.xml", "https://harbour-wire.example/a/b");
  assert.equal(joined.ok && joined.value.href, "https://harbour-wire.example/rss.xml");
});
