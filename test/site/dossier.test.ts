import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, noBrowser as skip, serveSample, type TestSite } from "./sample-site.ts";

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

const path = "/dossier/CHN-RUS";

async function open(options: Parameters<Browser["newPage"]>[0] = {}, to = path): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
  await page.goto(site.origin + to);
  return page;
}

/** Where the head of a section stands after a jump to it, and whether the page can scroll no further. */
async function landing(page: Page, id: string): Promise<{ readonly top: number; readonly atEnd: boolean }> {
  await page.waitForTimeout(150);
  return page.evaluate((anchor) => {
    const root = document.documentElement;
    const top = document.querySelector(anchor)?.getBoundingClientRect().top ?? -1;
    return { top, atEnd: root.scrollTop + innerHeight >= root.scrollHeight - 2 };
  }, id);
}

for (const width of [360, 1440])
  test(`every entry of the contents lands on its section at ${width} px, by a click and by its address`, {
    skip,
  }, async () => {
    const page = await open({ viewport: { width, height: 900 } });
    const anchors = await page.$$eval(".toc a", (links) => links.map((link) => link.getAttribute("href") ?? ""));
    assert.ok(anchors.length >= 14);
    for (const anchor of anchors) {
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.click(`.toc a[href="${anchor}"]`);
      const byClick = await landing(page, anchor);
      assert.ok(byClick.top >= 0 && (byClick.top < 300 || byClick.atEnd), `${anchor} by a click: ${byClick.top}`);
      const fresh = await open({ viewport: { width, height: 900 } }, `${path}${anchor}`);
      const byAddress = await landing(fresh, anchor);
      assert.ok(byAddress.top >= 0 && (byAddress.top < 300 || byAddress.atEnd), `${anchor}: ${byAddress.top}`);
      await fresh.close();
    }
    await page.close();
  });

test("printed, no section stands over another, no table is cut, and passages give their addresses", {
  skip,
}, async () => {
  // The width of a sheet of A4 between its margins, in CSS pixels.
  const page = await open({ viewport: { width: 718, height: 1000 } });
  await page.emulateMedia({ media: "print" });
  const [over, wide, bare] = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll("section.full")].map((one) => one.getBoundingClientRect());
    const isOver = boxes.some((box, i) => i > 0 && box.top < (boxes[i - 1]?.bottom ?? 0) - 1);
    const inside = [...document.querySelectorAll("section.full")].some((one) =>
      [...one.children].some((part) => part.getBoundingClientRect().bottom > one.getBoundingClientRect().bottom + 1),
    );
    const cut = [...document.querySelectorAll("section.full table")].filter(
      (one) => one.getBoundingClientRect().right > innerWidth + 1,
    );
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".psg > p > a")];
    const silent = links.filter((link) => !getComputedStyle(link, "::after").content.includes("http"));
    return [isOver || inside, cut.length, silent.length] as const;
  });
  assert.deepEqual([over, wide, bare], [false, 0, 0]);
  await page.close();
});

test("on a page from the right time runs from the right in drawings, and their words are not turned over", {
  skip,
}, async () => {
  const read = async (locale: string): Promise<{ readonly ticks: readonly number[]; readonly turned: boolean }> => {
    const page = await open({ locale }, `${path}#lanes`);
    const lefts = await page.$$eval("section:has(#lanes) svg > text.mut:not(.kn)", (texts) =>
      texts.map((text) => text.getBoundingClientRect().left),
    );
    const turned = await page.$eval("section:has(#lanes) svg > text.hd", (text) => {
      const sign = (of: Element): number => new DOMMatrix(getComputedStyle(of).transform).a;
      return sign(text) * sign(text.closest("svg") ?? text) < 0;
    });
    await page.close();
    return { ticks: lefts, turned };
  };
  const [left, right] = [await read("en-GB"), await read("ar")];
  assert.deepEqual(
    left.ticks,
    left.ticks.toSorted((a, b) => a - b),
  );
  assert.deepEqual(
    right.ticks,
    right.ticks.toSorted((a, b) => b - a),
  );
  assert.ok(right.ticks.length >= 5 && !right.turned);
});

test("no mark of the figures lies on another, no label on another label or outside of the drawing", {
  skip,
}, async () => {
  for (const locale of ["en-GB", "ar", "ru"])
    for (const width of [360, 1440]) {
      const page = await open({ viewport: { width, height: 900 }, locale }, `${path}#figures`);
      const faults = await page.$$eval("section:has(#figures) .chart svg", (charts) =>
        charts.flatMap((chart) => {
          const frame = chart.getBoundingClientRect();
          const isOn = (one: DOMRect, other: DOMRect): boolean =>
            one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            one.top < other.bottom - 2 &&
            other.top < one.bottom - 2;
          const boxes = (query: string): readonly DOMRect[] =>
            [...chart.querySelectorAll(query)].map((one) => one.getBoundingClientRect());
          const clash = (all: readonly DOMRect[]): number =>
            all.flatMap((one, i) => all.slice(i + 1).filter((other) => isOn(one, other))).length;
          const labels = boxes("text.kn:not(.hd)");
          const out = labels.filter((one) => one.left < frame.left - 2 || one.right > frame.right + 2).length;
          return [clash(boxes("circle")), clash(labels), out];
        }),
      );
      assert.deepEqual(new Set(faults), new Set([0]), `${locale} at ${width} px`);
      await page.close();
    }
});

test("the last month of the scale is inside the drawing at 768 px", { skip }, async () => {
  for (const locale of ["en-GB", "ru", "de"]) {
    const page = await open({ viewport: { width: 768, height: 900 }, locale }, `${path}#lanes`);
    const out = await page.$eval("section:has(#lanes) svg", (svg) => {
      const { left, right } = svg.getBoundingClientRect();
      const boxes = [...svg.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
      return boxes.filter((box) => box.left < left - 1 || box.right > right + 1).length;
    });
    assert.equal(out, 0, locale);
    await page.close();
  }
});

test("a script tells times in the form in which the page has them, and adds the zone", { skip }, async () => {
  for (const locale of ["en-US", "de", "ar"]) {
    const to = { timezoneId: "Asia/Shanghai", locale };
    const without = await open({ ...to, javaScriptEnabled: false });
    const page = await open(to);
    const panel = await page.getAttribute("button.v >> nth=0", "popovertarget");
    const first = `#${panel} .psg time`;
    const told = (await without.textContent(first)) ?? "";
    await page.click("button.v >> nth=0");
    await page.waitForSelector(`${first}[title]`, { timeout: 5000 });
    const here = (await page.textContent(first)) ?? "";
    const form = (text: string): string => text.replace(/\d+/gu, "0").replace(/ (?:UTC|GMT\+0|غرينتش\+0)$/u, "");
    assert.equal(form(here), form(told), `${locale}: ${told} / ${here}`);
    assert.doesNotMatch(here, /UTC$/u);
    await without.close();
    await page.close();
  }
});
