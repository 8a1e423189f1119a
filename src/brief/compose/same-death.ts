import { stopWords } from "../../language/index.ts";

/** What a sentence tells of a death: whose, how old, how many, on what day. */
interface Death {
  readonly names: ReadonlySet<string>;
  readonly ages: ReadonlySet<string>;
  readonly counts: ReadonlySet<string>;
  readonly day?: string;
}

const verb: RegExp = /\b(?:died|dies|killed|(?:is|was|were|been|found) dead)\b/u;
const age: RegExp = /\b(\d{1,3}) ?- ?year ?- ?old\b|, (\d{1,3}),|\baged? (\d{1,3})\b/gu;
const count: RegExp =
  /\b(two|three|four|five|six|seven|eight|nine|ten|\d{1,4}) (?:\p{Ll}+ ){0,2}(?:people|persons|men|women|workers|children|soldiers|employees|officers|others)\b/giu;
const month: string = "January|February|March|April|May|June|July|August|September|October|November|December";
const date: RegExp = new RegExp(`\\b\\d{1,2} (?:${month})\\b|\\b\\p{Lu}\\p{Ll}{2,5}day\\b`, "u");
const noName: RegExp = new RegExp(`^(?:${month}|\\p{Lu}\\p{Ll}{2,5}day|Mr|Mrs|Ms|Dr|Police|Officials)$`, "u");

/**
 * True where two reports tell of one death: the same name, age or number of dead, or, where one of them names nobody, the
 * same day. Told in other words they share too few of them to be found alike. English.
 */
export function tellSameDeath(a: string, b: string): boolean {
  const [one, other] = [readDeath(a), readDeath(b)];
  if (!one || !other || one.counts.size > 0 !== other.counts.size > 0) return false;
  if (one.counts.size > 0) return meets(one.counts, other.counts);
  if (meets(one.names, other.names)) return one.ages.size === 0 || other.ages.size === 0 || meets(one.ages, other.ages);
  if (one.names.size > 0 && other.names.size > 0) return false;
  if (one.ages.size > 0 && other.ages.size > 0) return meets(one.ages, other.ages);
  return one.day !== undefined && one.day === other.day;
}

/** The death that the sentence is about: whoever stands before its first verb. */
function readDeath(text: string): Death | undefined {
  const found = verb.exec(text);
  if (!found || /\b(?:not|never|if|would|could|may|might)\b/u.test(text)) return undefined;
  const before = text.slice(0, found.index);
  const day = date.exec(text)?.[0];
  return {
    names: namesIn(before),
    ages: new Set([...text.matchAll(age)].flatMap((match) => match.slice(1).find(Boolean) ?? [])),
    counts: new Set([...text.matchAll(count)].map(([, number = ""]) => number.toLowerCase())),
    ...(day ? { day } : {}),
  };
}

/** Names that no preposition stands before: those of places are "in Orlo". */
function namesIn(text: string): ReadonlySet<string> {
  const stops = stopWords("en");
  const found = text.matchAll(/(?<before>\p{Ll}+ )?(?<name>\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})*)/gu);
  return new Set(
    [...found].flatMap(({ groups: { before = "", name = "" } = {} }) =>
      /^(?:in|at|near|on|from|of|to|off|outside|by) $/u.test(before)
        ? []
        : name
            .split(" ")
            .filter((word) => !stops.has(word.toLowerCase()) && !noName.test(word))
            .slice(-1),
    ),
  );
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => b.has(one));
}
