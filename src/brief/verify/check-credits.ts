import type { Span } from "../../core/index.ts";
import { tellPeriod } from "../realise/english.ts";
import type { CheckProblem } from "../types.ts";
import { creditDay, creditedDays } from "./blank-credits.ts";
import type { EvidenceContext } from "./types.ts";

/** Where the composer credits outlets: at the end, or at the head before a quotation. The last run between commas alone. */
const frames: readonly RegExp[] = [
  new RegExp(`, (?<who>[^,“”"«»]+) (?:reports?|reported on ${creditDay})\\.$`, "u"),
  /, according to (?<who>[^,“”"«»]+)\.$/u,
  new RegExp(`^(?:[^,“”"«»]+, )*(?<who>[^,“”"«»]+?) (?:reports?|reported on ${creditDay}) that `, "u"),
  new RegExp(
    `^(?:[^“”"«»:]*, )?(?<who>[^,“”"«»:]+?) (?:reports?(?: in \\p{Lu}\\p{L}+)?|reported on ${creditDay}): ?[“"«]`,
    "u",
  ),
];

/** Who sets another figure beside the first: "; Le Fanal, citing the customs office, put it at $21 billion". */
const beside: RegExp = /; (?<who>[^,;“”"«»]+)(?:, citing [^,;“”"«»]+,)? put it at /gu;

/**
 * An outlet that a sentence is credited to must be one that carries a cited passage, or be named in one; a day that it is
 * said to have reported on is that of a cited article, or stands in a passage.
 */
export function checkCredits(
  sentence: string,
  evidence: readonly string[],
  context: readonly EvidenceContext[],
): readonly CheckProblem[] {
  const outlets = new Set(context.flatMap(({ outlet }) => outlet?.toLowerCase() ?? []));
  if (outlets.size === 0) return [];
  const known = [...evidence, ...context.flatMap(({ text }) => text ?? [])].join("\n").toLowerCase();
  const match = frames.map((frame) => frame.exec(sentence)).find(Boolean);
  const matches = [...(match ? [match] : []), ...sentence.matchAll(beside)];
  const unknown = matches
    .flatMap((one) => creditsOf(one, outlets))
    .flatMap((span) => {
      const name = sentence.slice(...span).toLowerCase();
      if (outlets.has(name) || known.includes(name.replace(/^the /u, ""))) return [];
      return [{ kind: "attribution" as const, span, found: sentence.slice(...span) }];
    });
  return [...unknown, ...checkDays(sentence, evidence, context)];
}

function checkDays(
  sentence: string,
  evidence: readonly string[],
  context: readonly EvidenceContext[],
): readonly CheckProblem[] {
  const credited = creditedDays(sentence, context);
  if (credited.length === 0) return [];
  const days = context.flatMap(({ publishedAt }) => (publishedAt ? dayOf(publishedAt) : []));
  const [expected] = days;
  return credited.flatMap((span) => {
    const found = sentence.slice(...span);
    if (evidence.some((text) => text.includes(found))) return [];
    if (days.some((day) => found === day || found === day.replace(/ \d{4}$/u, ""))) return [];
    return [{ kind: "date" as const, span, found, ...(expected === undefined ? {} : { expected }) }];
  });
}

/** "16 May 2024"; nothing of what is no day. */
function dayOf(publishedAt: string): readonly string[] {
  const day = publishedAt.slice(0, "2024-05-16".length);
  const told = tellPeriod({ from: day, to: day, precision: "day" }).replace(/^on /u, "");
  return told === "" ? [] : [told];
}

const counted = /^(?:\d+|\p{Ll}+) (?:more|other) outlets?$/u;

/** The names of the frame, parted by "and"; an outlet's own "and" is kept. */
function creditsOf(match: RegExpExecArray, outlets: ReadonlySet<string>): readonly Span[] {
  const who = match.groups?.who;
  if (who === undefined || outlets.has(who.toLowerCase())) return [];
  const start = match.index + match[0].lastIndexOf(who);
  return [...who.matchAll(/(?:^| and )((?:(?! and ).)+)/gu)].flatMap(
    ({ 0: all, 1: name = "", index }): readonly Span[] => {
      const from = start + index + all.length - name.length;
      return counted.test(name) ? [] : [[from, from + name.length]];
    },
  );
}
