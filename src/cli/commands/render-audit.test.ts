import assert from "node:assert/strict";
import { test } from "node:test";
import { auditText, indexSupport } from "../../brief/index.ts";
import { renderAudit, renderSummary } from "./render-audit.ts";
import { renderAuditHtml } from "./render-audit-html.ts";
import { renderSarif } from "./render-sarif.ts";

const text =
  "Harbour Wire asserts a rise in trade, and Podil Chronicle highlights a new pier.\n\nAnalysts observe that Norway <gains>.\n\nNorway could gain 12 ships.\n\nSources\n\nRead more";
const audited = { name: "page <1>", text, lines: auditText(text) };

test("the summary says who asserts what, each up to the next speaker, and where to look", () => {
  const summary = renderSummary(audited);
  assert.match(summary, /^Audit of page <1>\n3 sentences: 1 attributed, 1 attributed to an unnamed authority/u);
  assert.match(summary, /1\. Harbour Wire: a rise in trade$/mu);
  assert.match(summary, /1\. Podil Chronicle: a new pier$/mu);
  assert.match(summary, /^UNNAMED AUTHORITY \(1\): sentences 2\./mu);
  assert.match(summary, /^needs a source \(1\): sentences 3\./mu);
  assert.match(summary, /^SOURCES EMPTY \(1\): sentences 4\./mu);
  assert.ok(renderAudit(audited).includes(summary));
});

test("the page escapes what the text says", () => {
  const page = renderAuditHtml(audited);
  assert.match(page, /^<!doctype html>/u);
  assert.ok(page.includes("Norway &lt;gains&gt;") && !page.includes("<gains>"));
});

test("annotations carry the offsets of their sentences", () => {
  const { version, runs } = JSON.parse(renderSarif(audited)) as {
    version: string;
    runs: {
      results: {
        ruleId: string;
        locations: { physicalLocation: { region: { charOffset: number; charLength: number } } }[];
      }[];
    }[];
  };
  assert.equal(version, "2.1.0");
  const results = runs[0]?.results ?? [];
  const found = results.find(({ ruleId }) => ruleId === "unnamed-authority");
  const region = found?.locations[0]?.physicalLocation.region;
  assert.equal(
    text.slice(region?.charOffset, (region?.charOffset ?? 0) + (region?.charLength ?? 0)),
    "Analysts observe that Norway <gains>.",
  );
  assert.ok(!results.some(({ ruleId }) => ruleId === "attributed"));
});

const against = indexSupport([
  {
    id: "a",
    language: "en",
    outlet: { name: "Harbour <Wire>" },
    url: "https://harbour-wire.example/x",
    publishedAt: "2024-05-16T12:00:00Z",
    text: "Trade between the two ports came to 240 million dollars in 2023. The pier of Orlo opens in May.",
  } as never,
]);
const told =
  "Trade between the two ports came to 290 million dollars in 2023.\n\nThe pier of Orlo opens in May.\n\nA museum of old paintings is closed.";
const checked = { name: "x", text: told, lines: auditText(told, against) };

test("verdicts stand with the passages that they rest on, in text, page and annotations", () => {
  const page = renderAudit(checked);
  assert.match(page, /contradicted: “290 million”, where the passage has “240 million”\n +“Trade between/u);
  assert.match(page, /supported\n +“The pier of Orlo opens in May\.”\n +Harbour <Wire>, 2024-05-16, https:/u);
  assert.match(page, /^Held against the articles given: 1 supported \(2\), 1 contradicted \(1\), 1 not found\.$/mu);
  const html = renderAuditHtml(checked);
  assert.ok(html.includes('<a href="https://harbour-wire.example/x" rel="noreferrer nofollow">Harbour &lt;Wire&gt;'));
  const sarif = renderSarif(checked);
  assert.ok(sarif.includes('"ruleId":"contradicted"') && sarif.includes('"ruleId":"not-found"'));
  assert.match(sarif, /where the passage has “240 million”/u);
});

test("what a text or an article holds for a terminal does not reach it", () => {
  const plain = "The pier of Orlo opens in May.";
  const article = { id: "a", language: "en", outlet: { name: "Wire\u001b]0;x\u0007" }, text: plain };
  const given = `${plain}\n\nThe \u001b[2Jberths\u009b1A are closed.`;
  const page = renderAudit({ name: "x", text: given, lines: auditText(given, indexSupport([article as never])) });
  assert.match(page, /supported\n[^\n]*Orlo opens in May[\s\S]*Wire \]0;x/u);
  assert.doesNotMatch(page, /[^\P{Cc}\n]/u);
});
