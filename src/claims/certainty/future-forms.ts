import type { Piece } from "../../language/index.ts";
import type { CertaintyLexicon } from "./certainty-lexicon.ts";
import type { Signal } from "./signal.ts";

/** "subirá", "montera": in Spanish, French and Italian the ending of a verb tells its time. */
export function futureByEnding(pieces: readonly Piece[], lexicon: CertaintyLexicon, at: number): Signal | undefined {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (!piece || piece.capital || (before && lexicon.stops.has(before.text))) return undefined;
  const bare = piece.text.replace(/^(?:n|s|j|m|t|qu)'/u, "");
  if (bare.length < 4 || bare.includes("'") || lexicon.never.has(bare)) return undefined;
  if (lexicon.futureEndings.some((ending) => bare.endsWith(ending))) return { kind: "future", after: at + 1 };
  // "aurait gagné", "habría ganado": what might have been.
  if (
    /^(?:aurait|auraient|habría|habrían)$/u.test(bare) &&
    /(?:[aií]do|to|cho|é|ée|és|is|it|fini|choisi|agi|[pvs]u|dû|^eu|fallu|voulu|perdu|rendu|reçu|venu|tenu|connu)$/u.test(
      pieces[at + 1]?.text ?? "",
    )
  )
    return { kind: "conditional", after: at + 1 };
  return lexicon.pastEndings.some((ending) => bare.endsWith(ending)) ? { kind: "past", after: at + 1 } : undefined;
}

/** "wird … fallen": a form of werden with an infinitive at the end of its clause; "wird … gebaut" is a passive. */
export function germanFuture(pieces: readonly Piece[], at: number, end: number): Signal | undefined {
  const word = pieces[at]?.text ?? "";
  if (!/^(?:wird|werden|werde|wirst|werdet|würde|würden)$/u.test(word)) return undefined;
  let last = at;
  for (let k = at + 1; k < at + 30 && (pieces[k]?.end ?? end + 1) <= end; k += 1) {
    const piece = pieces[k];
    if (!piece || /^[,;:.!?“”«»"–—]$/u.test(piece.text) || piece.text === "und") break;
    last = k;
  }
  // In a clause after "dass" the infinitive stands before the form of werden.
  const place = last === at ? at - 1 : last;
  const verb = pieces[place];
  const infinitive =
    verb !== undefined &&
    !verb.capital &&
    !germanParticiple.test(verb.text) &&
    !/^(?:sollen|müssen|können|dürfen|wollen)$/u.test(verb.text) &&
    /^\p{L}{2,}(?:en|ern|eln|sein|tun)$|^sein$/u.test(verb.text) &&
    !/^(?:ge|ver|be|ent|er|zer).*(?:oss|omm|och|ung|ang|off|ott|rieb|unk|und|ess|or|ieb|ag|olf|itt|ied)en$/u.test(
      verb.text,
    ) &&
    !/^(?:einen|keinen|ihren|seinen|diesen|neuen|allen|den|gegen|wegen|zwischen|neben)$/u.test(verb.text);
  if (!infinitive) return undefined;
  return { kind: word.startsWith("würde") ? "past" : "future", after: at + 1 };
}

/** "gehalten", "aufgenommen": a participle of the passive, and not "gehen" or "gewinnen". */
const germanParticiple =
  /^(?:(?:ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|vor|weg|zu|zurück|zusammen|durch|um|über|unter|wieder|statt|frei|dar|bereit|teil|bekannt)ge(?!(?:hen|ben|winnen|stehen)$)|ge(?!(?:hen|ben|nießen|winnen|lten|schehen|fallen|hören|lingen|stalten|währen|raten|nügen|langen|brauchen|denken|fährden|nehmigen|stehen|wöhnen)$))\p{L}+en$/u;

/** "سيرتفع": the letter of the future before a verb; "سيارة" is another word. */
export function arabicFuture(piece: Piece, lexicon: CertaintyLexicon, at: number, first: number): Signal | undefined {
  // "، وسيتوقف": a clause joined to the statement's own.
  if (at > first + 1 && /^[وف]س/u.test(piece.text)) return undefined;
  const bare = piece.text.replace(/^[وف](?=س)/u, "");
  if (bare.length < 5 || !/^س[يتنأ]/u.test(bare)) return undefined;
  if (lexicon.never.has(bare)) return undefined;
  for (let size = 4; size <= Math.min(8, bare.length); size += 1)
    if (lexicon.never.has(bare.slice(0, size))) return undefined;
  return { kind: "future", after: at + 1 };
}

/** A Spanish relative or conjunction up to two pieces before, with a word before it; "dijo que subirá" opens with its own. */
export function hangs(pieces: readonly Piece[], at: number): boolean {
  for (let k = at - 1; k >= at - 2; k -= 1)
    if (/^(?:que|quien|quienes|cual|cuales|cuyo|cuya|donde|cuando)$/u.test(pieces[k]?.text ?? "")) return true;
  return false;
}
