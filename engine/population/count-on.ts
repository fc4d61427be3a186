import type { IsoDate } from "../kernel/date.ts";
import type { Result } from "../kernel/result.ts";
import { allOf, fail, succeed } from "../kernel/result.ts";
import type { Place } from "../place.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import { isByLaterDivision, municipalityOn } from "./division.ts";
import type { MunicipalityRegister } from "./municipality.ts";
import type {
  PopulationBasis,
  PopulationCount,
  PopulationSeries,
  PopulationSnapshot,
} from "./population.ts";

/** What {@link countOn} needs. */
export interface CountRequest {
  readonly register: MunicipalityRegister;
  readonly series: PopulationSeries;
  readonly codes: readonly string[];
  readonly date: IsoDate;
  readonly place?: Place;
}

/**
 * The members' population on a day. The denominator is left to the caller: it is
 * the sum of these counts, never a published total (PO2).
 *
 * @returns every count; or a problem that names the dates at hand, or the municipalities that the day lacks
 * @rule PO1 PO3
 */
export function countOn(request: CountRequest): Result<PopulationBasis, Problem> {
  const { series, date, place } = request;
  const snapshot = series.find((candidate) => candidate.date === date);
  if (snapshot === undefined) {
    return fail([problem("population-date-unknown", { date, dates: datesOf(series) }, place)]);
  }
  const counts = allOf(request.codes.map((code) => countOf(request, snapshot, code)));
  if (!counts.ok) return counts;
  const { table, perturbed, source } = snapshot;
  return succeed({ date, table, perturbed, source, counts: counts.value });
}

/** The reference dates at hand. */
export function datesOf(series: PopulationSeries): string[] {
  return series.map(({ date }) => date);
}

function countOf(
  { register, place }: CountRequest,
  { date, persons, own }: PopulationSnapshot,
  code: string,
): Result<PopulationCount, Problem> {
  const municipality = municipalityOn(register, { code, date, place });
  if (!municipality.ok) return municipality;
  const { code: present } = municipality.value;
  const count = persons.get(present);
  if (count === undefined) {
    return fail([problem("population-missing", { code, basis: date }, place)]);
  }
  return succeed({
    code,
    persons: count,
    byLaterDivision: isByLaterDivision(register, present, date),
    ...(own?.has(present) === true ? { isOwn: true } : {}),
  });
}
