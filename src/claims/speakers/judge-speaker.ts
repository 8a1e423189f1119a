import type { Span } from "../../core/index.ts";
import { type Mention, officeHoldersAt, officesOf } from "../../language/index.ts";
import { isGivenName } from "./given-names.ts";
import { actsAsBody } from "./acts-as-body.ts";
import { linkBearer } from "./link-bearer.ts";
import { isTransliterated, isUncased, ownNameIn } from "./own-name.ts";
import { personName } from "./person-name.ts";
import { baseOfGenitive } from "./russian-name.ts";
import { kindOfSpeaker } from "./speaker-kind.ts";
import { linkSurname } from "./speaker-memory.ts";
import { type PronounContext, resolvePronoun } from "./resolve-pronoun.ts";
import type { Speaker } from "../types.ts";

/** What was read before a statement that its speaker may be found in. */
export interface SpeakerContext extends PronounContext {
  /** Whose turn it is in a transcript. */
  readonly turn: { readonly speaker: Speaker; readonly span: Span } | undefined;
  /** Whoever the verb alone goes on with: "Añadió que …". */
  readonly goesOn: Speaker | undefined;
  /** "По словам Берга": the source stands in the genitive of Russian. */
  readonly genitive: boolean;
  /** In English the end of the statement's sentence: up to there the words around a name may tell what bears it. */
  readonly told: number | undefined;
  /** Date of publication, RFC 3339. */
  readonly date: string | undefined;
}

const personPronouns: ReadonlySet<string> = new Set([
  "he",
  "she",
  "his",
  "her",
  "him",
  "он",
  "она",
  "его",
  "её",
  "ее",
  "他",
  "她",
  "él",
  "ella",
  "il",
  "elle",
  "lui",
  "er",
  "sie",
  "هو",
  "هي",
]);

const selfPronouns: ReadonlySet<string> = new Set(
  "i we our my ich wir я мы yo nosotros je nous 我 我们 أنا نحن".split(" "),
);

const openPronouns: ReadonlySet<string> = new Set([
  "they",
  "it",
  "who",
  "which",
  "that",
  "you",
  "their",
  "их",
  "its",
  "whom",
  "whose",
  "quien",
  "quienes",
  "ils",
  "elles",
  "они",
  "diese",
  "dieser",
  "viele",
  "ellos",
  "ellas",
  "eux",
  "es",
  "man",
  "jemand",
]);

/** Who stands behind a statement: kind, name, office and side, from the source's own words and the names in them. */
export function judgeSpeaker(
  text: string,
  source: readonly Span[],
  mentions: readonly Mention[],
  context: SpeakerContext,
): Speaker {
  const [span] = source;
  if (!span) return context.goesOn ?? { kind: "unnamed-authority" };
  // "ajoute-t-il": the letter between verb and pronoun is no part of it.
  const raw = text.slice(span[0], source.at(-1)?.[1] ?? span[1]).replace(/^t-(?=(?:il|elle)s?$)/u, "");
  const pronoun = raw.length < 5 ? raw.toLowerCase() : "";
  if (personPronouns.has(pronoun)) return resolvePronoun(pronoun, span[0], context);
  const name = raw
    .replace(/[,\s]+$/u, "")
    .replaceAll(/\s+/gu, " ")
    // "China's demand", "the ministers' view": whoever it belongs to.
    .replace(/(?<=\p{L})['’]s$|(?<=s)['’]$/u, "")
    // "the Lund Party which accused him": a clause about the speaker tells neither kind nor name.
    .replace(/(?<=[\p{L}\p{N}]) which .*$/u, "");
  // "ella misma": the pronoun.
  const lower = name.toLowerCase().replace(/^(él|ella) mism[oa]$/u, "$1");
  if (personPronouns.has(lower)) return resolvePronoun(lower, span[0], context);
  if (selfPronouns.has(lower))
    return context.turn ? { ...context.turn.speaker, resolvedFrom: context.turn.span } : { kind: "self" };
  const meant = context.told === undefined ? undefined : antecedentOf(text, lower, span);
  if (meant) return relativeSpeaker(lower, judgeSpeaker(text, [meant], mentions, context), meant);
  if (openPronouns.has(lower)) return { kind: "collective" };
  // "Royce, who also weighs voting for Sanders": whom a clause about the speaker names tells neither kind nor side.
  const until = source.at(-1)?.[1] ?? span[1];
  const named = mentions.filter((mention) => mention.span[0] >= span[0] && mention.span[1] <= until);
  const clause = named.length === 0 ? -1 : name.search(/,? (?:who|which|whose)\b/u);
  const within = clause < 0 ? named : named.filter((mention) => mention.span[1] <= span[0] + clause);
  const side = sideOf(text, within);
  const read = kindOfSpeaker(name, within);
  const kind =
    read === "person" && isNamedBody(text, name, within, context)
      ? "organisation"
      : isTitled(name, read, context)
        ? "person"
        : read;
  if (isUncased(name) && (kind === "office" || kind === "collective" || kind === "person"))
    return judgeUncased({ name, kind, ...(side ? { side } : {}) }, context);
  const office = kind === "person" ? officeIn(lower) : undefined;
  const own = kind === "person" ? personName(context.genitive ? baseOfGenitive(name) : name) : name;
  const speaker: Speaker = { name: own, kind, ...(office ? { office } : {}), ...(side ? { side } : {}) };
  if (kind === "office" && side) return { ...speaker, ...holderOf(lower, side, context.date) };
  if (kind !== "person") return speaker;
  return linkBearer(text, linkSurname(speaker, context.known, context.bearers), context.bearers);
}

/** "had visited Ruiz, who told him": the name right before an English relative, unless it hangs on a preposition. */
function antecedentOf(text: string, relative: string, [start]: Span): Span | undefined {
  if (relative !== "who" && relative !== "which") return undefined;
  const from = Math.max(0, start - longestAntecedent);
  const [whole = "", before = "", name = ""] = antecedent.exec(text.slice(from, start)) ?? [];
  if (name === "" || /^(?:of|in|at|for|from|with|to|by|on|near)$/u.test(before)) {
    // "was backed by the Sport Secretary, Mara Ruiz, who": a full name by itself, unless "of" makes it whose.
    if (!/^(?:by|with|to|from)$/u.test(before) || !name.includes(" ")) return undefined;
  }
  if (/^(?:and|or)$/u.test(before) && !name.includes(" ")) return undefined;
  const end = start - (whole.length - whole.lastIndexOf(name) - name.length);
  return [end - name.length, end];
}

const longestAntecedent = 80;

const antecedent = /(?:(?:^|[ \n])(\p{Ll}*)[ \n]|^|["“(]|[.,] )((?:\p{Lu}[\p{L}'’-]*\.? ){0,4}\p{Lu}[\p{L}'’-]+),? $/u;

function relativeSpeaker(relative: string, speaker: Speaker, meant: Span): Speaker {
  const kind = relative === "which" && speaker.kind === "person" ? "organisation" : speaker.kind;
  return { ...speaker, kind, resolvedFrom: speaker.resolvedFrom ?? meant };
}

/** "доктора Берга": a word in small letters and one name in Russian letters, in the case of whoever speaks. */
function isTitled(name: string, kind: Speaker["kind"], { genitive }: SpeakerContext): boolean {
  return genitive && kind === "collective" && /^[а-яё-]+ [А-ЯЁ][а-яё-]+$/u.test(name);
}

/** "Tideworks": no full name of a person ends on it, and the text goes on about a thing. */
function isNamedBody(
  text: string,
  name: string,
  mentions: readonly Mention[],
  { told, bearers }: SpeakerContext,
): boolean {
  if (told === undefined || mentions.length > 0) return false;
  // "Clearwire said" after the first paragraph: persons are named in full before they go by a surname.
  if (isLateName(text, name, told) && !bearers.has(name.toLowerCase())) return true;
  return !bearers.has(name.slice(name.lastIndexOf(" ") + 1).toLowerCase()) && actsAsBody(text, name, told);
}

/** One word in capital and small letters, no given name, in a paragraph behind the first one. */
function isLateName(text: string, name: string, told: number): boolean {
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(name) || isGivenName(name.toLowerCase())) return false;
  const first = text.indexOf("\n\n");
  const second = first < 0 ? -1 : text.indexOf("\n\n", first + 2);
  return second >= 0 && second < told;
}

/** In Chinese and Arabic a name is told from the titles before it, and a short one from whoever was named before. */
function judgeUncased(speaker: Speaker, context: SpeakerContext): Speaker {
  const linked = linkSurname(speaker, context.known, context.bearers);
  if (linked !== speaker) return { ...linked, kind: "person" };
  if (isTransliterated(speaker.name ?? "")) return { ...speaker, kind: "person" };
  const own = ownNameIn(speaker.name ?? "");
  return own && own.words.length > 1 ? { ...speaker, kind: "person" } : speaker;
}

/** "The president of China": who held the office that day; where the day falls on a change, all who did. */
function holderOf(lower: string, side: string, date: string | undefined): Pick<Speaker, "heldBy" | "candidates"> {
  const office = officeIn(lower);
  if (!office || date === undefined || /spokes|ministry|former|government|office/u.test(lower)) return {};
  const [one, another] = officeHoldersAt(side, office, date);
  if (!one) return {};
  return another ? { candidates: [one.name, another.name] } : { heldBy: one.name };
}

function sideOf(text: string, mentions: readonly Mention[]): string | undefined {
  const first = mentions.find(
    (mention) =>
      mention.kind !== "place" && !isStudied(text, mention) && !isBusiness(text, mention) && !isBeside(text, mention),
  );
  if (!first || first.candidates) return undefined;
  return first.kind === "person" ? officesOf(first.code)[0]?.state : first.code;
}

/** "an Iceland scholar", "an expert on Norway": what somebody knows about, and not whom they speak for. */
function isStudied(text: string, { kind, form, span: [start, end] }: Mention): boolean {
  return (
    kind === "state" &&
    form !== "adjective" &&
    ((/\b[Aa]n?\s$/u.test(text.slice(Math.max(0, start - 4), start)) && /^\s\p{Ll}/u.test(text.slice(end, end + 2))) ||
      /\b(?:expert|specialist|scholar|researcher|analyst|authority|historian)s?\s(?:on|of|in)\s(?:the\s)?$/u.test(
        text.slice(Math.max(0, start - 24), start),
      ))
  );
}

/**
 * "Japan Airlines", "UK sales director", "a US company", "Norway-based": a state in the name or at the head of what is no part of
 * it. "Japan Foreign Ministry", "US trade negotiator" and "Russian bank governor" stay.
 */
function isBusiness(text: string, { kind, span: [, end] }: Mention): boolean {
  return kind === "state" && business.test(text.slice(end, end + 60));
}

const business =
  /^(?:-based\b| (?:Airlines|Airways|Motors|Steel|Telecom|Petroleum|Post|Rail|Times|Today|Independence)\b| (?:\p{Ll}[\p{Ll}-]+ ){0,3}(?:company|firm|giant|retailer|carmaker|airline|manufacturer|lender|economist|analyst|strategist|director|boss|singer|actor|actress|author|player|coach)\b)/u;

/**
 * "ирландской авиакомпании", "el científico francés": outside English a state in the adjective of a company, a paper or a
 * scholar is no side.
 */
function isBeside(text: string, { kind, span: [start, end] }: Mention): boolean {
  if (kind !== "state") return false;
  const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)];
  // "本报香港5月22日电": where it was written.
  if (/^(?:[\d０-９]{1,2}月)?(?:[\d０-９]{1,2}日)?[电讯]/u.test(after)) return true;
  return privateBehind.test(after) || privateBefore.test(before);
}

const privateBehind =
  /^ (?:[а-яё]+ ){0,2}(?:авиакомпани|компани|корпораци|концерн|банк|телеканал|издани|газет|агентств|учён|учен|эксперт|аналитик|журналист|политолог|профсоюз|пилот)[а-яё]*/u;

const privateBefore =
  /(?<!\p{L})(?:empresa|compañía|banco|cadena|diario|periódico|firma|científic[oa]|expert[oa]|analista|investigador|economista|técnico|jugador|ciclista|entreprise|société|groupe|banque|chaîne|quotidien|économiste|chercheur|chercheuse|expert|experte|scientifique|acteur|actrice|chanteur|chanteuse)s? $/u;

function officeIn(lower: string): string | undefined {
  return /(?:prime|foreign|defen[cs]e|finance|trade|energy|interior) minister|vice president|secretary of state|secretary-general|president|chancellor|premier|spokes(?:man|woman|person)|ambassador|senator|governor|chairman/u.exec(
    lower,
  )?.[0];
}
