import type { TimeMention } from "../../claims/index.ts";

/** "16 and 17 May 2024", "16-18 May", "the week of 13 May": one period from the first day to the last. */
export function joinDays(text: string, times: readonly TimeMention[]): readonly TimeMention[] {
  return joinStretches(text, times).map((time) => {
    const { span, period } = time;
    const before = /\bthe week of $/u.exec(text.slice(Math.max(0, span[0] - 12), span[0]));
    if (!before || period.precision !== "day" || period.from.slice(0, 10) !== period.to.slice(0, 10)) return time;
    const to = new Date(Date.parse(period.from.slice(0, 10)) + 6 * dayMs).toISOString().slice(0, 10);
    return { span: [span[0] - before[0].length, span[1]], period: { ...period, to } };
  });
}

const dayMs = 86_400_000;

/** "16 and 17 May 2024", "16-18 May", "from 16 to 18 May". */
function joinStretches(text: string, times: readonly TimeMention[]): readonly TimeMention[] {
  return times.map((time) => {
    const { span, period } = time;
    if (period.precision !== "day" || !/^\p{Nd}/u.test(text.slice(...span))) return time;
    const before = /(?<!\p{Nd})(\p{Nd}{1,2})(?: and | to | & | ?[-–] ?)$/u.exec(
      text.slice(Math.max(0, span[0] - 8), span[0]),
    );
    const first = Number(before?.[1]);
    if (!before || !(first >= 1 && first < Number(period.from.slice(8, 10)))) return time;
    const from = `${period.from.slice(0, 8)}${String(first).padStart(2, "0")}`;
    return { span: [span[0] - before[0].length, span[1]], period: { ...period, from } };
  });
}
