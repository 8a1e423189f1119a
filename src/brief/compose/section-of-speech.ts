import type { Attribution } from "../../claims/index.ts";
import { sliceSpan } from "../../core/index.ts";
import { baseLanguage } from "../../language/index.ts";
import type { MaterialArticle, SectionId } from "../types.ts";
import type { Writing } from "./context.ts";
import { sectionOf } from "./section-of-report.ts";

const future: RegExp =
  /\b(?:will|would|shall|expect\w*|forecast\w*|plan\w*|may|might|could|set to|due|likely|next|vow\w*|promis\w*|pledg\w*|intend\w*|going to|predict\w*|by 20\d\d)\b|’ll\b|'ll\b/iu;

/** "I will always speak the truth", "it will never be forgotten": nothing is foretold that could come or fail to. */
const endless: RegExp =
  /\b(?:will|would|shall|’ll|'ll|going to)(?: \p{L}+)? (?:always|never|forever)\b|\b(?:always|forever) (?:will|would|be)\b/iu;

/** Units that make a statement one about amounts. */
const amountUnits: RegExp = /^(?:[A-Z]{3}|%|percent|percentage point)/u;

/** Where a statement belongs on the page; `told` is what the page tells of it, which may be less than what was said. */
export function sectionOfSpeech(
  writing: Writing,
  entry: MaterialArticle,
  said: Attribution,
  side: string | undefined,
  told: string,
): SectionId {
  if (sectionOf(sliceSpan(entry.article.text, said.sentence)) === "unknown") return "unknown";
  if (
    said.sentence[0] === writing.sentencesOf(entry.article.id)[0]?.[0] &&
    side === undefined &&
    said.speaker.kind !== "unnamed-authority" &&
    said.polarity === "positive"
  )
    return "happened";
  // "Lawmakers rejected the plan" is a deed: nothing is said, and no side has said it.
  if (side === undefined && said.rule.startsWith("lead-O")) return "happened";
  if (looksAhead(entry, said, told) && !isPast(writing, entry, said)) return "coming";
  const amounts = entry.claims.figures.filter(
    ({ sentence, unit }) => sentence[0] === said.sentence[0] && amountUnits.test(unit),
  );
  if (amounts.length > 0) return "figures";
  const leading = writing.leadingStates.slice(0, 2);
  return side !== undefined && leading.length === 2 && !leading.includes(side) ? "third" : "sides";
}

/** Whether what is told is to come: a statement of several sentences may foretell in one that is not told. */
function looksAhead(
  { article }: MaterialArticle,
  { certainty, content, sentence }: Attribution,
  told: string,
): boolean {
  if (certainty !== "forecast" && certainty !== "promise") return false;
  if (baseLanguage(article.language ?? "en") === "en") return future.test(told) && !endless.test(told);
  return content.every(([start, end]) => sentence[0] <= start && end <= sentence[1]);
}

/** What was promised for a day that the story's last report has left behind may come no more; the day of saying it is none. */
function isPast(writing: Writing, { claims }: MaterialArticle, { content }: Attribution): boolean {
  const last =
    writing.material.articles
      .map(({ article }) => article.publishedAt ?? "")
      .toSorted()
      .at(-1) ?? "";
  const days = claims.times.filter(
    ({ span, period }) =>
      period.precision === "day" && content.some((words) => span[0] >= words[0] && span[1] <= words[1]),
  );
  return days.length > 0 && days.every(({ period }) => period.to.slice(0, 10) < last.slice(0, 10));
}
