import assert from "node:assert/strict";
import { test } from "node:test";
import { personName } from "./person-name.ts";

test("a name is parted from what is told of its bearer", () => {
  for (const [source, name] of [
    ["Gloria Lund, 34, a nurse from Orlo, who was among those polled", "Gloria Lund"],
    ["Mara Ito, head of the ferry line", "Mara Ito"],
    ["Dr Mara Ito from the Sea Study Group at Lund University", "Dr Mara Ito"],
    ["Jon Beck - a former harbour master", "Jon Beck"],
    ["Norse Line's Mr Ito", "Mr Ito"],
    ["Norway's Mary Ito", "Mary Ito"],
    ["the mayor, Mara Ito", "Mara Ito"],
    ["the port's spokesman, Mara Ito,", "Mara Ito"],
    ["der Chef des Hafens, Klaus Lund,", "Klaus Lund"],
    ["The Home Secretary, Mara Ito", "Mara Ito"],
    ["Mara Ito (Lund)", "Mara Ito"],
    ["Mara Ito who runs the pier", "Mara Ito"],
  ] as const)
    assert.equal(personName(source), name, source);
});

test("titles, offices and what is no name stay", () => {
  for (const source of [
    "Harbour Minister Mara Ito",
    "Secretary of State Mara Ito",
    "King Olav of Norway",
    "Mara Ito, Jr.",
    "Mara O’Neill",
    "Vice President of Sales Mara Ito",
    "El ministro Juan Ito",
    "a spokesman for the port",
    "the head of the port, the largest of the coast",
  ])
    assert.equal(personName(source), source, source);
});
