import { stateNames } from "../../language/index.ts";

/** "We will build", "Ito and I, with all the guests, will open", "said it would sell": not "I am sure that both will". */
const ownWill =
  /\b(?:I|[Ww]e)(?:,[^.;]{1,90},)?(?:['’]ll|\s(?:will|would|shall))\b|\b(?:that|said|says|added)\s(?:it|he|she|they)(?:['’]ll|\s(?:will|would))\b/u;

/**
 * True where words tell what their speaker, or the state that they speak for, will do: a promise or a plan, since nobody
 * foretells their own deeds. English alone; `sides` are the codes that the speaker speaks for.
 */
export function isOwnDeed(words: string, language: string, sides: readonly string[]): boolean {
  if (language !== "en") return false;
  const flat = words.replaceAll(/\s+/gu, " ");
  if (ownWill.test(flat)) return true;
  return sides.some((code) => {
    const name = stateNames(code, "en").short;
    const at = flat.indexOf(name);
    return (
      at >= 0 && /^(?: and its \p{L}+)? (?:will|would) /u.test(flat.slice(at + name.length, at + name.length + 40))
    );
  });
}
