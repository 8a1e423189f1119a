import lighthouse, { type RunnerResult } from "lighthouse";
import { chromium } from "playwright-core";
import { noBrowser, serveSample } from "./sample-site.ts";

// Prints Lighthouse's four figures for the main kinds of pages of the sample: npm run lighthouse.

const port = 9377;
const least = 0.98;
const categories = ["performance", "accessibility", "best-practices", "seo"];

if (noBrowser) throw new Error(noBrowser);
// With a log, as it is served: pages are kept for a moment.
const site = await serveSample({ log: () => undefined });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${port}`],
});

/** A run whose trace could not be read is made again: it says nothing of the page. */
async function measure(address: string, triesLeft = 2): Promise<RunnerResult | undefined> {
  const run = await lighthouse(address, { port, onlyCategories: categories, logLevel: "error" });
  const unread = Object.values(run?.lhr.audits ?? {}).find(({ errorMessage }) => errorMessage);
  if (!unread || triesLeft === 0) return run;
  process.stdout.write(`${address} again: ${unread.errorMessage}\n`);
  return measure(address, triesLeft - 1);
}

for (const path of ["/", site.story, "/dossier/CHN-RUS", "/search?q=gas"]) {
  const run = await measure(site.origin + path);
  const scores = categories.map((name) => run?.lhr.categories[name]?.score ?? 0);
  process.stdout.write(
    `${path.padEnd(28)} ${categories.map((name, i) => `${name} ${Math.round((scores[i] ?? 0) * 100)}`).join(", ")}\n`,
  );
  const failing = Object.values(run?.lhr.audits ?? {}).filter(
    ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== "informative",
  );
  for (const { id, displayValue } of failing) process.stdout.write(`  ${id} ${displayValue ?? ""}\n`);
  if (scores.some((score) => score < least)) process.exitCode = 1;
}
await browser.close();
await site.close();
