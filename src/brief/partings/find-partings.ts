import { findNamings } from "./find-namings.ts";
import { findOrders } from "./find-orders.ts";
import { findReadouts } from "./find-readouts.ts";
import type { Account, Parting } from "./types.ts";

/** Every point, figures aside, on which the accounts part and their own words show it. Same accounts, same answer. */
export function findPartings(accounts: readonly Account[]): readonly Parting[] {
  return [...findOrders(accounts), ...findReadouts(accounts), ...findNamings(accounts)];
}
