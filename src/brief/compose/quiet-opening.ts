/** Words that open a report in capitals and are no abbreviation; "US", "WHO" and "IT" are. */
const plain: ReadonlySet<string> = new Set(
  "A AN THE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN IN ON AT AFTER BEFORE WHEN AS MORE MOST MANY SOME SEVERAL".split(
    " ",
  ),
);

/** Longer runs of capitals are no opening but a text that shouts. */
const mostWords = 12;

/**
 * "AN ESTONIAN sailor was saved" is "An Estonian sailor was saved": some outlets set the first words of a report in capitals. A word that
 * the article writes in capitals elsewhere stays, one that it writes with a capital keeps that; all others become small.
 */
export function quietOpening(sentence: string, article: string): string {
  const run = /^(?:A|\p{Lu}{2,})(?: \p{Lu}{2,})*(?= \p{Ll})/u.exec(sentence)?.[0];
  const words = run?.split(" ") ?? [];
  const [first = ""] = words;
  if (run === undefined || !plain.has(first) || run === "A" || words.length > mostWords) return sentence;
  const told = words.map((word, i) => {
    if (plain.has(word)) return i === 0 ? capital(word) : word.toLowerCase();
    if (count(article, word) > 1) return word;
    if (count(article, word.toLowerCase()) > 0) return word.toLowerCase();
    if (count(article, capital(word)) > 0) return capital(word);
    // A short one that stands nowhere else may be an abbreviation.
    return word.length < 5 ? word : word.toLowerCase();
  });
  return told.join(" ") + sentence.slice(run.length);
}

function capital(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

/** How often a word stands in a text, in these very letters. */
function count(text: string, word: string): number {
  return text.split(/[^\p{L}]+/u).filter((one) => one === word).length;
}
