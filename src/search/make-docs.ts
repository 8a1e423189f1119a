import type { Article, StoredArticle } from "../article/index.ts";
import { type Brief, namedSpeaker, tellAct } from "../brief/index.ts";
import type { Attribution, ClaimSet } from "../claims/index.ts";
import { contentId } from "../core/index.ts";
import { type DossierLine, partyNames } from "../relations/index.ts";
import { dimensionMark, languageMark } from "./parse-query.ts";
import { indexWords } from "./search-words.ts";
import { tellAmount } from "./tell-amount.ts";
import type { SearchDoc } from "./types.ts";

/** What one story gives to be found. */
export interface StoryMaterial {
  readonly brief: Brief;
  readonly articles: readonly StoredArticle[];
  readonly claims: ReadonlyMap<string, ClaimSet>;
  readonly records: readonly DossierLine[];
}

type Draft = Omit<SearchDoc, "id" | "words" | "story" | "speaker" | "teller"> & {
  readonly teller?: string;
  readonly speaker?: string;
  readonly key: string;
  readonly said: string;
};

/** Longest text of one article that is indexed, in UTF-16 code units. */
const longest = 60_000;

/** Rows for a story's page, its articles, what was said in those that are no copies, and its records. */
export function makeDocs(material: StoryMaterial): readonly SearchDoc[] {
  const { brief } = material;
  const drafts = [
    storyDraft(material),
    ...material.articles.map((stored) => articleDraft(stored, material)),
    ...material.articles.filter(({ copyOf }) => !copyOf).flatMap((stored) => claimDrafts(stored, material)),
    ...material.records.map((line) => recordDraft(line, material)),
  ];
  return drafts.map(({ key, said, speaker = null, teller = null, ...draft }) => {
    // A record is told in English among passages of many languages; its language is that of the passage shown.
    const words = indexWords(said, draft.kind === "record" ? "en" : (draft.language ?? "und"));
    const rest = { ...draft, teller, speaker, story: brief.story, words };
    return { ...rest, id: contentId("f", draft.kind, key, brief.story, JSON.stringify(rest)) };
  });
}

function storyDraft({ brief }: StoryMaterial): Draft {
  const sentences = brief.sentences.map(({ text }) => text).join(" ");
  const headlines = brief.sources.map(({ title, outlet }) => `${outlet.name}: “${title ?? ""}”`).join("; ");
  return {
    key: brief.story,
    kind: "story",
    article: null,
    path: `/story/${brief.story}`,
    language: brief.language,
    outlet: listOutlets(brief.sources.flatMap(({ outlet }) => [outlet.name, outlet.domain])),
    states: between([
      ...brief.countries.map(({ code }) => code),
      ...brief.bodies,
      ...brief.subjects.map(dimensionMark),
      ...brief.sources.flatMap(({ language }) => markOf(language)),
    ]),
    at: lastReport(brief),
    weight: brief.counts.voices,
    title: brief.title,
    body: `${brief.standfirst} ${sentences} ${headlines}`,
    said: [brief.title, brief.standfirst, sentences, headlines].join("\n"),
  };
}

function articleDraft({ article, outletId, copyOf }: StoredArticle, { brief, claims }: StoryMaterial): Draft {
  const text = article.text.slice(0, longest);
  return {
    key: article.id,
    kind: "article",
    article: article.id,
    path: `/story/${brief.story}#src-${article.id}`,
    language: article.language ?? null,
    ...outletOf(brief, article, outletId),
    states: between([...codesIn(claims.get(article.id)), ...markOf(article.language)]),
    at: article.publishedAt ?? null,
    weight: copyOf ? 0 : 1,
    title: article.title?.trim() || beginningOf(text),
    body: null,
    said: [article.title ?? "", article.standfirst ?? "", text].join("\n"),
  };
}

/** Most of a text that stands for a headline, in UTF-16 code units. */
const longestName = 90;

/** What an article without a headline is called by: how its text begins. */
function beginningOf(text: string): string {
  const [line = ""] = text.trim().split("\n", 1);
  return line.length <= longestName ? line : `${line.slice(0, longestName).replace(/\s\S{0,20}$/u, "")} …`;
}

function claimDrafts({ article, outletId }: StoredArticle, { brief, claims }: StoryMaterial): readonly Draft[] {
  const read = claims.get(article.id);
  if (!read) return [];
  return read.attributions.map((said) => {
    const text = clauseOf(article.text, said);
    const given = said.speaker.name ?? article.text.slice(...(said.source[0] ?? [0, 0]));
    const named = namedSpeaker(article.text, said, read);
    const speaker = named ?? given;
    return {
      key: said.id,
      kind: "claim",
      article: article.id,
      path: `/claim/${said.id}`,
      language: article.language ?? null,
      ...outletOf(brief, article, outletId),
      states: between([...codesIn(read, said), ...markOf(article.language)]),
      at: article.publishedAt ?? null,
      weight: said.speaker.name ? 1 : 0,
      title: speaker === "" ? "nobody named" : speaker,
      ...(named ? { speaker: named } : {}),
      body: text,
      said: [given, speaker, text].filter((part, i) => i === 2 || !text.includes(part)).join("\n"),
    };
  });
}

/** When the newest report of a story came out; where none says so, when its page was made. */
function lastReport({ sources, publishedAt }: Brief): string {
  const times = sources.flatMap(({ publishedAt: at }) => (at && !Number.isNaN(Date.parse(at)) ? [at] : []));
  return times.reduce((last, at) => (Date.parse(at) > Date.parse(last) ? at : last), times[0] ?? publishedAt);
}

/** The part of the sentence that is the speaker's: who, the cue and the words, without what others say before and after. */
export function clauseOf(
  text: string,
  { source, cue, content, sentence }: Pick<Attribution, "source" | "cue" | "content" | "sentence">,
): string {
  // What was said can go on beyond the sentence that says whose words it is.
  const inside = [...source, ...cue, ...content]
    .map(([start, end]) => [Math.max(start, sentence[0]), Math.min(end, sentence[1])] as const)
    .filter(([start, end]) => start < end);
  if (inside.length === 0) return text.slice(...sentence);
  const start = Math.min(...inside.map((span) => span[0]));
  const end = Math.max(...inside.map((span) => span[1]));
  const closed = /^[\p{Pe}\p{Pf}"'.!?。！？]+/u.exec(text.slice(end, sentence[1]))?.[0] ?? "";
  const whole = end + closed.length;
  return `${start > sentence[0] + 1 ? "… " : ""}${text.slice(start, whole)}${whole < sentence[1] - 1 ? " …" : ""}`;
}

function recordDraft(line: DossierLine, { articles }: StoryMaterial): Draft {
  const told = [tellAct(line) ?? line.type, tellAmount(line)].filter(Boolean).join(": ");
  const cited = line.citations.map(({ article, span }) => {
    const of = articles.find((stored) => stored.article.id === article)?.article;
    return { text: of?.text.slice(...span) ?? "", language: of?.language };
  });
  // Of an act that several stories tell, each row shows a passage of its own story.
  const shown = cited.find(({ text }) => text !== "");
  const parties = [line.source, line.target, ...(line.others ?? [])];
  return {
    key: line.id,
    kind: "record",
    article: null,
    path: `/record/${line.id}`,
    language: shown?.language ?? "en",
    outlet: listOutlets(line.citations.map(({ outlet }) => outlet)),
    states: between([...parties, dimensionMark(line.dimension), ...cited.flatMap(({ language }) => markOf(language))]),
    at: line.date?.from ?? null,
    weight: line.voices,
    title: told,
    body: shown?.text ?? "",
    said: [
      told,
      line.dimension,
      ...parties.map((code) => partyNames(code).short),
      ...cited.map(({ text }) => text),
    ].join("\n"),
  };
}

/** States and bodies named in an article, or in the sentence of one statement and by its speaker's side. */
function codesIn(claims: ClaimSet | undefined, said?: Attribution): readonly string[] {
  const mentions = (claims?.mentions ?? []).filter(
    ({ span, candidates }) => !candidates && (!said || (span[0] >= said.sentence[0] && span[1] <= said.sentence[1])),
  );
  return [
    ...(said?.speaker.side ? [said.speaker.side] : []),
    ...mentions.flatMap(({ kind, code, capitalOf }) =>
      kind === "state" || kind === "body" ? [code] : capitalOf ? [capitalOf] : [],
    ),
  ];
}

/** The mark of a language; none where it is not known. */
function markOf(language: string | undefined): readonly string[] {
  return language && language !== "und" ? [languageMark(language)] : [];
}

function between(codes: readonly string[]): string {
  return ` ${[...new Set(codes)].toSorted().join(" ")} `.toUpperCase();
}

/** An outlet as its page names it, and by every name that a reader may type. */
function outletOf(
  { sources }: Brief,
  { id, outlet }: Article,
  domain: string | undefined,
): { readonly outlet: string; readonly teller: string } {
  const known = sources.find((source) => source.article === id)?.outlet;
  const teller = known?.name ?? outlet?.name ?? domain ?? "an outlet without a name";
  return { teller, outlet: listOutlets([teller, outlet?.name, domain ?? outlet?.domain]) };
}

function listOutlets(names: readonly (string | undefined)[]): string {
  return [...new Set(names.filter((name) => name !== undefined))].join(" · ").toLowerCase();
}
