import { type PageElement, within } from "../page/tree.ts";
import { isHeadline, keyOf } from "./clean-runs.ts";
import type { Run } from "./gather-runs.ts";
import { isHeadLine } from "./head-lines.ts";
import { scoreRun } from "./score-runs.ts";

/** Lines of a date, a source or a section are looked for among so many at the start, and fewer at the end. */
const headLines = 12;
const tailLines = 3;

/** Texts that the page's footer holds: what it repeats above the headline is frame. */
export function footerKeys(all: readonly Run[]): ReadonlySet<string> {
  const inFooter = (run: Run): boolean => within(run.owner, isFooter);
  return new Set(
    all
      .filter((run) => run.size < 400 && inFooter(run))
      .map((run) => keyOf(run.text))
      .filter((key) => key.length > 15),
  );
}

function isFooter({ tag, attributes, hint }: PageElement): boolean {
  if (tag === "footer" || attributes.role === "contentinfo") return true;
  return /foot|fuss|pie/u.test(hint) && /(?:^|[\s-])(?:footer|foot|fuss|pie)(?=$|[\s-])/u.test(hint);
}

/**
 * Leaves out what stands before the headline: strips, kickers, the outlet's name; prose only where it is a small part.
 * Some pages put their headline in the middle of the text, and there what stands before it is text.
 */
export function dropBeforeHeading(runs: readonly Run[], title: string | undefined): readonly Run[] {
  const key = keyOf(title ?? "");
  const at = runs.findIndex(
    (run) =>
      within(run.owner, ({ tag }) => tag === "h1") ||
      (key.length > 8 && keyOf(run.text) === key) ||
      isHeadline(run, key),
  );
  if (at <= 0) return runs;
  const scored = runs.slice(0, at).filter((run) => scoreRun(run) > 0);
  const [before, after] = [massOf(scored), massOf(runs.slice(at))];
  const isStrip = before < 4 && before * (scored.length === 1 ? 1.5 : 4) < after;
  return runs.filter((run, i) => i >= at || (!isStrip && scoreRun(run) > 0));
}

function massOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + scoreRun(run), 0);
}

/** Drops dates, sources, authors and trails from a body's ends, and what the footer says again. */
export function trimEnds(runs: readonly Run[], footer: ReadonlySet<string>): Run[] {
  const own = runs.filter((run) => !footer.has(keyOf(run.text)) || within(run.owner, isFooter));
  const prose = own.findIndex((run) => run.size > 120 && /[.!?。！？؟…"”»」]$/u.test(run.text));
  const head = Math.min(headLines, prose < 0 ? headLines : prose);
  const tail = own.length - tailLines;
  const kept = own.filter(({ text }, i) => {
    if (i > 0 && i >= tail && isEndMark(text)) return false;
    return (i >= head && i < tail) || !isHeadLine(text);
  });
  return joinDateline(withoutPointers(kept)).flatMap((run, i) => (i < 2 ? partNote(run) : [run]));
}

/** Longer lines before a colon, in weighted letters, are sentences of the text. */
const longestPointer = 80;

/** Short last lines that end in a colon introduced what was left out. */
function withoutPointers(runs: readonly Run[]): readonly Run[] {
  const end = runs.findLastIndex(({ text, size }) => size >= longestPointer || !/[:：]$/u.test(text));
  return runs.slice(0, end + 1);
}

/** Agencies close with "(END)" or their editors' signs, some with the writer's address, offices with their telephone. */
function isEndMark(text: string): boolean {
  if (/^[a-z]{2,4}(?:\/[a-z]{2,4}){2,6}$/u.test(text)) return true;
  if (/^(?:tel|telefon|teléfono|telefone|phone|fax|e-?mail)\.?\s?[:：]\s?[\d+(\w]/iu.test(text) && text.length < 80)
    return true;
  return /^(?:[(（[【]?\s?(?:end|ends|fin|ende|完|終|终|了|끝|конец)\s?[)）\]】.]?|[\w.+-]{1,64}@[\w.-]{3,64})$/iu.test(
    text,
  );
}

/** "New York (HNN) —" in a box of its own begins the paragraph that follows. */
function joinDateline(runs: readonly Run[]): readonly Run[] {
  const [line, first, ...rest] = runs;
  const isDateline = line && first && line.size < 60 && /^\p{Lu}[^.!?]*\s?[—–]$/u.test(line.text);
  return isDateline
    ? [{ ...first, text: `${line.text} ${first.text}`, size: first.size + line.size + 1 }, ...rest]
    : runs;
}

/** A note in brackets before the first sentence ("[Summary, not a transcript.]") is a paragraph of its own. */
function partNote(run: Run): Run[] {
  const note = /^[[【][^\]】]{4,80}[\]】](?=\s)/u.exec(run.text)?.[0];
  if (note === undefined) return [run];
  const rest = run.text.slice(note.length).trimStart();
  return [
    { ...run, text: note, size: note.length },
    { ...run, text: rest, size: run.size - note.length, afterBreak: false },
  ];
}
