import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../../article/index.ts";
import { readClaims } from "../../claims/index.ts";
import { verifySentence } from "../verify/verify-sentence.ts";
import { retell } from "./retell.ts";

/** Thursday. */
const publishedAt = "2024-05-16T12:00:00Z";

function told(text: string): string {
  const article = parseArticle({ id: "a", text, language: "en", publishedAt });
  assert.ok(article.ok);
  const entry = { article: article.value, outlet: { name: "Harbour Wire" }, claims: readClaims(article.value) };
  return retell(entry, [0, text.length], [], 2024).text;
}

const cases: readonly (readonly [source: string, told: string])[] = [
  ["The ferry sank on Wednesday in Orlo.", "The ferry sank on 15 May in Orlo."],
  ["The ferry sank Tuesday night in Orlo.", "The ferry sank on the night of 14 May in Orlo."],
  ["The ferry sank early Wednesday in Orlo.", "The ferry sank early on 15 May in Orlo."],
  ["The ferry sank late on Tuesday in Orlo.", "The ferry sank late on 14 May in Orlo."],
  ["The ferry has been lost since Tuesday night.", "The ferry has been lost since the night of 14 May."],
  ["The ferry sank last week in Orlo.", "The ferry sank in the week of 6 May in Orlo."],
  ["The ferry sank earlier this week in Orlo.", "The ferry sank earlier in the week of 13 May in Orlo."],
  ["Today, the ferry of Orlo was towed into port.", "On 16 May, the ferry of Orlo was towed into port."],
  ["As of today, officials counted 12 ships.", "As of 16 May, officials counted 12 ships."],
  ["The council today closed the pier.", "The council on 16 May closed the pier."],
  ["The council will close the pier tomorrow.", "The council will close the pier on 17 May."],
  ["The mayor was beaten Tuesday night by a sailor.", "The mayor was beaten on the night of 14 May by a sailor."],
  ["Mara Ito on Tuesday said the pier would close.", "Mara Ito on 14 May said the pier would close."],
  [
    "Mara Ito met the crew on Tuesday to plan the next winter.",
    "Mara Ito met the crew on 14 May to plan the next winter.",
  ],
  [
    "At Tuesday's meeting, Mara Ito said the pier had closed.",
    "At the 14 May meeting, Mara Ito said the pier had closed.",
  ],
  ["The pier was built late last year.", "The pier was built late in 2023."],
  ["The pier was built at the end of last year.", "The pier was built at the end of 2023."],
];

test("a day told from the article's own day is told by its date, and passes as that date and no other", () => {
  for (const [source, wanted] of cases) {
    assert.equal(told(source), wanted);
    const check = (sentence: string): string =>
      verifySentence({ sentence, evidence: [source], context: [{ publishedAt, language: "en", text: source }] })
        .verdict;
    assert.equal(check(wanted), "supported", wanted);
    const other = wanted.replace(/\d+ May/u, (date) => `${Number.parseInt(date, 10) + 2} May`).replace("2023", "2022");
    assert.equal(check(other), "unsupported", other);
  }
});

test("a day that is not certain, and one in quotation marks, stays as the source has it", () => {
  for (const source of [
    "The ferry sank last Tuesday in Orlo.",
    "Mara Ito said the crew wanted to win Friday's vote.",
    "The ferry sank in last Tuesday's storm.",
    "The ferry will sail on Monday.",
    "The papers are to be released Monday in Orlo.",
    "The ferry sank in the Monday fog of Orlo.",
    "The ferry is today the largest of Orlo.",
    "Today, the ferry is the largest of Orlo.",
    "The ferry sailed on Monday and Tuesday.",
    "The ferry sailed on the second Tuesday of each month.",
    "The ferry sank on Good Friday in Orlo.",
    "“The ferry sank on Tuesday,” Mara Ito said.",
  ])
    assert.equal(told(source).replaceAll(/[“”]/gu, '"'), source.replaceAll(/[“”]/gu, '"'), source);
});
