import { SHEET_NAMES } from "../../templates/forms/sheets.ts";
import { digestOf } from "../../toolkit/inputs/digest.ts";
import type { ReadInputs } from "../../toolkit/inputs/book-inputs.ts";
import { readInputs } from "../../toolkit/inputs/read-inputs.ts";
import { openXlsx } from "../../toolkit/xlsx/open.ts";
import { presentWorkbook } from "../../toolkit/xlsx/read/present.ts";
import type { Problem, Result } from "../../engine/index.ts";
import type { BookEdit } from "./broken-book.ts";
import { editedBook, fileOf, newBook } from "./broken-book.ts";
import type { BookParts } from "./broken-book-parts.ts";
import { REFERENCE } from "./reference.ts";
import { problemsIn, valueOf } from "./results.ts";

/** Reads the inputs of a workbook, from its file. */
export function inputsOf(parts: BookParts): Result<ReadInputs, Problem> {
  const xlsx = valueOf(openXlsx({ file: "bok.xlsx", bytes: fileOf(parts) }));
  const present = valueOf(presentWorkbook(xlsx, SHEET_NAMES));
  return readInputs({ file: "bok.xlsx", present }, REFERENCE.register);
}

/** The checksum of a workbook's inputs. */
export function digestIn(parts: BookParts): string {
  return digestOf(valueOf(inputsOf(parts)));
}

/** What is wrong with the new workbook after some edits: `code Sheet!Cell`, in order. */
export async function faultsAfter(...edits: readonly BookEdit[]): Promise<readonly string[]> {
  return problemsIn(inputsOf(editedBook(await newBook(), edits))).map(faultText);
}

function faultText({ code, place }: Problem): string {
  if (place?.kind !== "sheet") return code;
  return `${code} ${place.sheet}${place.cell === undefined ? "" : `!${place.cell}`}`;
}
