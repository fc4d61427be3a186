import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellLook } from "../../../templates/model/look.ts";
import type { Operation, WrittenCell } from "../../../toolkit/workbook.ts";
import { carryOut } from "../../../toolkit/xlsx/carry-out.ts";
import { foreignBook, partText } from "../../support/xlsx-packages.ts";

/** A sheet with most of what a row and a cell can have. */
const ROWS =
  '<row r="1" spans="1:3"><c r="A1" s="1"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" s="2" t="str"><f>A1&amp;"x"</f><v>1x</v></c></row>' +
  '<row r="2" s="3" customFormat="1"><c r="A2" t="n" s="1"><v>2</v></c><c r="B2" cm="1"><f t="array" ref="B2:B3">A1:A2</f><v>1</v></c></row>' +
  '<row r="3" ht="20" customHeight="1"><c r="A3"><f t="shared" ref="A3:A5" si="0">B$1+$C3</f><v>3</v></c><c r="B3"><v>2</v></c></row>' +
  '<row r="4"><c r="A4" s="2"><f t="shared" si="0"/><v>4</v></c><c r="D4" t="inlineStr"><is><r><t>a</t></r></is></c></row>' +
  '<row r="5"><c r="A5"><f t="shared" si="0" ca="1"/><v>5</v></c></row><row r="7"/><row r="9"></row>';

/** A remark makes the sheet one that is read as XML, and changes nothing else. */
const REMARK = "<!-- -->";
const COLUMNS = '<cols><col min="2" max="3" width="9" style="4"/></cols>';

/** A cell written twice may state the style 0 or leave it out, and its attributes in another order. */
function settled(text: string): string {
  return text.replace(/<c ([^>]*?)(\/?)>/g, (_all, attributes: string, end: string) => {
    const kept = attributes.split(" ").filter((attribute) => attribute !== 's="0"');
    return `<c ${kept.sort().join(" ")}${end}>`;
  });
}

/** What a plan makes of the sheet, by either kind of rows; or the problems that it meets. */
function made(plan: readonly Operation[], beforeData: string): unknown {
  const sharedStrings = "<si><t>delad</t></si>";
  const book = foreignBook({ sheetData: ROWS, beforeData: beforeData + COLUMNS, sharedStrings });
  const carried = carryOut(book, plan);
  if (!carried.ok) return carried.problems;
  const styles = partText(carried.value, "xl/styles.xml");
  const text = partText(carried.value, "xl/worksheets/sheet1.xml").replace(REMARK, "");
  return [settled(text), styles];
}

const looks = fc.constantFrom<CellLook | undefined>(
  undefined,
  {},
  { numberFormat: "#,##0" },
  { font: { bold: true } },
);
const cells: fc.Arbitrary<WrittenCell | null> = fc.option(
  fc
    .record({
      value: fc.oneof(fc.constantFrom(null, true, "=text", " a & b ", ""), fc.nat(9)),
      formula: fc.option(fc.constantFrom("A1<2", "SUM(A1:A2)"), { nil: undefined }),
      look: looks,
    })
    .map(({ value, formula, look }) => ({
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(look === undefined ? {} : { look }),
    })),
);
const at = { top: fc.nat(10), left: fc.nat(4) };
const steps: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constant("write-cells" as const),
    sheet: fc.constant("Blad1"),
    ...at,
    rows: fc.array(fc.array(cells, { maxLength: 3 }), { maxLength: 2 }),
    restyles: fc.boolean(),
  }),
  fc.record({ ...at, height: fc.nat(3), width: fc.nat(3) }).map(({ top, left, height, width }) => ({
    kind: "clear-cells" as const,
    sheet: "Blad1",
    area: { top, left, bottom: top + height, right: left + width },
  })),
  fc.record({ row: fc.nat(10), height: fc.constantFrom(15, 22.5) }).map((one) => ({
    kind: "set-rows" as const,
    sheet: "Blad1",
    heights: [one],
  })),
);

test("[WB2] rows that are text and rows that are elements come out alike", () => {
  const outcomes = { written: 0, refused: 0 };
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 4 }), (plan) => {
      const byText = made(plan, "");
      expect(byText).toEqual(made(plan, REMARK));
      outcomes[Array.isArray(byText) && typeof byText[0] === "string" ? "written" : "refused"] += 1;
    }),
    { numRuns: 400 },
  );
  expect(Math.min(outcomes.written, outcomes.refused)).toBeGreaterThan(10);
});
