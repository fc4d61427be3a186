import type { Area } from "./area.ts";
import {
  LAST,
  WHOLE_SHEET,
  areaAt,
  columnsOf,
  intersection,
  isOnSheet,
  rowsOf,
  union,
} from "./area.ts";
import type { ObjectFactory } from "./object-factory.ts";
import { cellsGiven } from "./object-factory.ts";
import { Refusal, invalidArgument } from "./errors.ts";
import type { Arguments, HostObject } from "./host-object.ts";
import { flagAt, wholeNumberAt } from "./host-object.ts";
import type { CellsOfSheet, MemorySheet } from "./model.ts";
import { cellsIn } from "./model.ts";

type Steps = Readonly<Record<string, (args: Arguments) => HostObject | null>>;

/** The methods of a range that lead to another range. */
export function rangeSteps(factory: ObjectFactory, cells: CellsOfSheet): Steps {
  const { sheet, area } = cells;
  const to = (found: Area): HostObject => {
    if (!isOnSheet(found) || found.top > found.bottom || found.left > found.right) {
      throw invalidArgument();
    }
    return factory.range({ sheet, area: found });
  };
  const shared = (args: Arguments): Area | null => {
    const other = cellsGiven(factory.book, args[0], sheet);
    return other.sheet === sheet ? intersection(area, other.area) : null;
  };
  return {
    ...positions(cells, to),
    ...sizes(cells, to),
    GetIntersection: (args) => {
      const found = shared(args);
      if (found === null) throw new Refusal("ItemNotFound");
      return to(found);
    },
    GetIntersectionOrNullObject: (args) => {
      const found = shared(args);
      return found === null ? null : to(found);
    },
    GetBoundingRect: (args) => {
      const other = cellsGiven(factory.book, args[0], sheet);
      if (other.sheet !== sheet) throw invalidArgument();
      return to(union(area, other.area));
    },
    GetUsedRange: (args) => to(usedArea(sheet, area, flagAt(args, 0)) ?? firstCell(area)),
    GetUsedRangeOrNullObject: (args) => {
      const used = usedArea(sheet, area, flagAt(args, 0));
      return used === null ? null : to(used);
    },
  };
}

function positions({ area }: CellsOfSheet, to: (area: Area) => HostObject): Steps {
  return {
    // A cell may lie outside the range, as long as it is on the sheet.
    GetCell: (args) =>
      to(
        areaAt(area.top + wholeNumberAt(args, 0), area.left + wholeNumberAt(args, 1), {
          rows: 1,
          columns: 1,
        }),
      ),
    GetRow: (args) => {
      const row = area.top + wholeNumberAt(args, 0);
      return to({ ...area, top: row, bottom: row });
    },
    GetColumn: (args) => {
      const column = area.left + wholeNumberAt(args, 0);
      return to({ ...area, left: column, right: column });
    },
    GetLastCell: () => to({ ...area, top: area.bottom, left: area.right }),
    GetLastRow: () => to({ ...area, top: area.bottom }),
    GetLastColumn: () => to({ ...area, left: area.right }),
    GetEntireColumn: () => to({ ...area, top: 0, bottom: LAST.row }),
    GetEntireRow: () => to({ ...area, left: 0, right: LAST.column }),
  };
}

function sizes({ area }: CellsOfSheet, to: (area: Area) => HostObject): Steps {
  return {
    GetResizedRange: (args) =>
      to({
        ...area,
        bottom: area.bottom + wholeNumberAt(args, 0),
        right: area.right + wholeNumberAt(args, 1),
      }),
    GetAbsoluteResizedRange: (args) =>
      to(
        areaAt(area.top, area.left, {
          rows: wholeNumberAt(args, 0),
          columns: wholeNumberAt(args, 1),
        }),
      ),
    GetOffsetRange: (args) =>
      to(
        areaAt(area.top + wholeNumberAt(args, 0), area.left + wholeNumberAt(args, 1), {
          rows: rowsOf(area),
          columns: columnsOf(area),
        }),
      ),
  };
}

/**
 * What is used of an area: cells that hold something, and cells that look like something too
 * unless only values count. Null where nothing is.
 */
export function usedArea(
  sheet: MemorySheet,
  within: Area | null,
  onlyValues: boolean,
): Area | null {
  let used: Area | null = null;
  for (const { row, column, cell } of cellsIn(sheet, within ?? WHOLE_SHEET)) {
    const holds = cell.content !== null || cell.formula !== null;
    if (holds || (!onlyValues && cell.looks.size > 0)) {
      const here = { top: row, left: column, bottom: row, right: column };
      used = used === null ? here : union(used, here);
    }
  }
  return used;
}

function firstCell({ top, left }: Area): Area {
  return { top, left, bottom: top, right: left };
}
