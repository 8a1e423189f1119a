import type { Attribution } from "../../claims/index.ts";
import { type Span, sliceSpan } from "../../core/index.ts";
import type { MaterialArticle } from "../types.ts";
import { isClause } from "./shorten.ts";

/** Rules that read a noun, an object or a passive find attitudes more than words; they tell only where the cue is strong. */
const weakRules: RegExp = /^(?:lead-[OI]|noun|passive|participle|adjective|trailing-plain)/u;

/** Words that somebody said, and not only a deed or an attitude that a cue of speech stands in. */
export function isSpeech(text: string, said: Attribution): boolean {
  const { rule, cueClass, speaker } = said;
  if (isDeed(text, said)) return false;
  if (speaker.kind === "collective" && !speaker.side && (weakRules.test(rule) || cueClass !== "neutral")) return false;
  return !weakRules.test(rule) || (cueClass !== "neutral" && cueClass !== "promising");
}

/** "Ito confirmed the date", "denied him the office", "the fog recalled the winter of 1950": an object, and no clause of what was said. */
function isDeed(text: string, { content: [content], mode, rule, cueClass }: Attribution): boolean {
  if (!content || mode !== "indirect" || rule.startsWith("transcript")) return false;
  const words = sliceSpan(text, content).replaceAll(/\s+/gu, " ").trim();
  if (/^(?:him|her|them|himself|herself|themselves)\b(?! \p{Ll}+ed\b)/u.test(words)) return true;
  if (rule === "participle") return words.startsWith("to ");
  if (!rule.startsWith("lead") || (cueClass !== "neutral" && cueClass !== "assertive")) return false;
  const [first = words] = words.split(/, and |,? but /u);
  return !/^(?:that|to|how|why|who|which|what|when|where|whether|if|as|on|about|of) /iu.test(words) && !isClause(first);
}

/** Data show that trade fell; carmakers show cars, and say nothing by it. */
export function isDisplay({ article: { text } }: MaterialArticle, { cue, source }: Attribution): boolean {
  const flat = (spans: readonly Span[]): string => spans.map((span) => sliceSpan(text, span)).join(" ");
  return (
    /^show(?:s|ed|n|ing)?$/iu.test(flat(cue)) &&
    !/\b(?:data|figures?|polls?|surveys?|reports?|statements?|documents?|stud(?:y|ies)|records?|results?|numbers?|customs)\b/iu.test(
      flat(source),
    )
  );
}
