import { readFileSync } from "node:fs";
import type { Hono } from "hono";

const files: readonly (readonly [path: string, name: string, type: string])[] = [
  ["/style.css", "style.css", "text/css; charset=utf-8"],
  ["/page.js", "page.js", "text/javascript; charset=utf-8"],
  ["/icon.svg", "icon.svg", "image/svg+xml"],
];

/** The sheet, the script and the icon. */
export function addAssets(app: Hono): void {
  for (const [path, name, type] of files) {
    const file = readAsset(name);
    const body = name.endsWith(".css") ? packSheet(file) : file;
    app.get(path, (c) => c.body(body, 200, { "content-type": type, "cache-control": "public, max-age=3600" }));
  }
}

/** The style sheet as it is written. */
export function readSheet(): string {
  return readAsset("style.css");
}

function readAsset(name: string): string {
  return readFileSync(new URL(`../assets/${name}`, import.meta.url), "utf8");
}

/** A sheet without its notes and its breaks; what is inside quotation marks stands on one line and stays. */
function packSheet(sheet: string): string {
  return sheet
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//gu, "")
    .replace(/\s*\n\s*/gu, "\n")
    .replace(/ \{ /gu, "{")
    .replace(/;? \}/gu, "}")
    .replace(/(?<=[\w-]): (?=[\w#."(-])/gu, ":")
    .replace(/(?<=[\w%)]); (?=[\w-])/gu, ";")
    .replace(/(?<=[\w%)"\]]), /gu, ",")
    .replace(/ > /gu, ">")
    .trim();
}
