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

function metaCharset(head: string): string | undefined {
  const visible = dropComments(head);
  for (const [tag] of visible.matchAll(/<meta[\s/][^>]{0,2000}>?/giu)) {
    const label = charsetOfMeta(tag);
    if (label) return label;
  }
  return undefined;
}

function charsetOfMeta(tag: string): string | undefined {
  const attributes = new Map<string, string>();
  const pairs = tag.slice(5).matchAll(/([^\s"'>/=]{1,60})(?:\s{0,20}=\s{0,20}(?:"([^"]{0,500})"|'([^']{0,500})'|([^\s"'>]{1,500})))?/gu);
  for (const [, name = "", double, single, bare] of pairs) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? "");
  }
  const direct = attributes.get("charset")?.trim();
  if (direct) return direct;
  if (!/^\s*content-type\s*$/iu.test(attributes.get("http-equiv") ?? "")) return undefined;
  return headerCharset(attributes.get("content"));
}

function dropComments(head: string): string {
  let out = "";
  let at = 0;
  for (let open = head.indexOf("<!--"); open >= 0; open = head.indexOf("<!--", at)) {
    out += head.slice(at, open);
    const close = head.indexOf("-->", open + 2);
    if (close < 0) return out;
    at = close + 3;
  }
  return out + head.slice(at);
}
