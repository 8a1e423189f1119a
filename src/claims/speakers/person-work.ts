import works from "../data/person-words.json" with { type: "json" };

const oneOf = (list: string): string => list.split(" ").join("|");

/** "the doctor", "her late uncle", "a Norse novelist". */
const english: RegExp = new RegExp(
  `^(?:the|an?|her|his|one|another) (?:\\p{Ll}[\\p{Ll}-]+ ){0,2}(?:${oneOf(works.en)}|\\p{Ll}+(?:${oneOf(works.enEndings)}))$`,
  "iu",
);

/** "el doctor", "la exmoderadora". */
const spanish: RegExp = new RegExp(`^(?:el|la) (?:ex)?\\p{Ll}{3,}(?:${oneOf(works.esEndings)})$`, "iu");

/** "الكاتب", not "الكاتب العام", nor with where or of what: those are read by their office. */
const arabic: RegExp = new RegExp(`^ال(?:${oneOf(works.ar)})(?! (?:ال)?عام|\\p{L}| (?:في|من|باسم))`, "u");

/** A source of English or Spanish that is one person by their work or kin, and has no name. */
export function isWork(name: string): boolean {
  return spanish.test(name) || english.test(name);
}

/** An Arabic source that opens with a person's work. */
export function isArabicWork(name: string): boolean {
  return arabic.test(name);
}
