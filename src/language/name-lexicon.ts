import { readFileSync } from "node:fs";
import { baseLanguage } from "./detect-language.ts";
import { scanPieces } from "./scan-pieces.ts";
import { listedNames } from "./state-names.ts";
import type { MentionForm, MentionKind } from "./types.ts";
import { nameKey } from "./word-keys.ts";

/** What a listed name stands for. */
export interface NameEntry {
  readonly kind: MentionKind;
  readonly codes: readonly string[];
  readonly form: MentionForm;
  /** The words of the name as listed, to compare capitals with; `initials` of them are compared whole ("US"). */
  readonly words: readonly ListedWord[];
}

export interface ListedWord {
  readonly surface: string;
  readonly capital: boolean;
  readonly initials: boolean;
}

/** A run of pieces of a text that spells a name. */
export interface NameMatch {
  /** Indexes of the first piece and of the one after the last. */
  readonly first: number;
  readonly after: number;
  readonly entries: readonly NameEntry[];
}

/** A node of the trie over words; one pass over a text finds the longest name at each place. */
export interface NameNode {
  readonly next: Map<string, NameNode>;
  entries: NameEntry[];
}

export interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly office: string;
  readonly from: string;
  readonly to: string;
  readonly forms: ReadonlyMap<string, readonly string[]>;
}

/** First words of English names that are written small ("the Kremlin"): other small words start no name. */
export const smallStarts: Set<string> = new Set();
const lexicons = new Map<string, NameNode>();
/** Names as they are listed, in small letters, by language. */
const listedForms = new Map<string, Set<string>>();
export const personLines: readonly PersonLine[] = readTable("persons.tsv").map(parsePerson);

/** The trie of all names that are known in a language; made at first use, then kept. */
export function nameLexicon(language: string): NameNode {
  const base = baseLanguage(language);
  const found = lexicons.get(base);
  if (found) return found;
  const root: NameNode = { next: new Map(), entries: [] };
  addStates(root, base);
  addBodies(root, base);
  addPersons(root, base);
  lexicons.set(base, root);
  return root;
}

/** True for a name in the form in which it is listed: in a language with cases "Россия" and not "России". */
export function isListedForm(name: string, language: string): boolean {
  nameLexicon(language);
  return listedForms.get(baseLanguage(language))?.has(name.toLowerCase()) ?? false;
}

function readTable(name: string): string[][] {
  const text = readFileSync(new URL(`./data/${name}`, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

function addStates(root: NameNode, language: string): void {
  for (const [code, names] of listedNames(language)) {
    // "Congo" alone and names turned about ("Korea, Republic of") are left to the table below.
    for (const name of names)
      if (!/[,(（]/u.test(name) && !/^Congo$/u.test(name)) addName(root, language, name, "state", [code], "name");
  }
  for (const [codes = "", names = "", adjectives = "", peoples = "", capitals = ""] of readStates(language)) {
    const of = codes.split(",");
    for (const name of alternatives(names)) addName(root, language, name, "state", of, "name");
    for (const name of alternatives(adjectives)) addName(root, language, name, "state", of, "adjective");
    for (const name of alternatives(peoples)) addName(root, language, name, "state", of, "people");
    for (const name of alternatives(capitals)) addName(root, language, name, "state", of, "metonym");
  }
}

function readStates(language: string): string[][] {
  return ["en", "ru", "zh", "ar", "es", "fr", "de"].includes(language) ? readTable(`states.${language}.tsv`) : [];
}

function addBodies(root: NameNode, language: string): void {
  for (const [code = "", ...lists] of readTable("bodies.tsv")) {
    for (const name of formsByLanguage(lists).get(language) ?? []) {
      addName(root, language, name, "body", [code], isSeat(name) ? "metonym" : "name");
    }
  }
}

/** Names of a body by language, those most used first; empty where the code is no listed body's. */
export function bodyForms(code: string): ReadonlyMap<string, readonly string[]> {
  const line = readTable("bodies.tsv").find(([id]) => id === code);
  return formsByLanguage(line?.slice(1) ?? []);
}

function isSeat(name: string): boolean {
  return /^(?:Brussels|Брюссель|布鲁塞尔|بروكسل|Bruselas|Bruxelles|Brüssel)$/u.test(name);
}

function addPersons(root: NameNode, language: string): void {
  for (const person of personLines) {
    for (const name of person.forms.get(language) ?? []) addName(root, language, name, "person", [person.id], "leader");
    if (language !== "zh" && language !== "ar" && language !== "ru")
      addName(root, language, person.name, "person", [person.id], "leader");
  }
}

function addName(
  root: NameNode,
  language: string,
  name: string,
  kind: MentionKind,
  codes: readonly string[],
  form: MentionForm,
): void {
  const pieces = scanPieces(name);
  const forms = listedForms.get(language) ?? new Set();
  listedForms.set(language, forms.add(name.toLowerCase()));
  let node = root;
  for (const piece of pieces) {
    const key = nameKey(piece.text, language);
    const next = node.next.get(key) ?? { next: new Map(), entries: [] };
    node.next.set(key, next);
    node = next;
  }
  const [opener] = pieces;
  if (opener && !opener.capital && language === "en") smallStarts.add(opener.text);
  const words = pieces.map((piece) => listedWord(name.slice(piece.start, piece.end)));
  const same = node.entries.some((entry) => entry.form === form && entry.codes.join() === codes.join());
  if (!same) node.entries.push({ kind, codes, form, words });
}

function alternatives(list: string): string[] {
  return list.split("|").filter((name) => name !== "");
}

function formsByLanguage(columns: readonly string[]): Map<string, readonly string[]> {
  return new Map(columns.map((column) => [column.slice(0, 2), alternatives(column.slice(3))]));
}

function parsePerson([
  id = "",
  name = "",
  state = "",
  office = "",
  from = "",
  to = "",
  ...forms
]: string[]): PersonLine {
  return { id, name, state, office, from, to, forms: formsByLanguage(forms) };
}

function listedWord(surface: string): ListedWord {
  return { surface, capital: /^\p{Lu}/u.test(surface), initials: /^(?:\p{Lu}\.?){1,4}$/u.test(surface) };
}

const adjectives = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** Words of a language for "of that state" ("chinois", "chinoise"), by ISO alpha-3 code, the commonest first. */
export function stateAdjectives(code: string, language: string): readonly string[] {
  const known =
    adjectives.get(language) ??
    new Map(readStates(language).map(([id = "", , words = ""]) => [id, words.split("|").filter(Boolean)] as const));
  adjectives.set(language, known);
  return known.get(code) ?? [];
}
