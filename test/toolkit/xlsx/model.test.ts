import fc from "fast-check";
import { expect, test } from "vitest";
import type { Operation, PresentCell } from "../../../toolkit/workbook.ts";
import { addressOf } from "../../../toolkit/cells/address.ts";
import { presentWorkbook } from "../../../toolkit/xlsx/read/present.ts";
import { valueOf } from "../../support/results.ts";
import { carried, firstSheet, foreignBook } from "../../support/xlsx-packages.ts";

const SIZE = 5;

/** Rows of which some say where they lie and some cells share formulas, across and down. */
const sheetData = fc
  .array(fc.constantFrom("number", "none", "member", "styled"), {
    minLength: SIZE * SIZE,
    maxLength: SIZE * SIZE,
  })
  .map((kinds) => {
    const cells = kinds.map((kind, index) => {
      const at = addressOf({ row: Math.floor(index / SIZE), column: index % SIZE });
      if (index === 0) {
        return `<c r="A1"><f t="shared" ref="A1:E5" si="3">G1+$G1+G$1+LOG10(G1)</f><v>0</v></c>`;
      }
      if (kind === "none") return "";
      if (kind === "styled") return `<c r="${at}" s="2"/>`;
      const inside = kind === "member" ? '<f t="shared" si="3"/>' : "";
      return `<c r="${at}" s="1">${inside}<v>${String(index)}</v></c>`;
    });
    const rows = Array.from({ length: SIZE }, (_, row) =>
      cells.slice(row * SIZE, (row + 1) * SIZE),
    );
    return rows
      .map((row, index) => `<row r="${String(index + 1)}" spans="1:5">${row.join("")}</row>\n`)
      .join("");
  });

const place = fc.nat(SIZE + 1);
const cell = fc.oneof(
  fc.record({ value: fc.oneof(fc.integer(), fc.string(), fc.boolean()) }),
  fc.record({ value: fc.integer(), formula: fc.constant("G9*2") }),
);
const step: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constant("write-cells" as const),
    sheet: fc.constant("Blad1"),
    top: place,
    left: place,
    rows: fc.array(fc.array(fc.option(cell), { maxLength: 3 }), { maxLength: 3 }),
  }),
  fc.tuple(place, place, fc.nat(3), fc.nat(3)).map(([top, left, down, right]) => ({
    kind: "clear-cells" as const,
    sheet: "Blad1",
    area: { top, left, bottom: top + down, right: left + right },
  })),
);

/** The same steps on a map of cells, which knows nothing of files. */
function expected(
  start: ReadonlyMap<string, PresentCell>,
  plan: readonly Operation[],
): Map<string, PresentCell> {
  const cells = new Map(start);
  for (const operation of plan) {
    if (operation.kind === "write-cells") {
      for (const [down, row] of operation.rows.entries()) {
        for (const [right, written] of row.entries()) {
          const at = addressOf({ row: operation.top + down, column: operation.left + right });
          if (written !== null) {
            cells.set(at, { value: written.value, formula: written.formula ?? null });
          }
        }
      }
    }
    if (operation.kind === "clear-cells") {
      const { top, left, bottom, right } = operation.area;
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          cells.delete(addressOf({ row, column }));
        }
      }
    }
  }
  return cells;
}

test("[WB2] after any plan the book holds what the plan says, and else what it held", () => {
  fc.assert(
    fc.property(sheetData, fc.array(step, { maxLength: 6 }), fc.nat(6), (data, plan, cut) => {
      const book = foreignBook({ sheetData: data });
      const before = valueOf(presentWorkbook(book, "Samrakna.")).sheets[0]?.cells ?? new Map();
      const whole = firstSheet(carried(book, ...plan));
      const wanted = expected(before, plan);
      expect(Object.fromEntries(whole.cells)).toEqual(Object.fromEntries(wanted));
      const inTwo = carried(carried(book, ...plan.slice(0, cut)), ...plan.slice(cut));
      expect(Object.fromEntries(firstSheet(inTwo).cells)).toEqual(Object.fromEntries(wanted));
    }),
    { numRuns: 300 },
  );
});
