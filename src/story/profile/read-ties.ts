import type { Article } from "../../article/index.ts";
import { type Term, termOf } from "./terms.ts";

/** What ties an article to others beside its words; all hashed. */
export interface Ties {
  /** The lead picture by the name of its file: an agency's picture keeps it from outlet to outlet. */
  readonly picture: Term | undefined;
  /** The article's own addresses. */
  readonly pages: readonly Term[];
  /** Pages that its body links to. */
  readonly links: readonly Term[];
}

/** A file's name that nothing else bears: as long as this, with so many digits. */
const leastName = 10;
const leastDigits = 4;
const standIn = /logo|default|placeholder|fallback|share|social|og[-_]?image/iu;
/** "-1024x683", "_w800", "@2x": the same picture in another size. */
const size =
  /(?:[-_.]\d{2,4}x\d{2,4}|[-_][wh]\d{2,4}|[-_]\d{2,4}px|@[23]x|[-_](?:scaled|large|small|thumb|crop(?:ped)?))+$/iu;

export function readTies({ image, url, canonicalUrl, links = [] }: Article): Ties {
  const picture = image && pictureName(image.url);
  const pages = new Set([canonicalUrl, url].flatMap((one) => (one ? [pageKey(one)] : [])));
  return {
    picture: picture === undefined ? undefined : termOf("name", `picture ${picture}`),
    pages: [...pages],
    links: links.map(pageKey).filter((key) => !pages.has(key)),
  };
}

/** Http and https, "www." and a last slash make no other page. */
function pageKey(address: string): Term {
  return termOf("name", `page ${address.replace(/^https?:\/\/(?:www\.)?/iu, "").replace(/\/$/u, "")}`);
}

function pictureName(address: string): string | undefined {
  const path = URL.parse(address)?.pathname ?? "";
  const file = path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.\p{L}{3,4}$/u, "")
    .replace(size, "")
    .toLowerCase();
  if (file.length < leastName || file.replaceAll(/\D/gu, "").length < leastDigits || standIn.test(file))
    return undefined;
  return file;
}
