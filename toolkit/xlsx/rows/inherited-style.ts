import type { XmlNode } from "../xml/node.ts";
import { childNamed, childrenNamed, isOn } from "../xml/node.ts";

/** The style that a row gives the cells that are not there; null where it gives none. */
export function rowStyle(row: XmlNode): number | null {
  return isOn(row, "customFormat") ? Number(row.attributes.get("s") ?? "0") : null;
}

/** The style that a column gives them; 0 where it gives none. */
export function columnStyle(worksheet: XmlNode, column: number): number {
  const columns = childNamed(worksheet, "cols");
  const own = (columns === null ? [] : childrenNamed(columns, "col")).find(
    ({ attributes }) =>
      Number(attributes.get("min")) <= column + 1 && Number(attributes.get("max")) >= column + 1,
  );
  return Number(own?.attributes.get("style") ?? "0");
}
