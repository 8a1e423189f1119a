import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePage } from "../page/parse-page.ts";
import { findBody, renderRuns } from "./find-body.ts";

const title = "Ferry to run all winter";
const first =
  "The two ports agreed on Thursday to run the ferry all winter, the harbour office said after a day of talks.";
const second = "Both sides will pay half of the costs, which the office put at 4.2 million crowns.";
const note = "A page of a sample, written for a test; the outlet is invented.";
const footer = `<footer><p>${note}</p></footer>`;

function read(html: string): string {
  return renderRuns(findBody(parsePage(html).body, title)?.runs ?? []);
}

test("a strip and a kicker before the headline are no lead", () => {
  const page = `<div class="strip">${note}</div><div><div class="k">World</div><h1>${title}</h1><p>${first}</p><p>${second}</p></div>`;
  assert.equal(read(page), `${first}\n\n${second}`);
  assert.equal(read(page + footer), `${first}\n\n${second}`);
});

test("what the footer says again is frame, wherever it stands", () => {
  assert.equal(read(`<div><p>${first}</p><p>${second}</p><p>${note}</p></div>${footer}`), `${first}\n\n${second}`);
});

test("lines of date, source, author and section at the start are no body", () => {
  const lines = `<p>Home › World</p><p>17 May 2024, 12:10 GMT</p><p>By Maud Atherley</p>`;
  assert.equal(read(`<div><h1>${title}</h1>${lines}<p>${first}</p><p>${second}</p></div>`), `${first}\n\n${second}`);
});

test("a long text before the headline stays", () => {
  const page = `<div><p>${first}</p><p>${second}</p><h1>${title}</h1><p>${second} More of it.</p></div>`;
  assert.match(read(page), /^The two ports/u);
});

test("a note in brackets is a paragraph of its own", () => {
  const page = `<div><h1>${title}</h1><p>[Summary, not a transcript.] ${first}</p><p>${second}</p></div>`;
  assert.equal(read(page), `[Summary, not a transcript.]\n\n${first}\n\n${second}`);
});

test("a short paragraph that is mostly a link stays where it is a sentence of its own, and goes where it points", () => {
  const told = "The harbour office told the paper: <a href='/a'>the ferry will run, whatever the weather.</a>";
  const pointer = "Read also: <a href='/a'>Ferry fares rise, whatever the weather.</a>";
  const plain = "The harbour office told the paper: the ferry will run, whatever the weather.";
  const page = (line: string): string => `<div><h1>${title}</h1><p>${first}</p><p>${line}</p><p>${second}</p></div>`;
  assert.equal(read(page(told)), `${first}\n\n${plain}\n\n${second}`);
  assert.equal(read(page(pointer)), `${first}\n\n${second}`);
});

test("a mark to jump to that was never closed makes no link of the page", () => {
  assert.equal(
    read(`<a name="top"><div><h1>${title}</h1><p>${first}</p><p>${second}</p></div>`),
    `${first}\n\n${second}`,
  );
});

test("a link in the middle of a sentence stays, whatever it is called; a link of a tool box goes", () => {
  const linked = first.replace("harbour office", '<a class="search-link" href="/s">harbour office</a>');
  const tool = '<p><a class="search-link" href="/s">Search for it</a></p>';
  assert.equal(read(`<div><h1>${title}</h1><p>${linked}</p>${tool}<p>${second}</p></div>`), `${first}\n\n${second}`);
});

test("a notice of cookies is no body, however its box is written", () => {
  const notice = `<div class="cookiemsg"><p>This site keeps cookies, and by reading on you agree, as you always do.</p></div>`;
  assert.equal(read(`<div><h1>${title}</h1><p>${first}</p><p>${second}</p>${notice}</div>`), `${first}\n\n${second}`);
});

test("a dateline in a box of its own begins the first paragraph; a line of prose does not", () => {
  const page = (line: string): string =>
    `<div><h1>${title}</h1><div>${line}</div><p>${first}</p><p>${second}</p></div>`;
  assert.equal(read(page("Cape Town HNN —")), `Cape Town HNN — ${first}\n\n${second}`);
  assert.equal(read(page("What the ports want")), `What the ports want\n\n${first}\n\n${second}`);
});

for (const mark of ["(END)", "（完）", "maud.atherley@harbour-wire.example"]) {
  test(`"${mark}" at the end is no body`, () => {
    const page = `<div><h1>${title}</h1><p>${first}</p><p>${second}</p><p>${mark}</p></div>`;
    assert.equal(read(page), `${first}\n\n${second}`);
  });
}
