import { personForms } from "../language/index.ts";
import { type Dimension, dimensions, pairNamed, partyNamed } from "../relations/index.ts";
import { findWords } from "./search-words.ts";
import { type SearchKind, searchKinds, type SearchNote, type SearchQuery, type SearchTerm } from "./types.ts";

/** Longest line that is read, in UTF-16 code units, and most terms of it. */
const longest = 400;
const mostTerms = 24;

/** One piece of the line: an optional minus, an optional name, then a quotation or a run without blanks. */
const piece = /(-?)(?:(from|about|lang|after|before|kind):)?(?:"([^"]*)"?|(\S+))/giu;

/**
 * Reads a line of the search box: words, a person's name (which finds that person's names in other languages too, unless it stands
 * in quotation marks), "words in this order", -without, `from:` an outlet, `about:RUS-CHN` (or by name) or a dimension, `lang:`,
 * `after:` and `before:` a day, month or year, `kind:`. Anything is allowed; what makes no sense is left out with a note.
 * `known` are the dimensions that `about:` may name; a user's own is looked for by its words, since no row is marked with it.
 */
export function parseQuery(line: string, known: readonly Dimension[] = dimensions): SearchQuery {
  const draft: Draft = {
    terms: [],
    without: [],
    anyOf: [],
    alsoNamed: [],
    from: [],
    about: [],
    languages: [],
    notes: [],
  };
  const pieces = [...line.slice(0, longest).normalize("NFC").matchAll(piece)];
  const read = pieces.slice(0, mostTerms);
  for (let at = 0; at < read.length; at += 1) {
    const [, minus = "", name, quoted, bare] = read[at] ?? [];
    const value = (quoted ?? bare ?? "").trim();
    if (value === "") continue;
    const words = name || minus || quoted !== undefined ? 0 : takePerson(draft, read.slice(at).map(bareWord));
    if (words > 0) at += words - 1;
    else if (name) takeFilter(draft, name.toLowerCase(), value, known);
    else takeTerm(minus === "" ? draft.terms : draft.without, value, quoted !== undefined);
  }
  if (pieces.length > mostTerms || line.length > longest) draft.notes.push({ code: "long", given: "" });
  const { anyOf, alsoNamed, ...query } = draft;
  return {
    ...query,
    ...(anyOf.length > 0 ? { anyOf } : {}),
    ...(alsoNamed.length > 0 ? { alsoNamed } : {}),
  };
}

/** What stands in the line as a word: no filter, nothing left out, nothing in quotation marks. */
function bareWord([, minus = "", name, , bare = ""]: RegExpExecArray): string | undefined {
  return minus === "" && !name && bare !== "" ? bare : undefined;
}

/** Takes the listed person whose name the line goes on with, in at most three words; answers how many were taken. */
function takePerson(draft: Draft, words: readonly (string | undefined)[]): number {
  for (let count = 3; count > 0; count -= 1) {
    const own = words.slice(0, count);
    if (own.length < count || own.some((word) => word === undefined)) continue;
    const name = own.join(" ");
    const forms = personForms(name);
    const group = [...new Set(forms.flatMap(nameWord))];
    if (forms.length < 2 || group.length < 2) continue;
    draft.anyOf.push(group);
    draft.alsoNamed.push(
      ...forms.filter((form) => form.toLowerCase() !== name.toLowerCase() && nameWord(form).length > 0),
    );
    return count;
  }
  return 0;
}

/** The one word by which the index knows a name: of ideographs a pair, the second where a transcription has four and more; of a Russian name in several words the last; of others none. */
function nameWord(name: string): readonly string[] {
  const words = findWords(name).map(({ word }) => word);
  if (words.length === 1) return words;
  // "Си Цзиньпин" is never "Си" alone: the last word tells who is meant, where it is no small one.
  if (/\p{Script=Cyrillic}/u.test(name)) return words.slice(-1).filter((word) => word.length >= 4);
  if (!/^\p{Script=Han}+$/u.test(name)) return [];
  return words.slice(words.length > 2 ? 1 : 0, words.length > 2 ? 2 : 1);
}

interface Draft {
  terms: SearchTerm[];
  without: SearchTerm[];
  anyOf: (readonly string[])[];
  alsoNamed: string[];
  from: string[];
  about: string[];
  languages: string[];
  notes: SearchNote[];
  after?: string;
  before?: string;
  kind?: SearchKind;
}

function takeTerm(terms: SearchTerm[], value: string, quoted: boolean): void {
  const words = findWords(value).map(({ word }) => word);
  if (words.length > 0) terms.push({ words, exact: quoted || words.length > 1 });
}

function takeFilter(draft: Draft, name: string, value: string, known: readonly Dimension[]): void {
  if (name === "from") draft.from.push(value.toLowerCase());
  else if (name === "lang") draft.languages.push(languageNamed(value));
  else if (name === "about") takeAbout(draft, value, known);
  else if (name === "kind") takeKind(draft, value);
  else takeDay(draft, name === "after" ? "after" : "before", value);
}

function takeAbout(draft: Draft, value: string, known: readonly Dimension[]): void {
  const dimension = known.find(({ id }) => id.toLowerCase() === value.toLowerCase());
  if (dimension) {
    if (!dimension.own) draft.about.push(dimensionMark(dimension.id));
    else if (singleWords(dimension).length > 0) draft.anyOf.push(singleWords(dimension));
    else draft.notes.push({ code: "own-dimension", given: value });
    return;
  }
  const codes = partiesIn(value);
  if (codes.length === 0) draft.notes.push({ code: "about", given: value });
  draft.about.push(...codes.slice(0, 4).map((code) => code.toUpperCase()));
}

/** Codes of the states and bodies of "RUS-CHN", "russia,china,india", "Guinea-Bissau" and the like; none where one of them is unknown. */
function partiesIn(value: string): readonly string[] {
  const whole = partyNamed(value);
  if (whole !== undefined) return [whole];
  const codes = value.split(/[-,/]/u).map(partyNamed);
  return codes.every((code) => code !== undefined) ? codes : (pairNamed(value) ?? []);
}

let languageNames: ReadonlyMap<string, string> | undefined;

/** "zh" of "zh-Hans", "Chinese" and "中文": a code, or the English name of a language or its own. */
function languageNamed(value: string): string {
  languageNames ??= readLanguageNames();
  const asked = value.toLowerCase();
  return languageNames.get(asked) ?? asked.split("-")[0] ?? asked;
}

function readLanguageNames(): ReadonlyMap<string, string> {
  const letters = "abcdefghijklmnopqrstuvwxyz".split("");
  const english = new Intl.DisplayNames(["en"], { type: "language" });
  const names = new Map<string, string>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = english.of(code);
    if (name === undefined || name === code) continue;
    const own = new Intl.DisplayNames([code, "en"], { type: "language" }).of(code);
    for (const one of [name, own]) if (one && !names.has(one.toLowerCase())) names.set(one.toLowerCase(), code);
  }
  return names;
}

/** The words of a dimension that the index has as one; phrases of several are left to the dossier. */
function singleWords({ words }: Dimension): readonly string[] {
  const listed = Object.values(words).flat();
  return listed.flatMap((one) => {
    const found = findWords(one.replaceAll("*", ""));
    return found.length === 1 ? found.map(({ word }) => word) : [];
  });
}

/** A dimension as it stands among the codes of a row. */
export function dimensionMark(id: string): string {
  return id.toUpperCase().replaceAll(" ", ".");
}

/** A language of the sources as it stands among the codes of a row: `lang:zh` finds stories and records that rest on one in it. */
export function languageMark(code: string): string {
  return `LANG:${(code.split("-")[0] ?? code).toUpperCase()}`;
}

function takeKind(draft: Draft, value: string): void {
  const kind = searchKinds.find((one) => one === value.toLowerCase());
  if (kind) draft.kind = kind;
  else draft.notes.push({ code: "kind", given: value });
}

function takeDay(draft: Draft, name: "after" | "before", value: string): void {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(value) ?? [];
  const time = `${year}-${month}-${day}T00:00:00Z`;
  if (year && !Number.isNaN(Date.parse(time))) draft[name] = time;
  else draft.notes.push({ code: "day", given: `${name}:${value}` });
}
