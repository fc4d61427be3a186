import { computed } from "../cells/cells.ts";
import { LOOKS } from "../cells/palette.ts";
import { formula, tableColumn, textLiteral } from "../model/formula.ts";
import type { SheetForm } from "../model/grid.ts";
import type { NamedCell } from "../model/sheet.ts";
import type { ReportData } from "../steps/report-data.ts";
import { inputsVerdict } from "./stamps/inputs-verdict.ts";

/** Whether a report's inputs have changed since it was run, as its row of Stämplar says it. @rule AU4 */
export function inputsLine(
  data: ReportData,
  sheet: SheetForm,
  { name, row, column }: { readonly name: string; readonly row: number; readonly column: number },
): NamedCell {
  const stamp = data.stamps.find(({ report }) => report.id === sheet.id);
  const said = stamp === undefined ? "" : inputsVerdict(data, stamp);
  const at = formula`MATCH(${textLiteral(sheet.title[data.language])},${tableColumn("stamps", "report")},0)`;
  const by = formula`INDEX(${tableColumn("stamps", "inputs")},${at})`;
  return { name, row, column, cell: computed(said, by, LOOKS.note), since: 2 };
}
