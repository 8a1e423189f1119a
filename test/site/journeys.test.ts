import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, noBrowser, serveSample, type TestSite } from "./sample-site.ts";

const skip = noBrowser;
let site: TestSite;
let browser: Browser;
before(async () => {
  if (skip) return;
  site = await serveSample();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

interface Reader {
  readonly page: Page;
  readonly script: boolean;
  readonly wide: boolean;
  /** Opens a path of the site. */
  readonly go: (path: string) => Promise<void>;
  /** Fails where nothing that is seen answers to the selector. */
  readonly sees: (selector: string) => Promise<void>;
}

type Journey = readonly [what: string, walk: (reader: Reader) => Promise<void>];

async function search({ page, go, wide }: Reader, line: string): Promise<void> {
  await go("/");
  if (wide) {
    await page.fill(".seek input", line);
    await page.press(".seek input", "Enter");
  } else {
    await page.click("nav a.go");
    await page.fill("#q", line);
    await page.click(".find button");
  }
  await page.waitForURL(/\/search\?q=/u);
}

const readers: readonly Journey[] = [
  [
    "from the edition to the lead story and its first passage",
    async ({ page, go, sees }) => {
      await go("/");
      await page.click("#lead a");
      await page.click('button[popovertarget="e1"]');
      await sees("#e1 blockquote mark");
    },
  ],
  [
    "narrow the edition to a language of the sources, and back",
    async ({ page, go, sees, script }) => {
      await go("/");
      await page.selectOption('select[name="language"]', "fr");
      if (!script) await page.click(".filters button");
      await page.waitForURL(/language=fr/u);
      await page.click(".filters a");
      await sees("#lead a");
    },
  ],
  [
    "to a pair from the list of the most active, and into its figures",
    async ({ page, go, sees }) => {
      await go("/");
      await page.click(".box .rows li a >> nth=0");
      await page.waitForURL(/\/dossier\/CHN-RUS/u);
      await page.click('.toc a[href="#figures"]');
      await sees("h2#figures");
    },
  ],
  [
    "find a story by a word in another language",
    async (reader) => {
      await search(reader, "元首");
      await reader.sees("ol.found mark >> nth=0");
      await reader.page.click("ol.found h3 a >> nth=0");
      await reader.sees("h1");
    },
  ],
  [
    "read the interface in Arabic, and it stays",
    async ({ page, go, sees }) => {
      await go("/");
      await page.click('.langs a[hreflang="ar"]');
      await sees('html[dir="rtl"] body');
      await page.click("#lead a");
      await sees('html[lang="ar"] article[lang="en"]');
    },
  ],
  [
    "say that a page was useful, then change the answer",
    async ({ page, go, sees }) => {
      await go(site.story);
      await page.click('button[name="useful"][value="yes"]');
      await sees("[role=status]");
      await page.click('button[name="useful"][value="no"]');
      await sees("[role=status]");
      assert.match(await page.innerText(".rate form p"), /not/u);
    },
  ],
  [
    "see all evidence at once",
    async ({ page, go, sees }) => {
      await go(site.story);
      await page.check("#all");
      await sees("#e1 blockquote mark");
      await sees("#e2 blockquote mark");
    },
  ],
  [
    "go on to what to read next, with the reason for it",
    async ({ page, go, sees }) => {
      await go(site.story);
      await sees(".why >> nth=0");
      await page.click(".wide:has(> ul.rows) h3 a >> nth=1");
      await page.waitForURL(/\/story\//u);
    },
  ],
  [
    "to a state of the story, and its other stories",
    async ({ page, go, sees }) => {
      await go(site.story);
      await page.click('.states a[href^="/state/"] >> nth=0');
      await page.waitForURL(/\/state\/[A-Z]{3}/u);
      await sees(".rows h3 a >> nth=0");
    },
  ],
  [
    "an address that is none leads on",
    async ({ page, go, sees }) => {
      await go("/story/none");
      await page.click("main a");
      await sees("#lead a");
    },
  ],
];

const checkers: readonly Journey[] = [
  [
    "take a citation of one sentence with its evidence",
    async ({ page, go, sees }) => {
      await go(site.story);
      await page.click('button[popovertarget="e2"]');
      await page.press('#e2 .act a[href*="/cite/"]', "Enter");
      await sees("pre >> nth=0");
      assert.match(await page.innerText("pre >> nth=2"), /^@online\{/u);
    },
  ],
  [
    "report a sentence, and see the report stand",
    async ({ page, go, sees }) => {
      await go(site.story);
      await page.click('button[popovertarget="e1"]');
      // A panel is placed anew beside its mark while the page takes its size: its links are followed by keyboard.
      await page.press('#e1 .act a[href*="report"]', "Enter");
      await page.check('input[value="wrong figure"]');
      await page.fill("#note", "The second passage has another one.");
      await page.click("#report button[type=submit]");
      await sees("caption");
    },
  ],
  [
    "all that one speaker said, and one of it in its place",
    async (reader) => {
      await search(reader, "Putin kind:claim");
      await reader.page.click("ol.found h3 a >> nth=0");
      await reader.sees("blockquote mark >> nth=0");
      await reader.go("/speaker/Vladimir%20Putin");
      await reader.page.click("a.say >> nth=0");
      await reader.sees("blockquote mark >> nth=0");
    },
  ],
  [
    "compare two articles on a story",
    async ({ page, go, sees }) => {
      await go(site.story);
      await page.click('a[href^="/compare"]');
      await page.click(".pick button >> nth=0");
      await page.waitForURL(/a=.+&b=/u);
      await sees("h1");
      await sees("table >> nth=1");
    },
  ],
  [
    "what an outlet is, what it told first, whom it quotes",
    async ({ page, go, sees }) => {
      await go(site.story);
      await page.click('a[href="/outlet/harbour-wire.example"] >> nth=0');
      await sees("text=No score is given");
      await page.click("ul.cols a >> nth=0");
      await page.waitForURL(/\/speaker\//u);
    },
  ],
  [
    "words of one outlet within days, in that order",
    async (reader) => {
      await search(reader, 'from:"Harbour Wire" "joint statement" after:2024-05-01 before:2024-06');
      await reader.sees("ol.found mark >> nth=0");
    },
  ],
  [
    "a mark of the dossier to its record at its own address",
    async ({ page, go, sees, script }) => {
      await go("/dossier/CHN-RUS");
      if (script) {
        await page.click("table .v >> nth=0");
        await page.press(".ev:popover-open .act a >> nth=0", "Enter");
      } else
        await go(new URL((await page.getAttribute('.ev .act a[href^="/record/"]', "href")) ?? "", page.url()).pathname);
      await page.waitForURL(/\/record\//u);
      await sees("blockquote mark >> nth=0");
    },
  ],
  [
    "which sentences of a text rest on nobody",
    async ({ page, go, sees }) => {
      await go("/check");
      await page.fill("#text", "Experts say trade doubled.\n\nAnn Example of the Trent Institute said it fell.");
      await page.click("main button[type=submit]");
      await sees("text=unnamed authority >> nth=0");
    },
  ],
  [
    "one side's sentences: jump from a source to what it carries",
    async ({ page, go, sees }) => {
      await go(`${site.story}#sources`);
      await page.click(".refs a >> nth=0");
      await page.waitForURL(/#s\d+$/u);
      await sees(":target");
    },
  ],
  [
    "how a rule is measured",
    async ({ page, go, sees }) => {
      await go("/method");
      await sees("#rules");
      // By the keyboard: sections that come into view take their size only then, and move what a mouse aims at.
      await page.press('footer a[href="/method.json"]', "Enter");
      await page.waitForURL(/method\.json$/u);
    },
  ],
];

for (const [who, journeys] of [
  ["a reader", readers],
  ["a fact-checker", checkers],
] as const) {
  for (const [what, walk] of journeys) {
    test(`${who}: ${what}; wide and narrow, with and without a script`, { skip, timeout: 180_000 }, async () => {
      for (const width of [1440, 360]) {
        for (const script of [true, false]) {
          const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: script });
          page.setDefaultTimeout(20_000);
          const go = async (path: string): Promise<void> => void (await page.goto(site.origin + path));
          const sees = async (selector: string): Promise<void> => {
            await page.waitForSelector(selector, { state: "visible" });
          };
          await walk({ page, script, wide: width > 900, go, sees }).catch((error: unknown) => {
            throw new Error(`${width} px, script ${script}, at ${page.url()}`, { cause: error });
          });
          await page.close();
        }
      }
    });
  }
}
