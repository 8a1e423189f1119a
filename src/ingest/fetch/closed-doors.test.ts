import assert from "node:assert/strict";
import { test } from "node:test";
import { checkUrl } from "./check-address.ts";
import { openNetwork, type Resolve } from "./network.ts";

/** Addresses that must be refused before anything is asked, in all the ways they are written. */
const refused: readonly string[] = [
  // Loopback, in every notation of IPv4.
  "http://127.0.0.1/",
  "http://127.1/",
  "http://127.0.1/",
  "http://127.255.255.254/",
  "http://2130706433/",
  "http://0x7f000001/",
  "http://0x7f.0x0.0x0.0x1/",
  "http://0177.0.0.1/",
  "http://0177.0x0.0.1/",
  "http://017700000001/",
  "http://127.0.0.1./",
  "http://①②⑦.⓪.⓪.①/",
  "http://127。0。0。1/",
  "http://%31%32%37.0.0.1/",
  "http://0/",
  "http://0.0.0.0/",
  "http://0.1.2.3/",
  // Loopback and private, in IPv6.
  "http://[::1]/",
  "http://[::]/",
  "http://[0:0:0:0:0:0:0:1]/",
  "http://[0000::0001]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[::ffff:0:127.0.0.1]/",
  "http://[::127.0.0.1]/",
  "http://[64:ff9b::127.0.0.1]/",
  "http://[64:ff9b::a9fe:a9fe]/",
  "http://[64:ff9b:1::10.0.0.1]/",
  "http://[2002:7f00:1::]/",
  "http://[2002:a9fe:a9fe::]/",
  "http://[2001:0:7f00:1::]/",
  "http://[fe80::1]/",
  "http://[febf::1]/",
  "http://[fec0::1]/",
  "http://[fc00::1]/",
  "http://[fd00:ec2::254]/",
  "http://[ff02::1]/",
  "http://[2001:db8::1]/",
  "http://[100::1]/",
  // Private, shared, link-local, metadata, multicast, reserved.
  "http://10.0.0.1/",
  "http://10.255.255.255/",
  "http://172.16.0.1/",
  "http://172.31.255.255/",
  "http://192.168.0.1/",
  "http://192.168.1/",
  "http://3232235777/",
  "http://0xc0a80101/",
  "http://100.64.0.1/",
  "http://100.100.100.200/",
  "http://169.254.169.254/latest/meta-data/",
  "http://2852039166/",
  "http://0xa9fea9fe/",
  "http://169.254.170.2/",
  "http://192.0.0.192/",
  "http://192.0.2.1/",
  "http://198.18.0.1/",
  "http://198.51.100.1/",
  "http://203.0.113.1/",
  "http://224.0.0.1/",
  "http://239.255.255.250/",
  "http://240.0.0.1/",
  "http://255.255.255.255/",
  // Names that are never public.
  "http://localhost/",
  "http://LOCALHOST/",
  "http://localhost./",
  "http://a.localhost/",
  "http://metadata.google.internal/",
  "http://printer.local/",
  "http://router.home.arpa/",
  "http://x.onion/",
  // Other schemes, ports and credentials.
  "file:///etc/passwd",
  "FILE:/etc/passwd",
  "ftp://cape-dispatch.example/",
  "gopher://cape-dispatch.example:70/_x",
  "dict://cape-dispatch.example:11211/stats",
  "javascript:fetch(1)",
  "data:text/html,x",
  "blob:https://cape-dispatch.example/1",
  "ws://cape-dispatch.example/",
  "http://cape-dispatch.example:22/",
  "http://cape-dispatch.example:25/",
  "http://cape-dispatch.example:6379/",
  "http://cape-dispatch.example:9200/",
  "http://cape-dispatch.example:0/",
  "http://cape-dispatch.example@127.0.0.1/",
  "http://user:pass@cape-dispatch.example/",
  "http://127.0.0.1#@cape-dispatch.example/",
  "http://127.0.0.1\\@cape-dispatch.example/",
  "http:\\\\127.0.0.1\\",
  "//127.0.0.1/",
  "http://127.0.0.1%00.cape-dispatch.example/",
  "",
];
for (const url of refused) {
  test(`"${url}" is refused`, () => assert.equal(checkUrl(url).ok, false));
  if (url !== "")
    test(`"${url}" is refused as a redirect`, () => assert.equal(checkUrl(url, "http://10.0.0.1/").ok, false));
}

/** Names that resolve to what is closed, wholly or in part. */
const names: Readonly<Record<string, readonly string[]>> = {
  "loopback.example": ["127.0.0.1"],
  "private.example": ["10.0.0.7"],
  "metadata.example": ["169.254.169.254"],
  "mapped.example": ["::ffff:192.168.0.1"],
  "half.example": ["8.8.8.8", "127.0.0.1"],
  "six.example": ["2606:4700::1111", "fd00::1"],
  "nothing.example": [],
};
const resolve: Resolve = (hostname, _options, callback) =>
  callback(
    null,
    (names[hostname] ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
  );

for (const name of Object.keys(names)) {
  test(`${name} is refused once it is resolved`, async () => {
    const request = openNetwork({ resolve });
    const answer = await request({ url: new URL(`http://${name}/`), headers: {}, mostBytes: 10, timeLimit: 1000 });
    assert.equal(answer.ok ? "" : answer.problem.code, "ADDRESS_CLOSED");
  });
}

test("a name that is public when first asked and private when connected to is refused: there is no asking twice", async () => {
  let asked = 0;
  const rebinding: Resolve = (_hostname, _options, callback) => {
    asked += 1;
    callback(null, [{ address: "192.168.0.1", family: 4 }]);
  };
  const request = openNetwork({ resolve: rebinding });
  assert.ok(checkUrl("http://rebind.example/").ok);
  const url = new URL("http://rebind.example/");
  const answer = await request({ url, headers: {}, mostBytes: 10, timeLimit: 1000 });
  assert.deepEqual([answer.ok, asked], [false, 1]);
});
