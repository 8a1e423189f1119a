import type { Statement } from "./list-statements.ts";
import words from "./data/alliance-words.json" with { type: "json" };

export interface AllianceWords {
  /** Who calls it an alliance. */
  readonly used: readonly Statement[];
  /** Who says that it is none. */
  readonly denied: readonly Statement[];
}

const denied = new RegExp(`(?<!\\p{L})(?:${words.denied})(?!\\p{L})`, "giu");
const used = new RegExp(`(?<!\\p{L})(?:${words.used})(?!\\p{L})`, "iu");
const han = /不结盟|结盟|同盟|盟友/u;

/** Statements that call the relation an alliance and those that say it is none: the dossier itself never does either. */
export function findAllianceWords(statements: readonly Statement[]): AllianceWords {
  const says = statements.map((statement) => {
    const isDenied = statement.text.includes("不结盟") || statement.text.search(denied) >= 0;
    const rest = statement.text.replace(denied, " ").replaceAll("不结盟", " ");
    return { statement, isDenied, isUsed: used.test(rest) || han.test(rest) };
  });
  return {
    used: says.filter(({ isUsed }) => isUsed).map(({ statement }) => statement),
    denied: says.filter(({ isDenied }) => isDenied).map(({ statement }) => statement),
  };
}
