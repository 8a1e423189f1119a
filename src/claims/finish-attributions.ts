import type { Span } from "../core/index.ts";
import type { Mention } from "../language/index.ts";
import type { Draft } from "./draft.ts";
import { type DraftContext, judgeDraft } from "./judge-draft.ts";
import type { Reading } from "./reading.ts";
import { genderOf } from "./speakers/known-name.ts";
import { type KnownSpeaker, noteBearers, remember } from "./speakers/speaker-memory.ts";
import { addNested } from "./told-through.ts";
import type { Spoken } from "./speakers/topic-person.ts";
import type { Attribution, Speaker } from "./types.ts";

/** What an article's attributions are finished by. */
export interface ClaimText {
  /** The article's id. */
  readonly article: string;
  readonly reading: Reading;
  /** In order of the text. */
  readonly mentions: readonly Mention[];
  /** When the article was published. */
  readonly date: string | undefined;
}

/**
 * Attributions from what the rules found, in order of the text: each with its speaker, as far as what stands before tells who that
 * is, and with the attribution that it is told within.
 */
export function finishAttributions(text: ClaimText, drafts: readonly Draft[]): Attribution[] {
  const finished: Attribution[] = [];
  const heard: Heard = { known: [], bearers: new Map(), noted: 0, turn: undefined, opened: undefined, spoken: [] };
  const nearTo = mentionsNear(text.mentions);
  let sentence = -1;
  let opened = 0;
  for (const draft of firstOfCue(drafts)) {
    const span: Span = text.reading.sentences[draft.sentence]?.span ?? [0, 0];
    const mentions = nearTo(span);
    hearUpTo(heard, text.reading, draft, span);
    const context = speakerContext(text, draft, { heard, mentions, span, last: finished.at(-1) });
    const one = inTurn(heard, draft, judgeDraft({ ...text, mentions }, draft, context));
    if (draft.sentence !== sentence) opened = finished.length;
    sentence = draft.sentence;
    hearSpeaker(heard, text.reading, draft, addNested(finished, opened, draft, one));
  }
  return finished;
}

/** Two rules may read one cue: the first found stands. */
function firstOfCue(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ cue, content }) => {
    const key = String((cue[0] ?? content[0])?.join("-"));
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

/** Who was named and who spoke in the text so far. */
interface Heard {
  known: readonly KnownSpeaker[];
  readonly bearers: Map<string, Set<string>>;
  /** Piece up to which full names are among `bearers`. */
  noted: number;
  turn: Turn | undefined;
  /** Who opened the last turn, and where. */
  opened: Pick<Turn, "speaker" | "span"> | undefined;
  readonly spoken: Spoken[];
}

/** A turn of a transcript. */
interface Turn {
  readonly speaker: Speaker;
  readonly span: Span;
  /** Where what is said in the turn ends. */
  readonly until: number;
}

function hearUpTo(heard: Heard, { text, pieces, sentences }: Reading, { sentence }: Draft, [start]: Span): void {
  if (heard.turn && start >= heard.turn.until) heard.turn = undefined;
  const after = sentences[sentence]?.after ?? heard.noted;
  noteBearers(text, pieces, heard.noted, after, heard.bearers);
  heard.noted = Math.max(heard.noted, after);
}

/** A turn's later paragraphs are of whoever opened it: what names their office stands too far above to be seen from there. */
function inTurn({ opened }: Heard, { rule, source: [source] }: Draft, one: Attribution): Attribution {
  return rule === "transcript" && opened && source?.[0] === opened.span[0] ? { ...one, speaker: opened.speaker } : one;
}

function hearSpeaker(heard: Heard, { text, language }: Reading, draft: Draft, { speaker, within }: Attribution): void {
  const [source] = draft.source;
  if (!source) return;
  const isTurn = draft.rule === "transcript";
  if (isTurn && heard.opened?.span[0] !== source[0]) heard.opened = { speaker, span: source };
  if (isTurn) heard.turn = { speaker, span: source, until: draft.content.at(-1)?.[1] ?? 0 };
  if (speaker.kind !== "person" || !speaker.name) return;
  if (!isPronoun(text, source)) heard.known = remember(heard.known, speaker, speaker.resolvedFrom ?? source);
  if (language === "en" && within === undefined && !isTurn)
    heard.spoken.push({ sentence: draft.sentence, speaker, span: source });
}

function speakerContext(
  { reading, date }: ClaimText,
  draft: Draft,
  { heard, mentions, span, last }: SentencePlace,
): DraftContext {
  const { known, bearers, turn, spoken } = heard;
  const english = reading.language === "en";
  return {
    known,
    bearers,
    turn,
    spoken,
    rival: english ? undefined : rivalOf(reading, mentions, known.at(-1)?.span[1] ?? 0, draft),
    continues: /^(?:add|continue)$/u.test(draft.lemma),
    goesOn: draft.dropped ? goesOnFrom(last, draft) : undefined,
    genitive: draft.rule === "according" && isGenitive(reading, draft),
    told: english ? span[1] : undefined,
    date,
  };
}

interface SentencePlace {
  readonly heard: Heard;
  /** Near to the sentence. */
  readonly mentions: readonly Mention[];
  readonly span: Span;
  /** The attribution before. */
  readonly last: Attribution | undefined;
}

/** How far from a sentence a name may stand that its source is read by, in UTF-16 units. */
const nearby = 400;

/** Tells the mentions near a sentence; sentences must be asked for in order, so that all together are linear. */
function mentionsNear(mentions: readonly Mention[]): (sentence: Span) => Mention[] {
  let from = 0;
  return ([start, end]) => {
    while (from < mentions.length && (mentions[from]?.span[1] ?? 0) < start - nearby) from += 1;
    const near: Mention[] = [];
    for (let at = from; at < mentions.length; at += 1) {
      const mention = mentions[at];
      if (!mention || mention.span[0] > end + nearby) break;
      near.push(mention);
    }
    return near;
  };
}

function isPronoun(text: string, [start, end]: Span): boolean {
  return end - start < 5 && /^\p{Ll}|^(?:He|She|His|Her|I|We)$/u.test(text.slice(start, end));
}

/** A person named after the last speaker as the first word of a sentence, before the statement. */
function rivalOf(
  reading: Reading,
  mentions: readonly Mention[],
  after: number,
  draft: Draft,
): { name: string } | undefined {
  const sentence = reading.sentences[draft.sentence - 1];
  const first = sentence && mentions.find(({ span }) => span[0] >= sentence.span[0]);
  if (!sentence || first?.kind !== "person" || first.span[0] < after || first.span[1] > sentence.span[1])
    return undefined;
  return first.span[0] - sentence.span[0] < 12 ? { name: reading.text.slice(...first.span) } : undefined;
}

/** "По словам …", "со слов …": Russian cues that a genitive follows. */
function isGenitive({ language, text }: Reading, { cue }: Draft): boolean {
  return language === "ru" && /^(?:по|со слов)\s/iu.test(text.slice(...(cue[0] ?? [0, 0])));
}

/** A verb without its subject goes on with whoever spoke last, within 1500 UTF-16 units; open where the gender differs. */
function goesOnFrom(last: Attribution | undefined, { cue, dropped }: Draft): Speaker {
  const from = last?.speaker.resolvedFrom ?? last?.source[0];
  const name = last?.speaker.name;
  // "…, according to the Lantern. He said": who is told of and not the paper.
  const isTeller = last?.rule === "according" && (last.speaker.kind === "outlet" || last.speaker.kind === "document");
  if (!last || !from || name === undefined || isTeller || (cue[0]?.[0] ?? 0) - from[1] > 1500)
    return { kind: "person" };
  const gender = genderOf(name);
  const fits = dropped === "any" || gender === dropped || (gender === undefined && dropped === "male");
  return fits ? { ...last.speaker, resolvedFrom: from } : { kind: "person" };
}
