import type { Area } from "./area.ts";
import { areaOf } from "./area.ts";
import { recalculate } from "./cells.ts";
import { contentOf } from "./entry.ts";
import type { Calculate, MemoryBook, MemorySheet } from "./model.ts";
import { madeCell, makeSheet, takeSheetId } from "./model.ts";
import { checkSheetName } from "./names-taken.ts";

/** What stands in a workbook at first. */
export interface BookSeed {
  /** As the file is called; `Bok.xlsx` where it is left out. */
  readonly file?: string;
  /** In the order of the tabs; one empty `Sheet1` where they are left out. */
  readonly sheets?: readonly SheetSeed[];
  /** Names for the whole book and what they stand for, without the equals sign. */
  readonly names?: Readonly<Record<string, string>>;
  /** What a formula comes to; 0 where it is left out. */
  readonly calculate?: Calculate;
}

/** A sheet and what stands in it. Everything else can be made through the client. */
export interface SheetSeed {
  readonly name: string;
  /** From A1. A text that begins with `=` is a formula, any other is the text that it is. */
  readonly rows?: readonly (readonly (string | number | boolean | null)[])[];
  readonly visibility?: MemorySheet["visibility"];
  /** Areas that a dynamic array has spilled into: `A1:A5`. */
  readonly spills?: readonly string[];
}

/** A workbook with what a test wants to be there. */
export function seedBook({
  file = "Bok.xlsx",
  sheets,
  names = {},
  calculate = () => 0,
}: BookSeed): MemoryBook {
  const book: MemoryBook = {
    name: file,
    sheets: [],
    names: Object.entries(names).map(([name, reference]) => ({
      name,
      formula: `=${reference}`,
      comment: "",
      visible: true,
    })),
    active: null,
    isWatched: false,
    selected: null,
    calculationMode: "Automatic",
    hasProtectedStructure: false,
    calculate,
    nextId: 0,
  };
  for (const seed of sheets ?? [{ name: "Sheet1" }]) {
    checkSheetName(book, null, seed.name);
    const sheet = makeSheet(seed.name, takeSheetId(book));
    fillSheet(book, sheet, seed);
    book.sheets.push(sheet);
  }
  book.active = book.sheets[0] ?? null;
  if (book.active !== null) book.selected = { sheet: book.active, area: areaNamed("A1") };
  return book;
}

function fillSheet(book: MemoryBook, sheet: MemorySheet, seed: SheetSeed): void {
  sheet.visibility = seed.visibility ?? "Visible";
  sheet.spills = (seed.spills ?? []).map(areaNamed);
  for (const [row, values] of (seed.rows ?? []).entries()) {
    for (const [column, value] of values.entries()) {
      if (value === null) continue;
      const cell = madeCell(sheet, row, column);
      const isFormula = typeof value === "string" && value.startsWith("=");
      cell.content = isFormula ? null : contentOf(value);
      cell.formula = isFormula ? value : null;
      recalculate(book, sheet, { row, column, cell });
    }
  }
}

function areaNamed(address: string): Area {
  const area = areaOf(address);
  if (area === null) throw new Error(`${address} is no address.`);
  return area;
}
