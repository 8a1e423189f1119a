/** A page, or one sentence of it with what it rests on, ready to be cited. */
export interface Work {
  readonly siteTitle: string;
  readonly title: string;
  /** Whole address that keeps leading to the same words. */
  readonly address: string;
  /** RFC 3339. */
  readonly at?: string | undefined;
  readonly version?: number | undefined;
  /** RFC 3339: when it was looked at. */
  readonly seenAt: string;
  readonly sentence?: string | undefined;
  readonly evidence: readonly CitedPassage[];
}

export interface CitedPassage {
  readonly outlet: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly at?: string | undefined;
  readonly passage: string;
}

/** In plain words, on one line; evidence a line each. */
export function citePlain(work: Work): string {
  const quoted = work.sentence ? `“${oneLine(work.sentence)}” ` : "";
  const head = `${quoted}${oneLine(work.siteTitle)}, “${oneLine(work.title)}”${versionOf(work)}${dayOf(", ", work.at)}. ${work.address} (seen ${work.seenAt.slice(0, 10)}).`;
  const lines = work.evidence.map(
    ({ outlet, title, at, url, passage }) =>
      `- ${oneLine(outlet)}${title ? `, “${oneLine(title)}”` : ""}${dayOf(", ", at)}: “${oneLine(passage)}”${url ? ` ${url}` : ""}`,
  );
  return [head, ...lines].join("\n");
}

/** In Markdown, nothing in it live but the links. */
export function citeMarkdown(work: Work): string {
  const head = `${work.sentence ? `“${markdownText(work.sentence)}” ` : ""}${markdownText(work.siteTitle)}, [“${markdownText(work.title)}”](<${linkText(work.address)}>)${versionOf(work)}${dayOf(", ", work.at)}, seen ${work.seenAt.slice(0, 10)}.`;
  const lines = work.evidence.map(({ outlet, title, at, url, passage }) => {
    const name = `“${markdownText(title ?? "without a title")}”`;
    return `- ${markdownText(outlet)}, ${url ? `[${name}](<${linkText(url)}>)` : name}${dayOf(", ", at)}: “${markdownText(passage)}”`;
  });
  return [head, ...(lines.length > 0 ? ["", ...lines] : [])].join("\n");
}

/** As BibTeX entries: the page, then each article that it rests on. */
export function citeBibtex(work: Work, key: string): string {
  const own = entry(`rapporteur-${key}`, [
    ["title", work.title],
    ["organization", work.siteTitle],
    ["year", work.at?.slice(0, 4)],
    ["date", work.at?.slice(0, 10)],
    ["version", work.version === undefined ? undefined : String(work.version)],
    ["url", work.address],
    ["urldate", work.seenAt.slice(0, 10)],
    ["note", work.sentence],
  ]);
  const others = work.evidence.map(({ outlet, title, at, url, passage }, i) =>
    entry(`rapporteur-${key}-${i + 1}`, [
      ["title", title],
      ["organization", outlet],
      ["year", at?.slice(0, 4)],
      ["date", at?.slice(0, 10)],
      ["url", url],
      ["note", passage],
    ]),
  );
  return [own, ...others].join("\n\n");
}

function entry(key: string, fields: readonly (readonly [string, string | undefined])[]): string {
  const lines = fields.flatMap(([name, value]) =>
    value ? [`  ${name} = {${name === "url" ? linkText(value) : bibtexText(value)}}`] : [],
  );
  return `@online{${key.replace(/[^\w-]/gu, "")},\n${lines.join(",\n")}\n}`;
}

function versionOf({ version }: Work): string {
  return version === undefined ? "" : `, version ${version}`;
}

function dayOf(before: string, at: string | undefined): string {
  return at ? `${before}${at.slice(0, 10)}` : "";
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function markdownText(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]()#+!|<>~]/gu, (sign) => `\\${sign}`);
}

const bibtexSigns: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "%": "\\%",
  "&": "\\&",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function bibtexText(text: string): string {
  return oneLine(text).replace(/[\\{}%&$#_~^]/gu, (sign) => bibtexSigns[sign] ?? sign);
}

/** An address inside angle brackets or braces, which it must not end. */
function linkText(address: string): string {
  return address.replace(/[\s<>{}\\]/gu, (sign) => encodeURIComponent(sign));
}
