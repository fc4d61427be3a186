import type { IsoDate } from "../kernel/date.ts";
import type { Result } from "../kernel/result.ts";
import { fail, succeed } from "../kernel/result.ts";
import type { Place } from "../place.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { DivisionChange, Municipality, MunicipalityRegister } from "./municipality.ts";
import { bodyOf, municipalityWithCode } from "./municipality.ts";

/** A code on a day, and where it stands. */
export interface DatedCode {
  readonly code: string;
  readonly date: IsoDate | null;
  readonly place?: Place | undefined;
}

/**
 * The municipality that a code meant on a day, or at any time where the day is
 * null. A code that was later exchanged is read on days when it was in force, and
 * is a problem that names its successor on later ones.
 *
 * @rule PO5
 */
export function municipalityOn(
  register: MunicipalityRegister,
  { code, date, place }: DatedCode,
): Result<Municipality, Problem> {
  const present = municipalityWithCode(register, bodyOf(code));
  if (present !== null) return succeed(present);
  const change = register.changes.find(
    ({ kind, predecessor }) => kind === "recoded" && predecessor === code,
  );
  const successor = change === undefined ? null : municipalityWithCode(register, change.code);
  if (change === undefined || successor === null) {
    return fail([problem("municipality-unknown", { municipality: code, nearest: [] }, place)]);
  }
  if (date === null || !isInForce(change, date)) return succeed(successor);
  const facts = { code, name: successor.name, since: change.date, successor: successor.code };
  return fail([problem("municipality-ended", facts, place)]);
}

/**
 * Whether a count on a day is kept by a later division than the day's own: the
 * series at hand are counted by today's municipalities all the way back. A new
 * code alone changes no count.
 *
 * @rule PO5
 */
export function isByLaterDivision(
  register: MunicipalityRegister,
  code: string,
  date: IsoDate,
): boolean {
  return register.changes.some(
    (change) =>
      change.kind === "formed" &&
      !isInForce(change, date) &&
      (change.code === code || change.predecessor === code),
  );
}

/** The count of 31 December is made by the division of the day after. */
function isInForce(change: DivisionChange, date: IsoDate): boolean {
  const [year = "", month, day] = date.split("-");
  const isYearEnd = month === "12" && day === "31";
  return change.date <= (isYearEnd ? `${String(Number(year) + 1)}-01-01` : date);
}
