import type { Attribution, ClaimSet } from "../../claims/index.ts";
import { baseLanguage, officeHoldersAt, officesOf } from "../../language/index.ts";
import { nameSpeaker } from "../name-speaker.ts";
import { sideOf } from "./passages.ts";
import { dimensionOfText } from "./place-dimension.ts";
import type { EvidenceArticle, PairMaterial, Side } from "./types.ts";

/** Somebody's word on the pair, as one article has it. */
export interface Statement {
  readonly id: string;
  readonly speaker: string;
  /** The source does not say who. */
  readonly unnamed: boolean;
  readonly side: Side;
  readonly dimension: string;
  readonly certainty: Attribution["certainty"];
  readonly polarity: Attribution["polarity"];
  readonly article: string;
  readonly outlet: string;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly language: string;
  readonly at?: string;
}

const speaking: ReadonlySet<string> = new Set([
  "person",
  "office",
  "state",
  "organisation",
  "document",
  "unnamed-authority",
]);

/** Attributed words in the pair's articles that name one of the two, in the order of the articles; of a copy none. */
export function listStatements(material: PairMaterial): readonly Statement[] {
  const seen = new Set<string>();
  return [...material.articles.values()].flatMap((article) => {
    const claims = material.claims.get(article.id);
    return (claims?.attributions ?? []).flatMap((said) => {
      const statement = claims && readStatement(material, article, claims, said);
      if (!statement || seen.has(`${statement.speaker} ${statement.text}`)) return [];
      seen.add(`${statement.speaker} ${statement.text}`);
      return [statement];
    });
  });
}

function readStatement(
  material: PairMaterial,
  article: EvidenceArticle,
  claims: ClaimSet,
  said: Attribution,
): Statement | undefined {
  const [start, end] = said.sentence;
  const content = said.content.map((span) => article.text.slice(...span)).join(" ");
  const unnamed = said.speaker.kind === "unnamed-authority";
  if (!speaking.has(said.speaker.kind) || content.length < 12 || !namesPair(material, claims, said)) return undefined;
  const named = unnamed ? undefined : nameWho(material, article, claims, said);
  if (!unnamed && !named) return undefined;
  const language = baseLanguage(article.language);
  return {
    id: said.id,
    speaker: named?.speaker ?? `Unnamed, in ${article.outlet}`,
    unnamed,
    side: named?.side ?? "unknown",
    dimension: dimensionOfText(content, language, material.dimensions),
    certainty: said.certainty,
    polarity: said.polarity,
    article: article.id,
    outlet: article.outlet,
    start,
    end,
    text: article.text.slice(start, end),
    language,
    ...(article.publishedAt ? { at: article.publishedAt } : {}),
  };
}

type Who = Pick<Statement, "speaker" | "side">;

/** Both together where the source names both; a holder of an office by name where the day leaves only one. */
function nameWho(
  material: PairMaterial,
  article: EvidenceArticle,
  claims: ClaimSet,
  said: Attribution,
): Who | undefined {
  const { a, b } = material;
  const inside = claims.mentions.filter(({ span }) =>
    said.source.some(([start, end]) => span[0] >= start && span[1] <= end),
  );
  if ([a, b].every((code) => inside.some((mention) => mention.code === code)))
    return { speaker: "Both, jointly", side: "unknown" };
  const name = speakerName(article.text, said, claims);
  if (!name) return undefined;
  const state = said.speaker.side ?? officesOf(name.toLowerCase().replaceAll(" ", "-"))[0]?.state;
  return { speaker: holderOf(name, state, article.publishedAt) ?? name, side: sideOf(material, state) };
}

/** "The Russian President" is the person who was it that day, where the list of office holders has exactly one. */
function holderOf(name: string, state: string | undefined, day: string | undefined): string | undefined {
  if (!state || !day || !/\bpresident\b/iu.test(name) || /vice|former|ex-/iu.test(name)) return undefined;
  const holders = officeHoldersAt(state, "president", day);
  return holders.length === 1 ? holders[0]?.name : undefined;
}

/** A title or a pronoun alone is nobody's name. */
const noOne =
  /^(?:This|That|These|Those|It|He|She|They|We|I|You|Others|Some|Many|Most|Both|All|There|President|Minister|Leader|Spokesman|Spokeswoman|Official|Officials|Government|Ministry|Mr|Mrs|Ms)$/u;

/** Words of speaking, and of two speakers at once, that no name holds. */
const noName = /\b(?:expressed|said|says|told|added|noted|and|that|hope)\b/u;

/** A known person or office; else a name of few words that begins with a capital, so that no clause passes for a speaker. */
function speakerName(text: string, said: Attribution, { mentions }: ClaimSet): string | undefined {
  const name = nameSpeaker(text, said, mentions)?.replace(/\s+/gu, " ");
  if (!name || name.length < 3 || noName.test(name) || noOne.test(name)) return undefined;
  const known = said.speaker.side !== undefined || officesOf(name.toLowerCase().replaceAll(" ", "-")).length > 0;
  const words = name.split(" ");
  const plain =
    words.length <= 6 && words.every((word) => /^(?:\p{Lu}|of$|the$|for$|de$|del$|van$|von$|an?$)/u.test(word));
  return plain || (known && words.length <= 6) ? name.replace(/^(?:the|The) /u, "") : undefined;
}

/** One of the two is named in the sentence, or the speaker speaks for one of them. */
function namesPair({ a, b }: PairMaterial, { mentions }: ClaimSet, { sentence, speaker }: Attribution): boolean {
  if (speaker.side === a || speaker.side === b) return true;
  return mentions.some(
    ({ span, code, capitalOf, candidates }) =>
      !candidates &&
      span[0] >= sentence[0] &&
      span[1] <= sentence[1] &&
      [code, capitalOf].some((one) => one === a || one === b),
  );
}
