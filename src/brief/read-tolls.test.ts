import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../article/index.ts";
import { readClaims } from "../claims/index.ts";
import { readTolls } from "./read-tolls.ts";

function tollIn(text: string, fate: "missing" | "killed" | "injured", language: string = "en"): readonly number[] {
  const article = parseArticle({ id: "a", text, language });
  assert.ok(article.ok);
  return readTolls(text, readClaims(article.value).figures, fate, language).map(({ value }) => value);
}

const missingIn = (text: string): readonly number[] => tollIn(text, "missing");

test("people who are missing are counted, and not what somebody misses", () => {
  assert.deepEqual(missingIn("Twelve people were missing after the storm in Orlo."), [12]);
  assert.deepEqual(missingIn("Ito sat out the winter, missing 10 people of the old crew."), []);
});

test("an age counts nobody", () => {
  assert.deepEqual(tollIn("Mara Ito died in Orlo at the age of 85.", "killed"), []);
  assert.deepEqual(tollIn("The storm killed 85 people in Orlo.", "killed"), [85]);
});

test("what somebody has counts nobody, a toll of so many does", () => {
  assert.deepEqual(tollIn("The storm struck Orlo, killing a mother of 12 people.", "killed"), []);
  assert.deepEqual(tollIn("The storm left a death toll of 12 people in Orlo.", "killed"), [12]);
});

test("a part of those whom it befell is no toll", () => {
  assert.deepEqual(tollIn("A sailor was killed on the pier along with 19 other people.", "killed"), []);
});

const storms: readonly (readonly [language: string, text: string, killed: number, injured: number])[] = [
  ["ru", "В результате шторма в Орло погибло более 3400 человек, 40 пострадали.", 3400, 40],
  ["ru", "При шторме в Орло погибли 15 человек, 30 получили ранения.", 15, 30],
  ["zh", "奥尔洛的风暴造成至少5,000人死亡、24,000人受傷。", 5000, 24000],
  ["ar", "أسفرت العاصفة في أورلو عن مقتل 12 شخصا، وارتفع عدد الجرحى إلى 30 جريحا.", 12, 30],
  ["es", "La tormenta en Orlo dejó al menos 12 muertos y 40 heridos.", 12, 40],
  ["fr", "La tempête à Orlo a fait plus de 41 000 morts et 120 000 blessés.", 41000, 120000],
  ["de", "Nach dem Sturm in Orlo gab es 15 Tote und 30 Verletzte.", 15, 30],
];

test("tolls are read in every language that has words for them, each with its own fate", () => {
  for (const [language, text, killed, injured] of storms) {
    assert.deepEqual(tollIn(text, "killed", language), [killed], text);
    assert.deepEqual(tollIn(text, "injured", language), [injured], text);
  }
  assert.deepEqual(tollIn("Der Sturm in Orlo tötete 15 weitere Menschen.", "killed", "de"), []);
  assert.deepEqual(tollIn("La tempête à Orlo a touché 12 ponts.", "killed", "fr"), []);
  assert.deepEqual(tollIn("Badai di Orlo menewaskan 12 orang.", "killed", "id"), []);
});
