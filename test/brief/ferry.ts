import type { Article } from "../../src/article/index.ts";
import { composeBrief, type Brief, type Material, type MaterialArticle } from "../../src/brief/index.ts";
import { readClaims } from "../../src/claims/index.ts";
import type { ArticleId, StoryId } from "../../src/core/index.ts";

/** Text of an invented outlet's report that the tests of the model are made with. */
export const ferry =
  "The harbour office of Orlo said on Thursday that the ferry to Vesna would run all winter.\n\nMara Ito, the head of the harbour office, told reporters that the talks had taken three weeks. Two ships will serve the line from Orlo to Vesna. Tickets for the winter are to cost 48 crowns, 12 percent more than in summer. The harbour office did not say who would pay for the ship.";

/** A story of one report or of several, by their texts. */
export function ferryStory(...texts: readonly string[]): Material {
  const articles = texts.map((text, i): MaterialArticle => {
    const outlet = { name: i === 0 ? "Harbour Wire" : `Le Fanal ${i}`, domain: `${i}.example` };
    const article: Article = {
      id: `a${i}` as ArticleId,
      outlet,
      title: "Ferry to sail all winter",
      language: "en",
      publishedAt: "2024-05-16T08:00:00Z",
      text,
    };
    return { article, outlet, claims: readClaims(article) };
  });
  return { story: "t" as StoryId, articles, records: [] };
}

/** Its page as the rules write it. */
export function composeFerry(material: Material): Brief {
  return composeBrief(material, "2024-05-18T00:05:00Z");
}
