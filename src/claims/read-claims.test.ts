import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { parseArticle } from "../article/index.ts";
import { type Attribution, type ClaimSet, readClaims } from "./index.ts";

function claimsOf(text: string, language = "en"): ClaimSet {
  const article = parseArticle({ id: "a", text, language, publishedAt: "2024-05-18T00:05:00Z" });
  assert.ok(article.ok);
  return readClaims(article.value);
}

/** "source / cue / content" of each attribution. */
function said(text: string, language = "en"): string[] {
  const words = (spans: Attribution["source"]): string => spans.map((span) => text.slice(...span)).join(" … ");
  return claimsOf(text, language).attributions.map(
    (one) => `${words(one.source)} / ${words(one.cue)} / ${words(one.content)}`,
  );
}

test("indirect speech with its own subject", () => {
  assert.deepEqual(said("The harbour ministry said on Monday that ferries would run all winter."), [
    "The harbour ministry / said on Monday / that ferries would run all winter",
  ]);
});

test("a quotation before its speaker, also turned about", () => {
  assert.deepEqual(said("“We will build it,” Mara Ito said."), ["Mara Ito / said / “We will build it,”"]);
  assert.deepEqual(said("“We will build it,” said Mara Ito, the head of the port."), [
    "Mara Ito, the head of the port / said / “We will build it,”",
  ]);
});

test("a second verb and a participle share the subject", () => {
  const found = said(
    "Mara Ito said the port was safe and warned that storms were near, adding that ferries would stop.",
  );
  assert.deepEqual(
    found.map((line) => line.split(" / ")[0]),
    ["Mara Ito", "Mara Ito", "Mara Ito"],
  );
});

test("according to, before and after", () => {
  assert.deepEqual(said("According to the report, prices fell."), ["the report / According to / prices fell"]);
  assert.deepEqual(said("Prices fell, according to two officials."), ["two officials / according to / Prices fell"]);
});

test("what is no statement is none", () => {
  for (const text of [
    "The ferry left the port at noon.",
    "She read a report in the United States.",
    "The claims office opens on Monday.",
    "His plan book was blue.",
  ])
    assert.deepEqual(said(text), [], text);
});

test("a quotation over two sentences goes to one speaker", () => {
  const text = "“It is done,” Ito said. “We start in May.”";
  assert.deepEqual(said(text), ["Ito / said / “It is done,” … “We start in May.”"]);
});

test("a pronoun is resolved to the speaker named before it, with its evidence", () => {
  const text = "Mara Ito said the port was safe. She added that ferries would run.";
  const [, second] = claimsOf(text).attributions;
  assert.equal(second?.speaker.name, "Mara Ito");
  assert.deepEqual(second?.speaker.resolvedFrom, [0, 8]);
});

test("unnamed authorities are seen for what they are", () => {
  assert.equal(claimsOf("Analysts say the deal is weak.").attributions[0]?.speaker.kind, "unnamed-authority");
  assert.equal(claimsOf("Beijing said the deal was fair.").attributions[0]?.speaker.side, "CHN");
});

test("certainty and polarity", () => {
  assert.equal(claimsOf("Ito hopes to win the vote.").attributions[0]?.certainty, "wish");
  assert.equal(claimsOf("Ito promised to rebuild the pier.").attributions[0]?.certainty, "promise");
  assert.equal(claimsOf("Ito denied that money was paid.").attributions[0]?.polarity, "denied");
});

test("figures with unit, period, change and comparator", () => {
  const [trade, share] = claimsOf("Trade reached more than $240 billion in 2023, up 26.3 percent.").figures;
  assert.deepEqual(
    [trade?.value, trade?.unit, trade?.comparator, trade?.period?.from],
    [240e9, "USD", "more than", "2023-01-01"],
  );
  assert.deepEqual([share?.value, share?.unit, share?.change], [26.3, "%", "up"]);
});

test("years, dates, scores and clock times are no figures", () => {
  assert.deepEqual(claimsOf("On May 16, 2024, at 2 pm they met; Resolution 2231 stands since 2015.").figures, []);
});

test("an unknown language gives figures and says so", () => {
  const claims = claimsOf("Wartość wzrosła o 25 %.", "pl");
  assert.equal(claims.unsupportedLanguage, "pl");
  assert.equal(claims.figures[0]?.value, 25);
});

const prose = fc
  .array(
    fc.constantFrom(
      "Ito",
      "said",
      "“",
      "”",
      ",",
      ".",
      "that",
      "according",
      "to",
      "$5",
      "million",
      "he",
      "added",
      "\n\n",
      "who",
      "the",
      "report",
      "—",
      "(",
      "2024",
      "и",
      "说",
      "and",
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(" "));

test("spans lie inside the text and contents do not overlap", () => {
  fc.assert(
    fc.property(
      fc.oneof(prose, fc.string({ unit: "grapheme" })),
      fc.constantFrom("en", "ru", "zh", "ar", "es", "fr", "de"),
      (text, language) => {
        const claims = claimsOf(text, language);
        for (const one of claims.attributions) {
          for (const [from, to] of [...one.source, ...one.cue, ...one.content])
            assert.ok(from >= 0 && from < to && to <= text.length);
          for (const [index, part] of one.content.entries())
            assert.ok(index === 0 || part[0] >= (one.content[index - 1]?.[1] ?? 0));
        }
        for (const { span } of [...claims.figures, ...claims.times, ...claims.mentions])
          assert.ok(span[0] < span[1] && span[1] <= text.length);
      },
    ),
  );
});

test("adding a paragraph changes no earlier claim", () => {
  fc.assert(
    fc.property(prose, prose, fc.constantFrom("en", "ru", "zh", "de"), (first, second, language) => {
      fc.pre(first.trim() !== "" && second.trim() !== "");
      const text = first.trim();
      const before = claimsOf(text, language);
      const after = claimsOf(`${text}\n\n${second.trim()}`, language);
      const own = after.attributions.filter(({ sentence }) => sentence[1] <= text.length);
      // A quotation that is left open goes on in the next paragraph, where its speaker's words are only more.
      const bare = ({ id, source, cue, sentence, speaker, rule }: Attribution): object => ({
        id,
        source,
        cue,
        sentence,
        speaker,
        rule,
      });
      assert.deepEqual(own.map(bare), before.attributions.map(bare));
      assert.deepEqual(after.figures.slice(0, before.figures.length), before.figures);
    }),
    { numRuns: 300 },
  );
});

/** Processor time in milliseconds that reading a text takes, the better of two. */
function costOf(text: string, language: string): number {
  const run = (): number => {
    const start = process.cpuUsage().user;
    claimsOf(text, language);
    return (process.cpuUsage().user - start) / 1000;
  };
  return Math.min(run(), run());
}

const hostile =
  `“|«|"|'|(|—|将|?|…|said , |according to |and said |( who |) said |1,|U.S.|Ito, |一百|1-1 |1 000 |told Ito the |from 5 to |10, 000, |“"|he said he |wird |по словам `
    .split("|")
    .concat("Ito: a.\n\n", "((Ito)) a.\n\n", "Ann Ito said ");

test("a hostile text takes no more than 20 ms a thousand characters", () => {
  for (const language of ["en", "ru", "zh"])
    for (const piece of hostile) {
      const cost = costOf(piece.repeat(Math.ceil(20_000 / piece.length)), language);
      assert.ok(cost < 20 * 20, `${language} ${piece} ${cost}`);
    }
});

test("the reader who is spoken to is no source", () => {
  assert.deepEqual(said("As you can see from the table, rents rose in the north."), []);
  assert.deepEqual(said("The minister said that rents rose in the north."), [
    "The minister / said / that rents rose in the north",
  ]);
});

test("to whom it is said stands beside what is said", () => {
  const to = (text: string): readonly string[] =>
    claimsOf(text).attributions.flatMap(({ addressee }) => (addressee ? [text.slice(...addressee)] : []));
  assert.deepEqual(to("Minister Ana Ito told reporters on Monday that the pier was safe."), ["reporters"]);
  assert.deepEqual(to("“The pier is safe,” Ito told the Harbour Wire in an interview."), ["the Harbour Wire"]);
  assert.deepEqual(to("Ito said that the pier was safe."), []);
  const long = "after Harbour Master Lena Lund's four-page summary of the long and costly works on it";
  assert.ok(!to(`“The pier is safe,” Ito told The Orlo Post ${long}.`).includes("The"));
});

test("an aside between the cue and the colon is no part of what is said", () => {
  for (const cue of ["shot back", "replied"])
    assert.deepEqual(said(`Mara Ito ${cue}, in reference to the strike: "The pier is safe."`), [
      `Mara Ito / ${cue} / "The pier is safe."`,
    ]);
});
