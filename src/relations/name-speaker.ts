import data from "./data/producers.json" with { type: "json" };
import { type Attribution, endsInOffice } from "../claims/index.ts";
import { spansOverlap, type Span } from "../core/index.ts";
import { type Mention, officesOf, stateNames, stopWords } from "../language/index.ts";

const adjectives: Readonly<Record<string, string>> = data.adjectives;
const known = Object.entries(data.known);
const offices = data.offices.map(({ words, name }) => ({ words: words.split("|"), name }));

/** The attribution with a speaker inside whose content a span stands, the innermost one. */
export function attributionOver(attributions: readonly Attribution[], span: Span): Attribution | undefined {
  return attributions.findLast(({ content }) => content.some((part) => part[0] <= span[0] && span[1] <= part[1]));
}

/** "Ito, President Berg's adviser", "Berg's quick yes": whose somebody or something is does not speak; a whole source in "…'s" does. */
function isOwner(text: string, { span: [, end] }: Mention): boolean {
  return /^(?:['’]s|(?<=s)['’])\s+\p{L}/u.test(text.slice(end, end + 6));
}

/** "Berg lawyer Mara Ito", "former Berg campaign manager Mara Ito": the words between a name and that of who works for it. */
const servant = /^(?<role>(?:\s\p{Ll}[\p{L}-]+){1,3})\s(?=\p{Lu}\p{Ll})/u;
const grammar = ["en", "fr", "es", "de", "ru"].map((language) => stopWords(language));

/** Where a name only says whose lawyer or aide somebody is, how long what stands before that somebody's name is, from the name's end. */
function servantAt(words: string): number | undefined {
  const found = servant.exec(words);
  const role = found?.groups?.["role"]?.trim().split(/\s/u) ?? [];
  return found && !role.some((word) => grammar.some((some) => some.has(word))) ? found[0].length : undefined;
}

/** "Lawyers for Mr. Berg", "the cabinet of President Berg": of whom somebody is. */
const ofWhom =
  /\S\s(?:for|of|to|with|against|under|including)\s(?:(?:Mr|Mrs|Ms|Dr|President|Prime Minister|Secretary|Senator)\b\.?\s)?$/u;
/** "Berg Jr.": another person than Berg. */
const junior = /^,?\s(?:Jr\b|Sr\b|II+\b)/u;

/** Whether a person named inside of a source is only who somebody else there is of. */
function isOfAnother(text: string, mention: Mention, spans: readonly Span[], inside: readonly Mention[]): boolean {
  const [from, to] = spans.find((span) => spansOverlap(span, mention.span)) ?? mention.span;
  return (
    isOwner(text, mention) ||
    junior.test(text.slice(mention.span[1], mention.span[1] + 6)) ||
    servantAt(text.slice(mention.span[1], to)) !== undefined ||
    ofWhom.test(text.slice(from, mention.span[0])) ||
    // "Пресс-секретарь Берга Мара Ито".
    inside.some(({ kind, span: [start] }) => kind === "person" && start === mention.span[1] + 1)
  );
}

/** "Mara Ito" from "Berg lawyer Mara Ito", where Berg is known. */
function withoutMaster(text: string, name: string, inside: readonly Mention[]): string {
  const master = inside.find(({ kind }) => kind === "person");
  const words = master && text.slice(...master.span);
  const at = words ? name.indexOf(words) : -1;
  if (words === undefined || at < 0) return name;
  const length = servantAt(name.slice(at + words.length));
  return length === undefined ? name : name.slice(at + words.length + length);
}

/** "Mara Ito, once the mayor's guide": the name of its own, and what is told of its bearer. */
const told = /^(?<name>\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,6}), .*$/su;

/** Where a source opens with a name and goes on about its bearer, the span of the name: who else is named there does not speak. */
function ownNameOf(text: string, [source]: readonly Span[]): Span | undefined {
  const name = source && told.exec(text.slice(...source))?.groups?.["name"];
  return name && !endsInOffice(name) ? [source[0], source[0] + name.length] : undefined;
}

function isIn({ span }: Mention, [start, end]: Span): boolean {
  return start <= span[0] && span[1] <= end;
}

/** "The talks", "an official of the ministry": nobody's name. */
const commonNoun = /^(?:[Tt]h(?:e|is|ese)\s\p{Ll}\S*$|[Aa]n?\s)/u;

/**
 * The English name of who speaks: a known person by name, an office by its state, else the name as the text has it where
 * it is in Latin letters; undefined where nobody is named.
 */
export function nameSpeaker(text: string, attribution: Attribution, mentions: readonly Mention[]): string | undefined {
  const spans = [
    ...attribution.source,
    ...(attribution.speaker.resolvedFrom ? [attribution.speaker.resolvedFrom] : []),
  ];
  const inside = mentions.filter((mention) => spans.some((span) => spansOverlap(span, mention.span)));
  const own = ownNameOf(text, attribution.source);
  const person = inside.find(
    (mention) =>
      mention.kind === "person" &&
      !isOfAnother(text, mention, spans, inside) &&
      (own === undefined || isIn(mention, own)),
  );
  // "Mr. Berg" of a text that has named Berg Jr. is he.
  const isJunior =
    person && inside.some(({ code, span: [, end] }) => code === person.code && junior.test(text.slice(end, end + 6)));
  const name = person && !isJunior ? officesOf(person.code)[0]?.name : undefined;
  if (name) return name;
  const words = spans.map((span) => text.slice(...span)).join(" ");
  const office = nameOffice(words, inside);
  if (office) return office;
  const given = attribution.speaker.name && withoutMaster(text, attribution.speaker.name, inside);
  if (given && /^[\p{Script=Latin}\p{P}\s\d]+$/u.test(given) && !commonNoun.test(given)) return given;
  const [state] = inside;
  return state && attribution.speaker.kind === "state" ? stateNames(state.code, "en").short : undefined;
}

/** "Chinese customs" from words that name a publishing office and the one state named with it. */
export function nameOffice(words: string, mentions: readonly Mention[]): string | undefined {
  const lower = words.toLowerCase();
  const named = known.find(([name]) => lower.includes(name))?.[1];
  if (named) return named;
  const office = offices.find((one) => one.words.some((word) => lower.includes(word)));
  const codes = [
    ...new Set(mentions.filter(({ kind, candidates }) => kind === "state" && !candidates).map(({ code }) => code)),
  ];
  const [code] = codes;
  if (!office || !code || codes.length > 1) return undefined;
  const adjective = adjectives[code];
  return adjective ? `${adjective} ${office.name}` : `${office.name} of ${stateNames(code, "en").short}`;
}
