import type { Article } from "../../article/index.ts";
import words from "../data/page-words.json" with { type: "json" };

/** What the page is to the clusterer: `report` may found and grow stories, the others stand by themselves. */
export type PageRole = "report" | "round-up" | "live" | "anniversary";

/** Read of the kind that the article room found, then of the title; an anniversary also of the first lines. */
export function readRole(article: Article): PageRole {
  if (article.kind === "round-up" || article.kind === "listing") return "round-up";
  if (article.kind === "live") return "live";
  const title = (article.title ?? "").toLowerCase();
  if (holds(title, words.roundUp)) return "round-up";
  if (holds(title, words.live)) return "live";
  const lead = `${title} ${article.standfirst ?? ""} ${title === "" ? "" : article.text.slice(0, 160)}`.toLowerCase();
  return holds(lead, words.anniversary) ? "anniversary" : "report";
}

function holds(text: string, list: readonly string[]): boolean {
  return list.some((word) => text.includes(word));
}
