import { computed } from "../cells/cells.ts";
import { LOOKS } from "../cells/palette.ts";
import { formula, tableColumn, textLiteral } from "../model/formula.ts";
import type { SheetForm } from "../model/grid.ts";
import type { NamedCell } from "../model/sheet.ts";
import type { ReportData } from "../steps/report-data.ts";
import { inputsVerdict } from "./stamps/inputs-verdict.ts";
import { STAMPS_WORDS } from "./stamps/stamps-words.ts";

/** Whether a report's inputs have changed since it was run, as its row of Stämplar says it. @rule AU4 */
export function inputsLine(
  data: ReportData,
  sheet: SheetForm,
  place: { readonly name: string; readonly row: number; readonly column: number },
): NamedCell {
  const stamp = data.stamps.find(({ report }) => report.id === sheet.id);
  const { inputs, earlierRun } = STAMPS_WORDS[data.language];
  const verdict = stamp === undefined ? inputs.same : inputsVerdict(data, stamp);
  const said = verdict === inputs.same ? verdict : `${verdict}${earlierRun}`;
  const at = formula`MATCH(${textLiteral(sheet.title[data.language])},${tableColumn("stamps", "report")},0)`;
  const row = formula`INDEX(${tableColumn("stamps", "inputs")},${at})`;
  const by = formula`${row}&IF(${row}=${textLiteral(inputs.same)},"",${textLiteral(earlierRun)})`;
  return { ...place, cell: computed(said, by, LOOKS.topNote), since: 2 };
}
