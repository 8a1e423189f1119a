import { completeLine, isSameLine } from "./merge-records.ts";
import type { RelationRecord } from "./types.ts";

/** True where two records of one article, alike in all else, are told of different things. */
export type AreApart = (a: RelationRecord, b: RelationRecord) => boolean;

/**
 * Records of one article, each act once: a sentence that tells it again becomes evidence. A telling without a date joins
 * the dated act of its kind; a noun without a date that nothing dates is left, since it may be any year's.
 */
export function gatherRecords(
  found: readonly RelationRecord[],
  areApart: AreApart = () => false,
): readonly RelationRecord[] {
  const dated = found.filter(({ date, kind }) => date !== undefined || kind === "figure");
  const undated = found.filter(({ date, kind }) => date === undefined && kind !== "figure");
  const gathered: RelationRecord[] = [];
  for (const record of [...dated, ...undated]) {
    const at = gathered.findIndex(
      (known) => isSameLine(known, record.date ? record : { ...record, ...dateOf(known) }) && !areApart(known, record),
    );
    const known = gathered[at];
    if (known) gathered[at] = addEvidence(known, record);
    else if (record.date || record.kind === "figure" || record.kind === "plan" || !record.rule.startsWith("noun"))
      gathered.push(record);
  }
  return gathered.toSorted((a, b) => a.span[0] - b.span[0]);
}

function dateOf({ date }: RelationRecord): Pick<RelationRecord, "date"> {
  return date ? { date } : {};
}

function addEvidence(known: RelationRecord, record: RelationRecord): RelationRecord {
  const fresh = record.evidence.filter(([start]) => known.evidence.every((one) => one[0] !== start));
  return { ...completeLine(withOwnDate(known, record), record), evidence: [...known.evidence, ...fresh] };
}

/** A day that the text names stands before that of the report. */
function withOwnDate(known: RelationRecord, { date, dated }: RelationRecord): RelationRecord {
  if (!known.dated || !date || dated) return known;
  const { dated: _dated, ...rest } = known;
  return { ...rest, date };
}
