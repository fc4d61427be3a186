import type { Agreement, Host, LegalForm } from "../../engine/index.ts";

/** A row of the table Avtal: an agreement, the years that it holds, and its host. */
export interface AgreementRow extends HostCells {
  readonly id: string;
  readonly name: string;
  readonly nameEnglish: string;
  readonly from: number;
  readonly to: number;
}

/** What a row says of the host; all is null where there is nothing to say. @rule BU5 */
interface HostCells {
  readonly host: string | null;
  readonly legalForm: LegalForm | null;
  readonly accountPlan: string | null;
  readonly isParty: "yes" | "no" | null;
  readonly hostSource: string | null;
}

/** A row that says nothing of the host. */
export const NO_HOST: HostCells = {
  host: null,
  legalForm: null,
  accountPlan: null,
  isParty: null,
  hostSource: null,
};

/** An agreement as a row. */
export function agreementRow({ id, name, from, to, host }: Agreement): AgreementRow {
  return { id, name: name.sv, nameEnglish: name.en, from, to, ...hostCells(host) };
}

function hostCells(host: Host | undefined): HostCells {
  if (host === undefined) return NO_HOST;
  const { name, legalForm, accountPlan, isParty, source } = host;
  const said = isParty === null ? null : isParty ? "yes" : "no";
  return { host: name, legalForm, accountPlan, isParty: said, hostSource: source };
}

/** The host that a row tells of. @rule BU5 */
export function hostOf(row: AgreementRow): Pick<Agreement, "host"> {
  const { host: name, legalForm, accountPlan, isParty, hostSource: source } = row;
  if (name === null || source === null) return {};
  const said = isParty === null ? null : isParty === "yes";
  return { host: { name, legalForm, accountPlan, isParty: said, source } };
}
