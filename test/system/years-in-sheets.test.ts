import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { amountText, ExactDecimal, isoDate, splitYear } from "../../engine/index.ts";
import { differencesIn, runAgain } from "../support/book-runs.ts";
import { editedBook, fileOf, partsOf } from "../support/broken-book.ts";
import { DALARNA_2023 } from "../support/dalarna.ts";
import type { BookToSave } from "../support/libreoffice-books.ts";
import { saveInLibreOffice } from "../support/libreoffice-books.ts";
import { run } from "../support/memory-host.ts";
import { packaged, REFERENCE } from "../support/reference.ts";
import { valueOf } from "../support/results.ts";
import { SECOND, secondAgreement } from "../support/second-agreement.ts";
import { ROOT } from "../support/sources.ts";
import { readColumns } from "../support/spreadsheet-reader.ts";
import { validatorFindings } from "../support/xlsx-programs.ts";

const DAY = isoDate("2024-12-31") ?? undefined;

/** What each year is decided to cost, and by which population. */
const ANSWERS = { 2024: ["4120000", "2022-12-31"], 2025: ["4300002", "2024-12-31"] } as const;

/** The cell of Årsbeslut that says which year the reports show. */
function showing(year: number): BookToSave["edits"] {
  return [{ sheet: "Årsbeslut", cell: "B6", number: year }];
}

/** A workbook where three years of the agreement are answered, and the fourth is not. */
async function threeYears(): Promise<Uint8Array> {
  const made = await run(["new", "dalarna-2023", "-o", "bok.xlsx"]);
  let bytes = made.written.get("bok.xlsx") ?? new Uint8Array();
  for (const [year, [total, day]] of Object.entries(ANSWERS)) {
    const options = ["--year", year, "--total", total, "--population-date", day];
    const done = await runAgain(bytes, ...options);
    expect(done.code).toBe(0);
    bytes = done.bytes;
  }
  return bytes;
}

/** The amounts of the fifteen municipalities on Fördelning, and what stands above them. */
async function shown(bytes: Uint8Array) {
  const [amounts, control] = await Promise.all([
    readColumns(bytes, "Fördelning", { from: 15, to: 29, column: "F" }),
    readColumns(bytes, "Fördelning", { from: 2, to: 10, column: "C" }),
  ]);
  const [title] = await readColumns(bytes, "Fördelning", { from: 2, to: 2, column: "A" });
  return { amounts, title, verdict: control.at(-1) };
}

/** The amounts that the engine makes of a year, in the order of the rows. */
function engineAmounts(year: 2023 | 2024 | 2025): readonly string[] {
  const [total, day] = year === 2023 ? [] : ANSWERS[year];
  const annualCost = total === undefined ? undefined : new ExactDecimal(total);
  const populationDate = day === "2024-12-31" ? DAY : (isoDate(day ?? "") ?? undefined);
  const choices = { annualCost, populationDate };
  const split = valueOf(
    splitYear({ agreement: packaged("dalarna-2023"), year, reference: REFERENCE, choices }),
  );
  return DALARNA_2023.map(([, code]) => {
    const row = split.rows.find((one) => one.code === code);
    return amountText(row?.units ?? 0n, split.unit);
  });
}

describe("[WB8][CO1] the year that is chosen in the sheet", () => {
  const saved = new Map<number, Uint8Array>();
  const years = [2023, 2024, 2025, 2026, 2019];

  beforeAll(async () => {
    const bytes = await threeYears();
    const books = saveInLibreOffice(years.map((year) => ({ bytes, edits: showing(year) })));
    years.forEach((year, index) => saved.set(year, books[index] ?? new Uint8Array()));
  }, 120_000);

  test.each([2023, 2024, 2025] as const)(
    "[AU2][CO1] %i shows the engine's amounts under its own title",
    async (year) => {
      const { amounts, title, verdict } = await shown(saved.get(year) ?? new Uint8Array());
      expect(amounts).toEqual(engineAmounts(year));
      expect([title, verdict]).toEqual([`Fördelning ${String(year)}`, "Stämmer"]);
    },
  );

  test.each([
    [2026, "Fyll i Årsbeslut!C12: årskostnad 2026"],
    [2019, "Avtalet gäller inte år 2019"],
  ])(
    "[IX3][CO1] %i, which nobody has answered, shows no amounts and says what is missing",
    async (year, missing) => {
      const { amounts, title, verdict } = await shown(saved.get(year) ?? new Uint8Array());
      expect(amounts.filter((amount) => /^-?\d/.test(amount))).toEqual([]);
      expect(title).toBe(`Fördelning ${String(year)}`);
      expect(verdict).toBe(missing);
    },
  );

  test("[IX3][PO3] whose answer is missing says which cell to fill", async () => {
    const bytes = saved.get(2024) ?? new Uint8Array();
    const edits = [
      [{ cell: "Årsbeslut!C10", holds: null }],
      [{ cell: "Årsbeslut!D10", holds: null }],
      [{ cell: "Årsbeslut!B11", holds: 2024 }],
      [{ cell: "Årsbeslut!B10", holds: null }],
    ];
    const books = saveInLibreOffice(
      edits.map((made) => ({ bytes: fileOf(editedBook(partsOf(bytes), made)), edits: [] })),
    );
    const said = await Promise.all(books.map(async (book) => (await shown(book)).verdict));
    expect(said).toEqual([
      "Fyll i Årsbeslut!C10: årskostnad 2024",
      "Fyll i Årsbeslut!D10: befolkningsdag 2024",
      "Behåll en rad i Årsbeslut för 2024",
      "Lägg till en rad i Årsbeslut: årskostnad 2024",
    ]);
  });

  test("[WB8][AU3] is what the next run writes, and nothing of the other years is lost", async () => {
    const { code, bytes } = await runAgain(saved.get(2023) ?? new Uint8Array());
    expect(code).toBe(0);
    expect(await differencesIn(bytes)).toEqual([]);
    const costs = await readColumns(bytes, "Årsbeslut", { from: 9, to: 12, column: "C" });
    expect(costs.slice(1, 3)).toEqual(["4120000", "4300002"]);
  });
});

describe("[WB8] a year with other parties, chosen in the sheet", () => {
  /** Älvdalen takes part until 2024, and the reports show 2023. */
  async function withoutOne(): Promise<Uint8Array> {
    const leaving = editedBook(partsOf(await threeYears()), [
      { cell: "Parter!F20", holds: 2024 },
      { cell: "Nycklar!O21", holds: 2024 },
    ]);
    return (await runAgain(leaving, "--year", "2023")).bytes;
  }

  test("[WB8][AU2] shows no amounts until it is run, and then the right ones", async () => {
    const bytes = await withoutOne();
    const [other, same] = saveInLibreOffice([
      { bytes, edits: showing(2025) },
      { bytes, edits: showing(2024) },
    ]);
    const told = await shown(other ?? new Uint8Array());
    expect(told.amounts.filter((amount) => /^-?\d/.test(amount))).toEqual([]);
    expect(told.verdict).toBe("Parterna är ändrade: kör om");
    const kept = await shown(same ?? new Uint8Array());
    expect([kept.amounts, kept.verdict]).toEqual([engineAmounts(2024), "Stämmer"]);
    const again = await runAgain(other ?? new Uint8Array());
    expect(again.code).toBe(0);
    expect(await differencesIn(again.bytes)).toEqual([]);
    const after = await shown(again.bytes);
    expect([after.title, after.verdict]).toEqual(["Fördelning 2025", "Stämmer"]);
  });
});

describe("[WB8] two agreements in one workbook", () => {
  /** The memo's agreement, shown, and one made for tests. */
  async function both(): Promise<Uint8Array> {
    const files = { "prov.json": secondAgreement() };
    const made = await run(["new", "dalarna-2023", "prov.json", "-o", "bok.xlsx"], files);
    return made.written.get("bok.xlsx") ?? new Uint8Array();
  }

  test("[WB8][AU2] each is calculated in the sheet when shown; the other waits for a run", async () => {
    const bytes = await both();
    const other = (await runAgain(bytes, "--agreement", SECOND)).bytes;
    const chosen = fileOf(editedBook(partsOf(bytes), [{ cell: "Årsbeslut!B5", holds: SECOND }]));
    const [first, second, unrun] = saveInLibreOffice(
      [bytes, other, chosen].map((book) => ({ bytes: book, edits: [] })),
    );
    expect(await differencesIn(first ?? new Uint8Array())).toEqual([]);
    expect(await differencesIn(second ?? new Uint8Array())).toEqual([]);
    const told = await shown(unrun ?? new Uint8Array());
    expect(told.amounts.filter((amount) => /^-?\d/.test(amount))).toEqual([]);
    expect(told.verdict).toBe("Parterna är ändrade: kör om");
    const right = await runAgain(unrun ?? new Uint8Array());
    expect(right.code).toBe(0);
    expect(await differencesIn(right.bytes)).toEqual([]);
  });

  test("[WB5][WB8] Microsoft's validator finds nothing in either", async () => {
    const bytes = await both();
    const other = (await runAgain(bytes, "--agreement", SECOND)).bytes;
    expect(await validatorFindings(bytes, "bok.xlsx")).toEqual([]);
    expect(await validatorFindings(other, "bok.xlsx")).toEqual([]);
  });
});

describe("[WB8] workbooks of 0.3.0 that have been upgraded", () => {
  const folder = join(ROOT, "test/workbooks/0.3.0");
  const files = readdirSync(folder).filter((file) => file.endsWith(".xlsx"));
  const upgraded = new Map<string, Uint8Array>();
  const recalculated = new Map<string, Uint8Array>();

  beforeAll(async () => {
    for (const file of files) {
      const before = new Uint8Array(readFileSync(join(folder, file)));
      upgraded.set(file, (await runAgain(before)).bytes);
    }
    const books = [...upgraded.values()].map((bytes) => ({ bytes, edits: [] }));
    saveInLibreOffice(books).forEach((bytes, index) => recalculated.set(files[index] ?? "", bytes));
  }, 120_000);

  test.each(files)("[WB5] %s: Microsoft's validator finds nothing new", async (file) => {
    const before = new Uint8Array(readFileSync(join(folder, file)));
    const after = upgraded.get(file) ?? new Uint8Array();
    const found = await validatorFindings(after, file);
    // What another program wrote may have findings of its own.
    expect(found).toEqual(found.length === 0 ? [] : await validatorFindings(before, file));
  });

  test.each(files)("[AU2][AU3] %s: LibreOffice calculates the very same", async (file) => {
    expect(await differencesIn(recalculated.get(file) ?? new Uint8Array())).toEqual([]);
  });
});
