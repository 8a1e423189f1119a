import type { Cell, RegisterTable } from "./table-types.ts";
import { countDyadMonths, listEventRows } from "./event-tables.ts";
import type { DossierLine } from "../types.ts";
import { tellCorrection, tellReading } from "../corrections/tell-correction.ts";
import type { PairRegisters } from "./gather-registers.ts";

type Made = (registers: PairRegisters) => RegisterTable;

const day = (line: DossierLine): readonly Cell[] => [
  line.date?.from.slice(0, 10),
  line.date?.to.slice(0, 10),
  line.date?.precision,
];
const join = (values: readonly string[]): string => values.join("; ");

/** Every register that can be written out, by its name in addresses and on the command line. */
export const registerTables: Readonly<Record<string, Made>> = {
  records: ({ settled }) => ({
    name: "records",
    columns: [
      "id",
      "kind",
      "type",
      "dimension",
      "source",
      "target",
      "others",
      "from",
      "to",
      "precision",
      "place",
      "certainty",
      "polarity",
      "state",
      "history",
      "said_by",
      "value",
      "unit",
      "corrected",
      "machine_reading",
    ],
    rows: settled.map(({ line, dimension, state, history }) => ({
      cells: [
        line.id,
        line.kind,
        line.type,
        dimension,
        line.source,
        line.target,
        join(line.others ?? []),
        ...day(line),
        line.place,
        line.certainty,
        line.polarity,
        state,
        join(history.map((change) => `${change.at ?? "undated"} ${change.state} by ${change.by}`)),
        line.saidBy,
        line.figures[0]?.value,
        line.figures[0]?.unit,
        line.corrected && join(line.corrected.corrections.map((one) => tellCorrection(one))),
        line.corrected && tellReading(line.corrected.machine),
      ],
      lines: [line],
    })),
  }),
  corrections: ({ corrected }) => ({
    name: "corrections",
    columns: ["id", "correction", "action", "change", "machine_reading", "by", "at", "reason"],
    rows: corrected.flatMap((line) =>
      (line.corrected?.corrections ?? []).map((one) => ({
        cells: [
          line.id,
          one.id,
          one.action,
          tellReading(one.change),
          line.corrected && tellReading(line.corrected.machine),
          one.editor,
          one.at,
          one.reason,
        ],
        lines: [line],
      })),
    ),
  }),
  visits: ({ visits }) => ({
    name: "visits",
    columns: [
      "kind",
      "who",
      "from_state",
      "to_state",
      "place",
      "from",
      "to",
      "precision",
      "level",
      "form",
      "planned",
      "state",
    ],
    rows: visits.map((visit) => ({
      cells: [
        visit.kind,
        join(visit.who),
        visit.from,
        visit.to,
        visit.place,
        visit.date?.from.slice(0, 10),
        visit.date?.to.slice(0, 10),
        visit.date?.precision,
        visit.level,
        visit.form,
        visit.planned ? "planned" : "",
        visit.state,
      ],
      lines: visit.lines,
    })),
  }),
  agreements: ({ agreements }) => ({
    name: "agreements",
    columns: [
      "title",
      "title_language",
      "other_titles",
      "noun",
      "parties",
      "subject",
      "value",
      "unit",
      "announced",
      "negotiated",
      "initialled",
      "signed",
      "ratified",
      "in_force",
      "suspended",
      "ended",
      "denied",
    ],
    rows: agreements.map((one) => {
      const stage = (name: string): Cell => {
        const mark = one.stages.find((found) => found.stage === name);
        return mark ? (mark.at ?? "yes, no day given") : "unknown";
      };
      return {
        cells: [
          one.title,
          one.language,
          join(one.otherTitles),
          one.noun,
          join(one.parties),
          one.subject,
          one.value?.value,
          one.value?.unit,
          ...["announced", "negotiated", "initialled", "signed", "ratified", "in force", "suspended", "ended"].map(
            stage,
          ),
          one.denied ? "denied" : "",
        ],
        lines: one.lines,
      };
    }),
  }),
  exercises: ({ exercises }) => actTable("exercises", exercises),
  sanctions: ({ sanctions }) => actTable("sanctions", sanctions),
  figures: ({ figures }) => ({
    name: "figures",
    columns: [
      "measure",
      "source",
      "target",
      "period_from",
      "period_to",
      "value",
      "unit",
      "producer",
      "producer_side",
      "reporters",
      "apart_in_entry",
      "apart_share",
      "parts",
      "definition",
    ],
    rows: figures.flatMap((entry) =>
      entry.figures.map((figure) => ({
        cells: [
          entry.measure,
          entry.source,
          entry.target,
          entry.period?.from,
          entry.period?.to,
          figure.value,
          figure.unit,
          figure.producer,
          figure.side,
          join(figure.reporters),
          entry.apart,
          Number(entry.apartShare.toFixed(4)),
          entry.parts ? "yes" : "no",
          entry.definition,
        ],
        lines: [figure.line],
      })),
    ),
  }),
  forecasts: ({ forecasts }) => ({
    name: "forecasts",
    columns: [
      "id",
      "who",
      "unnamed",
      "said",
      "what",
      "dimension",
      "by_from",
      "by_to",
      "sure",
      "outcome",
      "decided_by",
      "decided_at",
      "decision_evidence",
      "decision_note",
    ],
    rows: forecasts.map((one) => ({
      cells: [
        one.id,
        one.who,
        one.unnamed ? "unnamed" : "",
        one.said,
        one.what,
        one.dimension,
        one.by?.from,
        one.by?.to,
        one.sure,
        one.outcome,
        one.decision?.editor,
        one.decision?.at,
        join(one.decision?.evidence ?? []),
        one.decision?.note,
      ],
      lines: one.line ? [one.line] : [],
      statements: one.statement ? [one.statement] : [],
    })),
  }),
  positions: ({ positions }) => ({
    name: "positions",
    columns: ["party", "towards", "type", "dimension", "since_in_record", "last_in_record", "times"],
    rows: positions.map((one) => ({
      cells: [one.party, one.towards, one.type, one.dimension, one.since, one.last, one.lines.length],
      lines: one.lines,
    })),
  }),
  disputes: ({ disputes }) => ({
    name: "disputes",
    columns: ["dimension", "from", "to", "records_of_first", "records_of_second", "words_of_first", "words_of_second"],
    rows: disputes.map((one) => ({
      cells: [one.dimension, one.from, one.to, one.ofA.length, one.ofB.length, one.saidByA.length, one.saidByB.length],
      lines: [...one.ofA, ...one.ofB],
      statements: [...one.saidByA, ...one.saidByB],
    })),
  }),
  "third-parties": ({ thirdParties }) => ({
    name: "third-parties",
    columns: ["party", "records_with_first", "records_with_second", "named_by_both", "said_to_do", "said_by"],
    rows: thirdParties.map((one) => ({
      cells: [
        one.code,
        one.withA.length,
        one.withB.length,
        one.named.length,
        join(one.deeds.map(({ type, towards, lines }) => `${type} ${towards} (${lines.length})`)),
        join(one.saidBy),
      ],
      lines: [...one.withA, ...one.withB, ...one.named],
    })),
  }),
  statements: ({ statements }) => ({
    name: "statements",
    columns: ["id", "speaker", "unnamed", "side", "dimension", "certainty", "polarity", "said"],
    rows: statements.map((one) => ({
      cells: [
        one.id,
        one.speaker,
        one.unnamed ? "unnamed" : "",
        one.side,
        one.dimension,
        one.certainty,
        one.polarity,
        one.at,
      ],
      lines: [],
      statements: [one],
    })),
  }),
  events: listEventRows,
  "dyad-months": countDyadMonths,
};

function actTable(name: string, entries: PairRegisters["exercises"]): RegisterTable {
  return {
    name,
    columns: ["type", "by", "on_or_with", "others", "place", "from", "to", "precision", "planned", "state"],
    rows: entries.map((act) => ({
      cells: [
        act.type,
        act.by,
        act.on,
        join(act.others),
        act.place,
        act.date?.from.slice(0, 10),
        act.date?.to.slice(0, 10),
        act.date?.precision,
        act.planned ? "planned" : "",
        act.state,
      ],
      lines: act.lines,
    })),
  };
}
