import type { AgreementRow } from "../forms/agreement-rows.ts";
import { SHEETS } from "../forms/sheets.ts";
import type { InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import { code, required, text, year } from "./columns.ts";

/** The table Avtal: the agreements of the workbook. @rule AG1 */
export const AGREEMENTS: InputTable<AgreementRow> = {
  form: tableForm("agreements", SHEETS.agreements, "Avtal"),
  note: {
    sv: "Gula celler är indata. Allt som räknas i arbetsboken räknas från dem.",
    en: "Yellow cells are inputs. Whatever the workbook counts is counted from them.",
  },
  order: ["id", "name", "nameEnglish", "from", "to"],
  columns: {
    id: required(code({ sv: "Avtalets id", en: "Agreement id", width: 24 })),
    name: required(text({ sv: "Namn", en: "Name in Swedish", width: 38 })),
    nameEnglish: required(text({ sv: "Namn på engelska", en: "Name", width: 38 })),
    from: required(year({ sv: "Första år", en: "First year", width: 12 })),
    to: required(year({ sv: "Sista år", en: "Last year", width: 12 })),
  },
  derived: [],
  rowId: ({ id }) => id,
  key: ["id"],
  since: 2,
  isAlways: true,
};
