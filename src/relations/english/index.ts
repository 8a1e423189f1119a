export { judgeVerb } from "./judge-verb.ts";
export { isOfOnePerson, isUnsettled, linkEnglish } from "./link-english.ts";
export { ownsTime } from "./owns-time.ts";
export { isInPhrase, readEnglishSentence } from "./read-sentence.ts";
export type { EnglishSentence } from "./types.ts";
