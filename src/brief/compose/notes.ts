import lists from "../data/institutions.en.json" with { type: "json" };
import type { Attribution } from "../../claims/index.ts";
import { sliceSpan } from "../../core/index.ts";
import { findMentions } from "../../language/index.ts";
import { countWord, languageName, listWords, startUpper } from "../realise/english.ts";
import type { NotePlan } from "../realise/plan.ts";
import { realise } from "../realise/realise.ts";
import type { BriefSentence, MaterialArticle } from "../types.ts";
import { originals, type Writing } from "./context.ts";
import { sideOf } from "./speaker-names.ts";
import { shortName } from "./short-name.ts";

/** What the page's own counting says of its evidence. Nothing here is a source's word, and nothing needs one. */
export function writeNotes(writing: Writing, sentences: readonly BriefSentence[]): readonly string[] {
  const plans = [
    ...noteUnheard(writing),
    ...noteReadouts(writing, sentences),
    ...noteUnnamed(sentences),
    ...noteLanguages(writing, sentences),
  ];
  const tell = (plan: NotePlan): string | undefined =>
    writing.language === "en" ? tellEnglish(plan) : realise(plan, writing.language);
  return plans.flatMap((plan) => tell(plan) ?? []);
}

function tellEnglish(plan: NotePlan): string {
  if (plan.kind === "unheard")
    return `Nobody who speaks for ${listWords(plan.codes.map(shortName))} is cited in the articles read.`;
  if (plan.kind === "readout") {
    const { outlet, codes, others } = plan;
    return `${outlet} names ${listWords(codes.map(shortName))}; ${listWords(others)} ${others.length > 1 ? "do" : "does"} not.`;
  }
  const { count } = plan;
  const one = count === 1;
  if (plan.kind === "unnamed")
    return `In ${countWord(count)} ${one ? "sentence" : "sentences"} the source does not say who is speaking.`;
  const names = plan.languages.map(languageName).toSorted();
  return `${startUpper(countWord(count))} ${one ? "article" : "articles"} in ${listWords(names)} ${one ? "was" : "were"} read and not translated; no sentence cites ${one ? "it" : "them"}.`;
}

/** A state that half of the articles name as they open, of whose side nobody is cited as saying anything: it is a party to the event. */
function noteUnheard(writing: Writing): readonly NotePlan[] {
  const own = originals(writing);
  const heard = new Set(
    own.flatMap((entry) =>
      entry.claims.attributions.flatMap((said) => [sideOf(writing, said) ?? [], statesOf(entry, said)].flat()),
    ),
  );
  const named = statesNamed(writing, own).slice(0, 2);
  const silent = named.filter((code) => !heard.has(code));
  if (heard.size === 0 || silent.length === 0 || silent.length === named.length) return [];
  return [{ kind: "unheard", codes: silent }];
}

const institutions: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(lists.institutions).map(([words, states]) => [words, states.split(" ")]),
);

/** The states for which a senator, a party or a ministry speaks whose country no article names, for at home nobody does. */
function statesOf({ article: { text } }: MaterialArticle, { source, speaker }: Attribution): readonly string[] {
  const told = [speaker.name ?? "", ...source.map((span) => sliceSpan(text, span))].join(" ").toLowerCase();
  const words = told.match(/[\p{L}’']+/gu) ?? [];
  const phrases = words.flatMap((word, i) => [word, words.slice(i, i + 2).join(" "), words.slice(i, i + 3).join(" ")]);
  return phrases.flatMap((phrase) => institutions.get(phrase) ?? []);
}

/** How far an article opens, in sentences: what stands later is told in passing. */
const openingLength = 4;

function statesNamed(writing: Writing, articles: readonly MaterialArticle[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const entry of articles) {
    for (const code of statesAtStart(writing, entry)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count * 2 >= articles.length)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([code]) => code);
}

function statesAtStart(writing: Writing, { article, claims }: MaterialArticle): ReadonlySet<string> {
  const end = writing.sentencesOf(article.id)[openingLength - 1]?.[1] ?? article.text.length;
  const titled = findMentions(article.title ?? "", article.language ?? writing.language);
  const found = [...titled, ...claims.mentions.filter(({ span }) => span[1] <= end)];
  return new Set(found.flatMap(({ kind, code, candidates }) => (kind === "state" && !candidates ? [code] : [])));
}

/** States and bodies that one side's readout names and another's leaves out, where no sentence of the page shows it. */
function noteReadouts(writing: Writing, sentences: readonly BriefSentence[]): readonly NotePlan[] {
  const readouts = originals(writing).filter(({ article }) => article.kind === "readout");
  if (readouts.length < 2) return [];
  const told = new Set(
    sentences.flatMap(({ key = "" }) => (key.startsWith("parting:readout:") ? key.split(" ").slice(1) : [])),
  );
  const codes = readouts.map(
    ({ claims }) =>
      new Set(
        claims.mentions.filter(({ kind, candidates }) => isPlaceless(kind) && !candidates).map(({ code }) => code),
      ),
  );
  return readouts.flatMap(({ outlet }, i): readonly NotePlan[] => {
    const others = codes.filter((_, j) => j !== i);
    const alone = [...(codes[i] ?? [])]
      .filter((code) => others.every((other) => !other.has(code)) && !told.has(code))
      .toSorted()
      .slice(0, 4);
    if (alone.length === 0) return [];
    const rest = readouts.filter((_, j) => j !== i).map((other) => other.outlet.name);
    return [{ kind: "readout", outlet: outlet.name, codes: alone, others: rest }];
  });
}

/** Towns are named by the words of their text, in whatever script: no common name for them is at hand. */
function isPlaceless(kind: string): boolean {
  return kind === "state" || kind === "body";
}

function noteUnnamed(sentences: readonly BriefSentence[]): readonly NotePlan[] {
  const unnamed = sentences.filter((sentence) => sentence.unnamed).length;
  if (unnamed === 0) return [];
  return [{ kind: "unnamed", count: unnamed }];
}

function noteLanguages(writing: Writing, sentences: readonly BriefSentence[]): readonly NotePlan[] {
  const cited = new Set(sentences.flatMap(({ citations }) => citations.map(({ article }) => article)));
  const left = originals(writing).filter(
    ({ article }) => !cited.has(article.id) && article.language?.split("-")[0] !== writing.language,
  );
  if (left.length === 0) return [];
  const languages = [...new Set(left.map(({ article }) => article.language?.split("-")[0] ?? "und"))].toSorted();
  return [{ kind: "unread", count: left.length, languages }];
}
