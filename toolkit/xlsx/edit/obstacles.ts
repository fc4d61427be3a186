import type { ProblemFacts } from "../../../engine/index.ts";
import { problem } from "../../../engine/index.ts";
import type { CellAt } from "../../cells/address.ts";
import { addressOf, isIn, isOnSheet } from "../../cells/address.ts";
import type { Draft } from "./draft.ts";
import type { SheetDraft } from "./sheet-draft.ts";

/** Why a cell cannot be written. */
export type Obstacle = ProblemFacts["cell-in-the-way"]["reason"];

/** More characters than a cell holds. */
export const LONGEST_TEXT = 32_767;

/** What stands in the way of writing a cell; null where nothing does. */
export function obstacleAt(sheet: SheetDraft, at: CellAt): Obstacle | null {
  if (!isOnSheet(at)) return "outside-sheet";
  if (isInArray(sheet, at)) return "array-formula";
  const merged = sheet.merged.find((area) => isIn(at, area));
  if (merged !== undefined && (merged.top !== at.row || merged.left !== at.column)) {
    return "merged";
  }
  return null;
}

/** Part of an array formula cannot change; one that fills a single cell is that cell's own. */
export function isInArray({ rows }: SheetDraft, at: CellAt): boolean {
  return rows.arrays.some(
    (area) => isIn(at, area) && (area.top !== area.bottom || area.left !== area.right),
  );
}

/** Tells of a cell that could not be written. */
export function tellObstacle(draft: Draft, sheet: SheetDraft, told: ToldObstacle): void {
  const cell = addressOf(told.at);
  const { file } = draft.book;
  const place = { kind: "sheet", file, sheet: sheet.name, cell } as const;
  draft.problems.push(problem("cell-in-the-way", { reason: told.reason }, place));
}

/** A cell and what stands in its way. */
export interface ToldObstacle {
  readonly at: CellAt;
  readonly reason: Obstacle;
}
