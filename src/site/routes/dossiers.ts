import type { Context, Hono } from "hono";
import {
  findMaterial,
  gatherRegisters,
  listPairs,
  partyNames,
  pairNamed,
  registerTables,
  writeTableCsv,
  writeTableJson,
} from "../../relations/index.ts";
import { findHits, parseQuery, type SearchHit } from "../../search/index.ts";
import type { Database } from "../../store/index.ts";
import { addFeeds, type SiteFeed } from "../feeds.ts";
import { inLanguage, interfaceLanguage } from "../interface-language.ts";
import { tellDossierPicture } from "../pictures/tell-pictures.ts";
import type { Site, SiteContext } from "../types.ts";
import { type Html, html, joinHtml } from "../html.ts";
import { renderPage } from "../layout.ts";
import { renderFoot } from "../pages/follow.ts";
import { namesOf, tellLine, tellSpan } from "../pages/dossier/view.ts";
import { renderDossier } from "../pages/dossier.ts";
import { say, tellNumber } from "../say.ts";
import { tellStories } from "../tell-records.ts";
import { comma, tellDay, tellList } from "../words.ts";
import { workOf } from "./citations.ts";

/** How many stories a dossier names. */
const mostStories = 8;
const code = "[A-Z][A-Za-z0-9]{1,9}";
const csvType = { "content-type": "text/csv; charset=utf-8" };

/** The list of pairs, the dossier of each as page, JSON and CSV, and its registers. */
export function addDossiers(app: Hono, context: Site): void {
  const { db } = context;
  app.get("/dossiers", (c) => showPairs(c, context));
  app.get(`/dossier/:pair{${code}-${code}\\.json}`, async (c) => {
    const material = await findMaterial(db, ...splitPair(c.req.param("pair")), context.dimensions, context.actors);
    const { coverage, settled } = gatherRegisters(material);
    return c.json({
      pair: [material.a, material.b],
      coverage,
      lines: settled.map(({ line, dimension, state, history }) => ({
        ...line,
        dimension,
        state,
        history: history.map(({ line: cause, ...change }) => ({ ...change, record: cause.id })),
      })),
    });
  });
  app.get(`/dossier/:pair{${code}-${code}\\.csv}`, (c) =>
    writeRegister(c, context, c.req.param("pair"), "records.csv"),
  );
  addFeeds(app, `/dossier/:pair{${code}-${code}}`, (c) => gatherFeed(context, c.req.param("pair") ?? ""));
  app.get(`/dossier/:pair{${code}-${code}}/:register{[a-z-]+\\.(?:csv|json)}`, (c) =>
    writeRegister(c, context, c.req.param("pair"), c.req.param("register")),
  );
  app.get(`/dossier/:pair{${code}-${code}}`, (c) => showDossier(c, context));
  app.get("/dossiers.json", async (c) => c.json(await listPairs(db)));
  // "/dossier/russia-china": an address that somebody typed leads to the one that stays.
  app.get("/dossier/:words", (c) => {
    const [, words = "", form = ""] = /^(.*?)(\.json)?$/su.exec(c.req.param("words")) ?? [];
    const pair = pairNamed(words);
    return pair ? c.redirect(`/dossier/${pair.join("-")}${form}`, 301) : c.notFound();
  });
}

/** What changed in the record of a pair, newest first. */
async function gatherFeed({ db, title, dimensions, actors }: SiteContext, pair: string): Promise<SiteFeed | undefined> {
  const [a, b] = splitPair(pair);
  if (a === b) return undefined;
  const material = await findMaterial(db, a, b, dimensions, actors);
  const name = `${partyNames(a).short} and ${partyNames(b).short}`;
  const entries = gatherRegisters(material).changes.map(({ at, what, line }) => {
    const [citation] = line.citations;
    const text = citation ? (material.articles.get(citation.article)?.text ?? "").slice(...citation.span) : "";
    return {
      path: `/record/${line.id}`,
      key: `${line.id} ${what}`,
      title: inLanguage(
        "en",
        () => `${tellLine(line)}${comma()}${tellSpan(line.date)}${what === "added" ? "" : ` (${what})`}`,
      ),
      text: citation ? `${citation.outlet}: ${text}` : "",
      at,
    };
  });
  return {
    title: `${title}: ${name}`,
    description: `Changes in the record of ${name}`,
    page: `/dossier/${a}-${b}`,
    entries,
  };
}

async function showPairs(c: Context, { db, title, notice }: SiteContext): Promise<Response> {
  const state = c.req.query("state");
  const pairs = (await listPairs(db)).filter(({ source, target }) => !state || source === state || target === state);
  const rows = (): readonly Html[] =>
    pairs.map(
      ({ source, target, lines, latest }) =>
        html`<tr><th scope="row"><a href="/dossier/${source}-${target}">${tellList([namesOf(source).short, namesOf(target).short])}</a></th><td data-l="${say("dossier.records")}" class="r">${tellNumber(lines)}</td><td data-l="${say("head.latest")}">${latest ? tellDay(latest) : say("word.undated")}</td></tr>`,
    );
  const heading = state ? say("pairs.with", { state: namesOf(state).short }) : say("nav.pairs");
  const body = (): Html =>
    html`<header class="head"><h1>${heading}</h1><p class="stand">${say("pairs.stand", { pairs: say("count.pairs", { count: pairs.length }) })}${state ? html` <a href="/dossiers">${say("pairs.all")}</a>` : ""}</p></header><table class="stack"><thead><tr><th scope="col">${say("home.pair")}</th><th scope="col" class="r">${say("dossier.records")}</th><th scope="col">${say("head.latest")}</th></tr></thead><tbody>${joinHtml(rows())}</tbody></table>${renderFoot({ forms: [["JSON", "/dossiers.json"]] })}`;
  return c.html(
    renderPage({
      siteTitle: title,
      title: heading,
      path: "/dossiers",
      current: "pairs",
      body,
      notice,
    }),
  );
}

async function showDossier(
  c: Context,
  { db, title, notice, now, dimensions, actors, pictures }: Site,
): Promise<Response> {
  const given = c.req.param("pair") ?? "";
  const [a, b] = splitPair(given);
  if (given !== `${a}-${b}`) {
    const { search } = new URL(c.req.url);
    return c.redirect(`/dossier/${a}-${b}${search}`, 301);
  }
  if (a === b) return c.notFound();
  const material = await findMaterial(db, a, b, dimensions, actors);
  const year = /^\d{4}$/u.exec(c.req.query("year") ?? "")?.[0];
  const name = tellList([namesOf(a).short, namesOf(b).short]);
  const path = `/dossier/${a}-${b}`;
  const work = workOf({ title, now }, `${partyNames(a).short} and ${partyNames(b).short}, the dossier`, path);
  const registers = gatherRegisters(material);
  const stories = await findStories(db, a, b);
  const body = (): Html => renderDossier({ material, registers, stories, work, ...(year ? { year } : {}) });
  const language = interfaceLanguage();
  const drawn = tellDossierPicture(material, registers, title, language);
  const picture =
    material.lines.length > 0 && (await pictures.offers(drawn))
      ? { path: `${path}/picture.png?in=${language}`, alt: [drawn.title, ...drawn.facts].join(" · ") }
      : undefined;
  const frame = {
    siteTitle: title,
    title: name,
    path,
    current: "pairs",
    body,
    notice,
  } as const;
  return c.html(renderPage({ ...frame, feeds: { path, title: name }, picture }));
}

/** The newest stories that name both. */
async function findStories(db: Database, a: string, b: string): Promise<readonly SearchHit[]> {
  const hits = await findHits(db, parseQuery(`kind:story about:${a}-${b}`), { limit: mostStories, newest: true });
  return tellStories(db, hits);
}

async function writeRegister(
  c: Context,
  { db, dimensions, actors }: SiteContext,
  pair: string,
  register: string,
): Promise<Response> {
  const [a, b] = splitPair(pair);
  const [name = "", form] = register.split(".");
  const make = Object.hasOwn(registerTables, name) ? registerTables[name] : undefined;
  if (!make) return await c.notFound();
  const material = await findMaterial(db, a, b, dimensions, actors);
  const table = make(gatherRegisters(material));
  if (form === "csv") return c.body(writeTableCsv(table, material), 200, csvType);
  return c.json({ pair: [a, b], register: name, rows: writeTableJson(table, material) });
}

/** The two codes of an address, in the order of the dossier. */
function splitPair(pair: string): readonly [string, string] {
  const [a = "", b = ""] = pair.replace(/\.\w+$/u, "").split("-");
  return a > b ? [b, a] : [a, b];
}
