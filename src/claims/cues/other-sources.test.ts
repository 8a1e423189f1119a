import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../../article/index.ts";
import { readClaims } from "../index.ts";

/** The sources of a sentence in order; "" for a statement that nobody is named for. */
function sourcesIn(text: string, language: string): string[] {
  const article = parseArticle({ id: "a", text, language });
  assert.ok(article.ok);
  return readClaims(article.value).attributions.map(({ source }) => text.slice(...(source[0] ?? [0, 0])));
}

const sources: readonly (readonly [language: string, text: string, sources: readonly string[]])[] = [
  // German: nouns, infinitives and verbs whose particle is lacking are no cues; the auxiliary parts source and participle.
  ["de", "Wir nutzen ihr Wissen, um den Hafen zu bauen.", []],
  ["de", "Im Hafen gibt es drei Wege: zu Fuß, im Bus oder im Boot.", []],
  ["de", "Die Ministerin gab am Montag bekannt, dass der Hafen schließt.", ["Die Ministerin"]],
  ["de", "Das ist schwer zu erklären, aber leicht zu sehen.", []],
  ["de", "Die Ito hatte im Streit um den Hafen erklärt, dass sie geht.", ["Die Ito"]],
  ["de", "Ito teilte die Beute, dass es krachte.", []],
  ["de", "Das heißt, der Hafen schließt.", []],
  ["de", "Das Schiff liegt laut Hafenamt beim Kai.", ["Hafenamt"]],
  ["es", "Ito dijo que el puerto abre. «Es tarde», subrayó sobre el barco.", ["Ito", ""]],
  // Spanish: the verb belongs to "según", an article before a day names nobody.
  ["es", "El barco llegó, según informó la policía.", ["la policía"]],
  ["es", "El ministro, indicó el lunes que el puerto cierra.", ["El ministro"]],
  ["es", "Ito dijo que el puerto abre. Confirmó además que el barco llegó.", ["Ito", ""]],
  // English: blows against a place or people are no words.
  ["en", "The navy said rebels had come, attacking a port in the north.", ["The navy"]],
  ["en", "Ito attacked the city's main port on Monday.", []],
  ["en", "The port was attacked by men with flags.", []],
  ["en", "Ito attacked the plan as costly.", ["Ito"]],
  // Russian: adverbs belong to the verb, an object is no source.
  ["ru", "Стороны особо подчеркнули, что порт открыт.", ["Стороны"]],
  ["ru", "Порт, безусловно, требует ремонта.", []],
];

for (const [language, text, expected] of sources)
  test(`whose word it is (${language}): ${text}`, () => {
    assert.deepEqual(sourcesIn(text, language), expected);
  });
