import { allSources } from "../all-sources.ts";
import { pageNotes } from "../page-notes.ts";
import { standfirstSentences } from "../standfirst-sentences.ts";
import type { Brief, BriefSentence } from "../types.ts";
import { labelsOf, tellHand, tellWithheld } from "../realise/labels.ts";
import { fill } from "../realise/read-acts.ts";
import { tellChanges } from "../versions/tell-changes.ts";
import { headLines } from "./head-lines.ts";
import type { PageChanges } from "./types.ts";

/**
 * The page as Markdown: text with numbered sources, withheld sentences by their reason, what the page says of itself, what
 * its version changed, sources in full.
 */
export function renderMarkdown(brief: Brief, changed?: PageChanges): string {
  const labels = labelsOf(brief.language);
  const number = new Map(allSources(brief).map(({ article }, i) => [article, i + 1]));
  const sections = Map.groupBy(brief.sentences, ({ section }) => section);
  const tell = (sentence: BriefSentence): string => {
    const marks = [...new Set(sentence.citations.map(({ article }) => number.get(article) ?? "?"))].join(", ");
    const hand = tellHand(sentence, brief.language);
    return `${escapeMarkdown(sentence.text)} [${marks}]${hand ? ` *(${hand})*` : ""}`;
  };
  const standfirst = standfirstSentences(brief).map(tell).join(" ") || escapeMarkdown(brief.standfirst);
  const body = [...sections].map(([id, sentences]) => {
    const lines = sentences.map(tell);
    return `## ${labels.sections[id]}\n\n${lines.join(" ")}`;
  });
  const held = brief.withheld.map((one) => `- ${tellWithheld(one, brief.language)}`);
  const notes = pageNotes(brief).map((note) => `- ${escapeMarkdown(note)}`);
  const changes = changed
    ? tellChanges(changed.changes, brief.language).map(({ label, before, after, reason }) => {
        const told = [before ? `~~${escapeMarkdown(before)}~~` : "", escapeMarkdown(after ?? "")]
          .filter(Boolean)
          .join(" → ");
        return `- ${[`${label}:`, told, reason ? `(${escapeMarkdown(reason)})` : ""].filter(Boolean).join(" ")}`;
      })
    : [];
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? [`## ${title}\n\n${lines.join("\n")}`] : [];
  const sources = allSources(brief).map(({ outlet, title, url, publishedAt, language, copyOf }, i) => {
    const about = [
      escapeMarkdown(title ?? ""),
      publishedAt ?? "",
      language ?? "",
      copyOf ? `copy of ${number.get(copyOf) ?? "another"}` : "",
      url ?? "",
    ];
    return `${i + 1}. ${escapeMarkdown(outlet.name)}: ${about.filter(Boolean).join(", ")}`;
  });
  const head = `# ${escapeMarkdown(brief.title)}\n\n**${standfirst}**\n\n${headLines(brief).map(escapeMarkdown).join("\n\n")}`;
  return [
    head,
    ...body,
    ...(held.length > 0 ? [held.join("\n")] : []),
    ...part(labels.notes, notes),
    ...part(fill(labels.changes, { version: String(changed?.version ?? "") }), changes),
    ...part(labels.sources, sources),
    "",
  ].join("\n\n");
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/gu, (mark) => `\\${mark}`).replaceAll(/\s+/gu, " ");
}
