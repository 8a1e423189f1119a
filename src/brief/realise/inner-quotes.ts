/** Words that are to stand in quotation marks, with those inside them made the language's inner ones. */
export function innerQuotes(words: string, open: string, close: string): string {
  return words.replaceAll(/[«“„]([^«»“”„]*)[»”“]/gu, (_all, inside: string) => `${open}${inside.trim()}${close}`);
}
