import type { Piece } from "../language/index.ts";

// What parts one clause from another, and one word from the verb that it looks like, in the languages whose verbs are not
// read. Each function answers for a bare language code, and false where nothing is known of the language.

type Words = Readonly<Record<string, RegExp>>;

/** Words that open what is said, thought or wished: what stands before them belongs to another verb. */
const openers: Words = {
  ru: /^(?:что|чтобы|будто)$/u,
  es: /^(?:que|quien|quienes|donde|cuy[oa]s?)$/u,
  fr: /^(?:que|qu'.*|dont|où)$/u,
  de: /^(?:dass|daß)$/u,
  ar: /^(?:[وفبل]?(?:أن|ان|أنه|انه|أنها|انها|إن|إنه|إنها)|الذي|التي|الذين|[وف]?قبل|[وف]?بعد|خلال|منذ|عندما|حيث|كما|بينما)$/u,
};

const pronouns: Words = {
  ru: /^(?:он|она|они|мы|я|вы)$/u,
  fr: /^(?:il|elle|ils|elles|nous|je|vous|on)$/u,
  de: /^(?:er|wir|ich|man)$/u,
  zh: /^[他她您]$/u,
};

const eachOther: Words = {
  ru: /^друг друга?у? ?/u,
  es: /^(?:mutuamente|el uno al otro|uno al otro)/u,
  fr: /^(?:mutuellement|l'un l'autre|les uns les autres)/u,
  de: /^(?:einander|gegenseitig)/u,
  ar: /^(?:بعضهما|بعضهم)/u,
};

const articles: Words = {
  fr: /^(?:un|une|cette|sa|leur|d'une|comme)$/u,
  es: /^(?:un|una|esta|su|sus)$/u,
};

const pastForms: Words = {
  ru: /(?:л|ла|ло|ли|лся|лась|лись)$/u,
  es: /(?:ó|aron|ieron)$/u,
  fr: /^(?:a|ont|est|sont|s'est)$/u,
};

/** True where a word between two places opens a clause of its own. */
export function opensClause(language: string, between: readonly Piece[]): boolean {
  const words = openers[language];
  return words !== undefined && between.some(({ text }) => words.test(text));
}

/** "его он посетит", "il rencontrera": the subject is a pronoun in the clause of the verb at `at`, and may stand for anybody. */
export function hasPronoun(language: string, pieces: readonly Piece[], at: number): boolean {
  const words = pronouns[language];
  if (!words) return false;
  for (let k = at - 1; k >= Math.max(0, at - pronounReach); k -= 1) {
    if (pieces[k]?.kind === "mark") return false;
    if (words.test(pieces[k]?.text ?? "")) return true;
  }
  return false;
}
const pronounReach = 4;

/** "обвинили друг друга": whom the verb acts on are those who act, and nobody behind. */
export function isMutual(language: string, pieces: readonly Piece[], at: number): boolean {
  if (language === "zh") return /^[互彼]$/u.test(pieces[at - 2]?.text ?? "") || pieces[at - 1]?.text === "互";
  const next = pieces
    .slice(at, at + 4)
    .map(({ text }) => text)
    .join(" ");
  return eachOther[language]?.test(next) ?? false;
}

/** "une menace": a word that could be a verb stands behind an article. */
export function isNounForm(language: string, before: Piece | undefined): boolean {
  return before !== undefined && (articles[language]?.test(before.text) ?? false);
}

/** "retranscription de la conversation entre A et B": what something else is about, where "lors de" is not before. */
export function isTopic(language: string, before: readonly Piece[]): boolean {
  if (language !== "fr" && language !== "es") return false;
  const words = before.slice(-topicReach).map(({ text }) => text);
  if (/^(?:la|l'|une|una|las|los|les|el)$/u.test(words.at(-1) ?? "")) words.pop();
  if (!/^(?:de|del|du|des|d'une)$/u.test(words.at(-1) ?? "")) return false;
  return !/(?:^|')(?:lors|cours|issue|occasion|suite|partir|curso|marco|margen|través|después|antes)$/u.test(
    words.at(-2) ?? "",
  );
}
const topicReach = 4;

/** "состоялась встреча": a verb beside the noun says that it took place. */
export function isHeld(language: string, pieces: readonly Piece[], first: number, after: number): boolean {
  const near = pieces.slice(Math.max(0, first - heldReach), after + 1);
  return (
    language === "ru" && near.some(({ text }) => /^(?:состоял(?:ся|ась|ись|ось)|прошл[аио]|прош[её]л)$/u.test(text))
  );
}
const heldReach = 3;

/** A verb in the past tense by its form alone. */
export function isPastForm(language: string, words: readonly Piece[]): boolean {
  const form = pastForms[language];
  return form !== undefined && form.test(words.find(({ kind, text }) => kind === "word" && text !== "se")?.text ?? "");
}
