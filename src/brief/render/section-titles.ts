import type { SectionId } from "../types.ts";

/** Headings of the sections, on every form of the page. */
export const sectionTitles: Readonly<Record<SectionId, string>> = {
  happened: "What happened",
  signed: "What was signed",
  sides: "What each side says",
  figures: "Figures",
  part: "Where accounts part",
  coming: "What may come",
  third: "Third parties",
  unknown: "What is not known",
};
