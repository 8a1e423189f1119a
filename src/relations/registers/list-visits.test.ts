import assert from "node:assert/strict";
import { test } from "node:test";
import { makeArticle, makeLine, makeMaterial, onDay } from "../../../test/relations/make-material.ts";
import { levelOf, listVisits } from "./list-visits.ts";
import { settleStates } from "./settle-states.ts";

const article = makeArticle({ id: "a", text: "The president began a state visit to Oslo on Monday." });

function visitsOf(...lines: Parameters<typeof settleStates>[1]): ReturnType<typeof listVisits> {
  const material = makeMaterial(lines, [article]);
  return listVisits(material, settleStates(material, lines));
}

test("who went where, which days, and in which form", () => {
  const [visit] = visitsOf(
    makeLine({ type: "visit", source: "ISL", target: "NOR", place: "Oslo", date: onDay("2030-01-07", "2030-01-08") }, [
      article,
    ]),
  );
  assert.deepEqual(
    [visit?.kind, visit?.from, visit?.to, visit?.place, visit?.form, visit?.planned],
    ["visit", "ISL", "NOR", "Oslo", "state visit", false],
  );
});

test("told by guest and by host it is one visit; another day is another", () => {
  const guest = makeLine({ type: "visit", source: "ISL", target: "NOR", date: onDay("2030-01-07") }, [article]);
  const host = makeLine({ type: "host-visit", source: "NOR", target: "ISL", date: onDay("2030-01-07") }, [article]);
  const other = makeLine({ type: "visit", source: "ISL", target: "NOR", date: onDay("2030-05-07") }, [article]);
  assert.deepEqual(
    visitsOf(guest, host, other).map(({ lines }) => lines.length),
    [1, 2],
  );
});

test("of a visit that the host tells the guest is who came", () => {
  const [visit] = visitsOf(
    makeLine({ type: "host-visit", source: "NOR", target: "ISL", sourceActor: "Kari Berg", targetActor: "Mara Ito" }, [
      article,
    ]),
  );
  assert.deepEqual([visit?.who, visit?.from, visit?.to], [["Mara Ito"], "ISL", "NOR"]);
});

test("praise of a visit, an agreement and a visit that did not take place are no visits", () => {
  assert.equal(
    visitsOf(
      makeLine({ kind: "statement", type: "praise" }, [article]),
      makeLine({ kind: "agreement", type: "sign-agreement" }, [article]),
      makeLine({ type: "visit", polarity: "negative" }, [article]),
    ).length,
    0,
  );
});

test("the level is that of the highest known person, and not said for a name that is not listed", () => {
  assert.equal(levelOf(["Sergei Lavrov", "Vladimir Putin"]), "head of state");
  assert.equal(levelOf(["Sergei Lavrov"]), "minister");
  assert.equal(levelOf(["Mara Ito"]), "not said");
  assert.equal(levelOf([]), "not said");
});

test("where no person is named, the level is that of the office beside the guest's state", () => {
  const level = (text: string, named: string): string | undefined => {
    const told = makeArticle({ id: "l", text });
    const at = text.indexOf(named);
    const mention = {
      span: [at, at + named.length] as const,
      code: "ISL",
      kind: "state" as const,
      form: "name" as const,
    };
    const line = makeLine({ type: "visit", source: "ISL", target: "NOR" }, [told]);
    const claims = new Map([["l", { attributions: [], figures: [], quotes: [], times: [], mentions: [mention] }]]);
    const material = makeMaterial([line], [told], { claims });
    return listVisits(material, settleStates(material, [line]))[0]?.level;
  };
  assert.equal(level("The President of the Republic of Iceland arrived in Norway.", "Iceland"), "head of state");
  assert.equal(level("Iceland's foreign minister came to Norway.", "Iceland"), "minister");
  assert.equal(level("The vice president of Iceland came to Norway.", "Iceland"), "deputy head");
  assert.equal(level("Iceland sent a choir to the king of Norway.", "Iceland"), "not said");
});
