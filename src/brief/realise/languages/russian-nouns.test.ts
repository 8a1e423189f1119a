import assert from "node:assert/strict";
import { test } from "node:test";
import { decline, declinePlace, intoNoun, offNoun, withNoun } from "./russian-nouns.ts";

const nouns: readonly (readonly [nom: string, gen: string, dat: string, acc: string, ins: string, gender: string])[] = [
  ["Россия", "России", "России", "Россию", "Россией", "f"],
  ["Китай", "Китая", "Китаю", "Китай", "Китаем", "m"],
  ["Куба", "Кубы", "Кубе", "Кубу", "Кубой", "f"],
  ["Польша", "Польши", "Польше", "Польшу", "Польшей", "f"],
  ["Мексика", "Мексики", "Мексике", "Мексику", "Мексикой", "f"],
  ["Иран", "Ирана", "Ирану", "Иран", "Ираном", "m"],
  ["Израиль", "Израиля", "Израилю", "Израиль", "Израилем", "m"],
  ["Беларусь", "Беларуси", "Беларуси", "Беларусь", "Беларусью", "f"],
  ["Египет", "Египта", "Египту", "Египет", "Египтом", "m"],
  ["Марокко", "Марокко", "Марокко", "Марокко", "Марокко", "n"],
  ["США", "США", "США", "США", "США", "pl"],
  ["Нидерланды", "Нидерландов", "Нидерландам", "Нидерланды", "Нидерландами", "pl"],
  ["Филиппины", "Филиппин", "Филиппинам", "Филиппины", "Филиппинами", "pl"],
  ["Саудовская Аравия", "Саудовской Аравии", "Саудовской Аравии", "Саудовскую Аравию", "Саудовской Аравией", "f"],
  ["Южный Судан", "Южного Судана", "Южному Судану", "Южный Судан", "Южным Суданом", "m"],
  ["Республика Конго", "Республики Конго", "Республике Конго", "Республику Конго", "Республикой Конго", "f"],
  [
    "Босния и Герцеговина",
    "Боснии и Герцеговины",
    "Боснии и Герцеговине",
    "Боснию и Герцеговину",
    "Боснией и Герцеговиной",
    "f",
  ],
];

test("names of states in their cases", () => {
  for (const [nom, gen, dat, acc, ins, gender] of nouns)
    assert.deepEqual(decline(nom), { nom, gen, dat, acc, ins, gender });
});

test("prepositions take a vowel where two consonants meet, and islands take another one", () => {
  const tell = (code: string, form: (noun: NonNullable<ReturnType<typeof declinePlace>>) => string): string => {
    const noun = declinePlace(code);
    return noun ? form(noun) : "";
  };
  assert.equal(tell("SWE", withNoun), "со Швецией");
  assert.equal(tell("SYR", withNoun), "с Сирией");
  assert.equal(tell("SVK", offNoun), "со Словакии");
  assert.equal(tell("USA", offNoun), "с США");
  assert.equal(
    tell("FRA", (noun) => intoNoun("FRA", noun)),
    "во Францию",
  );
  assert.equal(
    tell("CHN", (noun) => intoNoun("CHN", noun)),
    "в Китай",
  );
  assert.equal(
    tell("CUB", (noun) => intoNoun("CUB", noun)),
    "на Кубу",
  );
});
