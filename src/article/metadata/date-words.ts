import { z } from "zod";
import given from "../data/date-words.json" with { type: "json" };

const list = z.array(z.string());

/**
 * How pages state dates: names of the `<meta>`s that say when a page was published and changed, each list with the surest first;
 * words of a line that say so; and words of lines that tell of the outlet instead.
 */
export const dateWords: {
  readonly publishedMeta: readonly string[];
  readonly modifiedMeta: readonly string[];
  readonly published: readonly string[];
  readonly changed: readonly string[];
  readonly imprint: readonly string[];
} = z.object({ publishedMeta: list, modifiedMeta: list, published: list, changed: list, imprint: list }).parse(given);
