import type { Span } from "../../core/index.ts";
import type { CheckProblem } from "../types.ts";
import type { EvidenceContext } from "./types.ts";

/** Where the composer credits outlets: at the end, or at the head before a quotation. The last run between commas alone. */
const frames: readonly RegExp[] = [
  /, (?<who>[^,“”"«»]+) reports?\.$/u,
  /, according to (?<who>[^,“”"«»]+)\.$/u,
  /^(?:[^,“”"«»]+, )*(?<who>[^,“”"«»]+?) reports? that /u,
  /^(?:[^“”"«»:]*, )?(?<who>[^,“”"«»:]+?) reports?(?: in \p{Lu}\p{L}+)?: ?[“"«]/u,
];

/** An outlet that a sentence is credited to must be one that carries a cited passage, or be named in one. */
export function checkCredits(
  sentence: string,
  evidence: readonly string[],
  context: readonly EvidenceContext[],
): readonly CheckProblem[] {
  const outlets = new Set(context.flatMap(({ outlet }) => outlet?.toLowerCase() ?? []));
  if (outlets.size === 0) return [];
  const known = [...evidence, ...context.flatMap(({ text }) => text ?? [])].join("\n").toLowerCase();
  return creditsOf(sentence, outlets).flatMap((span) => {
    const name = sentence.slice(...span).toLowerCase();
    if (outlets.has(name) || known.includes(name.replace(/^the /u, ""))) return [];
    return [{ kind: "attribution" as const, span, found: sentence.slice(...span) }];
  });
}

const counted = /^(?:\d+|\p{Ll}+) (?:more|other) outlets?$/u;

/** The names of the frame, parted by "and"; an outlet's own "and" is kept. */
function creditsOf(sentence: string, outlets: ReadonlySet<string>): readonly Span[] {
  const match = frames.map((frame) => frame.exec(sentence)).find(Boolean);
  const who = match?.groups?.who;
  if (!match || who === undefined || outlets.has(who.toLowerCase())) return [];
  const start = match.index + match[0].lastIndexOf(who);
  return [...who.matchAll(/(?:^| and )((?:(?! and ).)+)/gu)].flatMap(
    ({ 0: all, 1: name = "", index }): readonly Span[] => {
      const from = start + index + all.length - name.length;
      return counted.test(name) ? [] : [[from, from + name.length]];
    },
  );
}
