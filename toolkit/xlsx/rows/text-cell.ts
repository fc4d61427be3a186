import type { CellContent } from "../edit/cell-content.ts";
import { removeAttribute, setAttribute, setChildren } from "../xml/edit.ts";
import { fragment } from "../xml/fragment.ts";
import type { XmlNode } from "../xml/node.ts";
import { sourceOf } from "../xml/node.ts";
import type { SheetScan } from "../scan/scan-rows.ts";
import { CELL, FLAG } from "../scan/scan-tables.ts";

/** What a cell is to be. */
export interface CellWanted {
  /** `B7`. */
  readonly address: string;
  readonly style: number;
  readonly content: CellContent;
}

/** A cell that was not there. */
export function newCellText({ address, style, content: { type, inner } }: CellWanted): string {
  const attributes = `${style === 0 ? "" : ` s="${String(style)}"`}${typeText(type)}`;
  return `<c r="${address}"${attributes}${inner === "" ? "/>" : `>${inner}</c>`}`;
}

/** A cell that was there, with the attributes that it had in the order that it had them. */
export function changedCellText(scan: SheetScan, cell: number, wanted: CellWanted): string {
  const { numbers } = scan.cells;
  const place = cell * CELL.width;
  const flags = numbers[place + CELL.flags] ?? 0;
  if ((flags & FLAG.plain) === 0) return changedOddCell(sourceOfCell(scan, cell), wanted);
  const { address, style, content } = wanted;
  const isStyled = (flags & FLAG.styled) !== 0;
  const isTyped = (flags & FLAG.typed) !== 0;
  const styled = isStyled || style !== 0 ? ` s="${String(style)}"` : "";
  const typed = typeText(content.type);
  // What is new comes after what was there.
  const attributes = isTyped && !isStyled ? typed + styled : styled + typed;
  return `<c r="${address}"${attributes}${content.inner === "" ? "/>" : `>${content.inner}</c>`}`;
}

function typeText(type: string | null): string {
  return type === null ? "" : ` t="${type}"`;
}

/** The text of a cell as it stands. */
export function sourceOfCell({ text, cells: { numbers } }: SheetScan, cell: number): string {
  const place = cell * CELL.width;
  return text.slice(numbers[place + CELL.start], numbers[place + CELL.end]);
}

function changedOddCell(source: string, { style, content }: CellWanted): string {
  const node = fragment(source);
  if (style !== styleOf(node)) setAttribute(node, "s", style);
  fillNode(node, content);
  return sourceOf(node);
}

/** The number of a cell's style. */
export function styleOf(node: XmlNode): number {
  return Number(node.attributes.get("s") ?? "0");
}

/** Puts content in a cell's element. */
export function fillNode(node: XmlNode, { type, inner }: CellContent): void {
  // Metadata for dynamic arrays and rich values.
  for (const name of ["cm", "vm"]) removeAttribute(node, name);
  if (type === null) removeAttribute(node, "t");
  else setAttribute(node, "t", type);
  setChildren(node, inner === "" ? [] : [inner]);
}

/** Whether a cell's text holds something between its tags. */
export function isFilled(source: string): boolean {
  const inner = source.slice(source.indexOf(">") + 1);
  return inner !== "" && inner !== "</c>";
}
