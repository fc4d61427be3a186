import { harmless } from "../../templates/text/list-format.ts";

/** A column of a table in a terminal. */
export interface TextColumn {
  readonly header: string;
  readonly align: "left" | "right";
}

/** A table as lines: headers, then each section of rows below a rule. Empty sections are left out. */
export function textTable(
  columns: readonly TextColumn[],
  ...sections: readonly (readonly (readonly string[])[])[]
): string {
  const headers = columns.map(({ header }) => header);
  const shown = sections.map((rows) => rows.map((cells) => cells.map(shortened)));
  const all = [headers, ...shown.flat()];
  const widths = columns.map((_, column) =>
    all.reduce((widest, cells) => Math.max(widest, width(cells[column] ?? "")), 0),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, column) => pad(cells[column] ?? "", widths[column] ?? 0, align))
      .join("  ")
      .trimEnd();
  const rule = widths.map((size) => "─".repeat(size)).join("──");
  const body = shown.filter((rows) => rows.length > 0).flatMap((rows) => [rule, ...rows.map(line)]);
  return [line(headers), ...body].join("\n");
}

/** Columns of which the first holds names and the others numbers. */
export function namedColumns(headers: readonly string[]): readonly TextColumn[] {
  return headers.map((header, index) => ({ header, align: index === 0 ? "left" : "right" }));
}

/** A text of the user's fits on a line and steers nothing. */
function shortened(text: string): string {
  const plain = harmless(text);
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

const LONGEST = 200;

function pad(text: string, size: number, align: TextColumn["align"]): string {
  const filling = " ".repeat(Math.max(0, size - width(text)));
  return align === "left" ? `${text}${filling}` : `${filling}${text}`;
}

/** Characters, not UTF-16 units; combining marks take no room. */
function width(text: string): number {
  return Array.from(text.replace(/\p{Mark}/gu, "")).length;
}
