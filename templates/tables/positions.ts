import { SHEETS } from "../forms/sheets.ts";
import type { PositionRow } from "../forms/staffing-rows.ts";
import { YES_NO } from "../forms/words.ts";
import type { InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import { code, day, decimal, kronor, reference, required, yesNo } from "./columns.ts";

/** The table Tjänster: what the parties staff together. What no document states is blank. @rule BU1 */
export const POSITIONS: InputTable<PositionRow> = {
  form: tableForm("positions", SHEETS.positions, "Tjanster"),
  note: {
    sv: "Tjänsterna, en på varje rad. Omfattning 1 är heltid och kostnaden är den för ett helår på heltid. Tomma celler är frågor som underlaget lämnar öppna.",
    en: "The positions, one on each row. Extent 1 is full time, and the cost is that of a whole year at full time. Blank cells are questions that the documents leave open.",
  },
  order: [
    "agreement",
    "id",
    "extent",
    "yearlyCost",
    "onCosts",
    "onCostsSeries",
    "from",
    "to",
    "funding",
    "isProlonged",
    "source",
  ],
  columns: {
    agreement: required(code({ sv: "Avtal", en: "Agreement", width: 16 })),
    id: required(reference({ sv: "Tjänst", en: "Position", width: 40 })),
    extent: decimal({ sv: "Omfattning", en: "Extent", width: 12 }, "#,##0.00"),
    yearlyCost: kronor({ sv: "Kostnad per år kr", en: "Cost a year kr", width: 17 }),
    onCosts: decimal({ sv: "PO-pålägg %", en: "On-costs %", width: 13 }, "#,##0.00"),
    onCostsSeries: reference({ sv: "PO enligt serie", en: "On-costs by series", width: 24 }),
    from: day({ sv: "Första dag", en: "First day", width: 12 }),
    to: day({ sv: "Sista dag", en: "Last day", width: 12 }),
    funding: reference({ sv: "Finansiering", en: "Funding", width: 28 }),
    isProlonged: yesNo(
      { sv: "Förlängs efter utvärdering", en: "Prolonged after evaluation", width: 30 },
      YES_NO,
    ),
    source: required(reference({ sv: "Källa", en: "Source", width: 16 })),
  },
  derived: [],
  rowId: ({ agreement, id }) => `${agreement}/${id}`,
  key: ["agreement", "id"],
  since: 3,
  isAlways: false,
};
