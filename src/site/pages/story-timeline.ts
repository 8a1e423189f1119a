import type { Brief, BriefEvent, BriefSource } from "../../brief/index.ts";
import { type Html, html, joinHtml, nothing, textDirection } from "../html.ts";
import { say } from "../say.ts";
import { bareMinute, comma, tellDay, tellPeriod } from "../words.ts";
import { nameVoices } from "./evidence.ts";
import { sourceAnchors } from "./source-anchor.ts";

/** What is known of one day, or of a longer time that an act is dated by. */
export interface TimelineEntry {
  /** RFC 3339 date at which it begins. */
  readonly from: string;
  /** As the reader is told it. */
  readonly name: string;
  readonly events: readonly BriefEvent[];
  /** First reports of outlets, in the order in which they came out. */
  readonly reports: readonly BriefSource[];
}

/** Dated acts of the story and the first report of each outlet, by day, in the order of time. */
export function gatherTimeline({ events = [], sources }: Brief): readonly TimelineEntry[] {
  const reports = Map.groupBy(firstReports(sources), ({ publishedAt = "" }) => dayOf(publishedAt));
  const acts = Map.groupBy(events, ({ period }) => tellPeriod(period));
  const entries = new Map<string, TimelineEntry>();
  for (const [name, own] of acts)
    entries.set(name, { from: own[0]?.period.from.slice(0, 10) ?? "", name, events: own, reports: [] });
  for (const [day, own] of reports) {
    const name = tellDay(day);
    const known = entries.get(name);
    entries.set(name, { from: day, name, events: known?.events ?? [], reports: own });
  }
  return [...entries.values()].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** Whether there is more to tell than that all came out on one day. */
export function hasTimeline(brief: Brief): boolean {
  const entries = gatherTimeline(brief);
  return entries.length > 1 || entries.some(({ events }) => events.length > 0);
}

/** The story day by day, in words: each act with its mark, each outlet's first report with its hour. */
export function renderTimeline(brief: Brief): Html {
  if (!hasTimeline(brief)) return nothing;
  const anchors = sourceAnchors(brief);
  const rows = gatherTimeline(brief).map(({ from, name, events, reports }) => {
    const acts = events.map((event) => renderEvent(event, brief.language));
    const first = reports.map((report) => renderReport(report, anchors.get(report.article)));
    return html`<li><h3><time datetime="${from}">${name}</time></h3>${joinHtml(acts)}${first.length > 0 ? html`<p class="why">${say("timeline.first")} ${joinHtml(first.map((one, i) => html`${i > 0 ? comma() : ""}${one}`))}</p>` : nothing}</li>`;
  });
  return html`<section class="wide"><h2 id="timeline">${say("story.timeline")}</h2><ol class="rows tl">${joinHtml(rows)}</ol></section>`;
}

function renderEvent({ text, sentence, record, voices }: BriefEvent, language: string): Html {
  const to = sentence === undefined ? `/record/${record}` : `#s${sentence}`;
  const name =
    sentence === undefined ? nameVoices(voices) : `${nameVoices(voices)}: ${say("story.sentence")} ${sentence}`;
  return html`<p${textDirection(language)}>${text}<a class="v" href="${to}" aria-label="${name}">${voices}</a></p>`;
}

function renderReport({ outlet, publishedAt = "" }: BriefSource, anchor: string | undefined): Html {
  const hour = hourOf(publishedAt);
  return html`<bdi>${hour ? html`<time datetime="${bareMinute(publishedAt)}">${hour}</time> ` : nothing}<a href="#${anchor}">${outlet.name}</a></bdi>`;
}

function firstReports(sources: readonly BriefSource[]): readonly BriefSource[] {
  const dated = sources
    .filter(({ publishedAt }) => publishedAt !== undefined && !Number.isNaN(Date.parse(publishedAt)))
    .toSorted((a, b) => Date.parse(a.publishedAt ?? "") - Date.parse(b.publishedAt ?? ""));
  const outlets = Map.groupBy(dated, ({ outlet }) => outlet.domain ?? outlet.name);
  const first = new Set([...outlets.values()].map(([one]) => one));
  return dated.filter((source) => first.has(source));
}

function dayOf(instant: string): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** "06:12" in UTC; nothing where only the day is known. */
function hourOf(instant: string): string {
  return /T\d/u.test(instant) ? new Date(instant).toISOString().slice(11, 16) : "";
}
