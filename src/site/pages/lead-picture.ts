import type { Brief } from "../../brief/index.ts";
import { type Html, html, nothing } from "../html.ts";
import { say } from "../say.ts";
import type { ShowPictures } from "../types.ts";
import { safeLink } from "../words.ts";

/** What is shown of a story's lead picture: nothing where pictures are only linked, or where its address is none. */
export function renderLeadPicture(
  { story, language, image }: Pick<Brief, "story" | "language" | "image">,
  version: number,
  show: ShowPictures,
): Html {
  const address = safeLink(image?.url);
  if (!image || !address || show === "link") return nothing;
  // A page that came by https shows nothing that did not.
  if (show === "hotlink" && !/^https:/iu.test(address)) return nothing;
  const own = `/story/${story}/lead-picture?version=${version}&in=${language}`;
  const source = show === "proxy" ? html`src="${own}"` : html`src="${address}" referrerpolicy="no-referrer"`;
  return html`<img ${source} alt="${image.caption ?? say("story.pictureAlt")}" width="624" height="390" loading="lazy" decoding="async">`;
}
