/** Words that are to stand in quotation marks, with those inside them made the language's inner ones. */
export function innerQuotes(words: string, open: string, close: string): string {
  return words.replaceAll(
    /[«“„]([^«»“”„]*)[»”“]|(?<!\S)"([^"]+)"/gu,
    (_all, inside: string | undefined, straight: string | undefined) =>
      `${open}${(inside ?? straight ?? "").trim()}${close}`,
  );
}
