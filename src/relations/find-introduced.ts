import { findMentions, type Mention } from "../language/index.ts";
import { type Party, type PieceReading, readGovernor } from "./find-parties.ts";

/** A person whom an article introduces by an office of a state. */
interface Introduced {
  /** Full name, as the article has it. */
  readonly name: string;
  readonly code: string;
}

/** Offices whose holders act for their state, at the end of what stands between the state and the name. */
const offices =
  "(?:Acting |Vice |Deputy |Federal |First Deputy )?(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Ii]nterior|[Tt]rade|[Ee]nergy|[Ee]xternal [Aa]ffairs) [Mm]inister|[Mm]inister (?:of|for) (?:[Ff]oreign [Aa]ffairs|[Dd]efen[cs]e|[Ff]inance|[Tt]rade|[Ee]nergy)|[Ss]ecretary of [Ss]tate|[Ff]oreign [Ss]ecretary|[Kk]ing|[Ee]mir|[Cc]hairman|[Ll]eader)";
const namePattern = "(?<name>\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){1,2})";
/** "Norwegian Prime Minister Jon Berg", "Norway's president, Jon Berg". */
const behind = new RegExp(`^(?:['’]s)? (?:[\\p{Lu}\\p{Ll}]+ )?${offices},? ${namePattern}`, "u");
/** "the President of the Republic of Norway Jon Berg", "Prime Minister of Norway, Jon Berg". */
const ofState = new RegExp(`(?:^|[^\\p{L}])${offices} of (?:the )?$`, "u");
/** "Prime Minister Jon Berg of Norway", "President Berg of the Republic of Norway": up to the state. */
const namedOf = new RegExp(
  `(?:^|[^\\p{L}])${offices},? (?<name>\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}) of (?:the )?(?:(?:Republic|Kingdom|State|Federation|Union|Principality|Sultanate) of (?:the )?)?$`,
  "u",
);
const rightBehind = new RegExp(`^,? ${namePattern}`, "u");
/** "Jon Berg, Speaker of the Parliament of Norway", "Mara Ito, the Norwegian envoy": the name, a comma, and an office that leads to the state. */
const apposed = new RegExp(`${namePattern}, (?:the )?(?<role>(?:[\\p{L}-]+ ){0,8})$`, "u");
const officeWord =
  /\b(?:speaker|chair(?:man|woman|person)?|president|premier|chancellor|minister|secretary(?:-general)?|envoy|representative|ambassador|commander|chief|director|member|leader|king|queen|emir|prince)\b/iu;
/** Houses that have an office and the name of a state, and do not act for it. */
const houses =
  /\b(?:bank|chamber|association|federation|institute|university|company|corporation|club|union|academy|society|foundation|church|college|museum|airlines?|radio|television|telecom)\b/iu;
const stateBody =
  /^ (?:\p{Lu}[\p{L}-]+ )?(?:parliament|government|senate|cabinet|state council|national assembly|communist party|foreign ministry|armed forces|army|navy|minister|president|envoy|ambassador|foreign|defen[cs]e|finance|trade|prime)\b/iu;
const formerly = /\b(?:former|ex|late|then|first)[- ](?:\p{L}+ ){0,3}$/iu;
/** States where the family name stands first. */
const familyFirst: ReadonlySet<string> = new Set(["CHN", "TWN", "PRK", "KOR", "VNM"]);
const reach = 80;

/**
 * Persons whom no list knows and whom an English article introduces as holders of an office, in its text or its headline, wherever
 * the text names them again: by full name, or by a title and the family name ("Mr Berg"). They act for their state. Nobody where
 * one family name was introduced for two states.
 */
export function findIntroduced(
  reading: PieceReading,
  { text, title = "" }: { readonly text: string; readonly title?: string },
  mentions: readonly Mention[],
): readonly Party[] {
  return reading.language === "en" ? partiesOf(reading, text, namesIn({ text, title }, mentions)) : [];
}

/**
 * The state for which somebody acts whom an English article introduces so, in its text or its headline: by full name, or by a title
 * and the family name ("Mr Berg"). Undefined where it introduces them for none, or two for two states.
 */
export function introducedFor(
  name: string,
  { text, title = "" }: { readonly text: string; readonly title?: string },
  mentions: readonly Mention[],
): string | undefined {
  const names = introductions.get(mentions) ?? namesIn({ text, title }, mentions);
  introductions.set(mentions, names);
  return names.get(foldName(name.replace(titles, ""))) || undefined;
}

/** "MR. BERG", "PRIME MINISTER BERG": what may stand before the name of a speaker. */
const titles =
  /^(?:(?:deputy|vice|first|prime|foreign|defen[cs]e|finance) )*(?:mr|mrs|ms|president|premier|chancellor|minister|secretary|ambassador|king|emir|sultan)\.? /iu;

/** Transcripts set their speakers in capitals, and headlines drop the marks on letters. */
function foldName(name: string): string {
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/** Read once for an article: every statement of it asks. */
const introductions = new WeakMap<readonly Mention[], ReadonlyMap<string, string>>();

/** States by full and by family name; "" where two bear a name. */
function namesIn(
  { text, title }: { readonly text: string; readonly title: string },
  mentions: readonly Mention[],
): ReadonlyMap<string, string> {
  const found = [...introducedIn(text, mentions), ...introducedIn(title, title ? findMentions(title, "en") : [])];
  const names = new Map<string, string>();
  for (const { name, code } of found) {
    const full = name.replace(rank, "");
    const words = full.split(" ");
    const family = (familyFirst.has(code) ? words[0] : words.at(-1)) ?? full;
    for (const key of [full, family].map((one) => foldName(one)))
      names.set(key, (names.get(key) ?? code) === code ? code : "");
  }
  return names;
}

const rank =
  /^(?:(?:Lieutenant|Major|Colonel|Vice|Rear) )?(?:General|Admiral|Marshal|Colonel|Dr|Professor|Mr|Mrs|Ms|Sir)\.? /u;

function introducedIn(text: string, mentions: readonly Mention[]): readonly Introduced[] {
  const persons = mentions.filter(({ kind }) => kind === "person");
  return mentions.flatMap(({ kind, code, span: [start, end], candidates }) => {
    if (kind !== "state" || candidates) return [];
    const before = text.slice(Math.max(0, start - reach), start).replaceAll(/\s/gu, " ");
    const after = text.slice(end, end + reach).replaceAll(/\s/gu, " ");
    if (formerly.test(before)) return [];
    const own = behind.exec(after);
    // "Mara Ito, Norwegian Defence Minister Jon Berg and others": the office is of whoever stands behind it.
    const apposition = own ? undefined : (apposedName(before, after) ?? nameBefore(before));
    if (apposition) return [{ name: apposition, code }];
    const found = own ?? (ofState.test(before) ? rightBehind.exec(after) : null);
    const full = found?.groups?.["name"];
    if (!found || !full) return [];
    const at = end + found[0].length - full.length;
    // Whom a list knows is found by it, but for a family name that stands first.
    if (familyFirst.has(code)) return [{ name: full, code }];
    return persons.some(({ span }) => span[0] < at + full.length && span[1] > at) ? [] : [{ name: full, code }];
  });
}

/** "Prime Minister Jon Berg of Norway", and not "opposition leader Jon Berg of Norway". */
function nameBefore(before: string): string | undefined {
  const found = namedOf.exec(before);
  return found && !powerless.test(before.slice(0, found.index + 1)) ? found.groups?.["name"] : undefined;
}
const powerless = /\b(?:former|ex|late|then|opposition|rebel|exiled|party|union|business|religious)[- ]$/iu;

/** Who stands before a comma and an office that ends at the state's name. */
function apposedName(before: string, after: string): string | undefined {
  const { name, role = "" } = apposed.exec(before)?.groups ?? {};
  if (!name || houses.test(role) || houses.test(after.slice(0, houseReach))) return undefined;
  if (/\bof (?:the )?$/u.test(role)) return officeWord.test(role) ? name : undefined;
  const bare = role === "" || officeWord.test(role);
  return bare && stateBody.test(after) && (officeWord.test(role) || officeWord.test(after.slice(0, houseReach)))
    ? name
    : undefined;
}
const houseReach = 30;

/** "Mr", "President": what stands before a family name alone. */
const titled = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|President|Premier|Chancellor|Minister|Secretary|King|Emir|Sultan)\.? $/u;

function partiesOf(reading: PieceReading, text: string, names: ReadonlyMap<string, string>): readonly Party[] {
  if (names.size === 0) return [];
  const { pieces } = reading;
  const found: Party[] = [];
  for (let first = 0; first < pieces.length; first += 1) {
    const start = pieces[first]?.start ?? 0;
    if (pieces[first]?.capital !== true) continue;
    for (let size = 3; size >= 1; size -= 1) {
      const last = pieces[first + size - 1];
      if (!last) continue;
      const words = text.slice(start, last.end).replaceAll(/\s/gu, " ");
      const code = names.get(foldName(words));
      if (!code || (size === 1 && !titled.test(text.slice(Math.max(0, start - 12), start)))) continue;
      const party = { code, first, after: first + size, span: [start, last.end] as const, weak: false, town: false };
      found.push({ ...party, ...readGovernor(reading, first) });
      first += size - 1;
      break;
    }
  }
  return found;
}
