/** What an outlet is by its own account or by public record; never a judgement of its truthfulness. */
export type OutletKind = "agency" | "newspaper" | "broadcaster" | "online" | "magazine" | "government" | "institute";
export type Ownership = "state" | "public" | "party" | "private" | "cooperative" | "unknown";

export const outletKinds: readonly OutletKind[] = [
  "agency",
  "newspaper",
  "broadcaster",
  "online",
  "magazine",
  "government",
  "institute",
];
export const ownerships: readonly Ownership[] = ["state", "public", "party", "private", "cooperative", "unknown"];

export interface Outlet {
  readonly name: string;
  /** The first is its main one. */
  readonly domains: readonly string[];
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly kind: OutletKind;
  readonly ownership: Ownership;
  readonly feeds: readonly string[];
  /** Where the row can be checked. */
  readonly source: string;
  /** Day on which it was written down. */
  readonly checked: string;
}
