import assert from "node:assert/strict";
import { test } from "node:test";
import { sniffPicture } from "./sniff-picture.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

test("a picture is known by its first bytes", () => {
  assert.equal(sniffPicture(bytes("\x89PNG\r\n\x1a\n....")), "image/png");
  assert.equal(sniffPicture(bytes("\xff\xd8\xff\xe0....")), "image/jpeg");
  assert.equal(sniffPicture(bytes("GIF89a....")), "image/gif");
  assert.equal(sniffPicture(bytes("RIFF\x10\0\0\0WEBPVP8 ")), "image/webp");
  assert.equal(sniffPicture(bytes("\0\0\0\x1cftypavif....")), "image/avif");
});

test("a page, a script, a drawing with markup, a film and nothing at all are no pictures", () => {
  for (const other of [
    "",
    "GIF",
    "<!doctype html><script>alert(1)</script>",
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "<?xml version='1.0'?><svg/>",
    "\0\0\0\x1cftypisom....",
    "RIFF\x10\0\0\0WAVEfmt ",
    " \x89PNG\r\n\x1a\n",
  ])
    assert.equal(sniffPicture(bytes(other)), undefined, JSON.stringify(other));
});
