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

const framed = (line: string): string => `<div><h1>${title}</h1><p>${first}</p><p>${line}</p><p>${second}</p></div>`;

for (const line of [
  "View photos",
  "📲 Acompanhe o Correio da Baía no Facebook",
  "[ⓒ 항구일보, 무단전재 및 재배포 금지]",
  "You must be logged in to keep this article.",
  "原标题：港口重新开放",
  "The ferry in the bay on Thursday — Foto: Ola Brenn/Harbour Wire",
  "The ferry in the bay on Thursday. (Photo: Harbour Wire)",
  "▲목요일 항구의 여객선. 사진=항구일보 제공",
  "星期四港口的渡輪。（取自港務局臉書）",
])
  test(`"${line}" among the paragraphs is no body`, () => assert.equal(read(framed(line)), `${first}\n\n${second}`));

for (const line of [
  "“You must be logged in,” the harbour office told him.",
  "He sent the paper a photo: it showed the ferry in the bay, and the crew on its deck.",
  "The photo by Ola Brenn: a ferry, a bay and a bird. It hangs in the customs house.",
  "The office said so and asked for one thing:",
])
  test(`"${line}" among the paragraphs stays`, () =>
    assert.equal(read(framed(line)), `${first}\n\n${line}\n\n${second}`));

test("a notice of consent goes, however long; a paragraph on consent stays", () => {
  const notice = `We use cookies and other means to know you. ${"They are small, and many, and stay for years. ".repeat(9)}`;
  assert.equal(read(framed(notice)), `${first}\n\n${second}`);
  const told = `The office said that we use cookies too often. ${"It counted them, and wrote to all. ".repeat(9).trim()}`;
  assert.equal(read(framed(told)), `${first}\n\n${told}\n\n${second}`);
});

test("a last line that introduces what was left out goes, and so do an office's telephone and editors' signs", () => {
  for (const line of ["More on the ferry:", "Tel.: +35 50 11 50", "ap/kam/bfi"])
    assert.equal(
      read(`<div><h1>${title}</h1><p>${first}</p><p>${second}</p><p>${line}</p></div>`),
      `${first}\n\n${second}`,
    );
  const long = "The harbour office closed its letter to both of the towns on the bay with these two words of thanks:";
  assert.equal(
    read(`<div><h1>${title}</h1><p>${first}</p><p>${second}</p><p>${long}</p></div>`),
    `${first}\n\n${second}\n\n${long}`,
  );
});

test("the first paragraph set large, or long, before the body's box is its lead; the standfirst and a headline again are not", () => {
  const page = (lead: string): string =>
    `<div><h1>${title}</h1>${lead}<div><p>${first}</p><p>${second}</p></div></div>`;
  const large =
    "Winter on the bay will be shorter this year, the harbour office hopes, and the road around it emptier than ever.";
  assert.equal(read(page(`<h2>${large}</h2>`)), `${large}\n\n${first}\n\n${second}`);
  assert.equal(
    read(page(`<h2>${title}, and both of the towns on the bay will pay for it together.</h2>`)).startsWith(first),
    true,
  );
  assert.equal(read(page(`<h2>${first}</h2>`)), `${first}\n\n${second}`);
  const body = findBody(parsePage(page(`<h2>${large}</h2>`)).body, title, large);
  assert.equal(renderRuns(body?.runs ?? []), `${first}\n\n${second}`);
  const long = `${large} `.repeat(10).trim();
  assert.equal(read(page(`<p>${long}</p>`)).startsWith(long), true);
});

test("how characters are read is not said beside them", () => {
  const ruby = "港<rp>（</rp><rt>みなと</rt><rp>）</rp>";
  assert.equal(
    read(framed(`The word for it is <ruby>${ruby}</ruby>, and nobody says otherwise.`)).includes("is 港, and"),
    true,
  );
});

test("the headline with its second line is no body, another heading that begins alike is", () => {
  const page = (heading: string): string => `<div><p>17 May 2024</p>${heading}<p>${first}</p><p>${second}</p></div>`;
  assert.equal(read(page(`<h2>${title} <span>What both ports pay</span></h2>`)), `${first}\n\n${second}`);
  assert.equal(read(page("<h2>Ferry to wait</h2>")), `Ferry to wait\n\n${first}\n\n${second}`);
});
