import type { Operation } from "../../toolkit/workbook.ts";
import { write } from "./xlsx-packages.ts";

const cells = { reference: "Ny!$A$1:$A$2", shown: [1, 2] };

/** Every kind of step that adds an element or a part, on the sheet Blad1 and on a new one. */
export const EVERY_STEP: readonly Operation[] = [
  write(0, 0, [
    [
      { value: "text", look: { fill: "FF0000", numberFormat: "@" } },
      { value: 1, formula: "1" },
    ],
  ]),
  { kind: "add-sheet", sheet: "Ny", gridLines: true },
  ...["Blad1", "Ny"].flatMap((sheet, index): readonly Operation[] => [
    {
      kind: "add-table",
      sheet,
      table: `T${String(index)}`,
      area: { top: 4, left: 0, bottom: 6, right: 0 },
      headers: ["Kod"],
      formulas: [null],
    },
    {
      kind: "add-chart",
      sheet,
      chart: "D",
      title: "D",
      altText: "",
      over: { top: 0, left: 3, bottom: 9, right: 9 },
      color: "000000",
      numberFormat: "0",
      data: { name: cells, categories: cells, values: cells },
    },
    { kind: "set-columns", sheet, widths: [9] },
    { kind: "set-rows", sheet, heights: [{ row: 0, height: 20 }] },
    { kind: "freeze-panes", sheet, rows: 1 },
    {
      kind: "format-conditionally",
      sheet,
      area: { top: 0, left: 0, bottom: 1, right: 1 },
      formula: "A1=1",
      look: { fill: "00FF00" },
    },
    {
      kind: "validate",
      sheet,
      area: { top: 0, left: 0, bottom: 1, right: 1 },
      rule: { kind: "date" },
      title: "",
      message: "",
    },
    { kind: "allow-numbers-as-text", sheet, area: { top: 0, left: 0, bottom: 1, right: 1 } },
    {
      kind: "set-print",
      sheet,
      orientation: "portrait",
      area: { top: 0, left: 0, bottom: 1, right: 1 },
      titleRows: { first: 0, last: 0 },
      header: { left: "", center: "", right: "" },
      footer: { left: "", center: "", right: "" },
    },
  ]),
];

const PARTIES = ["Avesta", "Borlänge", "Malung-Sälen", "Älvdalen", "Övriga & andra"];

/** A report as our jobs make it: a table, a chart beside it, names, rules, print set-up. */
export const REPORT: readonly Operation[] = [
  { kind: "add-sheet", sheet: "Fördelning", gridLines: false, tabColor: "1F4E79" },
  { kind: "set-name", name: "Samrakna.Blad.Parter", refersTo: "Fördelning!$A$4" },
  {
    kind: "write-cells",
    sheet: "Fördelning",
    top: 0,
    left: 0,
    rows: [[{ value: "Fördelning 2023", look: { font: { bold: true, size: 16 } } }]],
  },
  {
    kind: "write-cells",
    sheet: "Fördelning",
    top: 3,
    left: 0,
    rows: [
      ["Kod", "Kommun", "Belopp", "Dubbelt\n(kr)"].map((value) => ({
        value,
        look: { font: { bold: true, color: "FFFFFF" }, fill: "1F4E79", align: { wrap: true } },
      })),
      ...PARTIES.map((party, index) => [
        { value: `0${String(index)}`, look: { numberFormat: "@" } } as const,
        { value: party },
        { value: 159_413 - 7000 * index, look: { numberFormat: "#,##0" } } as const,
        {
          value: 2 * (159_413 - 7000 * index),
          formula: "Samrakna_Parter[[#This Row],[Belopp]]*2",
          look: { numberFormat: "#,##0" },
        } as const,
      ]),
    ],
  },
  {
    kind: "write-cells",
    sheet: "Fördelning",
    top: 10,
    left: 1,
    rows: [
      [
        { value: "Summa" },
        {
          value: 727_065,
          formula: "SUM(Samrakna_Parter[Belopp])",
          look: { font: { bold: true }, border: { bottom: { style: "double", color: "000000" } } },
        },
        { value: "0", formula: "Samrakna.Blad.Parter" },
      ],
      [{ value: "=1+1" }, { value: true }, { value: { error: "#DIV/0!" }, formula: "1/0" }],
      [{ value: "-" }, { value: 45_000, look: { numberFormat: "yyyy\\-mm\\-dd" } }],
    ],
  },
  {
    kind: "add-table",
    sheet: "Fördelning",
    table: "Samrakna_Parter",
    area: { top: 3, left: 0, bottom: 8, right: 3 },
    headers: ["Kod", "Kommun", "Belopp", "Dubbelt\n(kr)"],
    formulas: [null, null, null, "Samrakna_Parter[[#This Row],[Belopp]]*2"],
  },
  {
    kind: "add-chart",
    sheet: "Fördelning",
    chart: "Samrakna.Diagram.Fordelning",
    title: "Belopp per kommun 2023, kr",
    altText: "Liggande staplar med varje kommuns belopp",
    over: { top: 3, left: 5, bottom: 20, right: 12 },
    color: "1F4E79",
    numberFormat: "#,##0",
    data: {
      name: { reference: "Fördelning!$C$4", shown: ["Belopp"] },
      categories: { reference: "Fördelning!$B$5:$B$9", shown: PARTIES },
      values: {
        reference: "Fördelning!$C$5:$C$9",
        shown: PARTIES.map((_, index) => 159_413 - 7000 * index),
      },
    },
  },
  { kind: "set-columns", sheet: "Fördelning", widths: [10, 24, 16, 16] },
  { kind: "freeze-panes", sheet: "Fördelning", rows: 4 },
  {
    kind: "set-print",
    sheet: "Fördelning",
    orientation: "landscape",
    area: { top: 0, left: 0, bottom: 20, right: 12 },
    titleRows: { first: 0, last: 3 },
    header: { left: "Region Dalarna & kommunerna", center: "", right: "RD 2023/123" },
    footer: { left: "", center: "Sida {page} ({pages})", right: "" },
  },
];
