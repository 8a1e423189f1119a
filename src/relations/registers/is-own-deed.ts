import { stateNames } from "../../language/index.ts";

/** "We will build", "Ito and I, with all the guests, will open", "said it would sell": not "I am sure that both will". */
const ownWill =
  /\b(?:I|[Ww]e)(?:,[^.;]{1,90},)?(?:['’]ll|\s(?:will|would|shall))\b|\b(?:that|said|says|added)\s(?:it|he|she|they)(?:['’]ll|\s(?:will|would))\b/u;

/** "Our first task will be to", "our next meeting will take place": a plan of those who speak. "Our ties will grow" is foretold. */
const ownPlan =
  /\b[Oo]ur (?:next (?:\p{L}+ ){1,3}will|(?:two )?(?:countries|nations|states|governments) will|(?:\p{L}+ ){1,4}will (?:be (?:to|held|signed|opened|launched)|take place|start|begin))\b/u;

/**
 * True where words tell what their speaker, or the state that they speak for, will do: a promise or a plan, since nobody
 * foretells their own deeds. English alone; `sides` are the codes that the speaker speaks for, `holders` what the text calls
 * those who hold an office of theirs.
 */
export function isOwnDeed(
  words: string,
  language: string,
  sides: readonly string[],
  holders: readonly string[] = [],
): boolean {
  if (language !== "en") return false;
  const flat = words.replaceAll(/\s+/gu, " ");
  if (ownWill.test(flat) || ownPlan.test(flat)) return true;
  return [...sides.map((code) => stateNames(code, "en").short), ...holders].some((name) => acts(flat, name));
}

/** "Iceland will …", "Iceland is going to …", "Iceland and its partners will …", "will be supported by Iceland". */
function acts(flat: string, name: string): boolean {
  const at = flat.indexOf(name);
  if (at < 0) return false;
  const behind = flat.slice(at + name.length, at + name.length + 40);
  if (/^(?: and its \p{L}+)? (?:will|would|(?:is|are) going to) /u.test(behind)) return true;
  return /\bwill (?:also )?be \p{L}+ed by (?:the )?$/u.test(flat.slice(Math.max(0, at - 60), at));
}
