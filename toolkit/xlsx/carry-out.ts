import type { Problem, Result } from "../../engine/index.ts";
import { fail, succeed } from "../../engine/index.ts";
import type { Operation } from "../workbook.ts";
import type { XlsxBook } from "./package/book.ts";
import { dropCalcChain } from "./edit/calc-chain.ts";
import { clearCells, writeCells } from "./edit/cell-writing.ts";
import { addChart, pointChart } from "./edit/chart-edits.ts";
import { setColumns } from "./edit/column-edits.ts";
import { allowNumbersAsText, formatConditionally } from "./edit/conditional-edits.ts";
import type { Draft } from "./edit/draft.ts";
import { bookOf } from "./edit/draft.ts";
import { openDraft } from "./edit/draft-opening.ts";
import { linkPart, unlinkParts } from "./edit/part-links.ts";
import { setHeader, setPrint } from "./edit/print-edits.ts";
import { settleSheet } from "./edit/sheet-draft.ts";
import { addTable, resizeTable } from "./edit/table-edits.ts";
import { validate } from "./edit/validation-edits.ts";
import { freezePanes, setRows } from "./edit/view-edits.ts";
import { addSheet, setName } from "./edit/workbook-edits.ts";

/**
 * Carries a plan out on a book: all of it, in a new book, or nothing. Parts that no
 * step touches come out byte for byte.
 *
 * @rule WB1
 * @rule WB2
 */
export function carryOut(book: XlsxBook, plan: readonly Operation[]): Result<XlsxBook, Problem> {
  const opened = openDraft(book, plan);
  if (!opened.ok) return opened;
  const draft = opened.value;
  for (const operation of plan) perform(draft, operation);
  if (draft.problems.length > 0) return fail(draft.problems);
  settle(draft);
  return succeed(bookOf(draft));
}

function perform(draft: Draft, operation: Operation): void {
  switch (operation.kind) {
    case "add-sheet":
      addSheet(draft, operation);
      break;
    case "write-cells":
      writeCells(draft, operation);
      break;
    case "clear-cells":
      clearCells(draft, operation);
      break;
    case "add-table":
      addTable(draft, operation);
      break;
    case "resize-table":
      resizeTable(draft, operation);
      break;
    case "set-name":
      setName(draft, operation);
      break;
    case "add-chart":
      addChart(draft, operation);
      break;
    case "point-chart":
      pointChart(draft, operation);
      break;
    case "set-columns":
      setColumns(draft, operation);
      break;
    case "set-rows":
      setRows(draft, operation);
      break;
    case "freeze-panes":
      freezePanes(draft, operation);
      break;
    case "format-conditionally":
      formatConditionally(draft, operation);
      break;
    case "validate":
      validate(draft, operation);
      break;
    case "set-print":
      setPrint(draft, operation);
      break;
    case "set-header":
      setHeader(draft, operation);
      break;
    case "allow-numbers-as-text":
      allowNumbersAsText(draft, operation);
      break;
  }
}

/** What is done once, when every step has been taken. */
function settle(draft: Draft): void {
  for (const sheet of draft.sheets.values()) settleSheet(sheet);
  if ([...draft.sheets.values()].some(({ written }) => written !== null)) dropCalcChain(draft);
  const { part, known } = draft.styles;
  if (part.original === null && known.size > 0) {
    // A book without styles may still name some that are gone.
    unlinkParts(draft, draft.workbook.name, "styles");
    linkPart(draft, draft.workbook.name, { part, kind: "styles" });
  }
}
