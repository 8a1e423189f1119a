import type { Party } from "../find-parties.ts";
import { actorIn, actorsBefore, leaderOf, phraseBefore, skipMarks, textAt, unique } from "./find-actors.ts";
import type { EnglishSentence, VerbGroup } from "./types.ts";
import {
  beforeParticiple,
  clauseStarts,
  objectControl,
  objectParticiple,
  relatives,
  reporting,
  subjectPronouns,
} from "./words.ts";

const deepest = 5;

/** Who does what a verb says; nobody where the sentence leaves it open. For a passive verb: to whom it is done. */
export function findSubject(sentence: EnglishSentence, group: VerbGroup, depth = 0): readonly Party[] {
  if (depth > deepest) return [];
  let after = skipMarks(sentence, group.first);
  while (sentence.tagAt(after - 1) === "ADV" && after > sentence.first) after -= 1;
  if (group.form === "to") return subjectOfInfinitive(sentence, group, after, depth);
  if (group.form === "ing") return subjectOfParticiple(sentence, group, after, depth);
  return subjectOfFinite(sentence, group, after, depth);
}

function subjectOfFinite(sentence: EnglishSentence, group: VerbGroup, after: number, depth: number): readonly Party[] {
  const word = textAt(sentence, after - 1);
  if (after <= sentence.first) return [];
  if (/^(?:and|or|but|then)$/u.test(word)) return subjectOfLast(sentence, group, "finite", depth);
  if (relatives.has(word) && sentence.tagAt(after - 1) === "PRON") {
    const comma = textAt(sentence, after - 2) === "," ? 1 : 0;
    return antecedent(sentence, after - 1 - comma);
  }
  if (word === ",") return subjectOverComma(sentence, group, after - 1, depth);
  const phrase = phraseBefore(sentence, after);
  if (!phrase) return [];
  // "…, as the countries agreed": the word before a subject opens its clause and is no preposition.
  if (/^(?:as|than|like)$/u.test(textAt(sentence, phrase.first - 1))) return actorsOfPhrase(sentence, after);
  if (!phrase.pronoun) return actorsBefore(sentence, after);
  return subjectPronouns.has(word) ? subjectOfPronoun(sentence, phrase.first, depth) : [];
}

/** "the president of A, who": the phrase and what it belongs to. */
function antecedent(sentence: EnglishSentence, after: number): readonly Party[] {
  const phrase = phraseBefore(sentence, after);
  if (!phrase) return [];
  const own = actorIn(sentence, phrase);
  return own ? [own] : actorsBefore(sentence, after);
}

/** "A, the largest of them, said": the name before what stands between commas; else the subject of the verb before. */
function subjectOverComma(sentence: EnglishSentence, group: VerbGroup, comma: number, depth: number): readonly Party[] {
  const list = /^(?:and|&)$/u.test(textAt(sentence, (phraseBefore(sentence, comma)?.first ?? 0) - 1))
    ? actorsBefore(sentence, comma)
    : [];
  // "A, B and C, agreed": a comma behind a whole list.
  if (list.length > 2) return list;
  for (let at = comma - 1; at > sentence.first; at -= 1) {
    if (textAt(sentence, at) !== ",") continue;
    const opens = textAt(sentence, at + 1);
    const inserted =
      sentence.tagAt(at + 1) !== "CCONJ" &&
      !sentence.verbs.some(({ first, form }) => first === at + 1 && form === "finite");
    const verb = sentence.verbs.find((one) => one.form === "finite" && one.after <= at);
    if (inserted && (verb === undefined || relatives.has(opens) || clauseStarts.has(opens))) {
      const found = actorsBefore(sentence, at);
      if (found.length > 0) return found;
    }
  }
  // "decided that leaving, not staying, pays": a clause of its own has a subject of its own.
  const last = sentence.verbs.findLast((one) => one.after <= group.first && one.form === "finite");
  if (last && isPresent(sentence, last) !== isPresent(sentence, group)) return [];
  if (last && hasClauseBetween(sentence, last.after, group.first)) return [];
  return subjectOfLast(sentence, group, "finite", depth);
}

/** "that", "because" and their like between two places: what follows them is a clause of its own. */
function hasClauseBetween(sentence: EnglishSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (clauseStarts.has(textAt(sentence, at)) && sentence.tagAt(at) === "SCONJ" && at < to - 1) return true;
  return false;
}

function isPresent(sentence: EnglishSentence, { first }: VerbGroup): boolean {
  return /[^s]s$/u.test(textAt(sentence, first)) && !/^(?:was|has)$/u.test(textAt(sentence, first));
}

function subjectOfLast(
  sentence: EnglishSentence,
  group: VerbGroup,
  form: VerbGroup["form"],
  depth: number,
): readonly Party[] {
  const before = sentence.verbs.findLast((one) => one.after <= group.first && one.form === form);
  return before && before.passive === group.passive ? findSubject(sentence, before, depth + 1) : [];
}

/** "A said it will": one speaker, whose clause follows at once. */
function subjectOfPronoun(sentence: EnglishSentence, pronoun: number, depth: number): readonly Party[] {
  const speech = sentence.verbs.findLast((one) => one.after <= pronoun && one.form === "finite");
  if (!speech || !reporting.has(textAt(sentence, speech.main)) || speech.passive) return [];
  const tail = sentence.phrases.filter(({ first }) => first >= speech.after && first < pronoun);
  if (!tail.every(({ time }) => time)) return [];
  const found = findSubject(sentence, speech, depth + 1);
  return found.length === 1 ? found : [];
}

function subjectOfInfinitive(
  sentence: EnglishSentence,
  group: VerbGroup,
  after: number,
  depth: number,
): readonly Party[] {
  const matrix = sentence.verbs.findLast((one) => one.after <= group.first);
  const phrase = phraseBefore(sentence, after);
  if (!phrase) return matrix ? findSubject(sentence, matrix, depth + 1) : [];
  if (phrase.pronoun) return [];
  const leader = leaderOf(sentence, phrase);
  if (leader === "for") return actorsOfPhrase(sentence, after);
  if (!matrix) return leader === "by" ? actorsOfPhrase(sentence, after) : possessorOf(sentence, after);
  const controls = objectControl.has(textAt(sentence, matrix.main)) && !matrix.passive;
  if (controls && (leader === undefined || leader === "on" || leader === "upon" || leader === "to"))
    return actorsOfPhrase(sentence, after);
  if (controls && leader === "of") return actorsBefore(sentence, after);
  const owner = leader === undefined ? possessorOf(sentence, after) : [];
  return owner.length > 0 ? owner : findSubject(sentence, matrix, depth + 1);
}

function actorsOfPhrase(sentence: EnglishSentence, after: number): readonly Party[] {
  const phrase = phraseBefore(sentence, after);
  const own = phrase && actorIn(sentence, phrase);
  return own ? [own] : [];
}

/** "Russia's decision to": the owner of the noun. */
function possessorOf(sentence: EnglishSentence, after: number): readonly Party[] {
  const phrase = phraseBefore(sentence, after);
  const owner = phrase?.parties.find((party) => /^['’]?s?$/u.test(textAt(sentence, party.after)) || party.weak);
  return owner && sentence.reading.pieces[owner.after]?.kind === "clitic" ? [owner] : [];
}

function subjectOfParticiple(
  sentence: EnglishSentence,
  group: VerbGroup,
  after: number,
  depth: number,
): readonly Party[] {
  const word = textAt(sentence, after - 1);
  const before = sentence.verbs.findLast((one) => one.after <= group.first && one.form !== "ing");
  const opens = before && hasClauseBetween(sentence, before.after, group.first) ? undefined : before;
  const main = opens ?? sentence.verbs.find((one) => one.first >= group.after && one.form === "finite");
  if (!main) return [];
  if (word === "and" || word === "or") return subjectOfLast(sentence, group, "ing", depth);
  if (after <= sentence.first || word === "," || beforeParticiple.has(word))
    return findSubject(sentence, main, depth + 1);
  if (objectParticiple.has(word)) {
    if (main.passive) return findSubject(sentence, main, depth + 1);
    const object = sentence.phrases.find(({ first }) => first >= main.after);
    return object && object.after === after - 1 ? unique(actorsOfPhrase(sentence, object.after)) : [];
  }
  return actorsOfPhrase(sentence, after);
}
