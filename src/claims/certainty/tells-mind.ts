import type { Span } from "../../core/index.ts";
import type { Draft } from "../draft.ts";
import { grammar } from "../english/english-grammar.ts";

/**
 * True where an English text tells what somebody thinks, knows, wants or decided, and no words of theirs: PolNeAR and PARC count
 * these as attributions (propositional attitudes, factives, control verbs after PDTB), yet nobody was heard. "Ito believes" stands
 * for what is said in public, "Ito believed" for a mind; of oneself ("I think") everything is words, and so is a quotation.
 */
export function tellsMind(text: string, draft: Draft, quoted: string): boolean {
  const { lemma, rule, past = false } = draft;
  if (isDecision(text, draft)) return true;
  if (quoted !== "" || isFirstPerson(text, draft.source[0])) return false;
  if (rule === "adjective" || rule === "appearance" || rule === "passive-open") return rule === "adjective";
  if (lemma === "refuse" && !speaks.test(text.slice(draft.content[0]?.[0] ?? 0).slice(0, 40))) return true;
  if (rule.startsWith("noun")) return grammar.mindNouns.has(lemma);
  return grammar.mindVerbs.has(lemma) || (past && grammar.pastMindVerbs.has(lemma));
}

/** "refused to comment" tells of words; "refused to move" of a deed. */
const speaks =
  /^to (?:\w+ly )?(?:say|comment|discuss|answer|speak|talk|tell|apologi[sz]e|acknowledge|admit|concede|condemn|rule|disclose|reveal|name|identify|confirm|deny|respond|elaborate|explain|endorse|disavow|denounce|commit|state|call|address|recognise|recognize|accept)\b/u;

/** "Ito's decision to go has “hurt trust”": what is decided is nobody's words, whoever is quoted on it further on. */
function isDecision(text: string, { rule, lemma, content }: Draft): boolean {
  const start = content[0]?.[0] ?? 0;
  return rule.startsWith("noun") && grammar.mindNouns.has(lemma) && /^to\s/iu.test(text.slice(start, start + 3));
}

function isFirstPerson(text: string, source: Span | undefined): boolean {
  return source !== undefined && /^(?:i|we|our|my)$/iu.test(text.slice(...source));
}
