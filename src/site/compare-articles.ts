import type { Article } from "../article/index.ts";
import type { ClaimSet } from "../claims/index.ts";
import { nameSpeaker } from "../relations/index.ts";
import { tellAmount } from "./pages/dossier/view.ts";

/** What two articles have in common, and what stands in one of them alone. */
export interface Comparison {
  readonly both: readonly string[];
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

export interface ReadArticle {
  readonly article: Article;
  readonly claims: ClaimSet;
}

export interface ArticleComparison {
  readonly speakers: Comparison;
  readonly figures: Comparison;
  readonly states: Comparison;
  readonly persons: Comparison;
}

/** Two articles by what can be compared across languages: who speaks, figures, states and persons named. */
export function compareArticles(a: ReadArticle, b: ReadArticle): ArticleComparison {
  return {
    speakers: compareLists(speakersOf(a), speakersOf(b)),
    figures: compareLists(figuresOf(a), figuresOf(b)),
    states: compareLists(mentioned(a, "state"), mentioned(b, "state")),
    persons: compareLists(mentioned(a, "person"), mentioned(b, "person")),
  };
}

export function compareLists(a: readonly string[], b: readonly string[]): Comparison {
  const [ofA, ofB] = [new Set(a), new Set(b)];
  return {
    both: [...ofA.intersection(ofB)],
    onlyA: [...ofA.difference(ofB)],
    onlyB: [...ofB.difference(ofA)],
  };
}

function speakersOf({ article, claims }: ReadArticle): readonly string[] {
  return claims.attributions.flatMap((said) => {
    const name = nameSpeaker(article.text, said, claims.mentions) ?? said.speaker.name;
    return name ? [name] : [];
  });
}

const noCount = "1";

function figuresOf({ claims }: ReadArticle): readonly string[] {
  return claims.figures
    .filter(({ unit, value }) => (unit === noCount ? value >= 100 : /^(?:[A-Z]{3}|%|percentage point)$/u.test(unit)))
    .map(({ value, unit, change }) => [change ?? "", tellAmount(value, unit)].filter(Boolean).join(" "));
}

function mentioned({ claims }: ReadArticle, kind: "state" | "person"): readonly string[] {
  return claims.mentions.flatMap((mention) => (mention.kind === kind && !mention.candidates ? [mention.code] : []));
}
