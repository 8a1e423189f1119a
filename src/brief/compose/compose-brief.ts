import { contentId } from "../../core/index.ts";
import { fillOutlets } from "../realise/english.ts";
import { readingMinutes } from "../reading-time.ts";
import type { Brief, BriefSentence, BriefSource, Candidate, Check, Material, WithheldSentence } from "../types.ts";
import { verifySentence } from "../verify/verify-sentence.ts";
import { chooseSentences } from "./choose.ts";
import { openWriting, type Writing } from "./context.ts";
import { writeFigures } from "./from-figures.ts";
import { writeRecords } from "./from-records.ts";
import { writeReports } from "./from-reports.ts";
import { writeSpeech } from "./from-speech.ts";
import { choosePicture, findBodies, findCountries, writeStandfirst, writeTitle } from "./head.ts";
import { countAll, countriesOf, countVoices } from "./voices.ts";

/** Language that pages are written in. */
export const pageLanguage = "en";

/**
 * Writes the page of a story from its material alone. Every sentence is checked against the passages that it cites;
 * one that fails stands among the withheld and not in the text. The clock is the caller's: RFC 3339.
 */
export function composeBrief(material: Material, publishedAt: string): Brief {
  const writing = openWriting(material, pageLanguage);
  const counts = countAll(material);
  const candidates = [writeRecords, writeFigures, writeSpeech, writeReports].flatMap((write) => write(writing));
  const checked = chooseSentences(writing, candidates, counts.voices).map((candidate) =>
    checkCandidate(writing, candidate),
  );
  const sentences = checked.flatMap(({ sentence }) => sentence ?? []);
  const withheld = checked.flatMap(({ held }) => held ?? []);
  return {
    story: material.story,
    language: pageLanguage,
    ...writeTitle(writing),
    standfirst: writeStandfirst(counts, sentences),
    publishedAt,
    readingMinutes: readingMinutes(sentences.map(({ text }) => text).join(" "), pageLanguage),
    countries: findCountries(writing),
    bodies: findBodies(writing),
    subjects: subjectsOf(material),
    ...choosePicture(writing),
    counts,
    sentences,
    withheld,
    sources: listSources(material, sentences),
  };
}

interface Checked {
  readonly sentence?: BriefSentence;
  readonly held?: WithheldSentence;
}

function checkCandidate(writing: Writing, candidate: Candidate): Checked {
  const { citations, section, unnamed, foreign, speaker, side, weight } = candidate;
  const text = fillOutlets(
    candidate.text,
    citations.map(({ outlet }) => outlet),
  );
  const check = checkText(writing, text, citations);
  const id = contentId("s", writing.material.story, text);
  if (check.verdict === "unsupported") return { held: { id, section, text, problems: check.problems } };
  const voices = countVoices(writing.articles, citations);
  const countries = countriesOf(writing.articles, citations);
  return {
    sentence: {
      id,
      text,
      section,
      citations,
      voices,
      countries,
      weight,
      check,
      ...(speaker ? { speaker } : {}),
      ...(side ? { side } : {}),
      ...(unnamed ? { unnamed } : {}),
      ...(foreign ? { foreign } : {}),
    },
  };
}

/** Passages are read with their outlet's name and day, which the sentence may use and the passage need not repeat. */
function checkText(writing: Writing, text: string, citations: Candidate["citations"]): Check {
  const passages = citations.flatMap(({ article, span }) => {
    const entry = writing.articles.get(article);
    return entry ? [{ entry, passage: entry.article.text.slice(...span) }] : [];
  });
  return verifySentence({
    sentence: text,
    evidence: passages.map(({ passage }) => passage),
    context: passages.map(({ entry }) => ({
      outlet: entry.outlet.name,
      ...(entry.article.publishedAt ? { publishedAt: entry.article.publishedAt } : {}),
      ...(entry.article.language ? { language: entry.article.language } : {}),
      text: entry.article.text,
    })),
  });
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
