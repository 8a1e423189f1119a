import { nameOutlets, tellPeriod } from "../realise/english.ts";
import { withoutYear } from "./tell-days.ts";

const weekdays = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";

/** Days that only the day of the report makes clear: "on Thursday", "tomorrow", "this week"; a weekday beside its date is none. */
const loose: RegExp = new RegExp(
  `\\b${weekdays}(?![’']? (?:Times|Herald|Post|Mirror|Telegraph)\\b|,? (?:\\p{Lu}\\p{Ll}{2,8}\\.? )?\\d|s?,? the \\d)|\\b(?:yesterday|tomorrow|tonight|(?:over|at|during|on) the weekend(?! of)|(?:this|last|next) (?:week|weekend|month|year|spring|summer|autumn|fall|winter|morning|afternoon|evening|night|${weekdays}))\\b`,
  "u",
);

/** Days that are what something is called: "Good Friday", "the third Sunday in June". */
const called: RegExp = new RegExp(
  `\\b(?:Good|Black|Super|Bloody|Ash|Palm|Holy|Easter|Cyber|News|every|each|first|second|third|fourth|last) ${weekdays}\\b|\\b${weekdays}s\\b`,
  "gu",
);

/**
 * An English sentence that leaves a day to be told from the day of its report gets that day with its outlets: "The pier
 * is to open on Thursday, Le Fanal reported on 14 May." Undefined where it leaves none, or names its outlets in another
 * way. `day` is RFC 3339, `year` the page's, which is not repeated.
 */
export function dateCredit(text: string, outlets: readonly string[], day: string, year: number): string | undefined {
  // What somebody said keeps its own days, unless the whole sentence is quoted.
  const own = /: “[^“”]*”\.$/u.test(text) ? text : text.replaceAll(/“[^“”]*”/gu, "“”");
  if (!loose.test(own.replaceAll(called, ""))) return undefined;
  const when = withoutYear(tellPeriod({ from: day, to: day, precision: "day" }), year);
  const named = nameOutlets(outlets);
  if (when === "") return undefined;
  const reported = `${named} reported ${when}`;
  for (const verb of ["reports", "report"]) {
    if (text.endsWith(`, ${named} ${verb}.`)) return `${text.slice(0, -`${named} ${verb}.`.length)}${reported}.`;
    for (const next of [" that ", ": “"])
      if (text.startsWith(`${named} ${verb}${next}`)) return `${reported}${text.slice(`${named} ${verb}`.length)}`;
  }
  const according = `, according to ${named}.`;
  return text.endsWith(according) ? `${text.slice(0, -according.length)}, ${reported}.` : undefined;
}
