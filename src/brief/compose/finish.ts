import { contentId, type Span, spansOverlap } from "../../core/index.ts";
import { namedSpeaker } from "../named-speaker.ts";
import type { BriefSentence, BriefSource, Candidate, MaterialArticle, WithheldSentence } from "../types.ts";
import { findDatedPassages } from "./check-text.ts";
import type { Chosen, Held } from "./choose.ts";
import type { Writing } from "./context.ts";
import { tellSpeaker } from "./speaker-names.ts";
import { countriesOf, countVoices } from "./voices.ts";

/** A chosen candidate as the page stores it. */
export function toSentence(writing: Writing, { candidate, text, check }: Chosen): BriefSentence {
  const { citations, section, speaker, side, weight, key } = candidate;
  const unnamed = candidate.unnamed ? spanOf(text, candidate.unnamed) : undefined;
  const foreign = candidate.foreign ? spanOf(text, candidate.foreign.words) : undefined;
  const spokenBy = speaker ? findSpeaker(writing, candidate, speaker) : undefined;
  const dated = findDatedPassages(writing, text, citations);
  return {
    id: contentId("s", writing.material.story, text),
    text,
    section,
    citations,
    ...(dated ? { dated } : {}),
    voices: countVoices(writing.articles, citations),
    countries: countriesOf(writing.articles, citations),
    weight,
    key,
    check,
    ...(speaker ? { speaker } : {}),
    ...(spokenBy ? { spokenBy } : {}),
    ...(side ? { side } : {}),
    ...(unnamed ? { unnamed } : {}),
    ...(foreign && candidate.foreign ? { foreign: { span: foreign, language: candidate.foreign.language } } : {}),
  };
}

/** The name of who speaks in the passage: of several the one whom the sentence calls so. */
function findSpeaker(writing: Writing, { citations }: Candidate, speaker: string): string | undefined {
  const [{ article, span }] = citations;
  const entry = writing.articles.get(article);
  if (!entry) return undefined;
  const inside = entry.claims.attributions.filter((said) => spansOverlap(said.sentence, span));
  const [own] = inside.filter((said) => tellSpeaker(entry, said) === speaker);
  const said = own ?? (inside.length === 1 ? inside[0] : undefined);
  return said && namedSpeaker(entry.article.text, said, entry.claims);
}

function spanOf(text: string, words: string): Span | undefined {
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  return at < 0 ? undefined : [at, at + words.length];
}

/** A candidate that failed its check, with what failed. */
export function toWithheld(writing: Writing, { candidate, text, problems }: Held): WithheldSentence {
  return { id: contentId("s", writing.material.story, text), section: candidate.section, text, problems };
}

/** The articles as sources of the page, each with the ordinals of the sentences that it carries. */
export function listSources(
  articles: readonly MaterialArticle[],
  sentences: readonly BriefSentence[],
): readonly BriefSource[] {
  return articles.map(({ article, outlet, copyOf }) => {
    const { url, canonicalUrl, title, language, publishedAt, wire, correction } = article;
    const address = canonicalUrl ?? url;
    const carried = sentences.flatMap(({ citations }, i) =>
      citations.some((citation) => citation.article === article.id) ? [i + 1] : [],
    );
    return {
      article: article.id,
      outlet,
      sentences: carried,
      ...(address ? { url: address } : {}),
      ...(title ? { title } : {}),
      ...(language ? { language } : {}),
      ...(publishedAt ? { publishedAt } : {}),
      ...(wire ? { wire } : {}),
      ...(copyOf ? { copyOf } : {}),
      ...(correction ? { correction } : {}),
    };
  });
}
