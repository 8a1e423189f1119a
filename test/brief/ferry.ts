import { composeBrief, type Brief, type Material } from "../../src/brief/index.ts";
import { makeReport, readMaterial } from "./made-material.ts";

/** Text of an invented outlet's report that the tests of the model are made with. */
export const ferry =
  "The harbour office of Orlo said on Thursday that the ferry to Vesna would run all winter.\n\nMara Ito, the head of the harbour office, told reporters that the talks had taken three weeks. Two ships will serve the line from Orlo to Vesna. Tickets for the winter are to cost 48 crowns, 12 percent more than in summer. The harbour office did not say who would pay for the ship.";

/** A story of one report or of several, by their texts. */
export function ferryStory(...texts: readonly string[]): Material {
  return readMaterial(
    texts.map((text, i) =>
      makeReport(`a${i}`, i === 0 ? "Harbour Wire" : `Le Fanal ${i}`, text, { title: "Ferry to sail all winter" }),
    ),
  );
}

/** Its page as the rules write it. */
export function composeFerry(material: Material): Brief {
  return composeBrief(material, "2024-05-18T00:05:00Z");
}
