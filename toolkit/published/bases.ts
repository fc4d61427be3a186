import type {
  MunicipalityRegister,
  PopulationSeries,
  ReferenceData,
  Remark,
  WeightBasis,
} from "../../engine/index.ts";
import { countOn, ExactDecimal, remark, wholeProportions } from "../../engine/index.ts";
import { knownMunicipality } from "../../formats/municipality-name.ts";
import { nearestTo } from "../../formats/nearest-name.ts";
import type { PublishedRow, PublishedTableFile } from "../../formats/published-table.ts";

/** What a table may have been divided by, and what keeps some of it from being tried. */
export interface Bases {
  readonly bases: readonly WeightBasis[];
  readonly remarks: readonly Remark[];
}

/**
 * The weights to try: those that are printed, the printed percentages, the population of each
 * day at hand, and alike.
 *
 * @rule AU5 PO2 PO3
 */
export function basesOf(
  rows: readonly PublishedRow[],
  table: PublishedTableFile,
  reference: Pick<ReferenceData, "register" | "population">,
): Bases {
  const weights = rows.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  const percents = rows.flatMap(({ percent }) => (percent === null ? [] : [percent.value]));
  const isWhole = weights.length === rows.length && weights.some((weight) => !weight.isZero());
  const municipalities = codesOf(rows, reference.register);
  return {
    bases: [
      ...(isWhole ? [basis("printed", wholeProportions(weights))] : []),
      ...(table.hasPercent && percents.length === rows.length
        ? [basis("percent", wholeProportions(percents.map((one) => new ExactDecimal(one))))]
        : []),
      ...populations(municipalities.codes, reference),
      basis(
        "equal",
        rows.map(() => 1n),
      ),
    ],
    remarks: [
      ...municipalities.remarks,
      ...missingFromCounty(municipalities.codes, reference.register),
    ],
  };
}

function basis(kind: WeightBasis["kind"], weights: readonly bigint[]): WeightBasis {
  return { kind, date: null, weights };
}

/** The codes of the rows' municipalities; none where some are not municipalities, which is remarked on where most are. */
function codesOf(
  rows: readonly PublishedRow[],
  register: MunicipalityRegister,
): { readonly codes: readonly string[]; readonly remarks: readonly Remark[] } {
  const found = rows.map(({ party }) => {
    const known = knownMunicipality(register, party);
    return known?.ok === true ? known.value.code : null;
  });
  const codes = found.flatMap((code) => (code === null ? [] : [code]));
  if (codes.length === rows.length) return { codes, remarks: [] };
  if (2 * codes.length <= rows.length) return { codes: [], remarks: [] };
  const others = rows.filter((_, row) => found[row] === null);
  const [first] = others;
  const names = register.municipalities.map(({ name }) => name);
  const nearest = first === undefined ? null : (nearestTo(first.name, names)[0] ?? null);
  const facts = { parties: others.map(({ name }) => name), nearest };
  return {
    codes: [],
    remarks: [remark("populations-not-tried", facts, first?.places.party ?? null)],
  };
}

/** What is missing where the municipalities are those of one county, but for a quarter of them at most. @rule AU5 RM1 */
function missingFromCounty(
  codes: readonly string[],
  { municipalities }: MunicipalityRegister,
): readonly Remark[] {
  const first = municipalities.find(({ code }) => code === codes[0]);
  const county = municipalities.filter(({ countyCode }) => countyCode === first?.countyCode);
  const missing = county.filter(({ code }) => !codes.includes(code));
  const isCounty = codes.length + missing.length === county.length;
  if (first === undefined || !isCounty || missing.length === 0) return [];
  if (4 * missing.length > county.length) return [];
  const parties = missing.map(({ name }) => name);
  const facts = { county: first.countyName, parties, of: county.length };
  return [remark("municipalities-missing", facts, null)];
}

/** The population of each day that has all of them. @rule PO3 PO5 */
function populations(
  codes: readonly string[],
  {
    register,
    population: series,
  }: { register: MunicipalityRegister; population: PopulationSeries },
): readonly WeightBasis[] {
  if (codes.length === 0) return [];
  // A workbook may hold a day that is at hand besides: its own count goes first.
  const dates = Array.from(new Set(series.map(({ date }) => date))).sort();
  return dates.flatMap((date) => {
    const counted = countOn({ register, series, codes, date });
    if (!counted.ok) return [];
    const weights = counted.value.counts.map(({ persons }) => BigInt(persons));
    return [{ kind: "population" as const, date, weights }];
  });
}
