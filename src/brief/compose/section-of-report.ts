import type { SectionId } from "../types.ts";

/** What an outlet says is open or could not be had. */
const open: RegExp =
  /\b(?:(?:was|were|is|are) not (?:immediately |yet )?(?:known|clear|published|named|announced|disclosed|available|given)|no (?:contract|date|price|figure|timetable|details?)\b.{0,60}\b(?:announced|given|named|published|signed|set)|no (?:further|other|more|additional) (?:details?|information)\b|did not (?:immediately )?(?:reply|respond|say|comment|name|provide|publish|release|disclose|specify|identify|explain)|declined to (?:comment|say|give|provide|name)|remains? unclear|has not (?:said|described|named|published))\b/u;

/** "What is not known" for what outlets say is open, else what happened. */
export function sectionOf(passage: string): SectionId {
  return open.test(passage) ? "unknown" : "happened";
}
