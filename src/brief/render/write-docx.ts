import { allSources } from "../all-sources.ts";
import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { labelsOf, tellHand, tellWithheld } from "../realise/labels.ts";
import { fill } from "../realise/read-acts.ts";
import { pageNotes } from "../page-notes.ts";
import { standfirstSentences } from "../standfirst-sentences.ts";
import type { Brief, BriefSentence, BriefSource } from "../types.ts";
import { tellChanges } from "../versions/tell-changes.ts";
import { headLines } from "./head-lines.ts";
import type { PageChanges } from "./types.ts";

/** The page as a Word document: sections, sentences with the numbers of their sources, sources in full. */
export function writeDocx(brief: Brief, changed?: PageChanges): Promise<Uint8Array> {
  const labels = labelsOf(brief.language);
  const number = new Map(allSources(brief).map(({ article }, i) => [article, i + 1]));
  const sections = Map.groupBy(brief.sentences, ({ section }) => section);
  const mark = ({ citations }: BriefSentence): TextRun => {
    const numbers = [...new Set(citations.map(({ article }) => number.get(article) ?? "?"))];
    return new TextRun({ text: `[${numbers.join(", ")}]`, superScript: true });
  };
  const standfirst = standfirstSentences(brief).flatMap((one) => [
    new TextRun({ text: `${one.text} `, bold: true }),
    mark(one),
    new TextRun(" "),
  ]);
  const body = [...sections].flatMap(([id, sentences]) => [
    new Paragraph({ text: labels.sections[id], heading: HeadingLevel.HEADING_2 }),
    ...sentences.map((sentence) => {
      const hand = tellHand(sentence, brief.language);
      return new Paragraph({
        children: [
          new TextRun(`${sentence.text} `),
          mark(sentence),
          ...(hand ? [new TextRun({ text: ` (${hand})`, italics: true })] : []),
        ],
      });
    }),
  ]);
  const held = brief.withheld.map((one) => new Paragraph(`${tellWithheld(one, brief.language)}.`));
  const part = (title: string, lines: readonly Paragraph[]): readonly Paragraph[] =>
    lines.length > 0 ? [new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 }), ...lines] : [];
  const notes = pageNotes(brief).map((note) => new Paragraph(note));
  const changes = changed ? listChanges(changed, brief.language) : [];
  const document = new Document({
    creator: "Rapporteur",
    title: brief.title,
    description: brief.standfirst,
    sections: [
      {
        children: [
          new Paragraph({ text: brief.title, heading: HeadingLevel.TITLE }),
          new Paragraph({
            children: standfirst.length > 0 ? standfirst : [new TextRun({ text: brief.standfirst, bold: true })],
          }),
          ...headLines(brief).map((line) => new Paragraph(line)),
          ...body,
          ...held,
          ...part(labels.notes, notes),
          ...part(fill(labels.changes, { version: String(changed?.version ?? "") }), changes),
          new Paragraph({ text: labels.sources, heading: HeadingLevel.HEADING_2 }),
          ...allSources(brief).map((source, i) => renderSource(source, i + 1)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function renderSource({ outlet, title, url, publishedAt }: BriefSource, ordinal: number): Paragraph {
  const headline = new TextRun(title ?? "without a title");
  const linked = url && /^https?:/iu.test(url) ? new ExternalHyperlink({ link: url, children: [headline] }) : headline;
  return new Paragraph({
    children: [new TextRun(`${ordinal}. ${outlet.name}: `), linked, new TextRun(publishedAt ? `, ${publishedAt}` : "")],
  });
}

function listChanges({ changes }: PageChanges, language: string): readonly Paragraph[] {
  return tellChanges(changes, language).map(
    ({ label, before, after, reason }) =>
      new Paragraph({
        children: [
          new TextRun(`${label}: `),
          ...(before ? [new TextRun({ text: `${before} `, strike: true })] : []),
          ...(after ? [new TextRun(`${after} `)] : []),
          ...(reason ? [new TextRun(reason)] : []),
        ],
      }),
  );
}
