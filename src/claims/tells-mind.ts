import type { Span } from "../core/index.ts";
import type { Draft } from "./draft.ts";
import { grammar } from "./english-grammar.ts";

/**
 * True where an English text tells what somebody thinks, knows, wants or decided, and no words of theirs: PolNeAR and PARC count
 * these as attributions (propositional attitudes, factives, control verbs after PDTB), yet nobody was heard. "Ito believes" stands
 * for what is said in public, "Ito believed" for a mind; of oneself ("I think") everything is words, and so is a quotation.
 */
export function tellsMind(text: string, draft: Draft, quoted: string): boolean {
  const { lemma, rule, past = false } = draft;
  if (quoted !== "" || isFirstPerson(text, draft.source[0])) return false;
  if (rule === "adjective" || rule === "appearance" || rule === "passive-open") return rule === "adjective";
  if (rule.startsWith("noun")) return grammar.mindNouns.has(lemma);
  return grammar.mindVerbs.has(lemma) || (past && grammar.pastMindVerbs.has(lemma));
}

function isFirstPerson(text: string, source: Span | undefined): boolean {
  return source !== undefined && /^(?:i|we|our|my)$/iu.test(text.slice(...source));
}
