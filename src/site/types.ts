import type { Outcome } from "../core/index.ts";
import type { ActorTable, DimensionScheme } from "../relations/index.ts";
import type { Database } from "../store/index.ts";
import type { Pictures } from "./pictures/open-pictures.ts";
import type { Draw } from "./pictures/render-picture.ts";

/** Whether outlets' pictures are shown through our own address, from theirs, or only linked. */
export type ShowPictures = "proxy" | "hotlink" | "link";

/** What the site is given instead of reaching for it. */
export interface SiteContext {
  readonly db: Database;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly title: string;
  /** Scheme and host under which readers reach the site, where that is not what a request says. */
  readonly address?: string;
  /** A plain notice on every page, as the sample edition has one. */
  readonly notice?: string;
  /** What dossiers are sorted by; without it the scheme's own. */
  readonly dimensions?: DimensionScheme;
  /** A user's own actors, who go by their name and side in dossiers. */
  readonly actors?: ActorTable;
  /** True where whoever reads the pages may also join and part stories and put records right. */
  readonly editable?: boolean;
  /** Takes a line of the log; without it the site counts nothing of itself. */
  readonly log?: (line: string) => void;
  /** Fetches and reads the page of an address for the check, politely: its text, or why not. Absent where that is not allowed. */
  readonly readPage?: (address: string) => Promise<Outcome<string>>;
  /** Answers a request in a thread of its own, so that what takes long holds up nobody; without it all is answered here. */
  readonly aside?: (request: Request) => Promise<Response>;
  /** How outlets' pictures are shown; without it through our own address. */
  readonly showPictures?: ShowPictures;
  /** Fetches a picture politely, with all refusals of the fetcher: its bytes, or nothing. */
  readonly fetchPicture: (url: string) => Promise<Uint8Array | undefined>;
  /** Draws the pictures of pages; without it the drawing library with the fonts of the system. */
  readonly draw?: Draw;
}

/** What the routes share: what the site is given, and the pictures of its pages. */
export interface Site extends SiteContext {
  readonly pictures: Pictures;
}
