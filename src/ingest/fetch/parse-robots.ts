import robotsParser from "robots-parser";

/** What a robots.txt says, by product name. */
export interface RobotsRules {
  isAllowed(url: string, product: string): boolean | undefined;
  /** Seconds. */
  getCrawlDelay(product: string): number | undefined;
}

/** A robots.txt to its rules. `url` is the address of the file itself. */
export function parseRobots(url: string, text: string): RobotsRules {
  // The package's types describe an ES default export; what it exports is the function itself.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package exports the function itself
  const parse = robotsParser as unknown as (url: string, text: string) => RobotsRules;
  return parse(url, text);
}
