import type { Brief } from "./types.ts";

/** What a page says of itself: how widely the story is told, unless its standfirst says so, then what its evidence lacks. */
export function pageNotes({ standfirst, spread, notes = [] }: Brief): readonly string[] {
  return spread === undefined || spread === standfirst ? notes : [spread, ...notes];
}
