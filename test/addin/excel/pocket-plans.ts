import type { ChartData, Operation, WrittenCell } from "../../../toolkit/workbook.ts";

/**
 * The least plans that hold every kind of step, so that an error can be put at every
 * single action: one makes a sheet, the other writes it again and makes a second.
 */

const LOOK: NonNullable<WrittenCell["look"]> = {
  numberFormat: "#,##0",
  font: { bold: true, italic: true, size: 12, color: "1F3A93" },
  fill: "FFF9E5",
  border: { top: { style: "thin", color: "CCCCCC" }, bottom: { style: "double", color: "CCCCCC" } },
  align: { horizontal: "right", vertical: "top", wrap: true, indent: 1 },
  unlocked: true,
};

function rows(count: number): readonly (readonly (WrittenCell | null)[])[] {
  return Array.from({ length: count }, (_, index) => [
    { value: `Rad ${String(index + 1)}`, look: { font: { bold: true } } },
    { value: index + 1, look: LOOK },
    { value: 0, formula: `B${String(index + 4)}*2` },
  ]);
}

const HEADERS = ["Kod", "Belopp", "Dubbelt"] as const;
const HEADER_CELLS = HEADERS.map((value) => ({ value, look: LOOK }));
const headerRow = { top: 2, left: 0, rows: [HEADER_CELLS] } as const;

function tableArea(count: number) {
  return { top: 2, left: 0, bottom: 2 + count, right: 2 };
}

function data(sheet: string, count: number): ChartData {
  const last = String(3 + count);
  return {
    name: { reference: `${sheet}!$B$3`, shown: ["Belopp"] },
    categories: { reference: `${sheet}!$A$4:$A$${last}`, shown: ["Rad 1"] },
    values: { reference: `${sheet}!$B$4:$B$${last}`, shown: [1] },
  };
}

function newSheet(sheet: string, table: string, count: number): readonly Operation[] {
  return [
    { kind: "add-sheet", sheet, tabColor: "1F3A93", gridLines: false },
    { kind: "write-cells", sheet, top: 0, left: 0, rows: [[{ value: "2084" }]] },
    { kind: "write-cells", sheet, ...headerRow },
    { kind: "write-cells", sheet, top: 3, left: 0, rows: rows(count) },
    {
      kind: "add-table",
      sheet,
      table,
      area: tableArea(count),
      headers: HEADERS,
      formulas: [null, null, "B4*2"],
    },
    { kind: "set-name", name: `Samrakna.Blad.${sheet}`, refersTo: `${sheet}!$A$1` },
    { kind: "set-columns", sheet, widths: [12, 20, 20] },
    { kind: "set-rows", sheet, heights: [{ row: 0, height: 30 }] },
    { kind: "freeze-panes", sheet, rows: 3 },
    {
      kind: "format-conditionally",
      sheet,
      area: tableArea(count),
      formula: "$B3>2",
      look: { fill: "FDE8E8", font: { color: "B42318", bold: true } },
    },
    {
      kind: "validate",
      sheet,
      area: { top: 3, left: 1, bottom: 3, right: 1 },
      rule: { kind: "whole-from", least: 0 },
      title: "Belopp",
      message: "Ett helt tal.",
    },
    {
      kind: "add-chart",
      sheet,
      chart: `Diagram ${sheet}`,
      title: "Belopp",
      altText: "Belopp per rad",
      over: { top: 0, left: 5, bottom: 12, right: 9 },
      color: "1F3A93",
      numberFormat: "#,##0",
      data: data(sheet, count),
    },
    {
      kind: "set-print",
      sheet,
      orientation: "landscape",
      area: tableArea(count),
      titleRows: { first: 2, last: 2 },
      header: { left: "A & B", center: "", right: "" },
      footer: { left: "", center: "", right: "" },
    },
    { kind: "allow-numbers-as-text", sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } },
  ];
}

/** Makes a sheet with three rows. */
export const MAKES: readonly Operation[] = newSheet("Ett", "Tabell_Ett", 3);

/** Writes the sheet again with two rows, with five where `count` says so, and makes another. */
export function rewrites(count: number): readonly Operation[] {
  const sheet = "Ett";
  const source = data(sheet, 3);
  return [
    { kind: "write-cells", sheet, top: 0, left: 0, rows: [[{ value: "=inte en formel" }]] },
    { kind: "write-cells", sheet, top: 3, left: 0, rows: rows(count), restyles: true },
    ...(count < 3
      ? [
          {
            kind: "clear-cells" as const,
            sheet,
            area: { top: 3 + count, left: 0, bottom: 5, right: 2 },
          },
        ]
      : []),
    { kind: "resize-table", table: "Tabell_Ett", area: tableArea(count) },
    { kind: "set-name", name: "Samrakna.Blad.Ett", refersTo: "Ett!$A$2" },
    {
      kind: "point-chart",
      sheet,
      chart: "Diagram Ett",
      altText: "Staplar",
      data: data(sheet, count),
      before: {
        name: "Belopp",
        categories: source.categories.reference,
        values: source.values.reference,
      },
    },
    { kind: "set-header", sheet, header: { left: "C & D", center: "Mitten", right: "" } },
    ...newSheet("Två", "Tabell_Tva", 2),
  ];
}
