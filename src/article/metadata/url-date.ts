import { type DatedMoment, parseDate } from "../../ingest/index.ts";

/** "/2024/05/16/", "/20240516-", "2024-05-16", "/2024/may/16/", "/16-05-2024/" in the path. */
export function urlDate(url: URL | undefined): DatedMoment | undefined {
  const path = url?.pathname ?? "";
  const found =
    /(?:^|[/_.-])((?:19|20)\d\d)[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?=[/_.t-]|$)/iu.exec(path) ??
    /\/((?:19|20)\d\d)\/([1-9]|1[0-2])\/([1-9]|[12]\d|3[01])\//u.exec(path);
  const named = /\/((?:19|20)\d\d)\/([a-z]{3,9})\/(\d{1,2})\//u.exec(path);
  const turned = /\/(0[1-9]|[12]\d|3[01])-(0[1-9]|1[0-2])-((?:19|20)\d\d)(?=[/_-]|$)/u.exec(path);
  if (!found && named) return parseDate(`${named[3]} ${named[2]} ${named[1]}`);
  if (!found && turned) return parseDate(`${turned[3]}-${turned[2]}-${turned[1]}`);
  return found
    ? parseDate(`${found[1]}-${(found[2] ?? "").padStart(2, "0")}-${(found[3] ?? "").padStart(2, "0")}`)
    : undefined;
}
