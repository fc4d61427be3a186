import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { z } from "zod";
import { escaped, withCell, withoutRow, withRowCopied } from "./broken-book-cells.ts";
import type { BookParts } from "./broken-book-parts.ts";
import {
  tableOn,
  withColumnBefore,
  withHeader,
  withoutName,
  withoutPart,
  withoutSheet,
  withoutTable,
  withPart,
  withSheet,
  withTableDownTo,
} from "./broken-book-parts.ts";
import { run } from "./memory-host.ts";

const held = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ error: z.string() }),
  z.strictObject({ formula: z.string(), makes: z.number() }),
]);

const bookEdit = z.union([
  z.strictObject({ cell: z.string(), holds: held }),
  z.strictObject({ row: z.string(), is: z.enum(["deleted", "repeated"]) }),
  z.strictObject({ header: z.string(), on: z.string(), becomes: z.string() }),
  z.strictObject({ column: z.string(), on: z.string(), before: z.string() }),
  z.strictObject({ name: z.string(), is: z.literal("deleted") }),
  z.strictObject({ sheet: z.string(), is: z.literal("deleted") }),
  z.strictObject({ tableOn: z.string(), is: z.literal("made a range") }),
  z.strictObject({ cells: z.string(), are: z.literal("merged") }),
  z.strictObject({ part: z.string(), is: z.literal("deleted") }),
  z.strictObject({ part: z.string(), has: z.string(), insteadOf: z.string() }),
  z.strictObject({ newPart: z.string(), holds: z.string() }),
]);

/** Something that is done to a workbook that the program has made. */
export type BookEdit = z.infer<typeof bookEdit>;

const byteEdit = z.union([
  z.strictObject({ damagedIn: z.string() }),
  z.strictObject({ cutTo: z.number() }),
  z.strictObject({ bytes: z.string(), thenWide: z.string() }),
]);

/** How an example's workbook is made: by the program, and then spoiled. */
export const bookRecipe = z.strictObject({
  file: z.string(),
  /** What the program is asked for, besides a new workbook of dalarna-2023. */
  new: z.array(z.string()).default([]),
  /** A ledger's file of SIE that is imported first, of the example's own folder. */
  imports: z.string().optional(),
  edits: z.array(bookEdit).default([]),
  /** What is done to the file's bytes at last. */
  bytes: z.array(byteEdit).default([]),
  readOnly: z.boolean().default(false),
});

/** A recipe as it is read from `book.json`. */
export type BookRecipe = z.infer<typeof bookRecipe>;

const made = new Map<string, Promise<BookParts>>();

/** The parts of a workbook that the program makes of dalarna-2023. */
export function newBook(...options: readonly string[]): Promise<BookParts> {
  const key = JSON.stringify(options);
  const present = made.get(key) ?? makeBook(options);
  made.set(key, present);
  return present;
}

async function makeBook(options: readonly string[]): Promise<BookParts> {
  const { out, written } = await run(["new", "dalarna-2023", "-o", "ny.xlsx", ...options]);
  const bytes = written.get("ny.xlsx");
  if (bytes === undefined) throw new Error(out);
  return partsOf(bytes);
}

/** The parts of a file. */
export function partsOf(bytes: Uint8Array): BookParts {
  const parts = Object.entries(unzipSync(bytes));
  return new Map(parts.map(([name, content]) => [name, strFromU8(content)]));
}

/** The file of some parts. */
export function fileOf(parts: BookParts): Uint8Array {
  const content = [...parts].map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(content), { mtime: "2020-02-02" });
}

/** The workbook that a recipe makes. */
export async function brokenBook(recipe: BookRecipe, folder = "."): Promise<Uint8Array> {
  const parts = editedBook(await recipeBook(recipe, folder), recipe.edits);
  return recipe.bytes.reduce(spoiled, fileOf(parts));
}

async function recipeBook(recipe: BookRecipe, folder: string): Promise<BookParts> {
  const made = await newBook(...recipe.new);
  if (recipe.imports === undefined) return made;
  const ledger = readFileSync(join(folder, recipe.imports));
  const command = ["import", "sie", "ny.xlsx", "h.se", "--yes", "--in-place"];
  const { out, written: entered } = await run(command, { "ny.xlsx": fileOf(made), "h.se": ledger });
  const bytes = entered.get("ny.xlsx");
  if (bytes === undefined) throw new Error(out);
  return partsOf(bytes);
}

/** A workbook after some edits. */
export function editedBook(parts: BookParts, edits: readonly BookEdit[]): BookParts {
  return edits.reduce(edited, parts);
}

function edited(parts: BookParts, edit: BookEdit): BookParts {
  if ("cell" in edit) {
    const [tab, cell] = halves(edit.cell);
    return withSheet(parts, tab, (sheet) => withCell(sheet, cell, edit.holds));
  }
  if ("row" in edit) {
    return edit.is === "deleted" ? rowDeleted(parts, edit.row) : rowRepeated(parts, edit.row);
  }
  if ("header" in edit) return withHeader(parts, edit.on, [edit.header, edit.becomes]);
  if ("column" in edit) return withColumnBefore(parts, edit.on, [edit.before, edit.column]);
  if ("name" in edit) return withoutName(parts, edit.name);
  if ("sheet" in edit) return withoutSheet(parts, edit.sheet);
  if ("tableOn" in edit) return withoutTable(parts, edit.tableOn);
  if ("cells" in edit) return merged(parts, edit.cells);
  if ("newPart" in edit) return new Map([...parts, [edit.newPart, edit.holds]]);
  if ("is" in edit) return withoutPart(parts, edit.part);
  return withPart(parts, edit.part, (text) => text.replace(edit.insteadOf, () => edit.has));
}

/** `Parter!A4` in its two halves. */
function halves(place: string): readonly [sheet: string, rest: string] {
  const [sheet = "", rest = ""] = place.split("!");
  return [sheet, rest];
}

function rowDeleted(parts: BookParts, place: string): BookParts {
  const [tab, row] = halves(place);
  const table = tableOn(parts, tab);
  const shorter = withTableDownTo(parts, table, table.bottom - 1);
  return withSheet(shorter, tab, (sheet) => withoutRow(sheet, Number(row)));
}

/** The copy is the table's new last row. */
function rowRepeated(parts: BookParts, place: string): BookParts {
  const [tab, row] = halves(place);
  const table = tableOn(parts, tab);
  const longer = withTableDownTo(parts, table, table.bottom + 1);
  return withSheet(longer, tab, (sheet) => withRowCopied(sheet, Number(row), table.bottom + 1));
}

function merged(parts: BookParts, place: string): BookParts {
  const [tab, area] = halves(place);
  const cells = `<mergeCells count="1"><mergeCell ref="${escaped(area)}"/></mergeCells>`;
  return withSheet(parts, tab, (sheet) => sheet.replace("</sheetData>", `</sheetData>${cells}`));
}

function spoiled(bytes: Uint8Array, edit: z.infer<typeof byteEdit>): Uint8Array {
  if ("cutTo" in edit) return bytes.slice(0, edit.cutTo);
  if ("bytes" in edit) {
    return Buffer.concat([Buffer.from(edit.bytes, "hex"), Buffer.from(edit.thenWide, "utf16le")]);
  }
  const name = Buffer.from(edit.damagedIn);
  const at = Buffer.from(bytes).indexOf(name) + name.length + 20;
  return bytes.map((byte, index) => (index === at ? byte ^ 0xff : byte));
}
