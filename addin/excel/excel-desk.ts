import type { Problem } from "../../engine/index.ts";
import { invariant } from "../../engine/index.ts";
import { SHEET_NAMES } from "../../templates/forms/sheets.ts";
import type { Operation, PresentWorkbook } from "../../toolkit/workbook.ts";
import type { Answer, Desk, LaidOut, Planner, Tell } from "../work/desk.ts";
import { inTurn } from "../work/in-turn.ts";
import type { ExcelWorkbook } from "./excel-workbook.ts";

/** The workbook as it was last read, and what the pane was told of it. */
interface Seen {
  readonly mark: string;
  readonly laid: LaidOut;
}

/**
 * A desk whose workbook is the one that is open in Excel: it is read and written
 * here, and what is written is planned elsewhere, in a thread of its own.
 *
 * @rule EX1 PA1 PA6
 */
export function excelDesk(planner: Planner, workbook: ExcelWorkbook): Desk {
  let seen: Seen | null = null;

  const look = async (tell: Tell): Promise<Answer<LaidOut | null>> => {
    const present = await read(workbook, tell);
    if (!present.ok) return present;
    const mark = markOf(fileOf(workbook), present.value);
    if (seen?.mark === mark) return { ok: true, value: seen.laid };
    tell("checking");
    const laid = await planner.look(fileOf(workbook), present.value);
    seen = laid.ok && laid.value !== null ? { mark, laid: laid.value } : null;
    return laid;
  };
  const lookAtWritten = async (tell: Tell): Promise<Answer<LaidOut>> => {
    const laid = await look(tell);
    if (!laid.ok) return laid;
    invariant(laid.value !== null, "EX1", "what was written stands in the workbook");
    return { ok: true, value: { ...laid.value, missesPrint: workbook.missesPrint() } };
  };
  const carryOut = async (plan: readonly Operation[], tell: Tell): Promise<Answer<LaidOut>> => {
    tell("writing");
    const written = await workbook.write(plan);
    return written.ok ? lookAtWritten(tell) : answer(written);
  };

  return inTurn({
    split: planner.split,
    explain: planner.explain,
    foresee: planner.foresee,
    // The files are Excel's: what the user opens there is what lies on the desk.
    lay: (_, tell) => lookAtWritten(tell),
    again: (_, tell) => look(tell),
    make: async (wanted, tell) => {
      const present = await read(workbook, tell);
      if (!present.ok) return present;
      tell("planning");
      const plan = await planner.planNew({ ...wanted, present: present.value });
      return plan.ok ? carryOut(plan.value, tell) : plan;
    },
    write: async (writing, tell) => {
      // What could not be read is not planned from what stood there before.
      if (seen === null) return lookAtWritten(tell);
      tell("planning");
      const planned = await planner.plan(writing);
      if (!planned.ok) return planned;
      // Where no cell changes there is nothing to write, and nothing to undo.
      if (planned.value.changed === 0) return { ok: true, value: seen.laid };
      return carryOut(planned.value.plan, tell);
    },
    takeBack: async (_, tell) => {
      tell("writing");
      const undone = await workbook.undo();
      return undone.ok ? look(tell) : answer(undone);
    },
  });
}

async function read(workbook: ExcelWorkbook, tell: Tell): Promise<Answer<PresentWorkbook>> {
  tell("reading");
  const present = await workbook.read(SHEET_NAMES);
  return present.ok ? present : answer(present);
}

/** The name of a workbook that has been read. */
function fileOf(workbook: ExcelWorkbook): string {
  const file = workbook.file();
  invariant(file !== null, "EX1", "a workbook that has been read has a name");
  return file;
}

/** What stands in the way lies in the workbook, where the user sees it: no cells are shown around it. */
function answer({ problems }: { readonly problems: readonly Problem[] }): {
  readonly ok: false;
  readonly faults: readonly { readonly problem: Problem; readonly peek: null }[];
} {
  return { ok: false, faults: problems.map((problem) => ({ problem, peek: null })) };
}

/** A text that tells one state of a workbook from another. */
function markOf(file: string, { sheets, names, tableNames }: PresentWorkbook): string {
  const told = sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells] }));
  return JSON.stringify([file, told, names, tableNames]);
}
