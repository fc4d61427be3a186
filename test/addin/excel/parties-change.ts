import { addressOf } from "../../../toolkit/cells/address.ts";
import type {
  Operation,
  PresentSheet,
  PresentTable,
  PresentWorkbook,
  WrittenCell,
} from "../../../toolkit/workbook.ts";

/** Älvdalen leaves: its rows go from the tables, as when the user deletes them. */
export function partyLeaves(present: PresentWorkbook): readonly Operation[] {
  return ["Samrakna_Parter", "Samrakna_Nycklar", "Samrakna_Publicerat"].flatMap((name) => {
    const { sheet, table } = tableIn(present, name);
    const rows = bodyOf(sheet, table);
    return newBody(
      sheet,
      table,
      rows.filter((row) => !isGone(row)),
    );
  });
}

/** Älvdalen comes back, last but one among the parties and last of the key. */
export function partyJoins(present: PresentWorkbook): readonly Operation[] {
  const parties = tableIn(present, "Samrakna_Parter");
  const keys = tableIn(present, "Samrakna_Nycklar");
  const own = bodyOf(parties.sheet, parties.table);
  return [
    ...newBody(parties.sheet, parties.table, [
      ...own.slice(0, -1),
      [text("2039"), text("Älvdalen"), text("Älvdalen"), text("kommun")],
      ...own.slice(-1),
    ]),
    ...newBody(keys.sheet, keys.table, [
      ...bodyOf(keys.sheet, keys.table),
      [
        text("dalarna-2023"),
        text("kommuner"),
        text("2039"),
        null,
        text("folkmängd"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        text("plan"),
      ],
    ]),
  ];
}

type Row = readonly (WrittenCell | null)[];

function text(value: string): WrittenCell {
  return { value };
}

function isGone(row: Row): boolean {
  return row.some((cell) => cell?.value === "2039");
}

function tableIn(
  { sheets }: PresentWorkbook,
  name: string,
): { readonly sheet: PresentSheet; readonly table: PresentTable } {
  for (const sheet of sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (table !== undefined) return { sheet, table };
  }
  throw new Error(`There is no table ${name}.`);
}

/** The rows below the headers, without what Excel works out for itself. */
function bodyOf({ cells }: PresentSheet, { area }: PresentTable): readonly Row[] {
  return Array.from({ length: area.bottom - area.top }, (_, down) =>
    Array.from({ length: area.right - area.left + 1 }, (_none, right) => {
      const at = { row: area.top + 1 + down, column: area.left + right };
      const cell = cells.get(addressOf(at));
      if (cell === undefined) return null;
      const { value, formula } = cell;
      return formula === null ? { value } : { value, formula };
    }),
  );
}

function newBody(
  { name }: PresentSheet,
  { name: table, area }: PresentTable,
  rows: readonly Row[],
): readonly Operation[] {
  const bottom = area.top + rows.length;
  const below = { ...area, top: bottom + 1 };
  return [
    { kind: "clear-cells", sheet: name, area: { ...area, top: area.top + 1 } },
    { kind: "write-cells", sheet: name, top: area.top + 1, left: area.left, rows },
    ...(bottom < area.bottom ? [{ kind: "clear-cells" as const, sheet: name, area: below }] : []),
    { kind: "resize-table", table, area: { ...area, bottom } },
  ];
}
