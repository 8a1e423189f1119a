import type { Tokens } from "./draw-picture.ts";

/** The colours of a sheet's first rule, which are those of light pages: `--ink: #16191c` is `ink`. */
export function readTokens(sheet: string): Tokens {
  const [rule = ""] = /:root \{[^}]*\}/u.exec(sheet) ?? [];
  return Object.fromEntries(
    [...rule.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,8})\b/gu)].map(([, name = "", colour = ""]) => [name, colour]),
  );
}
