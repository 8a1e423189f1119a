import { findBriefs } from "../brief/index.ts";
import { type DossierLine, findAnalystLine, findRecord } from "../relations/index.ts";
import type { SearchHit } from "../search/index.ts";
import type { Database } from "../store/index.ts";
import { interfaceLanguage } from "./interface-language.ts";
import { dimensionName, shortOf, startUpper, tellAmount, tellBoth, tellSpan, wordLine } from "./pages/dossier/view.ts";
import { say } from "./say.ts";
import { comma } from "./words.ts";

/** A hit as a page shows it. */
export interface ShownHit extends SearchHit {
  /** Language of the title where it is not that of the hit. */
  readonly titleLanguage?: string;
  /** Of a record: its time, as exact as it is known. */
  readonly when?: string;
}

/**
 * The same hits with records told in the language of the page and with their time: the index holds them in English, and its
 * time is the first day of what may be a year. A figure is told with its amount. Passages stay as they are.
 */
export async function tellRecords(db: Database, hits: readonly SearchHit[]): Promise<readonly ShownHit[]> {
  return Promise.all(hits.map((hit) => tellRecord(db, hit)));
}

/** The same stories by the titles of their pages in the reader's language, where they have one in it. */
export async function tellStories(db: Database, hits: readonly SearchHit[]): Promise<readonly SearchHit[]> {
  const ids = hits.map(({ story }) => story);
  const briefs = (await findBriefs(db, ids, interfaceLanguage())).map(({ brief }) => brief);
  return hits.map((hit) => {
    const own = briefs.find(({ story }) => story === hit.story);
    return own ? { ...hit, title: own.title, titleMarks: [], language: own.language } : hit;
  });
}

async function tellRecord(db: Database, hit: SearchHit): Promise<ShownHit> {
  if (hit.kind !== "record") return hit;
  const id = hit.path.split("/").at(-1) ?? "";
  const line = hit.own ? await findAnalystLine(db, id) : await findRecord(db, id);
  if (!line) return { ...hit, titleLanguage: "en" };
  const when = line.date ? { when: tellSpan(line.date) } : {};
  const figure = tellFigure(line);
  if (figure) return { ...hit, ...when, title: figure, titleMarks: [], titleLanguage: interfaceLanguage() };
  if (hit.own || interfaceLanguage() === "en") return { ...hit, ...when, titleLanguage: "en" };
  const { text, language } = wordLine(line);
  return { ...hit, ...when, title: text, titleMarks: [], titleLanguage: language };
}

/** "Trade, China and Russia: $240.1 bn": an amount stands never without whose it is. */
function tellFigure({ kind, figures: [figure], source, target }: DossierLine): string | undefined {
  if (kind !== "figure" || !figure) return undefined;
  const measure = startUpper(figure.measure ? dimensionName(figure.measure) : say("head.amount"));
  const what = [measure, tellBoth(shortOf(source), shortOf(target))].join(comma());
  return say("word.of", { what, whom: tellAmount(figure.value, figure.unit) });
}
