import type { PieceReading } from "./find-parties.ts";
import type { Trigger } from "./link-place.ts";
import type { Cue } from "./lexicon.ts";
import { hasMatch } from "./pattern-index.ts";

/** What the words around a trigger make of the act. */
export interface Mood {
  readonly plan: boolean;
  readonly forecast: boolean;
  readonly negated: boolean;
  readonly cancelled: boolean;
  readonly supposed: boolean;
  /** The text looks back on it: it is not the day's news. */
  readonly back: boolean;
  readonly sport: boolean;
  /** "hold regular drills": a custom, and no single act unless it has a day. */
  readonly habit: boolean;
  /** "have met forty times", "twenty years of ties": a count and no single act. */
  readonly repeated: boolean;
  /** Told in the past tense, where the language's verbs are read. */
  readonly past?: boolean;
}

const timesWords = /^(?:times|раз|раза|veces|fois|mal|مرة|مرات)$/u;

/** How many pieces before a trigger each kind of word is looked for; it may stand inside it too. */
const reach: Readonly<
  Record<"plan" | "addedPlan" | "cancelled" | "forecast" | "negation" | "condition" | "back" | "habit", number>
> = {
  plan: 5,
  addedPlan: 16,
  cancelled: 16,
  forecast: 5,
  negation: 4,
  condition: 12,
  back: 8,
  habit: 3,
};

/** `first` and `after` are the pieces of the sentence, `own` is one of them that tells the act and nothing about it. */
export function judgeMood(reading: PieceReading, trigger: Trigger, first: number, after: number, own = -1): Mood {
  // A Chinese word has about two signs, each a piece of its own.
  const scale = reading.language === "zh" ? 2 : 1;
  const near = (cue: Cue, size: number): boolean =>
    hasMatch(
      reading.lexicon.cues[cue],
      reading.keys,
      Math.max(first, trigger.first - size * scale),
      Math.max(trigger.first, trigger.after - 1),
    );
  const whole = (cue: Cue): boolean => hasMatch(reading.lexicon.cues[cue], reading.keys, first, after);
  const nearby = hasMatch(reading.lexicon.cues.plan, reading.keys, trigger.first, Math.min(after, trigger.after + 2));
  const noun = trigger.value.frame === "n" || trigger.value.frame === "m";
  return {
    plan:
      trigger.value.plan || near("plan", isAdded(reading, trigger) ? reach.addedPlan : reach.plan) || (noun && nearby),
    forecast: near("forecast", reach.forecast) && !isDone(reading, trigger),
    negated: near("negation", reach.negation),
    cancelled:
      hasMatch(reading.lexicon.cues.cancel, reading.keys, Math.max(first, trigger.first - 8), trigger.first) ||
      hasMatch(
        reading.lexicon.cues.cancel,
        reading.keys,
        isEnding(trigger) ? trigger.after : trigger.first,
        Math.min(after, clauseEnd(reading, trigger.after, trigger.after + reach.cancelled)),
      ),
    supposed: near("condition", reach.condition) || isUrged(reading, trigger, first),
    back: isBack(
      reading,
      Math.max(first, trigger.first - reach.back * scale),
      Math.max(trigger.first, trigger.after - 1),
      own < 0 ? trigger.first : own,
    ),
    habit: hasMatch(
      reading.lexicon.cues.habit,
      reading.keys,
      Math.max(first, trigger.first - reach.habit),
      Math.min(after, trigger.after + 1),
    ),
    sport: whole("sport"),
    repeated:
      isAnniversary(reading, trigger) ||
      isCounted(reading, trigger, first, after) ||
      reading.pieces.slice(trigger.first, Math.min(after, trigger.after + 8)).some(({ text }) => timesWords.test(text)),
  };
}

/** Words that look back between two pieces; `own` is passed over. */
function isBack({ lexicon, keys }: PieceReading, from: number, to: number, own: number): boolean {
  if (own < from || own >= to) return hasMatch(lexicon.cues.back, keys, from, to);
  return hasMatch(lexicon.cues.back, keys, from, own) || hasMatch(lexicon.cues.back, keys, own + 1, to);
}

/** "قد" before a verb in the perfect says that it was done; before the imperfect, that it may be. */
function isDone({ language, pieces }: PieceReading, { first }: Trigger): boolean {
  return language === "ar" && pieces[first - 1]?.text === "قد" && !/^[يت]/u.test(pieces[first]?.text ?? "");
}

/** "se sont rencontrés à plusieurs reprises", "进行了多轮会谈": meetings of many days; what was said often was said. */
function isCounted({ lexicon, keys, language }: PieceReading, trigger: Trigger, first: number, after: number): boolean {
  if (!/^(?:meet|negotiate|visit|phone-call)$/u.test(trigger.value.type)) return false;
  const near = language === "zh" ? countedReach * 2 : countedReach;
  return hasMatch(
    lexicon.cues.counted,
    keys,
    Math.max(first, trigger.first - near),
    Math.min(after, trigger.after + near),
  );
}
const countedReach = 4;

/** "建交20周年": how long ago it was stands behind the Chinese verb, and before the English noun. */
function isAnniversary({ language, pieces }: PieceReading, { first, after }: Trigger): boolean {
  // "the anniversary of the signing of": what is marked is long done.
  const before = pieces.slice(Math.max(0, first - 3), first).map(({ text }) => text);
  if (language === "en" && before.includes("anniversary") && before.includes("of")) return true;
  const next = pieces
    .slice(after, after + anniversaryReach)
    .map(({ text }) => text)
    .join("");
  return language === "zh" && next.includes("周年");
}
const anniversaryReach = 6;

/** "双方将发表声明，并签署协议": a Chinese verb behind "and" has the future of the verb before it. */
function isAdded({ language, pieces }: PieceReading, { first }: Trigger): boolean {
  return language === "zh" && pieces.slice(Math.max(0, first - 2), first).some(({ text }) => text === "并");
}

/** "取消制裁", "broke off talks": an act that ends something is told by words that call others off. */
function isEnding({ value: { type } }: Trigger): boolean {
  return type === "ease-sanctions" || type === "halt-talks" || type === "halt-aid" || type === "end-agreement";
}

/** "敦促两国签署条约", "威胁实施制裁": what two are urged to do together, and what is only threatened, is not done. */
function isUrged({ language, pieces }: PieceReading, { first, value: { frame } }: Trigger, from: number): boolean {
  const before = pieces
    .slice(Math.max(from, first - urgedReach), first)
    .map(({ text }) => text)
    .join("");
  if (language !== "zh") return false;
  return /(?:威胁|扬言)[^，。；]*$/u.test(before) || (frame === "r" && /(?:敦促|呼吁|主张)[^，。；]*$/u.test(before));
}
const urgedReach = 24;

/** "arrived two days after voters were called off": what was called off stands in the clause of the act. */
function clauseEnd({ language, pieces }: PieceReading, from: number, to: number): number {
  if (language !== "en") return to;
  const at = pieces
    .slice(from, to)
    .findIndex(({ text }) => /^(?:after|since|when|while|because|amid|who|which)$/u.test(text));
  return at < 0 ? to : from + at;
}
