import { sliceSpan, type Span } from "../../core/index.ts";
import { countWords } from "../reading-time.ts";
import { atHead } from "../realise/english.ts";
import type { Candidate, MaterialArticle } from "../types.ts";
import { longestQuote, voicesBehind, type Writing } from "./context.ts";
import { isCommand } from "./is-command.ts";
import { bareSentence, isBroken, opensLoose, withoutDateline } from "./sentence-shape.ts";

/**
 * A long sentence that cannot be cut, in quotation marks: Le Fanal reports: “…”. It has to be carried by several voices, or
 * be what its article opens with, which is the event itself.
 */
export function quoteWhole(
  writing: Writing,
  entry: MaterialArticle,
  span: Span,
  opens: boolean = false,
): Pick<Candidate, "text"> | undefined {
  if (!opens && voicesBehind(writing, entry.article.id, span) < 3) return undefined;
  const words = withoutDateline(sliceSpan(entry.article.text, span).replaceAll(/\s+/gu, " ").trim());
  const bare = bareSentence(words);
  if (
    isCommand(words) ||
    countWords(bare) > longestQuote ||
    /["“”]|``/u.test(bare) ||
    isBroken(words) ||
    /\s[,.]|,,|^\p{Lu}{3,}[—–]/u.test(words) ||
    opensLoose(bare)
  )
    return undefined;
  return { text: `${atHead(entry.outlet.name)} reports: “${bare}”.` };
}
