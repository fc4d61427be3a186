import type { AddChart, Area } from "../../workbook.ts";
import type { Draft } from "./draft.ts";
import { freeName, newPart, openedPart } from "./draft.ts";
import { freeNumber } from "./free-number.ts";
import type { Namespaces } from "../package/namespaces.ts";
import { relationshipAttributes } from "../package/namespaces.ts";
import { linkedParts, linkPart } from "./part-links.ts";
import type { XmlPart } from "../package/part-xml.ts";
import type { SheetDraft } from "./sheet-draft.ts";
import { SHEET_ORDER } from "./sheet-order.ts";
import { append, element, insertInOrder } from "../xml/edit.ts";
import { escapeAttribute } from "../xml/escape.ts";
import { fragment } from "../xml/fragment.ts";
import { descendantsNamed } from "../xml/node.ts";

/** The drawing of a sheet; null where it has none. */
export function drawingOf(draft: Draft, sheet: SheetDraft): XmlPart | null {
  const [name] = linkedParts(draft, sheet.xml.name, "drawing");
  return name === undefined ? null : openedPart(draft, name);
}

/** The drawing of a sheet, made where there is none. */
export function drawingMade(draft: Draft, sheet: SheetDraft): XmlPart {
  const present = drawingOf(draft, sheet);
  if (present !== null) return present;
  const { spreadsheetDrawing, drawing, relationships } = draft.namespaces;
  const root = element("xdr:wsDr", { "xmlns:xdr": spreadsheetDrawing, "xmlns:a": drawing });
  const part = newPart(freeName(draft, "xl/drawings/drawing#.xml"), root);
  const id = linkPart(draft, sheet.xml.name, { part, kind: "drawing" });
  const { root: worksheet } = sheet.xml;
  const reference = relationshipAttributes(worksheet, relationships, id);
  insertInOrder(worksheet, element(`${worksheet.prefix}drawing`, reference), SHEET_ORDER);
  return part;
}

/** Places a chart over cells of a drawing's sheet. */
export function placeChart(
  { root }: XmlPart,
  { chart, altText, over }: AddChart,
  link: { readonly id: string; readonly names: Namespaces },
): void {
  const taken = descendantsNamed(root, "cNvPr").map(({ attributes }) =>
    Number(attributes.get("id")),
  );
  const number = String(freeNumber(taken, 2));
  const p = root.prefix;
  const about = `id="${number}" name="${escapeAttribute(chart)}" descr="${escapeAttribute(altText)}"`;
  const { names, id } = link;
  const graphic = `<a:graphic><a:graphicData uri="${names.chart}"><c:chart xmlns:c="${names.chart}" xmlns:r="${names.relationships}" r:id="${id}"/></a:graphicData></a:graphic>`;
  const frame = `<${p}graphicFrame macro=""><${p}nvGraphicFramePr><${p}cNvPr ${about}/><${p}cNvGraphicFramePr/></${p}nvGraphicFramePr><${p}xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></${p}xfrm>${graphic}</${p}graphicFrame>`;
  const anchor = `<${p}twoCellAnchor xmlns:a="${names.drawing}" editAs="oneCell">${corners(p, over)}${frame}<${p}clientData/></${p}twoCellAnchor>`;
  append(root, fragment(anchor));
}

function corners(p: string, { top, left, bottom, right }: Area): string {
  const corner = (name: string, row: number, column: number): string =>
    `<${p}${name}><${p}col>${String(column)}</${p}col><${p}colOff>0</${p}colOff><${p}row>${String(row)}</${p}row><${p}rowOff>0</${p}rowOff></${p}${name}>`;
  return corner("from", top, left) + corner("to", bottom + 1, right + 1);
}
