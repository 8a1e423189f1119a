import { readFileSync } from "node:fs";
import { type Piece, scanPieces } from "../../language/index.ts";
import { spelledUnits, symbolName } from "./unit-symbols.ts";

export interface Unit {
  /** ISO 4217 for money, the usual symbol otherwise. */
  readonly code: string;
  /** English name, singular. */
  readonly name: string;
}

interface UnitNode {
  readonly next: Map<string, UnitNode>;
  unit?: Unit;
}

let root: UnitNode | undefined;
const names = new Map<string, string>();

/** Units by their written forms in seven languages, from `data/units.tsv`; read at first use. */
function unitTrie(): UnitNode {
  if (root) return root;
  const made: UnitNode = { next: new Map() };
  for (const line of readFileSync(new URL("../data/units.tsv", import.meta.url), "utf8").split("\n")) {
    const [code = "", name = "", forms = ""] = line.split("\t");
    if (code === "") continue;
    names.set(code, name);
    for (const form of forms.split("|")) {
      addForm(made, form, { code, name });
      // "a 4,000-square-foot house".
      if (/^[a-z]+(?: [a-z]+)+$/u.test(form)) addForm(made, form.replaceAll(" ", "-"), { code, name });
    }
  }
  for (const { code, name, forms } of spelledUnits()) {
    if (!names.has(code)) names.set(code, name);
    for (const form of forms) addForm(made, form, { code, name: names.get(code) ?? name });
  }
  root = made;
  return made;
}

function addForm(top: UnitNode, form: string, unit: Unit): void {
  let node = top;
  for (const piece of scanPieces(form)) {
    const next = node.next.get(piece.text) ?? { next: new Map() };
    node.next.set(piece.text, next);
    node = next;
  }
  node.unit ??= unit;
}

/** English name of a unit by its code; the code itself where it is a counted noun. */
export function unitName(code: string): string {
  unitTrie();
  if (code === "1") return "dimensionless";
  const exact = names.get(code);
  if (exact !== undefined) return exact;
  if (code.endsWith(" of age")) return `${unitName(code.slice(0, -7))} of age`;
  const symbols = symbolName(code);
  if (symbols !== undefined) return symbols;
  const slash = code.indexOf("/");
  return slash > 0 ? `${unitName(code.slice(0, slash))} per ${unitName(code.slice(slash + 1))}` : code;
}

/** The longest unit written from piece `at` on. */
export function unitAt(pieces: readonly Piece[], at: number): { unit: Unit; after: number } | undefined {
  let node: UnitNode | undefined = unitTrie();
  let best: { unit: Unit; after: number } | undefined;
  for (let k = at; k < pieces.length; k += 1) {
    node = node.next.get(pieces[k]?.text ?? "");
    if (!node) break;
    if (node.unit) best = { unit: node.unit, after: k + 1 };
  }
  return best;
}
