import { contentId, type StoryId } from "../../core/index.ts";
import type { StorySplit } from "../types.ts";
import { findSplit } from "./find-split.ts";
import type { LinkTable } from "./links.ts";
import { leaveStory, type OpenStory } from "./open-story.ts";
import type { Shelf } from "./shelf.ts";
import type { Weighed } from "./weigh-profile.ts";

interface Parting {
  readonly shelf: Shelf;
  readonly links: LinkTable;
  /** The open story of an id, made where there is none. */
  readonly open: (id: StoryId) => OpenStory;
  readonly place: (article: Weighed, story: OpenStory) => void;
}

/**
 * Parts a story into which two events have grown: the younger one leaves with an id of its own, and the two are never
 * joined again. Undefined where it is one event, or where an editor's word holds the two together.
 */
export function partStory(story: OpenStory, { shelf, links, open, place }: Parting): StorySplit | undefined {
  const leaving = findSplit(story);
  const [eldest] = leaving ?? [];
  if (!leaving || !eldest || isBound(story, leaving, shelf, links)) return undefined;
  const fresh = open(contentId<"story">("s", `split ${eldest.profile.id}`));
  fresh.parted.add(story.id);
  story.parted.add(fresh.id);
  for (const article of leaving) {
    leaveStory(story, article);
    place(article, fresh);
  }
  return { from: story.id, into: fresh.id, articles: leaving.map(({ profile }) => profile.id) };
}

function isBound(story: OpenStory, leaving: readonly Weighed[], shelf: Shelf, links: LinkTable): boolean {
  const gone = new Set<string>(leaving.map(({ profile }) => profile.id));
  if ([...gone].some((id) => links.isPinned(id))) return true;
  return [...gone].some((id) => links.mustOf(id).some((other) => !gone.has(other) && shelf.storyOf(other) === story));
}
