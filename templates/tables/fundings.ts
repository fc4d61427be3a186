import { SHEETS } from "../forms/sheets.ts";
import type { FundingRow } from "../forms/staffing-rows.ts";
import { FUNDING_KINDS, FUNDING_SHARES } from "../forms/words.ts";
import type { InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import {
  code,
  day,
  decimal,
  kronor,
  longText,
  optionalWord,
  reference,
  required,
  text,
  word,
  year,
} from "./columns.ts";

const KINDS = [
  "agreement",
  "state-grant",
  "common-funds",
  "region-alone",
  "federation",
  "carried-surplus",
  "other",
] as const;
const SHARES = ["agreement", "population", "equal"] as const;

/** The table Finansiering: where money comes from, and on which conditions. What no document states is blank. @rule BU1 BU2 */
export const FUNDINGS: InputTable<FundingRow> = {
  form: tableForm("fundings", SHEETS.fundings, "Finansiering"),
  note: {
    sv: "Pengarna, en källa på varje rad, med villkor. Tjänster nämner dem vid namn. Tomma celler är frågor som underlaget lämnar öppna.",
    en: "The money, one source on each row, with its conditions. Positions cite it by its name. Blank cells are questions that the documents leave open.",
  },
  order: [
    "agreement",
    "id",
    "kind",
    "amount",
    "from",
    "to",
    "recipient",
    "requisitionedBy",
    "carriedOutBy",
    "responsible",
    "sharedBy",
    "setAside",
    "lastUse",
    "reportDue",
    "note",
    "source",
  ],
  columns: {
    agreement: required(code({ sv: "Avtal", en: "Agreement", width: 16 })),
    id: required(reference({ sv: "Finansiering", en: "Funding", width: 30 })),
    kind: word({ sv: "Slag", en: "Kind", width: 22 }, FUNDING_KINDS, KINDS),
    amount: kronor({ sv: "Belopp kr", en: "Amount kr", width: 15 }),
    from: year({ sv: "Från år", en: "From year", width: 10 }),
    to: year({ sv: "Till år", en: "To year", width: 10 }),
    recipient: text({ sv: "Mottagare", en: "Recipient", width: 20 }),
    requisitionedBy: text({ sv: "Rekvireras av", en: "Requisitioned by", width: 18 }),
    carriedOutBy: text({ sv: "Utförs av", en: "Carried out by", width: 18 }),
    responsible: text({ sv: "Ansvarig", en: "Responsible", width: 18 }),
    sharedBy: optionalWord(
      { sv: "Fördelas efter", en: "Shared by", width: 16 },
      FUNDING_SHARES,
      SHARES,
    ),
    setAside: decimal({ sv: "Avsätts först %", en: "Set aside first %", width: 18 }, "#,##0.00"),
    lastUse: day({ sv: "Används senast", en: "To be used by", width: 18 }),
    reportDue: day({ sv: "Redovisas senast", en: "Report due", width: 20 }),
    note: longText({ sv: "Vad underlaget säger", en: "What the document says", width: 44 }),
    source: required(reference({ sv: "Källa", en: "Source", width: 16 })),
  },
  derived: [],
  rowId: ({ agreement, id }) => `${agreement}/${id}`,
  key: ["agreement", "id"],
  since: 3,
  isAlways: false,
};
