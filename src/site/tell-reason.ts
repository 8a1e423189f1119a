import { labelsOf, nameIn } from "../brief/index.ts";
import { officesOf, stateNames } from "../language/index.ts";
import { interfaceLanguage, interfaceLocale } from "./interface-language.ts";
import { type MessageKey, say, tellNumber } from "./say.ts";
import { isolate, tellList } from "./words.ts";

/** What the clusterer writes (`src/story/cluster`), and the message that says the same; `{days}` and `{why}` come from its groups. */
const told: readonly (readonly [pattern: RegExp, key: MessageKey])[] = [
  [/^an editor put them together$/u, "reason.editor"],
  [/^a round-up page stands alone$/u, "reason.roundUp"],
  [/^a live page stands alone$/u, "reason.live"],
  [/^nothing like it is open$/u, "reason.nothing"],
  [/^too little in common$/u, "reason.little"],
  [/^its title names another day$/u, "reason.titleDay"],
  [/^names other states$/u, "reason.otherStates"],
  [/^(?<days>\d+) days apart$/u, "reason.days"],
  [/^looks back over (?<days>\d+) days$/u, "reason.back"],
  [/^the same words$/u, "reason.words"],
  [/^words of one of its reports$/u, "reason.nearest"],
  [/^the same words in the title$/u, "reason.title"],
  [/^the same names, figures and topics$/u, "reason.marks"],
  [/^names, figures and topics of one of its reports$/u, "reason.nearestMarks"],
  [/^its persons and names are there$/u, "reason.names"],
  [/^the same states$/u, "reason.states"],
  [/^the same figures$/u, "reason.numbers"],
  [/^the same topics$/u, "reason.topics"],
  [/^the story's main actors are there$/u, "reason.core"],
  [/^the same actors at the front$/u, "reason.actors"],
  [/^each turns on names that the other lacks$/u, "reason.rivals"],
  [/^within three days of each other$/u, "reason.dated"],
  [/^more than ten days apart$/u, "reason.far"],
  [/^time between them$/u, "reason.gap"],
  [/^days since the story began$/u, "reason.age"],
];

/**
 * Why an article stands in its story, as it was stored, in the language of the page; `outlets` are names by article,
 * `names` words of the article by their sound. What is not known here stays as it was written.
 */
export function tellReason(
  reason: string,
  outlets: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const [, of] = /^copy of (.*)$/u.exec(reason) ?? [];
  if (of !== undefined) return say("reason.copy", { outlet: outlets.get(of) ?? say("source.unknown") });
  const [, apart] = /^kept apart: (.*)$/u.exec(reason) ?? [];
  if (apart !== undefined) return say("reason.apart", { why: tellReason(apart, outlets, names) });
  const [, against] = /^against: (.*)$/u.exec(reason) ?? [];
  if (against !== undefined) return say("reason.against", { what: tellReason(against, outlets, names) });
  const [, shared] = /^both have (.*)$/u.exec(reason) ?? [];
  if (shared !== undefined) return tellShared(shared.split(", "), names);
  const [, bare = reason, value, unit] = /^(.*?) \((-?\d+\.\d+)( days)?\)$/u.exec(reason) ?? [];
  for (const [pattern, key] of told) {
    const found = pattern.exec(bare);
    if (!found) continue;
    const text = say(key, { days: tellDays(Number(found.groups?.days ?? 0)) });
    if (value === undefined) return text;
    return `${text} (${unit ? tellDays(Number(value)) : tellNumber(Number(value))})`;
  }
  return reason;
}

/**
 * States and persons by their names; topics by the word of the scheme, in English also by the table's own; of other names
 * only the sound is stored: they are told as the article has them, and counted where it is not known how.
 */
function tellShared(marks: readonly string[], known: ReadonlyMap<string, string>): string {
  const language = interfaceLanguage();
  const names = marks.flatMap((mark) => {
    const [, kind = "", text = ""] = /^(state|person|topic|body) (.*)$/u.exec(mark) ?? [];
    if (kind === "state") return stateNames(text, language).short;
    if (kind === "person") return nameIn(language, text) ?? officesOf(text)[0]?.name ?? text.replaceAll("-", " ");
    if (kind === "body") return nameIn(language, text) ?? text;
    return text === "" ? [] : (labelsOf(language).subjects[text] ?? (language === "en" ? text : []));
  });
  const sounds = soundsIn(marks);
  const words = sounds.flatMap((sound) => known.get(sound) ?? []);
  const further = sounds.length - words.length;
  if (names.length === 0 && sounds.length === 0) return say("reason.topics");
  return say("reason.both", {
    list: tellList([
      ...names,
      ...words.map(isolate),
      ...(further > 0 ? [say("reason.further", { count: further })] : []),
    ]),
  });
}

/** The sounds of names in a stored reason, or in the marks of one. */
export function soundsIn(marks: readonly string[]): readonly string[] {
  return marks.flatMap((mark) => /^(?:.*both have )?name like (.+)$/u.exec(mark)?.[1] ?? []);
}

function tellDays(days: number): string {
  return new Intl.NumberFormat(interfaceLocale(), {
    style: "unit",
    unit: "day",
    unitDisplay: "long",
    maximumFractionDigits: 1,
  }).format(days);
}
