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

test("what stands under a linked heading, in a picture's box or in a letter to sign up for is no standfirst", () => {
  const card = `<div><h5><a href="/b">Bridge</a></h5><p class="excerpt">A bridge over the bay is not planned, a minister says.</p></div>`;
  const film = `<div class="video summary">The ferry leaves the harbour in the snow, 01:40</div>`;
  const letter = `<p class="intro">Sign up for the letter of the harbour, once a week.</p>`;
  assert.equal(read(`<main><h1>Ferry to run all winter</h1>${film}${body}${card}</main>`), undefined);
  const lead = `<p class="lead">${standfirst}</p>`;
  assert.equal(read(`<main><h1>Ferry to run all winter</h1>${lead}${body}${letter}</main>`), standfirst);
});

test("a description that is cut out of the text says nothing of its own, one that is its whole first paragraph does", () => {
  const described = (line: string): string | undefined =>
    read(`<meta name="description" content="${line}"><main><h1>Ferry to run all winter</h1>${body}</main>`);
  assert.equal(described(first.slice(0, 60)), undefined);
  assert.equal(described(`${first.slice(0, 60)}…`), undefined);
  assert.equal(described(first), first);
});
