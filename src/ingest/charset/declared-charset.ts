import iconv from "iconv-lite";

/** How far into a document its own declaration is looked for, in bytes. The standard says 1,024; news pages often need more. */
const prescan = 16_384;

/** The charset of an HTTP Content-Type, as it stands there. */
export function headerCharset(contentType: string | undefined): string | undefined {
  const found = /charset\s*=\s*["']?\s*([^\s"';,]{1,64})/iu.exec(contentType ?? "");
  return found?.[1];
}

/**
 * The charset that a document declares of itself: an XML declaration or an HTML `<meta>`. A declared UTF-16 is read as
 * UTF-8, since the declaration itself could be read as ASCII (HTML standard, "prescan a byte stream").
 */
export function declaredCharset(bytes: Uint8Array, contentType?: string): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, prescan)).toString("latin1");
  const xml = /^\s{0,64}<\?xml\s[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]{1,40})/iu.exec(head);
  const label = xml?.[1] ?? (isXml(contentType) ? undefined : metaCharset(head));
  return label && /^(?:utf-?16|ucs-?2|iso-10646)/iu.test(label.trim()) ? "utf-8" : label;
}

function isXml(contentType: string | undefined): boolean {
  return /[/+]xml\b/iu.test(contentType ?? "") && !/xhtml/iu.test(contentType ?? "");
}

/** "Prescan a byte stream to determine its encoding", HTML standard, with labels that nobody knows passed over. */
function metaCharset(head: string): string | undefined {
  let at = head.indexOf("<");
  while (at >= 0 && at < head.length) {
    if (head.startsWith("<!--", at)) at = endOf(head, "-->", at + 2);
    else if (/^<\/?[a-z]/iu.test(head.slice(at, at + 3))) {
      const tag = readTag(head, at);
      const label = tag.name === "meta" ? charsetOfMeta(tag.attributes) : undefined;
      if (label && isLabel(label)) return label;
      at = tag.end;
    } else if (/^<[!/?]/u.test(head.slice(at, at + 2))) at = endOf(head, ">", at);
    else at += 1;
    at = head.indexOf("<", at);
  }
  return undefined;
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

const attribute =
  /[\s/]{0,1000}(?:(>)|([^\s/>=][^\s/>=]{0,200})(?:\s{0,50}=\s{0,50}(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\s>]*)))?|=)/uy;

function readTag(head: string, start: number): Tag {
  const opened = /^<(\/?[a-z][^\s/>]{0,60})/iu.exec(head.slice(start, start + 64));
  const attributes = new Map<string, string>();
  attribute.lastIndex = start + (opened?.[0].length ?? 1);
  for (let found = attribute.exec(head); found; found = attribute.exec(head)) {
    if (found[1]) return { name: (opened?.[1] ?? "").toLowerCase(), attributes, end: attribute.lastIndex };
    const key = (found[2] ?? "").toLowerCase();
    if (!attributes.has(key)) attributes.set(key, found[3] ?? found[4] ?? found[5] ?? "");
  }
  return { name: "", attributes, end: head.length };
}

function charsetOfMeta(attributes: ReadonlyMap<string, string>): string | undefined {
  const direct = attributes.get("charset")?.trim();
  if (direct) return direct;
  if (attributes.get("http-equiv")?.toLowerCase() !== "content-type") return undefined;
  return headerCharset(attributes.get("content"));
}

function isLabel(label: string): boolean {
  try {
    return new TextDecoder(label.trim()).encoding !== "";
  } catch {
    return iconv.encodingExists(label.trim()) || /^x-user-defined$/iu.test(label.trim());
  }
}
