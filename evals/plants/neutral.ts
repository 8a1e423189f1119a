import swaps from "./data/swaps.en.json" with { type: "json" };
import { changeMatches, swapWords } from "./find-changes.ts";
import type { Change, NeutralKind, Planter } from "./types.ts";

const months = swaps.months.join("|");
const small = ["zero", "one", ...swaps.numberWords];

const digitsAndWords: Planter = ({ own }) => [
  ...changeMatches(
    own,
    /(?<=\p{Ll} )(?<!(?:April|March|May|June|July|August|January|February|September|October|November|December) )(?:[2-9]|1[0-2])(?= \p{Ll}{4,})(?! (?:percent|million|billion|trillion|a\.m|p\.m))/gu,
    ({ 0: digits }) => small[Number(digits)],
  ),
  ...changeMatches(
    own,
    new RegExp(`(?<![\\p{L}-])(?:${swaps.numberWords.join("|")})(?= \\p{Ll})(?! and a half)`, "gu"),
    ({ 0: word }) => String(small.indexOf(word)),
  ),
  ...changeMatches(own, /\$(\d[\d.,]*) (million|billion|trillion)\b/gu, (match) => `${match[1]} ${match[2]} dollars`),
];

/** "about 245" for 244.8, "about 1,200" for 1,234. */
const rounding: Planter = ({ own }) =>
  changeMatches(
    own,
    /(?<=\p{Ll} \$?)\d{1,3}(?:,\d{3})+(?=[ ,.])(?!,\d)|(?<=\p{Ll} \$?)\d{2,}\.\d+(?=[ %])/gu,
    ({ 0: found, index }) => {
      if (/(?:than|about|nearly|almost|around|least|some|over|roughly|approximately) \$?$/u.test(own.slice(0, index)))
        return undefined;
      const value = Number(found.replaceAll(",", ""));
      const rounded = Number(value.toPrecision(value < 100 ? 2 : Math.max(2, Math.floor(Math.log10(value)) - 1)));
      return rounded === value || own.charAt(index - 1) === "$" ? undefined : `about ${rounded.toLocaleString("en")}`;
    },
  );

/** "on June 25" and "on 25 June", the year left where it was. */
const dateOrder: Planter = ({ own }) => [
  ...changeMatches(
    own,
    new RegExp(`\\b(${months}) (\\d{1,2})(?![\\d\\p{L}]|,? \\d{4}|[-–])`, "gu"),
    (match) => `${match[2]} ${match[1]}`,
  ),
  ...changeMatches(
    own,
    new RegExp(`(?<![\\d–-])(\\d{1,2}) (${months})(?! \\d{4})\\b`, "gu"),
    (match) => `${match[2]} ${match[1]}`,
  ),
];

/** "A criticized B on Monday" and "B was criticized by A on Monday"; only between two bare names. */
const passive: Planter = ({ own }) => {
  const acts = swaps.acts.filter((act) => act.endsWith("ed") && act !== "called").join("|");
  const name = "\\p{Lu}[\\p{L}’-]+(?: \\p{Lu}[\\p{L}’-]+)*";
  return changeMatches(
    own,
    new RegExp(`^(${name}) (${acts}) (${name})(?=[ ,.])`, "gu"),
    (match) => `${match[3]} was ${match[2]} by ${match[1]}`,
  );
};

/** A phrase of time or place moved from before a final credit to the front. */
const order: Planter = ({ own }) =>
  changeMatches(
    own,
    new RegExp(`^(\\p{Lu}[^,;:.“”]{20,}) (on (?:${swaps.weekdays.join("|")}))(?=[,.] )`, "gu"),
    (match) => {
      const [, rest = "", day = ""] = match;
      return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${rest}`;
    },
  );

const swapper = (pairs: readonly (readonly string[])[]): Planter => {
  return ({ own }) => swapWords(own, pairs);
};

/** "told reporters" for "said" only before a statement: "said in a letter" is no telling of reporters. */
const reporting: Planter = ({ own }) =>
  swapWords(own, swaps.reporting).filter(({ span, put }) => {
    const after = own.slice(span[1]);
    if (own.slice(...span) === "noted" || own.slice(...span) === "announced") return after.startsWith(" that ");
    return put !== "told reporters" || /^(?: that |,)/u.test(after);
  });

const contractions: Planter = ({ own }) => swapWords(own, swaps.contractions).map((change): Change => change);

const comparatorWords: Planter = ({ own }) =>
  swapWords(own, swaps.comparatorWords).filter(({ span }) => /^ \$?\d/u.test(own.slice(span[1])));

export const neutralPlanters: ReadonlyMap<NeutralKind, Planter> = new Map<NeutralKind, Planter>([
  ["digits-and-words", digitsAndWords],
  ["rounding", rounding],
  ["alias", swapper(swaps.aliases)],
  ["unit-sign", swapper(swaps.unitSigns)],
  ["reporting-verb", reporting],
  ["comparator-word", comparatorWords],
  ["contraction", contractions],
  ["date-order", dateOrder],
  ["passive", passive],
  ["order", order],
]);
