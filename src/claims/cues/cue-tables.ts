import { addPhrase, emptyTrie, type PhraseTrie } from "../../language/index.ts";
import tables from "../data/cues.json" with { type: "json" };
import { parseCueClass } from "../cue-class.ts";
import type { Draft } from "../draft.ts";

export interface CueTable {
  readonly verbs: ReadonlyMap<string, Draft["cueClass"]>;
  readonly openers: ReadonlySet<string>;
  /** "According to", with the class of what follows: plain or a forecast. */
  readonly sourceBefore: PhraseTrie<Draft["cueClass"]>;
  readonly sourceAfter: ReadonlySet<string>;
  /** "It is expected that": somebody's word with nobody named. */
  readonly expectations: PhraseTrie<true>;
  readonly stops: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Words that open a phrase of time or place: the subject then stands after the verb. */
  readonly leaders: ReadonlySet<string>;
  /** Words that end a source after its verb: "am Montag", "журналистам". */
  readonly sourceStops: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Verbs of asking: "si" or a comma opens what is asked. */
  readonly asks: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Words that may stand between a verb and its source: "dijo ayer el ministro". */
  readonly adverbs: ReadonlySet<string>;
  /** "Citing", "unter Berufung auf": whom an outlet has its words from. */
  readonly citing: PhraseTrie<true>;
  /** Prepositions before an addressee: "a los periodistas"; and words that one begins with: "журналистам". */
  readonly addresseeBefore: ReadonlySet<string>;
  readonly addresseeWords: ReadonlySet<string>;
  /** "Об этом", "c'est ce que": openings of a sentence that tells who said the one before. */
  readonly backs: PhraseTrie<true>;
  /** Verbs that are cues after such an opening alone: "такое мнение высказал". */
  readonly backVerbs: ReadonlySet<string>;
}

interface RawTable {
  readonly verbs: Readonly<Record<string, string>>;
  readonly openers: string;
  readonly sourceBefore: string;
  readonly sourceAfter: string;
  readonly forecastBefore: string;
  readonly expectations: string;
  readonly stops: string;
  readonly auxiliaries: string;
  readonly negations: string;
  readonly leaders: string;
  readonly sourceStops: string;
  readonly pronouns: string;
  readonly asks: string;
  readonly determiners: string;
  readonly adverbs: string;
  readonly citing: string;
  readonly addresseeBefore: string;
  readonly addresseeWords: string;
  readonly backs: string;
  readonly backVerbs: string;
}

const all: Readonly<Record<string, RawTable | string>> = tables;
const made = new Map<string, CueTable>();

/** The cues of a language other than English; undefined where there are none. */
export function cueTable(language: string): CueTable | undefined {
  const known = made.get(language);
  if (known) return known;
  const raw = all[language];
  if (!raw || typeof raw === "string") return undefined;
  const table = makeTable(raw);
  made.set(language, table);
  return table;
}

function makeTable(raw: RawTable): CueTable {
  const verbs = new Map<string, Draft["cueClass"]>();
  for (const [cueClass, forms] of Object.entries(raw.verbs))
    for (const form of forms.split(" ")) if (form !== "") verbs.set(form, parseCueClass(cueClass));
  const sourceBefore = emptyTrie<Draft["cueClass"]>();
  for (const phrase of phrasesOf(raw.forecastBefore)) addPhrase(sourceBefore, phrase, "forecast");
  for (const phrase of phrasesOf(raw.sourceBefore)) addPhrase(sourceBefore, phrase, "neutral");
  const expectations = emptyTrie<true>();
  for (const phrase of phrasesOf(raw.expectations)) addPhrase(expectations, phrase, true);
  const citing = emptyTrie<true>();
  for (const phrase of phrasesOf(raw.citing)) addPhrase(citing, phrase, true);
  const backs = emptyTrie<true>();
  for (const phrase of phrasesOf(raw.backs)) addPhrase(backs, phrase, true);
  return {
    verbs,
    citing,
    backs,
    backVerbs: setOf(raw.backVerbs),
    addresseeBefore: setOf(raw.addresseeBefore),
    addresseeWords: setOf(raw.addresseeWords),
    sourceBefore,
    expectations,
    openers: setOf(raw.openers),
    sourceAfter: setOf(raw.sourceAfter),
    stops: setOf(raw.stops),
    auxiliaries: setOf(raw.auxiliaries),
    negations: setOf(raw.negations),
    leaders: setOf(raw.leaders),
    sourceStops: setOf(raw.sourceStops),
    pronouns: setOf(raw.pronouns),
    asks: setOf(raw.asks),
    determiners: setOf(raw.determiners),
    adverbs: setOf(raw.adverbs),
  };
}

function phrasesOf(list: string): string[] {
  return list.split("|").filter((phrase) => phrase !== "");
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").filter((word) => word !== ""));
}
