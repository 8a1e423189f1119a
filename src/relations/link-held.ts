import type { Party } from "./find-parties.ts";
import { areJoined, type Link, link, type LinkPlace, precededBy } from "./link-place.ts";

/**
 * Who took part in what a verb says was held, in a language other than English: "состоялась встреча A с B", "прошли переговоры
 * министров A и B", "между A и B подписан договор". Undefined where the two do not stand so.
 */
export function linkHeld({ reading, before, after }: LinkPlace): Link | undefined {
  const named = [...before, ...after].filter(({ located }) => !located);
  for (const [at, first] of named.entries()) {
    const second = named[at + 1];
    if (!second || first.code === second.code) continue;
    const between = precededBy(reading, first, "between");
    if (areJoined(reading, first, second) && (between || isOwner(first, after))) return link(first, second, "held");
    if (isOwner(first, after) && precededBy(reading, second, "with")) return link(first, second, "held");
  }
  return undefined;
}

/** Behind the noun, and behind no preposition: what was held is its own. */
function isOwner(party: Party, after: readonly Party[]): boolean {
  return after.includes(party) && !party.governed;
}
