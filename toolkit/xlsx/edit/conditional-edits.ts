import type { AllowNumbersAsText, FormatConditionally } from "../../workbook.ts";
import { areaText } from "../../cells/address.ts";
import type { Draft } from "./draft.ts";
import { sheetOf } from "./draft.ts";
import { nextNumber } from "./free-number.ts";
import { SHEET_ORDER } from "./sheet-order.ts";
import { conditionalStyle } from "../styles/styles-draft.ts";
import {
  append,
  childMade,
  element,
  insertInOrder,
  removeChild,
  textElement,
} from "../xml/edit.ts";
import type { XmlNode } from "../xml/node.ts";
import { childNamed, childrenNamed, childText, descendantsNamed, elementsIn } from "../xml/node.ts";

/** Adds a look that a formula decides; the same formula over the same first cell is replaced. */
export function formatConditionally(draft: Draft, operation: FormatConditionally): void {
  const { root } = sheetOf(draft, operation.sheet).xml;
  dropSame(root, operation);
  const rules = descendantsNamed(root, "cfRule");
  const taken = rules.map(({ attributes }) => Number(attributes.get("priority") ?? "0"));
  const rule = {
    type: "expression",
    dxfId: conditionalStyle(draft.styles, operation.look),
    priority: nextNumber(taken),
  };
  const { prefix } = root;
  const format = element(`${prefix}conditionalFormatting`, { sqref: areaText(operation.area) }, [
    element(`${prefix}cfRule`, rule, [textElement(`${prefix}formula`, operation.formula)]),
  ]);
  insertInOrder(root, format, SHEET_ORDER);
}

function dropSame(root: XmlNode, { area, formula }: FormatConditionally): void {
  const first = areaText({ ...area, bottom: area.top, right: area.left });
  for (const format of childrenNamed(root, "conditionalFormatting")) {
    const [rule, ...more] = elementsIn(format);
    const begins = format.attributes.get("sqref")?.split(/[:\s]/)[0] === first;
    const isSame = rule !== undefined && childText(rule, "formula") === formula;
    if (begins && isSame && more.length === 0) removeChild(root, format);
  }
}

/** Keeps Excel from marking codes of digits as mistakes. */
export function allowNumbersAsText(draft: Draft, { sheet, area }: AllowNumbersAsText): void {
  const { root } = sheetOf(draft, sheet).xml;
  const list = childMade(root, "ignoredErrors", SHEET_ORDER);
  const attributes = { sqref: areaText(area), numberStoredAsText: 1 };
  const isThere = childrenNamed(list, "ignoredError").some(
    (one) =>
      one.attributes.get("sqref") === attributes.sqref && one.attributes.has("numberStoredAsText"),
  );
  if (isThere) return;
  const made = element(`${root.prefix}ignoredError`, attributes);
  const extensions = childNamed(list, "extLst");
  if (extensions === null) append(list, made);
  else insertInOrder(list, made, ["ignoredError", "extLst"]);
}
