import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../../article/index.ts";
import { readClaims } from "../../claims/index.ts";
import { fullName, retell } from "./retell.ts";

test("a family name is told in full where news introduced the person by it, and not by a relative's", () => {
  assert.equal(fullName("Mara Ito left. Ito said the ferry sank.", "Ito"), "Mara Ito");
  assert.equal(fullName("The mayor, Ito, left. Mayor Ito was met by Lena Ito.", "Ito"), undefined);
  assert.equal(fullName("Lena Ito spoke first. President Ito left.", "Ito"), undefined);
});

test("an office before the full name and a middle initial do not hide it, a further given name does", () => {
  assert.equal(fullName("Press Secretary Mara Ito left. Ito said the ferry sank.", "Ito"), "Mara Ito");
  assert.equal(fullName("Rep. Mara Ito left. Ito said the ferry sank.", "Ito"), "Mara Ito");
  assert.equal(fullName("Fire Chief Mara B. Ito left. Mara Ito said the ferry sank.", "Mr. Ito"), "Mara B. Ito");
  assert.equal(fullName("Anna Mara Ito left. Ito said the ferry sank.", "Ito"), undefined);
  assert.equal(fullName("Fire Chief Ito left. Ito said the ferry sank.", "Ito"), undefined);
});

test("what the writer thinks of it goes, how sure it is stays", () => {
  const told = (text: string): string => {
    const article = parseArticle({ id: "a", text, language: "en" });
    assert.ok(article.ok);
    const entry = { article: article.value, outlet: { name: "Harbour Wire" }, claims: readClaims(article.value) };
    return retell(entry, [0, text.length], [], 2024).text;
  };
  assert.equal(told("Unsurprisingly, the ferry sank."), "The ferry sank.");
  assert.equal(told("The ferry, of course, sank."), "The ferry sank.");
  assert.equal(told("The ferry, though, sank."), "The ferry sank.");
  assert.equal(told("Apparently, the ferry sank."), "Apparently, the ferry sank.");
});
