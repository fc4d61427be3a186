import { beforeAll, describe, expect, test } from "vitest";
import { amountText, ExactDecimal, splitYear } from "../../engine/index.ts";
import { readAgreement } from "../../formats/agreement-json.ts";
import { differencesIn } from "../support/book-runs.ts";
import { editedBook, fileOf, partsOf } from "../support/broken-book.ts";
import { DALARNA_2023 } from "../support/dalarna.ts";
import { dalarnaJson } from "../support/dalarna-json.ts";
import { saveInLibreOffice } from "../support/libreoffice-books.ts";
import { run } from "../support/memory-host.ts";
import { REFERENCE } from "../support/reference.ts";
import { valueOf } from "../support/results.ts";
import { readColumns } from "../support/spreadsheet-reader.ts";
import { validatorFindings } from "../support/xlsx-programs.ts";

const CODES = DALARNA_2023.map(([, code]) => code);

/** Dalarna's agreement, made for tests, where the municipalities share alike. Nobody has agreed on it. */
function alikeJson(): Uint8Array {
  const first = dalarnaJson();
  const [source] = Object.keys(first.sources);
  const group = {
    kind: "group",
    percent: "50",
    code: "kommuner",
    name: { sv: "Kommunerna", en: "The municipalities" },
    key: { kind: "equal", parties: CODES, source },
  };
  const parts = [{ kind: "party", percent: "50", party: "20" }, group];
  const text = JSON.stringify({
    ...first,
    id: "lika",
    key: { kind: "percentages", parts, oddUnitTo: ["20"], source },
    clauses: { annualCost: [], population: [], rounding: [] },
    published: [],
  });
  return new TextEncoder().encode(text);
}

/** What the engine makes of a cost, in the order of the rows. */
function engineAmounts(kronor: number): readonly string[] {
  const source = { file: "lika.json", bytes: alikeJson() };
  const agreement = valueOf(readAgreement(source, REFERENCE.register));
  const choices = { annualCost: new ExactDecimal(kronor) };
  const split = valueOf(splitYear({ agreement, year: 2023, reference: REFERENCE, choices }));
  return CODES.map((code) => {
    const row = split.rows.find((one) => one.code === code);
    return amountText(row?.units ?? 0n, split.unit);
  });
}

describe("[AL10] a key that divides alike, in the sheets", () => {
  let made = new Uint8Array();
  beforeAll(async () => {
    const { written } = await run(
      ["new", "lika.json", "--year", "2023", "--total", "4000000", "-o", "bok.xlsx"],
      {
        "lika.json": alikeJson(),
      },
    );
    made = new Uint8Array(written.get("bok.xlsx") ?? new Uint8Array());
  });

  async function shown(bytes: Uint8Array) {
    const [amounts, control] = await Promise.all([
      readColumns(bytes, "Fördelning", { from: 15, to: 29, column: "F" }),
      readColumns(bytes, "Fördelning", { from: 10, to: 10, column: "C" }),
    ]);
    return { amounts, verdict: control[0] };
  }

  test("[AL10][AU2] LibreOffice calculates the engine's amounts, whatever the cost", async () => {
    const costs = [4_000_000, 4_000_003, 11, -999_999];
    const books = saveInLibreOffice(
      costs.map((number) => ({
        bytes: made,
        edits: [{ sheet: "Årsbeslut", cell: "C9", number }],
      })),
    );
    for (const [index, cost] of costs.entries()) {
      const { amounts, verdict } = await shown(books[index] ?? new Uint8Array());
      expect(amounts, String(cost)).toEqual(engineAmounts(cost));
      expect(verdict).toBe("Stämmer");
    }
  }, 120_000);

  test("[AL10][WB8] another way of dividing, chosen in the sheet, waits for a run", async () => {
    const edits = CODES.map((_, index) => ({
      cell: `Nycklar!E${String(index + 7)}`,
      holds: "folkmängd",
    }));
    const bytes = fileOf(editedBook(partsOf(made), edits));
    const [saved] = saveInLibreOffice([{ bytes, edits: [] }]);
    const { amounts, verdict } = await shown(saved ?? new Uint8Array());
    expect(amounts.filter((amount) => /^-?\d/.test(amount))).toEqual([]);
    expect(verdict).toBe("Parterna är ändrade: kör om");
  }, 60_000);

  test("[WB5][AU3] is sound, and audits clean", async () => {
    expect(await differencesIn(made)).toEqual([]);
    expect(await validatorFindings(made, "bok.xlsx")).toEqual([]);
  });
});
