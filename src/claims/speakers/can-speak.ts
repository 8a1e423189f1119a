import { kindOfSpeaker } from "./speaker-kind.ts";
import { listsIn } from "./speaker-lists.ts";

/** True for a name, an office, a body, somebody unnamed: not for words in small letters that no list tells of. */
export function canSpeak(name: string): boolean {
  return kindOfSpeaker(name, []) !== "collective" || listsIn(name.toLowerCase()) !== 0;
}
