import { titleEnds } from "../claims/index.ts";

/** What stands before a name and ends on a word of an office or a trade. */
const title: RegExp = new RegExp(`^(?:.*\\s)?(?:${titleEnds.join("|")})\\.?\\s(?<name>\\p{Lu}.*)$`, "u");
const full =
  /^\p{Lu}[\p{L}'’-]+(?:\s(?:\p{Lu}\.|[Vv]an|[Vv]on|[Dd]e[rl]?|[Dd]a|[Bb]in|[Aa]l|El))*(?:\s\p{Lu}[\p{L}'’-]+){1,2}(?:\s(?:Jr|Sr)\.?)?$/u;

/**
 * "Mara Ito" from "House Speaker Mara B. Ito of Vesna": one person has one page, whatever title an outlet gives. A last name
 * alone keeps its title, since two persons may have it.
 */
export function bareName(name: string): string {
  const after = title.exec(name)?.groups?.["name"];
  const bare = (after ?? name).replace(/\sof\s(?:the\s)?\p{Lu}.*$/u, "");
  return full.test(bare) && (after !== undefined || bare === name)
    ? bare.replace(/(?<=\p{L})(?:\s\p{Lu}\.)+(?=\s\p{Lu}\p{L})/gu, "")
    : name;
}
