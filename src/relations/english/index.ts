export { judgeVerb } from "./judge-verb.ts";
export { linkEnglish } from "./link-english.ts";
export { isInPhrase, readEnglishSentence } from "./read-sentence.ts";
export type { EnglishSentence } from "./types.ts";
