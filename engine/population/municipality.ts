import type { IsoDate } from "../kernel/date.ts";

/** A municipality by its present code. Names vary; codes decide. @rule PO5 */
export interface Municipality {
  /** Four digits; the first two are the county's. */
  readonly code: string;
  readonly name: string;
  readonly countyCode: string;
  readonly countyName: string;
}

/** A municipality that was formed, or that got another code, on a day. @rule PO5 */
export interface DivisionChange {
  /** The first day of the new division. */
  readonly date: IsoDate;
  /** `recoded`: the same municipality under a new code; `formed`: broken out of another. */
  readonly kind: "recoded" | "formed";
  /** The present code. */
  readonly code: string;
  /** The code before, or that of the municipality it was broken out of. */
  readonly predecessor: string;
  readonly source: string;
}

/** All municipalities of the country, and how the division has changed. */
export interface MunicipalityRegister {
  readonly municipalities: readonly Municipality[];
  readonly changes: readonly DivisionChange[];
}

/** Gotland's municipality is its region too. @rule PO5 */
export const GOTLAND = { municipality: "0980", region: "09" } as const;

/**
 * The code of the body behind a party's code: Gotland's region, 09, is the
 * municipality 0980, so that either code finds the same population.
 *
 * @rule PO5
 */
export function bodyOf(code: string): string {
  return code === GOTLAND.region ? GOTLAND.municipality : code;
}

/** The municipality with a present code; null when no municipality has it. */
export function municipalityWithCode(
  register: MunicipalityRegister,
  code: string,
): Municipality | null {
  return register.municipalities.find((municipality) => municipality.code === code) ?? null;
}
