import data from "../data/own-names.json" with { type: "json" };

/** A person's own name in a script without capitals, parted from titles and offices. */
export interface OwnName {
  readonly name: string;
  /** What the person may be called by later: the whole name and the surname; the surname alone where no more is told. */
  readonly words: readonly string[];
}

const surnames: ReadonlySet<string> = new Set(data.surnames.split(" "));
const titles: readonly string[] = data.titles.split(" ");
const noNames: ReadonlySet<string> = new Set(data.noNames.split(" "));
const arabicHeads: ReadonlySet<string> = new Set(data.arabicHeads.split(" "));

/** True for Chinese and Arabic: no capital tells a name there. */
export function isUncased(name: string): boolean {
  return /[\u3400-\u9fff\u0600-\u06ff]/u.test(name);
}

/** "商务部发言人林岩" is 林岩, "林部长" is 林, "وزير التجارة سامي إيتو" is سامي إيتو; undefined where no name can be told. */
export function ownNameIn(source: string): OwnName | undefined {
  if (source.length > 80) return undefined;
  return /[\u3400-\u9fff]/u.test(source) ? chineseName(source) : arabicName(source);
}

function chineseName(source: string): OwnName | undefined {
  const plain = source.replace(/(?:女士|先生)$/u, "");
  const [title, end] = lastTitle(plain);
  const rest = plain.slice(end);
  if (rest.includes("·")) {
    const parts = rest.split("·").filter((part) => part !== "");
    return parts.length > 1 ? { name: rest, words: parts } : undefined;
  }
  // "血管科主任林岩教授": a title on both sides.
  if (rest === "" && title > 0) {
    const head = plain.slice(0, title);
    return surnameAlone(head) ?? fullName(head) ?? (lastTitle(head)[0] > 0 ? chineseName(head) : undefined);
  }
  if (rest.length === 1 && plain !== source) return surnameAlone(rest);
  const surname = surnames.has(rest.slice(0, 2)) ? rest.slice(0, 2) : rest.slice(0, 1);
  const given = rest.length - surname.length;
  // "主任李军": after a title the last character of a body is one of a given name.
  // "李代国": 国 ends many given names of two characters, and states of the same length rarely open with a surname.
  const last = rest.slice(-1);
  const body =
    end === 0 ? noNames.has(last) && !(last === "国" && given === 2 && rest !== "成员国") : /[方们者部会]$/u.test(rest);
  if (!surnames.has(surname) || given < 1 || given > 2 || body) return undefined;
  return { name: rest, words: [rest, surname] };
}

/** "林岩委员": a whole name before its title. */
function fullName(head: string): OwnName | undefined {
  const surname = head.slice(0, 1);
  return head.length > 1 && head.length < 4 && surnames.has(surname) && !noNames.has(head.slice(-1))
    ? { name: head, words: [head, surname] }
    : undefined;
}

function surnameAlone(head: string): OwnName | undefined {
  return surnames.has(head) ? { name: head, words: [head] } : undefined;
}

/** Where the last title in a source starts and ends. */
function lastTitle(source: string): [start: number, end: number] {
  let best: [number, number] = [0, 0];
  for (const title of titles) {
    const at = source.lastIndexOf(title);
    // "委员" of a "委员会" is nobody's title.
    if (title === "委员" && source.charAt(at + 2) === "会") continue;
    if (at >= 0 && at + title.length > best[1]) best = [at, at + title.length];
  }
  return best;
}

/** The words at the end that have no article and are no office; a last word with its article where a given name stands before it. */
function arabicName(source: string): OwnName | undefined {
  const words = source.split(/\s+/u).filter((word) => word !== "");
  let first = words.length;
  if (
    words.length > 2 &&
    isPlain(words.at(-2) ?? "") &&
    !words.at(-2)?.startsWith("ل") &&
    (words.at(-1) ?? "").startsWith("ال")
  )
    first -= 2;
  while (first > 0 && isPlain(words[first - 1] ?? "")) first -= 1;
  const own = words.slice(first);
  const last = own.at(-1);
  if (last === undefined || own.length > 4 || (own.length === words.length && own.length > 1)) return undefined;
  return { name: own.join(" "), words: own.length > 1 ? [own.join(" "), last] : [last] };
}

/** "埃尔多安": three to seven of the characters that foreign names are written with, and no Chinese name. */
export function isTransliterated(name: string): boolean {
  return name.length > 2 && name.length < 8 && Array.from(name).every((sign) => transliterated.has(sign));
}

const transliterated: ReadonlySet<string> = new Set(data.transliterated);

/** True for an Arabic word that is an office, a body or a little word, and no name. */
export function isArabicHead(word: string): boolean {
  return arabicHeads.has(word);
}

function isPlain(word: string): boolean {
  return /^\p{Script=Arabic}{3,}$/u.test(word) && !/^(?:ال|لل|بال|وال)/u.test(word) && !arabicHeads.has(word);
}

/** The words that a later, shorter mention is known by. */
export function keyOf(source: string): string | undefined {
  const own = ownNameIn(source);
  if (own && own.words.length === 1) return own.words[0];
  if (own && own.name === source) return own.name;
  // "الأسد", "伊藤": one word that an earlier, longer name may end in.
  return /\s/u.test(source) || source.length > 12 ? undefined : source;
}
