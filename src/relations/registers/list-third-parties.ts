import type { DossierLine } from "../types.ts";
import { outletsOf } from "./passages.ts";
import type { PairMaterial } from "./types.ts";

export interface ThirdParty {
  readonly code: string;
  /** Records with each of the two, and those of the pair itself that name it. */
  readonly withA: readonly DossierLine[];
  readonly withB: readonly DossierLine[];
  readonly named: readonly DossierLine[];
  /** What it is said to do, most records first: type, towards whom, and the records. */
  readonly deeds: readonly {
    readonly type: string;
    readonly towards: string;
    readonly lines: readonly DossierLine[];
  }[];
  readonly saidBy: readonly string[];
  /** Some record of it with one of the two is of quad 3 or 4. */
  readonly conflict: boolean;
}

/** Others that both deal with, or that a record of the pair names; those with most records first. */
export function listThirdParties(material: PairMaterial): readonly ThirdParty[] {
  const { a, b, around, lines } = material;
  const other = ({ source, target }: DossierLine): string => (source === a || source === b ? target : source);
  const codes = [...new Set([...around.map(other), ...lines.flatMap(({ others }) => others ?? [])])].filter(
    (code) => code !== a && code !== b,
  );
  const found = codes.map((code): ThirdParty => {
    const own = around.filter((line) => other(line) === code);
    const named = lines.filter(({ others }) => others?.includes(code));
    const all = [...own, ...named];
    return {
      code,
      withA: own.filter(({ source, target }) => source === a || target === a),
      withB: own.filter(({ source, target }) => source === b || target === b),
      named,
      deeds: deedsOf(own.filter(({ source }) => source === code)),
      saidBy: [...new Set([...all.flatMap(({ saidBy }) => saidBy ?? []), ...outletsOf(material, all)])],
      conflict: own.some(({ quad }) => quad === 3 || quad === 4),
    };
  });
  return found
    .filter(({ withA, withB, named }) => (withA.length > 0 && withB.length > 0) || named.length > 0)
    .toSorted((x, y) => sizeOf(y) - sizeOf(x) || x.code.localeCompare(y.code));
}

function deedsOf(lines: readonly DossierLine[]): ThirdParty["deeds"] {
  const groups = Map.groupBy(lines, ({ type, target }) => `${type}\u0000${target}`);
  return [...groups.values()]
    .map((group) => ({ type: group[0]?.type ?? "", towards: group[0]?.target ?? "", lines: group }))
    .toSorted((x, y) => y.lines.length - x.lines.length || x.type.localeCompare(y.type));
}

function sizeOf({ withA, withB, named }: ThirdParty): number {
  return withA.length + withB.length + named.length;
}
