import type { Brief, StoredBrief } from "../../brief/index.ts";
import type { PairMaterial, PairRegisters } from "../../relations/index.ts";
import { type InterfaceLanguage, inLanguage, interfaceLanguage, spoken } from "../interface-language.ts";
import { namesOf } from "../pages/dossier/view.ts";
import { editionDay } from "../list-ahead.ts";
import type { OutletView } from "../pages/outlet.ts";
import type { SpeakerView } from "../pages/speaker.ts";
import { tellCountry, tellOwnership } from "../pages/story-sources.ts";
import type { TopicView } from "../pages/topic.ts";
import { say, sayOr } from "../say.ts";
import { comma, tellDay, tellList } from "../words.ts";
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

/** What the picture of the edition says, in the language of the page: its day, its lead and what follows. */
export function tellEditionPicture(
  stories: readonly StoredBrief[],
  { articles, outlets }: { readonly articles: number; readonly outlets: number },
  siteTitle: string,
): PictureText | undefined {
  const [lead, ...others] = stories.map(({ brief }) => brief);
  if (!lead) return undefined;
  const day = editionDay(stories);
  return {
    siteTitle,
    kick: [say("nav.edition"), day && tellDay(day)].filter(Boolean).join(" · "),
    title: lead.title,
    standfirst: others
      .slice(0, 3)
      .map(({ title }) => title)
      .join(" · "),
    facts: [
      say("count.stories", { count: stories.length }),
      say("count.articles", { count: articles }),
      say("count.outlets", { count: outlets }),
    ],
    language: lead.language,
  };
}

/** What the picture of a state or a dimension says, in the language of the page. */
export function tellTopicPicture(
  { kick, name, about }: Pick<TopicView, "kick" | "name" | "about">,
  counts: { readonly story: number; readonly record: number },
  siteTitle: string,
): PictureText {
  const facts = [say("count.stories", { count: counts.story }), say("count.records", { count: counts.record })];
  return { siteTitle, kick, title: name, standfirst: about, facts, language: interfaceLanguage() };
}

/** What the picture of an outlet says, in the language of the page: what it is, and no score. */
export function tellOutletPicture({ outlet, first }: OutletView, siteTitle: string): PictureText {
  const about = [
    tellCountry(outlet.country),
    sayOr(`kind.${outlet.kind}`, outlet.kind),
    say("outlet.ownership", { ownership: tellOwnership(outlet.ownership) }),
  ];
  return {
    siteTitle,
    kick: say("nav.sources"),
    title: outlet.name,
    standfirst: about.join(comma()),
    facts: [
      say("count.articles", { count: outlet.articles }),
      say("count.copies", { count: outlet.copies }),
      `${say("outlet.told")}: ${first.length}`,
    ],
    language: interfaceLanguage(),
  };
}

/** What the picture of a speaker's page says, in the language of the page. */
export function tellSpeakerPicture(
  { name, sayings }: Pick<SpeakerView, "name" | "sayings">,
  siteTitle: string,
): PictureText {
  const outlets = new Set(sayings.flatMap(({ first, again }) => [first, ...again].map(({ teller }) => teller)));
  const days = sayings.flatMap(({ first }) => first.at ?? []).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return {
    siteTitle,
    kick: say("search.claim"),
    title: name,
    standfirst: from && to ? say("speaker.range", { from: tellDay(from), to: tellDay(to) }) : "",
    facts: [say("count.statements", { count: sayings.length }), say("count.outlets", { count: outlets.size })],
    language: interfaceLanguage(),
  };
}
