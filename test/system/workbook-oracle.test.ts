import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { splitYear } from "../../engine/index.ts";
import { planNewWorkbook } from "../../toolkit/new-workbook.ts";
import { auditWorkbook } from "../../toolkit/audit-workbook.ts";
import { openWorkbook } from "../../toolkit/open-workbook.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import { newXlsx } from "../../toolkit/xlsx/open.ts";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";
import { saveInLibreOffice } from "../support/libreoffice-books.ts";
import type { RandomAgreement } from "../support/random-agreements.ts";
import { randomAgreements } from "../support/random-agreements.ts";
import { REFERENCE } from "../support/reference.ts";
import { valueOf } from "../support/results.ts";

/** Always the same: what chance brings, of sizes and shapes that strain the formulas. */
const SAMPLE = fc.sample(randomAgreements(REFERENCE.register), { numRuns: 110, seed: 20_231_124 });

function bookOf({ agreement }: RandomAgreement): Uint8Array | null {
  const split = splitYear({ agreement, year: 2023, reference: REFERENCE, choices: {} });
  if (!split.ok) return null;
  const plan = planNewWorkbook({
    split: split.value,
    choices: {},
    reference: REFERENCE,
    language: "sv",
    signature: { by: null, at: null },
  });
  return saveXlsx(valueOf(carryOut(newXlsx(), valueOf(plan))));
}

/** Those that can be split: a rule may refuse too few units, or a residual below nothing. */
const BOOKS = SAMPLE.flatMap((one) => {
  const bytes = bookOf(one);
  return bytes === null ? [] : [{ ...one, bytes }];
});

describe("LibreOffice, given workbooks of agreements of every shape", () => {
  let saved: readonly Uint8Array[] = [];
  beforeAll(() => {
    saved = saveInLibreOffice(BOOKS.map(({ bytes }) => ({ bytes, edits: [] })));
  }, 240_000);

  test("[AU2] most of the sample can be split, with every rule", () => {
    expect(BOOKS.length).toBeGreaterThan(70);
    expect(new Set(BOOKS.map(({ rule }) => rule)).size).toBe(12);
  });

  test("[AU2][AU3][AL12] every cell comes to what the engine makes", () => {
    let checked = 0;
    for (const [index, { agreement, rule }] of BOOKS.entries()) {
      const bytes = saved[index] ?? new Uint8Array();
      const file = openWorkbook({ file: "bok.xlsx", bytes }, REFERENCE.register);
      const audit = valueOf(auditWorkbook(valueOf(file).read, undefined, REFERENCE));
      const [amount = null] = agreement.clauses.annualCost.flatMap(({ statement }) =>
        statement.status === "stated" && "amount" in statement.value
          ? [statement.value.amount]
          : [],
      );
      const about = { rule, cost: amount?.toFixed(), key: agreement.key };
      expect({ about, differences: audit.differences }).toEqual({ about, differences: [] });
      checked += audit.checked;
    }
    process.stdout.write(`${String(checked)} cells in ${String(BOOKS.length)} workbooks agree\n`);
    expect(checked).toBeGreaterThan(10_000);
  });
});
