import type { StoredArticle } from "../article/index.ts";
import { type Brief, tellAct } from "../brief/index.ts";
import type { Attribution, ClaimSet } from "../claims/index.ts";
import { contentId } from "../core/index.ts";
import { type DossierLine, partyNames } from "../relations/index.ts";
import { indexWords } from "./search-words.ts";
import type { SearchDoc } from "./types.ts";

/** What one story gives to be found. */
export interface StoryMaterial {
  readonly brief: Brief;
  readonly articles: readonly StoredArticle[];
  readonly claims: ReadonlyMap<string, ClaimSet>;
  readonly records: readonly DossierLine[];
}

type Draft = Omit<SearchDoc, "id" | "words" | "story"> & { readonly key: string; readonly said: string };

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
  return drafts.map(({ key, said, ...draft }) => {
    const words = indexWords(said, draft.language ?? "und");
    const rest = { ...draft, story: brief.story, words };
    return { ...rest, id: contentId("f", draft.kind, key, brief.story, JSON.stringify(rest)) };
  });
}

function storyDraft({ brief }: StoryMaterial): Draft {
  const sentences = brief.sentences.map(({ text }) => text).join(" ");
  return {
    key: brief.story,
    kind: "story",
    article: null,
    path: `/story/${brief.story}`,
    language: brief.language,
    outlet: listOutlets(brief.sources.flatMap(({ outlet }) => [outlet.name, outlet.domain])),
    states: between([...brief.countries.map(({ code }) => code), ...brief.bodies]),
    at: brief.publishedAt,
    weight: brief.counts.voices,
    title: brief.title,
    body: `${brief.standfirst} ${sentences}`,
    said: [brief.title, brief.standfirst, sentences, ...brief.sources.map(({ title }) => title ?? "")].join("\n"),
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
    outlet: outletOf(article.outlet?.name, outletId ?? article.outlet?.domain),
    states: between(codesIn(claims.get(article.id))),
    at: article.publishedAt ?? null,
    weight: copyOf ? 0 : 1,
    title: article.title ?? "without a title",
    body: null,
    said: [article.title ?? "", article.standfirst ?? "", text].join("\n"),
  };
}

function claimDrafts({ article, outletId }: StoredArticle, { claims }: StoryMaterial): readonly Draft[] {
  const read = claims.get(article.id);
  if (!read) return [];
  return read.attributions.map((said) => {
    const text = article.text.slice(...said.sentence);
    const speaker = said.speaker.name ?? article.text.slice(...(said.source[0] ?? [0, 0]));
    const body = speaker === "" || text.includes(speaker) ? text : `${speaker}: ${text}`;
    return {
      key: said.id,
      kind: "claim",
      article: article.id,
      path: `/claim/${said.id}`,
      language: article.language ?? null,
      outlet: outletOf(article.outlet?.name, outletId ?? article.outlet?.domain),
      states: between(codesIn(read, said)),
      at: article.publishedAt ?? null,
      weight: said.speaker.name ? 1 : 0,
      title: speaker === "" ? "nobody named" : speaker,
      body: text,
      said: body,
    };
  });
}

function recordDraft(line: DossierLine, { articles }: StoryMaterial): Draft {
  const told = tellAct(line) ?? line.type;
  const passages = line.citations.map(({ article, span }) => {
    const text = articles.find((stored) => stored.article.id === article)?.article.text ?? "";
    return text.slice(...span);
  });
  const parties = [line.source, line.target, ...(line.others ?? [])];
  return {
    key: line.id,
    kind: "record",
    article: null,
    path: `/record/${line.id}`,
    language: "en",
    outlet: listOutlets(line.citations.map(({ outlet }) => outlet)),
    states: between(parties),
    at: line.date?.from ?? null,
    weight: line.voices,
    title: told,
    body: passages[0] ?? "",
    said: [told, line.dimension, ...parties.map((code) => partyNames(code).short), ...passages].join("\n"),
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

function between(codes: readonly string[]): string {
  return ` ${[...new Set(codes)].toSorted().join(" ")} `.toUpperCase();
}

function outletOf(name: string | undefined, domain: string | undefined): string {
  return listOutlets([name, domain]);
}

function listOutlets(names: readonly (string | undefined)[]): string {
  return [...new Set(names.filter((name) => name !== undefined))].join(" · ").toLowerCase();
}
