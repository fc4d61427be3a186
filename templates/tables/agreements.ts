import type { AgreementRow } from "../forms/agreement-rows.ts";
import { SHEETS } from "../forms/sheets.ts";
import type { InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import { LEGAL_FORMS, YES_NO } from "../forms/words.ts";
import type { InputColumn } from "../model/input-table.ts";
import { code, optionalWord, reference, required, since, text, year } from "./columns.ts";

const FORMS = ["region", "municipality", "federation", "association", "other"] as const;

/** A column on the host: blank on rows that name none, and in workbooks of earlier forms. @rule BU5 */
function ofHost<Value>(column: InputColumn<Value | null>): InputColumn<Value | null> {
  return since(3, null, {
    ...column,
    read: (cell) => {
      const host = cell.beside("host").text();
      return host.ok && host.value === null ? cell.blank() : column.read(cell);
    },
  });
}

/** The table Avtal: the agreements of the workbook. @rule AG1 */
export const AGREEMENTS: InputTable<AgreementRow> = {
  form: tableForm("agreements", SHEETS.agreements, "Avtal"),
  note: {
    sv: "Gula celler är indata. Allt som räknas i arbetsboken räknas från dem.",
    en: "Yellow cells are inputs. Whatever the workbook counts is counted from them.",
  },
  order: [
    "id",
    "name",
    "nameEnglish",
    "from",
    "to",
    "host",
    "legalForm",
    "accountPlan",
    "isParty",
    "hostSource",
  ],
  columns: {
    id: required(code({ sv: "Avtalets id", en: "Agreement id", width: 24 })),
    name: required(text({ sv: "Namn", en: "Name in Swedish", width: 38 })),
    nameEnglish: required(text({ sv: "Namn på engelska", en: "Name", width: 38 })),
    from: required(year({ sv: "Första år", en: "First year", width: 12 })),
    to: required(year({ sv: "Sista år", en: "Last year", width: 12 })),
    host: since(3, null, text({ sv: "Värd", en: "Host", width: 26 })),
    legalForm: ofHost(
      optionalWord({ sv: "Värdens form", en: "Host's form", width: 18 }, LEGAL_FORMS, FORMS),
    ),
    accountPlan: ofHost(text({ sv: "Kontoplan", en: "Account plan", width: 16 })),
    isParty: ofHost(
      optionalWord({ sv: "Värden är part", en: "Host is a party", width: 15 }, YES_NO, [
        "yes",
        "no",
      ]),
    ),
    hostSource: ofHost({
      ...reference({ sv: "Värdens källa", en: "Host's source", width: 16 }),
      read: (cell) => cell.required(cell.code()),
    }),
  },
  derived: [],
  rowId: ({ id }) => id,
  key: ["id"],
  since: 2,
  isAlways: true,
};
