import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problem } from "../../../engine/index.ts";
import type { Peek } from "../../../addin/worker/worker-api.ts";
import { faultIn } from "../../../addin/worker/peek.ts";
import { addressOf, columnLetters, COLUMNS, ROWS } from "../../../toolkit/cells/address.ts";
import type { CellValue, PresentWorkbook } from "../../../toolkit/workbook.ts";

/** A workbook with a sheet of ours, Parter, and one of the user's. */
function bookWith(cells: Readonly<Record<string, CellValue>>): PresentWorkbook {
  const sheet = { merged: [], tables: [], charts: [], printed: null };
  const held = Object.entries(cells).map(
    ([address, value]) => [address, { value, formula: null }] as const,
  );
  return {
    sheets: [
      { ...sheet, name: "Egna", isOwn: false, cells: new Map() },
      { ...sheet, name: "Parter", isOwn: true, cells: new Map(held) },
    ],
    names: [],
    localNames: [],
    tableNames: [],
  };
}

const BOOK = bookWith({
  A1: "Parter",
  A4: "Kod",
  B4: "Namn",
  A5: "2084",
  B5: "Avesta",
  C5: 22_986.5,
  D5: { error: "#DIV/0!" },
  A6: true,
});

function peekAt(cell: string, book: PresentWorkbook | null = BOOK, sheet = "Parter"): Peek | null {
  const place = { kind: "sheet", file: "bok.xlsx", sheet, cell } as const;
  return faultIn(book, problem("cell-missing", { label: "Kod" }, place)).peek;
}

/** The rows of a corner as texts, the cell that is meant in brackets. */
function shown(peek: Peek | null): readonly string[] {
  const lines = peek?.rows.map(({ number, cells }) =>
    [String(number), ...cells.map(({ text, isMeant }) => (isMeant ? `[${text}]` : text))].join("|"),
  );
  return [peek?.columns.join("|") ?? "", ...(lines ?? [])];
}

describe("[PA5] the cells around a problem", () => {
  test("[PA5] two rows above and below, one column before and two behind", () => {
    const peek = peekAt("B5");
    expect(peek?.sheet).toBe("Parter");
    expect(shown(peek)).toEqual([
      "A|B|C|D",
      "3||||",
      "4|Kod|Namn||",
      "5|2084|[Avesta]|22986.5|#DIV/0!",
      "6|true|||",
      "7||||",
    ]);
  });

  test("[PA5] at the sheet's corner there is nothing above and before", () => {
    expect(shown(peekAt("A1"))).toEqual(["A|B|C|D", "1|[Parter]|||", "2||||", "3||||"]);
    expect(shown(peekAt("A2"))).toEqual([
      "A|B|C|D",
      "1|Parter|||",
      "2|[]|||",
      "3||||",
      "4|Kod|Namn||",
    ]);
  });

  test("[PA5] at the sheet's last cell there is nothing below and behind", () => {
    const last = addressOf({ row: ROWS - 1, column: COLUMNS - 1 });
    expect(shown(peekAt(last))).toEqual(["XFC|XFD", "1048574||", "1048575||", "1048576||[]"]);
  });

  test("[PA5] any cell of a sheet is meant once, among cells of the sheet", () => {
    const near = (most: number) =>
      fc.oneof(fc.nat(6), fc.integer({ min: most - 6, max: most - 1 }));
    fc.assert(
      fc.property(near(ROWS), near(COLUMNS), (row, column) => {
        const peek = peekAt(addressOf({ row, column }));
        const meant = peek?.rows.flatMap(({ number, cells }) =>
          cells.flatMap(({ isMeant }, index) =>
            isMeant ? [`${peek.columns[index] ?? ""}${String(number)}`] : [],
          ),
        );
        expect(meant).toEqual([addressOf({ row, column })]);
        const letters = Array.from({ length: 6 }, (_, index) => columnLetters(column - 2 + index));
        expect(letters.join("|")).toContain(peek?.columns.join("|"));
        expect(peek?.rows.every(({ number }) => number >= 1 && number <= ROWS)).toBe(true);
        expect(peek?.columns.length).toBeGreaterThan(1);
      }),
    );
  });

  test("[PA5] none where no cell can be shown: no workbook, no cell, no address, another's sheet", () => {
    expect(peekAt("B5", null)).toBeNull();
    expect(peekAt("B5", BOOK, "Egna")).toBeNull();
    expect(peekAt("B5", BOOK, "Borta")).toBeNull();
    expect(peekAt("kolumn B")).toBeNull();
    expect(peekAt("XFE1")).toBeNull();
    const places = [
      null,
      { kind: "sheet", file: "bok.xlsx", sheet: "Parter" },
      { kind: "file", file: "bok.xlsx", line: 5 },
      { kind: "option", option: "--total" },
    ] as const;
    for (const place of places) {
      const found = problem("cell-missing", { label: "Kod" }, place);
      expect(faultIn(BOOK, found)).toEqual({ problem: found, peek: null });
    }
  });
});
