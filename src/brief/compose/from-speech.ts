import type { Attribution } from "../../claims/index.ts";
import { type Span, sliceSpan, trimSpan } from "../../core/index.ts";
import { stopWords } from "../../language/index.ts";
import { countWords } from "../reading-time.ts";
import { creditMark, quotedMark, startUpper } from "../realise/english.ts";
import type { Candidate, MaterialArticle, SectionId } from "../types.ts";
import { compress } from "./compress.ts";
import {
  cite,
  isRetold,
  longestPlain,
  longestQuote,
  originals,
  sentenceAround,
  voicesBehind,
  type Writing,
} from "./context.ts";
import { farnessOf, tellForeign } from "./foreign.ts";
import { isCommand, isInLanguage } from "./is-command.ts";
import { quotedSpans } from "./quoted-spans.ts";
import { quoteWhole } from "./quote-whole.ts";
import { fullName, longestOf, retell } from "./retell.ts";
import { sectionOf as openSection } from "./section-of-report.ts";
import { isClause } from "./shorten.ts";
import { bareSentence, curlQuotes, isBroken, opensLoose, splitQuoted, withoutDateline } from "./sentence-shape.ts";

/** Asked for once by the page and once by the writer of reports, who leaves alone what is told as speech. */
const made = new WeakMap<Writing, readonly Candidate[]>();

/** What people and states said, one candidate a sentence of speech. */
export function writeSpeech(writing: Writing): readonly Candidate[] {
  const known = made.get(writing) ?? makeSpeech(writing);
  made.set(writing, known);
  return known;
}

function makeSpeech(writing: Writing): readonly Candidate[] {
  return originals(writing).flatMap((entry) => {
    const told = new Set<number>();
    return entry.claims.attributions.flatMap((said, i) => {
      if (said.within || told.has(said.sentence[0]) || !isSpeech(entry.article.text, said) || isDisplay(entry, said))
        return [];
      const candidate = writeStatement(writing, entry, said, i);
      if (candidate) told.add(said.sentence[0]);
      return candidate ?? [];
    });
  });
}

/** Rules that read a noun, an object or a passive find attitudes more than words; they tell only where the cue is strong. */
const weakRules: RegExp = /^(?:lead-[OI]|noun|passive|participle|adjective|trailing-plain)/u;

/** Words that somebody said, and not only a deed or an attitude that a cue of speech stands in. */
export function isSpeech(text: string, said: Attribution): boolean {
  const { rule, cueClass, speaker } = said;
  if (isDeed(text, said)) return false;
  if (speaker.kind === "collective" && !speaker.side && (weakRules.test(rule) || cueClass !== "neutral")) return false;
  return !weakRules.test(rule) || (cueClass !== "neutral" && cueClass !== "promising");
}

/** "Ito confirmed the date", "denied him the office", "the fog recalled the winter of 1950": an object, and no clause of what was said. */
function isDeed(text: string, { content: [content], mode, rule, cueClass }: Attribution): boolean {
  if (!content || mode !== "indirect" || rule.startsWith("transcript")) return false;
  const words = sliceSpan(text, content).replaceAll(/\s+/gu, " ").trim();
  if (/^(?:him|her|them|himself|herself|themselves)\b(?! \p{Ll}+ed\b)/u.test(words)) return true;
  if (rule === "participle") return words.startsWith("to ");
  if (!rule.startsWith("lead") || (cueClass !== "neutral" && cueClass !== "assertive")) return false;
  const [first = words] = words.split(/, and |,? but /u);
  return !/^(?:that|to|how|why|who|which|what|when|where|whether|if|as|on|about|of) /iu.test(words) && !isClause(first);
}

/** Data show that trade fell; carmakers show cars, and say nothing by it. */
function isDisplay({ article: { text } }: MaterialArticle, { cue, source }: Attribution): boolean {
  const flat = (spans: readonly Span[]): string => spans.map((span) => sliceSpan(text, span)).join(" ");
  return (
    /^show(?:s|ed|n|ing)?$/iu.test(flat(cue)) &&
    !/\b(?:data|figures?|polls?|surveys?|reports?|statements?|documents?|stud(?:y|ies)|records?|results?|numbers?|customs)\b/iu.test(
      flat(source),
    )
  );
}

function writeStatement(
  writing: Writing,
  entry: MaterialArticle,
  said: Attribution,
  position: number,
): Candidate | undefined {
  const speaker = tellSpeaker(entry, said);
  if (!speaker || !isSoundSpeaker(speaker)) return undefined;
  const passage = sentenceAround(writing, entry.article.id, said.sentence);
  const told = isRetold(writing, entry)
    ? tellHome(writing, entry, said, speaker, passage)
    : tellForeign(writing, entry, passage, said);
  if (!told) return undefined;
  const shared = voicesBehind(writing, entry.article.id, passage);
  const { from = [], ...shown } = told as Told;
  const side = sideOf(writing, said);
  return {
    ...shown,
    section: sectionOf(writing, entry, said, side),
    citations: [cite(entry, passage), ...from.map((span) => cite(entry, span))],
    ...(shared > 1 ? { shared } : {}),
    weight: weigh(entry, said, position) + 2 * (shared - 1) - 1.5 * farnessOf(told.foreign),
    key: `said:${entry.article.id}:${passage[0]}`,
    speaker,
    ...(isNobodys(speaker) ? { bareNoun: true } : {}),
    ...(passage[0] === writing.sentencesOf(entry.article.id)[0]?.[0] ? { lead: true } : {}),
    ...(said.polarity === "positive" ? {} : { denial: true }),
    ...(side ? { side } : {}),
  };
}

/** "A spokesman": whose, only the sentence before says. */
function isNobodys(speaker: string): boolean {
  return /^(?:an?|the|one|his|her|its|their) (?:\p{Ll}+ )?(?:spokes\p{Ll}+|representative|aide|statement)$/iu.test(
    speaker,
  );
}

/** The side that somebody speaks for, by this article or another one of the story. */
export function sideOf(writing: Writing, { speaker }: Attribution): string | undefined {
  return speaker.side ?? writing.sides.get(speaker.name?.split(" ").at(-1) ?? "");
}

/** Half a sentence is no speaker: "referring to Trump", two lines of a page's frame. */
export function isSoundSpeaker(speaker: string): boolean {
  return (
    countWords(speaker) <= 16 &&
    !isHeading(speaker) &&
    !/[\n―“”"]|\b(?:referring|which|that|because|reports?|reported)\b|^\d/u.test(speaker) &&
    !/^(?:No one|Each side|Nobody|Someone|One|Two|Some|Any|Another)$/iu.test(speaker) &&
    !/^(?:to|whose|who|which|and|but|in|on|at|by|with|without|of|from|as|for|despite|although|though|while|after|before|since|because|like|unlike|through|including|if|when) |[’']s$|\bpublished\b/iu.test(
      speaker,
    )
  );
}

/** "DO Keep": a line of a list in capitals, and nobody. */
function isHeading(speaker: string): boolean {
  const [first = ""] = speaker.split(" ");
  return /^\p{Lu}{2,}$/u.test(first) && first !== "US" && stopWords("en").has(first.toLowerCase());
}

type Told = Pick<Candidate, "text" | "unnamed" | "foreign" | "fullName"> & { readonly from?: readonly Span[] };

/**
 * In the language of the page the source's own sentence is told where it is short, with the speaker's name in the
 * place of a pronoun; a long one is cut after a clause, else told by its content where that is a clause.
 */
function tellHome(
  writing: Writing,
  entry: MaterialArticle,
  said: Attribution,
  speaker: string,
  passage: Span,
): Told | undefined {
  const named = nameSource(entry, said, speaker, passage);
  if (!named) return undefined;
  const { names, known } = named;
  const retold = retell(entry, passage, names, writing.year);
  const { from } = retold;
  const text = closeQuotes(entry, passage, retold.text);
  if (
    isCommand(text) ||
    !isInLanguage(text, writing.language) ||
    countWords(text) < 6 ||
    contentLength(entry, said) < (said.cueClass === "neutral" ? 4 : 2) ||
    isBroken(text) ||
    !/[.!]["”']?$/u.test(text)
  )
    return undefined;
  const bare = bareSentence(text);
  const source = sourceWords(entry, said, names);
  const sentence = hasQuotes(bare)
    ? undefined
    : (compress(bare, longestOf(retold), (left) => source.every((words) => left.includes(words))) ??
      shortenBefore(bare, source));
  const speech = hasQuotes(bare) ? tellSpeech(bare) : undefined;
  const told = sentence ?? speech ?? tellClause(entry, said, speaker);
  if (!told) return quoteWhole(writing, entry, passage);
  if (said.rule.startsWith("transcript")) return tellTurn(bare, speaker);
  if (isOfAnother(said, told) || isFrameAlone(entry, said, told)) return undefined;
  if (opensLoose(told)) return undefined;
  return { ...marked(entry, said, `${told}${creditMark}.`), ...(known ? { fullName: known } : {}), from };
}

/** A turn of a transcript holds its speaker's very words, and its name stands far above them. */
function tellTurn(bare: string, speaker: string): Told | undefined {
  const words = bare.replace(/^[^:“”]{2,80}: /u, "");
  if (hasQuotes(words) || !isClause(words) || countWords(words) < 6 || countWords(words) > longestQuote)
    return undefined;
  if (opensLoose(`“${words},” ${speaker} said`)) return undefined;
  return { text: `“${words}${/[!?]$/u.test(words) ? "" : ","}” ${lowerArticle(speaker)} said${creditMark}.` };
}

/** "A spokeswoman" behind a quotation is "a spokeswoman". */
export function lowerArticle(speaker: string): string {
  return speaker.replace(/^(?:The|An?|One) (?=\p{L})/u, (article) => article.toLowerCase());
}

/** Where the speaker stands last ("…, the ministry said") what is said is cut before them. */
function shortenBefore(bare: string, source: readonly string[]): string | undefined {
  const at = bare.lastIndexOf(", ");
  const tail = bare.slice(at);
  if (at < 0 || countWords(tail) > 8 || !source.every((words) => tail.includes(words))) return undefined;
  const head = compress(bare.slice(0, at), longestPlain - countWords(tail));
  return head && `${head}${tail}`;
}

/** “I …” is a person's word: a body that is said to say it was taken for the one who did. */
function isOfAnother({ speaker }: Attribution, told: string): boolean {
  return (
    speaker.kind !== "person" &&
    speaker.kind !== "unnamed-authority" &&
    /“(?:[^”]* )?(?:I|I['’]\w+|my|me)\b/u.test(told)
  );
}

/** "Ito wrote in a letter on 3 May" tells where something was said and not what. */
function isFrameAlone(entry: MaterialArticle, said: Attribution, told: string): boolean {
  const [content] = said.content;
  const start = content ? sliceSpan(entry.article.text, content).trimStart() : "";
  return (
    !hasQuotes(told) &&
    said.mode === "indirect" &&
    /^(?:in|on|at|during|to|after|before|as) /iu.test(start) &&
    said.rule.startsWith("lead")
  );
}

/** A quotation that runs on into the next sentence, or came from the one before, gets the mark that it lacks here. */
function closeQuotes(entry: MaterialArticle, passage: Span, told: string): string {
  const [start, end] = trimSpan(entry.article.text, passage) ?? passage;
  const quotes = quotedSpans(entry.article.text);
  const opened = quotes.some((quote) => quote[0] < start && start < quote[1]) ? "“" : "";
  const closed = quotes.some((quote) => quote[0] < end && end < quote[1]) && !/[”"]$/u.test(told) ? "”" : "";
  return `${opened}${told}${closed}`;
}

/** The speaker's name in the place of a pronoun or of a family name alone. */
function nameSource(
  entry: MaterialArticle,
  said: Attribution,
  speaker: string,
  passage: Span,
):
  | {
      readonly names: readonly { readonly span: Span; readonly name: string }[];
      readonly known?: { readonly full: string; readonly family: string };
    }
  | undefined {
  const [span] = said.source;
  if (!span || span[0] < passage[0] || said.source.length > 1) return { names: [] };
  const words = sliceSpan(entry.article.text, span);
  if (/^(?:his|her|their|its|our|my)\b/iu.test(words)) return { names: [] };
  if (/^(?:he|she)$/iu.test(words) && said.speaker.kind !== "person") return undefined;
  // "Mara Ito, head of the harbour office, said": in the place of a pronoun the name is enough.
  const [own = speaker] = speaker.split(",");
  const full = fullName(entry.article.text, isPronoun(words) ? own : words);
  if (full) return { names: [{ span, name: full }], known: { full, family: isPronoun(words) ? own : words } };
  return { names: isPronoun(words) ? [{ span, name: own }] : [] };
}

/** What has to stay when a statement is cut: who says it and that they say it. */
function sourceWords(
  entry: MaterialArticle,
  said: Attribution,
  names: readonly { readonly name: string }[],
): readonly string[] {
  const flat = (span: Span): string => sliceSpan(entry.article.text, span).replaceAll(/\s+/gu, " ").trim();
  const source =
    names.length > 0
      ? names.map(({ name }) => name)
      : said.source.map(flat).map((words) => words.replace(/ here$/u, "").slice(1));
  return [
    ...source.filter((words) => !/^the |^The /u.test(words)),
    ...said.cue.map((span) => flat(span).split(" ")[0] ?? ""),
  ];
}

/** Direct speech keeps its own marks, and the outlet follows: “We start in October,” Ito said, according to Le Fanal. */
function tellSpeech(bare: string): string | undefined {
  const curled = curlQuotes(bare)?.replace(/[.,]”$/u, "”");
  if (!curled) return undefined;
  const { plain, quoted } = splitQuoted(curled);
  if ((quoted > plain && quoted < 6) || /^“(?:I mean|Look|Well|You know),? /u.test(curled)) return undefined;
  return plain >= 2 && plain <= longestPlain && quoted <= longestQuote ? curled : undefined;
}

/** Words of what was said: "Mrs Ito wrote in a letter" tells nothing yet. */
function contentLength(entry: MaterialArticle, said: Attribution): number {
  return said.content.reduce((sum, span) => sum + countWords(sliceSpan(entry.article.text, span)), 0);
}

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
function tellClause(entry: MaterialArticle, said: Attribution, speaker: string): string | undefined {
  const [content, ...rest] = said.content;
  if (!content || rest.length > 0 || !clauseRules.has(said.rule) || said.polarity !== "positive") return undefined;
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

/** An unnamed authority stays visible: its words are marked where they stand in the sentence. */
function marked(entry: MaterialArticle, said: Attribution, text: string): Told {
  const [source] = said.source;
  if (said.speaker.kind !== "unnamed-authority" || !source) return { text };
  const words = sliceSpan(entry.article.text, source).replaceAll(/\s+/gu, " ").trim().replace(/,$/u, "");
  const bare = words.replace(/ here$/u, "");
  const start =
    /^(?:Analysts|Officials|Experts|Scholars|Diplomats|Observers|Sources|Economists|Traders|Bankers|Insiders)$/u;
  if (start.test(bare) && text.startsWith(`${bare} `)) {
    const shown = `Unnamed ${bare.toLowerCase()}`;
    return { text: `${shown}${quotedMark}${text.slice(bare.length)}`, unnamed: shown };
  }
  return text.toLowerCase().includes(bare.toLowerCase()) ? { text, unnamed: bare } : { text };
}

/** The speaker as the text names them; an unnamed authority by the text's own words; nothing for an unresolved "he". */
export function tellSpeaker(entry: MaterialArticle, said: Attribution): string | undefined {
  const [span] = said.source;
  const words = span && sliceSpan(entry.article.text, span).trim();
  if (said.speaker.kind === "self") return undefined;
  if (said.speaker.kind === "unnamed-authority") return words;
  return said.speaker.name ?? (words && isNaming(words) ? words : undefined);
}

function isNaming(words: string): boolean {
  return words.length < 90 && /\p{Lu}|\p{Lo}/u.test(words) && !isPronoun(words.split(/\s/u)[0] ?? "");
}

function isPronoun(words: string): boolean {
  return /^(?:he|she|they|it|we|i|you|who|which|that|this|these|those|his|her|their|its|both)$/iu.test(words.trim());
}

function hasQuotes(text: string): boolean {
  return /["“”«»]/u.test(text);
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

const future: RegExp =
  /\b(?:will|would|shall|expect\w*|forecast\w*|plan\w*|may|might|could|set to|due|likely|next|vow\w*|promis\w*|pledg\w*|intend\w*|going to|predict\w*|by 20\d\d)\b|’ll\b|'ll\b/iu;

/** Units that make a statement one about amounts. */
const amountUnits: RegExp = /^(?:[A-Z]{3}|%|percent|percentage point)/u;

function sectionOf(writing: Writing, entry: MaterialArticle, said: Attribution, side: string | undefined): SectionId {
  if (openSection(sliceSpan(entry.article.text, said.sentence)) === "unknown") return "unknown";
  const words = sliceSpan(entry.article.text, said.sentence);
  if (
    said.sentence[0] === writing.sentencesOf(entry.article.id)[0]?.[0] &&
    side === undefined &&
    said.speaker.kind !== "unnamed-authority" &&
    said.polarity === "positive"
  )
    return "happened";
  // "Lawmakers rejected the plan" is a deed: nothing is said, and no side has said it.
  if (side === undefined && said.rule.startsWith("lead-O")) return "happened";
  const looksAhead = (said.certainty === "forecast" || said.certainty === "promise") && future.test(words);
  if (looksAhead && !isPast(writing, entry, said)) return "coming";
  const amounts = entry.claims.figures.filter(
    ({ sentence, unit }) => sentence[0] === said.sentence[0] && amountUnits.test(unit),
  );
  if (amounts.length > 0) return "figures";
  const leading = writing.leadingStates.slice(0, 2);
  return side !== undefined && leading.length === 2 && !leading.includes(side) ? "third" : "sides";
}

/** What was promised for a day that the story's last report has left behind may come no more; the day of saying it is none. */
function isPast(writing: Writing, { claims }: MaterialArticle, { content }: Attribution): boolean {
  const last =
    writing.material.articles
      .map(({ article }) => article.publishedAt ?? "")
      .toSorted()
      .at(-1) ?? "";
  const days = claims.times.filter(
    ({ span, period }) =>
      period.precision === "day" && content.some((words) => span[0] >= words[0] && span[1] <= words[1]),
  );
  return days.length > 0 && days.every(({ period }) => period.to.slice(0, 10) < last.slice(0, 10));
}

function weigh(entry: MaterialArticle, said: Attribution, position: number): number {
  const kind = said.speaker.kind;
  const named = kind === "person" || kind === "office" || kind === "state" || kind === "document" ? 2 : 1;
  const figures = entry.claims.figures.some(({ sentence }) => sentence[0] === said.sentence[0]) ? 1 : 0;
  const denial = said.polarity === "denied" ? 1 : 0;
  const sided = said.speaker.side ? 1 : 0;
  return named + figures + denial + sided + 2 / (1 + position);
}
