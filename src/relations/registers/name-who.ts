import { type Attribution, type ClaimSet, isAsker } from "../../claims/index.ts";
import type { Span } from "../../core/index.ts";
import {
  baseLanguage,
  findMentions,
  type Mention,
  officeHoldersAt,
  officeOn,
  officesOf,
  scanPieces,
} from "../../language/index.ts";
import { findActor } from "../actors.ts";
import { introducedFor } from "../find-introduced.ts";
import { lexiconOf } from "../lexicon.ts";
import { nameSpeaker } from "../name-speaker.ts";
import { hasMatch } from "../pattern-index.ts";
import { keysOf } from "../word-match.ts";
import { sideOf } from "./passages.ts";
import type { EvidenceArticle, PairMaterial, Side } from "./types.ts";

/** Who speaks, as a dossier names them. */
interface Who {
  readonly speaker: string;
  readonly side: Side;
  /** Codes of the states or bodies that they speak for. */
  readonly states: readonly string[];
}

/** Both together where the source names both; a holder of an office by name where the day leaves only one. */
export function nameWho(
  material: PairMaterial,
  article: EvidenceArticle,
  claims: ClaimSet,
  said: Attribution,
): Who | undefined {
  const { a, b } = material;
  const inside = claims.mentions.filter(({ span }) =>
    said.source.some(([start, end]) => span[0] >= start && span[1] <= end),
  );
  const states = inside.flatMap(({ code, kind }) => (kind === "person" ? (officesOf(code)[0]?.state ?? []) : [code]));
  const head = article.text.slice(said.source[0]?.[0] ?? 0, inside[0]?.span[0] ?? 0);
  // "Berg, who looks into Icelandic and Norwegian ports": whom a clause about the speaker names does not speak.
  const both = !head.includes(",") && [a, b].every((code) => states.includes(code)) && areJoined(article, inside);
  // "Ito and Berg: an old quarrel" heads a report on the two, "Inquiry: the port" is about it, and neither speaks.
  if (said.rule === "headline" && (both || inside.length === 0)) return undefined;
  // "Iceland and Norway Veterans of the Sea" are a club.
  if (both && isNewspaper(article, inside, said.source)) return undefined;
  if (both) return { speaker: "Both, jointly", side: "unknown", states: [a, b] };
  if (said.speaker.kind === "person" && isOfSeveral(article, claims, said)) return undefined;
  if (said.speaker.kind !== "person" && isNewspaper(article, inside, said.source)) return undefined;
  if (isAfterOffice(article, claims, said)) return undefined;
  const name = speakerName(article.text, said, claims);
  const listed = findActor(
    material.actors,
    [name, said.speaker.name, resolvedName(article, said)],
    article.publishedAt,
  );
  if (listed)
    return { states: listed.side ? [listed.side] : [], speaker: listed.name, side: sideOf(material, listed.side) };
  if (!name) return undefined;
  const state =
    sideOn(article, said, name, inside) ??
    introducedSide(article, claims, said, name) ??
    introducedBy(article, claims, said, name) ??
    ownSide(article, claims, said, name);
  return {
    states: state ? [state] : [],
    speaker: holderOf(name, state, article.publishedAt) ?? name,
    side: sideOf(material, state),
  };
}

/** "The President of Norway": who holds an office and is the subject of a sentence. */
const officeSubject =
  /^\W*The (?:\p{L}+ ){0,3}(?:president|leader|minister|premier|chancellor|king|ambassador|secretary|envoy|representative|advis[eo]r|emir|sultan)\b/iu;

/** "The President of Norway thanked the President of Iceland. He said": whoever is named further up is not meant. */
function isAfterOffice(
  { text }: EvidenceArticle,
  { mentions }: ClaimSet,
  { source, speaker, sentence }: Attribution,
): boolean {
  const [span] = source;
  if (!span || !speaker.resolvedFrom || !/^s?he$/iu.test(text.slice(...span))) return false;
  const head = text.lastIndexOf(". ", sentence[0] - 3) + 1;
  const start = Math.max(head, text.lastIndexOf("\n\n", sentence[0] - 3) + 1, 0);
  if (speaker.resolvedFrom[0] >= start || !officeSubject.test(text.slice(start, sentence[0]).trimStart())) return false;
  const subject = mentions.find((mention) => mention.span[0] >= start && mention.span[1] <= sentence[0]);
  return (
    subject !== undefined &&
    subject.code !== officesOf(speaker.name?.toLowerCase().replaceAll(" ", "-") ?? "")[0]?.state
  );
}

/**
 * A candidate and a former minister speak for no state: of a person who is listed, the office of that day counts alone, of
 * another the office that stands beside the name.
 */
function sideOn(
  { text, language, publishedAt }: EvidenceArticle,
  { speaker, source }: Attribution,
  name: string,
  inside: readonly Mention[],
): string | undefined {
  const person = inside.find(({ kind }) => kind === "person")?.code ?? name.toLowerCase().replaceAll(" ", "-");
  if (officesOf(person).length > 0) return officeOn(person, publishedAt)?.state;
  if (speaker.kind !== "person" || baseLanguage(language) !== "en") return speaker.side;
  const named = [...source, ...(speaker.resolvedFrom ? [speaker.resolvedFrom] : [])];
  const beside = [speaker.name, ...named.map((span) => withApposition(text, span))].join(" ");
  return office.test(beside) && !formerly.test(beside) ? speaker.side : undefined;
}

/** "Mr Lu", where the headline has "Chinese President Lu Wenbo". */
function introducedBy(
  article: EvidenceArticle,
  { mentions }: ClaimSet,
  { speaker }: Attribution,
  name: string,
): string | undefined {
  if (!/^(?:person|office)$/u.test(speaker.kind) || speaker.side || baseLanguage(article.language) !== "en")
    return undefined;
  const listed = officesOf(name.toLowerCase().replaceAll(" ", "-")).length > 0;
  return listed ? undefined : introducedFor(name, article, mentions);
}

/** "the Vice President", "Deputy Secretary Berg": an office whole, since a president is no vice president's peer. */
const wholeOffice =
  /\b(?:(?:first|senior|deputy|assistant|under|acting|vice|prime|foreign|national security|special) ){0,3}(?:president|minister|premier|chancellor|secretary(?![ -]general)|ambassador|envoy|representative|advis[eo]r|spokes(?:person|man|woman)|administrator)\b/iu;
/** "MS BERG": how a government's own transcripts mark who answers for it; those who ask are no names there. */
const marked = /^(?:MR|MS|MRS)\.? \p{Lu}/u;
/** Letters beside a state's name within which an office is of that state: "Prime Minister Jon Berg of Norway". */
const officeReach = 60;
const leadsToState =
  /\bof (?:the )?(?:(?:Republic|Kingdom|State|Federation|Union|Principality|Sultanate) of (?:the )?)?$/u;
const fewWords = /^(?:['’]s)?(?:\s[\p{L}-]+){1,6}/u;

/** On a government's own pages an office without a state is of that state, unless somebody of another has the same there. */
function ownSide(
  { text, title = "", country, outletKind, language, publishedAt }: EvidenceArticle,
  { mentions }: ClaimSet,
  { speaker }: Attribution,
  name: string,
): string | undefined {
  if (outletKind !== "government" || !country || baseLanguage(language) !== "en") return undefined;
  if (!/^(?:person|office)$/u.test(speaker.kind) || officesOf(name.toLowerCase().replaceAll(" ", "-")).length > 0)
    return undefined;
  if (marked.test(name)) return country;
  const held = wholeOffice.exec(`${name} ${speaker.office ?? ""}`)?.[0].toLowerCase();
  if (!held || formerly.test(name)) return undefined;
  // "Prime Minister Berg" on a page of a state that has none.
  if (heads.has(held) && officeHoldersAt(country, held, publishedAt ?? "").length === 0) return undefined;
  const foreign = officesAbroad.get(mentions) ?? foreignOffices(text, title, mentions, country);
  officesAbroad.set(mentions, foreign);
  return foreign.has(held) ? undefined : country;
}

const heads: ReadonlySet<string> = new Set(["president", "prime minister", "chancellor", "king"]);

/** By article, the offices of other states that it names: every statement of a long briefing asks for them. */
const officesAbroad = new WeakMap<readonly Mention[], ReadonlySet<string>>();

function foreignOffices(text: string, title: string, mentions: readonly Mention[], own: string): ReadonlySet<string> {
  const beside = [...statesBeside(text, mentions, own), ...statesBeside(title, findMentions(title, "en"), own)];
  return new Set(beside.map((words) => wholeOffice.exec(words)?.[0].toLowerCase() ?? ""));
}

/** What other states' names belong to: the words before "of Norway" and behind "Norwegian", and nothing of an "envoy to Norway". */
function statesBeside(text: string, mentions: readonly Mention[], own: string): readonly string[] {
  return mentions
    .filter(({ kind, code }) => kind === "state" && code !== own)
    .map(({ span: [start, end] }) => {
      const before = text.slice(Math.max(0, start - officeReach), start);
      if (/\b(?:to|for|on|in) (?:the )?$/u.test(before)) return "";
      return leadsToState.test(before) ? before : (fewWords.exec(text.slice(end, end + officeReach))?.[0] ?? "");
    });
}

/** Farther before a name its office and state do not stand. UTF-16 units. */
const introReach = 90;

/** "The President of Iceland Mara Ito came. … Mara Ito: Thank you.": the office beside a full name anywhere in the article. */
function introducedSide(
  { text, language, publishedAt }: EvidenceArticle,
  { mentions }: ClaimSet,
  { speaker }: Attribution,
  name: string,
): string | undefined {
  const listed = officesOf(name.toLowerCase().replaceAll(" ", "-")).length > 0;
  const base = baseLanguage(language);
  if (speaker.kind !== "person" || listed || !name.includes(" ") || !/^(?:en|es|fr|de)$/u.test(base)) return undefined;
  const known = introduced.get(mentions) ?? new Map<string, string>();
  introduced.set(mentions, known);
  const state = known.get(name) ?? stateBeside(name, text, mentions, base);
  known.set(name, state);
  return publishedAt === undefined || state === "" ? undefined : state;
}

/** By article, the state beside each name that was asked for: every statement of a long talk asks for the same few. */
const introduced = new WeakMap<readonly Mention[], Map<string, string>>();

/** The one state whose office stands before a name; "" where none does, or two do. */
function stateBeside(name: string, text: string, mentions: readonly Mention[], language: string): string {
  const codes = new Set<string>();
  for (let at = text.indexOf(name); at >= 0 && codes.size < 2; at = text.indexOf(name, at + name.length)) {
    const before =
      text
        .slice(Math.max(0, at - introReach), at)
        .split(/[.;:!?\n]/u)
        .at(-1) ?? "";
    if (!hasOffice(before, language)) continue;
    const from = at - before.length;
    const state = mentions.findLast(({ kind, span }) => kind === "state" && span[0] >= from && span[1] <= at);
    if (!state) continue;
    // "the President of Iceland, Mara Ito", and not "talks in Iceland with Mara Ito".
    const gap = text.slice(state.span[1], at);
    if ((gaps[language] ?? ownGap).test(gap)) codes.add(state.code);
  }
  const [only = ""] = codes;
  return codes.size === 1 ? only : "";
}

/** What stands between a state and the name of who holds an office of it: "el ministro noruego de Pesca, Jon Berg". */
const ownGap = /^(?:,?\s(?:\p{Lu}[\p{L}'’-]+|de|del|des|du|la|las|los|les|l['’]\p{L}+|y|et)){0,6},?\s$/u;
const gaps: Readonly<Record<string, RegExp>> = {
  en: /^(?:['’]s)?,?\s(?:(?:\p{Lu}[\p{L}-]+|\p{Ll}*minister|president|of|foreign|prime|affairs|for)\s){0,5}$/u,
  de: /^(?:,?\s(?:\p{Lu}[\p{L}-]+|für|und|des|der|die|das)){0,6},?\s$/u,
};

/** An office that is held, by the words of a language. */
function hasOffice(words: string, language: string): boolean {
  if (language === "en") return office.test(words) && !formerly.test(words);
  const cues = lexiconOf(language)?.cues;
  const pieces = scanPieces(words);
  const keys = keysOf(pieces, language);
  return (
    cues !== undefined && hasMatch(cues.officials, keys, 0, keys.length) && !hasMatch(cues.former, keys, 0, keys.length)
  );
}

/** "Mara Ito, Iceland's minister of fish": a name with what stands behind its comma. */
function withApposition(text: string, [start, end]: Span): string {
  const behind = /^,[^,.;“”"]{1,90}/u.exec(text.slice(end, end + 92))?.[0] ?? "";
  return text.slice(start, end) + behind;
}

const office =
  /\b(?:presiden(?:t|tial)|minist(?:er|ry)|premier|chancellor|secretary|ambassador|envoy|king|queen|prince|emir|spokes\p{L}+|officials?|lawmaker|senator|congress(?:man|woman)|deputy|governor|government|general|admiral|commander|adviser|advisor|diplomat|negotiator|representative|delegat\p{L}+|leader|chairman|speaker of)\b/iu;
const formerly = /\b(?:former|formerly|ex|onetime|one-time|retired|then|candidate|nominee|contender|hopeful)\b/iu;

/** The name that a pronoun or a surname was resolved to, as the article has it. */
function resolvedName({ text }: EvidenceArticle, { speaker: { resolvedFrom } }: Attribution): string | undefined {
  return resolvedFrom && text.slice(...resolvedFrom).split(",")[0];
}

/** Letters between two names that still stand side by side: "Iceland and the Kingdom of Norway". */
const joinReach = 40;

/** "Iceland and Norway", not "Iceland's ambassador to Norway" nor "Icelandic and Icelandic-Norwegian men". */
function areJoined({ text, language }: EvidenceArticle, inside: readonly Mention[]): boolean {
  const base = baseLanguage(language);
  const joins = lexiconOf(base)?.cues.joins;
  const names = inside.filter(({ span }) => text[span[0] - 1] !== "-" && text[span[1]] !== "-");
  return names.some(({ code, span }, k) => {
    const next = names[k + 1];
    if (!joins || !next || next.code === code) return false;
    const pieces = scanPieces(text.slice(span[1], Math.min(next.span[0], span[1] + joinReach)));
    return next.span[0] - span[1] <= joinReach && hasMatch(joins, keysOf(pieces, base), 0, pieces.length);
  });
}

const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u;
/** How far behind a name the word stands that shows it to be another's. UTF-16 units. */
const wordReach = 24;

/** "Iceland Times": a name that begins with a state's and goes on in capitals that are no office is not the state. */
function isNewspaper(
  { text, language }: EvidenceArticle,
  inside: readonly Mention[],
  source: Attribution["source"],
): boolean {
  const base = baseLanguage(language);
  const lexicon = base === "en" ? lexiconOf(base) : undefined;
  if (!lexicon) return false;
  const ends = new Set(source.map(([, end]) => end));
  return inside.some((mention) => {
    const rest = text.slice(mention.span[1], mention.span[1] + wordReach);
    if (mention.kind !== "state") return false;
    // "The West Icelandic": an adjective at a source's end is a name's, and no state's.
    if (mention.form === "adjective") return ends.has(mention.span[1]);
    if (!/^\s\p{Lu}/u.test(rest)) return false;
    const next = scanPieces(rest.trimStart());
    return !weekday.test(rest.trimStart()) && !hasMatch(lexicon.cues.officials, keysOf(next, base), 0, 1);
  });
}

/** "Mr Ito and Mr Berg": the word of two, of whom the speaker's name is but one, whether the source holds both or the last alone. */
function isOfSeveral({ text, language }: EvidenceArticle, { mentions }: ClaimSet, { source }: Attribution): boolean {
  const start = source[0]?.[0] ?? 0;
  const joined = mentions.some(
    ({ kind, span: [, end] }) =>
      kind === "person" &&
      start - end < joinReach &&
      end < start &&
      /^\s(?:and|y|e|et|und|и)\s$/u.test(text.slice(end, start)),
  );
  if (joined) return true;
  const joins = lexiconOf(baseLanguage(language))?.cues.joins;
  const pieces = scanPieces(source.map((span) => text.slice(...span)).join(" "));
  return joins !== undefined && hasMatch(joins, keysOf(pieces, baseLanguage(language)), 0, pieces.length);
}

/** "The Russian President" is the person who was it that day, where the list of office holders has exactly one. */
function holderOf(name: string, state: string | undefined, day: string | undefined): string | undefined {
  if (!state || !day || !/\bpresident\b/iu.test(name) || /vice|former|ex-|['’]s?\s/iu.test(name)) return undefined;
  const holders = officeHoldersAt(state, "president", day);
  return holders.length === 1 ? holders[0]?.name : undefined;
}

/** A title or a pronoun alone is nobody's name. */
const noOne =
  /^(?:This|That|These|Those|It|He|She|They|We|I|You|Others|Some|Many|Most|Both|All|There|President|Minister|Leader|Spokesman|Spokeswoman|Official|Officials|Government|Ministry|Mr|Mrs|Ms|Polls?|One|Another|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Some|Several|Many|Most|Few|Other|Two|Three) .*)$/u;

/** "Norwegian media", "the state news agency": who passes words on is no actor of a state. */
const passesOn = /\b(?:media|press|newspapers?|television|tv|radio|news agency|broadcaster|tabloid)$/iu;

/** Words of speaking, and of two speakers at once, that no name holds. */
const noName = /\b(?:expressed|said|say|says|told|added|noted|and|that|hope|often|perhaps|reporting)\b/iu;

/** "Ito's advisers", "Ito's foreign minister": a plural or an office at the end. */
function isPeople(name: string): boolean {
  const pieces = scanPieces(name);
  const officials = lexiconOf("en")?.cues.officials;
  const last = pieces.length - 1;
  return (
    /[^s]s$/u.test(name) || (officials !== undefined && hasMatch(officials, keysOf(pieces, "en"), last, pieces.length))
  );
}

/** "Mara Ito of the Reef Institute for Fish": a name of two to four words, and in more than two the house it belongs to. */
const withHouse = /^(\p{Lu}\S+(?: \p{Lu}\S+){1,3}) (?:of|at|from) (?:the )?\p{Lu}\S+(?: \S+){2,}$/u;

/** A known person or office; else a name of few words that begins with a capital, so that no clause passes for a speaker. */
function speakerName(text: string, said: Attribution, { mentions }: ClaimSet): string | undefined {
  const name = nameSpeaker(text, said, mentions)
    ?.replace(/\s+/gu, " ")
    .replace(/^(?:the|The) /u, "")
    .replace(withHouse, "$1");
  if (
    !name ||
    name.length < 3 ||
    noName.test(name) ||
    noOne.test(name) ||
    isAsker(name) ||
    passesOn.test(name) ||
    /['’]s$/u.test(name)
  )
    return undefined;
  // "Ito's loud", where a rule took "embrace" for a verb: what belongs to somebody and ends in no people speaks not.
  if (/['’]s?\s/u.test(name) && /\s\p{Ll}\S*$/u.test(name) && !isPeople(name)) return undefined;
  const known = said.speaker.side !== undefined || officesOf(name.toLowerCase().replaceAll(" ", "-")).length > 0;
  const words = name.split(" ");
  const plain =
    words.length <= 6 && words.every((word) => /^(?:\p{Lu}|of$|the$|for$|de$|del$|van$|von$|an?$)/u.test(word));
  return plain || (known && words.length <= 6) ? name : undefined;
}
