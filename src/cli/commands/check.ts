import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArticle, extractArticle } from "../../article/index.ts";
import { auditText, type AuditLine, indexSupport, type SupportIndex } from "../../brief/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal, textOption, UsageError } from "../command.ts";
import { openOperand, readLines } from "../lines.ts";
import { openOutput } from "../output.ts";
import { convertSpans } from "../offsets.ts";
import { renderAudit } from "./render-audit.ts";

export const checkCommand: Command = {
  name: "check",
  summary: "Audit a text: what does each of its sentences rest on?",
  operands: "FILE|-",
  about: "In: a text, a page (*.html) or an article in JSON. Out: a line a sentence, or a readable page on a terminal.",
  example:
    "./bin/rapporteur check sample/site/elbtal-kurier.example/politik/ausland/putin-xi-peking-erklaerung-100482.html",
  options: {
    against: {
      type: "string",
      value: "FILE",
      multiple: true,
      help: "articles (JSON Lines) that the text is held against; may be given more than once",
    },
    format: { type: "string", value: "FORMAT", help: "json or text (default: text on a terminal, json else)" },
    offsets: { type: "string", value: "KIND", help: "utf16 (default) or codepoints" },
  },
  run: runCheck,
};

async function runCheck(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const [operand = "-", ...rest] = args.operands;
  if (rest.length > 0) throw new UsageError("check takes one text at a time", "Call it once for each text.");
  const format = textOption(args, "format") ?? (terminal.stdout.isTTY ? "text" : "json");
  if (format !== "json" && format !== "text")
    throw new UsageError(`--format takes json or text, not "${format}"`, "Leave it out on a terminal.");
  const text = await readText(operand, terminal);
  const against = await readAgainst(args, terminal);
  const lines = auditText(text, against);
  const output = openOutput(terminal.stdout);
  if (format === "text") await output.write(renderAudit(basename(operand), lines));
  else for (const line of lines) await output.write(`${JSON.stringify(tellLine(line, text, args))}\n`);
  return exitCodes.ok;
}

function tellLine(line: AuditLine, text: string, args: ParsedArgs): AuditLine {
  const offsets = textOption(args, "offsets") === "codepoints" ? "codepoints" : "utf16";
  return convertSpans(line, text, ["span", "source", "cue"], { offsets, explain: false, options: {} });
}

async function readText(operand: string, terminal: Terminal): Promise<string> {
  if (/^https?:\/\//iu.test(operand)) {
    throw new UsageError(
      "check reads files and standard input, not addresses, in this release",
      `Save the page and give its file name, or pipe it: curl -s ${operand} | rapporteur check -`,
    );
  }
  const raw = await readWhole(operand, terminal);
  if (/\.html?(?:\.gz)?$/iu.test(operand) || /^\s*<(?:!doctype|html)/iu.test(raw)) {
    const { article } = extractArticle({ html: raw, url: "" });
    return [article.title, article.standfirst, article.text].filter(Boolean).join("\n\n");
  }
  if (!raw.trimStart().startsWith("{")) return raw.replaceAll("\r\n", "\n");
  const article = parseArticle(JSON.parse(raw.split("\n")[0] ?? ""));
  return article.ok ? article.value.text : raw;
}

async function readWhole(operand: string, terminal: Terminal): Promise<string> {
  try {
    if (operand !== "-" && !operand.endsWith(".gz")) return await readFile(operand, "utf8");
    const chunks: Buffer[] = [];
    for await (const chunk of openOperand(operand, terminal.stdin)) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString("utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unreadable";
    throw new UsageError(`cannot read ${operand} (${code})`, "Check the name, or give - for standard input.");
  }
}

async function readAgainst(args: ParsedArgs, terminal: Terminal): Promise<SupportIndex | undefined> {
  const files = args.values.against;
  if (!Array.isArray(files)) return undefined;
  const articles = [];
  for await (const line of readLines(files.map(String), terminal.stdin)) {
    const article = parseArticle(JSON.parse(line.text));
    if (article.ok) articles.push(article.value);
    else terminal.stderr.write(`line ${line.number} is no article and was left out: ${article.problem.message}\n`);
  }
  return indexSupport(articles);
}
