import { type Html, html, joinHtml, nothing } from "./html.ts";
import {
  addressIn,
  interfaceLanguage,
  interfaceLanguages,
  type InterfaceLanguage,
  wholeAddress,
} from "./interface-language.ts";
import { pictureSize } from "./pictures/draw-picture.ts";
import { say } from "./say.ts";
import { directionOf } from "./words.ts";

export interface PageFrame {
  readonly siteTitle: string;
  readonly title: string;
  readonly description?: string;
  /** Path of the page on the site, for the canonical address. */
  readonly path: string;
  readonly current?: "edition" | "pairs" | "sources" | "method" | "check" | "search";
  /** A plain notice above the page, as the sample edition has one. */
  readonly notice?: string | undefined;
  /** Feeds of the page: path without its ending, and what they bring. */
  readonly feeds?: { readonly path: string; readonly query?: string; readonly title: string };
  /** The page holds text that is written in English alone, and says so where its labels are in another language. */
  readonly english?: boolean;
  readonly head?: Html;
  /** Path of the picture that other sites show beside a link to the page, and what it says. */
  readonly picture?: { readonly path: string; readonly alt: string } | undefined;
  readonly body: () => Html;
}

/** The frame of every page: head, skip link, notice, masthead, main, languages. */
export function renderPage(frame: PageFrame): Html {
  const language = interfaceLanguage();
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame.title} · ${frame.siteTitle}</title>
${renderDescription(frame)}
<link rel="canonical" href="${wholeAddress(frame.path)}"><link rel="stylesheet" href="/style.css"><link rel="icon" href="/icon.svg" type="image/svg+xml">
${renderFeedLinks(frame)}${frame.head ?? nothing}<script src="/page.js" defer></script>
</head>
<body>
<a class="skip" href="#main">${say("nav.skip")}</a>
${frame.notice ? html`<aside class="proto" aria-label="${say("nav.about")}"><div class="wrap" lang="en" dir="ltr">${frame.notice}</div></aside>` : nothing}
${renderMasthead(frame)}
<main id="main" class="wrap">
${frame.body()}
</main>
${renderLanguages(language, frame.english === true)}
</body></html>`;
}

function renderDescription({ title, description, siteTitle, path, picture }: PageFrame): Html {
  const text = description ?? title;
  return html`<meta name="description" content="${text}"><meta property="og:description" content="${text}">
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${siteTitle}"><meta property="og:url" content="${wholeAddress(path)}">${picture ? renderPicture(picture) : html`<meta name="twitter:card" content="summary">`}`;
}

function renderPicture({ path, alt }: NonNullable<PageFrame["picture"]>): Html {
  const { width, height } = pictureSize;
  return html`
<meta property="og:image" content="${wholeAddress(path)}"><meta property="og:image:type" content="image/png"><meta property="og:image:width" content="${width}"><meta property="og:image:height" content="${height}"><meta property="og:image:alt" content="${alt}"><meta name="twitter:card" content="summary_large_image">`;
}

function renderFeedLinks({ feeds }: PageFrame): Html {
  const link = (path: string, query: string, title: string): Html =>
    html`<link rel="alternate" type="application/rss+xml" title="${title}" href="${path}/feed.xml${query}"><link rel="alternate" type="application/feed+json" title="${title}" href="${path}/feed.json${query}">
`;
  return html`${feeds ? link(feeds.path, feeds.query ?? "", feeds.title) : nothing}${link("", "", say("nav.edition"))}`;
}

const places = [
  ["edition", "/"],
  ["pairs", "/dossiers"],
  ["sources", "/sources"],
  ["method", "/method"],
  ["check", "/check"],
  ["search", "/search"],
] as const;

function renderMasthead({ siteTitle, current }: PageFrame): Html {
  const links = places.map(
    ([name, path]) =>
      html`<a href="${path}"${name === "search" ? html` class="go"` : nothing}${name === current ? html` aria-current="page"` : nothing}>${say(`nav.${name}`)}</a>`,
  );
  const box =
    current === "search"
      ? nothing
      : html`<form class="seek" action="/search" role="search"><input type="search" name="q" aria-label="${say("search.title")}" placeholder="${say("search.hint")}" maxlength="400"> <button type="submit" class="b">${say("search.button")}</button></form>`;
  return html`<header class="mast"><div class="wrap"><a class="brand" href="/">${siteTitle}</a><nav aria-label="${say("nav.main")}">${joinHtml(links)}</nav>${box}</div></header>`;
}

function renderLanguages(language: InterfaceLanguage, english: boolean): Html {
  const links = interfaceLanguages.map(
    ([code, name]) =>
      html`<a href="${addressIn(code)}" lang="${code}" hreflang="${code}" rel="nofollow"${code === language ? html` aria-current="true"` : nothing}>${name}</a> `,
  );
  return html`<footer class="wrap langs ui"><nav aria-label="${say("nav.languages")}">${joinHtml(links)}</nav>${language !== "en" && english ? html`<p class="mut">${say("nav.content")}</p>` : nothing}</footer>`;
}
