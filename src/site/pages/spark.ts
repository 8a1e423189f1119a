import { type Html, html, joinHtml, nothing } from "../html.ts";

/** Months that a sparkline shows, and its size in CSS pixels. */
const shown = 24;
const width = 96;
const height = 20;

/** A bar a month, the last two years that have records; `label` says in words what it shows. */
export function renderSpark(months: ReadonlyMap<string, number>, label: string): Html {
  const last = [...months.keys()].toSorted().at(-1);
  if (!last) return nothing;
  const keys = monthsBefore(last, shown);
  const most = Math.max(1, ...keys.map((key) => months.get(key) ?? 0));
  const step = width / shown;
  const bars = keys.flatMap((key, i) => {
    const count = months.get(key) ?? 0;
    const tall = count === 0 ? 1 : Math.max(3, Math.round((count / most) * height));
    return [
      html`<rect class="${count === 0 ? "wdw" : "fi"}" x="${i * step}" y="${height - tall}" width="${step - 1}" height="${tall}"/>`,
    ];
  });
  return html`<svg class="spark" width="${width}" height="${height}" role="img" aria-label="${label}">${joinHtml(bars)}</svg>`;
}

/** So many months up to and with one (`YYYY-MM`), the oldest first. */
export function monthsBefore(last: string, count: number): readonly string[] {
  const [year = 0, month = 1] = last.split("-").map(Number);
  return Array.from({ length: count }, (_, i) => {
    const at = year * 12 + (month - 1) - (count - 1 - i);
    return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}
