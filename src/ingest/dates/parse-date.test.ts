import assert from "node:assert/strict";
import { test } from "node:test";
import { applyZone, zoneOfCountry } from "./apply-zone.ts";
import { formatLocal, parseDate } from "./parse-date.ts";

const read: readonly (readonly [text: string, at: string, precision: string])[] = [
  ["2024-05-16T05:40:00Z", "2024-05-16T05:40:00Z", "second"],
  ["2024-05-16T05:40:00.123+0300", "2024-05-16T02:40:00Z", "second"],
  ["Thu, 16 May 2024 05:40:00 GMT", "2024-05-16T05:40:00Z", "second"],
  ["Thu, 16 May 24 05:40:00 EST", "2024-05-16T10:40:00Z", "second"],
  ["May 16, 2024 5:40 p.m. EDT", "2024-05-16T21:40:00Z", "minute"],
  ["May 16, 2024 5:40 p.m. ET", "2024-05-16T21:40:00Z", "minute"],
  ["January 16, 2024 5:40 p.m. ET", "2024-01-16T22:40:00Z", "minute"],
  ["16 May 2024, 05:40 PT", "2024-05-16T12:40:00Z", "minute"],
  ["16. Mai 2024", "2024-05-16T00:00:00Z", "day"],
  ["16 de mayo de 2024", "2024-05-16T00:00:00Z", "day"],
  ["1er mai 2024 à 9h30", "2024-05-01T09:30:00Z", "day"],
  ["16 maggio 2024", "2024-05-16T00:00:00Z", "day"],
  ["16 мая 2024 г.", "2024-05-16T00:00:00Z", "day"],
  ["16 مايو 2024", "2024-05-16T00:00:00Z", "day"],
  ["١٦ يوليو ٢٠٢٤، ١٣:٠٠", "2024-07-16T13:00:00Z", "day"],
  ["2024. május 16., 18:20", "2024-05-16T18:20:00Z", "day"],
  ["2024 m. gegužės 16 d.", "2024-05-16T00:00:00Z", "day"],
  ["Ngày 16 tháng 5 năm 2024", "2024-05-16T00:00:00Z", "day"],
  ["16 मई 2024", "2024-05-16T00:00:00Z", "day"],
  ["16 במאי 2024", "2024-05-16T00:00:00Z", "day"],
  ["16. svibnja 2024.", "2024-05-16T00:00:00Z", "day"],
  ["16 Μαΐου 2024", "2024-05-16T00:00:00Z", "day"],
  ["16 พ.ค. 2567", "2024-05-16T00:00:00Z", "day"],
  ["۲۷ اردیبهشت ۱۴۰۳", "2024-05-16T00:00:00Z", "day"],
  ["1403/01/01", "2024-03-20T00:00:00Z", "day"],
  ["1 فروردین 1404", "2025-03-21T00:00:00Z", "day"],
  ["1 فروردین 1400", "2021-03-21T00:00:00Z", "day"],
  ["22 بهمن 1402", "2024-02-11T00:00:00Z", "day"],
  ["2024年5月16日", "2024-05-16T00:00:00Z", "day"],
  ["16.05.2024", "2024-05-16T00:00:00Z", "day"],
  ["3 أيار/مايو 2024", "2024-05-03T00:00:00Z", "day"],
  ["3 تشرين الأول 2024", "2024-10-03T00:00:00Z", "day"],
  ["mayo 16 de 2024", "2024-05-16T00:00:00Z", "day"],
  ["16 மே 2024", "2024-05-16T00:00:00Z", "day"],
  ["2024. máj. 16.", "2024-05-16T00:00:00Z", "day"],
  ["2024. gada 16. maijā", "2024-05-16T00:00:00Z", "day"],
  ["2024 ж. 16 мамыр", "2024-05-16T00:00:00Z", "day"],
  ["3. listopada 2024.", "2024-10-03T00:00:00Z", "day"],
  ["3 listopada 2024", "2024-11-03T00:00:00Z", "day"],
  ["令和6年5月16日", "2024-05-16T00:00:00Z", "day"],
  ["民國113年5月16日", "2024-05-16T00:00:00Z", "day"],
  ["16. 5. 2024", "2024-05-16T00:00:00Z", "day"],
  ["16.05.24, 10:02", "2024-05-16T10:02:00Z", "day"],
  ["16/5/24", "2024-05-16T00:00:00Z", "day"],
  ["1715838000", "2024-05-16T05:40:00Z", "second"],
];
for (const [text, at, precision] of read) {
  test(`"${text}" is ${at}, sure to the ${precision}`, () => {
    const moment = parseDate(text);
    assert.deepEqual([moment?.at, moment?.precision], [at, precision]);
  });
}

for (const text of [
  "",
  "yesterday",
  "31.02.2024",
  "version 1.2.2024567",
  "call 2024-0516",
  "version 3.4.24.1",
  "192.5.24",
  "13/14/24",
  "0001-01-01",
  "May 2024 was warm",
]) {
  test(`"${text}" is no date`, () => assert.equal(parseDate(text), undefined));
}

test("day and month are told apart by the reader's habit where both could be", () => {
  assert.equal(parseDate("5/6/2024", true)?.at, "2024-06-05T00:00:00Z");
  assert.equal(parseDate("5/6/2024", false)?.at, "2024-05-06T00:00:00Z");
});

test("a moment is shown by the outlet's own clock", () => {
  const moment = parseDate("2024-05-03T22:46:08-03:00");
  assert.equal(moment && formatLocal(moment), "2024-05-03T22:46:08-03:00");
});

test("a time without a zone is read by the clock of the outlet's country, summer and winter", () => {
  const berlin = zoneOfCountry("DEU");
  const at = (text: string): string | undefined => {
    const moment = parseDate(text);
    return moment && applyZone(moment, berlin).at;
  };
  assert.equal(at("16.05.2024, 17:05 Uhr"), "2024-05-16T15:05:00Z");
  assert.equal(at("12.01.2024, 12:30"), "2024-01-12T11:30:00Z");
  assert.equal(at("12.01.2024"), "2024-01-12T00:00:00Z");
  assert.equal(zoneOfCountry("USA"), undefined);
});
