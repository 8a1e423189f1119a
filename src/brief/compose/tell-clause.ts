import type { Attribution } from "../../claims/index.ts";
import { sliceSpan } from "../../core/index.ts";
import { countWords } from "../reading-time.ts";
import { startUpper } from "../realise/english.ts";
import type { MaterialArticle } from "../types.ts";
import { longestPlain } from "./context.ts";
import { fullName } from "./retell.ts";
import { hasQuotes, withoutDateline } from "./sentence-shape.ts";
import { isClause } from "./shorten.ts";

/** Rules whose content is a clause that can stand after "said that". */
const clauseRules: ReadonlySet<string> = new Set([
  "lead-S",
  "lead-T",
  "trailing",
  "inverted",
  "according-lead",
  "according-trail",
]);

/** "Speaker said that …", from the content alone; only where that is a clause and short enough. */
export function tellClause(entry: MaterialArticle, said: Attribution, speaker: string): string | undefined {
  const [content, ...rest] = said.content;
  if (!content || rest.length > 0 || !clauseRules.has(said.rule) || said.polarity !== "positive") return undefined;
  if (isOfSome(entry.article.text, said)) return undefined;
  const words = sliceSpan(entry.article.text, content)
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/[,.;:]$/u, "");
  const length = countWords(words);
  if (length < 5 || length > longestPlain - countWords(speaker) - 2 || hasQuotes(words)) return undefined;
  if (said.rule.startsWith("lead") && !/^that\b/u.test(words)) return undefined;
  const clause = withoutDateline(words.replace(/^that\s+/u, ""));
  const cue = cueOf(entry, said);
  // "After the storm of May" has a verb neither here nor there.
  if (
    !cue ||
    !isClause(clause) ||
    /^(?:After|Before|When|While|As|If|Because|With|Since|Although) [^,]*$/u.test(clause)
  )
    return undefined;
  const name = fullName(entry.article.text, speaker) ?? speaker;
  return `${startUpper(name)}${name.includes(",") ? "," : ""} ${cue} that ${lowerStart(clause, entry.article.text)}`;
}

/** "even sailors who believed that it paid": some of them, and not the sailors; "Ito, who believed" is Ito. */
function isOfSome(text: string, { source: [source], cue: [cue] }: Attribution): boolean {
  if (!source || !cue || cue[0] < source[0]) return false;
  return /[^,\s]\s+who\s+$/u.test(text.slice(Math.max(0, source[0] - 3), cue[0]));
}

/** "told reporters that" needs its hearer, and is said without one. */
const plainSaying: RegExp = /^(?:told|tells|says|tell|say)$/u;

/** A verb in the past, with its auxiliary or without: "suggested", "wrote", "has now confirmed". */
const pastCue: RegExp =
  /^(?:(?:has|have|had) (?:\p{Ll}+ )?)?(?:\p{Ll}{2,}ed|said|wrote|showed|shown|thought|felt|knew|held|made clear)$/u;

/** The source's own verb, for what was suggested was not said outright; undefined where it takes no "that". */
function cueOf(entry: MaterialArticle, said: Attribution): string | undefined {
  const [span] = said.cue;
  const cue = span ? sliceSpan(entry.article.text, span).replaceAll(/\s+/gu, " ").trim() : "";
  if (cue === "" || plainSaying.test(cue) || said.rule.startsWith("according")) return "said";
  return pastCue.test(cue) || /^(?:show|shows|warn|warns|argue|argues|claim|claims)$/u.test(cue) ? cue : undefined;
}

/** The first word in small letters where the article has it so elsewhere: "Trade" but not "Trump". */
function lowerStart(content: string, text: string): string {
  const word = /^\p{Lu}[\p{L}’']*/u.exec(content)?.[0];
  if (!word || word === "I") return content;
  if (
    /^(?:The|A|An|It|It['’]s|There|This|These|Those|In|On|No|Some|Both|Most|Many|All|If|When|As|After|They|He|She|We)$/u.test(
      word,
    )
  )
    return word.charAt(0).toLowerCase() + content.slice(1);
  const small = word.charAt(0).toLowerCase() + word.slice(1);
  const known = new RegExp(`(?:^|[^\\p{L}])${small}(?![\\p{L}])`, "u").test(text);
  return known ? small + content.slice(word.length) : content;
}
