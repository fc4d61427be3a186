import { describe, expect, test } from "vitest";
import type { ExcelHost } from "../../support/excel/host.ts";
import { makeExcelHost, runExcel } from "../../support/excel/host.ts";

const rows = [
  ["Kod", "Andel", "Andel", ""],
  ["2084", 0.5, 1, 2],
  ["2085", 0.25, 3, 4],
] as const;

function bookHost(): ExcelHost {
  return makeExcelHost({ sheets: [{ name: "Parter", rows }, { name: "Blad2" }] });
}

describe("sheets, tables and names", () => {
  test("[WB3] a sheet is added last, found by name or id, renamed and moved", async () => {
    const host = bookHost();
    const found = await runExcel(host, async (context) => {
      const { worksheets } = context.workbook;
      const made = worksheets.add("Fördelning");
      made.tabColor = "#1f4e79";
      made.showGridlines = false;
      made.load("id,position");
      context.workbook.names.add("Ruta", "=Fördelning!$A$1");
      await context.sync();
      const { position } = made;
      made.name = "Ny fördelning";
      made.position = 0;
      const again = worksheets.getItem(made.id);
      again.load("name,tabColor,showGridlines,visibility");
      const name = context.workbook.names.getItem("Ruta");
      name.load("formula,type,scope");
      worksheets.load("items/name");
      await context.sync();
      return {
        sheet: again.toJSON(),
        name: name.toJSON(),
        names: worksheets.items.map((sheet) => sheet.name),
        position,
      };
    });
    expect(found).toMatchObject({
      sheet: {
        name: "Ny fördelning",
        tabColor: "#1F4E79",
        showGridlines: false,
        visibility: "Visible",
      },
      name: { formula: "='Ny fördelning'!$A$1", type: "Range", scope: "Workbook" },
      names: ["Ny fördelning", "Parter", "Blad2"],
      position: 2,
    });
  });

  test("[WB3] a table makes its headers texts, each its own, and keeps them so", async () => {
    const host = bookHost();
    const found = await runExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Parter");
      const table = sheet.tables.add("A1:D3", true);
      table.name = "T_Parter";
      table.columns.load("items/name");
      const body = table.getDataBodyRange();
      body.load("address");
      await context.sync();
      const first = table.columns.items.map(({ name }) => name);
      sheet.getRange("B1").values = [[2023]];
      table.resize("A1:B9");
      table.showTotals = true;
      const again = context.workbook.tables.getItem("t_parter");
      again.load("name,showTotals,style,showFilterButton,worksheet/name");
      again.columns.load("items/name,items/index");
      const whole = again.getRange();
      whole.load("address");
      await context.sync();
      return {
        first,
        body: body.address,
        names: again.columns.items.map(({ name }) => name),
        whole: whole.address,
        sheet: again.worksheet.name,
        shows: again.showTotals,
      };
    });
    expect(found).toEqual({
      first: ["Kod", "Andel", "Andel2", "Column4"],
      body: "Parter!A2:D3",
      names: ["Kod", "2023"],
      whole: "Parter!A1:B10",
      sheet: "Parter",
      shows: true,
    });
    expect(host.cell("Parter!B1")).toMatchObject({ value: "2023", type: "String" });
  });

  test("[WB3] names of a sheet are not the workbook's; one of a deleted sheet refers to nothing", async () => {
    const host = bookHost();
    const found = await runExcel(host, async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem("Parter");
      sheet.names.add("Lokalt", sheet.getRange("A1"));
      workbook.names.add("Allas", workbook.worksheets.getItem("Blad2").getRange("A1:B2"));
      workbook.worksheets.getItem("Blad2").delete();
      workbook.names.load("items/name,items/formula,items/type");
      const range = workbook.names.getItem("Allas").getRangeOrNullObject();
      await context.sync();
      return {
        names: workbook.names.items.map((name) => name.toJSON()),
        isNull: range.isNullObject,
      };
    });
    expect(found).toEqual({
      names: [expect.objectContaining({ name: "Allas", formula: "=#REF!", type: "Error" })],
      isNull: true,
    });
  });
});

describe("looks and what else a sheet has", () => {
  test("[WB3] looks are reported where all cells have them and null where they differ", async () => {
    const host = bookHost();
    const found = await runExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Parter");
      sheet.getRange("A1:B1").format.fill.color = "1f4e79";
      sheet.getRange("A:A").format.font.bold = true;
      sheet.getRange("A3").format.font.bold = false;
      sheet.getRanges("A1,C2:C3").format.borders.getItem("EdgeBottom").style = "Double";
      const [one, two, bold] = ["A1:B1", "A1:A2", "A2:A3"].map((address) => {
        const range = sheet.getRange(address);
        range.load("format/fill/color,format/font/bold");
        return range;
      });
      await context.sync();
      return [
        one?.format.fill.color,
        two?.format.fill.color,
        two?.format.font.bold,
        bold?.format.font.bold,
      ];
    });
    expect(found).toEqual(["#1F4E79", null, true, null]);
    expect(host.cell("Parter!C3").looks).toEqual({ "border.bottom.style": "Double" });
    expect(host.cell("Parter!C2").looks).toEqual({});
    expect(host.cell("Parter!A99").looks).toEqual({ "font.bold": true });
  });

  test("[WB3] no fill reports white, as a white one does, but without a shade", async () => {
    const host = bookHost();
    const found = await runExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Parter");
      sheet.getRange("A1").format.fill.color = "#FFFFFF";
      const fields = { format: { fill: { color: true, pattern: true, tintAndShade: true } } };
      const looks = sheet.getRange("A1:B1").getCellProperties(fields);
      await context.sync();
      const before = looks.value[0]?.map(({ format }) => format?.fill);
      sheet.getRange("A1").setCellProperties([[{ format: { fill: { color: "#FF0000" } } }]]);
      sheet.getRange("A2").format.fill.clear();
      await context.sync();
      return before;
    });
    expect(found).toEqual([
      { color: "#FFFFFF", pattern: null, tintAndShade: 0 },
      { color: "#FFFFFF", pattern: null, tintAndShade: null },
    ]);
    expect(host.cell("Parter!A1").looks).toEqual({ "fill.color": "#FF0000" });
  });

  test("[WB3] a new conditional format goes first; cleared in part, it stays elsewhere", async () => {
    const host = bookHost();
    await runExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Parter");
      for (const [formula, color] of [
        ["=A1=1", "#FF0000"],
        ["=A1=2", "#00FF00"],
      ] as const) {
        const { custom } = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
        custom.rule.formula = formula;
        custom.format.fill.color = color;
      }
      sheet.getRange("A4:A5").conditionalFormats.clearAll();
      sheet.getRange("A1:B2").dataValidation.rule = { custom: { formula: "=A1>0" } };
      sheet.getRange("A1").dataValidation.clear();
      await context.sync();
    });
    const { conditionals, validations } = host.sheet("Parter");
    expect(conditionals.map(({ formula }) => formula)).toEqual(["=A1=2", "=A1=1"]);
    expect(conditionals[0]?.areas).toHaveLength(2);
    expect(validations.flatMap(({ areas }) => areas)).toHaveLength(2);
  });

  test("[WB3] a chart, merged cells, panes and pages are reported as they were set", async () => {
    const host = bookHost();
    const found = await runExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Parter");
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Columns");
      chart.name = "D";
      chart.title.text = "Fördelning";
      chart.legend.visible = false;
      chart.setPosition("F2", "J9");
      chart.axes.valueAxis.numberFormat = "#,##0";
      chart.axes.categoryAxis.reversePlotOrder = true;
      const series = chart.series.getItemAt(0);
      series.setValues(sheet.getRange("C2:C3"));
      series.format.fill.setSolidColor("#1F4E79");
      series.name = "Andel";
      chart.load("name,top,left");
      sheet.getRange("A8:B9").merge();
      sheet.freezePanes.freezeRows(2);
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.setPrintArea("A1:D9");
      sheet.pageLayout.setPrintTitleRows("$1:$2");
      sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "&P";
      const merged = sheet.getUsedRange().getMergedAreasOrNullObject();
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      for (const one of [merged, frozen]) one.load("address");
      await context.sync();
      return { chart: chart.toJSON(), merged: merged.isNullObject, frozen: frozen.address };
    });
    expect(found).toMatchObject({ chart: { name: "D", top: 15, left: 240 }, frozen: "Parter!1:2" });
    const [chart] = host.sheet("Parter").charts;
    expect(chart?.series).toMatchObject([
      { name: "Andel", values: "Parter!$C$2:$C$3", categories: "Parter!$A$2:$A$3" },
    ]);
    expect(host.snapshot()).toMatchObject({
      sheets: [{ merged: ["A8:B9"], page: { printArea: ["A1:D9"], titleRows: "1:2" } }, {}],
    });
  });

  test("[WB1] a snapshot of what was put back is that of what was there", async () => {
    const host = bookHost();
    const before = host.snapshot();
    const write = (value: string, color: string | null): Promise<void> =>
      runExcel(host, async (context) => {
        const range = context.workbook.worksheets.getItem("Parter").getRange("F9");
        range.values = [[value]];
        if (color === null) range.format.fill.clear();
        else range.format.fill.color = color;
        await context.sync();
      });
    await write("x", "#FFFFFF");
    expect(host.snapshot()).not.toEqual(before);
    await write("", null);
    expect(host.snapshot()).toEqual(before);
  });
});
