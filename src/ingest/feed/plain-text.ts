import { Parser } from "htmlparser2";

/** Text of a feed's title: HTML in it (also escaped twice) taken off, entities decoded, white space collapsed. */
export function plainText(text: string): string {
  const once = /[<&]/u.test(text) ? stripMarkup(text) : text;
  const twice = /&(?:#\d|#x|[a-z]{2,8};)/iu.test(once) ? stripMarkup(once) : once;
  return twice.replace(/\s+/gu, " ").trim();
}

function stripMarkup(html: string): string {
  const parts: string[] = [];
  let hidden = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === "script" || name === "style") hidden += 1;
        else if (/^(?:p|div|br|li|h[1-6]|tr|td)$/u.test(name)) parts.push(" ");
      },
      onclosetag(name) {
        if (name === "script" || name === "style") hidden -= 1;
      },
      ontext(data) {
        if (hidden === 0) parts.push(data);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return parts.join("");
}
