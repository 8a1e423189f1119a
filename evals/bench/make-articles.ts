import { globSync, readFileSync } from "node:fs";
import { extractArticle } from "../../src/article/index.ts";
import { openRandom, pickOne, shuffle } from "../random.ts";

/** A made-up article in the shape that the commands take. */
export interface MadeArticle {
  readonly id: string;
  readonly outlet: string;
  readonly publishedAt: string;
  readonly language: string;
  readonly title: string;
  readonly text: string;
}

const root = new URL("../../sample/site/", import.meta.url).pathname;
const millisAnHour = 3_600_000;
/** Stories begin at this rate; a story's reports come in the day after. */
const storiesAnHour = 400;

/** Sentences of the sample's English pages: the vocabulary of what is made. */
function readSentences(): readonly string[] {
  const found: string[] = [];
  for (const path of globSync("**/*.html", { cwd: root }).toSorted()) {
    const { article } = extractArticle({ url: `https://${path}`, html: readFileSync(root + path, "utf8") });
    if (!(article.language ?? "").startsWith("en")) continue;
    found.push(...article.text.split(/(?<=[.!?])\s+/u).filter((line) => line.length > 40));
  }
  return found;
}

const syllables =
  "ba be bo da de do fa fi ga go ha ka ki la le lo ma mi mo na ne no pa po ra ri ro sa so ta te to va vo za zu".split(
    " ",
  );

/**
 * Articles in order of time, the same for the same seed. Story sizes fall off as in a day's news (most have one report, a
 * few have dozens); each story has persons, a place and figures of its own, so that reports of it can be told from others.
 */
export function makeArticles(count: number, seed: string): readonly MadeArticle[] {
  const next = openRandom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => pickOne(list, next);
  const name = (): string => {
    const word = Array.from({ length: 2 + Math.floor(next() * 2) }, () => pick(syllables) ?? "").join("");
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const sentences = readSentences();
  const made: (MadeArticle & { readonly at: number })[] = [];
  for (let story = 0; made.length < count; story += 1) {
    const size = Math.min(60, Math.max(1, Math.floor(0.7 / (1 - next()) ** 0.8)));
    const [person, place, body] = [`${name()} ${name()}`, name(), `${name()} Institute`];
    const figure = 100 + Math.floor(next() * 9000);
    const facts = Array.from({ length: 6 }, () => pick(sentences) ?? "");
    const began = (story / storiesAnHour) * millisAnHour;
    for (let report = 0; report < size && made.length < count; report += 1) {
      const at = began + next() * 24 * millisAnHour * (report === 0 ? 0 : 1);
      const order = shuffle(facts, next).slice(0, 4);
      const own = [
        `${person} said in ${place} on Monday that ${figure} people had been counted by the ${body}.`,
        `The ${body} in ${place} put the number at ${figure}, according to ${person}.`,
      ];
      made.push({
        id: `m${story}r${report}`,
        outlet: `outlet${Math.floor(next() * 400)}.example`,
        publishedAt: new Date(Date.UTC(2026, 0, 1) + at).toISOString(),
        language: "en",
        title: `${person} counts ${figure} in ${place}`,
        text: [own[0], ...order.slice(0, 2), own[1], ...order.slice(2)].join(" "),
        at,
      });
    }
  }
  return made.toSorted((a, b) => a.at - b.at).map(({ at: _at, ...article }) => article);
}
