import swaps from "./data/swaps.en.json" with { type: "json" };
import { changeMatches, findNames } from "./find-changes.ts";
import type { Change, Ground, Planter } from "./types.ts";

const notNames = new RegExp(
  `^(?:${[...swaps.weekdays, ...swaps.months].join("|")}|The|He|She|It|They|We|In|On|At|A|An|But|And|I)$`,
  "u",
);
const saying = new RegExp(`^ (?:${swaps.sayingVerbs.join("|")})\\b`, "u");

/** The last part of a name changed for another page's. */
export const plantName: Planter = (ground) =>
  properNames(ground).flatMap(([start, end]): readonly Change[] => {
    const from = Math.max(start, ground.own.slice(0, end).lastIndexOf(" ") + 1);
    if (isPlace(ground, start) || saying.test(ground.own.slice(end))) return [];
    return otherName(ground, start).map((put) => ({ span: [from, end], put }));
  });

/** Another place, or another people. */
export const plantPlace: Planter = (ground) => {
  const { own, around } = ground;
  const free = (list: readonly string[]): readonly string[] =>
    list.filter((word) => !around.includes(word)).slice(0, 3);
  const places = properNames(ground).flatMap((span) =>
    isPlace(ground, span[0]) ? free(swaps.places).map((put): Change => ({ span, put })) : [],
  );
  const peoples = changeMatches(
    own,
    /\b(?:American|Russian|Chinese|British|German|French|Israeli|Iranian|Mexican|Japanese|Indian|Ukrainian|Syrian)\b/gu,
    () => free(swaps.peoples),
  );
  return [...places, ...peoples];
};

/** What is said given to another person or outlet. */
export const plantSpeaker: Planter = (ground) => {
  const { own, text, passages, outlets } = ground;
  const people = properNames(ground).flatMap(([start, end]): readonly Change[] =>
    saying.test(own.slice(end)) ? otherName(ground, start).map((put) => ({ span: [start, end], put })) : [],
  );
  const cited = passages.map(({ outlet }) => outlet);
  const others = outlets
    .filter(
      (name) =>
        !cited.includes(name) &&
        !ground.around.toLowerCase().includes(name.toLowerCase()) &&
        name.toLowerCase() !== cited[0]?.toLowerCase(),
    )
    .slice(0, 3);
  const [credit] = cited.flatMap((name) => {
    const at = text.lastIndexOf(name);
    return at >= 0 ? [[at, at + name.length] as const] : [];
  });
  return [...people, ...(credit ? others.map((put): Change => ({ span: credit, put })) : [])];
};

/** Who does it and whom it is done to change places. */
export const plantDirection: Planter = ({ own, text }) => {
  const acts = swaps.acts.join("|");
  const name = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*";
  const pattern = new RegExp(
    `(${name}) ((?:has |had |have )?(?:${acts}) (?:(?:the|former|on|for|by|to) )?)(${name})`,
    "gu",
  );
  return [...own.matchAll(pattern)].flatMap((match): readonly Change[] => {
    const [, a = "", middle = "", b = ""] = match;
    const span = [match.index, match.index + match[0].length] as const;
    if (notNames.test(a) || notNames.test(b) || a === b || text.slice(...span) !== match[0]) return [];
    return /(?:\b(?:and|of|in|to|with|by)|,) $/u.test(own.slice(0, span[0]))
      ? []
      : [{ span, put: `${b} ${middle}${a}` }];
  });
};

function properNames({ own }: Ground): readonly (readonly [number, number])[] {
  return findNames(own).flatMap(([start, end]) => {
    const [first = ""] = own.slice(start, end).split(" ");
    const from = notNames.test(first) ? Math.min(end, start + first.length + 1) : start;
    const name = own.slice(from, end);
    return name.length > 2 && !notNames.test(name) && !name.endsWith("’s") && !name.endsWith("'s")
      ? [[from, end] as const]
      : [];
  });
}

function isPlace({ own }: Ground, start: number): boolean {
  return /(?:^| )(?:in|near|at|from) $/u.test(own.slice(0, start));
}

/** Three names of other pages, by the place of the name, none of which the article has. */
function otherName({ names, around }: Ground, seed: number): readonly string[] {
  const free = names.filter((name) => !around.includes(name));
  return [0, 1, 2].flatMap((i) => free[(seed * 7 + i * 31) % Math.max(1, free.length)] ?? []);
}
