import { type LedgerEntry, compareFigures } from "./compare-figures.ts";
import { compareReadouts, type ReadoutPair } from "./compare-readouts.ts";
import {
  type Coverage,
  countCells,
  countSpeakers,
  countWordsAndDeeds,
  type HeatRow,
  measureCoverage,
  type SpeakerRow,
  type WordsAndDeeds,
} from "./count-cells.ts";
import { type AllianceWords, findAllianceWords } from "./find-alliance-words.ts";
import { type ActEntry, listExercises, listSanctions } from "./list-acts.ts";
import { type AgreementEntry, listAgreements } from "./list-agreements.ts";
import { type DossierChange, listChanges } from "./list-changes.ts";
import { type DisputeEntry, listDisputes } from "./list-disputes.ts";
import { type ForecastEntry, listForecasts } from "./list-forecasts.ts";
import { listPositions, type PositionEntry } from "./list-positions.ts";
import { listStatements, type Statement } from "./list-statements.ts";
import { listThirdParties, type ThirdParty } from "./list-third-parties.ts";
import { listVisits, type VisitEntry } from "./list-visits.ts";
import { settleStates } from "./settle-states.ts";
import type { DossierLine } from "../types.ts";
import type { PairMaterial, SettledLine } from "./types.ts";

/** Every register of a pair, and what the dossier counts. */
export interface PairRegisters {
  readonly settled: readonly SettledLine[];
  /** Lines that a person withdrew: shown where they are asked for, and in no other register. */
  readonly withdrawn: readonly SettledLine[];
  readonly visits: readonly VisitEntry[];
  readonly agreements: readonly AgreementEntry[];
  readonly exercises: readonly ActEntry[];
  readonly sanctions: readonly ActEntry[];
  readonly figures: readonly LedgerEntry[];
  readonly forecasts: readonly ForecastEntry[];
  readonly positions: readonly PositionEntry[];
  readonly disputes: readonly DisputeEntry[];
  readonly thirdParties: readonly ThirdParty[];
  readonly readouts: readonly ReadoutPair[];
  readonly statements: readonly Statement[];
  readonly speakers: readonly SpeakerRow[];
  readonly words: readonly WordsAndDeeds[];
  readonly heat: readonly HeatRow[];
  readonly coverage: Coverage;
  readonly alliance: AllianceWords;
  readonly changes: readonly DossierChange[];
  /** Lines that people put right or withdrew, in the order of the dossier. */
  readonly corrected: readonly DossierLine[];
}

/** Grows all registers of a pair from its material: the same material gives the same registers. */
export function gatherRegisters(material: PairMaterial): PairRegisters {
  const settled = settleStates(material, material.lines);
  const statements = listStatements(material);
  const figures = compareFigures(material);

  return {
    settled,
    withdrawn: settleStates(material, material.withdrawn),
    visits: listVisits(material, settled),
    agreements: listAgreements(material, settled),
    exercises: listExercises(material, settled),
    sanctions: listSanctions(material, [...settled, ...settleStates(material, material.around)]),
    figures,
    forecasts: listForecasts(material, statements),
    positions: listPositions(material),
    disputes: listDisputes(material, statements),
    thirdParties: listThirdParties(material),
    readouts: compareReadouts(material),
    statements,
    speakers: countSpeakers(statements),
    words: countWordsAndDeeds(material, statements),
    heat: countCells(material),
    coverage: measureCoverage(material),
    alliance: findAllianceWords(statements),
    changes: listChanges(material, settled, figures),
    corrected: [...material.lines, ...material.withdrawn].filter((line) => line.corrected !== undefined),
  };
}
