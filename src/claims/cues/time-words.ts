import { timeWordKind } from "../../language/index.ts";
import type { CuePlace } from "./cue-place.ts";

/** "El viernes pasado", "lundi dernier". */
const passed = /^(?:pasado|último|próximo|dernier|prochain)$/u;

/** First piece from `from` on that tells no time: after "вчера", "в понедельник", "am Montag", "le 4 mai", "jeudi". */
export function afterTime({ reading, table, sentence }: CuePlace, from: number): number {
  const { pieces, language } = reading;
  const kindAt = (at: number): string | undefined => timeWordKind(pieces[at]?.text ?? "", language);
  let at = from;
  for (;;) {
    const word = pieces[at]?.text ?? "";
    const isSmall = pieces[at]?.capital === false || at === sentence.first;
    const little = isSmall && (table.sourceStops.has(word) || table.determiners.has(word)) ? 1 : 0;
    if (table.adverbs.has(word)) at = behindAside(at + 1);
    else if (kindAt(at) === "weekday") at += passed.test(pieces[at + 1]?.text ?? "") ? 2 : 1;
    else if (little === 1 && kindAt(at + 1) === "weekday") at += 1;
    else if (pieces[at + little]?.kind === "number" && kindAt(at + little + 1) === "month")
      at = behindYear(at + little + 2);
    else return at;
  }

  /** "21 марта 2013 года | компания". */
  function behindYear(next: number): number {
    const isYear =
      language === "ru" && pieces[next]?.kind === "number" && /^(?:года|году|г)$/u.test(pieces[next + 1]?.text ?? "");
    return isYear ? next + 2 : next;
  }

  /** "hoy, martes, | el portavoz": a weekday between commas. */
  function behindAside(next: number): number {
    const isAside = pieces[next]?.text === "," && kindAt(next + 1) === "weekday" && pieces[next + 2]?.text === ",";
    return isAside ? next + 3 : next;
  }
}
