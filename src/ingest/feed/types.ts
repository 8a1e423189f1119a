import type { Precision } from "../../core/index.ts";

export type FeedKind = "rss" | "rdf" | "atom" | "json" | "sitemap" | "sitemap-index";

/** One entry of a feed; what the feed does not give is absent. */
export interface FeedEntry {
  /** The feed's own id of it, else its link, else one made from its content. */
  readonly id: string;
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  /** RFC 3339 in UTC. */
  readonly publishedAt?: string | undefined;
  /** Only where `publishedAt` was not given to the second with a zone. */
  readonly precision?: Precision | undefined;
  readonly updatedAt?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  /** Plain text. */
  readonly summary?: string | undefined;
  /** HTML as given; it is untrusted and must be cleaned before it is shown. */
  readonly content?: string | undefined;
  readonly image?: string | undefined;
  readonly categories?: readonly string[] | undefined;
}

export interface Feed {
  readonly kind: FeedKind;
  readonly title?: string;
  /** Plain text. */
  readonly description?: string;
  readonly language?: string;
  /** The site that the feed belongs to. */
  readonly link?: string;
  readonly entries: readonly FeedEntry[];
  /** True where the document ended inside of an entry: that entry was left out. */
  readonly truncated: boolean;
  /** Minutes that the feed asks readers to wait (`ttl`, `sy:updatePeriod`). */
  readonly ttlMinutes?: number;
  /** The feed's own picture, with the title it gives it. */
  readonly image?: { readonly url?: string; readonly title?: string };
  /** WebSub hub, where the feed names one. */
  readonly hub?: string;
  /** The address that the feed gives as its own: the topic to subscribe to at the hub. */
  readonly self?: string;
}
