import type { Brief } from "../../brief/index.ts";
import { type Html, html, nothing, pageDirection } from "../html.ts";
import { say } from "../say.ts";

/** What a page tells that an earlier version of it, which the reader has read, did not. */
export interface ReadSince {
  readonly version: number;
  /** Ids of sentences that are new or told anew. */
  readonly fresh: readonly string[];
  /** How many sentences of that version stand no more. */
  readonly gone: number;
}

/** A sentence's id is made from its words: what was told anew is fresh, and its earlier form gone. */
export function compareRead(before: Brief, after: Brief, version: number): ReadSince {
  const [old, now] = [before, after].map(({ sentences }) => new Set<string>(sentences.map(({ id }) => id)));
  return {
    version,
    fresh: [...(now ?? [])].filter((id) => !old?.has(id)),
    gone: [...(old ?? [])].filter((id) => !now?.has(id)).length,
  };
}

/** What is new since the version of the address; else the line with which the script greets one who read an older one. */
export function renderSince({
  brief,
  since,
  version,
}: {
  readonly brief: Brief;
  readonly since?: ReadSince | undefined;
  readonly version: number;
}): Html {
  const own = pageDirection(brief.language);
  if (!since && version === 1) return nothing;
  if (!since)
    return html`<p class="since held"${own} hidden><span>${say("story.since")}</span> <a href="?since=1">${say("story.sinceMark")}</a></p>`;
  const told = [
    say("story.fresh", { count: since.fresh.length, version: since.version }),
    ...(since.gone > 0 ? [say("story.gone", { count: since.gone })] : []),
  ];
  return html`<p class="since held"${own} role="status"><b>${told.join(" ")}</b> <a href="/compare?story=${brief.story}&amp;from=${since.version}&amp;to=${version}">${say("story.sinceCompare")}</a></p>`;
}
