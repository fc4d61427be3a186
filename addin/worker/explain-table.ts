import type { ReferenceData } from "../../engine/index.ts";
import { succeed } from "../../engine/index.ts";
import { explainPublished } from "../../toolkit/explain-table.ts";
import { explainBlocks } from "../../templates/published/explain-blocks.ts";
import { answer, withoutOption } from "./answer.ts";
import type { TableFields, WorkerApi } from "./worker-api.ts";

/** What a pasted table is called in messages. */
const PASTED = "Tabell";

/** Which rules give a published table; no workbook is needed. @rule AU5 PA11 */
export function tableExplaining(
  reference: () => Promise<ReferenceData>,
): Pick<WorkerApi, "explainTable"> {
  return {
    explainTable: async (fields) => {
      const report = explainPublished(requestOf(fields), await reference());
      if (!report.ok) return answer({ problems: report.problems.map(withoutOption) }, null);
      const { explanation, remarks } = report.value;
      return {
        ok: true,
        value: {
          isGiven: explanation.reproducing.length > 0,
          blocks: {
            sv: explainBlocks(report.value, "sv"),
            en: explainBlocks(report.value, "en"),
          },
          remarks,
        },
      };
    },
  };
}

/** An empty field says nothing. */
function requestOf({ text, total, column, weightSum }: TableFields) {
  const given = (field: string): string | undefined => (field.trim() === "" ? undefined : field);
  return {
    table: succeed({ file: PASTED, bytes: new TextEncoder().encode(text) }),
    total: given(total),
    column: given(column),
    weightSum: given(weightSum),
  };
}
