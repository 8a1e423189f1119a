import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePage } from "../page/parse-page.ts";
import { findElement } from "../page/tree.ts";
import { gatherFacts } from "./facts.ts";
import { splitByline } from "./person-names.ts";
import { readByline } from "./read-byline.ts";

function persons(html: string, text = ""): readonly string[] {
  const facts = gatherFacts(parsePage(html), "https://www.cape-dispatch.example/a");
  return readByline(facts, { top: undefined, title: "Port opens again after storm", text }).persons;
}

const lines: readonly (readonly [line: string, names: readonly string[]])[] = [
  ["By Ana Ruiz and Tom van der Berg", ["Ana Ruiz", "Tom van der Berg"]],
  ["Von Lena Groß, Berlin", ["Lena Groß"]],
  ["Par Maël Tréhin et Corinne Amyot", ["Maël Tréhin", "Corinne Amyot"]],
  ["Por Lautaro Benegas", ["Lautaro Benegas"]],
  ["Di Carla Neri e Ugo Sala", ["Carla Neri", "Ugo Sala"]],
  ["Por Inés Ortega y Gasset", ["Inés Ortega y Gasset"]],
  ["Por Lautaro Benegas y Ana Ruiz", ["Lautaro Benegas", "Ana Ruiz"]],
  ["Автор: Ирина Заозёрная", ["Ирина Заозёрная"]],
  ["بقلم: منى الزين", ["منى الزين"]],
  ["记者：林晓舟、赵一鸣", ["林晓舟", "赵一鸣"]],
  ["홍서윤 기자", ["홍서윤"]],
  ["Oleh: Sari Wibowo", ["Sari Wibowo"]],
  ["Ana Ruiz Political Editor", ["Ana Ruiz"]],
  ["By Ana Ruiz 25 March 2015", ["Ana Ruiz"]],
  ["Written by Ana Ruiz Edited by Tom Berg", ["Ana Ruiz"]],
  ["Ana Ruiz, Übersetzung Tom Berg", ["Ana Ruiz"]],
  ["Ruiz, Ana", ["Ana Ruiz"]],
  ["Ana Ruiz, Tom Berg, y Ugo Sala", ["Ana Ruiz", "Tom Berg", "Ugo Sala"]],
  ["Staff Writer Ana Ruiz", ["Ana Ruiz"]],
  ["Иван Заозёрный Корреспондент отдела политики", ["Иван Заозёрный"]],
  ["By Ana Ruiz for Cape Dispatch", ["Ana Ruiz"]],
  ["كتب - منى الزين", ["منى الزين"]],
  ["منى الزين وسامر حداد", ["منى الزين", "سامر حداد"]],
  ["سامر وليد حداد", ["سامر وليد حداد"]],
  ["Scris de Ana Ruiz", ["Ana Ruiz"]],
  ["מאת: מאיה רוזן", ["מאיה רוזן"]],
  ["Ana Staff", ["Ana Staff"]],
  ["Our Foreign Staff", []],
  ["Office for Harbours", []],
  ["Tafel SA", []],
  ["Share on Facebook", []],
  ["Montag Bis Freitag", []],
  ["Marie d’Orsay", ["Marie d’Orsay"]],
  ["Jan van der Berg", ["Jan van der Berg"]],
  ["海角日报社", []],
  ["온라인뉴스팀", []],
  ["নিজস্ব প্রতিবেদক", []],
  ["Staff Writer", []],
  ["Online-Redaktion", []],
  ["Redacción Cape Dispatch", []],
  ["ERBOL", []],
  ["Пекин", []],
  ["Beijing", []],
  ["Harbour Wire", []],
  ["16 May 2024", []],
  ["Photo by Tom Berg", []],
  ["Posted on 16 May 2024 by Ana Ruiz", ["Ana Ruiz"]],
  ["16.05.2024, 10:22 Uhr von Ana Ruiz", ["Ana Ruiz"]],
  ["Ana Ruiz on May 16, 2024 at 9:30a", ["Ana Ruiz"]],
  ["Storm of 16 May 2024 in Cape by the sea", []],
  ["Alles von Ana Ruiz", ["Ana Ruiz"]],
  ["Ana Ruiz | See All Articles | Send Email", ["Ana Ruiz"]],
  ["Ana Ruiz MD Harbour Expert", ["Ana Ruiz"]],
  ["Ana RUIZ.", ["Ana RUIZ"]],
  ["海角快讯／林晓舟", ["林晓舟"]],
  ["記者林曉舟／即時報導", ["林曉舟"]],
  ["Ana Ruiz, El Eco de Tafel", ["Ana Ruiz"]],
  ["Hafen-Verlag GmbH, Tafel, Cape", []],
  ["Hafenministerium für Wind und Wetter", []],
  ["Developed by Ana Ruiz", []],
  ["Harbour’s Rules", []],
  ["K1 Cape", []],
  ["Cape, Wind, Wetter", []],
  ["Ana RuizAna Ruiz", ["Ana Ruiz"]],
  ["女船长每天打一百个电话，没人接", []],
  ["海角财经", []],
];
for (const [line, names] of lines)
  test(`"${line}" names ${names.length}`, () => assert.deepEqual(splitByline(line, []), names));

test("authors of JSON-LD are taken, its organisations are not", () => {
  const block = JSON.stringify({
    "@type": "NewsArticle",
    headline: "Port opens again after storm",
    author: [
      { "@type": "Person", name: "Ana Ruiz" },
      { "@type": "Organization", name: "Tafel Mountain Broadcasting" },
    ],
  });
  assert.deepEqual(persons(`<script type="application/ld+json">${block}</script>`), ["Ana Ruiz"]);
});

test("all authors are taken where the data name one and the line under the headline links to each", () => {
  const line = '<p><a href="/autor/ana-ruiz">Ana Ruiz</a> y <a href="/autor/tom-berg">Tom Berg</a></p>';
  assert.deepEqual(persons(`<meta name="author" content="Ana Ruiz"><h1>Port opens again after storm</h1>${line}`), [
    "Ana Ruiz",
    "Tom Berg",
  ]);
});

test("a link to a person's page, a marked element and a spoken line name the author", () => {
  assert.deepEqual(persons('<h1>Port</h1><a href="/journalistes/lea-roux-12">Léa Roux</a>'), ["Léa Roux"]);
  assert.deepEqual(persons('<h1>Port</h1><div class="articleByline">By <b>Nia Cole</b><br>May 3, 2024</div>'), [
    "Nia Cole",
  ]);
  assert.deepEqual(persons("<h1>Port</h1><p>Foto: Cape Dispatch. Autor: Nia Cole</p>"), ["Nia Cole"]);
});

test("reporters named inside of East Asian text are found", () => {
  assert.deepEqual(persons("", "江海观察北京5月16日电（记者林晓舟、赵一鸣）港口恢复开放。"), ["林晓舟", "赵一鸣"]);
  assert.deepEqual(persons("", "(서울) 홍서윤 기자 = 항구가 다시 열렸다."), ["홍서윤"]);
  assert.deepEqual(persons("", "【北京＝山田太郎】港が再開した。"), ["山田太郎"]);
});

const spoken: readonly (readonly [html: string, names: readonly string[]])[] = [
  ['<p class="byline"><span>Ana Ruiz</span><span>Europe correspondent</span><time>3 May 2024</time></p>', ["Ana Ruiz"]],
  ['<ul class="authors"><li><a>Ana Ruiz</a></li><li><a>Tom Berg</a></li></ul>', ["Ana Ruiz", "Tom Berg"]],
  ['<div data-testid="byline">Ana Ruiz</div>', ["Ana Ruiz"]],
  ["<div>Ana Ruiz, Political Editor</div>", ["Ana Ruiz"]],
  ["<div>Ana Ruiz, who was there</div>", []],
  ["<p>Words: Ana Ruiz</p>", ["Ana Ruiz"]],
  ["<p>Edited by: Ana Ruiz</p>", []],
  ["<p>来源：海角日报 作者：林晓舟</p>", ["林晓舟"]],
  ["<p>本报记者 林晓舟 赵一鸣</p>", ["林晓舟", "赵一鸣"]],
  ["<p>林曉舟／海角報導</p>", ["林曉舟"]],
  ["<p>文・山田太郎</p>", ["山田太郎"]],
  ["<p>홍서윤·김나래 기자</p>", ["홍서윤", "김나래"]],
  ["<p>โดย สมชาย ทะเลดี</p>", ["สมชาย ทะเลดี"]],
];
for (const [html, names] of spoken)
  test(`near the headline, ${html} names ${names.length}`, () =>
    assert.deepEqual(persons(`<h1>Port opens again after storm</h1>${html}`), names));

test("a word that means by in one language alone is read there alone", () => {
  const page = (language: string): string => `<html lang="${language}"><h1>Port</h1><p>Na Juma Bahari</p>`;
  assert.deepEqual(persons(page("sw")), ["Juma Bahari"]);
  assert.deepEqual(persons(page("pl")), []);
});

test("who signs at the end of the text is named where nobody else is", () => {
  const text = `${"The port opened again after the storm, and ships sailed out of it. ".repeat(2).trim()}\n\n`;
  assert.deepEqual(persons("", `${text}(Reporting by Ana Ruiz and Ugo Sala; Editing by Tom Berg)`), [
    "Ana Ruiz",
    "Ugo Sala",
  ]);
  assert.deepEqual(persons("", `${text}— Ana Ruiz`), ["Ana Ruiz"]);
  assert.deepEqual(persons('<html lang="vi">', `${text}Nguyễn Văn An`), ["Nguyễn Văn An"]);
  assert.deepEqual(persons("", `${text}Happy New Year`), []);
  assert.deepEqual(persons("", `${text}A map of the port`), []);
  assert.deepEqual(persons("", "港が再開した。【山田太郎、鈴木花子】"), ["山田太郎", "鈴木花子"]);
});

test("of several articles in the data the one that the page is about counts", () => {
  const node = (headline: string, name: string, more = {}): object => ({
    "@type": "NewsArticle",
    headline,
    author: { "@type": "Person", name },
    ...more,
  });
  const data = [
    node("Ferry talks end in the night", "Tom Berg", { datePublished: "2024-05-15", image: "x" }),
    node("Port opens again after storm", "Ana Ruiz"),
  ];
  const page = `<title>Port opens again after storm - Cape Dispatch</title><script type="application/ld+json">${JSON.stringify(data)}</script>`;
  assert.deepEqual(persons(page), ["Ana Ruiz"]);
});

test("an author in two parts and one by reference are whole persons", () => {
  const block = JSON.stringify({
    "@graph": [
      {
        "@type": "NewsArticle",
        headline: "Port",
        author: [{ "@id": "#a" }, { "@type": "Person", givenName: "Tom", familyName: "Berg" }],
      },
      { "@type": "Person", "@id": "#a", name: "Ana Ruiz" },
    ],
  });
  assert.deepEqual(persons(`<script type="application/ld+json">${block}</script>`), ["Ana Ruiz", "Tom Berg"]);
});

test("a picture's photographer, a section and the headline are no authors", () => {
  assert.deepEqual(persons('<figure><span class="author">Tom Berg</span></figure>'), []);
  assert.deepEqual(persons('<h1>Port</h1><a href="/profile/">Profile</a><a href="/author/x">Politics</a>'), []);
  assert.deepEqual(persons('<meta name="author" content="Port opens again after storm">'), []);
});

/** A page whose body is found, so that what stands between headline and body is known. */
function personsOfPage(html: string): readonly string[] {
  const facts = gatherFacts(parsePage(html), "https://www.cape-dispatch.example/a");
  const top = findElement(facts.page.body, ({ attributes }) => attributes.id === "body");
  return readByline(facts, { top, title: "Port opens again after storm", text: "" }).persons;
}

const heading = "<h1>Port opens again after storm</h1>";
const body = '<div id="body"><p>The port is open.</p></div>';

test("a line under the headline that names somebody else than the page's data is believed", () => {
  const told = `<div id="body"><p>${"The port is open, its head said. ".repeat(5)}</p></div>`;
  const data = '<meta name="author" content="Tom Berg">';
  assert.deepEqual(personsOfPage(`${data}<main>${heading}<p>By Ana Ruiz</p>${body}</main>`), ["Ana Ruiz"]);
  assert.deepEqual(personsOfPage(`${data}<main>${heading}<p>By T. Berg</p>${body}</main>`), ["Tom Berg"]);
  assert.deepEqual(personsOfPage(`${data}<main>${heading}${told}<p>By Ana Ruiz</p></main>`), ["Tom Berg"]);
});

test("the article's own author comes before the page's, the account on the card for sharing last", () => {
  const own = '<meta property="article:author" content="Ana Ruiz">';
  assert.deepEqual(personsOfPage(`<meta name="author" content="Tom Berg">${own}`), ["Ana Ruiz"]);
  const card = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Tom Berg">';
  assert.deepEqual(personsOfPage(`${card}<main>${heading}${body}</main>`), ["Tom Berg"]);
  assert.deepEqual(personsOfPage(`${card}<main>${heading}<p class="byline">Ana Ruiz</p>${body}</main>`), ["Ana Ruiz"]);
});

test("a side box that names the author is the article's own, one of other articles is not", () => {
  const link = '<a rel="author" href="/p/ana">Ana Ruiz</a>';
  assert.deepEqual(personsOfPage(`<main>${heading}<aside>${link} 16 May</aside>${body}</main>`), ["Ana Ruiz"]);
  const widget = '<div class="widget article__authors"><a href="/profile/ana-ruiz">Ana Ruiz</a></div>';
  assert.deepEqual(personsOfPage(`<main>${heading}${widget}${body}</main>`), ["Ana Ruiz"]);
  assert.deepEqual(personsOfPage(`<main>${heading}<aside><h3>Fares to rise</h3>${link}</aside>${body}</main>`), []);
});

test("the link around an author's portrait has no name; the next one has", () => {
  const links = '<a href="/editors/ana"><img src="a.jpg"></a><a href="/editors/ana">Ana Ruiz</a>';
  assert.deepEqual(personsOfPage(`<main>${heading}<p>${links}</p>${body}</main>`), ["Ana Ruiz"]);
});

test("a Chinese or Japanese word that begins with the sign for text names nobody", () => {
  assert.deepEqual(personsOfPage(`<main>${heading}<p>文化局</p>${body}</main>`), []);
  assert.deepEqual(personsOfPage(`<main>${heading}<p>文／林曉舟</p>${body}</main>`), ["林曉舟"]);
});

test("who signs at the end, set apart or with a label, is the author; a name in plain letters there is not", () => {
  const told =
    "The port is open again after the storm, its head said, and ships that had waited in the bay since Monday come in.";
  const signed = (line: string): readonly string[] => {
    const page = parsePage(`<div id="body"><p>${told}</p>${line}</div>`);
    const top = findElement(page.body, ({ attributes }) => attributes.id === "body");
    const facts = gatherFacts(page, "https://www.cape-dispatch.example/a");
    return readByline(facts, { top, title: "Port opens again after storm", text: `${told}\n\nAna Ruiz` }).persons;
  };
  assert.deepEqual(signed("<p><em>Ana Ruiz</em></p>"), ["Ana Ruiz"]);
  assert.deepEqual(signed('<p align="right">Ana Ruiz</p>'), ["Ana Ruiz"]);
  assert.deepEqual(signed("<p>Ana Ruiz</p>"), []);
  const facts = gatherFacts(parsePage(""), "https://www.cape-dispatch.example/a");
  const noted = (notes: readonly string[]): readonly string[] =>
    readByline(facts, { top: undefined, title: "Port opens again after storm", text: told, notes }).persons;
  assert.deepEqual(noted(["Source: Harbour Wire", "Author: Ana Ruiz"]), ["Ana Ruiz"]);
  assert.deepEqual(noted(["Photo: Ana Ruiz"]), []);
});

test("who only contributed is no author", () => {
  const line = '<div class="contributors">Tom Berg contributed to this report</div>';
  assert.deepEqual(personsOfPage(`<main>${heading}${body}${line}</main>`), []);
});

test("a lone name counts where the page links it to its author's page and says so, and nowhere else", () => {
  const line = (rel: string, href: string, name: string): string =>
    `<h1>Port opens again after storm</h1><p><a ${rel} href="${href}">${name}</a></p>`;
  assert.deepEqual(persons(line('rel="author"', "/author/mirela", "Mirela")), ["Mirela"]);
  assert.deepEqual(persons(line("", "/author/mirela", "Mirela")), []);
  assert.deepEqual(persons(line('rel="author"', "/author/redaktion", "Redaktion")), []);
});

test("who wrote the works that are cited, and who took the pictures, is not who wrote", () => {
  const cited =
    '<div itemprop="citation" itemscope><span itemprop="author">Ugo Sala</span></div><span itemprop="author">Ana Ruiz</span>';
  assert.deepEqual(persons(`<h1>Port opens again after storm</h1>${cited}`), ["Ana Ruiz"]);
  const credits = '<p>(Image credits: <a href="/authors/tom">Tom Berg</a>)</p>';
  assert.deepEqual(persons(`<h1>Port opens again after storm</h1>${credits}`), []);
  const words = '<p>(Words: <a href="/authors/tom">Tom Berg</a>)</p>';
  assert.deepEqual(persons(`<h1>Port opens again after storm</h1>${words}`), ["Tom Berg"]);
});

test("a person who publishes alone is who wrote, not the outlet", () => {
  const who = { "@type": ["Person", "Organization"], name: "Ana Ruiz" };
  const block = JSON.stringify({ "@type": "Article", headline: "Port", author: who, publisher: who });
  assert.deepEqual(persons(`<script type="application/ld+json">${block}</script>`), ["Ana Ruiz"]);
  const house = JSON.stringify({ "@type": "Article", headline: "Port", author: { ...who, "@type": "Organization" } });
  assert.deepEqual(persons(`<script type="application/ld+json">${house}</script>`), []);
});

test("a reporter after the paper's name, or before it, is who wrote", () => {
  for (const line of ["海角新闻记者 林晓舟 赵一鸣", "林晓舟/海角日报"])
    assert.equal(persons(`<h1>Port opens again after storm</h1><p>${line}</p>`)[0], "林晓舟", line);
  for (const line of ["海角新闻/图片", "海角新闻记者看港口"])
    assert.deepEqual(persons(`<h1>Port opens again after storm</h1><p>${line}</p>`), [], line);
});

test("a <meta> of a work that is cited is not the page's", () => {
  const cited =
    '<ol><li itemprop="citation" itemscope><meta itemprop="author" content="Ugo Sala, Carla Neri"></li></ol>';
  assert.deepEqual(persons(`<h1>Port opens again after storm</h1>${cited}`), []);
  const own = '<div itemscope><meta itemprop="author" content="Ana Ruiz"></div>';
  assert.deepEqual(persons(`<h1>Port opens again after storm</h1>${cited}${own}`), ["Ana Ruiz"]);
});
