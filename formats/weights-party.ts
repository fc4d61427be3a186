import type { MunicipalityRegister, Problem, Result } from "../engine/index.ts";
import { fail, problem, succeed } from "../engine/index.ts";
import { codeAndName, knownMunicipality, municipalityNamed } from "./municipality-name.ts";
import type { RowCells } from "./row-cells.ts";
import type { PartyColumns } from "./weights-columns.ts";

/** What is known of a table when its parties are read. */
export interface PartyContext {
  readonly columns: PartyColumns;
  readonly register: MunicipalityRegister;
  /** Whether unknown municipalities are told with the nearest names. */
  readonly suggests: boolean;
}

/** A party by its code, where it has one, and by its name. */
export interface NamedParty {
  readonly party: string;
  readonly name: string;
}

/**
 * The code and the name. A column of municipalities is held against the register:
 * the code decides, but not against the name of another municipality. Where both
 * stand in one cell they must agree.
 *
 * @rule PO5 RD4
 */
export function readParty(
  context: PartyContext,
  name: string,
  cells: RowCells,
): Result<NamedParty, Problem> {
  const { party, code: codes } = context.columns;
  const code = codes === null ? "" : cells.text(codes);
  const wanted = code === "" ? name : code;
  if (party.kind === "anybody" || wanted === "") return succeed({ party: wanted, name });
  const both = codeAndName(wanted);
  if (party.kind === "region" && both === null) return succeed({ party: wanted, name });
  const named = both ?? { code: wanted, name };
  const place = cells.place(code === "" ? party : (codes ?? party));
  return inRegister(context, named, { place, isOneCell: both !== null });
}

interface Cell {
  readonly place: ReturnType<RowCells["place"]>;
  /** Whether code and name stand in one cell. */
  readonly isOneCell: boolean;
}

function inRegister(
  { register, suggests }: PartyContext,
  { code: wanted, name }: { readonly code: string; readonly name: string },
  { place, isOneCell }: Cell,
): Result<NamedParty, Problem> {
  const municipality = municipalityNamed(register, wanted, { place, suggests });
  if (!municipality.ok) return municipality;
  const { code: party, name: registered } = municipality.value;
  const namesake = name === "" ? null : knownMunicipality(register, name);
  const other = namesake?.ok === true ? namesake.value.code : null;
  // Beside a code of its own, a name may be anything but another municipality's.
  if (other === party || (other === null && !isOneCell)) {
    return succeed({ party, name: registered });
  }
  return fail([
    problem("municipality-name-mismatch", { code: party, name, registered, other }, place),
  ]);
}
