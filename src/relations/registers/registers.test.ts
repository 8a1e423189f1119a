import assert from "node:assert/strict";
import { test } from "node:test";
import { readClaims } from "../../claims/index.ts";
import { isThin, measureCoverage } from "./count-cells.ts";
import { findAllianceWords } from "./find-alliance-words.ts";
import { makeArticle, makeLine, makeMaterial, onDay } from "../../../test/relations/make-material.ts";
import { gatherRegisters } from "./gather-registers.ts";
import { listDisputes } from "./list-disputes.ts";
import { listForecasts } from "./list-forecasts.ts";
import { listPositions } from "./list-positions.ts";
import type { Statement } from "./list-statements.ts";
import { listThirdParties } from "./list-third-parties.ts";
import { compareReadouts } from "./compare-readouts.ts";

const one = makeArticle({ id: "a", text: "Norway rejected the claim on cod.", country: "NOR" });
const two = makeArticle({
  id: "b",
  text: "Iceland criticised Norway over cod.",
  country: "ISL",
  publishedAt: "2030-01-20T08:00:00Z",
});

function statement(text: string, more: Partial<Statement> = {}): Statement {
  return {
    id: "c1",
    speaker: "Ministry of fish",
    unnamed: false,
    side: "a",
    dimension: "general",
    certainty: "certain",
    polarity: "positive",
    article: "a",
    outlet: "Outlet a",
    start: 0,
    end: text.length,
    text,
    language: "en",
    ...more,
  };
}

test("a forecast is pending until a person decides it; a later act is a candidate and decides nothing", () => {
  const forecast = makeLine({ kind: "forecast", type: "visit", saidBy: "Mara Ito" }, [one]);
  const act = makeLine({ type: "visit", date: onDay("2030-02-01") }, [two]);
  const open = listForecasts(makeMaterial([forecast, act], [one, two]), []);
  assert.deepEqual([open[0]?.outcome, open[0]?.candidates.length, open[0]?.decision], ["pending", 1, undefined]);
  const decision = {
    record: forecast.id,
    outcome: "happened" as const,
    evidence: [act.id],
    note: "",
    editor: "R. Ng",
    at: "2030-03-01T00:00:00Z",
  };
  const [decided] = listForecasts(makeMaterial([forecast, act], [one, two], { decisions: [decision] }), []);
  assert.deepEqual(
    [decided?.outcome, decided?.decision?.editor, decided?.decision?.evidence],
    ["happened", "R. Ng", [act.id]],
  );
});

test("attributed forecasts join the register; other words do not", () => {
  const material = makeMaterial([], [one]);
  const said = [statement("Trade will double.", { certainty: "forecast" }), statement("Trade doubled.")];
  assert.deepEqual(
    listForecasts(material, said).map(({ what }) => what),
    ["Trade will double."],
  );
});

test("what somebody hopes for is no forecast", () => {
  const said = ["She expressed hope that trade would grow.", "I am sure that both sides will trade more."].map((text) =>
    statement(text, { certainty: "forecast", side: "a" }),
  );
  assert.deepEqual(
    listForecasts(makeMaterial([], [one]), said).map(({ what }) => what),
    ["I am sure that both sides will trade more."],
  );
});

test("positions stand by party, since the first time in the record; thanks are no position", () => {
  const lines = [
    makeLine({ kind: "position", type: "endorse", source: "ISL", target: "NOR", date: onDay("2030-02-01") }, [two]),
    makeLine({ kind: "position", type: "endorse", source: "ISL", target: "NOR", date: onDay("2029-02-01") }, [two]),
    makeLine({ kind: "statement", type: "thank", source: "ISL", target: "NOR" }, [two]),
  ];
  const found = listPositions(makeMaterial(lines, [two]));
  assert.deepEqual(
    found.map(({ party, since, last, lines: of }) => [party, since, last, of.length]),
    [["ISL", "2029-02-01", "2030-02-01", 2]],
  );
});

test("a dispute has both sides' records beside each other; half a year later it is another; appeals are no friction", () => {
  const lines = [
    makeLine({ kind: "statement", type: "reject", quad: 3, date: onDay("2030-01-10") }, [one]),
    makeLine(
      { kind: "statement", type: "criticise", quad: 3, source: "ISL", target: "NOR", date: onDay("2030-01-20") },
      [two],
    ),
    makeLine(
      { kind: "statement", type: "criticise", quad: 3, source: "ISL", target: "NOR", date: onDay("2030-08-20") },
      [two],
    ),
    makeLine({ kind: "statement", type: "appeal", quad: 3, date: onDay("2030-01-10") }, [one]),
  ];
  const found = listDisputes(makeMaterial(lines, [one, two]), []);
  assert.deepEqual(
    found.map(({ ofA, ofB }) => [ofA.length, ofB.length]),
    [
      [1, 0],
      [1, 1],
    ],
  );
});

test("charge and answer of one story are one dispute, whatever each is about", () => {
  const told = makeArticle({ id: "s1", text: "Norway rejected it.", story: "story" });
  const answer = makeArticle({ id: "s2", text: "Iceland criticised the banks.", story: "story" });
  const lines = [
    makeLine({ kind: "statement", type: "reject", quad: 3, dimension: "general", date: onDay("2030-01-10") }, [told]),
    makeLine(
      {
        kind: "statement",
        type: "criticise",
        quad: 3,
        dimension: "general",
        source: "ISL",
        target: "NOR",
        date: onDay("2030-01-11"),
      },
      [answer],
    ),
  ];
  assert.equal(listDisputes(makeMaterial(lines, [told, answer]), []).length, 1);
});

test("a third party is one that both deal with or that a record of the pair names", () => {
  const around = [
    makeLine({ source: "SWE", target: "NOR", type: "accuse", quad: 3 }, [one]),
    makeLine({ source: "ISL", target: "SWE" }, [two]),
    makeLine({ source: "DNK", target: "NOR" }, [one]),
  ];
  const found = listThirdParties(makeMaterial([makeLine({ others: ["FIN"] }, [one])], [one, two], { around }));
  assert.deepEqual(
    found.map(({ code, conflict }) => [code, conflict]),
    [
      ["SWE", true],
      ["FIN", false],
    ],
  );
});

test("thin is fewer than four outlets or all of one side, and says which", () => {
  const home = ["w", "x", "y", "z"].map((id) => makeArticle({ id, text: "They met.", country: "NOR" }));
  const abroad = makeArticle({ id: "v", text: "They met.", country: "SWE" });
  const line = makeLine({}, home);
  const wide = makeLine({}, [...home, abroad]);
  const material = makeMaterial([line, wide], [...home, abroad]);
  assert.equal(isThin(material, [line]), true);
  assert.equal(isThin(material, [wide]), false);
  assert.equal(measureCoverage(material, [line]).bySide.b.length, 4);
});

test("both sides' readouts of one meeting: what one names and the other does not", () => {
  const ofA = makeArticle({
    id: "ra",
    kind: "readout",
    country: "ISL",
    text: "The two spoke about trade and the Arctic.",
  });
  const ofB = makeArticle({ id: "rb", kind: "readout", country: "NOR", text: "The two spoke about trade and gas." });
  const report = makeArticle({ id: "rc", country: "NOR", text: "The two spoke about missiles." });
  const [pair] = compareReadouts(makeMaterial([], [ofA, ofB, report]));
  assert.deepEqual([pair?.both, pair?.onlyA, pair?.onlyB], [["trade"], ["Arctic"], ["energy"]]);
});

test("readouts of days far apart are of two meetings", () => {
  const ofA = makeArticle({ id: "ra", kind: "readout", country: "ISL", text: "Trade." });
  const ofB = makeArticle({
    id: "rb",
    kind: "readout",
    country: "NOR",
    text: "Trade.",
    publishedAt: "2030-02-10T08:00:00Z",
  });
  assert.equal(compareReadouts(makeMaterial([], [ofA, ofB])).length, 0);
});

test("who says alliance, and who says that it is none; a reliance is no alliance", () => {
  const found = findAllianceWords([
    statement("This alliance holds."),
    statement("It is non-alliance that we keep to."),
    statement("中方坚持不结盟。", { language: "zh" }),
    statement("Their reliance grows."),
  ]);
  assert.deepEqual([found.used.length, found.denied.length], [1, 2]);
});

test("registers of read articles: the speaker is named, words are no deeds, and the same material gives the same registers", () => {
  const text = "Norway's foreign ministry said on Monday that trade with Iceland would grow.";
  const article = makeArticle({ id: "t", text });
  const claims = readClaims({ ...article.article, language: "en", publishedAt: article.publishedAt ?? "" });
  const line = makeLine({ kind: "statement", type: "praise" }, [article]);
  const material = makeMaterial([line], [article], { claims: new Map([["t", claims]]) });
  const registers = gatherRegisters(material);
  assert.deepEqual(
    registers.statements.map(({ side, dimension }) => [side, dimension]),
    [["b", "trade"]],
  );
  assert.deepEqual(
    registers.words.map(({ wordsOfB, deeds }) => [wordsOfB, deeds.length]),
    [[1, 0]],
  );
  assert.deepEqual(gatherRegisters(material), registers);
});
