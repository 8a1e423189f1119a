import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import * as fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { asJson, listPageKinds } from "./page-kinds.ts";
import { serveSample, type TestSite } from "./sample-site.ts";

let site: TestSite;
before(async () => {
  site = await serveSample();
});
after(() => site.close());

async function pageKinds(): Promise<readonly string[]> {
  return [...[...(await listPageKinds(site)).values()].flat(), "/nowhere"];
}

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Matters of style that the formatter of the templates decides.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "void-style": "off",
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    // A table that scrolls sideways is a region to reach by keyboard, and no section of the text.
    "prefer-native-element": ["error", { exclude: ["region"] }],
    // Panels of evidence are closed until one is opened, and two records can read the same.
    "unique-landmark": "off",
    // Titles are headlines with the name of the site after them.
    "long-title": "off",
    // A list of links is named by what it holds.
    "no-redundant-role": "off",
    // The marks of a story stand in no form that they could send, and each of a hundred would say so.
    "no-implicit-button-type": "off",
    // Outlets' telephone numbers in their own words are not ours to mark up.
    "tel-non-breaking": "off",
  },
});

for (const language of ["en", "ar"]) {
  test(`every kind of page is valid HTML, with labels in ${language}`, async () => {
    const all: string[] = [];
    for (const path of await pageKinds()) {
      const page = await site.app.request(path, { headers: { "accept-language": language } });
      const report = await validator.validateString(await page.text(), path);
      const messages = report.results.flatMap(({ messages: found }) =>
        found.map(({ line, column, ruleId, message }) => `${path} ${line}:${column} ${ruleId}: ${message}`),
      );
      all.push(...messages.slice(0, 8));
    }
    assert.deepEqual(all, []);
  });
}

/** Routes that are no pages: files, feeds, other forms of pages, pictures of outlets, and what operators ask. */
const noPage = /\.[a-z]{2,4}(?:\b|\}|$)|:register\{|\/lead-picture$|^\/(?:healthz|readyz|metrics)$|^\*$|\/\*$/u;

test("every page is also JSON at the same address with .json", async () => {
  const kinds = await listPageKinds(site);
  const routes = new Set(
    site.app.routes.filter(({ method, path }) => method === "GET" && !noPage.test(path)).map(({ path }) => path),
  );
  assert.deepEqual([...routes].toSorted(), [...kinds.keys()].toSorted(), "no page is left out of this list");
  for (const address of [...kinds.values()].flat()) {
    const answer = await site.app.request(asJson(address));
    assert.equal(answer.status, 200, `${answer.status} ${asJson(address)}`);
    assert.match(answer.headers.get("content-type") ?? "", /^application\/json/u, address);
    await answer.json();
  }
  const missing = await site.app.request("/nowhere.json");
  assert.equal(missing.status, 404);
  assert.ok((await missing.json()).error);
});

test("every page of something that stays can be cited, a record and somebody's words with their passages", async () => {
  const kinds = await listPageKinds(site);
  const staying = /^\/(?:story|dossier|record|claim|speaker|state|dimension|outlet)\/:\w+(?:\{.*\})?$/u;
  for (const [route, addresses] of kinds)
    for (const address of staying.test(route) ? addresses : []) {
      const page = await (await site.app.request(address)).text();
      const [, cite = ""] = /<details id="cite">([\s\S]*?)<\/details>/u.exec(page) ?? [];
      assert.match(cite, /Plain text[\s\S]*Markdown[\s\S]*@online\{/u, address);
      if (/^\/(?:record|claim)/u.test(address)) assert.match(cite, /\n- [^\n]+: “/u, address);
    }
});

test("a text that is checked, or the address of an article that was read, answers as page and as JSON", async () => {
  const send = async (path: string, text: string): Promise<Response> =>
    site.app.request(path, {
      method: "POST",
      body: new URLSearchParams({ text }),
      headers: { origin: "http://localhost" },
    });
  const text = "Mara Ito said the pier would open in May. The pier is a disgrace.";
  const found = (await (await send("/check.json", text)).json()) as {
    counts: Record<string, number>;
    lines: unknown[];
  };
  assert.equal(found.lines.length, 2);
  assert.equal(found.counts["own-voice"], 1);
  const page = await (await send("/check", text)).text();
  assert.match(page, /<span class="q-own">The pier is a disgrace\.<\/span>/u);
  const { sources } = (await (await site.app.request(`${site.story}.json`)).json()) as { sources: { url: string }[] };
  const read = (await (await send("/check.json", sources[0]?.url ?? "")).json()) as { lines: unknown[] };
  assert.ok(read.lines.length > 2);
  assert.equal((await send("/check.json", "https://harbour-wire.example/never-read")).status, 404);
  assert.match(await (await send("/check", "https://harbour-wire.example/never-read")).text(), /has been read here/u);
});

test("a text that is checked is held against what was read here, and each passage that bears it out or not is shown", async () => {
  const body = new URLSearchParams({
    text: "Xi Jinping and Vladimir Putin signed a joint statement in Beijing on 16 May 2024. Bilateral trade reached $240.1 billion in 2023, up 36.3 percent, customs figures show. The pier is a disgrace.",
  });
  const send = async (path: string): Promise<Response> =>
    site.app.request(path, { method: "POST", body, headers: { origin: "http://localhost" } });
  const { lines } = (await (await send("/check.json")).json()) as { lines: { verdict: string }[] };
  assert.deepEqual(
    lines.map(({ verdict }) => verdict),
    ["supported", "contradicted", "not-found"],
  );
  const page = await (await send("/check")).text();
  assert.match(
    page,
    /borne out: <bdi>Harbour Wire[\s\S]*?<a href="\/story\/s[0-9a-f]+#src-a[0-9a-f]+">Harbour Wire<\/a>/u,
  );
  assert.match(page, /told otherwise: [\s\S]*?“36\.3”, where the passage has “26\.3”[\s\S]*?up 26\.3 percent/u);
  assert.match(page, /Held against \d+ articles read here/u);
});

test("figures on which the articles of a story part are drawn on its page, with who produced and who reported each", async () => {
  const page = await (await site.app.request(site.story)).text();
  const [, part = ""] = /<h2 id="parting">([\s\S]*?)<\/section>/u.exec(page) ?? [];
  assert.match(part, /<svg[^>]*aria-label="Trade, China and Russia, US Dollar, by period"/u);
  assert.match(part, /\$227 bn[\s\S]*Vladimir Putin/u);
});

test("what the background of a story rests on is in its contents, and its evidence says that it is of other stories", async () => {
  const stories = (await (await site.app.request("/index.json")).json()) as { story: string; background?: unknown[] }[];
  const path = `/story/${stories.find(({ background = [] }) => background.length > 0)?.story}`;
  const page = await (await site.app.request(path)).text();
  assert.match(page, /<a href="#background">Sources of the background/u);
  assert.match(page, /<aside class="ev"[^>]*>(?:(?!<\/aside>)[\s\S])*Background: from articles of other stories/u);
});

test("the page of a story, the sheet and the script keep to their sizes", async () => {
  const size = async (path: string): Promise<number> => (await (await site.app.request(path)).arrayBuffer()).byteLength;
  assert.ok((await size(site.story)) <= 120_000, "a story in 120 kB");
  assert.ok((await size("/style.css")) <= 30_000, "the sheet in 30 kB");
  assert.ok((await size("/page.js")) <= 25_000, "the script in 25 kB");
});

test("no page has a script, a style or a handler in it", async () => {
  for (const path of await pageKinds()) {
    const text = await (await site.app.request(path)).text();
    assert.doesNotMatch(text, /<script(?![^>]*(?:src="\/page\.js"|type="application\/ld\+json"))/u, path);
    assert.doesNotMatch(text, /<style|<[^>]+\son[a-z]+\s*=/iu, path);
  }
});

test("every language has every message, and the forms that its plural rules ask for", () => {
  const read = (language: string): Record<string, string | Record<string, string>> =>
    JSON.parse(readFileSync(new URL(`../../src/site/messages/${language}.json`, import.meta.url), "utf8"));
  const english = read("en");
  for (const language of ["ru", "zh", "ar", "es", "fr", "de"]) {
    const messages = read(language);
    assert.deepEqual(Object.keys(messages), Object.keys(english), language);
    for (const [key, message] of Object.entries(messages)) {
      const own = english[key];
      assert.equal(typeof message, typeof own, `${language} ${key}`);
      if (typeof message === "string")
        assert.deepEqual(namesIn(message), namesIn(typeof own === "string" ? own : ""), `${language} ${key}`);
      else
        assert.deepEqual(
          Object.keys(message).toSorted(),
          new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted(),
          `${language} ${key}`,
        );
    }
  }
});

function namesIn(message: string): readonly string[] {
  return (message.match(/\{\w+\}/gu) ?? []).toSorted();
}

test("labels follow the address, the cookie and the browser, in this order; content says that it is English", async () => {
  const page = async (path: string, headers: Record<string, string>): Promise<string> =>
    (await site.app.request(path, { headers })).text();
  const accept = { "accept-language": "xx, de;q=0.5, ar;q=0.9" };
  assert.match(await page(site.story, accept), /<html lang="ar" dir="rtl">/u);
  assert.match(await page(site.story, { ...accept, cookie: "lang=ru" }), /<html lang="ru" dir="ltr">/u);
  assert.match(await page(`${site.story}?lang=zh`, { ...accept, cookie: "lang=ru" }), /<html lang="zh"/u);
  assert.match(await page(site.story, accept), /<article class="txt" lang="en" dir="ltr">/u);
  assert.match(await page("/method", accept), /<h1>المنهج<\/h1>[\s\S]*<tbody lang="en" dir="ltr">/u);
  assert.match(await page("/", { "accept-language": "ru" }), /независимых голос/u);
});

const odd = [
  "..",
  "%2e%2e%2f",
  "%00",
  "%ff",
  "%",
  "null",
  "__proto__",
  "constructor",
  "-1",
  "0",
  "1e309",
  "NaN",
  "a".repeat(3000),
  "'; drop table story; --",
  '"><script>',
  "${7*7}",
  "{{7*7}}",
  "日本",
  "🙂",
  "\u202e",
  "CHN-CHN",
  "AAA-BBB",
  "chn-rus",
  "CHN-RUS.json",
  "x.json",
  "x.md",
  "1.bib",
  "9999",
  "0.txt",
  "feed.xml",
];

test("no odd address, query, header or form makes a page fail", { timeout: 120_000 }, async () => {
  const routes = new Set(
    site.app.routes
      .filter(({ method }) => method === "GET" || method === "POST")
      .map(({ method, path }) => `${method} ${path}`),
  );
  const fill = (path: string, value: string): string =>
    path
      .replace(/:\w+(?:\{(?:[^{}]|\{[^{}]*\})*\})?/gu, encodeURIComponent(value))
      .replaceAll("*", encodeURIComponent(value));
  const queries = [
    "",
    "?q=%ff%fe&page=-1&lang=xx&version=1e9&sentence=x&done=__proto__&year=20245&state=%00&pair=-&a=&b=&from=x&to=",
    "?a=x&b=y&story=z&from=1&to=99&q=%22%20after%3A&page=99999999999&of=http%3A%2F%2F%5B",
  ];
  for (const route of routes) {
    const [method = "GET", path = "/"] = route.split(" ");
    for (const value of odd) {
      for (const query of queries) {
        const address = `http://localhost${fill(path, value)}${query}`;
        if (!URL.canParse(address)) continue;
        const { status } = await site.app.request(address, {
          method,
          headers: { origin: "http://localhost", "accept-language": "*;q=x,,;", cookie: "lang=%ff; reader=%00" },
        });
        assert.ok(status < 500, `${status} ${method} ${address.slice(0, 200)}`);
      }
    }
  }
});

test("nor does anything that chance writes", { timeout: 120_000 }, async () => {
  const heads = [
    "/story/",
    "/dossier/",
    "/record/",
    "/claim/",
    "/speaker/",
    "/state/",
    "/dimension/",
    "/outlet/",
    "/compare",
    "/search",
    "/search.json",
    "/search/feed.xml",
    "/story/x/lead-picture",
    "/",
    "/index.json",
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...heads),
      fc.webSegment(),
      fc.webQueryParameters(),
      fc.string({ maxLength: 60 }),
      async (head, segment, query, header) => {
        const headers = new Headers();
        headers.set("accept-language", header.replace(/[^\x20-\x7e]/gu, "?"));
        const { status } = await site.app.request(`http://localhost${head}${segment}?${query}&q=${query}`, { headers });
        assert.ok(status < 500, `${status} ${head}${segment}?${query}`);
      },
    ),
    { numRuns: 400 },
  );
});
