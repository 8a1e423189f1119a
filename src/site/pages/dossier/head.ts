import { type DossierChange, recordKinds, type Statement } from "../../../relations/index.ts";
import { type Html, html, inEnglish, joinHtml, labelDirection, nothing } from "../../html.ts";
import { say } from "../../say.ts";
import { counted, tellDay, tellList } from "../../words.ts";
import { type DossierView, evidenceOf, namesOf, sideName, tellLine, tellSpan } from "./view.ts";

/** Names, time covered, who the record rests on, what changed last, counts by kind. */
export function renderHead(view: DossierView): Html {
  const { a, b } = view.material;
  const [one, other] = [namesOf(a), namesOf(b)];
  const { from, to } = view.registers.coverage;
  const covered = from && to ? `${tellDay(from)} – ${tellDay(to)}` : say("dossier.none");
  return html`<div class="head dh"${labelDirection()}><div><p class="kick"><a href="/dossiers">${say("dossier.kick")}</a> · ${covered}</p><h1>${startUpper(tellList([one.short, other.short]))}</h1><p class="stand">${tellList([one.formal, other.formal])}.</p>${inEnglish(() => html`${renderCoverage(view)}${renderAlliance(view)}`)}</div>${renderLatest(view)}</div>${renderStrip(view)}`;
}

function startUpper(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** "17 outlets: 3 of China, 2 of Russia, 12 of others"; and in plain words where that is thin. */
function renderCoverage(view: DossierView): Html {
  const { coverage, heat } = view.registers;
  const { outlets, bySide, articles, languages } = coverage;
  if (outlets === 0) return nothing;
  if (articles === 0) return renderOwn(view);
  const count = (side: "a" | "b" | "third" | "unknown", word: string): string =>
    bySide[side].length > 0 ? `${bySide[side].length} ${word}` : "";
  const parts = [
    count("a", `of ${sideName(view, "a")}`),
    count("b", `of ${sideName(view, "b")}`),
    count("third", "of other countries"),
    count("unknown", "of a country that is not known"),
  ].filter(Boolean);
  const side = bySide.a.length === outlets ? "a" : bySide.b.length === outlets ? "b" : undefined;
  const thin = side
    ? `${counted(outlets, "outlet", "outlets")}, all of ${sideName(view, side)}`
    : outlets < 4
      ? `${counted(outlets, "outlet", "outlets")} only`
      : "";
  const rows = heat.filter((row) => row.thin).map(({ dimension }) => dimension);
  const note =
    thin || rows.length > 0
      ? html`<p class="thinnote"><b>Thin coverage:</b> ${thin || `${rows.join(", ")} rest on fewer than four outlets, or on outlets of one side`}.</p>`
      : nothing;
  return html`<p class="ui mut">${counted(outlets, "outlet", "outlets")}: ${parts.join(", ")}. ${counted(articles, "article", "articles")} in ${counted(languages.length, "language", "languages")}.</p>${note}`;
}

/** Where no article tells of the two: whose records these are. */
function renderOwn({ material }: DossierView): Html {
  const names = [...new Set(material.lines.flatMap(({ analyst }) => analyst?.name ?? []))];
  return html`<p class="thinnote"><b>No article that was read tells of these two.</b> Every record here was brought in by ${tellList(names)}.</p>`;
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
            html`${i > 0 ? ", " : ""}<a href="${evidenceOf(view, one.id)}">${one.unnamed ? one.speaker : `${one.speaker}, in ${one.outlet}`}</a>`,
        ),
    );
  return html`<p class="ui mut">“Alliance” is never this page’s word.${used.length > 0 ? html` It or its kin is used by ${who(used)}.` : nothing}${denied.length > 0 ? html` That it is none is said by ${who(denied)}.` : nothing}</p>`;
}

const changeWords: Readonly<Record<DossierChange["what"], string>> = {
  added: "Added",
  denied: "Denied",
  cancelled: "Called off",
  done: "An act followed the plan",
  corrected: "Corrected by an outlet",
  parts: "Figure added, others part from it",
  decided: "Forecast decided",
};

function renderLatest(view: DossierView): Html {
  const changes = view.registers.changes.slice(0, 6);
  if (changes.length === 0) return nothing;
  const renderChange = ({ at, what, line }: DossierChange): Html =>
    html`<li><span class="tag">${at ? tellDay(at) : "no day"}</span> ${changeWords[what]}: <a href="${evidenceOf(view, line.id)}">${tellLine(line)}</a>, ${tellSpan(line.date)}</li>`;
  return html`<div class="latest"><h2>${say("dossier.latest")}</h2>${inEnglish(() => html`<ul class="rows">${joinHtml(changes.map(renderChange))}</ul>`)}</div>`;
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
  return html`<dl class="strip"${labelDirection()}>${joinHtml(cells.filter(([, count]) => count > 0).map(([name, count]) => html`<div><dt>${name}</dt><dd>${count}</dd></div>`))}</dl>`;
}
