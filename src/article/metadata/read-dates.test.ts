import assert from "node:assert/strict";
import { test } from "node:test";
import { formatLocal } from "../../ingest/index.ts";
import { parsePage } from "../page/parse-page.ts";
import { findElement } from "../page/tree.ts";
import { gatherFacts } from "./facts.ts";
import { readDates } from "./read-dates.ts";

function published(html: string, text = "", url = "https://cape-dispatch.example/world/port"): string | undefined {
  const facts = gatherFacts(parsePage(html), url);
  return readDates(
    facts,
    findElement(facts.page.body, ({ attributes }) => attributes.id === "body"),
    text,
  ).published?.at;
}

const heading = "<h1>Port opens again</h1>";
const body = '<div id="body"><p>The port is open.</p></div>';

test("the line that says published comes before the day of the site's own header", () => {
  const today = "<div><ul><li>May 18, 2024</li></ul></div>";
  const line = "<span>Published on May 16, 2024 01:52 PM</span>";
  assert.equal(published(`${today}<div>${heading}<p>May 18, 2024</p>${line}${body}</div>`)?.slice(0, 10), "2024-05-16");
});

for (const [line, day] of [
  ["(16 May 2024) The port is open again.", "2024-05-16"],
  ["LISBON, 16 May 2024 – The port is open again.", "2024-05-16"],
  ["Berlin | 16.05.2024 | Der Hafen ist wieder offen.", "2024-05-16"],
  ["The port has been closed since 3 May 2024, its head said.", undefined],
  ["On 3 May 2024, the port closed.", undefined],
] as const) {
  test(`"${line}" was published ${day ?? "at a time that it does not say"}`, () => {
    assert.equal(published("", line)?.slice(0, 10), day);
  });
}

test("a <time> of the headline's own article counts, those of links to others do not", () => {
  const other = '<a href="/x"><time datetime="2023-01-01">1 January</time></a>';
  const html = `<main><section><section>${heading}</section></section><section><b><time datetime="2024-05-16 12:22">16.5.</time></b></section>${other}</main>`;
  assert.equal(published(`${html}<div><div>${body}</div></div>${other}`)?.slice(0, 10), "2024-05-16");
});

test("a date of comments or of the footer is never taken", () => {
  const comment = '<div class="comments"><time datetime="2024-05-19">19 May</time></div>';
  assert.equal(published(`<article>${heading}${body}</article>${comment}<footer>16 May 2024</footer>`), undefined);
});

test("a day in a sentence of the story is not the page's", () => {
  const long = "Fishermen had asked for the service since the bridge was closed to lorries on 2 February 2019.";
  assert.equal(published(`<article>${heading}<p>${long}</p>${body}</article>`), undefined);
  const place = "<p>By Ana Ruiz in Lisbon, 3 May 2024</p>";
  assert.equal(published(`<article>${heading}<p>${long}</p>${place}${body}</article>`)?.slice(0, 10), "2024-05-03");
});

test("the one <time> of a card that leads elsewhere is not the page's", () => {
  const card =
    '<section class="more"><article><h3><a href="/x">Ferry talks</a></h3><time datetime="2023-01-01">1 January</time></article></section>';
  assert.equal(published(`<main><article>${heading}${body}</article>${card}</main>`), undefined);
});

test("a day stands in the address in many ways", () => {
  for (const path of [
    "2024/05/16/port",
    "2024/may/16/port",
    "16-05-2024/port",
    "port-20240516.html",
    "2024-05/16/c_1.htm",
  ])
    assert.equal(published(heading, "", `https://cape-dispatch.example/${path}`)?.slice(0, 10), "2024-05-16", path);
  assert.equal(published(heading, "", "https://cape-dispatch.example/2024/05/port"), undefined);
});

test("an element that is no <time> but states its moment like one counts, and what a meta calls value is read", () => {
  const line = '<div class="stamp" datetime="2024-05-16T17:00:00-04:00">May 16</div>';
  assert.equal(published(`<main>${heading}${line}${body}</main>`), "2024-05-16T21:00:00Z");
  const meta = '<meta name="article:published_time" value="2024-05-16T17:00:00-04:00">';
  assert.equal(published(`${meta}<main>${heading}${body}</main>`), "2024-05-16T21:00:00Z");
});

test("data that says published after the last change gives way to an earlier day under the headline, and to no later one", () => {
  const meta = (name: string, at: string): string => `<meta property="article:${name}_time" content="${at}">`;
  const again = meta("published", "2024-11-17T10:33:13Z") + meta("modified", "2024-11-17T10:32:18Z");
  const page = (day: string): string => `<main>${heading}<time datetime="${day}">${day}</time>${body}</main>`;
  assert.equal(published(again + page("2024-03-09")), "2024-03-09T00:00:00Z");
  assert.equal(published(again + page("2024-11-20")), "2024-11-17T10:33:13Z");
  const once = meta("published", "2024-11-17T10:33:13Z") + meta("modified", "2024-11-18T10:32:18Z");
  assert.equal(published(once + page("2024-03-09")), "2024-11-17T10:33:13Z");
});

test("the dateline of a teaser text under the headline counts; a teaser's date does not", () => {
  const lead = "<p>Press release of 16 May 2024 | Lisbon – The port is open again.</p>";
  assert.equal(
    published(`<main>${heading}<div class="teaser-text">${lead}</div>${body}</main>`),
    "2024-05-16T00:00:00Z",
  );
  assert.equal(published(`<main>${heading}<div class="teaser"><b>16 May 2024</b></div>${body}</main>`), undefined);
});

test("a date under the headline is found behind menus of any length", () => {
  const menu = `<div>${"<div><span>Ports</span></div>".repeat(900)}</div>`;
  const top = `<div><div>${heading}<div>23.09.24</div></div></div>`;
  assert.equal(published(`<div id="body">${menu}${top}<p>The port is open.</p></div>`), "2024-09-23T00:00:00Z");
});

test("a <time> beside the way to the section counts", () => {
  const trail = '<nav><ol><li><a href="/ports">Ports</a></li></ol></nav>';
  const box = `<div class="breadcrumbs">${trail}<time datetime="2024-05-16T10:00:00Z">16 May</time></div>`;
  assert.equal(published(`<main>${box}${heading}${body}</main>`), "2024-05-16T10:00:00Z");
});

test("a side box that is called the article's metadata states its time; one called a teaser's does beside the headline", () => {
  const time = '<time datetime="2024-05-16T10:00:00Z">16 May</time>';
  assert.equal(
    published(`<article>${heading}<aside class="meta"><p>${time}</p></aside>${body}</article>`),
    "2024-05-16T10:00:00Z",
  );
  assert.equal(
    published(`<article>${heading}${body}</article><aside class="meta"><h3>Ferry talks</h3>${time}</aside>`),
    undefined,
  );
  const line = "<p>From Lisbon on 16 May 2024</p>";
  assert.equal(
    published(`<main>${heading}<div class="teaser__meta">${line}</div>${body}</main>`),
    "2024-05-16T00:00:00Z",
  );
  const other = `<div><div class="teaser__meta">${line}</div></div>`;
  assert.equal(published(`<main>${heading}${body}${other}</main>`), undefined);
});

test("the headline may be an <h2>, and what stands before the first box around it and the body counts", () => {
  const title = "<title>Port opens again after the storm - Cape Dispatch</title>";
  const page = (before: string): string =>
    `${title}<div><h1>World</h1></div><div>${before}<div><div><div><h2>Port opens again after the storm</h2>${body}</div></div></div></div>`;
  assert.equal(published(page("<p>Lisbon / 16.05.2024 / 09:30</p><div></div>")), "2024-05-16T09:30:00Z");
  assert.equal(published(page('<ul class="latest"><li>16.05.2024</li></ul>')), undefined);
});

test("an opinion piece in the category of comments is no reader's comment", () => {
  const time = '<b itemprop="datePublished">16 May 2024</b>';
  const page = (names: string): string => `<div class="${names}">${heading}${time}</div>${body}`;
  assert.equal(published(page("post type-post hentry category-comment tag-comments")), "2024-05-16T00:00:00Z");
  assert.equal(published(page("category-comment")), undefined);
});

test("a time in UTC is shown by the clock that readers see, and by none where the data alone differ", () => {
  const stated = '<meta property="article:published_time" content="2024-05-17T02:25:54Z">';
  const own = (html: string): string | undefined => {
    const facts = gatherFacts(parsePage(html), "https://cape-dispatch.example/world/port");
    const { published: moment } = readDates(facts, undefined, "");
    return moment && formatLocal(moment);
  };
  assert.equal(own(`${stated}<main>${heading}<p>May 16, 2024, 9:25 pm</p></main>`), "2024-05-16T21:25:54-05:00");
  assert.equal(own(`${stated}<main>${heading}<p>May 16, 2024, 9:31 pm</p></main>`), "2024-05-17T02:25:54Z");
  const data = '<meta name="pubdate" content="2024-05-16 21:25:54">';
  assert.equal(own(`${stated}${data}<main>${heading}</main>`), "2024-05-17T02:25:54Z");
  const zoned = '<meta name="pubdate" content="2024-05-16T21:25:54-05:00">';
  assert.equal(own(`${stated}${zoned}<main>${heading}</main>`), "2024-05-16T21:25:54-05:00");
});

test("a date under a label of its own that says changed is none of publication", () => {
  const list = "<ul><li>16.05.2024</li></ul>";
  assert.equal(published(`<main>${heading}<h4>Zuletzt geändert am:</h4>${list}${body}</main>`), undefined);
  assert.equal(published(`<main>${heading}<h4>Datum:</h4>${list}${body}</main>`), "2024-05-16T00:00:00Z");
});

test("data that is no JSON still states when the article was published, where it says so once", () => {
  const block = (date: string): string =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Port","mainEntityOfPage":{"@type":"WebPage","datePublished":"${date}"}</script>`;
  assert.equal(published(`${block("2024-05-16T10:00:00Z")}<main>${heading}${body}</main>`), "2024-05-16T10:00:00Z");
  const two = block('2024-05-16","x":{"datePublished":"2024-05-01"},"y":"');
  assert.equal(published(`${two}<main>${heading}${body}</main>`), undefined);
});
