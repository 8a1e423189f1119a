import { splitSections } from "./render-quality.ts";

/** A figure as the method page shows it. */
export interface ShownFigure {
  readonly set: string;
  readonly command: string;
  /** Absent where the table has none. */
  readonly n?: number;
  readonly figure: string;
  /** Absent where nothing was measured. */
  readonly value?: number;
}

/** What a clusterer does without one of its likenesses. */
export interface ShownLikeness {
  readonly set: string;
  readonly without: string;
  readonly f1: number;
  readonly change: number;
}

export interface ShownMeasures {
  readonly about: string;
  readonly parts: Readonly<Record<string, readonly ShownFigure[]>>;
  readonly likenesses: readonly ShownLikeness[];
  /** Copies that the bundled sample labels: no set of others' has any, so that rules on copies have no figure. */
  readonly labelledCopies: number;
}

const shown = ["stories", "support", "plants", "coverage"];

/**
 * The figures of docs/quality.md that the method page shows, read from the page itself so that the two cannot part. `truth` is
 * the sample's list of labels, a line of JSON each.
 */
export function readSections(page: string, truth: string): ShownMeasures {
  const sections = splitSections(page);
  return {
    about: "Written by `npm run evals` from docs/quality.md.",
    parts: Object.fromEntries(shown.map((part) => [part, readFigures(sections.get(part) ?? "")])),
    likenesses: readLikenesses(sections.get("features") ?? ""),
    labelledCopies: truth.split("\n").filter((line) => line.includes('"copyOf"')).length,
  };
}

function cellsOf(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function readFigures(section: string): readonly ShownFigure[] {
  const rows = section.split("\n").filter((line) => /^\| [a-z_]+\//u.test(line));
  return rows.map((line) => {
    const [set = "", command = "", n = "", figure = "", value = ""] = cellsOf(line);
    return {
      set,
      command: command.replaceAll("`", ""),
      ...(n ? { n: Number(n) } : {}),
      figure,
      ...(value === "none" ? {} : { value: Number(value) }),
    };
  });
}

function readLikenesses(section: string): readonly ShownLikeness[] {
  let set = "";
  return section.split("\n").flatMap((line) => {
    set = /^BCubed on `([^`]+)`/u.exec(line)?.[1] ?? set;
    const [without = "", f1 = "", change = ""] = cellsOf(line);
    return /^-?\d\.\d{3}$/u.test(change) ? [{ set, without, f1: Number(f1), change: Number(change) }] : [];
  });
}
