import type { SetHeader, SetPrint } from "../../workbook.ts";
import { absoluteArea } from "../../cells/address.ts";
import type { Draft } from "./draft.ts";
import { sheetOf } from "./draft.ts";
import { headerText } from "../../cells/header-text.ts";
import { PAGE_MARGINS } from "../../cells/page-margins.ts";
import { SHEET_ORDER } from "./sheet-order.ts";
import { quoteSheet } from "../../cells/sheet-reference.ts";
import { define, tabNumber, undefine } from "./workbook-edits.ts";
import {
  childMade,
  insertInOrder,
  removeAttribute,
  replaceChild,
  setAttribute,
  setChildren,
  textElement,
} from "../xml/edit.ts";
import type { XmlNode } from "../xml/node.ts";
import { childNamed } from "../xml/node.ts";

const A4 = 9;

/** Sets a sheet up for printing on A4, as wide as the paper and as many pages as it takes. */
export function setPrint(draft: Draft, operation: SetPrint): void {
  const { root } = sheetOf(draft, operation.sheet).xml;
  const properties = childMade(root, "sheetPr", SHEET_ORDER);
  const order = ["tabColor", "outlinePr", "pageSetUpPr"];
  setAttribute(childMade(properties, "pageSetUpPr", order), "fitToPage", 1);
  setAttribute(childMade(root, "printOptions", SHEET_ORDER), "horizontalCentered", 1);
  setAll(childMade(root, "pageMargins", SHEET_ORDER), PAGE_MARGINS);
  const setup = childMade(root, "pageSetup", SHEET_ORDER);
  setAll(setup, {
    paperSize: A4,
    orientation: operation.orientation,
    fitToWidth: 1,
    fitToHeight: 0,
  });
  removeAttribute(setup, "scale");
  setHeaders(root, operation);
  nameAreas(draft, operation);
}

/** Writes the header of every page; the footer and all else stays. */
export function setHeader(draft: Draft, { sheet, header }: SetHeader): void {
  const { root } = sheetOf(draft, sheet).xml;
  const node = childMade(root, "headerFooter", SHEET_ORDER);
  const made = textElement(`${root.prefix}oddHeader`, headerText(header));
  const present = childNamed(node, "oddHeader");
  if (present === null) insertInOrder(node, made, ["oddHeader", "oddFooter"]);
  else replaceChild(node, present, made);
}

function setAll(node: XmlNode, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) setAttribute(node, name, value);
}

function setHeaders(root: XmlNode, { header, footer }: SetPrint): void {
  const node = childMade(root, "headerFooter", SHEET_ORDER);
  for (const name of ["differentOddEven", "differentFirst"]) removeAttribute(node, name);
  setChildren(node, [
    textElement(`${root.prefix}oddHeader`, headerText(header)),
    textElement(`${root.prefix}oddFooter`, headerText(footer)),
  ]);
}

function nameAreas(draft: Draft, { sheet, area, titleRows }: SetPrint): void {
  const tab = tabNumber(draft, sheet);
  const quoted = quoteSheet(sheet);
  if (area === null) undefine(draft, "_xlnm.Print_Area", tab);
  else define(draft, "_xlnm.Print_Area", { refersTo: `${quoted}!${absoluteArea(area)}`, tab });
  if (titleRows === null) {
    undefine(draft, "_xlnm.Print_Titles", tab);
    return;
  }
  const rows = `$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`;
  define(draft, "_xlnm.Print_Titles", { refersTo: `${quoted}!${rows}`, tab });
}
