import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../../article/index.ts";
import { readTies, type Ties } from "./read-ties.ts";

function tiesOf(fields: Readonly<Record<string, unknown>>): Ties {
  const article = parseArticle({ id: "a", text: "The ferry sailed.", ...fields });
  assert.ok(article.ok);
  return readTies(article.value);
}

const pictured = (url: string): Ties["picture"] => tiesOf({ image: { url } }).picture;

test("a picture is the same in every size and on every host", () => {
  const own = pictured("https://a.example/img/2024/orlo-ferry-240516-0137-1024x683.jpg?w=3");
  assert.ok(own);
  assert.equal(pictured("https://cdn.b.example/x/orlo-ferry-240516-0137.webp"), own);
  assert.notEqual(pictured("https://cdn.b.example/x/orlo-ferry-240516-0138.webp"), own);
});

test("a stand-in and a plain name are no picture of their own", () => {
  for (const file of ["share-default-20240516.jpg", "ferry.jpg", "1.jpg", "og-image-1234567.png"])
    assert.equal(pictured(`https://a.example/${file}`), undefined, file);
});

test("a link and the page that it leads to have one key", () => {
  const { pages } = tiesOf({ url: "http://www.a.example/2024/ferry/" });
  assert.deepEqual(tiesOf({ url: "https://b.example/1", links: ["https://a.example/2024/ferry"] }).links, pages);
});
