import { readingMinutes } from "../reading-time.ts";
import type { Brief, BriefSentence, Candidate, Material } from "../types.ts";
import { arrange, sectionOrder } from "./arrange.ts";
import { composeBackground } from "./background.ts";
import { chooseSentences } from "./choose.ts";
import { openWriting, retells } from "./context.ts";
import { listSources, toSentence, toWithheld } from "./finish.ts";
import { writeCorrections } from "./from-corrections.ts";
import { writeFigures } from "./from-figures.ts";
import { writePartings } from "./from-partings.ts";
import { writeQuotes } from "./from-quotes.ts";
import { writeRecords } from "./from-records.ts";
import { writeReports } from "./from-reports.ts";
import { writeSpeech } from "./from-speech.ts";
import { writeTolls } from "./from-tolls.ts";
import { choosePicture, findBodies, findCountries, writeSpread, writeStandfirst, writeTitle } from "./head.ts";
import { writeNotes } from "./notes.ts";
import { dropRepeatedFigures } from "./repeated-figures.ts";
import { writeTimeline } from "./timeline.ts";
import { countAll } from "./voices.ts";

/**
 * Writes the page of a story from its material alone. Every sentence is checked against the passages that it cites;
 * one that fails stands among the withheld and not in the text. The clock is the caller's: RFC 3339. `language` is one of
 * `outputLanguages`: in English sentences are retold; in the others acts, figures and tolls are realised from their
 * records, and what somebody said stands as a quotation in its own language.
 */
export function composeBrief(material: Material, publishedAt: string, language: string = "en"): Brief {
  const writing = openWriting(material, language, publishedAt);
  const counts = countAll(material);
  const writers = [
    writeRecords,
    writeFigures,
    writeTolls,
    writePartings,
    writeCorrections,
    writeSpeech,
    writeQuotes,
    writeReports,
  ];
  const written = writers.flatMap((write) => write(writing));
  const candidates = retells(writing) ? written : written.map(preferMade);
  const head = writeTitle(writing);
  const { chosen, held } = chooseSentences(writing, candidates, counts.voices);
  const background = composeBackground(material, language, publishedAt);
  const own = arrange(writing, dropRepeatedFigures(chosen, language), head.title).map((one) =>
    toSentence(writing, one),
  );
  const sentences = [...own, ...background.sentences].toSorted(bySection);
  const withheld = [...held.map((one) => toWithheld(writing, one)), ...background.withheld];
  const notes = writeNotes(writing, sentences);
  const events = writeTimeline(writing, sentences);
  const spread = writeSpread(counts, sentences, material.articles[0]?.outlet.name, language);
  return {
    story: material.story,
    language,
    ...head,
    ...writeStandfirst(head.title, sentences, spread, language),
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
    ...(events.length > 0 ? { events } : {}),
    sources: listSources(material.articles, sentences),
    ...(background.articles.length > 0 ? { background: listSources(background.articles, sentences) } : {}),
  };
}

/** Of one section in the order in which they were arranged. */
function bySection(a: BriefSentence, b: BriefSentence): number {
  return sectionOrder.indexOf(a.section) - sectionOrder.indexOf(b.section);
}

/** What the page's language can say by itself comes before what its own articles say, and that before what it has to quote. */
function preferMade(candidate: Candidate): Candidate {
  const isMade = /^(?:record|figure|toll|parting):/u.test(candidate.key);
  const more = isMade ? 20 : candidate.foreign ? 0 : 6;
  return { ...candidate, weight: candidate.weight + more };
}

function subjectsOf({ records }: Material): readonly string[] {
  const counts = new Map<string, number>();
  for (const { dimension, citations } of records)
    counts.set(dimension, (counts.get(dimension) ?? 0) + citations.length);
  // "general" is what is on no subject in particular: it tags nothing.
  return [...counts]
    .filter(([name]) => name !== "general")
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 5)
    .map(([name]) => name);
}
