import words from "../data/figure-words.json" with { type: "json" };
import type { Piece } from "../../language/index.ts";
import type { FigureDraft } from "./figure-draft.ts";
import type { Reading } from "../reading.ts";
import type { Comparator } from "../types.ts";

const ups: ReadonlySet<string> = new Set(words.up.split(" "));

const downs: ReadonlySet<string> = new Set(words.down.split(" "));

const comparatorNames: readonly Comparator[] = [
  "more than",
  "less than",
  "at least",
  "at most",
  "about",
  "up to",
  "record",
];

/** By the last code unit, so that few are compared at one place. */
const comparatorWords: ReadonlyMap<
  string,
  readonly { readonly name: Comparator; readonly word: string; readonly ideograph: boolean }[]
> = Map.groupBy(
  comparatorNames.flatMap((name) =>
    words.comparators[name].split("|").map((word) => ({ name, word, ideograph: /[\u3400-\u9fff]/u.test(word) })),
  ),
  ({ word }) => word.slice(-1),
);

const baseWords: ReadonlySet<string> = new Set(words.baseWords.split(" "));

/** "rose to 240 billion from 190 billion": what a change is counted from, in the same unit and sentence. */
export function withBases(reading: Reading, drafts: readonly FigureDraft[]): FigureDraft[] {
  const figures = withFormer(reading, withLevels(reading, drafts));
  return figures.map((figure, index) => {
    for (const at of [index + 1, index - 1, index + 2]) {
      const other = figures[at];
      if (!other || other.unit !== figure.unit || figure.change === undefined) continue;
      const between = reading.text.slice(
        Math.min(figure.span[1], other.span[1]),
        Math.max(figure.span[0], other.span[0]),
      );
      if (between.length > 80 || /[.!?;。！？](?:\s|$)/u.test(between)) continue;
      if (startsBase(reading.text, other.span[0]) && !startsBase(reading.text, figure.span[0]))
        return { ...figure, base: { value: other.value, span: other.span } };
    }
    return figure;
  });
}

/** "rose from 5 % to 10 %": the change is told of the level it led to, and not of the one it left. */
function withLevels({ text }: Reading, figures: readonly FigureDraft[]): readonly FigureDraft[] {
  let moved: FigureDraft[] | undefined;
  for (const [index, level] of figures.entries()) {
    const left = figures[index - 1];
    if (left?.change === undefined || level.change !== undefined || left.unit !== level.unit) continue;
    if (text.slice(left.span[1], level.span[0]).trim() !== "to" || !startsBase(text, left.span[0])) continue;
    moved ??= [...figures];
    const { change, ...base } = left;
    moved[index - 1] = base;
    moved[index] = { ...level, change };
  }
  return moved ?? figures;
}

/** "1,910 boats, up from 1,730": the change is told of the level named before, and the one it left has none. */
function withFormer({ text }: Reading, figures: readonly FigureDraft[]): readonly FigureDraft[] {
  let moved: FigureDraft[] | undefined;
  for (const [index, former] of figures.entries()) {
    if (former.change === undefined || !isFormer.test(text.slice(Math.max(0, former.span[0] - 20), former.span[0])))
      continue;
    moved ??= [...figures];
    const { change, ...base } = former;
    moved[index] = base;
    const next = figures[index + 1];
    // "rising from around 25,000 in May to 45,000": the level that it led to.
    if (
      next &&
      next.unit === former.unit &&
      next.change === undefined &&
      leadsTo.test(text.slice(former.span[1], next.span[0]))
    ) {
      moved[index + 1] = { ...next, change, base: { value: former.value, span: former.span } };
      continue;
    }
    const level = figures[index - 1];
    const between = level && text.slice(level.span[1], former.span[0]);
    if (!level || between === undefined || between.length > 80 || /[.!?;]\s/u.test(between)) continue;
    if (level.unit === former.unit || former.unit === "1")
      moved[index - 1] = { ...level, change, base: { value: former.value, span: former.span } };
  }
  return moved ?? figures;
}

const isFormer = /\bfrom (?:(?:around|about|nearly|almost|just|some|over|under|roughly) )?\p{Sc}?$/u;
const leadsTo = /^[^.;!?]{0,40} to (?:\p{Ll}+ (?:than )?)?$/u;

function startsBase(text: string, at: number): boolean {
  const before = text
    .slice(Math.max(0, at - 14), at)
    .trimEnd()
    .toLowerCase();
  const word = /[\u3400-\u9fff]$/u.test(before) ? before.slice(-1) : (/\p{L}+$/u.exec(before)?.[0] ?? "");
  return baseWords.has(word);
}

/** "more than" and its like right before an amount; the longest phrase that fits. */
export function comparatorBefore(text: string, at: number): Comparator | undefined {
  const before = text
    .slice(Math.max(0, at - 24), at)
    .toLowerCase()
    .trimEnd();
  let best: { name: Comparator; size: number } | undefined;
  for (const { name, word, ideograph } of comparatorWords.get(before.slice(-1)) ?? []) {
    if ((best && best.size >= word.length) || !before.endsWith(word)) continue;
    // "не менее" is no "менее": the longest wins.
    if (ideograph || !/\p{L}$/u.test(before.slice(0, -word.length))) best = { name, size: word.length };
  }
  return best?.name;
}

const levelJoins: ReadonlySet<string> = new Set(words.levelJoins.split(" "));

/** "вырос на 15% до 240 млрд", "subió hasta el 4 %": behind a change these words lead to the level, and are no bound. */
export function leadsToLevel(pieces: readonly Piece[], first: number): boolean {
  const join = [first - 1, first - 2].find((at) => levelJoins.has(pieces[at]?.text ?? ""));
  if (join === undefined) return false;
  for (let at = join - 1; at >= Math.max(0, join - levelReach); at -= 1) {
    const text = pieces[at]?.text ?? "";
    if (/^[.;:!?]$/u.test(text)) return false;
    if (ups.has(text) || downs.has(text) || changed.test(text)) return true;
  }
  return false;
}
const levelReach = 24;
const changed =
  /^(?:повы[сш]|пониж|увелич|сокра|сниз|подн|опусти|subi|baj|elev|aument|reduj|relev|abaiss|erhöh|senkt|hob|stieg)/u;

/** "raised its payout by 11 %": of money "raised" tells of a collection. */
export function raisedBefore(pieces: readonly Piece[], first: number): "up" | undefined {
  for (let at = first - 1; at >= Math.max(0, first - 5); at -= 1) {
    const text = pieces[at]?.text ?? ".";
    if (/^(?:raise|raises|raised|raising|lifted|hiked|boosted)$/u.test(text)) return "up";
    if (noChange.test(text) || /^(?:[.,;:]|to|from|of)$/u.test(text)) return undefined;
  }
  return undefined;
}

const noChange = /^(?:at|after|before|since|during|beyond|above|below|except)$/u;

/** "26 % more than", "3 % lower than", "an 11 % rise": a comparison or a noun of change right behind a share. */
export function changeBehind(pieces: readonly Piece[], after: number): "up" | "down" | undefined {
  const noun = pieces[after]?.text ?? "";
  if (/^(?:rise|increase|jump|gain|surge|climb|hike)$/u.test(noun)) return "up";
  if (/^(?:fall|drop|decline|decrease|slump|dip|reduction|cut)$/u.test(noun)) return "down";
  if (pieces[after + 1]?.text !== "than") return undefined;
  const word = pieces[after]?.text ?? "";
  if (/^(?:more|higher|larger|greater|bigger|stronger)$/u.test(word)) return "up";
  return /^(?:less|lower|fewer|smaller|weaker)$/u.test(word) ? "down" : undefined;
}

/** "增长26%": the last word of change in the six characters before. */
export function changeInCharacters(text: string, at: number): "up" | "down" | undefined {
  const before = text.slice(Math.max(0, at - 6), at);
  if (/[，。；]/u.test(before.slice(-3))) return undefined;
  const place = (list: ReadonlySet<string>): number =>
    Math.max(-1, ...[...list].filter((word) => /^[\u3400-\u9fff]/u.test(word)).map((word) => before.lastIndexOf(word)));
  const up = place(ups);
  const down = place(downs);
  if (up < 0 && down < 0) return undefined;
  return up > down ? "up" : "down";
}

const particleVerbs: ReadonlySet<string> = new Set(words.particleVerbs.split(" "));

const moved = /^(?:moved|edged|ticked|nudged|inched|finished|ended|opened|closed|traded)$/u;

/** "brought up 15 bills", "shut down two piers": the word belongs to its verb. */
function isParticle(pieces: readonly Piece[], at: number): boolean {
  const verb = pieces[at - 1]?.text ?? "";
  if (!/^(?:up|down)$/u.test(pieces[at]?.text ?? "") || ups.has(verb) || downs.has(verb)) return false;
  if (particleVerbs.has(verb)) return true;
  // "finished down $18.90", "moved up 3 places" tell of a change, "saved up 25 boats" does not.
  return pieces[at + 1]?.kind === "number" && /[a-z]{2}ed$/u.test(verb) && !moved.test(verb);
}

/** "rose by": the nearest word of change up to four pieces before. */
export function changeBefore(pieces: readonly Piece[], first: number): "up" | "down" | undefined {
  // "raised the number of boats on the river by 40": "by" tells of a change farther back.
  const reach = pieces[first - 1]?.text === "by" ? 9 : 4;
  // "have not lost in nine matches": how often or how long.
  if (pieces[first - 1]?.text === "in") return undefined;
  for (let at = first - 1; at >= Math.max(0, first - reach); at -= 1) {
    const piece = pieces[at];
    if (!piece || /^[.;:]$/u.test(piece.text)) return undefined;
    // "fell $2 at $8", "fell to sixth after seven weeks", "raise it beyond 49 %": no change of this amount.
    if (noChange.test(piece.text)) return undefined;
    // "up to 90 %" is a bound; "down on the 7" a place.
    if (
      /^(?:up|down)$/u.test(piece.text) &&
      at + 1 < first &&
      !/^(?:by|about|more|nearly|almost|some|from|another|\$|€|£)$/u.test(pieces[at + 1]?.text ?? "")
    )
      return undefined;
    if (isParticle(pieces, at)) return undefined;
    if (ups.has(piece.text)) return "up";
    if (downs.has(piece.text)) return "down";
  }
  return undefined;
}
