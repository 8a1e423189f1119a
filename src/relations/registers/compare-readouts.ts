import type { ClaimSet } from "../../claims/index.ts";
import { toMillis } from "../../core/index.ts";
import { baseLanguage, officesOf } from "../../language/index.ts";
import { partyNames } from "./party-names.ts";
import { dimensionsOfText } from "./place-dimension.ts";
import { sideOf } from "./passages.ts";
import type { EvidenceArticle, PairMaterial } from "./types.ts";

/** What one side's account of a meeting has, in terms that both languages share. */
export interface ReadoutContent {
  readonly article: string;
  readonly outlet: string;
  readonly publishedAt?: string;
  readonly subjects: readonly string[];
  readonly named: readonly string[];
  readonly figures: readonly string[];
}

export interface ReadoutPair {
  readonly day: string;
  readonly ofA: ReadoutContent;
  readonly ofB: ReadoutContent;
  readonly both: readonly string[];
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

/** How far apart two readouts of one meeting may come out, milliseconds. */
const within = 2 * 86_400_000;

/**
 * Readouts of both sides that belong to the same meeting: official documents of each within two days that a record of
 * the pair rests on. What one names and the other does not is a difference of accounts and proves nothing more.
 */
export function compareReadouts(material: PairMaterial): readonly ReadoutPair[] {
  const official = [...material.articles.values()].filter(
    (article) => isReadout(article) && article.publishedAt !== undefined,
  );
  const ofA = official.filter(({ country }) => sideOf(material, country) === "a");
  const ofB = official.filter(({ country }) => sideOf(material, country) === "b");
  const taken = new Set<string>();
  return ofA
    .flatMap((one) => {
      const other = ofB.find((candidate) => !taken.has(candidate.id) && isNear(one, candidate));
      if (!other) return [];
      taken.add(other.id);
      return [comparePair(material, one, other)];
    })
    .toSorted((x, y) => y.day.localeCompare(x.day));
}

function isReadout({ kind, outletKind }: EvidenceArticle): boolean {
  return kind === "readout" || outletKind === "government";
}

function isNear(a: EvidenceArticle, b: EvidenceArticle): boolean {
  const [one, other] = [toMillis(a.publishedAt), toMillis(b.publishedAt)];
  return one !== undefined && other !== undefined && Math.abs(one - other) <= within;
}

function comparePair(material: PairMaterial, one: EvidenceArticle, other: EvidenceArticle): ReadoutPair {
  const [ofA, ofB] = [contentOf(material, one), contentOf(material, other)];
  const [a, b] = [termsOf(ofA), termsOf(ofB)];
  return {
    day: (one.publishedAt ?? "").slice(0, 10),
    ofA,
    ofB,
    both: a.filter((term) => b.includes(term)),
    onlyA: a.filter((term) => !b.includes(term)),
    onlyB: b.filter((term) => !a.includes(term)),
  };
}

function termsOf({ subjects, named, figures }: ReadoutContent): readonly string[] {
  return [...new Set([...subjects, ...named, ...figures])];
}

function contentOf({ a, b, claims, dimensions }: PairMaterial, article: EvidenceArticle): ReadoutContent {
  const set = claims.get(article.id);
  return {
    article: article.id,
    outlet: article.outlet,
    ...(article.publishedAt ? { publishedAt: article.publishedAt } : {}),
    subjects: dimensionsOfText(article.text, baseLanguage(article.language), dimensions).filter(
      (id) => id !== "general" && id !== "diplomacy",
    ),
    named: set ? namesIn(set, [a, b]) : [],
    figures: set ? figuresIn(set) : [],
  };
}

/** States, bodies and known persons by their English names, the two states themselves left out. */
function namesIn({ mentions }: ClaimSet, pair: readonly string[]): readonly string[] {
  const names = mentions.flatMap(({ kind, code, candidates }) => {
    if (candidates || pair.includes(code)) return [];
    if (kind === "person") return officesOf(code)[0]?.name ?? [];
    return kind === "state" || kind === "body" ? [partyNames(code).short] : [];
  });
  return [...new Set(names)].toSorted();
}

function figuresIn({ figures }: ClaimSet): readonly string[] {
  const told = figures
    .filter(({ unit }) => /^(?:[A-Z]{3}|%)$/u.test(unit))
    .map(
      ({ value, unit }) =>
        `${new Intl.NumberFormat("en-GB", { notation: value >= 1e6 ? "compact" : "standard", maximumFractionDigits: 1 }).format(value)} ${unit}`,
    );
  return [...new Set(told)];
}
