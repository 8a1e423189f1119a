import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseArticle } from "../article/index.ts";
import { type Attribution, readClaims } from "./index.ts";

/** The lines of a set of labelled sentences for which `told` gives another answer than the label. */
function wrongIn(set: string, told: (attributions: readonly Attribution[], text: string) => string): string[] {
  const lines = readFileSync(new URL(`../../fixtures/claims/${set}.tsv`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.flatMap((line) => {
    const [language = "", text = "", label = ""] = line.split("\t");
    const article = parseArticle({ id: "a", text, language });
    assert.ok(article.ok);
    const found = told(readClaims(article.value).attributions, text) || "-";
    return found === label ? [] : [`${line} -> ${found}`];
  });
}

test("an outlet that quotes an agency that quotes a minister: the chain is kept in every language", () => {
  const chain = (attributions: readonly Attribution[], text: string): string =>
    attributions
      .flatMap((inner) => {
        const outer = attributions.find(({ id }) => id === inner.within);
        const name = ({ source }: Attribution): string => text.slice(...(source[0] ?? [0, 0]));
        return outer ? [`${name(outer)} > ${name(inner)}`] : [];
      })
      .join(" | ");
  assert.deepEqual(wrongIn("chains", chain), []);
});

test("to whom it is said, where the sentence tells it", () => {
  const addressee = ([first]: readonly Attribution[], text: string): string =>
    first?.addressee ? text.slice(...first.addressee) : "";
  assert.deepEqual(wrongIn("addressees", addressee), []);
});

test("a surname, a pronoun or a verb alone goes to whoever spoke before, and to nobody where two fit or none", () => {
  const speaker = (attributions: readonly Attribution[]): string => {
    const last = attributions.at(-1)?.speaker;
    return last?.candidates?.join("|") ?? (last?.resolvedFrom ? (last.name ?? "") : "");
  };
  assert.deepEqual(wrongIn("speakers", speaker), []);
});
