import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProblemKind } from "../types.ts";
import { verifySentence } from "./verify-sentence.ts";

/** A sentence, the kind of problem that it has (none: it must pass), and the passage where it is not the group's own. */
type Row = readonly [sentence: string, problem?: ProblemKind | undefined, evidence?: string];

const hold = (name: string, evidence: string, rows: readonly Row[]): void =>
  void test(name, () => {
    for (const [sentence, problem, own] of rows) {
      const { problems } = verifySentence({ sentence, evidence: [own ?? evidence] });
      const kinds = problems.map(({ kind }) => kind);
      if (problem === undefined) assert.deepEqual(kinds, [], sentence);
      else assert.ok(kinds.includes(problem), `${sentence}: ${kinds.join(", ") || "passed"}`);
    }
  });

hold(
  "names, with aliases and adjectives of states",
  "The United States and Russia met envoy Mara Lind of the European Union in Oslo.",
  [
    ["The US and Russia met envoy Mara Lind of the EU in Oslo."],
    ["The Russian Federation met envoy Mara Lind."],
    ["The United States and China met envoy Mara Lind in Oslo.", "name"],
    ["Russia met envoy Mara Berg.", "name"],
    [
      "Rusia se reunió en Oslo con la enviada Mara Lind.",
      undefined,
      "Rusia se reunió en Oslo con la enviada Mara Lind y China.",
    ],
    ["China se reunió en Oslo con la enviada Mara Lind.", "name", "Rusia se reunió en Oslo con la enviada Mara Lind."],
    ["Россия и Китай провели встречу в Осло.", undefined, "Россия и Китай провели встречу в Осло."],
    ["Россия и Индия провели встречу в Осло.", "name", "Россия и Китай провели встречу в Осло."],
  ],
);

hold("places", "The two harbour boards signed the treaty in Oslo and left for Nairobi.", [
  ["The two harbour boards signed the treaty in Oslo."],
  ["The two harbour boards signed the treaty in Lisbon.", "name"],
]);

hold(
  "a share in words is one in per cent, and no other; what doubled did not triple",
  "33 percent of the keepers and 60 percent of the pilots left; landings doubled; fees were twice as high; half of the boats sank.",
  [
    ["A third of the keepers left."],
    ["About a third of the keepers left."],
    ["Nearly two-thirds of the pilots left."],
    ["50 percent of the boats sank."],
    ["Landings doubled."],
    ["A quarter of the keepers left.", "number"],
    ["More than a third of the keepers left.", "number"],
    ["Landings tripled.", "number"],
    ["Fees were three times as high.", "number"],
  ],
);

hold(
  "numbers with unit, scale, rounding and comparator",
  "The port moved at least 244.8 million tonnes for $31 billion; 12 ships waited nearly 300 hours.",
  [
    ["The port moved no fewer than 244.8 million tonnes."],
    ["The port moved about 245 million tonnes."],
    ["Twelve ships waited."],
    ["The port moved at least 244.8 billion tonnes.", "number"],
    ["The port moved 31 million tonnes.", "number"],
    ["The port took €31 billion.", "number"],
    ["13 ships waited.", "number"],
    ["Ships waited more than 300 hours.", "number"],
    ["Le port a accueilli 12 navires.", undefined, "Le port a accueilli 12 navires en mai."],
    ["Le port a accueilli 14 navires.", "number", "Le port a accueilli 12 navires en mai."],
    ["港口接待了12艘船。", undefined, "港口在五月接待了12艘船。"],
    ["港口接待了15艘船。", "number", "港口在五月接待了12艘船。"],
    ["زار الميناء 12 سفينة.", undefined, "زار الميناء 12 سفينة في مايو."],
    ["زار الميناء 19 سفينة.", "number", "زار الميناء 12 سفينة في مايو."],
  ],
);

hold(
  "a number keeps to what it counts, unless it counts the rest of it",
  "The fall left more than 50 missing and 3 ships sunk.",
  [["The fall left over 50 others missing."], ["The fall left 3 bridges sunk.", "number"]],
);

hold("dates", "The council met on 16 May 2024 and votes in June 2025.", [
  ["The council met on May 16, 2024."],
  ["The council met in May 2024."],
  ["The council met on 17 May 2024.", "date"],
  ["The council votes in July 2025.", "date"],
  [
    "Der Rat der Hafenstädte tagte am 16. Mai 2024 wegen der Fähre in Oslo.",
    undefined,
    "Der Rat der Hafenstädte tagte am 16. Mai 2024 wegen der Fähre in Oslo.",
  ],
  [
    "Der Rat der Hafenstädte tagte am 18. Mai 2024 wegen der Fähre in Oslo.",
    "date",
    "Der Rat der Hafenstädte tagte am 16. Mai 2024 wegen der Fähre in Oslo.",
  ],
]);

hold("quotations to the letter", "“We will not sell the harbour, not now,” Mara Lind said.", [
  ["“We will not sell the harbour”, Mara Lind said."],
  ["“We will … not now”, Mara Lind said."],
  ["“We will sell the harbour”, Mara Lind said.", "quotation"],
  ["“We will not sell the harbours”, Mara Lind said.", "quotation"],
  ["«Гавань не продаётся», сказала Мара Линд.", undefined, "«Гавань не продаётся, — сказала Мара Линд»."],
  ["«Гавань продаётся», сказала Мара Линд.", "quotation", "«Гавань не продаётся, — сказала Мара Линд»."],
]);

hold(
  "negation, before a quotation too",
  "The board sold the ferry. Lind was “taken aback” and had no plan to leave the port.",
  [
    ["The board sold the ferry."],
    ["Lind did not have a plan to leave the port."],
    ["The board never sold the ferry.", "negation"],
    ["The board did not close the pier.", "negation", "The board closed the pier; Lind had no plan to leave the port."],
    ["Lind was not “taken aback”, the board never said.", "negation"],
    ["Lind had a plan to leave the port.", "negation"],
  ],
);

hold("mood", "The board will close the pier and may sell the ferry; Lind signed the lease.", [
  ["The board will close the pier."],
  ["The board is closing the pier."],
  ["The board won't close the pier.", "negation"],
  ["The board may close the pier.", "modality"],
  ["The board sold the ferry.", "modality", "The board may have sold the ferry."],
  ["Lind may have signed the lease.", "modality"],
]);

hold("contractions are what they are short for", "The board will not close the pier and cannot sell it.", [
  ["The board won't close the pier."],
  ["The board can't sell it."],
]);

hold(
  "whoever says it",
  "Mara Lind said that the pier stays open all winter. Olu Park said that the ferry needs new engines.",
  [
    ["Mara Lind said that the pier stays open all winter."],
    ["The pier stays open all winter, according to Mara Lind."],
    ["Olu Park said that the pier stays open all winter.", "attribution"],
    ["Ana Berg said that the pier stays open all winter.", "name"],
  ],
);

hold("who does it to whom", "Lind accused Park of neglect in a letter.", [
  ["Lind accused Park of neglect."],
  ["Park was accused by Lind of neglect."],
  ["Park accused Lind of neglect.", "relation"],
]);

hold("who does it to whom, a capital standing for its state too", "Moscow imposed sanctions on Beijing.", [
  ["Moscow imposed sanctions on Beijing."],
  ["Beijing imposed sanctions on Moscow.", "relation"],
]);

hold("what is denied is not so", "The board denied that it had sold the ferry to Vesna, Lind said on Monday.", [
  ["The board denied that it had sold the ferry to Vesna."],
  ["The board rejected the charge that it had sold the ferry to Vesna."],
  ["The board had sold the ferry to Vesna.", "negation"],
  [
    "The board had sold the ferry to Vesna.",
    undefined,
    "The board had sold the ferry to Vesna, two papers wrote. The board denied that it had sold the ferry to Vesna.",
  ],
]);

hold(
  "a quotation with its speaker tells nothing that is denied beside it",
  "“I disagreed strongly with the old plan of the board,” wrote Lind on Monday, “and left.”",
  [["“I disagreed strongly with the old plan of the board,” wrote Lind on Monday."]],
);

hold("what hangs on a condition keeps it", "The board will sell the old ferry if the pier closes in winter.", [
  ["The board will sell the old ferry if the pier closes."],
  ["The board would sell the old ferry."],
  ["The board will sell the old ferry.", "modality"],
  [
    "The board will sell the old ferry.",
    "modality",
    "If the pier closes in winter, the board will sell the old ferry.",
  ],
  ["The board asked about the old ferry.", undefined, "The board asked about the old ferry, and if it could sail."],
  ["The pier closes in winter.", undefined, "The pier closes in winter. Lind asked if the board will sell the ferry."],
  ["The board gave food.", undefined, "The board gave food and provided beds if there was room."],
]);

hold("offices", "The foreign minister, Mara Lind, met one of the two envoys; the board's defense chief stayed.", [
  ["The foreign minister, Mara Lind, met one of the two envoys."],
  ["The board's defence chief stayed."],
  ["The finance minister, Mara Lind, met one of the two envoys.", "missing"],
  ["Mara Lind met both envoys.", "missing"],
]);

hold("quantifiers", "Some members left; all ships stayed in the port.", [
  ["Some members left."],
  ["All ships stayed in the port."],
  ["All members left.", "missing"],
  ["Some ships stayed in the port.", "missing"],
]);

hold("cause", "The ferry stopped after the storm; the pier closed because of ice.", [
  ["The pier closed owing to ice."],
  ["The ferry stopped because of the storm.", "missing", "The ferry stopped after the storm."],
]);

hold("the greatest of its kind", "A storm hit the oldest pier.", [
  ["The storm hit the oldest pier."],
  ["The deadliest storm hit the oldest pier.", "missing"],
  ["The first-ever storm hit the oldest pier.", "missing"],
]);

hold("another thing of one kind in the same place", "Andrew Lind and his brother were told to wait for the ferry.", [
  ["Andrew Lind and his brother were told to wait."],
  ["Andrew Lind and his sister were told to wait.", "missing"],
]);

test("an outlet that a sentence is credited to must carry it", () => {
  const context = [{ outlet: "Harbour Wire", text: "The pier closed on Monday, the board told Podil Chronicle." }];
  const kinds = (sentence: string): string =>
    verifySentence({ sentence, evidence: ["The pier closed on Monday."], context })
      .problems.map(({ kind }) => kind)
      .join();
  assert.equal(kinds("The pier closed on Monday, Harbour Wire reports."), "");
  assert.equal(kinds("Harbour Wire reports: “The pier closed on Monday”."), "");
  assert.equal(kinds("The pier closed on Monday, Harbour Wire and 2 more outlets report."), "");
  assert.match(kinds("The pier closed on Monday, Cape Dispatch reports."), /attribution/u);
  assert.match(kinds("Cape Dispatch reports: “The pier closed on Monday”."), /attribution/u);
});

test("the same question has the same answer when it is asked again", () => {
  const input = { sentence: "12 ships waited in Oslo.", evidence: ["13 ships waited in Oslo."] };
  assert.deepEqual(verifySentence(input), verifySentence(input));
});

hold(
  "a word that the passages have elsewhere, in the place of its opposite or of another of its class",
  "Exports of the port fell by 20 percent in May, and imports of the port rose by 12 percent in May. The ferry sails to the northern pier at the end of the next week. One day the unpaid crew left the old harbour.",
  [
    ["Imports of the port rose by 12 percent in May."],
    ["Imports of the port fell by 12 percent in May.", "number"],
    ["The ferry sails to the northern pier at the end of the next day.", "missing"],
    ["The ferry sails to the southern pier at the end of the next week.", "missing"],
    ["One day the paid crew left the old harbour.", "missing"],
  ],
);

hold("decimals that are written out are meant", "The port took between $3.515 billion and $3.575 billion.", [
  ["The port took between $3.515 billion and $3.575 billion."],
  ["The port took between $3.5 billion and $3.6 billion."],
  ["The port took between $3.500 billion and $3.575 billion.", "number"],
]);

test("two statements that have their speaker's name in common are not one another's source", () => {
  const check = verifySentence({
    sentence: "Mara Ito said she was not at the harbour when the fire broke out.",
    evidence: ['"We have no idea what caused it," Mara Ito of the Orlo harbour told reporters.'],
  });
  assert.equal(check.verdict, "unsupported");
});

hold(
  "what a number counts, past the word that says it is a further one",
  "The court held the two brothers for 30 more days on Friday.",
  [
    ["The court held the two brothers for another 30 days on Friday."],
    ["The court held the two brothers for another 30 years on Friday.", "number"],
  ],
);

hold(
  "a verb that holds a negation over the act after it",
  "The board failed to sign the lease. The crew of the ferry painted the pier and did not take the fuel.",
  [
    ["The board did not sign the lease."],
    ["The board signed the lease.", "negation"],
    ["The crew of the ferry refused to take the fuel."],
    ["The crew of the ferry failed to paint the pier.", "negation"],
  ],
);

hold("a cause in the place of a word of time or company", "The ferry sailed with mail because of the feast.", [
  ["The ferry sailed with mail because of the feast."],
  ["The ferry sailed due to mail because of the feast.", "missing"],
]);

hold("the one who is told does not tell", "“The pier is closed,” she told the Coastal Herald.", [
  ["“The pier is closed,” Lind told the Coastal Herald.", "name"],
  ["“The pier is closed,” the Coastal Herald told her.", "relation"],
]);

test("a speaker's name behind a quotation or a title is a name, though it is a word as well", () => {
  const evidence = ["“The pier is closed,” she told reporters."];
  const context = [{ outlet: "Orlo Times", text: `${evidence[0] ?? ""} Ms. Mara Stone runs the pier.` }];
  const kinds = (sentence: string): readonly string[] =>
    verifySentence({ sentence, evidence, context }).problems.map(({ kind }) => kind);
  assert.deepEqual(kinds("“The pier is closed,” Stone told reporters."), []);
  assert.deepEqual(kinds("“The pier is closed,” Field told reporters."), ["name"]);
  assert.deepEqual(kinds("Ms. Field told reporters: “The pier is closed.”"), ["name"]);
});
