import { codeInput } from "../cells/cells.ts";
import { wrapped } from "../cells/palette.ts";
import { LEDGER_SIGNS } from "../../engine/index.ts";
import { SIGN_WORDS } from "../forms/ledger-words.ts";
import { SHEETS } from "../forms/sheets.ts";
import { YES_NO } from "../forms/words.ts";
import type { ModelCell } from "../model/grid.ts";
import type { InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import {
  code,
  decimal,
  longText,
  optionalWord,
  required,
  text,
  whole,
  yesNo,
} from "../tables/columns.ts";
import type { ImportRow } from "./rows.ts";

const MONTHS = { least: 190_001, most: 209_912 };
/** A long code, on as many lines as it needs. */
function wrappedCode(value: string): ModelCell {
  const { look } = codeInput(value);
  return { value, look: wrapped(look) };
}

const MOST_ROWS = 1_000_000_000;

/** The table Importer: every file that Utfall was read from, and its control totals. @rule FU5 LE8 */
export const IMPORTS: InputTable<ImportRow> = {
  form: tableForm("imports", SHEETS.imports, "Importer"),
  note: {
    sv: "En rad per inläst fil, med kontrollsummor. Skriv ja i Stängd när perioden är avslutad: då vägras en ny inläsning av den.",
    en: "A row for each file that was read in, with control totals. Write yes in Closed when the period is finished: a new import of it is then refused.",
  },
  order: [
    ...([
      "id",
      "file",
      "from",
      "to",
      "isClosed",
      "replacedBy",
      "entered",
      "leftOut",
      "objects",
    ] as const),
    ...(["rows", "debit", "credit", "sign", "dimensions", "dropped"] as const),
    ...(["program", "company", "organisation", "by", "at", "sha256"] as const),
  ],
  columns: {
    id: required(code({ sv: "Import", en: "Import", width: 8 })),
    file: required(longText({ sv: "Fil", en: "File", width: 22 })),
    from: required(whole({ sv: "Från period", en: "From period", width: 12 }, MONTHS)),
    to: required(whole({ sv: "Till period", en: "To period", width: 11 }, MONTHS)),
    isClosed: yesNo({ sv: "Stängd", en: "Closed", width: 9 }, YES_NO),
    replacedBy: code({ sv: "Ersatt av", en: "Replaced by", width: 10 }),
    entered: required(decimal({ sv: "Inläst summa", en: "Sum entered", width: 15 }, "#,##0.00")),
    leftOut: required(
      decimal({ sv: "Utanför urvalet", en: "Outside the choice", width: 16 }, "#,##0.00"),
    ),
    objects: text({ sv: "Valda objekt", en: "Objects chosen", width: 16 }),
    rows: required(
      whole({ sv: "Transaktioner", en: "Transactions", width: 14 }, { least: 0, most: MOST_ROWS }),
    ),
    debit: required(decimal({ sv: "Debet", en: "Debit", width: 16 }, "#,##0.00")),
    credit: required(decimal({ sv: "Kredit", en: "Credit", width: 16 }, "#,##0.00")),
    sign: optionalWord({ sv: "Tecken", en: "Sign", width: 15 }, SIGN_WORDS, LEDGER_SIGNS),
    dimensions: text({ sv: "Dimensioner", en: "Dimensions", width: 13 }),
    dropped: longText({ sv: "Läses aldrig in", en: "Never read in", width: 22 }),
    program: longText({ sv: "Program", en: "Program", width: 16 }),
    company: longText({ sv: "Organisation", en: "Organisation", width: 18 }),
    organisation: code({ sv: "Org.nr", en: "Org. number", width: 13 }),
    by: text({ sv: "Inläst av", en: "Entered by", width: 10 }),
    at: text({ sv: "Inläst när", en: "Entered at", width: 12 }),
    sha256: { ...required(code({ sv: "SHA-256", en: "SHA-256", width: 36 })), write: wrappedCode },
  },
  derived: [],
  rowId: ({ id }) => id,
  key: ["id"],
  since: 3,
  isAlways: false,
};
