import { labelsOf } from "../realise/labels.ts";
import { fill } from "../realise/read-acts.ts";
import type { Brief, BriefSentence } from "../types.ts";

/** A sentence told anew: the same claim with other words or other passages. */
export interface RevisedSentence {
  readonly before: string;
  readonly after: string;
}

/** A sentence that a later version no longer has. */
export interface WithdrawnSentence {
  readonly text: string;
  readonly reason: string;
}

/** An outlet's note that it was wrong, with the version's time (RFC 3339) and the sentences that rested on the report. */
export interface NotedCorrection {
  readonly outlet: string;
  readonly note: string;
  readonly at: string;
  readonly sentences: readonly string[];
}

/** What a version changed, sentence by sentence. */
export interface BriefChanges {
  readonly added: readonly string[];
  readonly revised: readonly RevisedSentence[];
  readonly withdrawn: readonly WithdrawnSentence[];
  readonly corrections: readonly NotedCorrection[];
  /** Sentences that stand as they stood. */
  readonly kept: number;
  /** The title, where it is another. */
  readonly title?: RevisedSentence;
  /** The standfirst, where other sentences stand there. */
  readonly standfirst?: RevisedSentence;
  /** How many days its timeline has, where it tells others or other things of them. */
  readonly timeline?: { readonly before: number; readonly after: number };
  /** Outlets of the articles that came and that left, one for each article. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** Sentences in the same words that rest on other passages. */
  readonly recited: readonly string[];
  /** How many sentences are held back, where they are others than before. */
  readonly held?: { readonly before: number; readonly after: number };
}

/** Compares two versions of one story's page. The first version has nothing before it: all is added. */
export function compareBriefs(before: Brief | undefined, after: Brief): BriefChanges {
  const old = before?.sentences ?? [];
  const oldTexts = new Set(old.map(({ text }) => text));
  const newTexts = new Set(after.sentences.map(({ text }) => text));
  const gone = old.filter(({ text }) => !newTexts.has(text));
  const fresh = after.sentences.filter(({ text }) => !oldTexts.has(text));
  const pairs = pairUp(gone, fresh);
  const revised = pairs.map(([one, other]) => ({ before: one.text, after: other.text }));
  const paired = new Set(pairs.flat());
  return {
    added: fresh.filter((one) => !paired.has(one)).map(({ text }) => text),
    revised,
    withdrawn: gone
      .filter((one) => !paired.has(one))
      .map((one) => ({ text: one.text, reason: before ? reasonOf(one, before, after) : "" })),
    corrections: before ? correctionsOf(before, after) : [],
    kept: after.sentences.filter(({ text }) => oldTexts.has(text)).length,
    ...compareRest(before, after),
  };
}

/** What a version can change besides its sentences' words; of a first one nothing. */
function compareRest(
  before: Brief | undefined,
  after: Brief,
): Pick<BriefChanges, "title" | "standfirst" | "timeline" | "joined" | "left" | "recited" | "held"> {
  if (!before) return { joined: [], left: [], recited: [] };
  const cited = new Map(before.sentences.map(({ text, citations }) => [text, JSON.stringify(citations)]));
  const isOther = ({ text, citations }: BriefSentence): boolean =>
    cited.has(text) && cited.get(text) !== JSON.stringify(citations);
  const held = [before, after].map(({ withheld }) => withheld.map(({ text }) => text).join("\n"));
  const days = [before, after].map(({ events = [] }) => JSON.stringify(events));
  return {
    ...(before.title === after.title ? {} : { title: { before: before.title, after: after.title } }),
    ...(before.standfirst === after.standfirst
      ? {}
      : { standfirst: { before: before.standfirst, after: after.standfirst } }),
    ...(days[0] === days[1]
      ? {}
      : { timeline: { before: before.events?.length ?? 0, after: after.events?.length ?? 0 } }),
    joined: missingFrom(before, after),
    left: missingFrom(after, before),
    recited: after.sentences.filter(isOther).map(({ text }) => text),
    ...(held[0] === held[1] ? {} : { held: { before: before.withheld.length, after: after.withheld.length } }),
  };
}

/** Outlets of the articles of one version that another has not. */
function missingFrom(other: Brief, { sources }: Brief): readonly string[] {
  const known = new Set<string>(other.sources.map(({ article }) => article));
  return sources.filter(({ article }) => !known.has(article)).map(({ outlet }) => outlet.name);
}

/** A sentence that went and one that came tell one claim where they have one key, or rest on one passage. */
function pairUp(
  gone: readonly BriefSentence[],
  fresh: readonly BriefSentence[],
): readonly (readonly [BriefSentence, BriefSentence])[] {
  const left = new Set(fresh);
  return gone.flatMap((one) => {
    const same =
      [...left].find((other) => one.key !== undefined && other.key === one.key) ??
      [...left].find((other) => sharePassage(one, other));
    if (!same) return [];
    left.delete(same);
    return [[one, same] as const];
  });
}

function sharePassage(a: BriefSentence, b: BriefSentence): boolean {
  return a.citations.some(({ article, span }) =>
    b.citations.some((other) => other.article === article && other.span[0] === span[0]),
  );
}

function reasonOf(sentence: BriefSentence, before: Brief, after: Brief): string {
  const { reasons } = labelsOf(after.language);
  const sources = new Map(after.sources.map((source) => [source.article, source]));
  const lost = sentence.citations.filter(({ article }) => !sources.has(article));
  if (lost.length === sentence.citations.length && sentence.section !== "background") return reasons.gone;
  const corrected = correctionsOf(before, after).find(({ sentences }) => sentences.includes(sentence.text));
  if (corrected) return fill(reasons.corrected, { outlet: corrected.outlet });
  if (after.withheld.some(({ text }) => text === sentence.text)) return reasons.unchecked;
  return reasons.replaced;
}

function correctionsOf(before: Brief, after: Brief): readonly NotedCorrection[] {
  const known = new Set(
    before.sources.flatMap(({ article, correction }) => (correction ? [`${article}\n${correction}`] : [])),
  );
  return after.sources.flatMap(({ article, outlet, correction }) => {
    if (!correction || known.has(`${article}\n${correction}`)) return [];
    // Another outlet may have told it with the one that was wrong as its source: "according to Elbtal-Kurier".
    const rested = before.sentences.filter(
      ({ citations, text }) => citations.some((one) => one.outlet === outlet.name) || text.includes(outlet.name),
    );
    return [
      { outlet: outlet.name, note: correction, at: after.publishedAt, sentences: rested.map(({ text }) => text) },
    ];
  });
}
