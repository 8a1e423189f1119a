import assert from "node:assert/strict";
import { test } from "node:test";
import { makeArticle, makeMaterial } from "../../../test/relations/make-material.ts";
import { readClaims } from "../../claims/index.ts";
import { parseActors } from "../actors.ts";
import { listStatements, type Statement } from "./list-statements.ts";
import type { PairMaterial } from "./types.ts";

/** The statements on Iceland and Norway in a text: "speaker | certainty | dimension | words". */
function statementsIn(text: string, more: Partial<PairMaterial> = {}): readonly string[] {
  const article = makeArticle({ id: "t", text });
  const claims = readClaims({ ...article.article, language: "en", publishedAt: article.publishedAt ?? "" });
  return listStatements(makeMaterial([], [article], { ...more, claims: new Map([["t", claims]]) })).map(show);
}

function show({ speaker, certainty, dimension, text }: Statement): string {
  return `${speaker} | ${certainty} | ${dimension} | ${text}`;
}

test("of a speech each sentence stands by itself, with its own certainty and subject", () => {
  const speech =
    "A visit to Oslo.\n\nMinister of Iceland Mara Ito: Iceland values its trade with Norway. " +
    "I would like to thank you for the coffee. Gas from Norway will warm our houses. The weather is fine.";
  assert.deepEqual(statementsIn(speech), [
    "Minister of Iceland Mara Ito | certain | trade | Iceland values its trade with Norway.",
    "Minister of Iceland Mara Ito | forecast | energy | Gas from Norway will warm our houses.",
  ]);
});

test("a greeting is no statement, and who asks is not named", () => {
  assert.deepEqual(
    statementsIn(
      "A visit.\n\nMinister of Iceland Mara Ito: Mr Lund of Norway, friends. We greet you.\n\n" +
        "Minister of Iceland Mara Ito: Mr Berg, friends of Norway,\n\nQuestion: Will Norway sell fish?",
    ),
    [],
  );
});

test("nobody unnamed speaks where two exchange views, and inside somebody's own words", () => {
  assert.deepEqual(statementsIn("They exchanged opinions on the ports of Norway."), []);
  assert.deepEqual(statementsIn("It was reported that Norway would sell its ferries to Iceland.").length, 1);
});

test("who is quoted in a sentence and was not made out does not stand as unnamed, and what nobody asks is no word", () => {
  const quoted =
    "The harbour's loud voice has it that the ports of Iceland and Norway are “closed to all of the fish”.";
  assert.deepEqual(statementsIn(quoted), []);
  assert.deepEqual(statementsIn("The sale has officials wondering if Norway will keep the ferries of Iceland."), []);
});

test("what is widely held is that alone, whatever else the sentence tells", () => {
  assert.deepEqual(statementsIn("The minister, who was widely seen as shy, left Norway for Iceland."), []);
});

test("a possessive is not the speaker, and what another mentions in passing is no word of its own", () => {
  assert.deepEqual(
    statementsIn("Mara Ito, President Vladimir Putin's guide, said Norway's ports and Iceland's were full."),
    [
      "Mara Ito | certain | general | Mara Ito, President Vladimir Putin's guide, said Norway's ports and Iceland's were full.",
    ],
  );
  assert.equal(
    statementsIn("“Norway left Iceland,” said Mara Ito, once a guide of Mr. Vladimir Putin.")[0]?.split(" | ")[0],
    "Mara Ito",
  );
  assert.deepEqual(statementsIn("The buyers would like to see Norway agree to a sale of Iceland's fish."), []);
});

test("both speak where they are named together, and not where one is named in the other's office", () => {
  const speaker = (text: string): string | undefined => statementsIn(text)[0]?.split(" | ")[0];
  assert.equal(speaker("Iceland and Norway said that the ports were full."), "Both, jointly");
  assert.notEqual(speaker("Iceland's ambassador to Norway said that the ports were full."), "Both, jointly");
});

test("a deed that answers is no word", () => {
  const welcome = (whom: string): number => statementsIn(`Iceland's president Mara Ito welcomed ${whom}.`).length;
  assert.equal(welcome("Norwegian Prime Minister Jon Berg to the palace on Monday to talk about Norway"), 0);
  assert.equal(welcome("Norway's decision to sell its ferries"), 1);
  assert.deepEqual(statementsIn("Iceland responded by closing its ports to Norway."), []);
});

test("a greeting of several persons says nothing", () => {
  assert.deepEqual(
    statementsIn("A visit to Oslo.\n\nMinister of Iceland Mara Ito: President of Norway, colleagues, good afternoon."),
    [],
  );
});

test("the word of two persons is not given to one of them", () => {
  const two = statementsIn("Vladimir Putin and Mr Lund discussed the ports of Norway and Iceland.");
  assert.ok(
    two.every((line) => !line.startsWith("Mr Lund")),
    String(two),
  );
  assert.deepEqual(statementsIn("Mara Ito and Jon Berg said the ports of Norway were full."), []);
});

test("words of one side that name neither the other nor both are not on the pair, unless the article is", () => {
  const words = "Iceland's minister Mara Ito said the harbour needs paint.";
  assert.deepEqual(statementsIn(`${words} Peru is far. Peru sent fish.`), []);
  assert.equal(statementsIn("Iceland's minister Mara Ito said Norway's harbour needs paint.").length, 1);
});

test("a newspaper whose name begins with a state's is not the state, and what a state is said to want is no word", () => {
  assert.deepEqual(statementsIn("Norway Today reported that the ports of Iceland were full."), []);
  assert.deepEqual(statementsIn("Norway wants Iceland to close its ports."), []);
});

test("a user's own actor goes by the name in their table, and their side makes the words of the pair", () => {
  const text = "Ms. Ito said the ports of Norway were full. Iceland is near. Iceland and Norway fish.";
  assert.deepEqual(statementsIn(text), []);
  const read = parseActors('[[actor]]\nname = "Mara Ito"\nkind = "person"\nalso = ["Ms. Ito"]\nside = "ISL"');
  assert.ok(read.ok);
  assert.deepEqual(statementsIn(text, { actors: read.value }), [
    "Mara Ito | certain | general | Ms. Ito said the ports of Norway were full.",
  ]);
});

test("who speaks has to name the other side: what stands beside their words in the sentence is the outlet's", () => {
  assert.deepEqual(
    statementsIn("After a day in Norway Iceland's minister Mara Ito said the tea was cold. Peru is far. Peru is big."),
    [],
  );
  assert.deepEqual(statementsIn("Jon Berg said that Norwegian food was served to Icelanders."), []);
  assert.equal(statementsIn("Jon Berg said that Norwegian fish exports to Iceland fell.").length, 1);
  assert.equal(statementsIn("Iceland's minister Mara Ito said talks with the Norwegians went on.").length, 1);
});

test("a question of what a state sells is no word of the state", () => {
  assert.deepEqual(statementsIn("They looked at the question of long-term supplies by Iceland to Norway."), []);
});

test("a third state that the words name more often makes them another pair's", () => {
  assert.deepEqual(statementsIn("Iceland's minister Mara Ito said Peru lent Norway ships that Peru needs."), []);
});

test("what was not said is no word, and who passes words on is no actor", () => {
  assert.deepEqual(statementsIn("Iceland has never accused Norway of closing its ports."), []);
  assert.deepEqual(statementsIn("Norwegian media reported that Norway closed its ports to Iceland."), []);
});

test("courtesy is no statement, and what a speaker is sure of keeps its own mood", () => {
  const speech =
    "A visit to Oslo.\n\nMinister of Iceland Mara Ito: Please pass on our best wishes to the President of Norway. " +
    "I am confident that Iceland and Norway are near. I am sure that fish from Norway will be cheap.";
  assert.deepEqual(statementsIn(speech), [
    "Minister of Iceland Mara Ito | certain | general | I am confident that Iceland and Norway are near.",
    "Minister of Iceland Mara Ito | forecast | general | I am sure that fish from Norway will be cheap.",
  ]);
});

test("a club and a paper with a state in their names are no state", () => {
  assert.deepEqual(statementsIn("The West Norwegian reported that Norway closed its ports to Iceland."), []);
  assert.deepEqual(statementsIn("Iceland and Norway Veterans of the Sea said that the ports were full."), []);
});

test("a former minister and an expert speak for no side", () => {
  const side = (text: string): readonly string[] => {
    const article = makeArticle({ id: "t", text });
    const claims = readClaims({ ...article.article, language: "en", publishedAt: article.publishedAt ?? "" });
    return listStatements(makeMaterial([], [article], { claims: new Map([["t", claims]]) })).map((one) => one.side);
  };
  assert.deepEqual(side("Mara Ito, a former minister of Iceland, said Norway closed its ports to Iceland."), [
    "unknown",
  ]);
  assert.deepEqual(side("Iceland's minister Mara Ito said Norway closed its ports to Iceland."), ["a"]);
});

test("what is called after a state is not the state", () => {
  assert.deepEqual(statementsIn("Jon Berg said the Norway inquiry was about Iceland."), []);
  assert.equal(statementsIn("Jon Berg said Norway asked about Iceland.").length, 1);
});

/** The same under a headline. */
function under(title: string, text: string): readonly string[] {
  const article = makeArticle({ id: "t", text, title });
  const claims = readClaims({ ...article.article, title, language: "en", publishedAt: article.publishedAt ?? "" });
  return listStatements(makeMaterial([], [article], { claims: new Map([["t", claims]]) })).map(show);
}

test("a third's forecast under a headline on both is about them, another's words and another headline's are not", () => {
  const report =
    "Iceland sold more fish to Norway than ever. Mara Ito of the Reef Institute for Northern Trade expects the total to reach $9 billion.";
  const forecast = "Mara Ito of the Reef Institute for Northern Trade expects the total to reach $9 billion.";
  assert.ok(
    under("Iceland's trade with Norway grows", report).includes(`Mara Ito | forecast | general | ${forecast}`),
    String(under("Iceland's trade with Norway grows", report)),
  );
  assert.ok(!under("Trade grows in the north", report).some((line) => line.endsWith(forecast)));
  assert.ok(!under("Iceland and Norway in love", report).some((line) => line.endsWith(forecast)));
  const said = report.replace("expects the total to reach", "said that the total was");
  assert.ok(!under("Iceland's trade with Norway grows", said).some((line) => line.includes("the total was")));
});

/** A speech of Iceland's minister in talks with Norway; what stands in the dossier. */
function spoken(...sentences: readonly string[]): readonly string[] {
  return statementsIn(`Talks in Oslo, Norway.\n\nMinister of Iceland Mara Ito: ${sentences.join(" ")}`).map((line) =>
    line.split(" | ").toSpliced(0, 1).join(" | "),
  );
}

test("in a speech a line on the speaker's own state alone is not on the pair, one that means the other is", () => {
  assert.deepEqual(
    spoken(
      "Iceland has trade with Norway.",
      "Iceland has nine lakes and one of them is deep.",
      "They make good pictures for any culture festival.",
      "Our exports grew by a third last year.",
      "We know that you have met our fishermen in Iceland.",
      "A quiet region, the Donbas deserves a word.",
    ),
    [
      "certain | trade | Iceland has trade with Norway.",
      "certain | trade | Our exports grew by a third last year.",
      "certain | general | We know that you have met our fishermen in Iceland.",
    ],
  );
});

test("what a state plans to do it promises, in whatever language, and what others expect of it is foretold", () => {
  const mood = (language: string, text: string): string | undefined => {
    const article = makeArticle({ id: "t", text, language });
    const claims = readClaims({ ...article.article, language, publishedAt: article.publishedAt ?? "" });
    return listStatements(makeMaterial([], [article], { claims: new Map([["t", claims]]) }))[0]?.certainty;
  };
  assert.equal(mood("fr", "La Norvège prévoit de bâtir un port avec l’Islande."), "promise");
  assert.notEqual(mood("fr", "Selon Mara Ito, la Norvège va vendre des ports à l’Islande."), "promise");
});

test("what both will do, and what a speaker does together with others, is promised", () => {
  assert.deepEqual(
    spoken(
      "I am confident that both sides will do everything to trade with Norway.",
      "Together with our friends of Norway we will be opening a port.",
      "We know what Norway is.",
    ),
    [
      "promise | trade | I am confident that both sides will do everything to trade with Norway.",
      "promise | general | Together with our friends of Norway we will be opening a port.",
      "certain | general | We know what Norway is.",
    ],
  );
});

test("who would like to wish something wishes it", () => {
  const said = ["I would like to wish the fish fair in Norway luck.", "We know what you wish for Norway."];
  assert.deepEqual(spoken(...said), [
    "wish | general | I would like to wish the fish fair in Norway luck.",
    "certain | general | We know what you wish for Norway.",
  ]);
});

test("in a transcript what both are said to have done is the word of whoever speaks", () => {
  const speech =
    "Iceland and Norway said that talks went on.\n\nMinister of Iceland Mara Ito: We met twice.\n\n" +
    "Ports are full.\n\nIceland and Norway reaffirmed their interest in ports.";
  assert.deepEqual(
    statementsIn(speech).filter((line) => line.startsWith("Both")),
    ["Both, jointly | certain | general | Iceland and Norway said that talks went on."],
  );
});

test("a pronoun behind an office that is another side's stands for nobody further up", () => {
  const told = (subject: string): readonly string[] =>
    statementsIn(
      `Vladimir Putin spoke to the President of Norway about Russia and Norway.\n\n${subject} thanked his guest. ` +
        "He said Norway and Iceland were near Russia.",
    ).map((line) => line.split(" | ")[0] ?? "");
  assert.ok(!told("The President of Norway").includes("Vladimir Putin"));
  assert.ok(told("Mr Putin").includes("Vladimir Putin"));
});

test("one side's words on a third state or on Europe are not on the pair, those on the other side beside them are", () => {
  assert.deepEqual(
    spoken(
      "Norway knows our trade well.",
      "Our trade with Peru has doubled.",
      "Gas is cheap in Europe.",
      "Norway likes Iceland.",
      "Iceland trusts Norway.",
      "Gas for Peru and Norway is cheap in Europe.",
      "We were going to sell gas to Norway.",
    ).map((line) => line.replace(/^.*\| /u, "")),
    [
      "Norway knows our trade well.",
      "Norway likes Iceland.",
      "Iceland trusts Norway.",
      "Gas for Peru and Norway is cheap in Europe.",
      "We were going to sell gas to Norway.",
    ],
  );
  const caption =
    "Iceland trades with Norway as we know.\n\nNorwegian Gas Fair April 26, 2019\n\nOur gas is for Norway.";
  assert.ok(
    spoken(caption).every((line) => !line.includes("Fair")),
    String(spoken(caption)),
  );
});

test("what stands under a picture and what a reporter asks is no word of who spoke last, and politeness is no condition", () => {
  assert.deepEqual(
    spoken(
      "I would also like to note the trade of Norway with Iceland.",
      "With the King of Norway.",
      "My second question is for the King of Norway.",
      "With Norway we have trade.",
    ),
    [
      "certain | trade | I would also like to note the trade of Norway with Iceland.",
      "certain | trade | With Norway we have trade.",
    ],
  );
});

test("a speaker's side is that of the office beside their name wherever the article introduces them", () => {
  const sides = (text: string): readonly string[] => {
    const article = makeArticle({ id: "t", text });
    const claims = readClaims({ ...article.article, language: "en", publishedAt: article.publishedAt ?? "" });
    return listStatements(makeMaterial([], [article], { claims: new Map([["t", claims]]) })).map((one) => one.side);
  };
  const turn = "Mara Ito: We know that Norway trades with Iceland.";
  assert.deepEqual(sides(`The King of Norway met with President of Iceland Mara Ito.\n\n${turn}`), ["a"]);
  assert.deepEqual(sides(`The King of Norway met in Iceland with Mara Ito.\n\n${turn}`), ["unknown"]);
  assert.deepEqual(sides(`The King of Norway met with former President of Iceland Mara Ito.\n\n${turn}`), ["unknown"]);
});

test("the office beside a name gives its bearer a side in Spanish, French and German too", () => {
  const side = (language: string, text: string): string | undefined => {
    const article = makeArticle({ id: "t", text, language });
    const claims = readClaims({ ...article.article, language, publishedAt: article.publishedAt ?? "" });
    return listStatements(makeMaterial([], [article], { claims: new Map([["t", claims]]) }))[0]?.side;
  };
  const es = "“Noruega e Islandia están cerca”, dijo Mara Ito.";
  assert.equal(side("es", `El ministro islandés de Pesca, Mara Ito, llegó el lunes. ${es}`), "a");
  assert.equal(side("es", `El exministro islandés de Pesca, Mara Ito, llegó el lunes. ${es}`), "unknown");
  const fr = "« La Norvège et l’Islande sont proches », a déclaré Mara Ito.";
  assert.equal(side("fr", `La ministre islandaise de la Pêche, Mara Ito, est arrivée lundi. ${fr}`), "a");
  assert.equal(side("fr", `La ministre a vu en Islande la chanteuse Mara Ito. ${fr}`), "unknown");
  const de = "„Norwegen und Island sind nah“, sagte Mara Ito.";
  assert.equal(side("de", `Die isländische Ministerin für Fischerei, Mara Ito, kam am Montag. ${de}`), "a");
  assert.equal(side("de", `Die frühere isländische Ministerin Mara Ito kam am Montag. ${de}`), "unknown");
});

test("a family name with a title speaks for the state that the headline gives it", () => {
  const side = (title: string): string | undefined => {
    const text = "Mr Ito said that Iceland and Norway were near. Iceland trades with Norway.";
    const article = makeArticle({ id: "t", text, title });
    const claims = readClaims({ ...article.article, title, language: "en", publishedAt: article.publishedAt ?? "" });
    return listStatements(makeMaterial([], [article], { claims: new Map([["t", claims]]) }))[0]?.side;
  };
  assert.equal(side("The King of Norway met Icelandic Prime Minister Mara Ito"), "a");
  assert.equal(side("The King of Norway met Icelandic singer Mara Ito"), "unknown");
});

/** The words of the statements in an article of a government of Iceland; "" where it is not said whose. */
function ofGovernment(text: string, title: string): readonly string[] {
  const article = makeArticle({ id: "t", text, title, country: "ISL", outletKind: "government" });
  const claims = readClaims({ ...article.article, title, language: "en", publishedAt: article.publishedAt ?? "" });
  return listStatements(makeMaterial([], [article], { claims: new Map([["t", claims]]) })).map(
    ({ speaker, side, text: words }) => `${speaker} | ${side} | ${words}`,
  );
}

const home =
  "A long day.\n\nMinister of Iceland Mara Ito: Iceland, good evening. Our banks have money and our trade grows. Norway has a new king, and " +
  "Norway is cold. We sold Norway a ferry. The King of Norway and I talked. In Iceland nobody sells ferries to Norway. Our trade with Peru, Peru and Norway grows.";

test("a transcript that is not between the two has of them what names both alone", () => {
  const said = (title: string): readonly string[] =>
    ofGovernment(home, title).map((line) => line.split(" | ")[2] ?? "");
  assert.deepEqual(said("A press conference on the year"), [
    "We sold Norway a ferry.",
    "The King of Norway and I talked.",
    "In Iceland nobody sells ferries to Norway.",
  ]);
  assert.ok(said("Talks with the King of Norway").includes("Our banks have money and our trade grows."));
});

test("who asks in a transcript and speaks for nobody says nothing on the pair, whoever else is named there does", () => {
  const talk = (words: string): readonly string[] =>
    statementsIn(
      `Talks in Oslo, Norway.\n\nMinister of Iceland Mara Ito: Iceland is near Norway.\n\nJon Lund: ${words}\n\n` +
        "QUESTION: Norway wants ferries from Iceland.",
    ).map((line) => line.split(" | ")[0] ?? "");
  assert.deepEqual(talk("Norway and Iceland have trade. Is it good?"), ["Minister of Iceland Mara Ito"]);
  assert.deepEqual(talk("Norway and Iceland have trade. It is good."), ["Minister of Iceland Mara Ito", "Jon Lund"]);
});

test("on a government's own pages an office without a state is of that state, unless a guest has the same", () => {
  const words = "The Vice President thanked Norway for the ferries.";
  assert.deepEqual(ofGovernment(words, "A call with the King of Norway"), [`Vice President | a | ${words}`]);
  const guest = `Norwegian Vice President Jon Berg came from Norway. ${words}`;
  assert.ok(ofGovernment(guest, "A visit").every((line) => !line.includes("| a |")));
  const envoy = `Our envoy to Norway Vice President Mara Ito came. ${words}`;
  assert.deepEqual(ofGovernment(envoy, "A visit"), [`Vice President | a | ${words}`]);
  const general = words.replace("Vice President", "Deputy Secretary General Lund");
  assert.ok(ofGovernment(general, "A day").every((line) => !line.includes("| a |")));
  const premier = words.replace("Vice President", "Chancellor");
  assert.ok(ofGovernment(premier, "A day").every((line) => !line.includes("| a |")));
  const turns = "A day.\n\nMS LUND: We in Iceland thanked Norway.\n\nPRIME MINISTER BÉRG: Norway likes Iceland.";
  assert.deepEqual(ofGovernment(turns, "Ms Lund and Prime Minister Berg of Norway"), [
    "MS LUND | a | MS LUND: We in Iceland thanked Norway.",
    "PRIME MINISTER BÉRG | b | PRIME MINISTER BÉRG: Norway likes Iceland.",
  ]);
});

test("a long talk of one person, and a caption of half words, take no more than 20 ms a thousand characters", () => {
  const turns = Array.from({ length: 600 }, (_, k) => `Mara Ito: Iceland is with Norway ${k}.`);
  for (const text of [
    ["The President of Iceland Mara Ito came to Norway.", ...turns].join("\n\n"),
    `A visit.\n\nMinister of Iceland Mara Ito: With ${"éa".repeat(10_000)} of Norway.`,
  ]) {
    const article = makeArticle({ id: "t", text });
    const claims = readClaims({ ...article.article, language: "en", publishedAt: article.publishedAt ?? "" });
    const start = process.cpuUsage().user;
    listStatements(makeMaterial([], [article], { claims: new Map([["t", claims]]) }));
    const cost = (process.cpuUsage().user - start) / 1000;
    assert.ok(cost < (20 * text.length) / 1000, `${cost} ms for ${text.length}`);
  }
});
