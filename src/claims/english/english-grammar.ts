import lists from "../data/grammar.en.json" with { type: "json" };

type ListName = Exclude<keyof typeof lists, "about">;

/** The closed classes of English words, lower case, as sets. */
export const grammar: Readonly<Record<ListName, ReadonlySet<string>>> = readSets();

function readSets(): Record<ListName, ReadonlySet<string>> {
  const set = (name: ListName): ReadonlySet<string> => new Set(lists[name].split(" "));
  return {
    subjectPronouns: set("subjectPronouns"),
    relatives: set("relatives"),
    determiners: set("determiners"),
    possessives: set("possessives"),
    auxiliaries: set("auxiliaries"),
    beForms: set("beForms"),
    haveForms: set("haveForms"),
    negations: set("negations"),
    modals: set("modals"),
    adverbs: set("adverbs"),
    boundaries: set("boundaries"),
    prepositions: set("prepositions"),
    leadingPrepositions: set("leadingPrepositions"),
    timeWords: set("timeWords"),
    extensionHeads: set("extensionHeads"),
    spokenThings: set("spokenThings"),
    weakCues: set("weakCues"),
    notCues: set("notCues"),
    strikes: set("strikes"),
    arms: set("arms"),
    fighters: set("fighters"),
    struck: set("struck"),
    mindVerbs: set("mindVerbs"),
    pastMindVerbs: set("pastMindVerbs"),
    mindNouns: set("mindNouns"),
    mindAdjectives: set("mindAdjectives"),
    conjunctions: set("conjunctions"),
    clauseVerbs: set("clauseVerbs"),
    nounLike: set("nounLike"),
    speakerNouns: set("speakerNouns"),
    loneQuantifiers: set("loneQuantifiers"),
    phrasals: set("phrasals"),
  };
}

/** An adverb by list or by ending; "family" and "only" as nouns do no harm where this is asked. */
export function isAdverb(word: string): boolean {
  return grammar.adverbs.has(word) || (word.length > 4 && word.endsWith("ly") && word !== "family" && word !== "ally");
}
