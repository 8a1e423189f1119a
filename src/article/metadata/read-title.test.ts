import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePage } from "../page/parse-page.ts";
import { gatherFacts } from "./facts.ts";
import { readTitle } from "./read-title.ts";

const site = '<meta property="og:site_name" content="Cape Dispatch">';

const cases: readonly (readonly [what: string, html: string, title: string])[] = [
  [
    "the outlet's name at the end goes",
    `${site}<title>Port opens again after the storm | Cape Dispatch</title>`,
    "Port opens again after the storm",
  ],
  [
    "so does what follows the outlet's name",
    "<title>Port opens again after the storm - Cape Dispatch - World news</title>",
    "Port opens again after the storm",
  ],
  [
    "a site that is named nowhere else goes after a dash",
    "<title>Port opens again after the storm – My website</title>",
    "Port opens again after the storm",
  ],
  [
    "a clause after a dash stays",
    "<title>Port opens again – what shippers, crews and towns expect of it</title>",
    "Port opens again – what shippers, crews and towns expect of it",
  ],
  [
    "a heading in the site's header is not the headline",
    '<title>Port opens again after the storm</title><div id="header"><h1>The Harbour Pages</h1></div><h2>Port opens again after the storm</h2>',
    "Port opens again after the storm",
  ],
  [
    "a line above the headline, marked as such, is not part of it",
    '<title>Port opens again</title><h1><span class="kicker">Shipping</span> Port opens again after the storm</h1>',
    "Port opens again after the storm",
  ],
  [
    "a headline that holds the outlet's first word stays whole",
    '<meta property="og:site_name" content="Ports"><meta property="og:title" content="Ports open – storm over, ships sail"><h1>Ports open – storm over, ships sail</h1>',
    "Ports open – storm over, ships sail",
  ],
  [
    "an element that the microdata call the headline is it, where there is no heading",
    '<title>Port, what is open</title><div itemprop="headline"><span class="highline">Shipping</span> Port opens again after the storm</div>',
    "Port opens again after the storm",
  ],
  [
    "a title that only names the outlet gives way to the page's heading",
    "<title>Cape Dispatch</title><h1>Welcome!</h1>",
    "Welcome!",
  ],
  [
    "a heading that begins the title, up to a dash, is the headline",
    '<meta property="og:title" content="16.5. | Book of the week - Three ports (ed.)"><h2>16.5. | Book of the week</h2>',
    "16.5. | Book of the week",
  ],
  [
    "a second line in the headline's element, marked as such or set small, is not part of it",
    '<title>Port opens again</title><h1><a><span>Port opens again after the storm</span> <span class="subtitle">A walk on the quay</span></a></h1>',
    "Port opens again after the storm",
  ],
  [
    "a short headline keeps what is set small in it",
    "<title>Port 24</title><h1>Port <small>24</small></h1>",
    "Port 24",
  ],
  [
    "an element in the heading that is word for word what the data say is the headline",
    '<title>What one port learnt | Cape Dispatch</title><meta property="og:title" content="Port opens again after the storm"><h1><b>Port opens again after the storm</b> <i>A letter to a harbour</i></h1>',
    "Port opens again after the storm",
  ],
  [
    "a heading without a word of what all data say is not the headline",
    '<meta property="og:title" content="Port opens again after the storm"><script type="application/ld+json">{"@type":"Article","headline":"Port opens again after the storm"}</script><h1>No matches for your search</h1>',
    "Port opens again after the storm",
  ],
  [
    "a heading in other words than the data stays where it shares one",
    '<meta property="og:title" content="Port opens again after the storm"><script type="application/ld+json">{"@type":"Article","headline":"Port opens again after the storm"}</script><h1>Ships sail, and the port is full</h1>',
    "Ships sail, and the port is full",
  ],
  [
    "half of a headline in a smaller heading does not stand for it",
    '<meta property="og:title" content="The harbour papers: how a whole port was lost in one night"><title>The harbour papers: how a whole port was lost in one night — Pages</title><h2>The harbour papers:</h2>',
    "The harbour papers: how a whole port was lost in one night",
  ],
];

for (const [what, html, title] of cases) {
  test(what, () => {
    assert.equal(readTitle(gatherFacts(parsePage(html), "https://www.cape-dispatch.example/world/port")), title);
  });
}
