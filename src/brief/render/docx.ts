import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { sectionTitles } from "./section-titles.ts";
import type { Brief, BriefSource } from "../types.ts";

/** The page as a Word document: sections, sentences with the numbers of their sources, sources in full. */
export function renderDocx(brief: Brief): Promise<Uint8Array> {
  const number = new Map(brief.sources.map(({ article }, i) => [article, i + 1]));
  const sections = Map.groupBy(brief.sentences, ({ section }) => section);
  const body = [...sections].flatMap(([id, sentences]) => [
    new Paragraph({ text: sectionTitles[id], heading: HeadingLevel.HEADING_2 }),
    ...sentences.map(({ text, citations }) => {
      const marks = citations.map(({ article }) => number.get(article) ?? "?").join(", ");
      return new Paragraph({
        children: [new TextRun(`${text} `), new TextRun({ text: `[${marks}]`, superScript: true })],
      });
    }),
  ]);
  const held =
    brief.withheld.length > 0
      ? [new Paragraph(`${brief.withheld.length} withheld: not borne out by the cited passages.`)]
      : [];
  const document = new Document({
    creator: "Rapporteur",
    title: brief.title,
    description: brief.standfirst,
    sections: [
      {
        children: [
          new Paragraph({ text: brief.title, heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: brief.standfirst, italics: true })] }),
          new Paragraph(`Published ${brief.publishedAt}, ${brief.readingMinutes}-minute read`),
          ...body,
          ...held,
          new Paragraph({ text: "Sources", heading: HeadingLevel.HEADING_2 }),
          ...brief.sources.map((source, i) => renderSource(source, i + 1)),
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
