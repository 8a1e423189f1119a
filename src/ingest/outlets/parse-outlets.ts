import { parse } from "smol-toml";
import { z } from "zod";
import { failure, type Outcome, success } from "../../core/index.ts";
import { type Outlet, outletKinds, ownerships } from "./types.ts";

const domain = z
  .string()
  .regex(/^(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u, "a domain looks like harbour-wire.example");
const outlet = z.object({
  name: z.string().min(1),
  domains: z.array(domain).min(1),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/u, "a country is three capital letters, as in CHN")
    .optional(),
  languages: z.array(z.string().min(2)).default([]),
  kind: z.enum(outletKinds),
  ownership: z.enum(ownerships).default("unknown"),
  feeds: z.array(z.url()).default([]),
  source: z.string().min(1),
  checked: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, "a day is written 2024-05-16"),
});
const file = z.object({ outlet: z.array(outlet).default([]) });

/** Outlets from TOML (`[[outlet]]` tables). Problems: OUTLETS_NOT_TOML with the line, OUTLETS_SHAPE with the outlet and field. */
export function parseOutlets(text: string): Outcome<readonly Outlet[]> {
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split("\n");
    return failure(
      "OUTLETS_NOT_TOML",
      line ?? "not TOML",
      "Each outlet is a [[outlet]] table with name, domains, kind, source and checked.",
    );
  }
  const parsed = file.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const [, index] = issue?.path ?? [];
    const field = issue?.path.slice(2).join(".") ?? "";
    return failure(
      "OUTLETS_SHAPE",
      `outlet ${Number(index) + 1}, ${field || "as a whole"}: ${issue?.message ?? "wrong"}`,
      "Each outlet needs name, domains, kind, source and checked.",
    );
  }
  return success(parsed.data.outlet.map(({ country, ...rest }) => ({ ...rest, ...(country ? { country } : {}) })));
}

/** The outlet that a page's host belongs to: the longest of its domains that the host is, or ends in. */
export function findOutlet(outlets: readonly Outlet[], host: string): Outlet | undefined {
  const name = host.toLowerCase();
  let best: Outlet | undefined;
  let bestLength = 0;
  for (const candidate of outlets) {
    for (const own of candidate.domains) {
      if ((name === own || name.endsWith(`.${own}`)) && own.length > bestLength) {
        best = candidate;
        bestLength = own.length;
      }
    }
  }
  return best;
}
