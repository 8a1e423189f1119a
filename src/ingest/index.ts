export { type ArchivedPage, readWarc } from "./archive/read-warc.ts";
export { unpackBytes } from "./archive/unpack.ts";
export { type CharsetSource, type Decoded, decodeBytes } from "./charset/decode-bytes.ts";
export { applyZone, type DatedMoment, showInZone, zoneOfCountry, zoneOfHost } from "./dates/apply-zone.ts";
export { findDay, formatLocal, parseDate } from "./dates/parse-date.ts";
export { type DiscoveredFeed, discoverFeeds } from "./feed/discover-feeds.ts";
export { parseFeed } from "./feed/parse-feed.ts";
export type { Feed, FeedEntry, FeedKind } from "./feed/types.ts";
export { openNetwork } from "./fetch/network.ts";
export { type FetcherOptions, openFetcher } from "./fetch/open-fetcher.ts";
export { openSharedPace } from "./fetch/shared-pace.ts";
export type { Fetched, Fetcher, FetchEffects, FetchResult } from "./fetch/types.ts";
export type { HealthState } from "./health/feed-health.ts";
export { type ListedFeed, parseOpml, renderOpml } from "./outlets/opml.ts";
export { findOutlet, parseOutlets } from "./outlets/parse-outlets.ts";
export { listStartingOutlets } from "./outlets/starting-list.ts";
export type { Outlet, OutletKind, Ownership } from "./outlets/types.ts";
export { ingestStage } from "./stage.ts";
export { findFeed, listDueFeeds, nextDue, saveFeed, saveOutlets, savePage, savePages } from "./store.ts";
export { type VisitOptions, type VisitReport, visitFeed } from "./visit-feed.ts";
export {
  countPages,
  findOutlets,
  type ListedFeedHealth,
  type ListedOutlet,
  listFeeds,
  listOutlets,
} from "./list-outlets.ts";
