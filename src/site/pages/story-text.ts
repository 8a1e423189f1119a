import {
  type Brief,
  type BriefSentence,
  labelsOf,
  pageNotes,
  type SectionId,
  tellHand,
  tellWithheld,
} from "../../brief/index.ts";
import type { Span } from "../../core/index.ts";
import { type Html, html, joinHtml, nothing, pageDirection, textDirection } from "../html.ts";
import { say } from "../say.ts";
import { directionOf } from "../words.ts";
import { speakerPath } from "./speaker-path.ts";
import { type EvidenceView, renderEvidence, renderMark } from "./evidence.ts";

/** Sentences to a paragraph: evidence opens under the paragraph that it belongs to. */
const paragraphLength = 3;

/** Sentences, by id, that are marked as new. */
interface Fresh {
  readonly fresh: ReadonlySet<string>;
}

export interface NumberedSentence {
  readonly ordinal: number;
  readonly sentence: BriefSentence;
}

/** Sections of the page that have content, in order, with their sentences numbered over the whole page; without those of the standfirst. */
export function groupSections(
  brief: Brief,
): readonly { readonly id: SectionId; readonly sentences: readonly NumberedSentence[] }[] {
  const numbered = brief.sentences
    .map((sentence, i) => ({ ordinal: i + 1, sentence }))
    .filter(({ ordinal }) => !brief.standfirstOf?.includes(ordinal));
  const ids = [...new Set(numbered.map(({ sentence }) => sentence.section))];
  return ids.map((id) => ({ id, sentences: numbered.filter(({ sentence }) => sentence.section === id) }));
}

type TextView = Pick<EvidenceView, "sources" | "texts" | "page" | "anchors" | "room"> & Fresh;

/** What happened, in sentences of the page with their marks and panels; where there is none, how widely it is told. */
export function renderStandfirst(brief: Brief, view: TextView): Html {
  const own = textDirection(brief.language);
  const sentences = (brief.standfirstOf ?? []).flatMap((ordinal) => {
    const sentence = brief.sentences[ordinal - 1];
    return sentence ? [{ ordinal, sentence }] : [];
  });
  if (sentences.length === 0) return html`<p class="stand"${own}>${brief.standfirst}</p>`;
  return html`<div class="para"${own}>${renderParagraph(sentences, brief.language, view, html` class="stand"`)}</div>`;
}

/** The body of the page: sections, sentences with their marks and panels, and a line where one was withheld. */
export function renderText(brief: Brief, view: TextView): Html {
  const sections = groupSections(brief).map(
    ({ id, sentences }) =>
      html`<h2 id="sec-${id}">${labelsOf(brief.language).sections[id]}</h2>${joinHtml(
        paragraphs(sentences).map(
          (group) => html`<div class="para">${renderParagraph(group, brief.language, view)}</div>
`,
        ),
      )}${renderHeld(brief, id)}`,
  );
  return joinHtml(sections);
}

function renderParagraph(
  group: readonly NumberedSentence[],
  language: string,
  view: TextView,
  attributes: Html = nothing,
): Html {
  const told = group.map((entry) => renderSentence({ ...entry, ...view }, language, view.fresh.has(entry.sentence.id)));
  const panels = group.map((entry) => renderEvidence({ ...entry, ...view }));
  return html`<p${attributes}>${joinHtml(told)}</p><div class="evs"${pageDirection(language)}>${joinHtml(panels)}</div>`;
}

/** Paragraphs of at most three sentences; a new side begins a new one. */
function paragraphs(sentences: readonly NumberedSentence[]): readonly (readonly NumberedSentence[])[] {
  const groups: NumberedSentence[][] = [];
  for (const entry of sentences) {
    const group = groups.at(-1);
    const sameSide = group?.[0]?.sentence.side === entry.sentence.side;
    if (group && sameSide && group.length < paragraphLength) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function renderSentence(view: EvidenceView, language: string, isFresh: boolean): Html {
  const { ordinal, sentence } = view;
  const classes = `s${sentence.voices === 1 ? " one" : ""}${isFresh ? " new" : ""}`;
  const pieces = markedPieces(sentence);
  const end = endOf(sentence, pieces);
  const told = (from: number, to: number): Html =>
    joinHtml(pieces.map((piece) => renderPiece(piece, from, to, sentence.spokenBy)));
  return html`<span class="${classes}" id="s${ordinal}">${told(0, end)}<span class="nw">${told(end, sentence.text.length)}${renderMark(view)}</span>${renderHand(sentence, language)}</span>
`;
}

/** Most letters that are kept on one line with the mark. */
const longestEnd = 30;

/** The last ideograph with the stops after it: words in such a script are not parted by spaces. */
const lastIdeograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\P{L}{0,8}$/u;

/**
 * Where the end of a sentence begins that stays on one line with its mark, so that no mark opens a line: its last word, or
 * the name that it is part of. A passage in another language is not cut, since one that runs from the right would be turned;
 * the quotation mark and the stop after it stay with the mark, and no line begins with those.
 */
function endOf({ text, foreign }: BriefSentence, pieces: readonly Piece[]): number {
  const at = Math.max(text.lastIndexOf(" ") + 1, lastIdeograph.exec(text)?.index ?? 0);
  if (foreign && foreign.span[1] > at) return foreign.span[1];
  const across = pieces.find(({ start, text: own }) => start < at && at < start + own.length);
  return across && across.kind !== "plain" && text.length - across.start <= longestEnd ? across.start : at;
}

/** A sentence that a model worded says so. */
function renderHand(sentence: BriefSentence, language: string): Html {
  const hand = tellHand(sentence, language);
  return hand ? html` <small class="mut">(${hand})</small>` : nothing;
}

/** What the page's own counting says of its evidence, under the text. */
export function renderNotes(brief: Brief): Html {
  const { language } = brief;
  const notes = pageNotes(brief);
  if (notes.length === 0) return nothing;
  return html`<h2 id="notes">${labelsOf(language).notes}</h2><ul>${joinHtml(notes.map((note) => html`<li>${note}</li>`))}</ul>`;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly kind: "plain" | "unnamed" | "foreign" | "speaker";
  readonly language?: string;
}

/** Where a sentence names its speaker: by the whole name, else by the last word of it. */
export function findSpeakerIn({ text, spokenBy, foreign }: BriefSentence): Span | undefined {
  if (!spokenBy) return undefined;
  const family = spokenBy.split(" ").at(-1) ?? "";
  for (const name of family.length > 2 ? [spokenBy, family] : [spokenBy]) {
    const start = text.indexOf(name);
    const end = start + name.length;
    const isWhole = !/[\p{L}\p{N}]/u.test(text.charAt(start - 1) + text.charAt(end));
    const isApart = !foreign || end <= foreign.span[0] || start >= foreign.span[1];
    if (start >= 0 && isWhole && isApart) return [start, end];
  }
  return undefined;
}

/** The sentence cut where its speaker is named, and where an unnamed authority or a passage in another language begins and ends. */
function markedPieces(sentence: BriefSentence): readonly Piece[] {
  const { text, unnamed, foreign } = sentence;
  const cuts: { span: Span; kind: Piece["kind"]; language?: string }[] = [];
  const speaker = unnamed ? undefined : findSpeakerIn(sentence);
  if (speaker) cuts.push({ span: speaker, kind: "speaker" });
  if (unnamed) cuts.push({ span: unnamed, kind: "unnamed" });
  if (foreign) cuts.push({ span: foreign.span, kind: "foreign", language: foreign.language });
  const pieces: Piece[] = [];
  let at = 0;
  for (const { span, kind, language } of cuts.toSorted((a, b) => a.span[0] - b.span[0])) {
    if (span[0] > at) pieces.push({ text: text.slice(at, span[0]), start: at, kind: "plain" });
    pieces.push({ text: text.slice(...span), start: span[0], kind, ...(language ? { language } : {}) });
    at = span[1];
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: at, kind: "plain" });
  return pieces;
}

/** What of a piece stands from `from` up to `until`. */
function renderPiece(piece: Piece, from: number, until: number, spokenBy: string = ""): Html {
  const text = piece.text.slice(Math.max(0, from - piece.start), Math.max(0, until - piece.start));
  if (text === "") return nothing;
  if (piece.kind === "unnamed") return html`<span class="una" title="${say("key.unnamedTitle")}">${text}</span>`;
  if (piece.kind === "speaker") return html`<a href="${speakerPath(spokenBy)}">${text}</a>`;
  if (piece.kind === "foreign")
    return html`<span class="for" lang="${piece.language}" dir="${directionOf(piece.language ?? "")}">${text}</span>`;
  return html`${text}`;
}

function renderHeld(brief: Brief, section: SectionId): Html {
  const held = brief.withheld.filter((sentence) => sentence.section === section);
  return joinHtml(
    held.map((one) => html`<p class="held">${tellWithheld(one, brief.language)}. <a href="#withheld">?</a></p>`),
  );
}
