import Papa from "papaparse";

/** What spreadsheets put between cells, by country and by how they export. */
const delimiters = [",", ";", "\t"] as const;

/**
 * CSV to rows of cells: RFC 4180, any line ends, a byte order mark left out; between cells stands whatever parts the first
 * row into most names of `columns`: a comma, a semicolon as spreadsheets of many countries write, or a tab. Takes whatever it is given.
 */
export function parseCsv(text: string, columns: readonly string[] = []): readonly (readonly string[])[] {
  const bare = text.replace(/^\uFEFF/u, "");
  const head = /^[^\r\n]*/u.exec(bare)?.[0] ?? "";
  const named = (delimiter: string): number => {
    const names = head.split(delimiter).map((name) => name.replaceAll('"', "").trim().toLowerCase());
    return columns.filter((name) => names.includes(name)).length;
  };
  const [delimiter = ","] = delimiters.toSorted((a, b) => named(b) - named(a));
  const { data } = Papa.parse<string[]>(bare, { delimiter });
  // Behind the last line end there is no row.
  return /[\r\n]$/u.test(bare) && data.at(-1)?.join("") === "" ? data.slice(0, -1) : data;
}
