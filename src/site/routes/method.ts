import type { Hono } from "hono";
import { listRules } from "../../claims/index.ts";
import { dimensions, eventTypes, measureOfType, schemeTraps } from "../../relations/index.ts";
import measured from "../data/measured.json" with { type: "json" };
import { renderPage } from "../layout.ts";
import { renderMethod } from "../pages/method.ts";
import { say } from "../say.ts";
import type { SiteContext } from "../types.ts";

const scheme = { types: eventTypes, dimensions, traps: schemeTraps };

/** How pages are made: every rule with its measured precision, every type of act, generated from their data. */
export function addMethod(app: Hono, { title, notice }: SiteContext): void {
  app.get("/method", (c) =>
    c.html(
      renderPage({
        siteTitle: title,
        title: say("method.title"),
        path: "/method",
        current: "method",
        english: true,
        body: () => renderMethod(listRules(), scheme),
        notice,
      }),
    ),
  );
  app.get("/method.json", (c) => {
    const types = eventTypes.map((type) => ({ ...type, measured: measureOfType(type.id) }));
    return c.json({ rules: listRules(), ...scheme, types, measured });
  });
}
