import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePage } from "../page/parse-page.ts";
import { findElement } from "../page/tree.ts";
import { gatherFacts } from "./facts.ts";
import { readStandfirst } from "./read-standfirst.ts";

const first = "The two ports agreed on Thursday to run the ferry all winter, the harbour office said.";
const standfirst = "Both sides pay half; fishermen had asked for it";
const body = `<div id="body"><p>${first}</p></div>`;

function read(html: string): string | undefined {
  const facts = gatherFacts(parsePage(html), "https://cape-dispatch.example/world/ferry");
  const top = findElement(facts.page.body, ({ attributes }) => attributes.id === "body");
  return readStandfirst(facts, top, first);
}

test("a marked line that the body does not begin with comes before one that it does", () => {
  const page = `<h1>Ferry to run all winter</h1><div class="summary">${first}</div><h2 class="deck">${standfirst}</h2>`;
  assert.equal(read(`<main>${page}${body}</main>`), standfirst);
});

test("the teaser of another article and a linked line are no standfirst", () => {
  const card = `<li><p class="lead">A bridge over the bay is not planned, a minister says.</p></li>`;
  const link = `<a class="summary" href="/fares">What the crossing will cost from January on</a>`;
  const page = `<h1>Ferry to run all winter</h1><ul>${card}</ul>${link}`;
  assert.equal(read(`<main>${page}${body}</main>`), undefined);
  assert.equal(read(`<meta name="description" content="${standfirst}"><main>${page}${body}</main>`), standfirst);
});

test("a box that holds the headline too is more than the standfirst", () => {
  const page = `<div class="lead"><h1>Ferry to run all winter</h1><p class="dek">${standfirst}</p></div>`;
  assert.equal(read(`<main>${page}${body}</main>`), standfirst);
});
