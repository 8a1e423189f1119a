import type { Attribution, ClaimSet } from "../claims/index.ts";
import { nameSpeaker } from "../relations/index.ts";
import { bareName } from "./bare-name.ts";

const withName: ReadonlySet<string> = new Set(["person", "office", "state", "organisation", "document"]);

const withTitle: ReadonlySet<string> = new Set(["person", "office"]);

/** The name under which a speaker has a page, in the English form where one is known; nothing for pronouns, bare titles and unnamed authorities. */
export function namedSpeaker(text: string, said: Attribution, { mentions }: ClaimSet): string | undefined {
  if (!withName.has(said.speaker.kind)) return undefined;
  const given = (nameSpeaker(text, said, mentions) ?? said.speaker.name)?.replace(/\s+/gu, " ").trim();
  const name = given && withTitle.has(said.speaker.kind) ? bareName(given) : given;
  return name &&
    name.length >= 2 &&
    name.length <= 80 &&
    /^[\p{Lu}\p{Lo}]/u.test(name) &&
    !/^(?:(?:the|a|an) |\p{L}$)/iu.test(name)
    ? name
    : undefined;
}
