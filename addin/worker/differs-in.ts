import type { ReferenceData } from "../../engine/index.ts";
import { auditWorkbook } from "../../toolkit/audit-workbook.ts";
import type { ReadBook } from "../../toolkit/split-workbook.ts";
import type { Differs } from "./worker-api.ts";

/** Whether a workbook's reports say what its inputs make: what the pane shows is always the latter. @rule AU3 PA2 */
export function differsIn(read: ReadBook, reference: ReferenceData): Differs | null {
  const audit = auditWorkbook(read, undefined, reference);
  const differences = audit.ok ? audit.value.differences : [];
  const [first] = differences;
  if (first === undefined) return null;
  const { sheet, cell, stored, recomputed, cause } = first;
  const isOlder = cause === "older-form";
  return { count: differences.length, sheet, cell, stored, shouldBe: recomputed, isOlder };
}
