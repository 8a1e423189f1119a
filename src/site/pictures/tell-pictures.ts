import type { Brief } from "../../brief/index.ts";
import type { PairMaterial, PairRegisters } from "../../relations/index.ts";
import { type InterfaceLanguage, inLanguage, spoken } from "../interface-language.ts";
import { namesOf } from "../pages/dossier/view.ts";
import { say } from "../say.ts";
import { tellDay, tellList } from "../words.ts";
import type { PictureText } from "./draw-picture.ts";

/** What the picture of a story's page says, in the language of that page. */
export function tellStoryPicture(brief: Brief, siteTitle: string): PictureText {
  const { voices, articles, countries, languages } = brief.counts;
  return inLanguage(spoken(brief.language) ?? "en", () => ({
    siteTitle,
    kick: tellDay(brief.publishedAt),
    title: brief.title,
    standfirst: brief.standfirst,
    facts: [
      say("count.voices", { count: voices }),
      say("count.articles", { count: articles }),
      say("count.countries", { count: countries }),
      say("count.languages", { count: languages }),
    ],
    language: brief.language,
  }));
}

/** What the picture of a dossier says, in a language of the interface. */
export function tellDossierPicture(
  { a, b, lines }: Pick<PairMaterial, "a" | "b" | "lines">,
  { coverage }: Pick<PairRegisters, "coverage">,
  siteTitle: string,
  language: InterfaceLanguage,
): PictureText {
  return inLanguage(language, () => {
    const [one, other] = [namesOf(a), namesOf(b)];
    const { from, to, outlets, articles, languages } = coverage;
    return {
      siteTitle,
      kick: from && to ? `${say("dossier.kick")} · ${tellDay(from)} – ${tellDay(to)}` : say("dossier.kick"),
      title: tellList([one.short, other.short]),
      standfirst: tellList([one.formal, other.formal]),
      facts: [
        say("count.records", { count: lines.length }),
        say("count.outlets", { count: outlets }),
        say("count.articles", { count: articles }),
        say("count.languages", { count: languages.length }),
      ],
      language,
    };
  });
}
