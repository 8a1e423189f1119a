import type { Context } from "hono";
import { inLanguage, interfaceLanguage, spoken } from "../interface-language.ts";
import type { Site } from "../types.ts";
import type { PictureText } from "./draw-picture.ts";

/** The picture of a page that is being made, where its letters can be drawn here; `path` is the address of the page. */
export async function offerPicture(
  { pictures }: Site,
  path: string,
  text: PictureText,
): Promise<{ readonly path: string; readonly alt: string } | undefined> {
  if (!(await pictures.offers(text))) return undefined;
  const alt = [text.title, ...text.facts].join(" · ");
  return { path: `${path}/picture.png?in=${interfaceLanguage()}`, alt };
}

/**
 * Sends the picture of a page in the language of its address (`?in=ru`, and not `lang`: whoever fetches it has chosen no
 * language). Not found where there is no such page, or where no font here has its letters.
 */
export async function sendPictureOf(
  c: Context,
  site: Site,
  tell: () => Promise<PictureText | undefined>,
): Promise<Response> {
  const text = await inLanguage(spoken(c.req.query("in")) ?? "en", tell);
  return text ? sendPicture(c, site, text) : c.notFound();
}

export async function sendPicture(c: Context, { pictures }: Site, text: PictureText): Promise<Response> {
  if (!(await pictures.canDraw(text))) return c.notFound();
  const picture = await pictures.draw(text);
  if (!picture) return c.text("Too much is being drawn; come again.\n", 503, { "retry-after": "10" });
  const headers = { etag: `"${picture.tag}"`, "cache-control": "public, max-age=3600", "content-type": "image/png" };
  if (c.req.header("if-none-match")?.includes(`"${picture.tag}"`)) return c.body(null, 304, headers);
  return c.body(picture.png, 200, headers);
}
