import { findRecord } from "../relations/index.ts";
import type { SearchHit } from "../search/index.ts";
import type { Database } from "../store/index.ts";
import { interfaceLanguage } from "./interface-language.ts";
import { tellSpan, wordLine } from "./pages/dossier/view.ts";
import { comma } from "./words.ts";

/** A hit as a page shows it. */
export interface ShownHit extends SearchHit {
  /** Language of the title where it is not that of the hit. */
  readonly titleLanguage?: string;
}

/**
 * The same hits with records told in the language of the page, where it has a sentence for them: the index holds them in
 * English. Passages stay as they are.
 */
export async function tellRecords(db: Database, hits: readonly SearchHit[]): Promise<readonly ShownHit[]> {
  if (interfaceLanguage() === "en") return hits;
  return Promise.all(hits.map((hit) => tellRecord(db, hit)));
}

async function tellRecord(db: Database, hit: SearchHit): Promise<ShownHit> {
  if (hit.kind !== "record" || hit.own) return hit;
  const line = await findRecord(db, hit.path.split("/").at(-1) ?? "");
  if (!line) return hit;
  const { text, language } = wordLine(line);
  if (language !== interfaceLanguage()) return hit;
  const day = line.date ? `${comma()}${tellSpan(line.date)}` : "";
  return { ...hit, title: `${text}${day}`, titleMarks: [], titleLanguage: language };
}
