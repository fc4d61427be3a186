import { describe, expect, test } from "vitest";
import { LOOKS } from "../../../templates/cells/palette.ts";
import { SPLIT_SHEET } from "../../../templates/reports/split/split-form.ts";
import { valueText } from "../../../templates/model/cell-value.ts";
import type { GridForm } from "../../../templates/model/grid.ts";
import type { GridId } from "../../../templates/model/ids.ts";
import type { ChartModel, PlacedGrid, SheetModel } from "../../../templates/model/sheet.ts";
import { findGrid } from "../../../toolkit/book/find-grids.ts";
import { makeBook } from "../../../toolkit/plan/make-book.ts";
import { updateReports } from "../../../toolkit/plan/update-book.ts";
import { carryOut } from "../../../toolkit/xlsx/carry-out.ts";
import type { XlsxBook } from "../../../toolkit/xlsx/open.ts";
import { newXlsx } from "../../../toolkit/xlsx/open.ts";
import { presentWorkbook } from "../../../toolkit/xlsx/read/present.ts";
import { codesIn, valueOf } from "../../support/results.ts";

type Line = readonly [code: string, amount: number];

function formOf(id: GridId): GridForm {
  return {
    id,
    sheet: SPLIT_SHEET,
    bookName: `Samrakna.Tabell.${id}`,
    table: null,
    columns: ["code", "amount"].map((column) => ({
      id: column,
      header: { sv: column, en: column },
      isNumeric: column === "amount",
      isDerived: false,
      since: 1,
    })),
    rowKey: ["code"],
    keyless: null,
    writtenFor: null,
  };
}

/** Where the two blocks of the sheet stand: beside each other. */
const LEFT = { split: 0, trace: 5 } as const;

function blockOf(id: "split" | "trace", lines: readonly Line[]): PlacedGrid {
  const rows = lines.map(([code, amount]) => ({
    id: code,
    cells: { code: { value: code, look: LOOKS.cell }, amount: { value: amount, look: LOOKS.cell } },
  }));
  return {
    grid: { form: formOf(id), rows },
    top: 2,
    left: LEFT[id],
    headerLook: LOOKS.header,
    codeColumns: [],
    freezes: false,
    takesRows: false,
    isRepeated: id === "trace",
  };
}

function chartOf(id: "split" | "trace", lines: readonly Line[]): ChartModel {
  return {
    grid: id,
    name: `Diagram.${id}`,
    title: id,
    altText: id,
    over: { top: 20, left: LEFT[id], bottom: 30, right: LEFT[id] + 4 },
    color: "1F4E79",
    numberFormat: "#,##0",
    categories: "code",
    values: "amount",
    first: lines[0]?.[0] ?? "",
    last: lines.at(-1)?.[0] ?? "",
  };
}

function modelOf(split: readonly Line[], trace: readonly Line[]): SheetModel {
  const nothing = { left: "", center: "", right: "" };
  return {
    form: SPLIT_SHEET,
    tabColor: "FFFFFF",
    widths: [],
    heights: [],
    labels: [],
    named: [],
    blocks: [blockOf("split", split), blockOf("trace", trace)],
    charts: [chartOf("split", split), chartOf("trace", trace)],
    formats: [],
    validations: [],
    print: { orientation: "portrait", header: nothing, footer: nothing },
  };
}

const SPLIT: readonly Line[] = [
  ["2021", 5],
  ["2023", 6],
];
const TRACE: readonly Line[] = [
  ["a", 1],
  ["b", 2],
  ["c", 3],
];

function made(): XlsxBook {
  const nothing = { sheets: [], tableNames: [] };
  return valueOf(carryOut(newXlsx(), makeBook([modelOf(SPLIT, TRACE)], "sv", nothing)));
}

function opened(book: XlsxBook) {
  const open = { file: "bok.xlsx", present: valueOf(presentWorkbook(book, "Samrakna.Blad.")) };
  const places = (["split", "trace"] as const).map((id) => valueOf(findGrid(open, formOf(id))));
  const grids = new Map(places.map((place) => [place.form.id, place]));
  return { open, present: { sheets: new Map([[SPLIT_SHEET.bookName, "Fördelning"]]), grids } };
}

function again(book: XlsxBook, model: SheetModel) {
  const { open, present } = opened(book);
  return updateReports(open, [model], { present, language: "sv", format: 2 });
}

function rowsIn(book: XlsxBook, columns: readonly string[]): readonly string[] {
  const cells = opened(book).open.present.sheets[0]?.cells;
  return [4, 5, 6, 7, 8]
    .map((row) =>
      columns.map((one) => valueText(cells?.get(`${one}${String(row)}`)?.value ?? null)).join(" "),
    )
    .filter((text) => text.trim() !== "");
}

describe("[WB6] a report with two blocks and a chart of each", () => {
  test("[WB6] stands as its model says", () => {
    const book = made();
    expect(rowsIn(book, ["A", "B"])).toEqual(["2021 5", "2023 6"]);
    expect(rowsIn(book, ["F", "G"])).toEqual(["a 1", "b 2", "c 3"]);
    expect(opened(book).open.present.sheets[0]?.charts).toEqual([
      { name: "Diagram.split", values: "Fördelning!$B$4:$B$5" },
      { name: "Diagram.trace", values: "Fördelning!$G$4:$G$6" },
    ]);
  });

  test("[WB2] is written again: rows of one change places beside those of the other", () => {
    const [split, trace]: readonly (readonly Line[])[] = [
      [
        ["2023", 7],
        ["2021", 8],
        ["2026", 9],
      ],
      [
        ["c", 4],
        ["a", 5],
      ],
    ];
    const model = modelOf(split ?? [], trace ?? []);
    const after = valueOf(carryOut(made(), valueOf(again(made(), model))));
    expect(rowsIn(after, ["A", "B"])).toEqual(["2023 7", "2021 8", "2026 9"]);
    expect(rowsIn(after, ["F", "G"])).toEqual(["c 4", "a 5"]);
    expect(opened(after).open.present.sheets[0]?.charts).toEqual([
      { name: "Diagram.split", values: "Fördelning!$B$4:$B$6" },
      { name: "Diagram.trace", values: "Fördelning!$G$4:$G$5" },
    ]);
  });

  test("[WB2] does not move beside a column of the user's own between its blocks", () => {
    const rows = [[{ value: "min anteckning" }]];
    const noted = carryOut(made(), [
      { kind: "write-cells", sheet: "Fördelning", top: 3, left: 3, rows },
    ]);
    const sorted = modelOf([...SPLIT].reverse(), TRACE);
    expect(codesIn(again(valueOf(noted), sorted))).toEqual(["cell-in-the-way"]);
  });
});
