import { type Html, html, nothing } from "./html.ts";

export interface PageFrame {
  readonly siteTitle: string;
  readonly title: string;
  readonly description?: string;
  /** Path of the page on the site, for the canonical address and the JSON beside it. */
  readonly path: string;
  readonly current?: "edition" | "pairs" | "sources" | "method" | "check";
  /** A plain notice above the page, as the sample edition has one. */
  readonly notice?: string | undefined;
  readonly head?: Html;
  readonly body: Html;
}

/** The frame of every page: head, skip link, notice, masthead, main. */
export function renderPage(frame: PageFrame): Html {
  const current = (name: string): Html => (frame.current === name ? html` aria-current="page"` : nothing);
  return html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame.title} · ${frame.siteTitle}</title>
${frame.description ? html`<meta name="description" content="${frame.description}"><meta property="og:description" content="${frame.description}">` : nothing}
<meta property="og:title" content="${frame.title}"><meta property="og:site_name" content="${frame.siteTitle}">
<link rel="canonical" href="${frame.path}"><link rel="stylesheet" href="/style.css"><link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="alternate" type="application/rss+xml" title="All stories" href="/feed.xml">
${frame.head ?? nothing}<script src="/page.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
${frame.notice ? html`<aside class="proto" aria-label="About this edition"><div class="wrap">${frame.notice}</div></aside>` : nothing}
<header class="mast"><div class="wrap"><a class="brand" href="/">${frame.siteTitle}</a><nav aria-label="Main"><a href="/"${current("edition")}>Edition</a><a href="/dossiers"${current("pairs")}>Pairs</a><a href="/sources"${current("sources")}>Sources</a><a href="/method"${current("method")}>Method</a><a href="/check"${current("check")}>Check</a></nav></div></header>
<main id="main" class="wrap">
${frame.body}
</main>
</body></html>`;
}
