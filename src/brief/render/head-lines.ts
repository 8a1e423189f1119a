import { labelsOf } from "../realise/labels.ts";
import { fill } from "../realise/read-acts.ts";
import type { Brief, BriefImage } from "../types.ts";

/** What stands under a page's standfirst: when it was published and how long it takes, its tags, its picture or why there is none. */
export function headLines(brief: Brief): readonly string[] {
  const { language, publishedAt, readingMinutes, image, noImage } = brief;
  const labels = labelsOf(language);
  const at = tellTime(publishedAt, language);
  const tags = listTags(brief);
  const picture = image ? fill(labels.picture, { picture: tellPicture(image, language) }) : undefined;
  const none = noImage ? fill(labels.noPictureFor, { picture: noImage }) : undefined;
  return [
    fill(labels.published, { at, minutes: String(readingMinutes) }),
    ...(tags.length > 0 ? [fill(labels.tags, { tags: tags.join(" · ") })] : []),
    ...[picture ?? none ?? []].flat(),
  ];
}

/** "18 May 2024 at 00:05 UTC", in the page's language; what is no time stays as it is. */
function tellTime(time: string, language: string): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return time;
  const locale = language === "en" ? "en-GB" : `${language}-u-nu-latn`;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${format.format(at)} UTC`;
}

/** States by short and formal name, then bodies and subjects. */
function listTags({ countries, bodies, subjects, language }: Brief): readonly string[] {
  const names = labelsOf(language).subjects;
  return [
    ...countries.map(({ short, formal }) => (short === formal ? short : `${short} (${formal})`)),
    ...bodies,
    ...subjects.map((subject) => names[subject] ?? subject),
  ];
}

/** What it shows, whose it is and where it was found. */
function tellPicture({ caption, credit, licence, outlet, foundOn, url }: BriefImage, language: string): string {
  const found = fill(labelsOf(language).foundAt, { outlet });
  return [caption, credit, licence, found, foundOn ?? url].filter(Boolean).join("; ");
}
