import { parseAddress } from "../../../toolkit/cells/address.ts";
import type { ExcelHost } from "../../support/excel/host.ts";
import { madeCell } from "../../support/excel/model.ts";

/** Types in a cell, as the user or somebody else does: a text that begins with `=` is a formula. */
export function typeIn(host: ExcelHost, address: string, typed: string | number): void {
  const [sheet = "", cell = ""] = address.split("!");
  const at = parseAddress(cell);
  if (at === null) throw new Error(`${address} is no address.`);
  const found = madeCell(host.sheet(sheet), at.row, at.column);
  const isFormula = typeof typed === "string" && typed.startsWith("=");
  found.content = isFormula ? null : typed;
  found.formula = isFormula ? typed : null;
}
