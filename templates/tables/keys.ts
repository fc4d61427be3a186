import type { Decimal } from "decimal.js";
import type { Key, Language, LocalText, Problem, Result } from "../../engine/index.ts";
import { succeed } from "../../engine/index.ts";
import { computed, nameFormula } from "../cells/cells.ts";
import { indented, LOOKS } from "../cells/palette.ts";
import type { KeyRow } from "../forms/key-rows.ts";
import type { InputData } from "../forms/input-data.ts";
import { nameIn } from "../forms/party-rows.ts";
import { SHEETS } from "../forms/sheets.ts";
import { KEY_KINDS } from "../forms/words.ts";
import type { Formula } from "../model/formula.ts";
import { formula } from "../model/formula.ts";
import type { Allowed, CellReader, InputColumn, InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import {
  AGREEMENT,
  code,
  decimal,
  reference,
  required,
  since,
  whole,
  word,
  YEARS,
} from "./columns.ts";

/** A row as it is written: with the name that its formula comes to. */
export interface NamedKeyRow extends KeyRow {
  readonly name: string;
}

const OWN_CODE = { kind: "this-row", grid: "keys", column: "code" } as const;

/** The name of a row's party, in each language. */
const NAMES: Readonly<Record<Language, Formula>> = {
  sv: nameFormula(formula`${OWN_CODE}`, "sv"),
  en: nameFormula(formula`${OWN_CODE}`, "en"),
};

const KINDS = [
  "percentages",
  "population",
  "equal",
  "mix",
  "amounts",
  "weights",
  "tier-amounts",
  "tier-weights",
  "clause",
] as const;
const FEES = ["amounts", "weights"] as const;

/** More kronor than any cost. */
const MOST_KRONOR = 1_000_000_000_000;

/** More parts than any key has; formulas count places up to it. */
const MOST_PARTS = 999;

/**
 * What stands in a cell that only rows of some ways of dividing have; nothing may stand
 * there on other rows. Where the way of dividing cannot be read, what belongs to it cannot
 * be told.
 */
function onlyOf<Value>(
  kinds: readonly Key["kind"][],
  cell: CellReader,
  read: (cell: CellReader) => Result<Value, Problem>,
): Result<Value | null, Problem> {
  const by: Result<Key["kind"] | null, Problem> = cell.beside("by").word(KEY_KINDS, KINDS);
  if (!by.ok || by.value === null) return succeed(null);
  return kinds.includes(by.value) ? read(cell) : cell.blank();
}

/** A fee, or a weight of a mix that shares some of it by weights. @rule AL8 AL10 */
function readFee(cell: CellReader): Result<Decimal | null, Problem> {
  const percent = cell.beside("weightPercent").number();
  const isWeighed = !percent.ok || percent.value !== null;
  const kinds = isWeighed ? [...FEES, "mix" as const] : FEES;
  return onlyOf(kinds, cell, (own) => own.required(own.number()));
}

/** The ways of dividing that a party may be held within bounds in. */
const BOUNDABLE = ["population", "equal", "mix", "weights", "tier-weights", "clause"] as const;

const FEE_TITLES = {
  fee: { sv: "Avgift", en: "Fee" },
  perPerson: { sv: "Kr/inv.", en: "Kr/inh." },
  least: { sv: "Lägst kr", en: "Least kr" },
  most: { sv: "Högst kr", en: "Most kr" },
} as const;

const FEE_MESSAGE = {
  sv: "Ett tal från 0, i kronor. Bara på rader som fördelas efter belopp eller vikt, eller vikten där «Efter vikt %» är ifyllt.",
  en: "A number from 0, in kronor. On rows split by amounts or weight alone, or the weight where «By weight %» is filled in.",
} as const;

const WEIGHT_TITLE = { sv: "Efter vikt %", en: "By weight %" } as const;

const WEIGHT_MESSAGE = {
  sv: "Bara på rader som fördelas «lika och folkmängd»: så många procent delas i stället efter vikterna i Avgift. Samma tal på alla nyckelns rader.",
  en: "On rows split «equal and population» alone: so many per cent are shared by the weights in Fee instead. The same number on all rows of the key.",
} as const;

const BOUND_MESSAGE = {
  sv: "Ett belopp från 0 kr som huvudmannen betalar minst eller mest, vad vikten än ger. Tomt: ingen gräns.",
  en: "An amount from 0 kr that the party pays at least or at most, whatever its weight. Blank: no bound.",
} as const;

function kronorRule(title: LocalText, message: LocalText): InputColumn<unknown>["allows"] {
  return (language): Allowed => ({
    rule: { kind: "decimal-between", least: 0, most: MOST_KRONOR },
    title: title[language],
    message: message[language],
  });
}

/** A bound of a party, in kr. @rule AL10 */
function boundColumn(title: LocalText): InputColumn<Decimal | null> {
  return since(3, null, {
    ...decimal({ ...title, width: 12 }, "#,##0.00"),
    read: (cell) => onlyOf(BOUNDABLE, cell, (own) => own.number()),
    allows: kronorRule(title, BOUND_MESSAGE),
  });
}

/** The table Nycklar: how the cost, and each group's part of it, is divided. @rule AL12 */
export const KEYS: InputTable<KeyRow, NamedKeyRow> = {
  form: tableForm("keys", SHEETS.keys, "Nycklar"),
  note: {
    sv: "Hur kostnaden delas: varje nyckel delar en summa på sina rader. En grupp delas vidare av nyckeln med gruppens kod.",
    en: "How the cost is divided: each key divides one sum over its rows. A group is divided further by the key with the group's code.",
  },
  order: [
    "agreement",
    "key",
    "code",
    "by",
    "percent",
    "fee",
    "perPerson",
    "least",
    "most",
    "weightPercent",
    "odd",
    "source",
    "from",
    "to",
  ],
  columns: {
    agreement: AGREEMENT,
    key: required(code({ sv: "Nyckel", en: "Key", width: 18 })),
    code: required(code({ sv: "Kod", en: "Code", width: 14 })),
    by: {
      ...word({ sv: "Fördelas efter", en: "Split by", width: 16 }, KEY_KINDS, KINDS),
      allows: null,
    },
    percent: {
      ...decimal({ sv: "Procent", en: "Percent", width: 12 }, "#,##0.0000"),
      read: (cell) => onlyOf(["percentages", "mix"], cell, (own) => own.required(own.number())),
      allows: (language) => ({
        rule: { kind: "decimal-between", least: 0, most: 100 },
        title: language === "sv" ? "Procent" : "Percent",
        message: language === "sv" ? "Ett tal från 0 till 100." : "A number from 0 to 100.",
      }),
    },
    fee: since(3, null, {
      ...decimal({ sv: "Avgift", en: "Fee", width: 14 }, "#,##0.00"),
      read: readFee,
      allows: kronorRule(FEE_TITLES.fee, FEE_MESSAGE),
    }),
    perPerson: since(3, null, {
      ...decimal({ sv: "Kr/inv.", en: "Kr/inh.", width: 12 }, "#,##0.00"),
      read: (cell) => onlyOf(FEES, cell, (own) => own.number()),
      allows: kronorRule(FEE_TITLES.perPerson, FEE_MESSAGE),
    }),
    least: boundColumn(FEE_TITLES.least),
    most: boundColumn(FEE_TITLES.most),
    weightPercent: since(3, null, {
      ...decimal({ ...WEIGHT_TITLE, width: 14 }, "#,##0.0000"),
      read: (cell) => onlyOf(["mix"], cell, (own) => own.number()),
      allows: (language) => ({
        rule: { kind: "decimal-between", least: 0, most: 100 },
        title: WEIGHT_TITLE[language],
        message: WEIGHT_MESSAGE[language],
      }),
    }),
    odd: {
      ...whole({ sv: "Udda enhet", en: "Odd unit", width: 12 }, { least: 1, most: MOST_PARTS }),
      read: (cell) =>
        onlyOf(["percentages"], cell, (own) => own.whole({ least: 1, most: MOST_PARTS })),
    },
    source: required(reference({ sv: "Källa", en: "Source", width: 16 })),
    ...YEARS,
  },
  derived: [
    {
      id: "name",
      after: "code",
      header: { sv: "Huvudman eller grupp", en: "Party or group" },
      width: 34,
      write: ({ name }, language) => computed(name, NAMES[language], indented(LOOKS.cell)),
    },
  ],
  rowId: ({ agreement, key, code: own, from }) => `${agreement}/${key}/${own}/${String(from)}`,
  key: [],
  since: 1,
  isAlways: true,
};

/** The keys as rows, each with the name of its party or group. @rule AL12 */
export function namedKeyRows(
  { keys, parties }: Pick<InputData, "keys" | "parties">,
  language: Language,
): readonly NamedKeyRow[] {
  return keys.map((row) => ({ ...row, name: nameIn(parties, row.code, language) }));
}
