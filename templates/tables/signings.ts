import { computed, nameFormula } from "../cells/cells.ts";
import { indented, LOOKS } from "../cells/palette.ts";
import type { InputData } from "../forms/input-data.ts";
import { nameIn } from "../forms/party-rows.ts";
import { SHEETS } from "../forms/sheets.ts";
import type { SigningRow } from "../forms/signing-rows.ts";
import type { Language } from "../../engine/index.ts";
import { formula } from "../model/formula.ts";
import type { InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import { code, day, required, text } from "./columns.ts";

/** A row as it is written: with the name that its formula comes to. */
export interface NamedSigningRow extends SigningRow {
  readonly name: string;
}

const OWN_CODE = { kind: "this-row", grid: "signings", column: "party" } as const;

/** The table Underskrifter: when each party signed, and who did. @rule CO7 */
export const SIGNINGS: InputTable<SigningRow, NamedSigningRow> = {
  form: tableForm("signings", SHEETS.signings, "Underskrifter"),
  note: {
    sv: "När varje part undertecknade avtalet, och vem. Har någon part en dag sägs det vid varje körning vilka som saknar en.",
    en: "When each party signed the agreement, and who did. Once some party has a day, every run says which have none.",
  },
  order: ["agreement", "party", "date", "reference", "signatory", "delegation"],
  columns: {
    agreement: required(code({ sv: "Avtal", en: "Agreement", width: 16 })),
    party: required(code({ sv: "Kod", en: "Code", width: 14 })),
    date: day({ sv: "Undertecknat", en: "Signed on", width: 14 }),
    reference: text({ sv: "Diarienummer", en: "Reference number", width: 20 }),
    signatory: text({ sv: "Undertecknat av", en: "Signed by", width: 30 }),
    delegation: text({ sv: "Stöd av delegation", en: "By delegation", width: 28 }),
  },
  derived: [
    {
      id: "name",
      after: "party",
      header: { sv: "Part", en: "Party" },
      width: 30,
      write: ({ name }, language) =>
        computed(name, nameFormula(formula`${OWN_CODE}`, language), indented(LOOKS.cell)),
    },
  ],
  rowId: ({ agreement, party }) => `${agreement}/${party}`,
  key: ["agreement", "party"],
  since: 3,
  isAlways: false,
};

/** The signings as rows, each with the name of its party. @rule CO7 */
export function namedSigningRows(
  { signings, parties }: Pick<InputData, "signings" | "parties">,
  language: Language,
): readonly NamedSigningRow[] {
  return signings.map((row) => ({ ...row, name: nameIn(parties, row.party, language) }));
}
