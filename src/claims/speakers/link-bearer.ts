import type { Span } from "../../core/index.ts";
import type { Speaker } from "../types.ts";
import { agrees, genderOf } from "./known-name.ts";
import { type Bearers, surnameAlone } from "./speaker-memory.ts";

/** Where each surname of an article was introduced, asked for once a name. */
const introduced = new WeakMap<Bearers, Map<string, Span | undefined>>();

/**
 * "Mr Lund" after "the ferry's owner, Jon Lund, left": whom the text named in full before, without having them speak. News names a person
 * in full first: where the surname stood alone before, or two bear it, the full name may be a relative's and nobody is linked.
 */
export function linkBearer(text: string, speaker: Speaker, bearers: Bearers): Speaker {
  if (speaker.kind !== "person" || speaker.resolvedFrom || speaker.candidates) return speaker;
  const surname = surnameAlone(speaker.name ?? "");
  const names = surname === undefined ? undefined : bearers.get(surname);
  const [full] = names ?? [];
  if (surname === undefined || full === undefined || names?.size !== 1) return speaker;
  if (!agrees(genderOf(full), genderOf(speaker.name ?? ""))) return speaker;
  const known = introduced.get(bearers) ?? new Map<string, Span | undefined>();
  introduced.set(bearers, known);
  if (!known.has(surname)) known.set(surname, findIntroduction(text, full));
  const span = known.get(surname);
  return span ? { ...speaker, name: full, resolvedFrom: span } : speaker;
}

/** The first place of a full name, where its surname does not stand alone before it. */
function findIntroduction(text: string, full: string): Span | undefined {
  const at = text.indexOf(full);
  if (at < 0) return undefined;
  const surname = full.slice(full.lastIndexOf(" ") + 1);
  for (let k = text.indexOf(surname); k >= 0 && k < at; k = text.indexOf(surname, k + 1))
    if (!/[\p{L}\p{N}]/u.test(text.charAt(k - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(k + surname.length)))
      return undefined;
  return [at, at + full.length];
}
