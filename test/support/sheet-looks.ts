import { z } from "zod";
import { areaText } from "../../toolkit/cells/address.ts";
import type { ExcelHost } from "./excel/host.ts";
import type {
  MemoryChart,
  MemoryConditional,
  MemorySheet,
  MemoryValidation,
} from "./excel/model.ts";

const chart = z.object({
  title: z.string(),
  bars: z.string(),
  values: z.string(),
  categories: z.string(),
  color: z.string(),
  gap: z.number(),
  labels: z.boolean(),
  isReversed: z.boolean(),
  least: z.number().nullable(),
  numberFormat: z.string(),
  legend: z.boolean(),
  over: z.string(),
});

const looks = z.object({
  tab: z.string().nullable(),
  gridLines: z.boolean(),
  frozen: z.number(),
  /** In pixels. */
  widths: z.record(z.string(), z.number()),
  /** In points. */
  heights: z.record(z.string(), z.number()),
  tables: z.record(z.string(), z.object({ area: z.string(), style: z.string() })),
  conditionals: z.array(
    z.object({
      area: z.string(),
      formula: z.string(),
      fill: z.string().nullable(),
      color: z.string().nullable(),
      bold: z.boolean(),
    }),
  ),
  validations: z.array(
    z.object({
      area: z.string(),
      type: z.string(),
      operator: z.string(),
      formulas: z.array(z.string()),
      style: z.string(),
      title: z.string(),
      message: z.string(),
      blank: z.boolean(),
    }),
  ),
  charts: z.array(chart),
  page: z
    .object({
      paper: z.string(),
      orientation: z.string(),
      wide: z.number().nullable(),
      tall: z.number().nullable(),
      isCentered: z.boolean(),
      /** Left, right, top, bottom, header and footer, in inches. */
      margins: z.array(z.number()),
      area: z.string().nullable(),
      titles: z.string().nullable(),
      header: z.array(z.string()),
      footer: z.array(z.string()),
    })
    .nullable(),
});

/** What a sheet looks like besides its cells. */
export type SheetLooks = z.infer<typeof looks>;

const books = z.record(z.string(), looks);

/** How many pixels a width in a file is, by the rule of the file format (ECMA-376, 18.3.1.13), for Calibri 11. */
function pixelsOf(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
}

/** The looks that openpyxl tells, by sheet. */
export function readLooks(json: string): Readonly<Record<string, SheetLooks>> {
  const told = books.parse(JSON.parse(json));
  return Object.fromEntries(
    Object.entries(told).map(([name, sheet]) => [
      name,
      { ...sheet, widths: eachOf(sheet.widths, pixelsOf) },
    ]),
  );
}

function eachOf(
  record: Readonly<Record<string, number>>,
  change: (value: number) => number,
): Record<string, number> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** The looks that an Excel in memory holds, by sheet. */
export function looksIn(host: ExcelHost): Readonly<Record<string, SheetLooks>> {
  return Object.fromEntries(host.book.sheets.map((sheet) => [sheet.name, looksOf(sheet)]));
}

const PIXELS_A_POINT = 4 / 3;

function looksOf(sheet: MemorySheet): SheetLooks {
  return {
    tab: sheet.tabColor === "" ? null : bare(sheet.tabColor),
    gridLines: sheet.showGridlines,
    frozen: sheet.frozen.rows,
    widths: eachOf(recordOf(sheet.widths), (points) => points * PIXELS_A_POINT),
    heights: recordOf(sheet.heights),
    tables: Object.fromEntries(
      sheet.tables.map(({ name, area, style }) => [name, { area: areaText(area), style }]),
    ),
    conditionals: sheet.conditionals.map(conditionalOf),
    validations: sheet.validations.map(validationOf),
    charts: sheet.charts.map(chartOf),
    page: pageOf(sheet),
  };
}

function recordOf(map: ReadonlyMap<number, number>): Record<string, number> {
  return Object.fromEntries([...map].map(([key, value]) => [String(key), value]));
}

function bare(color: unknown): string {
  return String(color).replace("#", "");
}

function conditionalOf({ areas, formula, looks: given }: MemoryConditional) {
  const fill = given.get("fill.color");
  const color = given.get("font.color");
  return {
    area: areas.map(areaText).join(" "),
    formula: formula.replace(/^=/, ""),
    fill: fill === undefined ? null : bare(fill),
    color: color === undefined ? null : bare(color),
    bold: given.get("font.bold") === true,
  };
}

const limits = z.object({
  formula1: z.union([z.string(), z.number()]),
  formula2: z.union([z.string(), z.number()]).optional(),
  operator: z.string(),
});
const rule = z.object({
  list: z.object({ source: z.string() }).nullish(),
  wholeNumber: limits.nullish(),
  decimal: limits.nullish(),
  date: limits.nullish(),
});
const alert = z.object({ style: z.string(), title: z.string(), message: z.string() });

function validationOf(validation: MemoryValidation): SheetLooks["validations"][number] {
  const { style, title, message } = alert.parse(validation.errorAlert);
  return {
    area: validation.areas.map(areaText).join(" "),
    ...ruleOf(rule.parse(validation.rule)),
    style: small(style),
    title,
    message,
    blank: validation.ignoreBlanks,
  };
}

function ruleOf({ list, wholeNumber, decimal, date }: z.infer<typeof rule>) {
  if (list) {
    // What begins with an equals sign are cells, else it is the list itself.
    const { source } = list;
    const chosen = source.startsWith("=") ? source.slice(1) : `"${source}"`;
    return { type: "list", operator: "between", formulas: [chosen] };
  }
  const [type, limit] = wholeNumber
    ? (["whole", wholeNumber] as const)
    : decimal
      ? (["decimal", decimal] as const)
      : (["date", date] as const);
  const { formula1, formula2, operator } = limits.parse(limit);
  return {
    type,
    // `GreaterThanOrEqualTo` in Excel is `greaterThanOrEqual` in a file.
    operator: small(operator).replace(/To$/, ""),
    formulas: [formula1, formula2].filter((one) => one !== undefined).map(serialOf),
  };
}

const DAY = 86_400_000;

/** Excel takes a day as it is written, a file as its number: days since 30 December 1899, and 1 for the first of 1900. */
function serialOf(given: string | number): string {
  if (typeof given === "number" || !/^\d{4}-/.test(given)) return String(given);
  const days = Math.round((Date.parse(given) - Date.UTC(1899, 11, 30)) / DAY);
  return String(days < 61 ? days - 1 : days);
}

function small(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function chartOf({ title, type, legendVisible, axes, over, series: [series] }: MemoryChart) {
  return {
    title: title.text,
    bars: type === "BarClustered" ? "bar" : type,
    values: series?.values ?? "",
    categories: series?.categories ?? "",
    color: bare(series?.color),
    gap: series?.gapWidth ?? 0,
    labels: series?.hasDataLabels === true,
    isReversed: axes.category.reversePlotOrder,
    least: axes.value.minimum,
    numberFormat: axes.value.numberFormat,
    legend: legendVisible,
    over: over === null ? "" : areaText(over),
  };
}

/** Whole points and tenths of them become inches and back, with what binary fractions add. */
function inches(points: unknown): number {
  return Math.round((Number(points) / POINTS_AN_INCH) * 1000) / 1000;
}

const zoom = z.object({
  horizontalFitToPages: z.number().nullish(),
  verticalFitToPages: z.number().nullish(),
});

const MARGINS = ["Left", "Right", "Top", "Bottom", "Header", "Footer"];
const POINTS_AN_INCH = 72;

function pageOf({ page: { settings, headersFooters, printArea, titleRows } }: MemorySheet) {
  if (settings.size === 0) return null;
  const fit = zoom.parse(settings.get("Zoom"));
  const line = (place: string): string[] =>
    ["Left", "Center", "Right"].map((part) => headersFooters.get(`${part}${place}`) ?? "");
  const rows = titleRows === null ? null : [titleRows.top + 1, titleRows.bottom + 1];
  return {
    paper: String(settings.get("PaperSize")),
    orientation: small(String(settings.get("Orientation"))),
    wide: fit.horizontalFitToPages ?? null,
    tall: fit.verticalFitToPages ?? null,
    isCentered: settings.get("CenterHorizontally") === true,
    margins: MARGINS.map((name) => inches(settings.get(`${name}Margin`))),
    area: printArea === null ? null : printArea.map(areaText).join(","),
    titles: rows === null ? null : rows.map((row) => `$${String(row)}`).join(":"),
    header: line("Header"),
    footer: line("Footer"),
  };
}
