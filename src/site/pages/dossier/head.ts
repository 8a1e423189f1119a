import { type DossierChange, recordKinds, type Statement } from "../../../relations/index.ts";
import { type Html, html, joinHtml, nothing } from "../../html.ts";
import { say } from "../../say.ts";
import { comma, isolate, tellDay, tellList } from "../../words.ts";
import {
  dimensionName,
  type DossierView,
  evidenceOf,
  lineText,
  namesOf,
  sideName,
  speakerName,
  startUpper,
  tellSpan,
} from "./view.ts";

/** Names, time covered, who the record rests on, what changed last, counts by kind. */
export function renderHead(view: DossierView): Html {
  const { a, b } = view.material;
  const [one, other] = [namesOf(a), namesOf(b)];
  const { from, to } = view.registers.coverage;
  const covered = from && to ? `${tellDay(from)} – ${tellDay(to)}` : say("dossier.none");
  return html`<div class="head dh"><div><p class="kick"><a href="/dossiers">${say("dossier.kick")}</a> · ${covered}</p><h1>${startUpper(tellList([one.short, other.short]))}</h1><p class="stand">${tellList([one.formal, other.formal])}.</p>${renderCoverage(view)}${renderAlliance(view)}</div>${renderLatest(view)}</div>${renderStrip(view)}`;
}

/** "17 outlets: 3 of China, 2 of Russia, 12 of others"; and in plain words where that is thin. */
function renderCoverage(view: DossierView): Html {
  const { coverage, heat } = view.registers;
  const { outlets, bySide, articles, languages } = coverage;
  if (outlets === 0) return nothing;
  if (articles === 0) return renderOwn(view);
  const parts = [
    ...(["a", "b"] as const).map((side) =>
      bySide[side].length > 0
        ? say("dossier.ofState", { count: bySide[side].length, state: sideName(view, side) })
        : "",
    ),
    bySide.third.length > 0 ? say("dossier.ofOthers", { count: bySide.third.length }) : "",
    bySide.unknown.length > 0 ? say("dossier.ofUnknown", { count: bySide.unknown.length }) : "",
  ].filter(Boolean);
  const told = say("count.outlets", { count: outlets });
  const side = bySide.a.length === outlets ? "a" : bySide.b.length === outlets ? "b" : undefined;
  const thin = side
    ? say("dossier.allOf", { outlets: told, state: sideName(view, side) })
    : outlets < 4
      ? say("dossier.only", { outlets: told })
      : "";
  const rows = heat.filter((row) => row.thin).map(({ dimension }) => dimensionName(dimension));
  const note =
    thin || rows.length > 0
      ? html`<p class="thinnote"><b>${say("dossier.thin")}</b> ${thin || say("dossier.thinList", { list: rows.join(comma()) })}</p>`
      : nothing;
  const rests = say("dossier.rests", {
    outlets: told,
    parts: parts.join(comma()),
    articles: say("count.articles", { count: articles }),
    languages: say("count.languages", { count: languages.length }),
  });
  return html`<p class="ui mut">${rests}</p>${note}`;
}

/** Where no article tells of the two: whose records these are. */
function renderOwn({ material }: DossierView): Html {
  const names = [...new Set(material.lines.flatMap(({ analyst }) => analyst?.name ?? []))];
  return html`<p class="thinnote"><b>${say("dossier.ownOnly")}</b> ${say("dossier.ownBy", { list: tellList(names) })}</p>`;
}

/** The page has no word of its own for what the two are to each other. */
function renderAlliance(view: DossierView): Html {
  const { used, denied } = view.registers.alliance;
  if (used.length + denied.length === 0) return nothing;
  const who = (said: readonly Statement[]): Html =>
    joinHtml(
      [...new Map(said.map((one) => [`${one.speaker} ${one.outlet}`, one])).values()]
        .slice(0, 4)
        .map(
          (one, i) =>
            html`${i > 0 ? comma() : ""}<a href="${evidenceOf(view, one.id)}">${one.unnamed ? speakerName(one) : say("word.namedIn", { who: speakerName(one), outlet: isolate(one.outlet) })}</a>`,
        ),
    );
  return html`<p class="ui mut">${say("dossier.alliance")}${used.length > 0 ? html` ${say("dossier.allianceUsed")} ${who(used)}.` : nothing}${denied.length > 0 ? html` ${say("dossier.allianceDenied")} ${who(denied)}.` : nothing}</p>`;
}

function renderLatest(view: DossierView): Html {
  const changes = view.registers.changes.slice(0, 6);
  if (changes.length === 0) return nothing;
  const renderChange = ({ at, what, line }: DossierChange): Html =>
    html`<li><span class="tag">${at ? tellDay(at) : say("speaker.noDay")}</span> ${say(`change.${what}`)}: ${line.date ? html`${tellSpan(line.date)}${comma()}` : nothing}<a href="${evidenceOf(view, line.id)}">${lineText(line)}</a></li>`;
  return html`<div class="latest"><h2>${say("dossier.latest")}</h2><ul class="rows">${joinHtml(changes.map(renderChange))}</ul></div>`;
}

function renderStrip({ material }: DossierView): Html {
  const own = material.lines.filter(({ analyst }) => analyst).length;
  const cells: readonly (readonly [string, number])[] = [
    [say("dossier.records"), material.lines.length],
    ...recordKinds.map(
      (kind) => [say(`dossier.${kind}`), material.lines.filter((line) => line.kind === kind).length] as const,
    ),
    [say("dossier.analysts"), own],
  ];
  return html`<dl class="strip">${joinHtml(cells.filter(([, count]) => count > 0).map(([name, count]) => html`<div><dt>${name}</dt><dd>${count}</dd></div>`))}</dl>`;
}
