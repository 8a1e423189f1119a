import type { Hono } from "hono";
import { findTexts } from "../../article/index.ts";
import { stateNames } from "../../language/index.ts";
import { findDossier, listPairs, renderCsv } from "../../relations/index.ts";
import { findStoriesOf } from "../../story/index.ts";
import type { SiteContext } from "../types.ts";
import { html, joinHtml } from "../html.ts";
import { renderPage } from "../layout.ts";
import { renderDossier } from "../pages/dossier.ts";
import { counted, tellDay } from "../words.ts";

const code = "[A-Z][A-Z0-9]{1,9}";

/** The list of pairs, and the dossier of each as page, JSON and CSV; either order of the two leads to the same. */
export function addDossiers(app: Hono, context: SiteContext): void {
  const { db, title, notice } = context;
  app.get("/dossiers", async (c) => {
    const state = c.req.query("state");
    const pairs = (await listPairs(db)).filter(({ source, target }) => !state || source === state || target === state);
    const rows = pairs.map(
      ({ source, target, lines, latest }) =>
        html`<tr><th scope="row"><a href="/dossier/${source}-${target}">${stateNames(source, "en").short} and ${stateNames(target, "en").short}</a></th><td data-l="Lines" class="r">${lines}</td><td data-l="Latest">${latest ? tellDay(latest) : "undated"}</td></tr>`,
    );
    const heading = state ? `Pairs with ${stateNames(state, "en").short}` : "Pairs";
    const body = html`<header class="head"><h1>${heading}</h1><p class="stand">${counted(pairs.length, "pair", "pairs")} with at least one record.${state ? html` <a href="/dossiers">All pairs</a>` : ""}</p></header><table class="stack"><thead><tr><th scope="col">Pair</th><th scope="col" class="r">Lines</th><th scope="col">Latest</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
    return c.html(renderPage({ siteTitle: title, title: heading, path: "/dossiers", current: "pairs", body, notice }));
  });
  app.get(`/dossier/:pair{${code}-${code}\\.json}`, async (c) => {
    const [a, b] = splitPair(c.req.param("pair"));
    return c.json({ pair: [a, b], lines: await findDossier(db, a, b) });
  });
  app.get(`/dossier/:pair{${code}-${code}\\.csv}`, async (c) => {
    const [a, b] = splitPair(c.req.param("pair"));
    const lines = await findDossier(db, a, b);
    const texts = await findTexts(
      db,
      lines.flatMap(({ citations }) => citations.map(({ article }) => article)),
    );
    return c.body(renderCsv(lines, texts), 200, { "content-type": "text/csv; charset=utf-8" });
  });
  app.get(`/dossier/:pair{${code}-${code}}`, async (c) => {
    const [a, b] = splitPair(c.req.param("pair"));
    if (a > b) return c.redirect(`/dossier/${b}-${a}`, 301);
    const lines = await findDossier(db, a, b);
    const articles = lines.flatMap(({ citations }) => citations.map(({ article }) => article));
    const texts = await findTexts(db, articles);
    const stories = await findStoriesOf(db, articles);
    const body = renderDossier({
      a,
      b,
      lines,
      stories,
      passage: (article, span) => texts.get(article)?.slice(...span) ?? "",
    });
    const name = `${stateNames(a, "en").short} and ${stateNames(b, "en").short}`;
    return c.html(
      renderPage({ siteTitle: title, title: name, path: `/dossier/${a}-${b}`, current: "pairs", body, notice }),
    );
  });
}

function splitPair(pair: string): readonly [string, string] {
  const [a = "", b = ""] = pair.replace(/\.\w+$/u, "").split("-");
  return [a, b];
}
