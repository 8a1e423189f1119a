import assert from "node:assert/strict";
import { test } from "node:test";
import { bareSentence, curlQuotes, isBroken, isScrap, saysNothing, withoutDateline } from "./sentence-shape.ts";

test("the closing mark goes, the point of an abbreviation stays", () => {
  assert.equal(bareSentence("The ferry will run all winter."), "The ferry will run all winter");
  assert.equal(bareSentence("The ferry sails to the U.S."), "The ferry sails to the U.S.");
  assert.equal(bareSentence("The ferry sails at 7 p.m."), "The ferry sails at 7 p.m.");
  assert.equal(bareSentence("The ferry was built in Orlo, Vt."), "The ferry was built in Orlo, Vt.");
  assert.equal(bareSentence("The ferry sails to Benghazi, Libya."), "The ferry sails to Benghazi, Libya");
  assert.equal(bareSentence("The ship is owned by Martin Ito Jr."), "The ship is owned by Martin Ito Jr.");
});

test("a dateline and the page's own stamp are no part of the sentence", () => {
  for (const head of [
    "ORLO, May 16 (Harbour Wire) - ",
    "ORLO, Va. –- ",
    "Updated: July 6, 2026, 11:34 AM ET ",
    "Posted on January 5, 2026, 3:37 PM EDT ",
    "Wednesday, 05 January 2026 ",
    "Sunday 5 Jan 2026 ",
    "On Jan 5 2026, 5:03 PM ",
    "ORLO, VA, April 28, 2009 ",
    "PUBLISHED: 22:07 GMT, 7 July 2026 UPDATED: 22:09 GMT, 7 July 2026 ",
  ])
    assert.equal(withoutDateline(`${head}The ferry sails all winter.`), "The ferry sails all winter.", head);
  assert.equal(withoutDateline("On May 5 the ferry sailed."), "On May 5 the ferry sailed.");
});

test("a score closes a sentence, half an amount does not", () => {
  assert.ok(!isBroken("Orlo beat Vesna, 91-73."));
  assert.ok(isBroken("The ferry cost the council of Orlo $1."));
});

test("a statement whose words were cut off says nothing", () => {
  for (const bare of ["Mara Ito told a news conference", "The ministry said", "Mara Ito told reporters"])
    assert.ok(saysNothing(bare), bare);
  for (const bare of ["The pier was closed, Mara Ito said", "Mara Ito told a news conference of the plan"])
    assert.ok(!saysNothing(bare), bare);
});

test("what a wrong stop cut off before its verb is a scrap", () => {
  assert.ok(isScrap("An earthquake with a magnitude of at least 5"));
  for (const whole of [
    "An earthquake shook the pier of Orlo",
    "The pier of Orlo is closed",
    "Ito beat Lund by 3 votes",
  ])
    assert.ok(!isScrap(whole), whole);
});

test("a quotation inside another that goes on elsewhere is not shown", () => {
  assert.equal(curlQuotes("“She says, ‘Look, you won,” Ito said"), undefined);
  assert.equal(curlQuotes("“She says, ‘you won’,” Ito said"), "“She says, ‘you won’,” Ito said");
});
