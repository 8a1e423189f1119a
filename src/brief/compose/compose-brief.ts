import { contentId, type Span } from "../../core/index.ts";
import { readingMinutes } from "../reading-time.ts";
import type { Brief, BriefSentence, BriefSource, Candidate, Material, WithheldSentence } from "../types.ts";
import { arrange } from "./arrange.ts";
import { type Chosen, chooseSentences, type Held } from "./choose.ts";
import { openWriting, retells, type Writing } from "./context.ts";
import { writeCorrections } from "./from-corrections.ts";
import { writeFigures } from "./from-figures.ts";
import { writeQuotes } from "./from-quotes.ts";
import { writeRecords } from "./from-records.ts";
import { writeReports } from "./from-reports.ts";
import { writeSpeech } from "./from-speech.ts";
import { writeTolls } from "./from-tolls.ts";
import { choosePicture, findBodies, findCountries, writeStandfirst, writeTitle } from "./head.ts";
import { writeNotes } from "./notes.ts";
import { countAll, countriesOf, countVoices } from "./voices.ts";

/**
 * Writes the page of a story from its material alone. Every sentence is checked against the passages that it cites;
 * one that fails stands among the withheld and not in the text. The clock is the caller's: RFC 3339. `language` is one of
 * `outputLanguages`: in English sentences are retold; in the others acts, figures and tolls are realised from their
 * records, and what somebody said stands as a quotation in its own language.
 */
export function composeBrief(material: Material, publishedAt: string, language: string = "en"): Brief {
  const writing = openWriting(material, language, publishedAt);
  const counts = countAll(material);
  const writers = [writeRecords, writeFigures, writeTolls, writeCorrections, writeSpeech, writeQuotes, writeReports];
  const written = writers.flatMap((write) => write(writing));
  const candidates = retells(writing) ? written : written.map(preferMade);
  const head = writeTitle(writing);
  const { chosen, held } = chooseSentences(writing, candidates, counts.voices);
  const sentences = arrange(writing, chosen, head.title).map((one) => toSentence(writing, one));
  const withheld = held.map((one) => toWithheld(writing, one));
  const notes = writeNotes(writing, sentences);
  return {
    story: material.story,
    language,
    ...head,
    standfirst: writeStandfirst(counts, sentences, material.articles[0]?.outlet.name, language),
    publishedAt,
    readingMinutes: readingMinutes(sentences.map(({ text }) => text).join(" "), language),
    countries: findCountries(writing),
    bodies: findBodies(writing),
    subjects: subjectsOf(material),
    ...choosePicture(writing),
    counts,
    sentences,
    withheld,
    ...(notes.length > 0 ? { notes } : {}),
    sources: listSources(material, sentences),
  };
}

/** What the page's language can say by itself comes before what it has to quote. */
function preferMade(candidate: Candidate): Candidate {
  return /^(?:record|figure|toll):/u.test(candidate.key) ? { ...candidate, weight: candidate.weight + 20 } : candidate;
}

function toSentence(writing: Writing, { candidate, text, check }: Chosen): BriefSentence {
  const { citations, section, speaker, side, weight, key } = candidate;
  const unnamed = candidate.unnamed ? spanOf(text, candidate.unnamed) : undefined;
  const foreign = candidate.foreign ? spanOf(text, candidate.foreign.words) : undefined;
  return {
    id: contentId("s", writing.material.story, text),
    text,
    section,
    citations,
    voices: countVoices(writing.articles, citations),
    countries: countriesOf(writing.articles, citations),
    weight,
    key,
    check,
    ...(speaker ? { speaker } : {}),
    ...(side ? { side } : {}),
    ...(unnamed ? { unnamed } : {}),
    ...(foreign && candidate.foreign ? { foreign: { span: foreign, language: candidate.foreign.language } } : {}),
  };
}

function spanOf(text: string, words: string): Span | undefined {
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  return at < 0 ? undefined : [at, at + words.length];
}

function toWithheld(writing: Writing, { candidate, text, problems }: Held): WithheldSentence {
  return { id: contentId("s", writing.material.story, text), section: candidate.section, text, problems };
}

function subjectsOf({ records }: Material): readonly string[] {
  const counts = new Map<string, number>();
  for (const { dimension, citations } of records)
    counts.set(dimension, (counts.get(dimension) ?? 0) + citations.length);
  return [...counts]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 5)
    .map(([name]) => name);
}

function listSources({ articles }: Material, sentences: readonly BriefSentence[]): readonly BriefSource[] {
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
