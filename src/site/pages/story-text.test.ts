import assert from "node:assert/strict";
import { test } from "node:test";
import type { Brief } from "../../brief/index.ts";
import { evidenceRooms } from "./evidence.ts";
import { findSpeakerIn, groupSections, renderStandfirst, renderText } from "./story-text.ts";

interface Told {
  readonly text: string;
  readonly [more: string]: unknown;
}

function page(sentences: readonly Told[], more: object = {}): Brief {
  const full = sentences.map((one, i) => ({
    id: `x${i}`,
    section: "happened",
    citations: [{ article: "a", span: [0, 1], outlet: "Quay Post" }],
    voices: 1,
    countries: [],
    weight: 1,
    check: { verdict: "supported", problems: [], support: [] },
    ...one,
  }));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return {
    language: "en",
    sentences: full,
    withheld: [],
    sources: [],
    standfirst: "Counts.",
    ...more,
  } as unknown as Brief;
}
const [room] = evidenceRooms;
const view = {
  sources: new Map(),
  texts: new Map(),
  anchors: new Map(),
  page: "/story/s1",
  fresh: new Set<string>(),
  room,
};
const render = async (brief: Brief): Promise<string> => String(await renderText(brief, view));

test("the last word, or the stop after a quotation, stays on one line with the mark", async () => {
  assert.match(await render(page([{ text: "The ferry stops." }])), /The ferry <span class="nw">stops\.<button/u);
  const text = "Quay Post reports: “Паром стоит”.";
  const foreign = { span: [text.indexOf("П"), text.indexOf("”")], language: "ru" };
  assert.match(
    await render(page([{ text, foreign }])),
    /<span class="for" lang="ru" dir="ltr">Паром стоит<\/span><span class="nw">”\.<button/u,
  );
  // Ideographs are not parted by spaces: a line breaks anywhere before the last.
  assert.match(
    await render(page([{ text: "据Quay Post报道，渡轮停运。" }])),
    /Post报道，渡轮停<span class="nw">运。<button/u,
  );
});

test("the mark of a sentence that voices of one country carry says which, also in its name", async () => {
  const html = await render(page([{ text: "The ferry stops.", voices: 2, countries: ["CHN"] }]));
  assert.match(html, /aria-label="2 CHN: 2 independent voices \[1\]">2 <i>CHN<\/i><\/button>/u);
});

test("a speaker who has a page is linked where the sentence names them, in whole, and in the panel", async () => {
  const html = await render(page([{ text: "The ferry stops, said Mara Ito.", spokenBy: "Mara Ito" }]));
  assert.match(html, /said <span class="nw"><a href="\/speaker\/Mara%20Ito">Mara Ito<\/a>\.<button/u);
  assert.match(html, /Speaker: <a href="\/speaker\/Mara%20Ito">Mara Ito<\/a>/u);
});

test("a speaker is found by the family name, but not inside another word or another's quotation", () => {
  const find = (text: string, more: object = {}): unknown => {
    const [sentence] = page([{ text, spokenBy: "Mara Ito", ...more }]).sentences;
    return sentence && findSpeakerIn(sentence);
  };
  assert.deepEqual(find("Mrs Ito said so."), [4, 7]);
  assert.equal(find("Itoland said so."), undefined);
  assert.equal(find("“Ito dit non”", { foreign: { span: [1, 12], language: "fr" } }), undefined);
  assert.equal(find("Nobody said so.", { spokenBy: undefined }), undefined);
});

test("the standfirst's sentences stand there with their marks, and not once more below", async () => {
  const brief = page([{ text: "One came." }, { text: "Two went." }, { text: "Three stayed." }], { standfirstOf: [2] });
  const head = String(await renderStandfirst(brief, view));
  assert.match(
    head,
    /<p class="stand"><span class="s one" id="s2">Two <span class="nw">went\.<button class="v" popovertarget="e2"/u,
  );
  assert.match(head, /<aside class="ev" id="e2" popover>/u);
  const body = await render(brief);
  assert.match(body, /id="s1"[\s\S]*id="s3"/u);
  assert.doesNotMatch(body, /id="s2"|Two/u);
  assert.deepEqual(
    groupSections(brief).map(({ sentences }) => sentences.map(({ ordinal }) => ordinal)),
    [[1, 3]],
  );
});

test("a page without a sentence for it has a standfirst that counts", async () => {
  assert.equal(String(await renderStandfirst(page([{ text: "One came." }]), view)), '<p class="stand">Counts.</p>');
});
