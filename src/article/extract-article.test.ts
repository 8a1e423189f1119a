import assert from "node:assert/strict";
import { test } from "node:test";
import { extractArticle } from "./extract-article.ts";
import type { Article } from "./types.ts";

const url = "https://harbour-wire.example/2024/05/16/ferry.html?utm_source=x";
const first =
  "The two ports agreed on Thursday to run the ferry all winter, the harbour office said after a day of talks in the old customs house.";
const second =
  "Both sides will pay half of the costs, which the office put at 4.2 million crowns, and will look at the timetable again in March.";
const third =
  "Fishermen had asked for the crossing to stay open, since the road around the bay takes three hours and is often closed by snow.";

function read(head: string, body: string, address = url): Article {
  return extractArticle({ html: `<html lang="en"><head>${head}</head><body>${body}</body></html>`, url: address })
    .article;
}

const frame = `<nav><a href="/">Home</a><a href="/world">World</a></nav>
<div class="sidebar"><h3><a href="/other">Another headline that leads elsewhere</a></h3><p>Its teaser, long enough to look like a paragraph of the article itself, with commas, and more.</p></div>`;
const tail = `<p>Read more: <a href="/b">Ferry fares to rise</a></p><ul class="related"><li><a href="/c">One</a></li><li><a href="/d">Two</a></li></ul>
<div id="comments"><p>A reader writes at some length, with commas, about the ferry and the weather in the bay.</p></div><footer><p>© Harbour Wire. All rights reserved.</p></footer>`;
const story = `<article><h1>Ferry to run all winter</h1><p class="byline">By Maud Atherley and Ola Brenn</p><p>${first}</p><p>${second}</p><aside><p>Sign up for our letter, and never miss a thing again.</p></aside><p>${third}</p></article>`;

test("the body has every paragraph once and nothing of the frame", () => {
  const article = read("", frame + story + tail);
  assert.equal(article.text, [first, second, third].join("\n\n"));
});

test("a paragraph that the page shows twice counts once, a line break stays in its paragraph", () => {
  const article = read(
    "",
    `<article><h1>Ferry to run all winter</h1><p>${first}</p><p>${first}</p><p>${second}<br>${third}</p></article>`,
  );
  assert.equal(article.text, `${first}\n\n${second}\n${third}`);
});

test("headline without the outlet's name, persons without titles, canonical address without tracking", () => {
  const head = `<title>Ferry to run all winter | Harbour Wire</title><meta property="og:site_name" content="Harbour Wire"><meta name="author" content="By Maud Atherley, Staff Writer and Ola Brenn">`;
  const article = read(head, story.replace("<h1>Ferry to run all winter</h1>", ""));
  assert.equal(article.title, "Ferry to run all winter");
  assert.deepEqual(article.byline, ["Maud Atherley", "Ola Brenn"]);
  assert.equal(article.canonicalUrl, "https://harbour-wire.example/2024/05/16/ferry.html");
  assert.deepEqual(article.outlet, { name: "Harbour Wire", domain: "harbour-wire.example" });
});

test("desks, agencies and dates are no persons; the agency is the wire", () => {
  const article = read(
    `<meta name="author" content="Staff, Reuters, 16 May 2024">`,
    story.replace(/<p class="byline">.*?<\/p>/u, ""),
  );
  assert.equal(article.byline, undefined);
  assert.equal(article.wire, "Reuters");
});

const wires: readonly (readonly [text: string, wire: string | undefined])[] = [
  [`PARIS (AFP) - ${first}`, "AFP"],
  [`${first} (AP)`, "AP"],
  [
    `新华社北京5月16日电 港口办公室星期四表示，两个港口同意让渡轮整个冬天都运行，双方各付一半费用，三月份再讨论时间表。`,
    "新华社",
  ],
  [`LISBON (Cape Agency) - ${first}`, "Cape Agency"],
  [`${first} A spokesman told Reuters that it was so.`, undefined],
];
for (const [text, wire] of wires) {
  test(`the wire of "${text.slice(0, 24)}…${text.slice(-16)}" is ${wire}`, () => {
    assert.equal(read("", `<article><h1>Ferry to run all winter</h1><p>${text}</p></article>`).wire, wire);
  });
}

const credited: readonly (readonly [before: string, after: string, wire: string | undefined])[] = [
  ["Berlin (dpa/lno) - ", "", "dpa"],
  ["МОСКВА, 16 мая. /ТАСС/. ", "", "ТАСС"],
  ["«ТАСС» — ", "", "ТАСС"],
  ["Москва. 16 мая. INTERFAX.RU - ", "", "Интерфакс"],
  ["لشبونة - أ ف ب: ", "", "AFP"],
  ["[リスボン　１６日　ロイター] - ", "", "Reuters"],
  ["【リスボン共同】", "", "共同社"],
  ["(서울=연합뉴스) ", "", "연합뉴스"],
  ["（中央社記者林曉舟台北16日電）", "", "中央社"],
  ["", "<p>Con información de EFE</p>", "EFE"],
  ["", "<p>Источник: «ТАСС»</p>", "ТАСС"],
  ["", "<p>Zdroj: ČTK</p>", "ČTK"],
  ["", "<p>abc/dpa</p>", "dpa"],
  ["", "<p>Reuters</p>", "Reuters"],
  ["", "<p>© dpa-infocom, dpa:240516-99-123/2</p>", "dpa"],
  ["据新华社报道，", "", undefined],
  ["An AFP journalist saw it. ", "", undefined],
  ["", "<p>“We will go on,” she told AFP.</p>", undefined],
];
for (const [before, after, wire] of credited) {
  test(`${before}…${after} credits ${wire}`, () => {
    const page = `<article><h1>Ferry to run all winter</h1><p>${before}${first}</p><p>${second}</p>${after}</article>`;
    assert.equal(read("", page).wire, wire);
  });
}

test("a line of source under the headline credits the agency, one of another outlet does not", () => {
  const page = (source: string): string =>
    `<article><h1>Ferry to run all winter</h1><div><span>2024-05-16 10:02</span> <span>来源：${source}</span></div><p>${first}</p><p>${second}</p></article>`;
  assert.equal(read("", page("新华社")).wire, "新华社");
  assert.equal(read("", page("海角日报")).wire, undefined);
});

const dates: readonly (readonly [head: string, body: string, at: string | undefined, precision: string | undefined])[] =
  [
    [
      `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"x","datePublished":"2024-05-16T08:00:00+02:00"}]}</script>`,
      "",
      "2024-05-16T08:00:00+02:00",
      undefined,
    ],
    [`<meta property="article:published_time" content="2024-05-16T06:00Z">`, "", "2024-05-16T06:00:00Z", "minute"],
    ["", `<time datetime="2024-05-16">Thursday</time>`, "2024-05-16T00:00:00Z", "day"],
    ["", `<p class="date">16. Mai 2024, 08:30 Uhr</p>`, "2024-05-16T08:30:00Z", "day"],
    ["", `<p class="date">16 мая 2024, 11:50 МСК</p>`, "2024-05-16T11:50:00+03:00", "minute"],
    ["", `<p class="date">2024年5月16日 15:05</p>`, "2024-05-16T15:05:00Z", "day"],
    ["", "", undefined, undefined],
  ];
for (const [head, body, at, precision] of dates) {
  test(`published ${at} from ${(head + body).slice(0, 60)}`, () => {
    const article = read(
      head,
      `${frame}<article><h1>Ferry to run all winter</h1>${body}<p>${first}</p><p>${second}</p><p>${third}</p></article>`,
      "https://harbour-wire.example/ferry",
    );
    assert.deepEqual([article.publishedAt, article.precision], [at, precision]);
  });
}

test("a date in a side box or a comment is never the article's", () => {
  const boxes = `<aside><time datetime="2019-01-01">1 Jan 2019</time></aside><div class="comments"><time datetime="2024-06-01">June</time></div>`;
  assert.equal(read("", boxes + story + boxes, "https://harbour-wire.example/ferry").publishedAt, undefined);
});

test("the lead picture comes with caption and credit apart", () => {
  const figure = `<figure><img src="/img/ferry.jpg"><figcaption>The ferry in ice (Photo: Ola Brenn/Harbour Wire)</figcaption></figure>`;
  const { image } = read(
    `<meta property="og:image" content="https://harbour-wire.example/img/ferry.jpg">`,
    story.replace("<p>The two", `${figure}<p>The two`),
  );
  assert.deepEqual(
    [image?.url, image?.caption, image?.credit],
    ["https://harbour-wire.example/img/ferry.jpg", "The ferry in ice", "Ola Brenn/Harbour Wire"],
  );
});

const captions: readonly (readonly [caption: string, image: Readonly<Record<string, string>>])[] = [
  ["Le ferry dans la glace. Crédit photo : Ola Brenn", { caption: "Le ferry dans la glace.", credit: "Ola Brenn" }],
  [
    "El transbordador en el hielo. | Crédito: Ola Brenn",
    { caption: "El transbordador en el hielo.", credit: "Ola Brenn" },
  ],
  ["The ferry in ice. Ola Brenn / Harbour Wire", { caption: "The ferry in ice.", credit: "Ola Brenn / Harbour Wire" }],
  [
    'The ferry in ice <a href="https://creativecommons.org/licenses/by-sa/4.0/">(licence)</a>',
    { licence: "CC BY-SA 4.0" },
  ],
  ["The ferry, 2023/24 season", { caption: "The ferry, 2023/24 season" }],
];
for (const [caption, wanted] of captions) {
  test(`the caption "${caption}" is taken apart`, () => {
    const figure = `<figure><img src="/img/ferry.jpg"><figcaption>${caption}</figcaption></figure>`;
    const { image } = read("", story.replace("<p>The two", `${figure}<p>The two`));
    assert.deepEqual({ ...image, ...wanted }, image);
    assert.equal(image?.foundOn, url);
  });
}

test("the outlet's mark does not stand for the picture, and a licence in the page's data is named", () => {
  const figure = `<figure><img src="/img/ferry.jpg"></figure>`;
  const logo = `<meta property="og:image" content="https://harbour-wire.example/img/logo.png">`;
  const page = story.replace("<p>The two", `${figure}<p>The two`);
  assert.equal(read(logo, page).image?.url, "https://harbour-wire.example/img/ferry.jpg");
  const data = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","image":{"url":"https://harbour-wire.example/img/ferry.jpg","license":"https://creativecommons.org/licenses/by/4.0/"}}</script>`;
  assert.equal(read(data, story).image?.licence, "CC BY 4.0");
});

const kinds: readonly (readonly [kind: string, head: string, body: string, address?: string])[] = [
  ["report", "", story],
  ["error-page", "<title>404 Not Found</title>", "<h1>Page not found</h1><p>Try the front page.</p>"],
  ["live", `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Ferry live"}</script>`, story],
  [
    "paywall-stub",
    "",
    `<article><h1>Ferry to run all winter</h1><p>${first}</p><p>Subscribe to continue reading.</p></article>`,
  ],
  ["opinion", "", story, "https://harbour-wire.example/opinion/ferry"],
  [
    "consent-page",
    "<title>We value your privacy</title>",
    "<p>We use cookies. Consent to them or change your privacy settings.</p>",
  ],
];
const pictures = Array.from(
  { length: 8 },
  (_, i) => `<figure><img src="/${i}.jpg"><figcaption>Ferry ${i}</figcaption></figure>`,
);
const posts = ["10", "11", "12", "13", "14"].map(
  (hour) => `<div class="live-blog-post"><p>${hour}:00 ${first}</p></div>`,
);
const headed = (title: string): string => story.replaceAll("Ferry to run all winter", title);
const moreKinds: typeof kinds = [
  ["live", "", headed("Ferry talks live: latest")],
  ["live", "", headed("Fähre im Liveticker: Häfen einig")],
  ["live", "", headed("Переговоры портов. Онлайн-трансляция")],
  ["live", "", story.replace("</article>", `${posts.join("")}</article>`)],
  ["live", "", story, "https://harbour-wire.example/world/ferry-live-updates"],
  ["report", "", story, "https://harbour-wire.example/newsticker/ferry"],
  ["report", "", headed("Where the old ferrymen live: a visit")],
  ["gallery", "", `<article><h1>Ferry to run all winter</h1><p>${first}</p>${pictures.join("")}</article>`],
  ["gallery", "", headed("In pictures: the ferry in ice")],
  [
    "report",
    "",
    `<main><article><h1>Ferry to run all winter</h1><p>${first}</p></article><aside>${pictures.join("")}</aside></main>`,
  ],
  [
    "report",
    "",
    story.replace("<article>", `<ul>${'<li class="ticker-item">A headline of others</li>'.repeat(9)}</ul><article>`),
  ],
  ["report", "", story.replace("</article>", `${pictures.slice(0, 2).join("")}</article>`)],
  [
    "paywall-stub",
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","hasPart":{"@type":"WebPageElement","isAccessibleForFree":"False"}}</script>`,
    `<article><h1>Ferry to run all winter</h1><p>${first}</p></article>`,
  ],
  [
    "paywall-stub",
    "",
    `<article><h1>Ferry to run all winter</h1><p>${first}</p><div class="paywall-box">The rest is for those who pay</div></article>`,
  ],
  ["report", "", `<article class="paywall"><h1>Ferry to run all winter</h1><p>${first}</p><p>${second}</p></article>`],
  ["report", "", `<header>Already a subscriber? Log in</header><main>${story}</main>`],
  [
    "consent-page",
    "<title>Le Fanal</title>",
    "<h1>Continuer sans accepter</h1><p>Nos partenaires et nous utilisons des cookies.</p>",
  ],
  ["error-page", "<title>Harbour Wire</title>", "<h1>Oops! That page can’t be found.</h1>"],
  ["error-page", "<title>Sivua ei löydy</title>", "<h1>Hups</h1>"],
  ["error-page", "<title>找不到页面</title>", "<h1>请返回首页</h1>"],
  ["report", "", headed("404 ferries sailed this year, and each was on time")],
];
for (const [kind, head, body, address] of [...kinds, ...moreKinds]) {
  test(`a page of kind ${kind} is told: ${(head + body).slice(0, 90)}`, () =>
    assert.equal(read(head, body, address).kind, kind));
}

test("a correction note is kept in its own words", () => {
  const note = "Correction: an earlier version of this report gave the costs in pounds.";
  assert.equal(read("", story.replace("</article>", `<p>${note}</p></article>`)).correction, note);
});

test("hostile pages are answered: deep nesting, a huge attribute, many text nodes, nothing at all", () => {
  assert.ok(read("", `${"<div>".repeat(20_000)}<p>${first}</p>`).text.includes("ferry"));
  assert.ok(read("", `<p title="${"x".repeat(2_000_000)}">${first}</p><p>${second}</p>`).text.includes("ferry"));
  assert.equal(typeof read("", "a<b></b>".repeat(300_000)).text, "string");
  assert.equal(extractArticle({ html: "" }).article.text, "");
  // Each heading would be looked for in the whole title.
  const many = "<h1>aaaaaaaaaaaaaaaaac</h1>".repeat(20_000);
  assert.ok(read(`<title>${"a".repeat(500_000)}b</title>`, `${many}<p>${first}</p>`).text.includes("ferry"));
});

test("a short headline is taken where nothing else names the page", () => {
  assert.equal(read("", `<h1>Ferry talks</h1><p>${first}</p>`).title, "Ferry talks");
});

test("a time of day without a zone is read by the clock of the country that the domain is of, where it has one", () => {
  const dated = story.replace("<p>", "<p>16 May 2024, 09:40</p><p>");
  const at = (address: string): unknown => {
    const { publishedAt, precision } = read("", dated, address);
    return [publishedAt, precision];
  };
  assert.deepEqual(at("https://cape-dispatch.jp/world/ferry"), ["2024-05-16T09:40:00+09:00", "minute"]);
  assert.deepEqual(at("https://cape-dispatch.example/world/ferry"), ["2024-05-16T09:40:00Z", "day"]);
  assert.deepEqual(at("https://cape-dispatch.us/world/ferry"), ["2024-05-16T09:40:00Z", "day"]);
});
