/** Letters that are set in one family: `both` is Arabic with Latin letters or signs among it. */
export type LetterGroup = "plain" | "arabic" | "both" | "han";

export type Families = Readonly<Record<LetterGroup, string>>;

const wideLetter = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uff60]/u;
const wideRuns =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uff60]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uff60]+/gu;

/** Whether a character is as wide as it is high. */
export function isWide(character: string): boolean {
  return wideLetter.test(character);
}

/** The group of a whole text. An Arabic face has digits and its own marks, but often nothing else. */
export function letterGroup(text: string): LetterGroup {
  if (/\p{sc=Arabic}/u.test(text)) return /[^\p{sc=Arabic}\p{M}\d\s.,،؛؟:·…]/u.test(text) ? "both" : "arabic";
  return isWide(text) ? "han" : "plain";
}

/**
 * A line cut where its letters are of another group than before. One of Arabic is set in one family as a whole: the drawing
 * library joins its letters, and turns its order, within one alone.
 */
export function cutRuns(
  line: string,
  group: LetterGroup,
): readonly { readonly text: string; readonly group: LetterGroup }[] {
  if (line === "") return [];
  if (group !== "han") return [{ text: line, group }];
  return (line.match(wideRuns) ?? []).map((text) => ({ text, group: letterGroup(text) }));
}
