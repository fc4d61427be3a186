import { describe, expect, test } from "vitest";
import { INPUT_GRIDS } from "../../../templates/tables/input-tables.ts";
import type { BookEdit } from "../../support/broken-book.ts";
import { editedBook, newBook } from "../../support/broken-book.ts";
import { withRowsReversed } from "../../support/broken-book-cells.ts";
import type { BookParts } from "../../support/broken-book-parts.ts";
import {
  tableOn,
  tabsOf,
  withOwnSheet,
  withPart,
  withSheet,
  withTableNamed,
  withTabNamed,
  withTabsReversed,
} from "../../support/broken-book-parts.ts";
import { digestIn, inputsOf } from "../../support/broken-book-reading.ts";
import { valueOf } from "../../support/results.ts";

const INPUT_SHEETS = [
  "Klausuler",
  "Årsbeslut",
  "Parter",
  "Nycklar",
  "Befolkning",
  "Publicerat",
  "Källor",
];

/** The tables of the input sheets, by the Swedish names of their sheets. */
const TABLES = INPUT_GRIDS.filter(({ sheet }) => INPUT_SHEETS.includes(sheet.title.sv));

function onEverySheet(edit: (parts: BookParts, tab: string) => BookParts) {
  return (parts: BookParts): BookParts => INPUT_SHEETS.reduce(edit, parts);
}

function after(...edits: readonly BookEdit[]) {
  return (parts: BookParts): BookParts => editedBook(parts, edits);
}

/** A named cell that the user has dragged elsewhere: the name follows. */
function draggedCell(parts: BookParts): BookParts {
  const moved = editedBook(parts, [
    { cell: "Årsbeslut!B6", holds: null },
    { cell: "Årsbeslut!K6", holds: 2023 },
  ]);
  return withPart(moved, "xl/workbook.xml", (text) =>
    text.replace("Årsbeslut!$B$6", "Årsbeslut!$K$6"),
  );
}

const harmless: readonly (readonly [string, (parts: BookParts) => BookParts])[] = [
  ["tabs under other names", onEverySheet((parts, tab) => withTabNamed(parts, [tab, `${tab} 2`]))],
  [
    "tables under other names",
    onEverySheet((parts, tab) => withTableNamed(parts, tab, `Min${tab}`)),
  ],
  ["tabs in another order", withTabsReversed],
  ["a sheet of the user's own", (parts) => withOwnSheet(parts, "Anteckningar", "=inte vår")],
  [
    "columns of the user's own in the tables",
    after(
      { column: "Anteckning", on: "Parter", before: "Kod" },
      { column: "Kommentar", on: "Nycklar", before: "Procent" },
      { column: "Granskad av", on: "Befolkning", before: "Folkmängd" },
      { column: "Diarienummer", on: "Klausuler", before: "Till år" },
    ),
  ],
  [
    "English headers in a Swedish book",
    after(
      ...TABLES.flatMap(({ sheet, columns }) =>
        columns.map(({ header }) => ({
          header: header.sv,
          on: sheet.title.sv,
          becomes: header.en,
        })),
      ),
    ),
  ],
  [
    "headers in other case and with blanks",
    after({ header: "Kod", on: "Parter", becomes: " KOD " }),
  ],
  [
    "English words in a Swedish book",
    after(
      { cell: "Parter!D6", holds: "Municipality" },
      { cell: "Nycklar!E5", holds: "percent" },
      { cell: "Nycklar!E6", holds: "Percent" },
      { cell: "Klausuler!B5", holds: "annual cost" },
      { cell: "Klausuler!D7", holds: "published table" },
      { cell: "Befolkning!F5", holds: "no" },
      { cell: "Publicerat!D5", holds: "party" },
    ),
  ],
  ["a named cell elsewhere on its sheet", draggedCell],
  [
    "notes beside the tables, and below them after a blank row",
    after(
      { cell: "Parter!H6", holds: "ring Avesta" },
      { cell: "Parter!A23", holds: "Kontrollerad 2023" },
      { cell: "Avtal!E5", holds: 17 },
    ),
  ],
  [
    "a formula that makes what stood there",
    after({ cell: "Befolkning!D5", holds: { formula: "2*11493", makes: 22_986 } }),
  ],
  ["days as texts that sort", after({ cell: "Källor!D5", holds: "2022-06-09" })],
];

describe("[WB6] reading what the user has moved", () => {
  test.each(harmless)("[WB6][AU4] %s: the same inputs, the same checksum", async (_, edit) => {
    const before = await newBook();
    const changed = edit(before);
    expect(changed).not.toEqual(before);
    const [was, is] = [valueOf(inputsOf(before)), valueOf(inputsOf(changed))];
    expect(is.agreement).toEqual(was.agreement);
    expect(is.population).toEqual(was.population);
    expect(is.decisions).toEqual(was.decisions);
    expect(is.year).toBe(was.year);
    expect(digestIn(changed)).toBe(digestIn(before));
  });

  test("[WB6][AU4] sorted rows: the same checksum, and clauses are found where they now stand", async () => {
    const before = await newBook();
    const sorted = onEverySheet((parts, tab) => {
      const { top, bottom } = tableOn(parts, tab);
      return withSheet(parts, tab, (sheet) => withRowsReversed(sheet, top + 1, bottom));
    })(before);
    const is = valueOf(inputsOf(sorted));
    expect(digestIn(sorted)).toBe(digestIn(before));
    expect(is.agreement.parties.at(-1)?.code).toBe("20");
    expect(is.rowNumbers(is.agreement.id).clauses).toEqual({
      annualCost: [4, 5],
      population: [2, 3],
      rounding: [],
    });
    expect(is.agreement.clauses.annualCost.map(({ from }) => from)).toEqual([2024, 2023]);
  });

  test("[AU4] the language of the sheets is no input", async () => {
    const [swedish, english] = [await newBook(), await newBook("--lang", "en")];
    expect(tabsOf(english)).toContain("Parties");
    expect(digestIn(english)).toBe(digestIn(swedish));
  });

  test.each<[string, BookEdit]>([
    ["an amount", { cell: "Klausuler!C5", holds: 4_000_001 }],
    ["a count", { cell: "Befolkning!D5", holds: 22_987 }],
    ["a name", { cell: "Parter!B6", holds: "Avesta kommun" }],
    ["a percentage's source", { cell: "Nycklar!M5", holds: "memo" }],
    ["the year", { cell: "Årsbeslut!B6", holds: 2024 }],
    ["a rule", { cell: "Årsbeslut!E9", holds: "webster" }],
    ["a question", { cell: "Klausuler!H6", holds: "Hur mycket?" }],
    ["a printed amount", { cell: "Publicerat!G5", holds: 159_413 }],
    ["a reference", { cell: "Källor!C5", holds: "s. 4" }],
  ])("[AU4] %s that changes, changes the checksum", async (_, edit) => {
    const before = await newBook();
    const changed =
      "cell" in edit && edit.cell === "Nycklar!M5"
        ? editedBook(before, [edit, { cell: "Nycklar!M6", holds: "memo" }])
        : editedBook(before, [edit]);
    expect(digestIn(changed)).not.toBe(digestIn(before));
  });

  test("[PO1] counts come with day, table, noise and source", async () => {
    const { population, populationSources, agreement } = valueOf(inputsOf(await newBook()));
    expect(
      population.find(({ basis, code }) => basis === "SCB 2025-12-31" && code === "2084"),
    ).toMatchObject({
      perturbed: true,
      source: "SCB 2025-12-31",
    });
    expect(Object.keys(populationSources)).toContain("SCB 2025-12-31");
    expect(Object.keys(agreement.sources)).toEqual(["memo", "plan"]);
    for (const { source } of population) {
      const { fetched } = { ...agreement.sources, ...populationSources }[source] ?? {};
      expect(fetched).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});
