import type { CellAt } from "../../cells/address.ts";
import { shiftedFormula } from "../formulas/shift.ts";
import { replaceChild, textElement } from "../xml/edit.ts";
import { fragment } from "../xml/fragment.ts";
import { childNamed, sourceOf } from "../xml/node.ts";
import type { SheetScan } from "../scan/scan-rows.ts";
import type { ScannedGroup } from "../scan/shared-groups.ts";
import { sourceOfCell, styleOf } from "./text-cell.ts";

/** A member of a shared formula, with its formula spelled out. */
interface UnsharedCell {
  readonly at: CellAt;
  readonly text: string;
  readonly style: number;
}

/**
 * The members of a shared formula, each with a formula of its own: without the cell that
 * spells it they would mean nothing.
 *
 * @rule WB2
 */
export function unsharedCells(
  scan: SheetScan,
  { master, formula, members }: ScannedGroup,
): readonly UnsharedCell[] {
  const shifted = shiftedFormula(formula);
  return members.flatMap(({ cell, at }) => {
    const node = fragment(sourceOfCell(scan, cell));
    const own = childNamed(node, "f");
    if (own === null) return [];
    const text = shifted({
      row: at.row - master.at.row,
      column: at.column - master.at.column,
    });
    replaceChild(node, own, textElement("f", text, keptAttributes(own.attributes)));
    return [{ at, text: sourceOf(node), style: styleOf(node) }];
  });
}

/** `ca`, always calculate, is the cell's own. */
export function keptAttributes(
  attributes: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const always = attributes.get("ca");
  return always === undefined ? {} : { ca: always };
}
