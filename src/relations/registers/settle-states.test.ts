import assert from "node:assert/strict";
import { test } from "node:test";
import { makeArticle, makeLine, makeMaterial, onDay } from "../../../test/relations/make-material.ts";
import { settleStates } from "./settle-states.ts";

const first = makeArticle({ id: "a", text: "The two met on Monday.", publishedAt: "2030-01-08T10:00:00Z" });
const later = makeArticle({ id: "b", text: "The ministry denied it.", publishedAt: "2030-01-09T10:00:00Z" });

function stateOf(...lines: Parameters<typeof settleStates>[1]): readonly string[] {
  return settleStates(makeMaterial(lines, [first, later]), lines).map(({ state }) => state);
}

test("a later denial changes the state and keeps the report and who denied it", () => {
  const told = makeLine({ date: onDay("2030-01-07") }, [first]);
  const denied = makeLine({ date: onDay("2030-01-07"), polarity: "denied", saidBy: "Ministry of fish" }, [later]);
  const [line] = settleStates(makeMaterial([told, denied], [first, later]), [told, denied]);
  assert.equal(line?.state, "denied");
  assert.deepEqual(
    line?.history.map(({ state, at, by }) => [state, at, by]),
    [
      ["reported", "2030-01-08", "Outlet a"],
      ["denied", "2030-01-09", "Ministry of fish"],
    ],
  );
});

test("a denial of another day, of another type or by another pair changes nothing", () => {
  const told = makeLine({ date: onDay("2030-01-07") }, [first]);
  const other = makeLine({ date: onDay("2030-06-07"), polarity: "denied" }, [later]);
  const visit = makeLine({ date: onDay("2030-01-07"), type: "visit", polarity: "denied" }, [later]);
  const pair = makeLine({ date: onDay("2030-01-07"), target: "SWE", polarity: "denied" }, [later]);
  assert.equal(stateOf(told, other, visit, pair)[0], "reported");
});

test("a plan is done by an act of its kind, cancelled by its calling off, and open without either", () => {
  const plan = makeLine({ kind: "plan", type: "visit", date: onDay("2030-01-07") }, [first]);
  const act = makeLine({ type: "visit", date: onDay("2030-01-08") }, [later]);
  const off = makeLine({ kind: "plan", type: "visit", date: onDay("2030-01-07"), polarity: "negative" }, [later]);
  const back = makeLine({ type: "visit", source: "ISL", target: "NOR", date: onDay("2030-01-08") }, [later]);
  assert.equal(stateOf(plan, act)[0], "done");
  assert.equal(stateOf(plan, off)[0], "cancelled");
  assert.equal(stateOf(plan, back)[0], "reported");
  assert.equal(stateOf(plan)[0], "reported");
});

test("a plan without a day is done only by an act of the persons that it names", () => {
  const act = makeLine({ date: onDay("2030-01-09"), sourceActor: "Mara Ito", targetActor: "A. Li" }, [later]);
  const vague = makeLine({ kind: "plan" }, [first]);
  const named = makeLine({ kind: "plan", sourceActor: "A. Li", targetActor: "Mara Ito" }, [first]);
  assert.equal(stateOf(vague, act)[0], "reported");
  assert.equal(stateOf(named, act)[0], "done");
});

test("an act of other persons does not do what was planned", () => {
  const day = { date: onDay("2030-01-07"), sourceActor: "Mara Ito" };
  const plan = makeLine({ kind: "plan", targetActor: "A. Li", ...day }, [first]);
  assert.equal(stateOf(plan, makeLine({ targetActor: "R. Ng", ...day }, [later]))[0], "reported");
  assert.equal(stateOf(plan, makeLine(day, [later]))[0], "reported");
  assert.equal(stateOf(plan, makeLine({ targetActor: "A. Li", ...day }, [later]))[0], "done");
});

test("a note of correction is a remark, and the state only where every report has one", () => {
  const noted = makeArticle({ id: "c", text: "They met.", correction: "An earlier version had the wrong day." });
  const line = makeLine({ date: onDay("2030-01-07") }, [first, noted]);
  const alone = makeLine({ date: onDay("2030-01-07") }, [noted]);
  const settled = settleStates(makeMaterial([line, alone], [first, noted]), [line, alone]);
  assert.deepEqual(
    settled.map(({ state, history }) => [state, history.at(-1)?.note]),
    [
      ["reported", "An earlier version had the wrong day."],
      ["corrected", "An earlier version had the wrong day."],
    ],
  );
});

test("where every article has a later version that no longer tells it, the record is replaced and stays", () => {
  const old = makeArticle({ id: "o", text: "They met.", replacedBy: "n" });
  const line = makeLine({}, [old]);
  assert.equal(settleStates(makeMaterial([line], [old]), [line])[0]?.state, "replaced");
});
