import { baseName } from "../realise/names.ts";
import { listWords } from "../realise/list-words.ts";
import { fill, startUpper } from "../realise/read-acts.ts";
import { shortName } from "../compose/short-name.ts";
import data from "./data/frames.json" with { type: "json" };
import type { Parting, PartingTopic } from "./types.ts";

type Frame = (typeof data.languages)["en"];

const frames: Readonly<Record<string, Frame>> = data.languages;
const topics: readonly PartingTopic[] = ["naming", "order", "readout"];

/** The parting in a language that pages are written in; undefined where a name has no form in it. */
export function tellParting({ topic, names = [], quotes }: Parting, language: string): string | undefined {
  const frame = frames[language];
  if (!frame) return undefined;
  const named = names.flatMap((code) => nameOf(code, language) ?? []);
  if (named.length < names.length) return undefined;
  const head = fill(frame[topic], { names: listWords(named, language) });
  const told = quotes.map(({ outlet, language: own, words }) =>
    fill(frame.quote, {
      outlet,
      words,
      tongue: own === language ? "" : fill(frame.tongue, { language: languageName(own, language) }),
    }),
  );
  return startUpper(`${head}${frame.colon}${told.join(frame.join)}${frame.end}`);
}

/** True where a sentence begins as one that tells a parting does. */
export function isPartingHead(sentence: string, language: string): boolean {
  const frame = frames[language];
  return frame !== undefined && topics.some((topic) => sentence.startsWith(frame[topic].split("{")[0] ?? ""));
}

function nameOf(code: string, language: string): string | undefined {
  return language === "en" ? shortName(code) : baseName(code, language);
}

function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
