import type { SpeakerRow, Statement, WordsAndDeeds } from "../../../relations/index.ts";
import { type Html, html, joinHtml, nothing } from "../../html.ts";
import { say } from "../../say.ts";
import { lineEntry, renderListPanel, statementEntry } from "./panels.ts";
import {
  dimensionName,
  type DossierView,
  joinLabels,
  records,
  section,
  sideName,
  speakerName,
  headCell,
  headWord,
} from "./view.ts";
import { comma } from "../../words.ts";

/** Speakers beyond this many are counted and not drawn. */
const mostSpeakers = 24;

/** Words against deeds by dimension: never added to each other. */
export function renderWords(view: DossierView): { readonly body: Html; readonly panels: readonly Html[] } {
  const rows = view.registers.words.filter(({ words, deeds }) => words.length + deeds.length > 0);
  if (rows.length === 0) return { body: nothing, panels: [] };
  const most = Math.max(...rows.map(({ words, deeds }) => Math.max(words.length, deeds.length)));
  const panels = rows.flatMap((row, at) => wordPanels(view, row, at));
  const body = rows.map((row, at) => renderRow(view, row, at, most));
  const [a, b] = [sideName(view, "a"), sideName(view, "b")];
  const table = html`<table class="stack wd"><caption class="vh">${say("dossier.s.words")}</caption><thead><tr>${headCell("dimension")}${headCell("words", "r")}<th scope="col"><span class="vh">${say("word.drawn")}</span></th>${headCell("acts", "r")}${headCell("whose")}</tr></thead><tbody>${joinHtml(body)}</tbody></table>`;
  const silent = rows
    .filter(({ dimension, words, deeds }) => dimension !== "general" && words.length >= 3 && deeds.length === 0)
    .map(({ dimension }) => dimension);
  const note = joinLabels(
    say("dossier.wordsNote", { a, b }),
    silent.length > 0 ? say("dossier.silent", { list: silent.map(dimensionName).join(comma()) }) : "",
    say("dossier.noAct"),
  );
  return { body: section("words", "Words and deeds", note, table, { view, register: "statements" }), panels };
}

function renderRow(view: DossierView, row: WordsAndDeeds, at: number, most: number): Html {
  const { dimension, words, deeds } = row;
  const left = (words.length / most) * 49;
  const right = (deeds.length / most) * 49;
  const drawing = html`<svg width="100%" height="16" aria-hidden="true"><rect class="wdw" x="${(50 - left).toFixed(2)}%" width="${left.toFixed(2)}%" y="3" height="10"/><rect class="fi" x="50%" width="${right.toFixed(2)}%" y="3" height="10"/><line class="si" x1="50%" x2="50%" y1="0" y2="16"/></svg>`;
  const whose = [
    [sideName(view, "a"), row.wordsOfA],
    [sideName(view, "b"), row.wordsOfB],
    [say("word.others"), row.wordsOfOthers],
  ]
    .filter(([, count]) => Number(count) > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(comma());
  return html`<tr><th scope="row">${dimensionName(dimension)}</th><td class="r" data-l="${headWord("words")}">${countLink(words.length, `ww${at}`, `${dimensionName(dimension)}: ${headWord("words")}`)}</td><td class="dv">${drawing}</td><td class="r" data-l="${headWord("acts")}">${countLink(deeds.length, `wd${at}`, `${dimensionName(dimension)}: ${headWord("acts")}`)}</td><td data-l="${headWord("whose")}">${whose || say("word.none")}</td></tr>`;
}

function countLink(count: number, id: string, name: string): Html {
  return count === 0
    ? html`<span class="mut">0</span>`
    : html`<a href="#${id}" aria-label="${name}${comma()}${count}">${count}</a>`;
}

function wordPanels(view: DossierView, { dimension, words, deeds }: WordsAndDeeds, at: number): readonly Html[] {
  return [
    ...(words.length > 0
      ? [
          renderListPanel(
            `ww${at}`,
            `${dimensionName(dimension)}: ${say("count.statements", { count: words.length })}`,
            words.map((one) => statementEntry(view, one)),
          ),
        ]
      : []),
    ...(deeds.length > 0
      ? [
          renderListPanel(
            `wd${at}`,
            `${dimensionName(dimension)}${comma()}${headWord("acts")}: ${records(deeds.length)}`,
            deeds.map((line) => lineEntry(view, line)),
          ),
        ]
      : []),
  ];
}

/** Who says what: speakers by dimension, unnamed authorities in rows of their own. */
export function renderSpeakers(view: DossierView): { readonly body: Html; readonly panels: readonly Html[] } {
  const all = view.registers.speakers;
  if (all.length === 0) return { body: nothing, panels: [] };
  const named = all.filter(({ unnamed }) => !unnamed).slice(0, mostSpeakers);
  const unnamed = all.filter((row) => row.unnamed);
  const rows = [...named, ...unnamed.slice(0, mostSpeakers)];
  const columns = view.registers.words
    .map(({ dimension }) => dimension)
    .filter((id) => rows.some(({ byDimension }) => byDimension.has(id)));
  const panels: Html[] = [];
  const body = rows.map((row, at) => renderSpeaker(view, row, at, columns, panels));
  const heads = columns.map((id) => html`<th scope="col">${dimensionName(id)}</th>`);
  const left = all.length - rows.length;
  const note = joinLabels(
    say("dossier.whoNote"),
    unnamed.length > 0 ? say("dossier.unnamedRows", { count: unnamed.length }) : "",
    left > 0 ? say("dossier.moreRows", { count: left }) : "",
  );
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="${say("dossier.s.who")}"><table class="heat mat"><caption class="vh">${say("dossier.s.who")}</caption><thead><tr><td></td>${joinHtml(heads)}${headCell("total", "tot")}</tr></thead><tbody>${joinHtml(body)}</tbody></table></div>`;
  return { body: section("who", "Who says what", note, table, { view, register: "statements" }), panels };
}

function renderSpeaker(
  view: DossierView,
  row: SpeakerRow,
  at: number,
  columns: readonly string[],
  panels: Html[],
): Html {
  const [first] = [...row.byDimension.values()].flat();
  const speaker = first ? speakerName(first) : row.speaker;
  const cells = columns.map((dimension, column) => {
    const said: readonly Statement[] = row.byDimension.get(dimension) ?? [];
    if (said.length === 0) return html`<td class="h0"><span aria-hidden="true">·</span></td>`;
    const id = `m${at}-${column}`;
    panels.push(
      renderListPanel(
        id,
        `${speaker}${comma()}${dimensionName(dimension)}: ${say("count.statements", { count: said.length })}`,
        said.map((one) => statementEntry(view, one)),
      ),
    );
    const step = said.length >= 6 ? 4 : said.length >= 4 ? 3 : said.length >= 2 ? 2 : 1;
    return html`<td class="h${step}"><a href="#${id}" aria-label="${speaker}${comma()}${dimensionName(dimension)}: ${said.length}">${said.length}</a></td>`;
  });
  const side =
    row.unnamed || row.speaker.includes(sideName(view, row.side))
      ? nothing
      : html` <span class="mut">${sideName(view, row.side)}</span>`;
  return html`<tr><th scope="row"><span${row.unnamed ? html` class="una"` : nothing}><bdi>${speaker}</bdi></span>${side}</th>${joinHtml(cells)}<td class="tot"><span>${row.total}</span></td></tr>`;
}
