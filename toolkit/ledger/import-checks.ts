import type { LedgerReportFacts } from "./import-facts.ts";
import type { ImportOddity, Problem, Remark } from "../../engine/index.ts";
import { problem, remark } from "../../engine/index.ts";
import type { ImportRow } from "../../templates/ledger/rows.ts";
import type { PlacedRow } from "../inputs/read-table.ts";

/** Imports of the same organisation whose months meet those of a file. */
export function meeting(
  imports: readonly PlacedRow<ImportRow>[],
  { organisation, from, to }: LedgerReportFacts,
): readonly PlacedRow<ImportRow>[] {
  return imports.filter(
    ({ row }) =>
      row.replacedBy === null &&
      (row.organisation ?? "") === organisation &&
      row.from <= to &&
      from <= row.to,
  );
}

/** What forbids an import: months that are closed, or amounts that are there under another choice. @rule LE8 */
export function importProblems(
  met: readonly PlacedRow<ImportRow>[],
  { objects }: LedgerReportFacts,
): readonly Problem[] {
  return met.flatMap(({ row, cells }): readonly Problem[] => {
    if (row.isClosed) {
      const facts = { import: row.id, from: row.from, to: row.to };
      return [problem("ledger-period-closed", facts, cells.cell("isClosed").place)];
    }
    if (isSameChoice(row.objects, objects) || areApart(row.objects, objects)) return [];
    const facts = { import: row.id, objects: row.objects ?? "" };
    return [problem("ledger-import-overlaps", facts, cells.cell("objects").place)];
  });
}

/** The imports among those whose months meet that an import takes the place of. */
export function replacedBy(
  met: readonly PlacedRow<ImportRow>[],
  { objects }: LedgerReportFacts,
): readonly ImportRow[] {
  return met.filter(({ row }) => isSameChoice(row.objects, objects)).map(({ row }) => row);
}

function objectsIn(text: string | null): readonly string[] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .sort();
}

function isSameChoice(one: string | null, other: string | null): boolean {
  return objectsIn(one).join("\n") === objectsIn(other).join("\n");
}

/** Two choices that have no object in common; all objects have one in common with any. */
function areApart(one: string | null, other: string | null): boolean {
  const [first, second] = [objectsIn(one), objectsIn(other)];
  if (first.length === 0 || second.length === 0) return false;
  return first.every((object) => !second.includes(object));
}

/** A remark on an import. */
export function importRemark(
  reason: ImportOddity,
  facts: { readonly count?: number; readonly text?: string; readonly other?: string },
): Remark {
  const { count = 1, text = "", other = "" } = facts;
  return remark("ledger-import", { reason, count, text, other }, null);
}
