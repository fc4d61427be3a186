import type { PresentTable } from "../../workbook.ts";
import { parseArea } from "../../cells/address.ts";
import { decodeCellText } from "./cell-text.ts";
import type { XmlNode } from "../xml/node.ts";
import { childNamed, childrenNamed } from "../xml/node.ts";

/** The name that formulas use; older files have only the other. */
export function tableName({ attributes }: XmlNode): string {
  return decodeCellText(attributes.get("displayName") ?? attributes.get("name") ?? "");
}

/** A table as its part tells it; null where it lies nowhere. */
export function presentTable(root: XmlNode): PresentTable | null {
  const area = parseArea(root.attributes.get("ref") ?? "");
  if (area === null) return null;
  const columns = childNamed(root, "tableColumns");
  const headers = columns === null ? [] : childrenNamed(columns, "tableColumn");
  return {
    name: tableName(root),
    area,
    headers: headers.map(({ attributes }) => decodeCellText(attributes.get("name") ?? "")),
    hasTotalsRow: Number(root.attributes.get("totalsRowCount") ?? "0") > 0,
  };
}
