import { type Attribution, type ClaimSet, judgeWords } from "../../claims/index.ts";
import type { Span } from "../../core/index.ts";
import { baseLanguage, isBase, officeOn, splitSentences } from "../../language/index.ts";
import { isAboutPair } from "./is-about-pair.ts";
import { isOwnDeed } from "./is-own-deed.ts";
import { nameWho } from "./name-who.ts";
import { dimensionOfText } from "./place-dimension.ts";
import type { EvidenceArticle, PairMaterial, Side } from "./types.ts";

/** Somebody's word on the pair, as one article has it. */
export interface Statement {
  readonly id: string;
  readonly speaker: string;
  /** The source does not say who. */
  readonly unnamed: boolean;
  readonly side: Side;
  readonly dimension: string;
  readonly certainty: Attribution["certainty"];
  readonly polarity: Attribution["polarity"];
  readonly article: string;
  readonly outlet: string;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly language: string;
  readonly at?: string;
}

const speaking: ReadonlySet<string> = new Set([
  "person",
  "office",
  "state",
  "organisation",
  "document",
  "unnamed-authority",
]);

/** Attributed words in the pair's articles that name one of the two, in the order of the articles; of a copy none. */
export function listStatements(material: PairMaterial): readonly Statement[] {
  const seen = new Set<string>();
  return [...material.articles.values()].flatMap((article) => {
    const claims = material.claims.get(article.id);
    return (claims?.attributions ?? []).flatMap((said) => {
      const read = claims ? readStatements(material, article, claims, said) : [];
      return read.filter(({ speaker, text }) => {
        const fresh = !seen.has(`${speaker} ${text}`);
        seen.add(`${speaker} ${text}`);
        return fresh;
      });
    });
  });
}

/** What one attribution says; of a speech each sentence by itself, as far as it is about the two. */
function readStatements(
  material: PairMaterial,
  article: EvidenceArticle,
  claims: ClaimSet,
  said: Attribution,
): readonly Statement[] {
  if (!speaking.has(said.speaker.kind) || said.mind || isAttitude(said) || isBareVerb(article, said)) return [];
  if (
    isOfTurn(claims, said) ||
    isPassing(claims, said) ||
    isDeed(article, said) ||
    isUnsaid(article, said) ||
    isHeadline(article, said)
  )
    return [];
  const unnamed = said.speaker.kind === "unnamed-authority";
  if (unnamed && (isSaidBySomebody(article, claims, said) || isAsked(said) || isQuotedAside(article, said))) return [];
  const named = unnamed ? undefined : nameWho(material, article, claims, said);
  if (!unnamed && !named) return [];
  const language = baseLanguage(article.language);
  const sides = named?.states ?? (said.speaker.side ? [said.speaker.side] : []);
  if (sides.length === 0 && isInterviewer(article, claims, said)) return [];
  const told = { material, article, claims, said, speaksFor: sides };
  const holders = holdersOf(article, claims, sides);
  let before: boolean | undefined;
  return partsOf(article, said, language)
    .filter((part) => {
      before = isAboutPair(told, { ...part, ...(before === undefined ? {} : { before }) });
      return before;
    })
    .map(({ id, words, span: [start, end], certainty }) => ({
      id,
      speaker: named?.speaker ?? `Unnamed, in ${article.outlet}`,
      unnamed,
      side: named?.side ?? "unknown",
      dimension: dimensionOfText(words, language, material.dimensions),
      certainty: moodOf(words, language, certainty, { cue: cueOf(article, said), sides, holders }),
      polarity: said.polarity,
      article: article.id,
      outlet: article.outlet,
      start,
      end,
      text: article.text.slice(start, end),
      language,
      ...(article.publishedAt ? { at: article.publishedAt } : {}),
    }));
}

/**
 * True where nobody unnamed speaks: inside somebody's own words, and where a noun or a participle has its speaker
 * elsewhere in the sentence ("they exchanged views on …"). What is planned or ordered by nobody is no word at all.
 */
function isSaidBySomebody({ kind, text }: EvidenceArticle, { attributions }: ClaimSet, said: Attribution): boolean {
  const [content] = said.content;
  if (!content) return true;
  const inside = attributions.some(
    (other) =>
      other !== said &&
      other.speaker.kind !== "unnamed-authority" &&
      other.content.some(([start, end]) => start <= content[0] && content[1] <= end),
  );
  // "Some seemed not to know": how things look to nobody in particular.
  if (inside || said.rule === "appearance") return true;
  if (said.source.length > 0) return false;
  // "is expected to", a quotation alone: in a report that is the outlet's own voice, or of somebody a sentence away.
  if (kind !== "readout" && !isThatClause(text, said) && /^(?:passive-open|quotation-alone)$/u.test(said.rule))
    return true;
  return /^(?:noun|participle|infinitive)/u.test(said.rule) || /^(?:wish|order|promise)$/u.test(said.certainty);
}

/** "It was reported that …". */
function isThatClause(text: string, { content }: Attribution): boolean {
  const start = content[0]?.[0] ?? 0;
  return /\bthat\s+$/u.test(text.slice(Math.max(0, start - 8), start)) || text.startsWith("that ", start);
}

/** "has officials wondering if …": what nobody in particular asks is no word on the pair. */
function isAsked({ certainty }: Attribution): boolean {
  return certainty === "question";
}

/** Letters outside a quotation that are more than a mark of where it was said. */
const asideWords = 2;

/** "A spokesman told the Lantern that the port is “closed”": whoever is quoted stands in the sentence, and was not made out. */
function isQuotedAside({ text }: EvidenceArticle, { rule, sentence, content }: Attribution): boolean {
  if (rule !== "quotation-alone") return false;
  const first = content[0]?.[0] ?? sentence[0];
  const last = content.at(-1)?.[1] ?? sentence[1];
  const outside = `${text.slice(sentence[0], first)} ${text.slice(last, sentence[1])}`;
  return (outside.match(/\p{L}+/gu)?.length ?? 0) > asideWords;
}

/** "Iceland wants to close the port", "the question of supplies by Iceland": what a state is said to want or have before it is nobody's word. */
function isAttitude({ certainty, mode, rule, speaker }: Attribution): boolean {
  if (rule === "noun-bare" && certainty === "possible" && speaker.kind === "state") return true;
  return certainty === "wish" && mode !== "direct" && speaker.kind !== "person" && speaker.kind !== "unnamed-authority";
}

/** "would like to see Iceland agree": a verb in its base form beside one party is led by another verb and tells nothing of itself. */
function isBareVerb(
  { text, language }: EvidenceArticle,
  { speaker, mode, source, cue, sentence }: Attribution,
): boolean {
  const [own] = source;
  const [verb] = cue;
  if (!own || !verb || language !== "en" || mode === "direct" || verb[0] < own[1]) return false;
  if (speaker.kind !== "state" && speaker.kind !== "person") return false;
  const word = text.slice(...verb);
  return (
    /^\p{Ll}+$/u.test(word) &&
    isBase(word) &&
    /\b(?:see|have|let|make|watch|help)\s$/u.test(text.slice(sentence[0], own[0]))
  );
}

/** "Norwegian Prime Minister Jon Berg of Norway to the palace": whoever is welcomed is a guest, and no deed or plan is. */
const guest =
  /^(?:\p{Lu}\p{L}+ ){0,2}(?:President|Minister|Chancellor|Premier|Prince|King|Queen|Secretary|Sultan|Emir|Ambassador) \p{Lu}[^.;]{2,110}? (?:to|at|in|for) (?:the |a |an |his |her |their )?\p{L}/u;

/** "responded by closing its ports", "welcomed the King to Oslo": a deed, told with a verb of saying. */
function isDeed({ text, language }: EvidenceArticle, { content, cue, mode }: Attribution): boolean {
  const start = content[0]?.[0] ?? 0;
  if (language !== "en" || mode !== "indirect") return false;
  const [verb] = cue;
  const welcomes = verb !== undefined && /^welcom/iu.test(text.slice(...verb));
  return (
    /^by \p{L}+ing\b/u.test(text.slice(start, start + 40)) ||
    (welcomes && guest.test(text.slice(verb[1], verb[1] + 200).trimStart()))
  );
}

/** "has never accused Iceland": what was not said is no word. A refusal is one: "did not rule out a visit". */
function isUnsaid({ text, language }: EvidenceArticle, { polarity, cue, sentence }: Attribution): boolean {
  const [verb] = cue;
  if (polarity !== "negative" || language !== "en" || !verb) return false;
  return /(?:\b(?:never|not)|n['’]t)(?: \p{L}+){1,3}$/u.test(text.slice(Math.max(sentence[0], verb[0] - 40), verb[1]));
}

/** The head of a report is no turn of a transcript, and "official says" in it no word of its own. */
function isHeadline({ text, title }: EvidenceArticle, { rule, sentence, speaker }: Attribution): boolean {
  if (rule !== "transcript" && speaker.kind !== "unnamed-authority") return false;
  return title !== undefined && sentence[0] < title.length && text.startsWith(title.slice(0, 20));
}

/** In a transcript, behind its first turn, "Iceland and Norway reaffirmed …" is the word of whoever speaks there, and not of both. */
function isOfTurn({ attributions }: ClaimSet, { rule, speaker, sentence: [start] }: Attribution): boolean {
  if (rule === "transcript" || speaker.kind === "unnamed-authority") return false;
  return attributions.some((other) => other.rule === "transcript" && other.sentence[0] <= start);
}

const interviewers = new WeakMap<ClaimSet, ReadonlySet<string>>();

/** Who speaks for nobody in a transcript and asks there is of the press: what they say between two questions is no word on the pair. */
function isInterviewer({ text }: EvidenceArticle, claims: ClaimSet, { rule, speaker }: Attribution): boolean {
  if (rule !== "transcript" || !speaker.name) return false;
  const known = interviewers.get(claims) ?? askersOf(text, claims);
  interviewers.set(claims, known);
  return known.has(speaker.name);
}

function askersOf(text: string, { attributions }: ClaimSet): ReadonlySet<string> {
  const turns = attributions.filter(({ rule }) => rule === "transcript");
  const asking = turns.filter(({ content }) => content.some((span) => /[?？؟]/u.test(text.slice(...span))));
  return new Set(asking.flatMap(({ speaker: { name } }) => (name ? [name] : [])));
}

/** "one expert said that the sales touted by Ito would fall": what is named in passing inside another's words is theirs. */
function isPassing({ attributions }: ClaimSet, said: Attribution): boolean {
  const [content] = said.content;
  if (said.rule !== "passive" || !content) return false;
  return attributions.some(
    (other) => other !== said && other.content.some(([start, end]) => start <= content[0] && content[1] <= end),
  );
}

/** A stretch of somebody's words that is shown as one statement. */
interface Part {
  readonly id: string;
  readonly words: string;
  /** UTF-16 offsets of the passage that shows it. */
  readonly span: Span;
  readonly certainty: Attribution["certainty"];
  /** One sentence of several. */
  readonly split: boolean;
}

/** "I am confident that both sides will …": in a speech the mood is that of what its speaker is sure of. */
function withoutOpening(words: string, language: string): string {
  if (language !== "en") return words;
  return words.replace(
    /^\s*(?:(?:I|we) (?:am|are) (?:also |very )?(?:confident|sure|convinced|certain)|(?:I|we) (?:firmly )?(?:believe|think)|let me (?:remind|assure) you|I (?:will|would (?:\p{L}+ ){0,2}like to|want to|shall) (?:tell you|congratulate|express|draw|point out|mention|thank|remind|begin|start|say|repeat|add|note|stress|recall|emphasi[sz]e)(?: (?:it|this))?(?: once)?(?: more| again)?(?: for emphasis)?:?)\s(?:that\s)?/iu,
    "",
  );
}

function cueOf({ text }: EvidenceArticle, { cue }: Attribution): string {
  return cue.map((span) => text.slice(...span)).join(" ");
}

/** What is known of who speaks when a mood is judged. */
interface Speaking {
  /** The words of saying. */
  readonly cue: string;
  readonly sides: readonly string[];
  /** What a text calls the holders of office of the speaker's own side. */
  readonly holders: readonly string[];
}

/** "It was affirmed that both will go on": a word that binds whoever gave it. */
const bound = /\b(?:(?:re)?affirmed|agreed|pledged|promised|undertaken)\b/u;

/** "La Norvège prévoit de bâtir": what a state plans is its own deed, in whatever language. */
const plans =
  /^(?:prévoi|envisage|compte|planea|prevé|prevén|plan|beabsichtig|планиру|намерен|собира|计划|拟|打算|تخطط|تعتزم)/iu;

/** "Together with our friends we will …", "both sides will …": what is told as sure is promised where the speaker is of those who will do it. */
const openly =
  /^\W*(?:(?:(?:together|along|jointly) with|with|in|at|as|from|on) [^,;:.]{2,70} (?:we|I)|both (?:sides|countries|nations|parties)|the two (?:sides|countries)) will\b/iu;

/** "I would like to wish the fair much success": not "I wished", nor a wish that is spoken of. */
const wishes =
  /(?:^|[,;] |\band )(?:\p{L}+, )?(?:I|[Ww]e) (?:would like to |want to |sincerely |certainly |once again |also ){0,3}wish\b/u;

/** What its speaker's own side will do is a promise and no forecast, since nobody foretells their own deeds. */
function moodOf(
  words: string,
  language: string,
  certainty: Attribution["certainty"],
  { cue, sides, holders }: Speaking,
): Attribution["certainty"] {
  const own = isOwnDeed(words, language, sides, holders) || bound.test(cue) || (sides.length > 0 && plans.test(cue));
  if (certainty === "forecast" && own) return "promise";
  // "We were going to meet in Oslo": what was to be is told as what it is, a thing of the past.
  if (certainty === "forecast" && language === "en" && /\b(?:was|were) going to\b/u.test(words)) return "certain";
  if (certainty !== "certain" || language !== "en") return certainty;
  const shown = withoutOpening(words, language).replaceAll(/\s+/gu, " ");
  if (wishes.test(shown)) return "wish";
  return sides.length > 0 && openly.test(shown) ? "promise" : certainty;
}

/** "President Berg", "the minister" by name: persons who hold an office of one of the sides on the day of the text. */
function holdersOf(
  { text, publishedAt }: EvidenceArticle,
  { mentions }: ClaimSet,
  sides: readonly string[],
): readonly string[] {
  const names = mentions
    .filter(({ kind, code }) => kind === "person" && sides.includes(officeOn(code, publishedAt)?.state ?? ""))
    .map(({ span }) => text.slice(...span).replaceAll(/\s+/gu, " "));
  return [...new Set(names)];
}

/** Longest words before the sentence that names their speaker, UTF-16 units: “Was it far? It was,” Ito said. */
const longestBefore = 500;

/** The sentence, with the words before it in its paragraph where they are what is said. */
function passageOf(text: string, { content, sentence: [start, end] }: Attribution): Span {
  const first = content[0]?.[0] ?? start;
  const before = text.slice(first, start);
  return first < start && before.length <= longestBefore && !before.includes("\n\n") ? [first, end] : [start, end];
}

/** A speech goes over many sentences, and what one of them foretells or is about the others do not. */
function partsOf({ text }: EvidenceArticle, said: Attribution, language: string): readonly Part[] {
  const words = said.content.map((span) => text.slice(...span)).join(" ");
  const turn = said.rule === "transcript" && words !== "";
  const [from, to] = said.sentence;
  const beyond = said.signal !== undefined && (said.signal.span[0] < from || said.signal.span[1] > to);
  const certainty =
    turn || beyond
      ? judgeWords(turn ? withoutOpening(words, language) : text.slice(from, to), language)
      : said.certainty;
  const whole: Part = { id: said.id, words, span: passageOf(text, said), certainty, split: false };
  const [only, more] = said.content;
  const sentences = only && !more ? splitSentences(text.slice(...only), language) : [];
  if (!only || sentences.length < 2) return [whole];
  return sentences.map(([start, end], k) => {
    const span: Span = [only[0] + start, only[0] + end];
    const sentence = text.slice(...span);
    const id = k === 0 ? said.id : `${said.id}-${k}`;
    return {
      id,
      words: sentence,
      span,
      certainty: judgeWords(withoutOpening(sentence, language), language),
      split: true,
    };
  });
}
