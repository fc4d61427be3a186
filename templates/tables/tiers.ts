import { numberInput } from "../cells/cells.ts";
import { SHEETS } from "../forms/sheets.ts";
import type { TierRow } from "../forms/tier-rows.ts";
import { YES_NO } from "../forms/words.ts";
import type { InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import { code, decimal, required, whole, yesNo } from "./columns.ts";

/** More inhabitants than any party has. */
const MOST = 99_999_999;

/** The table Trappsteg: what a party pays, or weighs, by how many inhabitants it has. @rule AL10 */
export const TIERS: InputTable<TierRow> = {
  form: tableForm("tiers", SHEETS.tiers, "Trappsteg"),
  note: {
    sv: "Trappor: en huvudman är på det högsta steg som folkmängden når. Ingår gränsen är den som har precis så många invånare på steget, annars på steget under.",
    en: "Tiers: a party is on the highest step that its population reaches. Where the boundary is included, one with exactly so many inhabitants is on the step, else on the one below.",
  },
  order: ["agreement", "key", "from", "ownsBoundary", "amount"],
  columns: {
    agreement: required(code({ sv: "Avtal", en: "Agreement", width: 16 })),
    key: required(code({ sv: "Nyckel", en: "Key", width: 18 })),
    from: required({
      ...whole(
        { sv: "Från invånare", en: "From inhabitants", width: 16 },
        { least: 0, most: MOST },
      ),
      write: (count) => numberInput(count, "#,##0"),
    }),
    ownsBoundary: yesNo({ sv: "Gränsen ingår", en: "Boundary included", width: 16 }, YES_NO),
    amount: required(
      decimal({ sv: "Belopp eller vikt", en: "Amount or weight", width: 18 }, "#,##0.00"),
    ),
  },
  derived: [],
  rowId: ({ agreement, key, from }) => `${agreement}/${key}/${String(from)}`,
  key: ["agreement", "key", "from"],
  since: 3,
  isAlways: false,
};
