import assert from "node:assert/strict";
import { test } from "node:test";
import { citeBibtex, citeMarkdown, citePlain, type Work } from "./citations.ts";

const work: Work = {
  siteTitle: "Rapporteur",
  title: "Talks *end* {early}",
  address: "https://site.example/story/s1?version=2#s3",
  at: "2024-05-16T08:00:00Z",
  version: 2,
  seenAt: "2026-11-25T08:00:00Z",
  sentence: "The talks ended.",
  evidence: [
    {
      outlet: "Harbour Wire",
      title: "Talks [end]",
      url: "https://harbour-wire.example/a b>",
      at: "2024-05-15",
      passage: "they\nended & left",
    },
  ],
};

test("plain: the sentence, the page with its version, day and address, then each passage", () => {
  assert.equal(
    citePlain(work),
    "“The talks ended.” Rapporteur, “Talks *end* {early}”, version 2, 2024-05-16. https://site.example/story/s1?version=2#s3 (seen 2026-11-25).\n- Harbour Wire, “Talks [end]”, 2024-05-15: “they ended & left” https://harbour-wire.example/a b>",
  );
});

test("Markdown: nothing from outside is live but the link, which it cannot end", () => {
  const text = citeMarkdown(work);
  assert.ok(text.includes("[“Talks \\*end\\* \\{early\\}”](<https://site.example/story/s1?version=2#s3>)"));
  assert.ok(text.includes("[“Talks \\[end\\]”](<https://harbour-wire.example/a%20b%3E>)"));
});

test("BibTeX: an entry for the page and one for each article, signs of its own written out", () => {
  const text = citeBibtex(work, "s1-s3");
  assert.match(text, /^@online\{rapporteur-s1-s3,\n {2}title = \{Talks \*end\* \\\{early\\\}\},/u);
  assert.match(text, /@online\{rapporteur-s1-s3-1,/u);
  assert.ok(text.includes("note = {they ended \\& left}"));
});
