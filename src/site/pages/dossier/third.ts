import type { DossierLine, ThirdParty } from "../../../relations/index.ts";
import { type Html, html, joinHtml, nothing } from "../../html.ts";
import { interfaceLanguage } from "../../interface-language.ts";
import { say } from "../../say.ts";
import { listSome } from "./figures.ts";
import { lineEntry, renderListPanel } from "./panels.ts";
import {
  type DossierView,
  evidenceOf,
  joinLabels,
  nameRecords,
  records,
  lineText,
  tellBoth,
  emptySection,
  section,
  shortOf,
  sideName,
  headCell,
  headWord,
} from "./view.ts";
import { comma } from "../../words.ts";

/** Third parties beyond this many are in the data. */
const mostThird = 12;

type PairSide = "a" | "b";

/** Third parties: two fans from the two sides to one list, and what each is said to do. */
export function renderThirdParties(view: DossierView): { readonly body: Html; readonly panels: readonly Html[] } {
  const all = view.registers.thirdParties;
  if (all.length === 0) return { body: emptySection("third"), panels: [] };
  const parties = all.slice(0, mostThird);
  const left = all.length - parties.length;
  const note = joinLabels(say("dossier.thirdNote"), left > 0 ? say("dossier.moreRows", { count: left }) : "");
  const body = html`<div class="two even">${renderFans(view, parties)}${renderTable(view, parties)}</div>`;
  const panels = parties.flatMap((party, at) => [
    ...renderPanels(view, party.withA, `t${at}-a`, tellBoth(sideName(view, "a"), shortOf(party.code))),
    ...renderPanels(view, party.withB, `t${at}-b`, tellBoth(sideName(view, "b"), shortOf(party.code))),
  ]);
  return { body: section("third", "Third parties", note, body, { view, register: "third-parties" }), panels };
}

function renderPanels(view: DossierView, lines: readonly DossierLine[], id: string, title: string): readonly Html[] {
  if (lines.length === 0) return [];
  const entries = lines.map((line) => lineEntry(view, line));
  return [renderListPanel(id, `${title}: ${records(lines.length)}`, entries)];
}

function renderFans(view: DossierView, parties: readonly ThirdParty[]): Html {
  const height = parties.length * 34 + 16;
  const middle = height / 2;
  const most = Math.max(...parties.flatMap(({ withA, withB }) => [withA.length, withB.length]), 1);
  const title = `${say("dossier.s.third")}: ${tellBoth(sideName(view, "a"), sideName(view, "b"))}${comma()}${say("dossier.records").toLocaleLowerCase()}`;
  const fan = (party: ThirdParty, at: number, side: PairSide): Html => {
    const count = (side === "a" ? party.withA : party.withB).length;
    if (count === 0) return nothing;
    const [from, to, text, anchor] = side === "a" ? [15, 32, 34, "start"] : [85, 68, 66, "end"];
    const y = at * 34 + 22;
    return html`<a class="mk" href="#t${at}-${side}" aria-label="${tellBoth(sideName(view, side), shortOf(party.code))}: ${nameRecords(count)}"><line class="s${side}${party.conflict ? " das" : ""}" x1="${from}%" x2="${to}%" y1="${middle}" y2="${y - 4}" stroke-width="${(1 + (count / most) * 4).toFixed(1)}"/><text class="mut" x="${text}%" y="${y}" text-anchor="${anchor}">${count}</text></a>`;
  };
  const rows = parties.map(
    (party, at) =>
      html`${fan(party, at, "a")}${fan(party, at, "b")}<text class="hd" x="50%" y="${at * 34 + 22}" text-anchor="middle">${shortOf(party.code)}</text>`,
  );
  return html`<div class="chart"><h3>${title}</h3><svg width="100%" height="${height}" role="group" aria-label="${title}">${joinHtml(rows)}<text class="num txa" x="13%" y="${middle + 4}" text-anchor="end">${sideName(view, "a")}</text><text class="num txb" x="87%" y="${middle + 4}">${sideName(view, "b")}</text></svg><p class="src">${say("third.key")}</p></div>`;
}

function renderTable(view: DossierView, parties: readonly ThirdParty[]): Html {
  const rows = parties.map((party, at) => renderRow(view, party, at));
  return html`<table class="stack"><thead><tr>${headCell("third")}<th scope="col" class="r">${sideName(view, "a")}</th><th scope="col" class="r">${sideName(view, "b")}</th>${headCell("toDo")}${headCell("saidBy")}</tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
}

function renderRow(view: DossierView, party: ThirdParty, at: number): Html {
  const deeds = party.deeds.slice(0, 4).map(({ type, towards, lines }) => {
    const [line] = lines;
    const text =
      line && interfaceLanguage() !== "en"
        ? lineText(line)
        : html`${type.replaceAll("-", " ")}${comma()}${shortOf(towards)}`;
    return html`<p>${line ? html`<a href="${evidenceOf(view, line.id)}">${text}</a>` : text}${lines.length > 1 ? ` (${lines.length})` : ""}</p>`;
  });
  const number = (count: number, side: PairSide): Html =>
    count > 0
      ? html`<a href="#t${at}-${side}" aria-label="${tellBoth(sideName(view, side), shortOf(party.code))}: ${nameRecords(count)}">${count}</a>`
      : html`0`;
  const named =
    party.named.length > 0 ? say("third.named", { records: records(party.named.length) }) : say("third.only");
  return html`<tr><th scope="row"><a href="/dossiers?state=${party.code}">${shortOf(party.code)}</a></th><td class="r" data-l="${sideName(view, "a")}">${number(party.withA.length, "a")}</td><td class="r" data-l="${sideName(view, "b")}">${number(party.withB.length, "b")}</td><td data-l="${headWord("toDo")}">${deeds.length > 0 ? joinHtml(deeds) : html`<span class="mut">${named}</span>`}</td><td data-l="${headWord("saidBy")}">${listSome(party.saidBy)}</td></tr>`;
}
