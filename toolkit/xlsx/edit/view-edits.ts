import type { FreezePanes, SetRows } from "../../workbook.ts";
import type { Draft } from "./draft.ts";
import { sheetOf } from "./draft.ts";
import { SHEET_ORDER } from "./sheet-order.ts";
import { append, childMade, element, setChildren } from "../xml/edit.ts";
import type { XmlNode } from "../xml/node.ts";
import { childNamed, elementsIn } from "../xml/node.ts";

/** Gives rows heights. */
export function setRows(draft: Draft, { sheet: name, heights }: SetRows): void {
  const sheet = sheetOf(draft, name);
  for (const { row, height } of heights) {
    sheet.rows.setHeight(row, height);
  }
}

/** Keeps the first rows in sight; none, where there are to be none. */
export function freezePanes(draft: Draft, { sheet: name, rows }: FreezePanes): void {
  const { root } = sheetOf(draft, name).xml;
  const view = viewOf(root);
  const others = elementsIn(view).filter((part) => !["pane", "selection"].includes(part.name));
  setChildren(view, [...(rows === 0 ? [] : frozen(root.prefix, rows)), ...others]);
}

function frozen(prefix: string, rows: number): readonly XmlNode[] {
  const topLeftCell = `A${String(rows + 1)}`;
  const pane = { ySplit: rows, topLeftCell, activePane: "bottomLeft", state: "frozen" };
  return [
    element(`${prefix}pane`, pane),
    element(`${prefix}selection`, {
      pane: "bottomLeft",
      activeCell: topLeftCell,
      sqref: topLeftCell,
    }),
  ];
}

function viewOf(root: XmlNode): XmlNode {
  const views = childMade(root, "sheetViews", SHEET_ORDER);
  const present = childNamed(views, "sheetView");
  if (present !== null) return present;
  const made = element(`${root.prefix}sheetView`, { workbookViewId: 0 });
  append(views, made);
  return made;
}
