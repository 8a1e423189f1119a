import { addPhrase, emptyTrie, type PhraseTrie } from "../../language/index.ts";
import tables from "../data/certainty.json" with { type: "json" };

/** What a word inside somebody's words tells of their certainty. */
export type SignalKind = "conditional" | "modal" | "likely" | "future" | "past" | "polite" | "wish" | "duty";

export interface CertaintyLexicon {
  readonly signals: PhraseTrie<SignalKind>;
  readonly questions: PhraseTrie<true>;
  /** Words of the speaker for themselves. */
  readonly own: PhraseTrie<true>;
  /** Words after which an ending proves no verb, and "will" is a noun. */
  readonly stops: ReadonlySet<string>;
  readonly futureEndings: readonly string[];
  readonly pastEndings: readonly string[];
  /** Words that end like a verb to come and are none; in Arabic the beginnings of such words. */
  readonly never: ReadonlySet<string>;
}

interface RawTable {
  readonly conditional: string;
  readonly modal: string;
  readonly likely: string;
  readonly future: string;
  readonly past: string;
  /** A form of the conditional that only says politely what is so: "would like to thank". */
  readonly polite: string;
  readonly wish: string;
  /** What has to be: what it leads to further on is not foretold. */
  readonly duty: string;
  readonly question: string;
  readonly own: string;
  readonly stops: string;
  readonly endings: string;
  readonly pastEndings?: string;
  readonly never: string;
}

const kinds: readonly SignalKind[] = ["conditional", "modal", "likely", "future", "past", "polite", "wish", "duty"];
const all: Readonly<Record<string, RawTable | string>> = tables;
const made = new Map<string, CertaintyLexicon>();

/** The signals of a language, made at first use; undefined where there is no table. */
export function certaintyLexicon(language: string): CertaintyLexicon | undefined {
  const known = made.get(language);
  if (known) return known;
  const raw = all[language];
  if (!raw || typeof raw === "string") return undefined;
  const signals = emptyTrie<SignalKind>();
  for (const kind of kinds) for (const phrase of listOf(raw[kind], "|")) addPhrase(signals, phrase, kind);
  const lexicon: CertaintyLexicon = {
    signals,
    questions: trieOf(raw.question),
    own: trieOf(raw.own),
    stops: new Set(listOf(raw.stops, " ")),
    futureEndings: listOf(raw.endings, " "),
    pastEndings: listOf(raw.pastEndings ?? "", " "),
    never: new Set(listOf(raw.never, " ")),
  };
  made.set(language, lexicon);
  return lexicon;
}

function trieOf(phrases: string): PhraseTrie<true> {
  const root = emptyTrie<true>();
  for (const phrase of listOf(phrases, "|")) addPhrase(root, phrase, true);
  return root;
}

function listOf(list: string, separator: string): string[] {
  return list.split(separator).filter((one) => one !== "");
}
