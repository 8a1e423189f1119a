import scripts from "../data/romanise.json" with { type: "json" };

const letters: ReadonlyMap<string, string> = new Map(
  Object.entries(scripts)
    .filter(([script]) => script !== "about")
    .flatMap(([, list]) => list.split(" ").map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)])),
);
/** Hangul syllables, by the order of Unicode: first and last letters. */
const hangulFirst = "k k n t t l m p p s s  ch ch ch k t p h".split(" ");
const hangulVowels = "a e ya ye o e yo ye o va ve oe yo u vo ve vi yu u ui i".split(" ");
const hangulLast = " k k k n n n t l l l l l l l l m p p t t n t t k t p ".split(" ");

/** A word of any alphabet in plain lower-case Latin letters, roughly as it sounds; signs that have no reading are left out. */
export function romanise(word: string): string {
  let out = "";
  for (const sign of word.normalize("NFC").toLowerCase()) {
    const code = sign.charCodeAt(0);
    if (code < 0x80) out += sign;
    else if (code >= 0xac00 && code <= 0xd7a3) out += readHangul(code - 0xac00);
    else out += letters.get(sign) ?? readMarked(sign);
  }
  return out;
}

function readHangul(index: number): string {
  const first = hangulFirst[Math.floor(index / 588)] ?? "";
  const vowel = hangulVowels[Math.floor((index % 588) / 28)] ?? "";
  return first + vowel + (hangulLast[index % 28] ?? "");
}

const special: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  æ: "a",
  œ: "o",
  ð: "d",
  þ: "t",
  ł: "l",
  đ: "d",
  ı: "i",
  ə: "a",
};

function readMarked(sign: string): string {
  const bare = sign.normalize("NFD").replace(/\p{M}/gu, "");
  const first = bare.slice(0, 1);
  return special[sign] ?? (bare.charCodeAt(0) < 0x80 ? bare : (letters.get(first) ?? ""));
}

/** Sounds that alphabets tell apart and neighbours do not: b and p, d and t, g and k, l and r, s and its kin. */
const classes: Readonly<Record<string, string>> = {
  b: "P",
  p: "P",
  f: "F",
  v: "F",
  w: "F",
  d: "T",
  t: "T",
  g: "K",
  k: "K",
  q: "K",
  c: "K",
  l: "L",
  r: "L",
  m: "M",
  n: "N",
  s: "S",
  z: "S",
  x: "S",
  j: "S",
};

/** Consonants kept in a key: the ends of words bend with grammar. */
const longestKey = 5;

/**
 * Key of a name: its consonants by class, so that Путин, بوتين, Poutine and Putin share one; with two consonants the
 * vowels stay, in three classes. Undefined where too little is left to tell names apart.
 */
export function nameKey(word: string): string | undefined {
  const plain = romanise(word)
    .replaceAll("kh", "h")
    .replace(/[^a-z]/gu, "");
  const shape = soften(plain);
  let key = "";
  let before: string | undefined;
  for (const sign of shape) {
    const kind = classes[sign];
    if (kind && kind !== before) key += kind;
    before = kind;
  }
  if (key.length >= 3) return startsWithVowel(shape) + key.slice(0, longestKey);
  return key.length === 2 && plain.length >= 3 && plain.length <= 7 ? vowelKey(shape) : undefined;
}

function soften(plain: string): string {
  return plain
    .replaceAll("sch", "s")
    .replaceAll("dzh", "s")
    .replaceAll("dj", "s")
    .replaceAll("ch", "s")
    .replaceAll("sh", "s")
    .replaceAll("zh", "s")
    .replaceAll("ts", "s")
    .replaceAll("ph", "f")
    .replaceAll("ce", "se")
    .replaceAll("ci", "si")
    .replaceAll("h", "");
}

function startsWithVowel(shape: string): string {
  return /^[aeiouy]/u.test(shape) ? "A" : "";
}

function vowelKey(shape: string): string {
  let key = "";
  for (const sign of shape) {
    const kind = classes[sign]?.toLowerCase() ?? (sign === "a" ? "A" : /[eiy]/u.test(sign) ? "I" : "U");
    if (!key.endsWith(kind)) key += kind;
  }
  return key.replace(/[AIU]+$/u, "").replaceAll(/[AIU]{2,}/gu, (run) => run.slice(0, 1));
}
