/**
 * RFC 4180 text to rows of cells: commas, cells in double quotes with doubled quotes inside, any line ends, a byte order
 * mark left out. Takes whatever it is given: an open quotation mark runs to the end.
 */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    const { cell, next } = text.charAt(at) === '"' ? readQuoted(text, at) : readPlain(text, at);
    row.push(cell);
    at = next;
    if (text.charAt(at) === ",") {
      at += 1;
      if (at === text.length) row.push("");
      continue;
    }
    if (text.charAt(at) === "\r") at += 1;
    if (text.charAt(at) === "\n") at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

interface ReadCell {
  readonly cell: string;
  readonly next: number;
}

function readQuoted(text: string, start: number): ReadCell {
  let cell = "";
  let at = start + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return { cell: cell + text.slice(at), next: text.length };
    cell += text.slice(at, end);
    if (text.charAt(end + 1) !== '"') {
      const tail = readPlain(text, end + 1);
      return { cell: cell + tail.cell, next: tail.next };
    }
    cell += '"';
    at = end + 2;
  }
}

function readPlain(text: string, start: number): ReadCell {
  let at = start;
  while (at < text.length && !/[,\r\n]/u.test(text.charAt(at))) at += 1;
  return { cell: text.slice(start, at), next: at };
}
