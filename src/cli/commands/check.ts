import { basename } from "node:path";
import { type Article, extractArticle, findArticles, listArticleIds, parseArticle } from "../../article/index.ts";
import { auditText, type AuditLine, indexSupport, type SupportIndex } from "../../brief/index.ts";
import { failure, ProblemError } from "../../core/index.ts";
import { decodeBytes } from "../../ingest/index.ts";
import { findDossier } from "../../relations/index.ts";
import { type Database, openStore } from "../../store/index.ts";
import { findMembers } from "../../story/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal, textOption, UsageError } from "../command.ts";
import { openOperand, readLines } from "../lines.ts";
import { openOutput } from "../output.ts";
import { inOrderOptions, readFlags } from "../filters/flags.ts";
import { convertSpans } from "../offsets.ts";
import { loadConfig, openCliFetcher, storeOptions } from "../workplace.ts";
import { renderAudit } from "./render-audit.ts";
import { renderAuditHtml } from "./render-audit-html.ts";
import { renderSarif } from "./render-sarif.ts";

export const checkCommand: Command = {
  name: "check",
  summary: "Audit a text: what does each of its sentences rest on?",
  operands: "FILE|URL|-",
  about:
    "In: a text, a page (*.html), the address of one, or an article in JSON; without a name standard input. Out: a line a sentence,\n" +
    "or a readable page on a terminal. What is named with --against is searched for passages that carry each sentence.",
  example:
    "./bin/rapporteur check sample/site/elbtal-kurier.example/politik/ausland/putin-xi-peking-erklaerung-100482.html",
  options: {
    ...storeOptions,
    against: {
      type: "string",
      value: "WHAT",
      multiple: true,
      help: "articles (a file of JSON Lines), story:ID, dossier:RUS-CHN or store; may be given more than once",
    },
    format: {
      type: "string",
      value: "FORMAT",
      help: "text, json, html or sarif (default: text on a terminal, json else)",
    },
    ...inOrderOptions,
  },
  run: runCheck,
};

async function runCheck(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const [operand = "-", ...rest] = args.operands;
  if (rest.length > 0) throw new UsageError("check takes one text at a time", "Call it once for each text.");
  const format = textOption(args, "format") ?? (terminal.stdout.isTTY ? "text" : "json");
  if (!/^(?:json|text|html|sarif)$/u.test(format))
    throw new UsageError(`--format takes text, json, html or sarif, not "${format}"`, "Leave it out on a terminal.");
  const text = await readText(operand, args, terminal);
  const against = await readAgainst(args, terminal);
  const lines = auditText(text, against);
  const output = openOutput(terminal.stdout);
  const name = basename(operand);
  if (format === "text") await output.write(renderAudit({ name, text, lines }));
  else if (format === "html") await output.write(renderAuditHtml({ name, text, lines }));
  else if (format === "sarif") await output.write(renderSarif({ name: operand, text, lines }));
  else for (const line of lines) await output.write(`${JSON.stringify(tellLine(line, text, args))}\n`);
  return exitCodes.ok;
}

/** The rule behind an attribution is told only where it is asked for. */
function withoutRules(line: AuditLine): AuditLine {
  const bare = ({ rule: _rule, ...rest }: AuditLine["attributions"][number]): AuditLine["attributions"][number] => rest;
  const { attribution, attributions } = line;
  return { ...line, attributions: attributions.map(bare), ...(attribution ? { attribution: bare(attribution) } : {}) };
}

function tellLine(line: AuditLine, text: string, args: ParsedArgs): AuditLine {
  const flags = readFlags(args);
  return convertSpans(flags.explain ? line : withoutRules(line), text, ["span", "source", "cue", "content"], flags);
}

async function readText(operand: string, args: ParsedArgs, terminal: Terminal): Promise<string> {
  if (/^https?:\/\//iu.test(operand)) return readAddress(operand, args, terminal);
  const bytes = await readWhole(operand, terminal);
  const raw = decodeBytes(bytes, "text/plain").text;
  const page = /\.html?(?:\.gz)?$/iu.test(operand) || /^\s*<(?:!doctype|html)/iu.test(raw);
  if (page) return textOfPage(decodeBytes(bytes, "text/html").text, "");
  if (raw.includes("\0")) {
    throw new ProblemError({
      code: "NOT_TEXT",
      message: `${operand} is no text`,
      hint: "Give a text, a page or an article in JSON; of a picture, a PDF or a Word file its text.",
    });
  }
  if (!raw.trimStart().startsWith("{")) return raw.replaceAll("\r\n", "\n");
  const whole = parseLine(raw);
  const article = whole.ok ? whole : parseLine(raw.split("\n")[0] ?? "");
  return article.ok ? article.value.text : raw.replaceAll("\r\n", "\n");
}

async function readWhole(operand: string, terminal: Terminal): Promise<Buffer> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of openOperand(operand, terminal.stdin)) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unreadable";
    throw new UsageError(`cannot read ${operand} (${code})`, "Check the name, or give - for standard input.");
  }
}

function textOfPage(html: string, url: string): string {
  const { article } = extractArticle({ html, url });
  return [article.title, article.standfirst, article.text].filter(Boolean).join("\n\n");
}

async function readAddress(url: string, args: ParsedArgs, terminal: Terminal): Promise<string> {
  const fetched = await openCliFetcher(await loadConfig(args, terminal), terminal).fetchPage(url);
  if (!fetched.ok) throw new ProblemError(fetched.problem);
  if (fetched.value.kind !== "fetched") return "";
  return textOfPage(decodeBytes(fetched.value.bytes, fetched.value.contentType).text, fetched.value.url);
}

/** What the text is held against: files of articles, a story, a dossier, or everything in the store. */
async function readAgainst(args: ParsedArgs, terminal: Terminal): Promise<SupportIndex | undefined> {
  const { against } = args.values;
  if (!Array.isArray(against)) return undefined;
  const names = against.map(String);
  const stored = names.filter((name) => /^(?:store$|story:|dossier:)/u.test(name));
  const files = names.filter((name) => !stored.includes(name));
  const articles = files.length > 0 ? await readArticles(files, terminal) : [];
  return indexSupport([...articles, ...(stored.length > 0 ? await findStored(stored, args, terminal) : [])]);
}

async function readArticles(files: readonly string[], terminal: Terminal): Promise<readonly Article[]> {
  const articles: Article[] = [];
  for await (const line of readLines(files, terminal.stdin)) {
    const article = parseLine(line.text);
    if (article.ok) articles.push(article.value);
    else terminal.stderr.write(`line ${line.number} is no article and was left out: ${article.problem.message}\n`);
  }
  return articles;
}

function parseLine(text: string): ReturnType<typeof parseArticle> {
  try {
    return parseArticle(JSON.parse(text));
  } catch {
    return failure("LINE_NOT_JSON", "this line is not JSON", "Give one article a line (JSON Lines, UTF-8).");
  }
}

async function findStored(names: readonly string[], args: ParsedArgs, terminal: Terminal): Promise<readonly Article[]> {
  const store = await openStore({ url: (await loadConfig(args, terminal))["store.url"], now: terminal.now });
  try {
    const ids = await Promise.all(names.map((name) => findIds(store.db, name)));
    return (await findArticles(store.db, [...new Set(ids.flat())])).map(({ article }) => article);
  } finally {
    await store.close();
  }
}

async function findIds(db: Database, name: string): Promise<readonly string[]> {
  if (name === "store") return listArticleIds(db);
  const [, kind = "", key = ""] = /^(\w+):(.*)$/u.exec(name) ?? [];
  const [a = "", b = ""] = key.split("-");
  if (kind === "story") return findMembers(db, key);
  return (await findDossier(db, a, b)).flatMap(({ citations }) => citations.map(({ article }) => article));
}
