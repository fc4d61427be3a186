import type {
  ExplainedRow,
  ExplainReport,
  MunicipalityRegister,
  Place,
  PrintedTotal,
  Problem,
  ReferenceData,
  Remark,
  WeightBounds,
} from "../../engine/index.ts";
import { explainRows, problem, remark } from "../../engine/index.ts";
import type { PrintedAmount } from "../../formats/printed-amount.ts";
import type { PublishedRow, PublishedTableFile } from "../../formats/published-table.ts";
import { basesOf } from "./bases.ts";
import { outsideKey } from "./outside-key.ts";

/** Each party is tried as taker of the residual, over all rows: of more rows it takes too long. */
const MOST_ROWS = 5_000;

/** What keeps a table from being tried, whatever it was read from. @rule AL8 AU5 */
export function tableFaults(
  rows: readonly PublishedRow[],
  register: MunicipalityRegister,
  place: Place,
): readonly Problem[] {
  if (rows.length > MOST_ROWS) return [problem("table-too-long", { limit: MOST_ROWS }, place)];
  if (rows.length === 0) return [problem("parties-missing", { parties: 0 }, place)];
  if (rows.every(({ amount }) => amount.figure.ore === 0n)) {
    return [problem("published-all-zero", { rows: rows.length }, place)];
  }
  return rowFaults(rows, register);
}

/** Parties that stand twice, and municipalities without the weight that others have. @rule AL8 */
function rowFaults(
  rows: readonly PublishedRow[],
  register: MunicipalityRegister,
): readonly Problem[] {
  const seen = new Set<string>();
  const hasWeights = rows.some(({ weight }) => weight !== null);
  const outside = outsideKey(rows, register);
  return rows.flatMap((row): readonly Problem[] => {
    const { party, name, weight, places } = row;
    const isDoubled = seen.has(party);
    seen.add(party);
    if (party === "") return [problem("party-unnamed", { weight: null }, places.party)];
    if (isDoubled) return [problem("party-doubled", { party: name, times: 2 }, places.party)];
    if (weight?.isNegative() === true) {
      return [problem("weight-negative", { party: name, weight: weight.toFixed() }, places.weight)];
    }
    const isMissing = hasWeights && weight === null && !outside.includes(row);
    return isMissing ? [problem("weight-missing", { party: name }, places.weight)] : [];
  });
}

/** What a published table is held against. */
export interface Asked {
  readonly totals: readonly PrintedTotal[];
  /** In öre; null where each is tried. */
  readonly unit: bigint | null;
  readonly weightSum: WeightBounds | null;
}

/** Tries everything on a table as it was read: the weights at hand, and what stands outside the key. @rule AU5 */
export function reportOn(
  table: PublishedTableFile,
  { register, population }: ReferenceData,
  asked: Asked,
): ExplainReport {
  const outside = outsideKey(table.rows, register);
  const rows = table.rows.filter((row) => !outside.includes(row));
  const { bases, remarks } = basesOf(rows, table, { register, population });
  const found = explainRows({
    ...asked,
    rows: rows.map(explainedRow),
    outside: outside.map(explainedRow),
    bases,
  });
  return { ...found, remarks: [...table.remarks, ...remarks, ...signRemarks(found.opposite)] };
}

/** A total as it is printed, in the text or in the table. */
export function printedTotal(
  from: PrintedTotal["from"],
  { text, figure }: PrintedAmount,
): PrintedTotal {
  return { from, text, figure };
}

function explainedRow({ party, name, amount, weight, percent, order }: PublishedRow): ExplainedRow {
  return { party, name, amount: amount.figure, weight, percent, order: order ?? null };
}

function signRemarks(opposite: PrintedTotal | null): readonly Remark[] {
  return opposite === null
    ? []
    : [remark("published-signs-differ", { total: opposite.text }, null)];
}
