/** Endings of Russian names and adjectives, longest first; -ов and -ев stay, since surnames end in them. */
const russianEndings =
  /(?:иями|ями|ами|ыми|ими|ией|ого|его|ому|ему|иях|иям|ией|ия|ии|ию|ие|ий|ой|ый|ая|ое|ые|ую|ей|ям|ях|ам|ах|ом|ем|ым|им|ых|их|ою|у|ю|а|я|ы|и|е|о|ь|й)$/u;
const fleeting = /^.{3,}[бвгджзклмнпрстфхц]{2}$/u;
const germanEndings = /(?<=isch)(?:e|er|en|em|es)$|s$/u;
const romanceElision = /^(?:l|d|qu|s|n|j|c)['’](?=\p{L})/u;
const arabicMarks = /[\u064b-\u0652\u0640]/gu;

/**
 * The forms under which a word of a text is looked up among names, likeliest first: inflected languages by a rough stem,
 * Arabic with its joined و ف ب ك ل and ال taken off. Input is lower case, the language a bare code.
 */
export function lookupKeys(word: string, language: string): readonly string[] {
  if (language === "ar") return arabicKeys(word);
  if (language === "ru") {
    const key = nameKey(word, language);
    const shorter = word.slice(0, -1);
    // "Китая" looks like an adjective to the rough stem: the word without its last letter is tried too.
    const keys = word.length > 4 && shorter !== key ? [key, shorter] : [key];
    // "Египта" is of "Египет": the vowel between the last consonants comes and goes.
    return fleeting.test(key) ? [...keys, `${key.slice(0, -1)}е${key.slice(-1)}`] : keys;
  }
  return [nameKey(word, language)];
}

/** The form under which a word of a name is stored. Lower case; the language a bare code ("ru"). */
export function nameKey(word: string, language: string): string {
  const base = language;
  if (base === "ru")
    return word.length > 3 ? word.replaceAll("ё", "е").replace(russianEndings, "") : word.replaceAll("ё", "е");
  if (base === "de") return word.length > 4 ? word.replace(germanEndings, "") : word;
  if (base === "fr") return word.replace(romanceElision, "");
  if (base === "ar") return plainArabic(withoutArticle(word.replaceAll(arabicMarks, "")));
  return word;
}

/** Without vowel signs, and with the letters that writers swap made one. */
function plainArabic(word: string): string {
  return word.replaceAll(arabicMarks, "").replaceAll(/[أإآ]/gu, "ا").replaceAll("ى", "ي");
}

/** "الصين" without its article; "ألمانيا" and "ألباريس" begin with a letter of their own, and "باريس" is neither. */
function withoutArticle(word: string): string {
  return word.length > 4 && word.startsWith("ال") ? word.slice(2) : word;
}

function arabicKeys(word: string): string[] {
  let rest = word.replaceAll(arabicMarks, "");
  const keys = [withoutArticle(rest), rest];
  for (const joined of ["وف", "بكل"]) {
    if (rest.length < 4 || !joined.includes(rest.charAt(0))) continue;
    const doubled = rest.startsWith("لل");
    rest = doubled ? rest.slice(2) : rest.slice(1);
    keys.push(withoutArticle(rest), rest);
  }
  return [...new Set(keys.map(plainArabic))];
}
