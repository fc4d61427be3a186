import type { GridId } from "./ids.ts";

/** A formula with its references still to be placed: a book may have moved and renamed what it refers to. */
export type Formula = readonly (string | Reference)[];

/** Something that a formula reads. */
export type Reference =
  /** A defined name, which follows its cell wherever it is moved. */
  | { readonly kind: "name"; readonly name: string }
  /** A whole column of a table, which grows with it: `Samrakna_Parter[Kod]`. */
  | { readonly kind: "table-column"; readonly grid: GridId; readonly column: string }
  /** The cell of a table's column on the formula's own row: `Samrakna_Parter[[#This Row],[Kod]]`. */
  | { readonly kind: "this-row"; readonly grid: GridId; readonly column: string }
  /** A cell of a grid, by its row's id; the formula's own grid and row where they are null. */
  | {
      readonly kind: "cell";
      readonly grid: GridId | null;
      readonly column: string;
      readonly row: string | null;
    }
  /** Cells of a column of a grid, from one row to another; of the formula's own grid where it is null. */
  | {
      readonly kind: "cells";
      readonly grid: GridId | null;
      readonly column: string;
      readonly first: string;
      readonly last: string;
    };

/**
 * Puts a formula together from text, references and formulas.
 *
 * @example `formula\`SUM(${cells})\``
 */
export function formula(
  texts: TemplateStringsArray,
  ...parts: readonly (Reference | Formula | string | number)[]
): Formula {
  const made: (string | Reference)[] = [];
  for (const [index, text] of texts.entries()) {
    made.push(text);
    const part = parts[index];
    if (part === undefined) continue;
    if (typeof part === "number") made.push(String(part));
    else if (typeof part === "string" || "kind" in part) made.push(part);
    else for (const inner of part) made.push(inner);
  }
  return made;
}

/** A text inside a formula, in quotation marks. */
export function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A defined name. */
export function named(name: string): Reference {
  return { kind: "name", name };
}

/** A whole column of a table. */
export function tableColumn(grid: GridId, column: string): Reference {
  return { kind: "table-column", grid, column };
}
