import { type Likeness, likenessNames } from "./compare.ts";
import { type Model, weightsFor } from "./judge.ts";
import type { OpenStory } from "./open-story.ts";
import type { Mark } from "../profile/terms.ts";
import { entriesOf, has, heaviest } from "./vector.ts";
import type { Fresh } from "./weigh-profile.ts";

const said: Readonly<Record<(typeof likenessNames)[number], string>> = {
  words: "the same words",
  nearest: "words of one of its reports",
  title: "the same words in the title",
  marks: "the same names, figures and topics",
  nearestMarks: "names, figures and topics of one of its reports",
  names: "its persons and names are there",
  states: "the same states",
  numbers: "the same figures",
  topics: "the same topics",
  core: "the story's main actors are there",
  actors: "the same actors at the front",
  rivals: "each turns on names that the other lacks",
  pictured: "the same picture",
  linked: "one links to the other",
  dated: "within three days of each other",
  apart: "more than ten days apart",
  gap: "time between them",
  age: "days since the story began",
};
const mostSaid = 4;
const mostShared = 6;

/** What spoke for (or against) a link, strongest first, with the names that both have. */
export function explainLink(article: Fresh, story: OpenStory, likeness: Likeness, model: Model): readonly string[] {
  const weights = weightsFor(likeness, model);
  const parts = likenessNames
    .map((name) => ({ name, part: weights[name] * likeness[name] }))
    .filter(({ part }) => Math.abs(part) >= 0.2)
    .toSorted((a, b) => Math.abs(b.part) - Math.abs(a.part))
    .slice(0, mostSaid)
    .map(({ name, part }) => `${part < 0 ? "against: " : ""}${said[name]}${sayValue(name, likeness[name])}`);
  const shared = sharedMarks(article, story);
  return shared.length > 0 ? [`both have ${shared.join(", ")}`, ...parts] : parts;
}

const yesOrNo: ReadonlySet<string> = new Set(["dated", "apart", "pictured", "linked"]);

function sayValue(name: (typeof likenessNames)[number], value: number): string {
  if (yesOrNo.has(name)) return "";
  return name === "gap" || name === "age" ? ` (${Math.expm1(value).toFixed(1)} days)` : ` (${value.toFixed(2)})`;
}

function sharedMarks(article: Fresh, story: OpenStory): string[] {
  const { named } = article;
  return heaviest(
    entriesOf(article.marks),
    mostShared,
    (term) => named.has(term) && has(story.marks.sum, term),
  ).flatMap(([term]) => sayMark(named.get(term)?.mark) ?? []);
}

function sayMark(mark: Mark | undefined): string | undefined {
  return mark && `${mark.kind === "name" ? "name like" : mark.kind} ${mark.text}`;
}
