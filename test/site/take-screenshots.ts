import { writeFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser, noBrowser, serveSample } from "./sample-site.ts";

// Takes the pictures of the README from the sample edition: npm run screenshots.

const root = new URL("../../", import.meta.url);
const quality = 72;

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly options?: BrowserContextOptions;
  readonly before?: (page: Page) => Promise<void>;
}

function listPictures(story: string): readonly Picture[] {
  const phone = { viewport: { width: 390, height: 844 } };
  return [
    { name: "story", path: story },
    {
      name: "evidence",
      path: story,
      before: async (page) => {
        await page.locator('button.v[popovertarget="e1"]').scrollIntoViewIfNeeded();
        await page.click('button.v[popovertarget="e1"]');
        await page.evaluate(() => scrollBy(0, 240));
      },
    },
    { name: "dossier", path: "/dossier/CHN-RUS" },
    {
      name: "figures",
      path: "/dossier/CHN-RUS",
      before: async (page) =>
        page.evaluate(() => document.querySelector("#figures")?.scrollIntoView({ behavior: "instant" })),
    },
    { name: "home", path: "/" },
    { name: "dark", path: story, options: { colorScheme: "dark" } },
    { name: "phone", path: story, options: phone },
    { name: "arabic", path: `${story}?lang=ar` },
  ];
}

async function take(browser: Browser, origin: string, { name, path, options, before }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: "en-GB", ...options });
  const page = await context.newPage();
  await page.goto(origin + path, { waitUntil: "networkidle" });
  await before?.(page);
  await page.waitForTimeout(200);
  const session = await context.newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality });
  const bytes = Buffer.from(data, "base64");
  writeFileSync(new URL(`docs/screenshots/${name}.webp`, root), bytes);
  process.stdout.write(`docs/screenshots/${name}.webp ${Math.round(bytes.length / 1000)} kB\n`);
  await context.close();
}

if (noBrowser) throw new Error(noBrowser);
const site = await serveSample({ notice: "Sample edition: every outlet here is invented." });
const browser = await launchBrowser();
for (const picture of listPictures(site.story)) await take(browser, site.origin, picture);
await browser.close();
await site.close();
