import type { MunicipalityRegister } from "../../engine/index.ts";
import { knownMunicipality } from "../../formats/municipality-name.ts";
import { isRegionLabel } from "../../formats/row-labels.ts";
import type { PublishedRow } from "../../formats/published-table.ts";

/**
 * The rows that pay without a weight: regions beside parties that have one, or beside
 * municipalities. What they pay is no part of what the others share.
 *
 * @rule AL12 AU5
 */
export function outsideKey(
  rows: readonly PublishedRow[],
  register: MunicipalityRegister,
): readonly PublishedRow[] {
  const outside = rows.filter(({ name, weight }) => weight === null && isRegionLabel(name));
  const others = rows.filter((row) => !outside.includes(row));
  const areMembers = others.every(
    ({ party, weight }) => weight !== null || isMunicipality(party, register),
  );
  return others.length > 0 && areMembers ? outside : [];
}

/** Whether a code or a name is a municipality's. */
function isMunicipality(party: string, register: MunicipalityRegister): boolean {
  return knownMunicipality(register, party)?.ok === true;
}
