import ar from "../data/audit.ar.json" with { type: "json" };
import de from "../data/audit.de.json" with { type: "json" };
import en from "../data/audit.en.json" with { type: "json" };
import es from "../data/audit.es.json" with { type: "json" };
import fr from "../data/audit.fr.json" with { type: "json" };
import ru from "../data/audit.ru.json" with { type: "json" };
import zh from "../data/audit.zh.json" with { type: "json" };
import { compilePhrases, phrasesSource } from "../compile-phrases.ts";

/** The audit's word lists in one language. */
interface WordLists {
  readonly forecast: readonly string[];
  readonly unnamedNouns: readonly string[];
  readonly unnamedCues: readonly string[];
  /** Words right before such a noun that make it a source: "laut Experten". */
  readonly unnamedBefore?: readonly string[];
  /** Verbs that do nothing but say: whoever they are told of speaks. */
  readonly plainCues?: readonly string[];
  readonly unnamedPhrases: readonly string[];
  /** Words between such a noun and the house that names it: "experts at the Trent Institute". */
  readonly namedBy?: readonly string[];
  readonly strongWords: readonly string[];
  readonly sourceHeadings: readonly string[];
  readonly weaselPhrases: readonly string[];
}

/** The same as patterns. */
export interface AuditWords {
  readonly forecast: RegExp;
  readonly unnamedNoun: RegExp;
  readonly unnamedCue: RegExp;
  readonly unnamedBefore?: RegExp;
  readonly plainCue: RegExp;
  readonly unnamedPhrase: RegExp;
  readonly namedBy: RegExp;
  readonly weasel: RegExp;
  readonly strong: RegExp;
  readonly sourceHeading: RegExp;
}

const lists: Readonly<Record<string, WordLists>> = { ar, de, en, es, fr, ru, zh };
const compiled = new Map<string, AuditWords>();

/** The words of a language (BCP 47 base); English for one without lists. */
export function wordsOf(language: string): AuditWords {
  const known = compiled.get(language);
  if (known) return known;
  const words = compile(lists[language] ?? en, lists[language] ? language : "en");
  compiled.set(language, words);
  return words;
}

function compile(data: WordLists, language: string): AuditWords {
  const { unnamedBefore: before, namedBy = [] } = data;
  const any = (phrases: readonly string[], flags = "iu"): RegExp => compilePhrases(phrases, flags, language);
  const gap = language === "zh" ? ".{0,4}?" : String.raw`\s+(?:\p{L}{1,12}[\s’']\s*){0,2}?`;
  return {
    forecast: any(data.forecast),
    unnamedNoun: any(data.unnamedNouns, "giu"),
    unnamedCue: new RegExp(`^[^.;。；،]{0,60}?${phrasesSource(data.unnamedCues, language)}`, "iu"),
    ...(before ? { unnamedBefore: new RegExp(`${phrasesSource(before, language)}${gap}$`, "iu") } : {}),
    plainCue: data.plainCues ? any(data.plainCues) : /(?!)/u,
    unnamedPhrase: any(data.unnamedPhrases),
    // Capitals show a house; where a script has none, the word that leads to one is enough.
    namedBy: namedByOf(namedBy, language),
    weasel: any(data.weaselPhrases),
    strong: any(data.strongWords),
    sourceHeading: new RegExp(`^${phrasesSource(data.sourceHeadings, language)}[^\\p{L}\\p{N}]*$`, "iu"),
  };
}

function namedByOf(words: readonly string[], language: string): RegExp {
  if (language === "en") return /^\s+(?:at|from|with|of)\s+(?:the\s+)?\p{Lu}/u;
  if (words.length === 0) return /(?!)/u;
  const house =
    language === "ar" || language === "ru" ? String.raw`\s+\p{L}` : String.raw`\s*(?:\p{Ll}{1,4}[\s’'])?\p{Lu}`;
  return new RegExp(String.raw`^\s+(?:${words.join("|")})${house}`, "u");
}
