import type { Area } from "../workbook.ts";
import { parseArea } from "../cells/address.ts";
import type { XmlPart } from "./part-xml.ts";
import type { PlacedCell, PlacedRow, SharedFormula } from "./sheet-grid.ts";
import { sharedFormulas } from "./sheet-grid.ts";
import { mergedAreas } from "./sheet-reading.ts";
import type { XmlNode } from "./xml-node.ts";
import { childNamed } from "./xml-node.ts";

/** A sheet being changed. */
export interface SheetDraft {
  readonly name: string;
  readonly xml: XmlPart;
  readonly rows: Map<number, RowDraft>;
  readonly merged: readonly Area[];
  /** Where array formulas and data tables spread. */
  readonly arrays: readonly Area[];
  /** Shared formulas by the element of the cell that spells them. */
  readonly shared: Map<XmlNode, SharedFormula>;
  /** The cells that were written, all within one rectangle; null while there is none. */
  written: Area | null;
}

/** A row being changed. */
export interface RowDraft {
  readonly row: number;
  readonly node: XmlNode;
  readonly isNew: boolean;
  readonly cells: Map<number, XmlNode>;
  /** Cells that were not there. */
  readonly added: PlacedCell[];
}

/** A sheet about to be changed. */
export function sheetDraft(name: string, xml: XmlPart, placed: readonly PlacedRow[]): SheetDraft {
  const shared = sharedFormulas(placed).map((group) => [group.master.node, group] as const);
  return {
    name,
    xml,
    rows: new Map(placed.map((row) => [row.row, rowDraft(row)])),
    merged: mergedAreas(xml.root),
    arrays: placed.flatMap(({ cells }) => cells.flatMap(arrayArea)),
    shared: new Map(shared),
    written: null,
  };
}

function rowDraft({ row, node, cells }: PlacedRow): RowDraft {
  const byColumn = new Map(cells.map((cell) => [cell.at.column, cell.node]));
  return { row, node, isNew: false, cells: byColumn, added: [] };
}

function arrayArea({ node }: PlacedCell): readonly Area[] {
  const formula = childNamed(node, "f");
  const kind = formula?.attributes.get("t");
  if (kind !== "array" && kind !== "dataTable") return [];
  const area = parseArea(formula?.attributes.get("ref") ?? "");
  return area === null ? [] : [area];
}

/** The smallest rectangle that holds two. */
export function union(one: Area | null, other: Area): Area {
  if (one === null) return other;
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
