import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attribution } from "../claims/index.ts";
import { findMentions } from "../language/index.ts";
import { nameSpeaker } from "./name-speaker.ts";

/** Whom words name that are a source, or a source that was found at `resolvedFrom`. */
function nameOf(source: string, language = "en", name = source, resolved?: string): string | undefined {
  const text = resolved === undefined ? `${source} said so.` : `${source} said so. ${resolved}.`;
  const at =
    resolved === undefined ? undefined : ([text.indexOf(resolved), text.indexOf(resolved) + resolved.length] as const);
  const speaker = { name, kind: "person", ...(at ? { resolvedFrom: at } : {}) };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const said = { source: [[0, source.length]], speaker } as unknown as Attribution;
  return nameSpeaker(text, said, findMentions(text, language));
}

test("who is named speaks, with title, in full or by the last name", () => {
  for (const source of [
    "Vladimir Putin",
    "President Vladimir Putin",
    "An angry Putin",
    "Putin himself",
    "Putin, however,",
  ])
    assert.equal(nameOf(source), "Vladimir Putin", source);
  assert.equal(nameOf("Putin from Moscow, in a call,"), "Vladimir Putin");
});

test("whoever works for somebody who is known speaks in a name of their own, or in none", () => {
  assert.equal(nameOf("Putin lawyer Mara Ito"), "Mara Ito");
  assert.equal(nameOf("Former Putin campaign manager Mara Ito"), "Mara Ito");
  for (const source of [
    "The cabinet and lawyers for Mr. Putin",
    "Putin’s adviser Mara Ito",
    "Port Office Communications Director Mara Ito, a Putin aide before,",
    "top delegates – including President Putin –",
    "Delegate Mara Ito, whose loss to Putin was narrow,",
  ])
    assert.notEqual(nameOf(source), "Vladimir Putin", source);
});

test("a son of the same name is another person, also where only the last name stands", () => {
  assert.notEqual(nameOf("Vladimir Putin Jr."), "Vladimir Putin");
  assert.notEqual(nameOf("Mr. Putin", "en", "Vladimir Putin Jr.", "Vladimir Putin Jr."), "Vladimir Putin");
});
