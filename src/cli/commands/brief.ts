import { type Article, type CopyOf, openCopyIndex, parseArticle } from "../../article/index.ts";
import { detectLanguage } from "../../language/index.ts";
import {
  type Brief,
  composeBrief,
  type MaterialArticle,
  outputLanguages,
  renderDocx,
  renderHtml,
  renderMarkdown,
} from "../../brief/index.ts";
import { readClaims } from "../../claims/index.ts";
import type { ArticleId, Citation, StoryId } from "../../core/index.ts";
import { contentId, toInstant } from "../../core/index.ts";
import { mergeRecords, readRecords } from "../../relations/index.ts";
import { openClusterer } from "../../story/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal, textOption, UsageError } from "../command.ts";
import type { FilterFlags } from "../filters/filter.ts";
import { inOrderOptions, readFlags } from "../filters/flags.ts";
import { type InputLine, readLines } from "../lines.ts";
import { convertSpans } from "../offsets.ts";
import { openOutput } from "../output.ts";
import { clockOf } from "../workplace.ts";

type Rendered = string | Uint8Array;

/** Forms of the page; JSON alone carries spans and the grounds of the choice. */
const renderers: Readonly<
  Record<string, (brief: Brief, flags: FilterFlags, texts: ReadonlyMap<string, string>) => Rendered | Promise<Rendered>>
> = {
  json: (brief, flags, texts) => `${JSON.stringify(tellBrief(brief, flags, texts))}\n`,
  md: (brief) => renderMarkdown(brief),
  html: (brief) => renderHtml(brief),
  docx: (brief) => renderDocx(brief),
};

/** Citations are offsets into their articles; everything else into the sentence itself. */
function tellBrief(brief: Brief, flags: FilterFlags, texts: ReadonlyMap<string, string>): object {
  const sentences = brief.sentences.map(({ weight, citations, check, ...rest }) => ({
    ...convertSpans(rest, rest.text, ["span", "unnamed"], flags),
    citations: citations.map((citation) => convertSpans(citation, texts.get(citation.article) ?? "", ["span"], flags)),
    check: {
      ...convertSpans({ verdict: check.verdict, problems: check.problems }, rest.text, ["span"], flags),
      support: check.support.map((entry) =>
        convertSpans(entry, passageOf(citations[entry.evidence], texts), ["span"], flags),
      ),
    },
    ...(flags.explain ? { weight } : {}),
  }));
  return { ...brief, sentences };
}

function passageOf(citation: Citation | undefined, texts: ReadonlyMap<string, string>): string {
  return citation ? (texts.get(citation.article) ?? "").slice(...citation.span) : "";
}

export const briefCommand: Command = {
  name: "brief",
  summary: "Write the page of one or many stories from their articles.",
  operands: "[FILE…]",
  about:
    'In: articles, each with "story" where it is known; without it they are clustered first. All are read before the first page is\n' +
    "written. Out: a brief a story, one JSON object a line, or its page in another form.",
  example:
    "./bin/rapporteur extract sample/site/harbour-wire.example/2024/05/16/*.html | ./bin/rapporteur brief --format md --now 2024-05-18T00:05:00Z",
  options: {
    ...inOrderOptions,
    format: { type: "string", value: "FORMAT", help: "json (default), md, html or docx (one story)" },
    lang: { type: "string", value: "CODE", help: `language of the page: ${outputLanguages.join(", ")} (default en)` },
  },
  run: runBrief,
};

async function runBrief(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const format = textOption(args, "format") ?? "json";
  const render = renderers[format];
  if (!render)
    throw new UsageError(
      `--format takes ${Object.keys(renderers).join(", ")}, not "${format}"`,
      "Leave it out for JSON Lines.",
    );
  const language = textOption(args, "lang") ?? "en";
  if (!outputLanguages.includes(language))
    throw new UsageError(
      `--lang takes ${outputLanguages.join(", ")}, not "${language}"`,
      "Leave it out for a page in English.",
    );
  const flags = readFlags(args);
  const output = openOutput(terminal.stdout);
  const { stories, bad } = await gatherStories(readLines(args.operands, terminal.stdin), (text) => output.write(text));
  const at = toInstant(clockOf(args, terminal)());
  if (format === "docx" && stories.size > 1) {
    throw new UsageError(
      `a docx holds one story, and these articles are of ${stories.size}`,
      "Give the articles of one story.",
    );
  }
  for (const [story, gathered] of stories) {
    const texts = new Map(gathered.map(({ article }) => [article.id as string, article.text]));
    await output.write(await render(composeStory(story, gathered, at, language), flags, texts));
  }
  return bad > 0 ? exitCodes.badLines : exitCodes.ok;
}

interface Gathered {
  readonly stories: ReadonlyMap<string, readonly GatheredArticle[]>;
  readonly bad: number;
}

interface GatheredArticle {
  readonly article: Article;
  readonly copy: CopyOf | undefined;
}

/** Reads all articles, sorts those without a story, and answers bad lines in their place. */
async function gatherStories(
  lines: AsyncIterable<InputLine>,
  write: (text: string) => Promise<void>,
): Promise<Gathered> {
  const stories = new Map<string, GatheredArticle[]>();
  const clusterer = openClusterer({});
  const copies = openCopyIndex();
  let bad = 0;
  for await (const { text } of lines) {
    const read = readArticle(text);
    if ("answer" in read) {
      bad += 1;
      await write(`${JSON.stringify(read.answer)}\n`);
      continue;
    }
    const { article, story } = read;
    const copy = copies.add(article);
    const named = story ?? clusterer.add(article).story;
    stories.set(named, [...(stories.get(named) ?? []), { article, copy }]);
  }
  return { stories, bad };
}

type ReadLine = { readonly article: Article; readonly story?: string } | { readonly answer: object };

function readArticle(raw: string): ReadLine {
  const id = contentId("x", raw);
  try {
    const line = JSON.parse(raw) as Record<string, unknown>;
    const article = parseArticle({ ...line, id: line.id ?? id });
    if (!article.ok) return { answer: { id: line.id ?? id, error: article.problem } };
    const { language = detectLanguage(`${article.value.title ?? ""}\n${article.value.text}`) } = article.value;
    return {
      article: { ...article.value, language },
      ...(typeof line.story === "string" ? { story: line.story } : {}),
    };
  } catch {
    return {
      answer: {
        id,
        error: {
          code: "LINE_NOT_JSON",
          message: "this line is not JSON",
          hint: "Give one JSON object a line (JSON Lines, UTF-8).",
        },
      },
    };
  }
}

function composeStory(story: string, gathered: readonly GatheredArticle[], at: string, language: string): Brief {
  const articles = gathered.map(({ article, copy }): MaterialArticle => {
    const outlet = {
      name: article.outlet?.name ?? article.outlet?.domain ?? hostOf(article),
      ...(article.outlet?.domain ? { domain: article.outlet.domain } : {}),
    };
    return { article, outlet, claims: readClaims(article), ...(copy ? { copyOf: copy.origin as ArticleId } : {}) };
  });
  const origin = new Map(articles.map(({ article, copyOf }) => [article.id, copyOf]));
  const read = articles.flatMap(({ article, claims, outlet }) =>
    readRecords(article, claims).map((record) => ({ record, article: article.id, outlet: outlet.name })),
  );
  const records = mergeRecords(read, (article) => origin.get(article) ?? article);
  return composeBrief({ story: story as StoryId, articles, records }, at, language);
}

function hostOf({ canonicalUrl, url }: Article): string {
  const address = canonicalUrl ?? url ?? "";
  return URL.canParse(address) ? new URL(address).hostname : "an outlet without a name";
}
