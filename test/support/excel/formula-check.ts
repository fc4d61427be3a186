import { invalidArgument } from "./errors.ts";
import type { MemoryBook } from "./model.ts";
import { isSameName, sheetNamed } from "./model.ts";
import { placedTables } from "./names-taken.ts";

const SHEETS = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu;
const TABLES = /([\p{L}_\\][\p{L}\p{N}._\\]*)\[/gu;

/**
 * Refuses a formula that Excel cannot enter: with a parenthesis too many or too few, or
 * speaking of a sheet or a table that is not there. A name that is not there is `#NAME?`
 * and no error.
 */
export function checkFormula(book: MemoryBook, formula: string): void {
  const code = withoutTexts(formula);
  if (!isBalanced(code)) throw invalidArgument();
  for (const [, quoted, plain] of code.matchAll(SHEETS)) {
    const name = quoted?.replaceAll("''", "'") ?? plain ?? "";
    if (name !== "REF" && sheetNamed(book, name) === undefined) throw invalidArgument();
  }
  for (const table of tablesIn(code)) {
    const isThere = placedTables(book).some((one) => isSameName(one.table.name, table));
    if (!isThere) throw invalidArgument();
  }
}

/** Refuses a formula of a conditional format or a rule that speaks of a table's columns. */
export function checkRuleFormula(formula: string): void {
  const code = withoutTexts(formula);
  if (!isBalanced(code) || tablesIn(code).length > 0) throw invalidArgument();
}

function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}

function tablesIn(code: string): readonly string[] {
  const bare = code.replace(/'(?:[^']|'')+'!/g, "");
  return Array.from(bare.matchAll(TABLES), ([, table = ""]) => table);
}

function isBalanced(code: string): boolean {
  const bare = code.replace(/'(?:[^']|'')+'!/g, "").replace(/\[[^\]]*\]/g, "");
  let open = 0;
  for (const sign of bare) {
    if (sign === "(") open += 1;
    if (sign === ")") open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
