import type { Citation } from "../../core/index.ts";
import { baseLanguage } from "../../language/index.ts";
import type { DossierLine } from "../types.ts";
import { titleIn } from "./agreement-title.ts";
import { dimensionOfLine } from "./place-dimension.ts";
import type { EvidenceArticle, PairMaterial, Side } from "./types.ts";

/** One piece of evidence as a reader needs it. `start` and `end` are UTF-16 offsets into the article's text. */
export interface Passage {
  readonly text: string;
  /** Bare code. */
  readonly language: string;
  readonly outlet: string;
  readonly article?: string;
  readonly url?: string;
  readonly publishedAt?: string;
  readonly start?: number;
  readonly end?: number;
  /** The analyst whose word it is, where no article carries it. */
  readonly enteredBy?: string;
}

type Articles = Pick<PairMaterial, "articles">;
type Placed = Pick<PairMaterial, "articles" | "dimensions">;

/** The passages of a line, in the order of its citations; an analyst's own quotation where it has no article. */
export function passagesOf({ articles }: Articles, line: DossierLine): readonly Passage[] {
  const cited = line.citations.map((citation) => passageOf(articles.get(citation.article), citation));
  const { analyst } = line;
  if (!analyst) return cited;
  return [
    ...cited,
    {
      text: analyst.quotation ?? "",
      language: "und",
      outlet: analyst.url && URL.canParse(analyst.url) ? new URL(analyst.url).hostname : `record of ${analyst.name}`,
      ...(analyst.url ? { url: analyst.url } : {}),
      enteredBy: analyst.name,
    },
  ];
}

function passageOf(article: EvidenceArticle | undefined, { article: id, span, outlet }: Citation): Passage {
  const [start, end] = span;
  return {
    text: article?.text.slice(start, end) ?? "",
    language: baseLanguage(article?.language ?? "und"),
    outlet: article?.outlet ?? outlet,
    article: id,
    ...(article?.url ? { url: article.url } : {}),
    ...(article?.publishedAt ? { publishedAt: article.publishedAt } : {}),
    start,
    end,
  };
}

/** RFC 3339 time at which a line was first told; undefined where no source has a time. */
export function toldAt(material: Articles, line: DossierLine): string | undefined {
  return passagesOf(material, line)
    .flatMap(({ publishedAt }) => (publishedAt ? [publishedAt] : []))
    .toSorted()[0];
}

/** The day that a line stands at (YYYY-MM-DD): its own, else the one on which it was first told. */
export function dayOfLine(material: Articles, line: DossierLine): string | undefined {
  return (line.date?.from ?? toldAt(material, line))?.slice(0, 10);
}

/** Read once for each line: every register of a pair asks for it. */
const known = new WeakMap<Articles["articles"], WeakMap<DossierLine, string>>();

/** The dimension of a line, read from its passages where its type leaves it open. */
export function dimensionIn(material: Placed, line: DossierLine): string {
  const read = known.get(material.articles) ?? new WeakMap<DossierLine, string>();
  known.set(material.articles, read);
  const dimension = read.get(line) ?? readDimension(material, line);
  read.set(line, dimension);
  return dimension;
}

function readDimension(material: Placed, line: DossierLine): string {
  if (line.corrected?.corrections.some(({ change }) => change.dimension)) return line.dimension;
  const passages = passagesOf(material, line);
  const title = line.type.endsWith("-agreement") ? passages.flatMap((passage) => named(passage))[0] : undefined;
  return dimensionOfLine(line, title ? [title] : passages, material.dimensions);
}

/** The name of an agreement tells better what it is about than the sentence that lists it with others. */
function named({ text, language }: Passage): readonly Pick<Passage, "text" | "language">[] {
  const title = titleIn({ text, language });
  return title ? [{ text: title, language }] : [];
}

/** Which of the two a country or code is. */
export function sideOf({ a, b }: Pick<PairMaterial, "a" | "b">, code: string | undefined): Side {
  if (code === undefined) return "unknown";
  if (code === a) return "a";
  return code === b ? "b" : "third";
}

/** Names without repetition, in the order of first sight. */
export function outletsOf(material: Articles, lines: readonly DossierLine[]): readonly string[] {
  return [...new Set(lines.flatMap((line) => passagesOf(material, line).map(({ outlet }) => outlet)))];
}
