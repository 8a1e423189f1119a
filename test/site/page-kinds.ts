import type { TestSite } from "./sample-site.ts";

const pair = "[A-Z][A-Za-z0-9]{1,9}-[A-Z][A-Za-z0-9]{1,9}";

/** Every route of a page with addresses of it in the sample. */
export async function listPageKinds(site: TestSite): Promise<ReadonlyMap<string, readonly string[]>> {
  const { hits } = (await (await site.app.request("/search.json?q=about:RUS-CHN")).json()) as {
    hits: { kind: string; path: string }[];
  };
  const pathOf = (kind: string): string => hits.find((hit) => hit.kind === kind)?.path ?? "";
  const { sources } = (await (await site.app.request(`${site.story}.json`)).json()) as {
    sources: { article: string }[];
  };
  const story = site.story.split("/").at(-1) ?? "";
  return new Map([
    ["/", ["/", "/?state=IND"]],
    ["/story/:id", [site.story, `${site.story}?version=1`]],
    ["/story/:id/cite/:n{\\d{1,4}(?:\\.[a-z]+)?}", [`${site.story}/cite/1`]],
    ["/dossiers", ["/dossiers", "/dossiers?state=IND"]],
    [`/dossier/:pair{${pair}}`, ["/dossier/CHN-RUS", "/dossier/BRA-RUS"]],
    ["/record/:id{[a-z][0-9a-f]{20}}", [pathOf("record")]],
    ["/claim/:id{[a-z0-9]+}", [pathOf("claim")]],
    ["/speaker/:name", ["/speaker/Vladimir%20Putin"]],
    ["/state/:id", ["/state/RUS"]],
    ["/dimension/:id", ["/dimension/trade"]],
    ["/sources", ["/sources"]],
    ["/outlet/:id", ["/outlet/harbour-wire.example"]],
    [
      "/compare",
      [
        `/compare?story=${story}`,
        `/compare?a=${sources[0]?.article}&b=${sources[1]?.article}`,
        `/compare?story=${story}&from=1&to=1`,
      ],
    ],
    ["/search", ["/search", "/search?q=gas", "/search?q=nothing-of-the-kind"]],
    ["/check", ["/check"]],
    ["/method", ["/method"]],
    // Leads on to the pair's own address.
    ["/dossier/:words", []],
    // No article of the sample took the place of another; the test of its page makes one.
    ["/article/:id/changes", []],
  ]);
}

/** The same page as JSON: its address with `.json` before the query; the edition is named by its index. */
export function asJson(address: string): string {
  const [path = "", query = ""] = address.split("?");
  return `${path === "/" ? "/index" : path}.json${query ? `?${query}` : ""}`;
}
