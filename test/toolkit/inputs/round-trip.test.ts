import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement, Choices, YearSplit } from "../../../engine/index.ts";
import { checkAgreement, LANGUAGES, splitYear } from "../../../engine/index.ts";
import { agreementText } from "../../../formats/agreement-export.ts";
import { readAgreement } from "../../../formats/agreement-json.ts";
import { agreementRow } from "../../../templates/forms/agreement-rows.ts";
import { clauseRows } from "../../../templates/forms/clause-rows.ts";
import { printedRows } from "../../../templates/forms/printed-rows.ts";
import { indexRows } from "../../../templates/forms/index-rows.ts";
import { indexationRows } from "../../../templates/forms/indexation-rows.ts";
import { tierRows } from "../../../templates/forms/tier-rows.ts";
import { signingRows } from "../../../templates/forms/signing-rows.ts";
import { fundingRows, positionRows } from "../../../templates/forms/staffing-rows.ts";
import { keyRows } from "../../../templates/forms/key-rows.ts";
import { partyRows } from "../../../templates/forms/party-rows.ts";
import { decisionsOver } from "../../../templates/forms/decisions.ts";
import { SHEET_NAMES } from "../../../templates/forms/sheets.ts";
import type { ReadInputs } from "../../../toolkit/inputs/book-inputs.ts";
import { STAMPED_REPORTS } from "../../../templates/reports/reports.ts";
import { reportDigest } from "../../../toolkit/inputs/report-digest.ts";
import { digestOf } from "../../../toolkit/inputs/digest.ts";
import { populationFor } from "../../../toolkit/inputs/packaged-population.ts";
import { readInputs } from "../../../toolkit/inputs/read-inputs.ts";
import type { NewWorkbookRequest } from "../../../toolkit/new-workbook.ts";
import { planNewWorkbook, usesSeries } from "../../../toolkit/new-workbook.ts";
import { carryOut } from "../../../toolkit/xlsx/carry-out.ts";
import { newXlsx, openXlsx } from "../../../toolkit/xlsx/open.ts";
import { presentWorkbook } from "../../../toolkit/xlsx/read/present.ts";
import { saveXlsx } from "../../../toolkit/xlsx/save.ts";
import { REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";
import { anyAgreement, fullChoices } from "./any-agreement.ts";

/** The inputs that stand in a new workbook, read from its file. */
function writtenAndRead(request: NewWorkbookRequest): ReadInputs {
  const written = valueOf(carryOut(newXlsx(), valueOf(planNewWorkbook(request))));
  const again = valueOf(openXlsx({ file: "bok.xlsx", bytes: saveXlsx(written) }));
  const present = valueOf(presentWorkbook(again, SHEET_NAMES));
  return valueOf(readInputs({ file: "bok.xlsx", present }, REFERENCE.register));
}

/** What a new workbook of a split is to say. */
function inputsOf({ split, choices, language }: NewWorkbookRequest) {
  const { agreement, year } = split;
  const { rows, sources } = populationFor(agreement, REFERENCE, choices.populationDate);
  const decisions = decisionsOver(agreement, { year, choices });
  return {
    agreement,
    agreements: [agreementRow(agreement)],
    clauses: clauseRows(agreement),
    printed: printedRows(agreement),
    heads: [],
    tiers: tierRows(agreement),
    indexations: indexationRows(agreement),
    indices: usesSeries([agreement]) ? indexRows(REFERENCE.indices ?? []) : [],
    positions: positionRows(agreement),
    fundings: fundingRows(agreement),
    signings: signingRows(agreement),
    parties: partyRows(agreement),
    keys: keyRows(agreement),
    year,
    decisions,
    population: rows,
    populationSources: sources,
    language,
  };
}

const anyRun = anyAgreement.chain((agreement) =>
  fc.record({
    agreement: fc.constant(agreement),
    year: fc.integer({ min: agreement.from, max: agreement.to }),
    choices: fullChoices(agreement),
    language: fc.constantFrom(...LANGUAGES),
  }),
);

function splitOf(agreement: Agreement, year: number, choices: Choices): YearSplit | null {
  const split = splitYear({ agreement, year, reference: REFERENCE, choices });
  return split.ok ? split.value : null;
}

describe("[WB6][WB7] a workbook says what it was made from", () => {
  test("[WB6][WB7][AU4] any agreement and choices are read back as they were written", () => {
    fc.assert(
      fc.property(anyRun, ({ agreement, year, choices, language }) => {
        expect(checkAgreement(agreement, REFERENCE.register)).toEqual([]);
        const split = splitOf(agreement, year, choices);
        fc.pre(split !== null);
        const signature = { by: null, at: null };
        const request = { split, choices, reference: REFERENCE, language, signature };
        const [before, after] = [inputsOf(request), writtenAndRead(request)];
        const { choicePlaces: _places, rowNumbers: _rowNumbers, format: _format, ...rest } = after;
        const { agreementIn: _agreementIn, populationPlace: _place, ...read } = rest;
        expect(read).toEqual(before);
        expect(digestOf(after)).toBe(digestOf(before));
        const text = agreementText(agreement);
        const source = { file: "a.json", bytes: new TextEncoder().encode(text) };
        expect(valueOf(readAgreement(source, REFERENCE.register))).toEqual(agreement);
        expect(agreementText(after.agreement)).toBe(text);
        for (const { reads } of STAMPED_REPORTS) {
          expect(reportDigest(after, reads)).toBe(reportDigest(before, reads));
        }
      }),
      { numRuns: 50 },
    );
  });
});
