import type { Attribution } from "../../claims/index.ts";
import { type Span, sliceSpan, spansOverlap, trimSpan } from "../../core/index.ts";
import { countWords } from "../reading-time.ts";
import { creditMark, lowerArticle, quotedMark, startUpper, tellPeriod } from "../realise/english.ts";
import type { Candidate, MaterialArticle } from "../types.ts";
import { checkText } from "./check-text.ts";
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
import { isDisplay, isSpeech } from "./is-speech.ts";
import { isOfStory } from "./of-story.ts";
import { quotedSpans } from "./quoted-spans.ts";
import { quoteWhole } from "./quote-whole.ts";
import { longestOf, retell } from "./retell.ts";
import { sectionOfSpeech } from "./section-of-speech.ts";
import { bareSentence, curlQuotes, hasQuotes, isBroken, opensLoose, splitQuoted } from "./sentence-shape.ts";
import { isClause } from "./shorten.ts";
import { isNobodys, isSoundSpeaker, nameSource, sideOf, sourceWords, tellSpeaker } from "./speaker-names.ts";
import { tellClause } from "./tell-clause.ts";
import { withoutYear } from "./tell-days.ts";

/** Asked for once by the page and once by the writer of reports, who leaves alone what is told as speech. */
const made = new WeakMap<Writing, readonly Candidate[]>();

/** What people and states said, one candidate a sentence of speech. */
export function writeSpeech(writing: Writing): readonly Candidate[] {
  const known = made.get(writing) ?? makeSpeech(writing);
  made.set(writing, known);
  return known;
}

function makeSpeech(writing: Writing): readonly Candidate[] {
  return originals(writing)
    .filter((entry) => isOfStory(writing, entry))
    .flatMap((entry) => {
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
    section: sectionOfSpeech(
      writing,
      entry,
      said,
      side,
      told.foreign ? sliceSpan(entry.article.text, said.sentence) : told.text,
    ),
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
  if (said.rule.startsWith("transcript")) return tellTurn(writing, entry, said, speaker, passage);
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
  if (isOfAnother(said, told) || isFrameAlone(entry, said, told)) return undefined;
  if (opensLoose(told)) return undefined;
  return { ...marked(entry, said, `${told}${creditMark}.`), ...(known ? { fullName: known } : {}), from };
}

/** A turn of a transcript holds its speaker's very words; the name stands far above them and is cited as well. */
function tellTurn(
  writing: Writing,
  entry: MaterialArticle,
  said: Attribution,
  speaker: string,
  passage: Span,
): Told | undefined {
  const plain = sliceSpan(entry.article.text, passage).replaceAll(/\s+/gu, " ").trim();
  const words = bareSentence(plain.replace(/^[^:“”]{2,80}: /u, ""));
  if (isCommand(words) || !isInLanguage(words, writing.language) || isBroken(plain) || !/[.!]$/u.test(plain))
    return undefined;
  if (hasQuotes(words) || !isClause(words) || countWords(words) < 6 || countWords(words) > longestQuote)
    return undefined;
  if (opensLoose(`“${words},” ${speaker} said`)) return undefined;
  const [head] = said.source;
  const from = head && !spansOverlap(head, passage) ? [head] : [];
  const told = `“${startUpper(words)},” ${lowerArticle(speaker)} said`;
  const dated = hasOwnDay.test(words) ? `${told}${dayOf(entry, writing.year)}` : told;
  // Beside "next week" the passage has another day than that of the speech.
  const isBorneOut = checkText(writing, `${dated}.`, [cite(entry, passage), ...from.map((span) => cite(entry, span))]);
  return { text: `${isBorneOut.verdict === "supported" ? dated : told}${creditMark}.`, from };
}

/** Days that are those of the speech itself. */
const hasOwnDay =
  /\b(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening|week|month|year)|(?:last|next) (?:week|month|year))\b/iu;

/** " on 29 June 2019"; nothing where the article has no day. */
function dayOf({ article: { publishedAt } }: MaterialArticle, year: number): string {
  const day = publishedAt?.slice(0, "2024-05-16".length);
  const told = day === undefined ? "" : tellPeriod({ from: day, to: day, precision: "day" });
  return told === "" ? "" : ` ${withoutYear(told, year)}`;
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

function weigh(entry: MaterialArticle, said: Attribution, position: number): number {
  const kind = said.speaker.kind;
  const named = kind === "person" || kind === "office" || kind === "state" || kind === "document" ? 2 : 1;
  const figures = entry.claims.figures.some(({ sentence }) => sentence[0] === said.sentence[0]) ? 1 : 0;
  const denial = said.polarity === "denied" ? 1 : 0;
  const sided = said.speaker.side ? 1 : 0;
  return named + figures + denial + sided + 2 / (1 + position);
}
