import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serveSample, type TestSite } from "./sample-site.ts";

let site: TestSite;
before(async () => {
  site = await serveSample();
});
after(() => site.close());

async function read(path: string, language: string): Promise<string> {
  const answer = await site.app.request(path, { headers: { "accept-language": language } });
  assert.equal(answer.status, 200, path);
  return answer.text();
}

/** The page's own words: without passages and quotations, which name their language, and names as they stand. */
function ownWords(page: string, language: string): string {
  const [, main = ""] = /<main[^>]*>([\s\S]*?)<\/main>/u.exec(page) ?? [];
  const other = new RegExp(`<(\\w+)[^>]*\\slang="(?!${language}")[^"]*"[^>]*>(?:(?!<\\1\\b)[\\s\\S])*?</\\1>`, "gu");
  return main
    .replace(other, " ")
    .replace(/<(pre|code|bdi)\b[\s\S]*?<\/\1>/gu, " ")
    .replace(/<[^>]*>/gu, "\n");
}

const acts = [
  ["ru", /Си Цзиньпин и Путин провели переговоры/u, /Подтверждения: /u, /глава государства/u],
  ["zh", /习近平和普京举行了会谈/u, /依据：/u, /国家元首/u],
  ["ar", /وقع شي جين بينغ وبوتين وثيقة مشتركة/u, /الأدلة: /u, /رئيس دولة/u],
  ["es", /Xi Jinping y Putin mantuvieron conversaciones/u, /Pruebas: /u, /jefe de Estado/u],
  ["fr", /Xi Jinping et Poutine ont eu des entretiens/u, /Preuves : /u, /chef d’État/u],
  ["de", /Xi Jinping und Putin führten Gespräche/u, /Belege: /u, /Staatsoberhaupt/u],
] as const;

test("a dossier tells acts, panels and registers in the language of its reader, and passages in their own", async () => {
  for (const [language, ...marks] of acts) {
    const page = await read("/dossier/CHN-RUS", language);
    for (const mark of marks) assert.match(page, mark, language);
    assert.match(page, /<blockquote lang="en" dir="ltr">/u, language);
    assert.doesNotMatch(
      ownWords(page, language),
      /independent voice|not said|no day given|Evidence:|This record/u,
      language,
    );
  }
});

test("no fixed word of a dossier is English in another language, and its lists have the commas of their own", async () => {
  const fixed =
    /joint statement|Russia and China agreed|names no producer|Both, jointly|Chinese (?:customs|foreign ministry)(?! readout)|US Dollar/u;
  for (const language of ["ru", "zh", "ar", "es", "fr", "de"]) {
    const page = await read("/dossier/CHN-RUS", language);
    const unquoted = page.replace(/<(blockquote|q|cite|pre)\b[\s\S]*?<\/\1>/gu, " ");
    const quoted = /<span lang="en" dir="auto">[^<]*<\/span>|<h3 lang="en" dir="auto"><a [^>]*>[^<]*<\/a>/gu;
    assert.doesNotMatch(unquoted.replace(quoted, " "), fixed, language);
    if (language !== "ar" && language !== "zh") continue;
    const script = language === "ar" ? "Arabic" : "Han";
    assert.doesNotMatch(ownWords(page, language), new RegExp(`[\\p{Script=${script}}\\d], `, "u"), language);
  }
});

test("registers that a reader looks for say that they are empty, and what would fill them", async () => {
  for (const [language, none, why] of [
    ["en", "No sanction is recorded\\.", "would stand here"],
    ["fr", "Aucune sanction n’est consignée\\.", "figurerait ici"],
  ] as const) {
    const page = await read("/dossier/CHN-RUS", language);
    assert.match(page, /<a href="#sanctions">/u);
    assert.match(page, new RegExp(`<h2 id="sanctions">[^<]+</h2><p class="held"><b>${none}</b> [^<]*${why}`, "u"));
    assert.match(page, /<h2 id="third">/u);
  }
  const kept = await read("/dossier/CHN-RUS/forecasts.json", "en");
  assert.match(kept, /"who":"Oonagh Feeney"/u, "what somebody foretells under a headline on both is kept");
});

test("the method prints what was measured of each type, and of which it is nothing", async () => {
  interface Measured {
    readonly types: readonly {
      readonly id: string;
      readonly measured: { readonly found: number; readonly right: number };
    }[];
  }
  const { types } = (await (await site.app.request("/method.json")).json()) as Measured;
  const page = await read("/method", "en");
  for (const { id, measured } of types) {
    const [, row = ""] = new RegExp(`<tr id="type-${id}">(.*?)</tr>`, "su").exec(page) ?? [];
    const { found, right } = measured;
    const share = `${Math.round((100 * right) / found)}% of ${found}`;
    assert.ok(row.includes(found === 0 ? "not measured, 0 examples" : found < 20 ? "too few to tell" : share), id);
    if (found < 20) assert.doesNotMatch(row, /\d%/u, id);
  }
  assert.match(page, /counts against it even where it is right/u);
  for (const section of ["stories", "copies", "sentences"]) assert.match(page, new RegExp(`<h2 id="${section}">`, "u"));
  assert.match(page, /caught: negation/u);
});

test("a record, the method and a dimension speak it too", async () => {
  const { lines } = (await (await site.app.request("/dossier/CHN-RUS.json")).json()) as {
    lines: { id: string; type: string }[];
  };
  const meeting = lines.find(({ type }) => type === "meet")?.id ?? "";
  assert.match(await read(`/record/${meeting}`, "ru"), /<h1>[^<]*провели переговоры<\/h1>/u);
  assert.match(await read("/method", "zh"), /<h1>方法<\/h1>[\s\S]*石油、天然气/u);
  assert.match(await read("/dimension/trade", "ar"), /السلع والخدمات/u);
});

test("what stays English on a Chinese page says so: no clause of it stands unmarked", async () => {
  const { lines } = (await (await site.app.request("/dossier/CHN-RUS.json")).json()) as {
    lines: { saidBy?: string }[];
  };
  const { rows } = (await (await site.app.request("/dossier/CHN-RUS/statements.json")).json()) as {
    rows: { speaker?: string }[];
  };
  const speakers = [...lines.map(({ saidBy }) => saidBy), ...rows.map(({ speaker }) => speaker)].join("\n");
  const names =
    /Harbour|Dispatch|Depesha|Record|Sentinel|Courier|Chronicle|Ledger|Daily|Observer|Post|Pearl|readout|Plata|ministry/u;
  for (const path of ["/dossier/CHN-RUS", "/method"]) {
    const words = /\p{Script=Latin}[\p{Script=Latin}’'-]+(?: \p{Script=Latin}[\p{Script=Latin}’'-]+){2,}/gu;
    const found = [...ownWords(await read(path, "zh"), "zh").matchAll(words)]
      .map(([run]) => run)
      .filter((run) => !names.test(run) && !speakers.includes(run));
    assert.deepEqual([...new Set(found)], [], path);
  }
});

test("a state's latest records and a search tell them in the reader's language, their passages in their own", async () => {
  assert.match(await read("/state/RUS", "ru"), /<h3><a href="\/record\/[^"]*">[^<]*провели переговоры/u);
  assert.match(await read("/search?q=Putin%20kind%3Arecord", "zh"), /<h3 lang="zh"[^>]*><a[^>]*>[^<]*普京/u);
  assert.match(await read("/state/RUS", "en"), /held talks/u);
});
