import type { Area } from "../../workbook.ts";
import { areaText, parseArea } from "../../cells/address.ts";
import type { XmlPart } from "../package/part-xml.ts";
import { mergedAreas } from "../read/sheet-reading.ts";
import type { SheetRows } from "../rows/rows-draft.ts";
import { setAttribute } from "../xml/edit.ts";
import { childNamed } from "../xml/node.ts";

/** A sheet being changed. */
export interface SheetDraft {
  readonly name: string;
  readonly xml: XmlPart;
  readonly rows: SheetRows;
  readonly merged: readonly Area[];
  /** The cells that were written, all within one rectangle; null while there is none. */
  written: Area | null;
}

/** A sheet about to be changed. */
export function sheetDraft(name: string, xml: XmlPart, rows: SheetRows): SheetDraft {
  return { name, xml, rows, merged: mergedAreas(xml.root), written: null };
}

/** Puts the changed rows in the sheet's part, which says how far the sheet reaches. */
export function settleSheet(sheet: SheetDraft): void {
  sheet.rows.settle();
  extendDimension(sheet);
}

function extendDimension({ xml, written }: SheetDraft): void {
  const dimension = childNamed(xml.root, "dimension");
  if (dimension === null || written === null) return;
  const present = parseArea(dimension.attributes.get("ref") ?? "");
  // A sheet with nothing in it says `A1`.
  const area = union(present, written);
  const text = areaText(area);
  if (text !== dimension.attributes.get("ref")) setAttribute(dimension, "ref", text);
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
