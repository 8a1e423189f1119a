export { isIdeograph } from "./characters.ts";
export { baseLanguage, detectLanguage } from "./detect-language.ts";
export { isBase, isPresentBase, verbBase, verbForms } from "./english-verbs.ts";
export { findMentions } from "./find-mentions.ts";
export { tagEnglishWords, type WordTag } from "./tag-words.ts";
export { digitsValue } from "./digits-value.ts";
export { findNumbers } from "./find-numbers.ts";
export type { NumberMention } from "./number-tables.ts";
export { findTimes, type FoundTime } from "./find-times.ts";
export { findTowns, type Town, townNamed } from "./find-towns.ts";
export { bodyIn, personForms, personIn, personNamed } from "./names-in.ts";
export { isListedForm, stateAdjectives } from "./name-lexicon.ts";
export { officeHoldersAt, officeOn, officesOf } from "./office-holders.ts";
export {
  addPhrase,
  emptyTrie,
  longestPhrase,
  phraseNode,
  type PhraseTrie,
} from "./phrase-trie.ts";
export { scanPieces } from "./scan-pieces.ts";
export { splitSentences } from "./split-sentences.ts";
export { stateNamed, stateNames } from "./state-names.ts";
export { stem } from "./stem.ts";
export { stopWords } from "./stop-words.ts";
export { timeWordKind } from "./time-lexicon.ts";
export { tokenize } from "./tokenize.ts";
export type { Mention, MentionForm, MentionKind, OfficeHolder, Piece, PieceKind, StateNames, Token } from "./types.ts";
